#include "tables/queuemodel.h"
#include <algorithm>

namespace touchstone::tables {

namespace {

// Some screens full; what was looked at before is read again when it comes back.
constexpr qsizetype kCachedRows = 512;

}

QueueModel::QueueModel(QObject* parent)
    : QAbstractListModel(parent)
{
}

void QueueModel::setSource(RowSource* source)
{
    beginResetModel();
    m_source = source;
    m_rows.clear();
    m_cache.clear();
    endResetModel();
}

void QueueModel::setOrder(std::vector<RowId> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_cache.clear();
    endResetModel();
}

void QueueModel::extendOrder(std::vector<RowId> rows)
{
    if (rows.size() < m_rows.size() || !std::equal(m_rows.begin(), m_rows.end(), rows.begin())) {
        setOrder(std::move(rows));
        return;
    }
    if (rows.size() == m_rows.size())
        return;
    beginInsertRows({}, static_cast<int>(m_rows.size()), static_cast<int>(rows.size()) - 1);
    m_rows = std::move(rows);
    endInsertRows();
}

void QueueModel::append(const std::vector<RowId>& rows)
{
    if (rows.empty())
        return;
    const int first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    endInsertRows();
}

void QueueModel::refresh(RowId row)
{
    m_cache.remove(row);
    const QModelIndex index = indexOf(row);
    if (index.isValid())
        Q_EMIT dataChanged(index, index);
}

void QueueModel::setStateNames(const QStringList& names)
{
    m_stateNames = names;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_rows.size()) - 1), {Qt::AccessibleTextRole});
}

RowId QueueModel::rowAt(const QModelIndex& index) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) ? m_rows[static_cast<std::size_t>(index.row())]
                                                             : 0;
}

QModelIndex QueueModel::indexOf(RowId row) const
{
    const auto found = std::find(m_rows.begin(), m_rows.end(), row);
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()));
}

int QueueModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

const QueueRow& QueueModel::cached(RowId row) const
{
    auto found = m_cache.find(row);
    if (found == m_cache.end()) {
        if (m_cache.size() >= kCachedRows)
            m_cache.clear();
        found = m_cache.insert(row, m_source != nullptr ? m_source->fetch(row) : QueueRow {});
    }
    return *found;
}

QVariant QueueModel::data(const QModelIndex& index, int role) const
{
    const RowId row = rowAt(index);
    if (row == 0)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return cached(row).start;
    case Qt::AccessibleTextRole: {
        const QueueRow& shown = cached(row);
        QStringList parts;
        const auto state = static_cast<qsizetype>(shown.state);
        if (state < m_stateNames.size())
            parts << m_stateNames[state];
        if (shown.flagged && m_stateNames.size() > 3)
            parts << m_stateNames[3];
        parts << shown.start;
        return parts.join(QLatin1String(", "));
    }
    case RowRole:
        return QVariant::fromValue(row);
    case StateRole:
        return static_cast<int>(cached(row).state);
    case FlaggedRole:
        return cached(row).flagged;
    default:
        return {};
    }
}

}
