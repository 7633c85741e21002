#include "storage/ratedunits.h"
#include "storage/connection.h"

namespace touchstone::storage {

std::optional<RatedUnit> ratedUnitOf(Connection& connection, const ResponseId& response,
    const PromptId& prompt, const std::vector<std::string>& shownOrder)
{
    const bool panel = response.empty();
    if (panel && shownOrder.empty())
        return std::nullopt;
    // The answers that were shown tell whose panel it is.
    const auto bytes = idBytes(panel ? shownOrder.front() : response.str());
    if (!bytes)
        return std::nullopt;
    Query query(connection,
        "SELECT r.id, r.prompt_id, r.model_id, p.public_id FROM response r JOIN prompt p ON p.id = "
        "r.prompt_id WHERE r.public_id = ?1",
        *bytes);
    if (!query.step() || (panel && query.hex(3) != prompt.str()))
        return std::nullopt;
    return RatedUnit {query.integer(1), panel ? 0 : query.integer(0), query.integer(2)};
}

std::string nameOf(Connection& connection, const RatedUnit& unit)
{
    Query query(connection,
        "SELECT CASE WHEN ?2 <> 0 THEN (SELECT public_id FROM response WHERE id = ?2)"
        " ELSE (SELECT public_id FROM prompt WHERE id = ?1) END",
        unit.prompt, unit.response);
    query.step();
    return query.hex(0);
}

}
