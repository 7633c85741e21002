#include "storage/snapshots.h"
#include "domain/event.h"
#include "storage/connection.h"
#include "storage/database.h"

namespace touchstone::storage {

Result<std::vector<StoredSnapshot>> readSnapshots(Database& database)
{
    Connection& connection = database.connection();
    return guarded(connection, [&]() -> Result<std::vector<StoredSnapshot>> {
        std::vector<StoredSnapshot> all;
        Query query(connection,
            "SELECT uuid, payload, utc_ms FROM event WHERE item_id IS NULL AND kind = 'snapshot' ORDER BY "
            "id");
        while (query.step()) {
            if (auto content = parseSnapshot(query.text(1)))
                all.push_back({EventId(query.hex(0)), std::move(*content), query.integer(2)});
        }
        return all;
    });
}

Result<std::vector<StoredUnblinding>> readUnblindings(Database& database)
{
    Connection& connection = database.connection();
    return guarded(connection, [&]() -> Result<std::vector<StoredUnblinding>> {
        std::vector<StoredUnblinding> all;
        Query query(connection,
            "SELECT utc_ms, payload FROM event WHERE item_id IS NULL AND kind = 'unblind' ORDER BY id");
        while (query.step()) {
            const auto remark = parseRemark(query.text(1));
            all.push_back({query.integer(0), remark ? remark->note : std::string()});
        }
        return all;
    });
}

Result<void> markExported(Database& database, const std::vector<PromptId>& prompts)
{
    Connection& connection = database.connection();
    return database.write([&]() -> Result<void> {
        return guarded(connection, [&]() -> Result<void> {
            for (const PromptId& prompt : prompts) {
                if (const auto bytes = idBytes(prompt.str()))
                    Query(connection, "UPDATE prompt SET exported = 1 WHERE public_id = ?1 AND exported = 0",
                        *bytes)
                        .run();
            }
            return {};
        });
    });
}

}
