#include "storage/connection.h"
#include "storage/database.h"
#include "storage/items.h"
#include "storage/tally.h"
#include <algorithm>
#include <set>

namespace touchstone::storage {

namespace {

/// An item without any trace.
struct Untouched {
    RowId row = 0;
    RowId response = 0; ///< 0 where the unit is the prompt
    RowId domain = 0;
    RowId model = 0;
};

std::vector<Untouched> untouched(Connection& connection, RowId round, RowId annotator, bool repeats)
{
    std::vector<Untouched> items;
    // A repeat cannot stay without the item that it repeats: it goes first, and where it stays both stay.
    Query query(connection,
        "SELECT i.id, ifnull(i.response_id, 0), i.domain_id, i.model_id FROM item i WHERE i.round_id = ?1"
        " AND i.annotator_id = ?2 AND i.state = 0 AND i.sequence = 0 AND (i.repeat_of IS NOT NULL) = ?3"
        " AND NOT EXISTS (SELECT 1 FROM event e WHERE e.item_id = i.id)"
        " AND NOT EXISTS (SELECT 1 FROM draft d WHERE d.item_id = i.id)"
        " AND NOT EXISTS (SELECT 1 FROM item r WHERE r.round_id = ?1 AND r.state IN (0, 1, 2)"
        " AND r.repeat_of = i.id)",
        round, annotator, repeats);
    while (query.step())
        items.push_back({query.integer(0), query.integer(1), query.integer(2), query.integer(3)});
    return items;
}

void remove(
    Connection& connection, RowId round, RowId annotator, const Untouched& item, std::set<RowId>& shown)
{
    if (item.response != 0)
        shown.insert(item.response);
    {
        Query candidates(connection, "SELECT response_id FROM item_candidate WHERE item_id = ?1", item.row);
        while (candidates.step())
            shown.insert(candidates.integer(0));
    }
    tally::addItem(connection, {round, annotator, item.domain, item.model}, {}, -1);
    Query(connection, "DELETE FROM item_candidate WHERE item_id = ?1", item.row).run();
    Query(connection, "DELETE FROM item WHERE id = ?1", item.row).run();
}

/// Responses that nobody has any more count as not assigned.
void releaseResponses(Connection& connection, const std::set<RowId>& shown)
{
    std::set<RowId> inPanels;
    {
        Query query(connection, "SELECT DISTINCT response_id FROM item_candidate");
        while (query.step())
            inPanels.insert(query.integer(0));
    }
    for (const RowId response : shown) {
        if (inPanels.contains(response))
            continue;
        bool held = false;
        {
            Query query(connection, "SELECT 1 FROM item WHERE response_id = ?1 LIMIT 1", response);
            held = query.step();
        }
        if (!held)
            tally::setResponseState(connection, response, ResponseState::Unassigned);
    }
}

}

Result<TakenBackItems> ItemRepository::takeBack(RowId round, RowId annotator)
{
    Connection& connection = m_database.connection();
    TakenBackItems result;
    auto done = m_database.write([&]() -> Result<void> {
        std::set<RowId> shown;
        for (const bool repeats : {true, false}) {
            for (const Untouched& item : untouched(connection, round, annotator, repeats)) {
                remove(connection, round, annotator, item, shown);
                ++result.removed;
            }
        }
        releaseResponses(connection, shown);
        Query left(connection,
            "SELECT count(*) FROM item WHERE round_id = ?1 AND annotator_id = ?2 AND state <> 2", round,
            annotator);
        left.step();
        result.kept = left.integer(0);
        return {};
    });
    return done.map([&] { return result; });
}

}
