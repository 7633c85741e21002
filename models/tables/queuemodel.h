#pragma once
#include "domain/item.h"
#include <QAbstractListModel>
#include <QHash>
#include <vector>

namespace touchstone::tables {

/// What a list shows of one item.
struct QueueRow {
    ItemState state = ItemState::Todo;
    bool flagged = false;
    QString start = {}; ///< beginning of the prompt
};

/// Where a list gets its rows from: by id, when they come into view.
class RowSource {
public:
    virtual ~RowSource() = default;
    virtual QueueRow fetch(RowId row) = 0;
};

/// The queue of one rater. Holds the ids in order (8 bytes an item) and only those rows that were looked at
/// lately, so that a million items cost little.
class QueueModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { RowRole = Qt::UserRole + 1, StateRole, FlaggedRole };

    explicit QueueModel(QObject* parent = nullptr);

    /// `source` must live as long as it is set; null = nothing is fetched any more.
    void setSource(RowSource* source);
    void setOrder(std::vector<RowId> rows);
    /// The same rows and more after them: what is chosen and in view stays. Other rows: as setOrder.
    void extendOrder(std::vector<RowId> rows);
    /// Adds hits of a search that is still running.
    void append(const std::vector<RowId>& rows);
    /// Reads a row again after it changed.
    void refresh(RowId row);
    /// Names of the states for screen readers: to do, later, done, flagged.
    void setStateNames(const QStringList& names);

    RowId rowAt(const QModelIndex& index) const;
    QModelIndex indexOf(RowId row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    const QueueRow& cached(RowId row) const;

    RowSource* m_source = nullptr;
    std::vector<RowId> m_rows = {};
    QStringList m_stateNames = {};
    mutable QHash<RowId, QueueRow> m_cache = {};
};

}
