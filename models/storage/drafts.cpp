#include "storage/drafts.h"
#include "domain/event.h"
#include "storage/connection.h"
#include "storage/database.h"
#include "storage/setup.h"

namespace touchstone::storage {

DraftRepository::DraftRepository(Database& database)
    : m_database(database)
{
}

Result<void> DraftRepository::save(RowId item, const Answers& answers)
{
    return m_database.write([&]() -> Result<void> {
        Query(m_database.connection(),
            "INSERT INTO draft (item_id, answers, updated_ms) VALUES (?1, ?2, ?3) ON CONFLICT (item_id)"
            " DO UPDATE SET answers = excluded.answers, updated_ms = excluded.updated_ms",
            item, answersJson(answers), nowMs())
            .run();
        return {};
    });
}

Result<std::optional<Answers>> DraftRepository::load(RowId item)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<std::optional<Answers>> {
        Query query(connection, "SELECT answers FROM draft WHERE item_id = ?1", item);
        if (!query.step())
            return std::optional<Answers>();
        return parseAnswers(query.text(0)).map([](Answers answers) {
            return std::optional(std::move(answers));
        });
    });
}

Result<void> DraftRepository::discard(RowId item)
{
    return m_database.write([&]() -> Result<void> {
        Query(m_database.connection(), "DELETE FROM draft WHERE item_id = ?1", item).run();
        return {};
    });
}

}
