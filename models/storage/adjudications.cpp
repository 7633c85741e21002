#include "storage/adjudications.h"
#include "storage/connection.h"
#include "storage/database.h"
#include "storage/ratedunits.h"
#include <map>

namespace touchstone::storage {

namespace {

bool isLater(const StoredAdjudication& a, const StoredAdjudication& b)
{
    return std::tie(a.content.sequence, a.event) > std::tie(b.content.sequence, b.event);
}

/// Visits the adjudications that hold `about` somewhere in their text.
template <class Visit> void visitAll(Connection& connection, const std::string& about, Visit&& visit)
{
    Query query(connection,
        "SELECT uuid, payload FROM event WHERE item_id IS NULL AND kind = 'adjudicate'"
        " AND (?1 = '' OR instr(payload, ?1) > 0) ORDER BY id",
        about);
    while (query.step()) {
        auto content = parseAdjudication(query.text(1));
        if (!content)
            continue;
        if (const auto unit =
                ratedUnitOf(connection, content->response, content->prompt, content->shownOrder))
            visit(StoredAdjudication {EventId(query.hex(0)), *unit, std::move(*content)});
    }
}

}

AdjudicationRepository::AdjudicationRepository(Database& database)
    : m_database(database)
{
}

Result<std::vector<StoredAdjudication>> AdjudicationRepository::newest()
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<std::vector<StoredAdjudication>> {
        std::map<RatedUnit, StoredAdjudication> byUnit;
        visitAll(connection, {}, [&](StoredAdjudication found) {
            const RatedUnit unit = found.unit;
            const auto [at, fresh] = byUnit.try_emplace(unit);
            if (fresh || isLater(found, at->second))
                at->second = std::move(found);
        });
        std::vector<StoredAdjudication> all;
        all.reserve(byUnit.size());
        for (auto& entry : byUnit)
            all.push_back(std::move(entry.second));
        return all;
    });
}

Result<std::optional<StoredAdjudication>> AdjudicationRepository::newest(const RatedUnit& unit)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<std::optional<StoredAdjudication>> {
        std::optional<StoredAdjudication> last;
        visitAll(connection, nameOf(connection, unit), [&](StoredAdjudication found) {
            if (found.unit == unit && (!last || isLater(found, *last)))
                last = std::move(found);
        });
        return last;
    });
}

Result<bool> AdjudicationRepository::unblinded()
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<bool> {
        Query query(connection, "SELECT 1 FROM event WHERE item_id IS NULL AND kind = 'unblind' LIMIT 1");
        return query.step();
    });
}

Result<std::vector<JudgedItem>> AdjudicationRepository::judgedItems(const RatedUnit& unit)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<std::vector<JudgedItem>> {
        std::vector<JudgedItem> items;
        const auto collect = [&items](Query& query) {
            while (query.step())
                items.push_back(
                    {query.integer(0), query.integer(1), query.integer(2), EventId(query.hex(3))});
        };
        if (unit.response != 0) {
            Query query(connection,
                "SELECT i.id, i.round_id, i.annotator_id, e.uuid FROM item i JOIN round o ON o.id = "
                "i.round_id"
                " JOIN event e ON e.id = i.current_event_id WHERE i.response_id = ?1 AND i.repeat_of IS NULL"
                " AND o.kind = 'normal' ORDER BY i.id",
                unit.response);
            collect(query);
        } else {
            Query query(connection,
                "SELECT i.id, i.round_id, i.annotator_id, e.uuid FROM item i JOIN round o ON o.id = "
                "i.round_id"
                " JOIN event e ON e.id = i.current_event_id WHERE i.prompt_id = ?1 AND i.model_id = ?2"
                " AND i.response_id IS NULL AND i.repeat_of IS NULL AND o.kind = 'normal' ORDER BY i.id",
                unit.prompt, unit.model);
            collect(query);
        }
        return items;
    });
}

Result<std::map<RowId, std::vector<RowId>>> AdjudicationRepository::shownOrders()
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<std::map<RowId, std::vector<RowId>>> {
        std::map<RowId, std::vector<RowId>> orders;
        Query query(connection, "SELECT item_id, response_id FROM item_candidate ORDER BY item_id, slot");
        while (query.step())
            orders[query.integer(0)].push_back(query.integer(1));
        return orders;
    });
}

Result<RatedUnit> AdjudicationRepository::unitOf(const ResponseId& response)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<RatedUnit> {
        const auto bytes = idBytes(response.str());
        if (!bytes)
            return fail(ErrorCode::UnknownResponse, response.str());
        Query query(connection,
            "SELECT r.prompt_id, r.id, r.model_id, EXISTS (SELECT 1 FROM item_candidate c JOIN item i"
            " ON i.id = c.item_id WHERE i.prompt_id = r.prompt_id AND c.response_id = r.id)"
            " FROM response r WHERE r.public_id = ?1",
            *bytes);
        if (!query.step())
            return fail(ErrorCode::UnknownResponse, response.str());
        return RatedUnit {query.integer(0), query.integer(3) != 0 ? 0 : query.integer(1), query.integer(2)};
    });
}

Result<std::vector<RatedUnit>> AdjudicationRepository::panelsOf(const PromptId& prompt)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<std::vector<RatedUnit>> {
        const auto bytes = idBytes(prompt.str());
        std::vector<RatedUnit> panels;
        if (!bytes)
            return fail(ErrorCode::UnknownResponse, prompt.str());
        {
            Query known(connection, "SELECT 1 FROM prompt WHERE public_id = ?1", *bytes);
            if (!known.step())
                return fail(ErrorCode::UnknownResponse, prompt.str());
        }
        Query query(connection,
            "SELECT DISTINCT i.prompt_id, i.model_id FROM item i JOIN prompt p ON p.id = i.prompt_id"
            " WHERE p.public_id = ?1 AND i.response_id IS NULL ORDER BY i.model_id",
            *bytes);
        while (query.step())
            panels.push_back({query.integer(0), 0, query.integer(1)});
        return panels;
    });
}

}
