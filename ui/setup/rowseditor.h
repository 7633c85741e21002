#pragma once
#include <QWidget>
#include <vector>

class QPushButton;
class QTableWidget;

namespace touchstone::ui {

/// A small table that people fill in: rows are added, written over, moved and taken away. Tab leaves it, F2
/// or typing begins to write in a cell.
class RowsEditor : public QWidget {
    Q_OBJECT
public:
    /// `name`: object name of the table; the buttons are called after it: nameAdd, nameRemove, nameUp,
    /// nameDown.
    RowsEditor(const QString& name, int columns, QWidget* parent = nullptr);

    void setHeaders(const QStringList& headers, const QString& accessibleName);
    /// How much of the width each column gets.
    void setShares(const std::vector<int>& shares);
    /// A column whose cells cannot be written over.
    void fixColumn(int column);
    /// No rows come or go.
    void fixRows();
    /// What a new row begins with; `%1` is its number.
    void setNewRow(const QStringList& cells);
    void setRows(const std::vector<QStringList>& rows);
    /// Without rows that are empty.
    std::vector<QStringList> rows() const;
    QTableWidget* table() const { return m_table; }

Q_SIGNALS:
    /// By an act of the person.
    void changed();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslateUi();
    void add();
    void remove();
    void move(int by);
    void showState();
    void fit();
    void putRow(int row, const QStringList& cells);

    QTableWidget* m_table;
    QPushButton* m_add;
    QPushButton* m_remove;
    QPushButton* m_up;
    QPushButton* m_down;
    std::vector<int> m_shares = {};
    QStringList m_newRow = {};
    int m_fixedColumn = -1;
    bool m_filling = false;
};

}
