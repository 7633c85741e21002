#pragma once
// Internal to models/storage: the only header there that knows SQLiteCpp.
#include "crypto/hash.h"
#include "domain/error.h"
#include "domain/project.h"
#include <SQLiteCpp/SQLiteCpp.h>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace touchstone::storage {

/// The Error for a failure reported by SQLite. `subject` is the file.
Error sqliteError(int code, const char* message, const std::string& subject);

/// One SQLite connection with its prepared statements.
class Connection {
public:
    Connection(const std::string& file, int flags, const std::string& vfs);

    SQLite::Database& database() { return m_database; }
    const std::string& file() const { return m_file; }
    /// Name in messages, where another file is meant than the one that is open.
    void showAs(std::string file) { m_file = std::move(file); }
    /// The statement for a text with static lifetime; prepared once.
    SQLite::Statement& statement(const char* sql);
    void forgetStatements() { m_statements.clear(); }
    /// Runs statements without result.
    void exec(const char* sql) { m_database.exec(sql); }
    /// Sets a pragma that takes a number.
    void setPragma(std::string_view name, std::int64_t value);
    std::int64_t lastRow() { return m_database.getLastInsertRowid(); }
    int changes() { return m_database.getChanges(); }

private:
    std::string m_file;
    SQLite::Database m_database;
    std::unordered_map<const char*, std::unique_ptr<SQLite::Statement>> m_statements;
};

/// A prepared statement borrowed for one use: bound on construction, reset when it goes out of scope.
/// Text and blob arguments are bound without a copy and must outlive the query.
class Query {
public:
    template <class... Args>
    Query(Connection& connection, const char* sql, const Args&... args)
        : m_statement(connection.statement(sql))
    {
        int index = 0;
        (bindOne(++index, args), ...);
    }
    ~Query()
    {
        m_statement.tryReset();
        try {
            m_statement.clearBindings();
        } catch (const SQLite::Exception&) {
            // A failed statement may refuse; the next use binds every argument anew.
        }
    }
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    /// Binds further arguments, the first of them to `index`. Returns the index after the last one.
    template <class... Args> int bindFrom(int index, const Args&... args)
    {
        (bindOne(index++, args), ...);
        return index;
    }
    bool step() { return m_statement.executeStep(); }
    void run()
    {
        while (m_statement.executeStep()) { }
    }
    std::int64_t integer(int column) { return m_statement.getColumn(column).getInt64(); }
    bool isNull(int column) { return m_statement.getColumn(column).isNull(); }
    std::optional<std::int64_t> optionalInteger(int column)
    {
        return isNull(column) ? std::nullopt : std::optional(integer(column));
    }
    std::string text(int column) { return m_statement.getColumn(column).getString(); }
    std::string_view bytes(int column)
    {
        const SQLite::Column value = m_statement.getColumn(column);
        return {static_cast<const char*>(value.getBlob()), static_cast<std::size_t>(value.getBytes())};
    }
    std::string hex(int column) { return crypto::toHex(bytes(column)); }

private:
    void bindOne(int index, std::int64_t value) { m_statement.bind(index, value); }
    void bindOne(int index, int value) { m_statement.bind(index, static_cast<std::int64_t>(value)); }
    void bindOne(int index, bool value) { m_statement.bind(index, value ? 1 : 0); }
    void bindOne(int index, const std::string& value) { m_statement.bindNoCopy(index, value); }
    void bindOne(int index, std::nullptr_t) { m_statement.bind(index); }
    template <std::size_t N> void bindOne(int index, const std::array<unsigned char, N>& value)
    {
        m_statement.bindNoCopy(index, value.data(), static_cast<int>(N));
    }
    template <class T> void bindOne(int index, const std::optional<T>& value)
    {
        if (value)
            bindOne(index, *value);
        else
            m_statement.bind(index);
    }

    SQLite::Statement& m_statement;
};

/// Copies all pages of `source` over `target` (SQLite's backup interface). Errors: E_LOCKED where the source
/// has an open write transaction or another connection is in the way; those that SQLite throws.
Result<void> copyDatabase(Connection& source, Connection& target);

/// "(?1,?2),(?3,?4)" for two rows of two columns: one statement writes many rows, which costs much less than
/// one statement a row.
std::string placesOfRows(std::size_t rows, std::size_t columns);

/// The 16 bytes of a public id, or nothing where the text is no id.
std::optional<std::array<unsigned char, 16>> idBytes(const std::string& hex);

/// Runs `work` and turns what SQLite throws into an Error. `work` returns a Result.
template <class Work> auto guarded(Connection& connection, Work&& work) -> decltype(work())
{
    try {
        return work();
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(sqliteError(exception.getErrorCode(), exception.what(), connection.file()));
    }
}

}
