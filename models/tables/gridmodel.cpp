#include "tables/gridmodel.h"
#include <numeric>

namespace touchstone::tables {

namespace {

/// A tooltip that shows a text as it is: one that looks like markup would be drawn as such.
QVariant plainTip(const QString& text)
{
    if (text.isEmpty())
        return {};
    return QLatin1String("<p style='white-space:pre-wrap'>") + text.toHtmlEscaped() + QLatin1String("</p>");
}

QString oneLine(QString text)
{
    for (QChar& c : text) {
        if (c == u'\t' || c == u'\n' || c == u'\r')
            c = u' ';
    }
    return text;
}

}

GridModel::GridModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void GridModel::setColumns(const QStringList& headers, const QStringList& tips)
{
    const bool sameWidth = headers.size() == m_headers.size();
    if (!sameWidth)
        beginResetModel();
    m_headers = headers;
    m_headerTips = tips;
    for (std::vector<GridCell>& row : m_rows)
        row.resize(static_cast<std::size_t>(headers.size()));
    if (!sameWidth)
        endResetModel();
    else if (!headers.isEmpty())
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, static_cast<int>(headers.size()) - 1);
}

void GridModel::setRows(std::vector<std::vector<GridCell>> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    for (std::vector<GridCell>& row : m_rows)
        row.resize(static_cast<std::size_t>(m_headers.size()));
    endResetModel();
}

int GridModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int GridModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_headers.size());
}

QVariant GridModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const GridCell& cell =
        m_rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::ToolTipRole:
        return plainTip(cell.tip);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (cell.number ? Qt::AlignRight : Qt::AlignLeft)));
    case Qt::AccessibleTextRole:
        return cell.below.isEmpty() ? cell.text : cell.text + QLatin1String(", ") + cell.below;
    case BelowRole:
        return cell.below;
    case SortRole:
        return cell.sortKey.isValid() ? cell.sortKey : QVariant(cell.text);
    default:
        return {};
    }
}

QVariant GridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_headers.size())
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::DisplayRole)
        return m_headers[section];
    if (role == Qt::ToolTipRole && section < m_headerTips.size())
        return plainTip(m_headerTips[section]);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (isNumberColumn(section) ? Qt::AlignRight : Qt::AlignLeft)));
    if (role == Qt::AccessibleTextRole)
        return oneLine(m_headers[section]);
    return {};
}

bool GridModel::isNumberColumn(int column) const
{
    return !m_rows.empty() && m_rows.front()[static_cast<std::size_t>(column)].number;
}

QString GridModel::asTabbedText() const
{
    std::vector<int> rows(m_rows.size());
    std::iota(rows.begin(), rows.end(), 0);
    std::vector<int> columns(static_cast<std::size_t>(m_headers.size()));
    std::iota(columns.begin(), columns.end(), 0);
    return tabbedText(*this, rows, columns, true);
}

QString GridModel::tabbedText(const QAbstractItemModel& model, const std::vector<int>& rows,
    const std::vector<int>& columns, bool withHeaders)
{
    QString text;
    QStringList cells;
    const auto endLine = [&] {
        text += cells.join(u'\t') + u'\n';
        cells.clear();
    };
    if (withHeaders) {
        for (const int column : columns)
            cells << oneLine(model.headerData(column, Qt::Horizontal).toString());
        endLine();
    }
    for (const int row : rows) {
        for (const int column : columns) {
            const QModelIndex index = model.index(row, column);
            const QString below = index.data(BelowRole).toString();
            const QString above = index.data().toString();
            cells << oneLine(below.isEmpty() ? above : above + u' ' + below);
        }
        endLine();
    }
    return text;
}

}
