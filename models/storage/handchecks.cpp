#include "domain/event.h"
#include "storage/connection.h"
#include "storage/multichoice.h"
#include <map>
#include <tuple>

namespace touchstone::storage {

namespace {

constexpr int kMostFindings = 100;

/// What the events say of each answer: the greatest (sequence, uuid) and its value.
std::map<std::string, std::tuple<std::int64_t, std::string, std::string>> valuesByEvents(
    Connection& connection)
{
    std::map<std::string, std::tuple<std::int64_t, std::string, std::string>> values;
    Query query(connection,
        "SELECT kind, payload, uuid FROM event WHERE kind IN ('hand_check', 'withdraw') AND item_id IS NULL");
    while (query.step()) {
        const auto check = parseHandCheck(query.text(1));
        if (!check)
            continue;
        const std::string value = query.text(0) == eventkind::kHandCheck ? check->value : std::string();
        auto& last = values[check->prediction];
        last = std::max(last, std::tuple(check->sequence, query.hex(2), value));
    }
    return values;
}

}

Result<void> applyHandCheck(Connection& connection, RowId event, const HandCheck& check)
{
    const auto id = idBytes(check.prediction);
    if (!id)
        return {};
    RowId prediction = 0;
    {
        // Ties between two copies of a project are decided by the events' ids, as for ratings.
        Query query(connection,
            "SELECT p.id FROM mc_prediction p JOIN event n ON n.id = ?2 LEFT JOIN event e ON e.id ="
            " p.hand_event_id WHERE p.public_id = ?1 AND p.reading = 'Need_Check' AND (p.hand_sequence < ?3"
            " OR (p.hand_sequence = ?3 AND e.uuid < n.uuid))",
            *id, event, check.sequence);
        if (!query.step())
            return {};
        prediction = query.integer(0);
    }
    const auto value = check.value.empty() ? std::nullopt : std::optional(check.value);
    Query(connection,
        "UPDATE mc_prediction SET hand = ?2, hand_sequence = ?3, hand_event_id = ?4 WHERE id = ?1",
        prediction, value, check.sequence, event)
        .run();
    return {};
}

void checkHandChecks(Connection& connection, std::vector<Finding>& findings)
{
    const auto values = valuesByEvents(connection);
    Query query(connection,
        "SELECT public_id, ifnull(hand, ''), hand_sequence FROM mc_prediction WHERE hand_sequence > 0"
        " OR hand IS NOT NULL OR reading = 'Need_Check'");
    for (int found = 0; found < kMostFindings && query.step();) {
        const auto said = values.find(query.hex(0));
        const std::string value = said == values.end() ? std::string() : std::get<2>(said->second);
        const std::int64_t sequence = said == values.end() ? 0 : std::get<0>(said->second);
        if (value == query.text(1) && sequence == query.integer(2))
            continue;
        findings.push_back({"hand_check", "answer " + query.hex(0), "the value is not that of the events"});
        ++found;
    }
}

}
