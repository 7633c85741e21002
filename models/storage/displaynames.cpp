#include "storage/displaynames.h"
#include "storage/connection.h"
#include "storage/database.h"

namespace touchstone::storage {

Result<std::map<std::string, std::string>> displayNames(Database& database)
{
    Connection& connection = database.connection();
    return guarded(connection, [&]() -> Result<std::map<std::string, std::string>> {
        std::map<std::string, std::string> names;
        Query query(connection, "SELECT code, display_name FROM annotator WHERE display_name <> ''");
        while (query.step())
            names.emplace(query.text(0), query.text(1));
        return names;
    });
}

Result<void> setDisplayName(Database& database, const std::string& code, const std::string& name)
{
    Connection& connection = database.connection();
    return database.write([&]() -> Result<void> {
        Query(connection, "UPDATE annotator SET display_name = ?2 WHERE code = ?1", code, name).run();
        return connection.changes() == 1 ? Result<void>() : fail(ErrorCode::UnknownAnnotator, code);
    });
}

}
