#include "storage/connection.h"
#include <SQLiteCpp/Backup.h>
#include <cstring>
#include <sqlite3.h>

namespace touchstone::storage {

Error sqliteError(int code, const char* message, const std::string& subject)
{
    const auto mapped = [code] {
        switch (code & 0xFF) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return ErrorCode::Locked;
        case SQLITE_FULL:
            return ErrorCode::Full;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return ErrorCode::Damaged;
        case SQLITE_READONLY:
        case SQLITE_PERM:
            return ErrorCode::ReadOnly;
        case SQLITE_CANTOPEN:
        case SQLITE_IOERR:
            return ErrorCode::Io;
        case SQLITE_INTERRUPT:
            return ErrorCode::Cancelled;
        default:
            return ErrorCode::Internal;
        }
    };
    return Error {mapped(), subject, {}, 0, 0, message};
}

namespace {

/// SQLite counts its memory under one lock for all connections of the process, for which threads would wait
/// that have nothing else in common; nobody asks for the count. Without effect once the library is in use.
const std::string& withoutMemoryCount(const std::string& file)
{
    [[maybe_unused]] static const int set = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    return file;
}

}

Connection::Connection(const std::string& file, int flags, const std::string& vfs)
    : m_file(withoutMemoryCount(file))
    , m_database(file, flags | SQLite::OPEN_NOMUTEX, 5000, vfs)
{
}

void Connection::setPragma(std::string_view name, std::int64_t value)
{
    std::string sql("PRAGMA ");
    sql.append(name).append("=").append(std::to_string(value));
    m_database.exec(sql);
}

SQLite::Statement& Connection::statement(const char* sql)
{
    auto& slot = m_statements[sql];
    if (!slot)
        slot = std::make_unique<SQLite::Statement>(m_database, sql);
    return *slot;
}

Result<void> copyDatabase(Connection& source, Connection& target)
{
    SQLite::Backup backup(target.database(), source.database());
    // Busy and locked are no exceptions there: nothing would be copied and nothing said.
    if (backup.executeStep(-1) != SQLITE_DONE)
        return fail(ErrorCode::Locked, source.file(), "the file is in use");
    return {};
}

std::string placesOfRows(std::size_t rows, std::size_t columns)
{
    std::string places;
    for (std::size_t n = 0; n < rows * columns; ++n) {
        const bool first = n % columns == 0;
        places.append(n == 0 ? "(" : first ? "),(" : ",").append("?").append(std::to_string(n + 1));
    }
    return places.append(")");
}

std::optional<std::array<unsigned char, 16>> idBytes(const std::string& hex)
{
    const std::string bytes = crypto::fromHex(hex);
    std::array<unsigned char, 16> id {};
    if (bytes.size() != id.size())
        return std::nullopt;
    std::memcpy(id.data(), bytes.data(), id.size());
    return id;
}

}
