#include "storage/migrator.h"
#include "embedded_schema.h"
#include "storage/connection.h"
#include "storage/files.h"
#include "storage/openguard.h"
#include <algorithm>
#include <map>
#include <vector>

namespace touchstone::storage {

namespace {

std::vector<Migration> embeddedChain()
{
    std::vector<Migration> chain;
    for (const EmbeddedFile& file : embedded::schema())
        chain.push_back({std::stoi(std::string(file.name.substr(0, 4))), file.bytes});
    return chain;
}

using Counts = std::map<std::string, std::int64_t>;

Counts countRows(Connection& connection)
{
    std::vector<std::string> tables;
    {
        Query query(
            connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
        while (query.step())
            tables.push_back(query.text(0));
    }
    Counts counts;
    for (const std::string& table : tables) {
        std::string sql("SELECT count(*) FROM \"");
        SQLite::Statement count(connection.database(), sql.append(table).append("\""));
        count.executeStep();
        counts[table] = count.getColumn(0).getInt64();
    }
    return counts;
}

Result<void> verifyContent(Connection& connection)
{
    Query query(
        connection, "SELECT text, text_hash FROM response UNION ALL SELECT text, text_hash FROM prompt");
    while (query.step()) {
        const crypto::ShortDigest hash = crypto::blake2bShort(query.bytes(0));
        if (query.hex(1) != crypto::toHex(hash))
            return fail(ErrorCode::Damaged, connection.file(), "a text does not match its hash");
    }
    return {};
}

Result<void> verifyMigrated(Connection& connection, const Counts& before)
{
    const std::string verdict = connection.database().execAndGet("PRAGMA integrity_check(1)").getString();
    if (verdict != "ok")
        return fail(ErrorCode::Damaged, connection.file(), verdict);
    SQLite::Statement foreign(connection.database(), "PRAGMA foreign_key_check");
    if (foreign.executeStep())
        return fail(ErrorCode::Damaged, connection.file(), "a reference leads nowhere");
    const Counts after = countRows(connection);
    for (const auto& [table, rows] : before) {
        const auto found = after.find(table);
        if (found != after.end() && found->second != rows)
            return fail(ErrorCode::Internal, connection.file(), "the migration changed the rows of " + table);
    }
    return verifyContent(connection);
}

Result<void> runChain(Connection& connection, std::span<const Migration> chain, int from)
{
    for (const Migration& migration : chain) {
        if (migration.version <= from)
            continue;
        SQLite::Transaction transaction(connection.database(), SQLite::TransactionBehavior::IMMEDIATE);
        connection.exec(std::string(migration.sql).c_str());
        connection.setPragma("user_version", migration.version);
        transaction.commit();
    }
    return {};
}

/// Copies the file and migrates the copy. The source stays locked until the caller lets `source` go.
Result<void> migrateCopy(Connection& source, const std::filesystem::path& copy,
    std::span<const Migration> chain, const std::string& vfs)
{
    const int from = source.database().execAndGet("PRAGMA user_version");
    if (auto schema = checkSchema(source, chain, from); !schema)
        return schema;
    const Counts before = countRows(source);
    Connection target(utf8(copy), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, vfs);
    return guarded(target, [&]() -> Result<void> {
        target.exec("PRAGMA synchronous=EXTRA");
        if (auto copied = copyDatabase(source, target); !copied)
            return copied;
        hardenConnection(target);
        target.exec("PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA");
        return runChain(target, chain, from)
            .and_then([&] { return verifyMigrated(target, before); })
            .and_then([&] { return checkSchema(target, chain, chain.back().version); });
    });
}

std::filesystem::path backupName(const std::filesystem::path& file, int version, int attempt)
{
    std::string ending(".v");
    ending.append(std::to_string(version)).append("-backup");
    if (attempt > 0)
        ending.append("-").append(std::to_string(attempt + 1));
    std::filesystem::path name = file;
    name += ending;
    return name;
}

Result<std::filesystem::path> swapIn(
    const std::filesystem::path& copy, const std::filesystem::path& file, int version, FileOps& files)
{
    const std::filesystem::path folder = file.parent_path();
    if (auto synced = files.syncFile(copy); !synced)
        return tl::unexpected(synced.error());
    for (int attempt = 0; attempt < 1000; ++attempt) {
        const std::filesystem::path backup = backupName(file, version, attempt);
        auto linked = files.link(file, backup);
        if (!linked && linked.error().code == ErrorCode::Exists)
            continue;
        if (!linked)
            return tl::unexpected(linked.error());
        auto done =
            files.syncFolder(folder).and_then([&] { return files.replace(copy, file); }).and_then([&] {
                return files.syncFolder(folder);
            });
        if (!done)
            return tl::unexpected(done.error());
        return backup;
    }
    return fail(ErrorCode::Exists, utf8(backupName(file, version, 0)));
}

}

std::span<const Migration> knownMigrations()
{
    static const std::vector<Migration> chain = embeddedChain();
    return chain;
}

int latestVersion()
{
    return knownMigrations().back().version;
}

Result<std::filesystem::path> migrateFile(
    const std::filesystem::path& file, std::span<const Migration> chain, const MigrationOptions& options)
{
    FileOps& files = options.files ? *options.files : systemFiles();
    const std::filesystem::path copy = temporaryBeside(file);
    auto result = [&]() -> Result<std::filesystem::path> {
        try {
            Connection source(utf8(file), SQLite::OPEN_READWRITE, options.vfs);
            hardenConnection(source);
            // One file without a log beside it, and nobody else in it, until the new one has its name.
            source.exec("PRAGMA locking_mode=EXCLUSIVE");
            const std::string mode = source.database().execAndGet("PRAGMA journal_mode=DELETE").getString();
            if (mode != "delete")
                return fail(ErrorCode::Locked, utf8(file));
            // The lock stays after the transaction; a backup out of an open one would be refused as busy.
            source.exec("BEGIN EXCLUSIVE; COMMIT");
            const int from = source.database().execAndGet("PRAGMA user_version");
            return migrateCopy(source, copy, chain, options.vfs).and_then([&] {
                return swapIn(copy, file, from, files);
            });
        } catch (const SQLite::Exception& exception) {
            return tl::unexpected(sqliteError(exception.getErrorCode(), exception.what(), utf8(file)));
        }
    }();
    if (!result) {
        files.remove(copy);
        std::filesystem::path journal = copy;
        journal += "-journal";
        files.remove(journal);
    }
    return result;
}

Result<void> migrateInto(Connection& target, Connection& source, std::span<const Migration> chain)
{
    const auto fill = [&]() -> Result<void> {
        const int from = source.database().execAndGet("PRAGMA user_version");
        if (auto schema = checkSchema(source, chain, from); !schema)
            return schema;
        if (auto copied = copyDatabase(source, target); !copied)
            return copied;
        hardenConnection(target);
        return runChain(target, chain, from).and_then([&] {
            return checkSchema(target, chain, chain.back().version);
        });
    };
    return guarded(source, fill);
}

}
