#pragma once
#include <QAbstractTableModel>
#include <QHash>
#include <cstdint>
#include <vector>

namespace touchstone::tables {

/// One line of a long table as finished texts.
struct PagedRow {
    QStringList cells = {};
    bool quiet = false; ///< drawn as something that is over
};

/// Where a long table gets its lines from: by key, when they come into view.
class PagedSource {
public:
    virtual ~PagedSource() = default;
    virtual PagedRow fetch(std::int64_t key) = 0;
};

/// A table of up to millions of lines: holds their keys in order (8 bytes a line) and only those lines that
/// were looked at lately.
class PagedModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { KeyRole = Qt::UserRole + 1, QuietRole };

    explicit PagedModel(QObject* parent = nullptr);

    /// `source` must live as long as it is set; null = nothing is fetched any more.
    void setSource(PagedSource* source);
    void setColumns(const QStringList& headers);
    void setKeys(std::vector<std::int64_t> keys);
    /// Everything in view is read again.
    void refresh();

    std::int64_t keyAt(int row) const;
    /// -1 = not there.
    int rowOf(std::int64_t key) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const PagedRow& cached(std::int64_t key) const;

    PagedSource* m_source = nullptr;
    QStringList m_headers = {};
    std::vector<std::int64_t> m_keys = {};
    mutable QHash<std::int64_t, PagedRow> m_cache = {};
};

}
