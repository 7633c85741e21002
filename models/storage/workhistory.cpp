#include "storage/workhistory.h"
#include "storage/connection.h"
#include "storage/database.h"

namespace touchstone::storage {

namespace {

constexpr std::int64_t kDayMs = 86'400'000;

void addDays(Connection& connection, std::int64_t offsetMs, WorkHistory& history)
{
    Query query(connection,
        "SELECT ifnull((submitted_ms + ?1) / ?2, -1), count(*) FROM item WHERE state = 2 GROUP BY 1 ORDER BY "
        "1",
        offsetMs, kDayMs);
    while (query.step()) {
        if (query.integer(0) < 1) // no moment, or that of a clock that was never set
            history.undated += query.integer(1);
        else
            history.days.push_back({query.integer(0), query.integer(1)});
    }
    Query items(connection, "SELECT count(*) FROM item");
    items.step();
    history.items = items.integer(0);
}

void addLastMerge(Connection& connection, WorkHistory& history)
{
    WorkHistory::Merge merge;
    std::int64_t first = 0;
    {
        // All files of one merge have its moment.
        Query query(connection,
            "SELECT taken_ms, count(*), min(first_event_id) FROM intake WHERE taken_ms ="
            " (SELECT taken_ms FROM intake ORDER BY first_event_id DESC LIMIT 1) GROUP BY taken_ms");
        if (query.step()) {
            merge.atMs = query.integer(0);
            merge.files = query.integer(1);
            first = query.integer(2);
        }
    }
    if (merge.files == 0)
        return;
    Query query(connection,
        "SELECT a.code, count(DISTINCT e.item_id) FROM event e JOIN item i ON i.id = e.item_id"
        " JOIN annotator a ON a.id = i.annotator_id WHERE e.id >= ?1 AND e.kind = 'submit' AND i.state = 2"
        " GROUP BY a.id",
        first);
    while (query.step())
        merge.fresh[query.text(0)] = query.integer(1);
    history.lastMerge = std::move(merge);
}

}

Result<WorkHistory> workHistory(Database& database, std::int64_t offsetMs)
{
    Connection& connection = database.connection();
    return guarded(connection, [&]() -> Result<WorkHistory> {
        WorkHistory history;
        addDays(connection, offsetMs, history);
        addLastMerge(connection, history);
        return history;
    });
}

}
