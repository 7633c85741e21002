#include "storage/tally.h"
#include <array>
#include <vector>

namespace touchstone::storage::tally {

void addResponses(Connection& connection, RowId domain, RowId model, ResponseState state, std::int64_t n)
{
    if (n == 0)
        return;
    const int code = static_cast<int>(state);
    Query(connection,
        "INSERT OR IGNORE INTO response_tally (domain_id, model_id, state, n) VALUES (?1, ?2, ?3, 0)", domain,
        model, code)
        .run();
    Query(connection,
        "UPDATE response_tally SET n = n + ?4 WHERE domain_id = ?1 AND model_id = ?2 AND state = ?3", domain,
        model, code, n)
        .run();
}

void addItem(Connection& connection, const ItemCell& cell, const ItemShare& share, std::int64_t times)
{
    ItemSums sums;
    sums.add(share, times);
    addItems(connection, cell, share.state, sums);
}

void addItems(Connection& connection, const ItemCell& cell, ItemState state, const ItemSums& sums)
{
    const int code = static_cast<int>(state);
    Query(connection,
        "INSERT OR IGNORE INTO item_tally (round_id, annotator_id, domain_id, model_id, state, n, flagged, "
        "declined,"
        " active_ms) VALUES (?1, ?2, ?3, ?4, ?5, 0, 0, 0, 0)",
        cell.round, cell.annotator, cell.domain, cell.model, code)
        .run();
    Query(connection,
        "UPDATE item_tally SET n = n + ?6, flagged = flagged + ?7, declined = declined + ?8,"
        " active_ms = active_ms + ?9 WHERE round_id = ?1 AND annotator_id = ?2 AND domain_id = ?3 AND "
        "model_id = ?4"
        " AND state = ?5",
        cell.round, cell.annotator, cell.domain, cell.model, code, sums.n, sums.flagged, sums.declined,
        sums.activeMs)
        .run();
}

void ResponseStates::set(RowId response, ResponseState state)
{
    RowId domain = 0;
    RowId model = 0;
    auto before = ResponseState::Unassigned;
    {
        Query query(m_connection,
            "SELECT p.domain_id, r.model_id, r.state FROM response r JOIN prompt p ON p.id = r.prompt_id"
            " WHERE r.id = ?1",
            response);
        if (!query.step())
            return;
        domain = query.integer(0);
        model = query.integer(1);
        before = static_cast<ResponseState>(query.integer(2));
    }
    if (before == state)
        return;
    Query(m_connection, "UPDATE response SET state = ?2 WHERE id = ?1", response, static_cast<int>(state))
        .run();
    --m_counts[{domain, model, before}];
    ++m_counts[{domain, model, state}];
}

void ResponseStates::finish()
{
    for (const auto& [cell, n] : m_counts) {
        const auto& [domain, model, state] = cell;
        addResponses(m_connection, domain, model, state, n);
    }
    m_counts.clear();
}

void setResponseState(Connection& connection, RowId response, ResponseState state)
{
    ResponseStates states(connection);
    states.set(response, state);
    states.finish();
}

void movePrompt(Connection& connection, RowId prompt, RowId from, RowId to)
{
    struct Group {
        RowId model;
        ResponseState state;
        std::int64_t n;
    };
    std::vector<Group> groups;
    {
        Query query(connection,
            "SELECT model_id, state, count(*) FROM response WHERE prompt_id = ?1 GROUP BY model_id, state",
            prompt);
        while (query.step())
            groups.push_back(
                {query.integer(0), static_cast<ResponseState>(query.integer(1)), query.integer(2)});
    }
    for (const Group& group : groups) {
        addResponses(connection, from, group.model, group.state, -group.n);
        addResponses(connection, to, group.model, group.state, group.n);
    }
    struct Item {
        ItemCell cell;
        ItemShare share;
    };
    std::vector<Item> items;
    {
        Query query(connection,
            "SELECT round_id, annotator_id, model_id, state, flagged, declined, ifnull(active_ms, 0) FROM "
            "item"
            " WHERE prompt_id = ?1",
            prompt);
        while (query.step())
            items.push_back({{query.integer(0), query.integer(1), from, query.integer(2)},
                {static_cast<ItemState>(query.integer(3)), query.integer(4) != 0, query.integer(5) != 0,
                    query.integer(6)}});
    }
    for (Item& item : items) {
        addItem(connection, item.cell, item.share, -1);
        item.cell.domain = to;
        addItem(connection, item.cell, item.share, 1);
    }
    Query(connection, "UPDATE item SET domain_id = ?2 WHERE prompt_id = ?1", prompt, to).run();
    Query(connection, "UPDATE prompt SET domain_id = ?2 WHERE id = ?1", prompt, to).run();
}

bool agree(Connection& connection)
{
    constexpr std::array kDifferences {
        "SELECT 1 FROM (SELECT domain_id, model_id, state, n FROM response_tally WHERE n > 0 EXCEPT"
        " SELECT p.domain_id, r.model_id, r.state, count(*) FROM response r JOIN prompt p ON p.id = "
        "r.prompt_id"
        " GROUP BY 1, 2, 3) LIMIT 1",
        "SELECT 1 FROM (SELECT p.domain_id, r.model_id, r.state, count(*) FROM response r JOIN prompt p"
        " ON p.id = r.prompt_id GROUP BY 1, 2, 3 EXCEPT SELECT domain_id, model_id, state, n FROM "
        "response_tally)"
        " LIMIT 1",
        "SELECT 1 FROM (SELECT round_id, annotator_id, domain_id, model_id, state, n, flagged, declined, "
        "active_ms"
        " FROM item_tally WHERE n > 0 EXCEPT SELECT round_id, annotator_id, domain_id, model_id, state, "
        "count(*),"
        " sum(flagged), sum(declined), sum(ifnull(active_ms, 0)) FROM item GROUP BY 1, 2, 3, 4, 5) LIMIT 1",
        "SELECT 1 FROM (SELECT round_id, annotator_id, domain_id, model_id, state, count(*), sum(flagged),"
        " sum(declined), sum(ifnull(active_ms, 0)) FROM item GROUP BY 1, 2, 3, 4, 5 EXCEPT SELECT round_id,"
        " annotator_id, domain_id, model_id, state, n, flagged, declined, active_ms FROM item_tally) LIMIT 1",
    };
    for (const char* sql : kDifferences) {
        Query query(connection, sql);
        if (query.step())
            return false;
    }
    return true;
}

}
