#pragma once
#include <QTableView>

class QSortFilterProxyModel;

namespace touchstone::tables {
class GridModel;
}

namespace touchstone::ui {

/// A table of finished texts: cells of two lines, sorted by their sort keys, copied as tabbed text. Tab
/// leaves it; the menu key offers sorting and copying, so that everything works without a mouse.
class GridView : public QTableView {
    Q_OBJECT
public:
    explicit GridView(QWidget* parent = nullptr);

    /// `model` must live as long as the view.
    void setGrid(tables::GridModel* model);
    /// The view takes just the height of its rows, at most of so many; 0 = it fills its place.
    void setShownRows(int most);
    /// Rows stay in the order of the model: no sorting by headers or menu.
    void keepOrder();
    /// Where the columns have no room the widest are cut; cells tell their full text as a tooltip.
    void keepInView();
    /// Everything as it is sorted, with headers.
    QString allText() const;
    /// What is selected, without headers; everything where nothing or all is.
    QString selectedText() const;
    /// Puts selectedText() on the clipboard.
    void copySelection() const;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void addActions();
    void retranslateUi();
    /// Widths by content; what is left over is shared out, until a person moves a border.
    void fit();
    void fitHeight();

    QSortFilterProxyModel* m_sorted;
    QAction* m_copy;
    QAction* m_ascending;
    QAction* m_descending;
    QAction* m_unsorted;
    int m_shownRows = 0;
    bool m_fitting = false;
    bool m_allInView = false;
    bool m_movedByHand = false;
};

}
