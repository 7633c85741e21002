#pragma once
// Internal to models/storage: the counts by domain, model and state that are kept beside the rows.
#include "domain/item.h"
#include "domain/response.h"
#include "storage/connection.h"
#include <map>
#include <tuple>

namespace touchstone::storage::tally {

/// What an item adds to its cell of the counts.
struct ItemShare {
    ItemState state = ItemState::Todo;
    bool flagged = false;
    bool declined = false;
    std::int64_t activeMs = 0;
    bool operator==(const ItemShare&) const = default;
};

/// Where an item counts.
struct ItemCell {
    RowId round = 0;
    RowId annotator = 0;
    RowId domain = 0;
    RowId model = 0;
};

/// What many shares add to one cell together.
struct ItemSums {
    std::int64_t n = 0;
    std::int64_t flagged = 0;
    std::int64_t declined = 0;
    std::int64_t activeMs = 0;
    void add(const ItemShare& share, std::int64_t times)
    {
        n += times;
        flagged += share.flagged ? times : 0;
        declined += share.declined ? times : 0;
        activeMs += share.activeMs * times;
    }
};

/// Adds n responses (negative: takes them away).
void addResponses(Connection& connection, RowId domain, RowId model, ResponseState state, std::int64_t n);
/// Adds an item's share `times` times (-1: takes it away).
void addItem(Connection& connection, const ItemCell& cell, const ItemShare& share, std::int64_t times);
void addItems(Connection& connection, const ItemCell& cell, ItemState state, const ItemSums& sums);
/// Changes the states of responses, each at once and their counts together.
class ResponseStates {
public:
    explicit ResponseStates(Connection& connection)
        : m_connection(connection)
    {
    }
    /// No effect where it has the state already.
    void set(RowId response, ResponseState state);
    /// To be called once, after the last one.
    void finish();

private:
    Connection& m_connection;
    std::map<std::tuple<RowId, RowId, ResponseState>, std::int64_t> m_counts =
        {}; ///< by domain, model, state
};
/// Changes the state of a response and its counts. No effect where it has the state already.
void setResponseState(Connection& connection, RowId response, ResponseState state);
/// Gives a prompt without domain its domain; responses, items and counts follow.
void movePrompt(Connection& connection, RowId prompt, RowId from, RowId to);
/// True when the counts equal what the rows say (a full scan of the narrow indexes).
bool agree(Connection& connection);

}
