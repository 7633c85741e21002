#include "storage/donetimes.h"
#include "storage/connection.h"
#include "storage/database.h"
#include <unordered_map>

namespace touchstone::storage {

namespace {

using Lengths = std::unordered_map<RowId, std::int64_t>;

Lengths lengths(Connection& connection, const char* sql)
{
    Lengths found;
    Query query(connection, sql);
    while (query.step())
        found[query.integer(0)] = query.integer(1);
    return found;
}

std::int64_t lengthOf(const Lengths& all, RowId row)
{
    const auto found = all.find(row);
    return found == all.end() ? 0 : found->second;
}

}

Result<std::vector<DoneTime>> doneTimes(Database& database)
{
    Connection& connection = database.connection();
    return guarded(connection, [&]() -> Result<std::vector<DoneTime>> {
        const Lengths prompts = lengths(connection, "SELECT id, length(text) FROM prompt");
        const Lengths responses = lengths(connection, "SELECT id, length(text) FROM response");
        Lengths shown;
        {
            Query query(connection, "SELECT item_id, response_id FROM item_candidate");
            while (query.step())
                shown[query.integer(0)] += lengthOf(responses, query.integer(1));
        }
        std::vector<DoneTime> times;
        Query query(connection,
            "SELECT id, round_id, annotator_id, ifnull(submitted_ms, 0), ifnull(active_ms, 0), prompt_id,"
            " ifnull(response_id, 0) FROM item WHERE state = 2 ORDER BY submitted_ms, id");
        while (query.step())
            times.push_back({query.integer(0), query.integer(1), query.integer(2), query.integer(3),
                static_cast<double>(query.integer(4)) / 1000.0,
                lengthOf(prompts, query.integer(5)) + lengthOf(responses, query.integer(6))
                    + lengthOf(shown, query.integer(0))});
        return times;
    });
}

}
