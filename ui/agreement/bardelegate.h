#pragma once
#include <QStyledItemDelegate>
#include <optional>
#include <vector>

namespace touchstone::ui {

/// Draws a value with its interval on a common axis, and the cell's text (the figures) beside it. The text is
/// what a screen reader reads and what is copied.
class BarDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    struct Bar {
        std::optional<double> value = {};
        std::optional<double> low = {};
        std::optional<double> high = {};
    };

    using QStyledItemDelegate::QStyledItemDelegate;
    /// By row of the view's source model. The axis goes from `lowest` to 1 and grows where a bar asks for it.
    void setBars(std::vector<Bar> bars, double lowest);

    void paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& given, const QModelIndex& index) const override;

private:
    std::vector<Bar> m_bars = {};
    double m_lowest = -0.2;
};

/// Row of the source model behind the proxies of a view.
int sourceRow(const QModelIndex& index);

}
