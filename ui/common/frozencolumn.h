#pragma once
#include <QTableView>

namespace touchstone::ui {

/// The first column of a table once more, over it: it stays in view when the table is moved sideways. Lives
/// and dies with its table; people and programs that read the screen have the table itself.
class FrozenColumn : public QTableView {
    Q_OBJECT
public:
    explicit FrozenColumn(QTableView* table);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow();
    void showFirstOnly();

    QTableView* m_table;
};

}
