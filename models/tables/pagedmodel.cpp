#include "tables/pagedmodel.h"
#include <algorithm>

namespace touchstone::tables {

namespace {

constexpr qsizetype kCachedRows = 512;

}

PagedModel::PagedModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void PagedModel::setSource(PagedSource* source)
{
    beginResetModel();
    m_source = source;
    m_keys.clear();
    m_cache.clear();
    endResetModel();
}

void PagedModel::setColumns(const QStringList& headers)
{
    if (headers.size() != m_headers.size()) {
        beginResetModel();
        m_headers = headers;
        endResetModel();
        return;
    }
    m_headers = headers;
    if (!headers.isEmpty())
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, static_cast<int>(headers.size()) - 1);
    refresh();
}

void PagedModel::setKeys(std::vector<std::int64_t> keys)
{
    beginResetModel();
    m_keys = std::move(keys);
    m_cache.clear();
    endResetModel();
}

void PagedModel::refresh()
{
    m_cache.clear();
    if (!m_keys.empty() && !m_headers.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

std::int64_t PagedModel::keyAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_keys[static_cast<std::size_t>(row)] : 0;
}

int PagedModel::rowOf(std::int64_t key) const
{
    const auto found = std::find(m_keys.begin(), m_keys.end(), key);
    return found == m_keys.end() ? -1 : static_cast<int>(found - m_keys.begin());
}

int PagedModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_keys.size());
}

int PagedModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_headers.size());
}

const PagedRow& PagedModel::cached(std::int64_t key) const
{
    auto found = m_cache.find(key);
    if (found == m_cache.end()) {
        if (m_cache.size() >= kCachedRows)
            m_cache.clear();
        found = m_cache.insert(key, m_source != nullptr ? m_source->fetch(key) : PagedRow {});
    }
    return *found;
}

QVariant PagedModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const std::int64_t key = m_keys[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return cached(key).cells.value(index.column());
    case KeyRole:
        return QVariant::fromValue(key);
    case QuietRole:
        return cached(key).quiet;
    default:
        return {};
    }
}

QVariant PagedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_headers.value(section);
}

}
