#include "projectevents.h"
#include <sqlite3.h>

namespace touchstone::testing {

std::vector<Submission> submissionsOf(const QString& file, RowId item)
{
    std::vector<Submission> found;
    sqlite3* handle = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_open_v2(file.toUtf8().constData(), &handle, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK
        || sqlite3_prepare_v2(handle,
               "SELECT payload FROM event WHERE kind = 'submit' AND item_id = ?1 ORDER BY id", -1, &statement,
               nullptr)
            != SQLITE_OK)
        qFatal("cannot read the events: %s", sqlite3_errmsg(handle));
    sqlite3_bind_int64(statement, 1, item);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
        auto submission =
            parseSubmission(std::string(text, static_cast<std::size_t>(sqlite3_column_bytes(statement, 0))));
        if (!submission)
            qFatal("a submission cannot be read");
        found.push_back(std::move(*submission));
    }
    sqlite3_finalize(statement);
    sqlite3_close(handle);
    return found;
}

}
