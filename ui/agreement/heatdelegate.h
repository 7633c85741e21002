#pragma once
#include <QColor>
#include <QStyledItemDelegate>
#include <optional>
#include <vector>

namespace touchstone::ui {

struct Colors;

/// A cell of a matrix in one hue: the stronger, the more. What stands in it is read as text.
class HeatDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    struct Cell {
        std::optional<double> strength = {}; ///< 0..1; none = not filled
        bool quiet = false; ///< grey: rests on little
    };

    using QStyledItemDelegate::QStyledItemDelegate;
    /// By row and column of the view's source model.
    void setCells(std::vector<std::vector<Cell>> cells) { m_cells = std::move(cells); }

    void paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& given, const QModelIndex& index) const override;
    /// The fill for a strength; text keeps its contrast on every one.
    static QColor fill(const Colors& colors, double strength);

private:
    Cell cellOf(const QModelIndex& index) const;

    std::vector<std::vector<Cell>> m_cells = {};
};

}
