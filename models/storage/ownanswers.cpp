#include "storage/ownanswers.h"
#include "domain/event.h"
#include "storage/connection.h"
#include "storage/database.h"
#include "storage/ratedunits.h"
#include <map>

namespace touchstone::storage {

namespace {

constexpr const char* kWritten =
    "SELECT i.id, i.prompt_id, ifnull(i.response_id, 0), i.model_id, a.code, e.uuid, r.text, e.payload"
    " FROM round o JOIN criterion c ON c.scheme_id = o.scheme_id AND c.code = ?2"
    " JOIN rating r ON r.criterion_id = c.id JOIN item i ON i.id = r.item_id"
    " JOIN annotator a ON a.id = i.annotator_id JOIN event e ON e.id = i.current_event_id"
    " WHERE o.id = ?1 AND o.kind = 'normal' AND i.round_id = o.id AND i.repeat_of IS NULL"
    " AND r.kind = 'text' AND r.text <> '' ORDER BY i.id";
// Begins with the few items of the unit.
constexpr const char* kWrittenOfUnit =
    "SELECT i.id, i.prompt_id, ifnull(i.response_id, 0), i.model_id, a.code, e.uuid, r.text, e.payload"
    " FROM item i CROSS JOIN round o ON o.id = i.round_id"
    " CROSS JOIN criterion c ON c.scheme_id = o.scheme_id AND c.code = ?2"
    " CROSS JOIN rating r ON r.criterion_id = c.id AND r.item_id = i.id"
    " JOIN annotator a ON a.id = i.annotator_id JOIN event e ON e.id = i.current_event_id"
    " WHERE i.prompt_id = ?3 AND ifnull(i.response_id, 0) = ?4 AND i.model_id = ?5 AND o.id = ?1"
    " AND o.kind = 'normal' AND i.repeat_of IS NULL AND r.kind = 'text' AND r.text <> '' ORDER BY i.id";

bool isLater(const StoredChoice& a, const StoredChoice& b)
{
    return std::tie(a.content.sequence, a.event) > std::tie(b.content.sequence, b.event);
}

/// Item and payload of the submission that the choice names.
void addSubmission(Connection& connection, StoredChoice& choice)
{
    const auto bytes = idBytes(choice.content.event.str());
    if (!bytes)
        return;
    Query query(
        connection, "SELECT item_id, payload FROM event WHERE uuid = ?1 AND item_id IS NOT NULL", *bytes);
    if (!query.step())
        return;
    choice.item = query.integer(0);
    choice.payload = query.text(1);
}

}

OwnAnswerRepository::OwnAnswerRepository(Database& database)
    : m_database(database)
{
}

Result<std::vector<WrittenAnswer>> OwnAnswerRepository::written(
    RowId round, const std::string& criterion, const RatedUnit* unit)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<std::vector<WrittenAnswer>> {
        std::vector<WrittenAnswer> answers;
        const auto collect = [&answers](Query& query) {
            while (query.step()) {
                WrittenAnswer answer {{query.integer(1), query.integer(2), query.integer(3)},
                    query.integer(0), query.text(4), EventId(query.hex(5)), query.text(6)};
                const auto submission = parseSubmission(query.text(7));
                answer.draft = submission && submission->ownAnswerDraft;
                answers.push_back(std::move(answer));
            }
        };
        if (unit == nullptr) {
            Query query(connection, kWritten, round, criterion);
            collect(query);
        } else {
            Query query(
                connection, kWrittenOfUnit, round, criterion, unit->prompt, unit->response, unit->model);
            collect(query);
        }
        return answers;
    });
}

Result<std::vector<StoredChoice>> OwnAnswerRepository::choices(const RatedUnit* unit)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<std::vector<StoredChoice>> {
        std::map<RatedUnit, StoredChoice> byUnit;
        {
            const std::string about = unit != nullptr ? nameOf(connection, *unit) : std::string();
            Query query(connection,
                "SELECT uuid, payload FROM event WHERE item_id IS NULL AND kind = 'adjudicate'"
                " AND instr(payload, '\"own_answer\"') > 0 AND (?1 = '' OR instr(payload, ?1) > 0)"
                " ORDER BY id",
                about);
            while (query.step()) {
                auto content = parseOwnAnswerChoice(query.text(1));
                if (!content)
                    continue;
                const auto found =
                    ratedUnitOf(connection, content->response, content->prompt, content->shownOrder);
                if (!found || (unit != nullptr && *found != *unit))
                    continue;
                StoredChoice choice {EventId(query.hex(0)), *found, std::move(*content), 0, {}};
                const auto [at, fresh] = byUnit.try_emplace(*found);
                if (fresh || isLater(choice, at->second))
                    at->second = std::move(choice);
            }
        }
        std::vector<StoredChoice> all;
        for (auto& entry : byUnit) {
            addSubmission(connection, entry.second);
            all.push_back(std::move(entry.second));
        }
        return all;
    });
}

}
