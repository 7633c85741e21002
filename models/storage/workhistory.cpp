#include "storage/workhistory.h"
#include "storage/connection.h"
#include "storage/database.h"

namespace touchstone::storage {

Result<std::optional<WorkHistory::Merge>> lastMerge(Database& database)
{
    Connection& connection = database.connection();
    return guarded(connection, [&]() -> Result<std::optional<WorkHistory::Merge>> {
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
            return std::optional<WorkHistory::Merge>();
        Query query(connection,
            "SELECT a.code, count(DISTINCT e.item_id) FROM event e JOIN item i ON i.id = e.item_id"
            " JOIN annotator a ON a.id = i.annotator_id WHERE e.id >= ?1 AND e.kind = 'submit' AND i.state = "
            "2"
            " GROUP BY a.id",
            first);
        while (query.step())
            merge.fresh[query.text(0)] = query.integer(1);
        return std::optional(std::move(merge));
    });
}

}
