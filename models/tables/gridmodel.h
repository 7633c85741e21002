#pragma once
#include <QAbstractTableModel>
#include <vector>

namespace touchstone::tables {

/// One cell of a small table: text is shown as it is, never interpreted.
struct GridCell {
    QString text = {};
    QString below = {}; ///< second, quieter line; may be empty
    QVariant sortKey = {}; ///< what sorting compares; the text where it is invalid
    bool number = false; ///< right-aligned
    QString tip = {}; ///< plain text for people who point at the cell; may be empty
};

/// A table of some thousand rows at most that a page fills with finished texts. Rows are replaced as a whole.
class GridModel : public QAbstractTableModel {
    Q_OBJECT
public:
    /// Role of the second line (QString) and of the sort key (QVariant).
    enum Role { BelowRole = Qt::UserRole + 1, SortRole };

    explicit GridModel(QObject* parent = nullptr);

    /// Headers and their explanations (same length or empty); keeps the rows.
    void setColumns(const QStringList& headers, const QStringList& tips = {});
    /// Rows shorter than the columns are filled with empty cells, longer ones are cut.
    void setRows(std::vector<std::vector<GridCell>> rows);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// All rows with their headers, see tabbedText.
    QString asTabbedText() const;

    /// Rows of a model with these roles as lines, with tabs between cells, for the clipboard; the second line
    /// of a cell follows the first after a space. Tabs and line ends inside a cell become spaces.
    static QString tabbedText(const QAbstractItemModel& model, const std::vector<int>& rows,
        const std::vector<int>& columns, bool withHeaders);

private:
    bool isNumberColumn(int column) const;

    QStringList m_headers = {};
    QStringList m_headerTips = {};
    std::vector<std::vector<GridCell>> m_rows = {};
};

}
