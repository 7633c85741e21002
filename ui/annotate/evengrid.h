#pragma once
#include <QLayout>
#include <memory>
#include <vector>

namespace touchstone::ui {

/// Widgets in columns of equal width, row by row: all in one row where they fit, else in fewer columns that
/// are filled evenly, at last below one another. The height follows the width.
class EvenGrid : public QLayout {
public:
    /// `most`: most columns; 0 = as many as there are widgets.
    explicit EvenGrid(int most, QWidget* parent = nullptr);

    int columns() const { return m_columns; }

    void addItem(QLayoutItem* item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    void setGeometry(const QRect& rect) override;

private:
    int columnsFor(int width) const;
    int columnWidth(int width, int columns) const;
    /// Lays out in `rect`, or only measures; returns the height.
    int arrange(const QRect& rect, int columns, bool place) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items = {};
    int m_most;
    int m_columns = 1;
};

}
