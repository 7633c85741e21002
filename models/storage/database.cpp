#include "storage/database.h"
#include "storage/connection.h"
#include "storage/files.h"
#include "storage/migrator.h"
#include "storage/openguard.h"
#include <algorithm>
#include <chrono>
#include <sqlite3.h>
#include <thread>

namespace touchstone::storage {

struct Database::State {
    State(std::filesystem::path file, int flags, const std::string& name, OpenOptions opened)
        : path(std::move(file))
        , options(std::move(opened))
        , connection(name, flags, options.vfs)
    {
    }
    std::filesystem::path path;
    OpenOptions options;
    Connection connection;
    FileIdentity identity = {};
    bool readOnly = false;
    int depth = 0;
    bool reading = false;
};

namespace {

constexpr int kBusyMs = 5000;

std::string immutableUri(const std::filesystem::path& path)
{
    std::string uri = "file:";
    for (const char c : utf8(path)) {
        if (c == '%' || c == '?' || c == '#')
            uri.append("%").append(crypto::toHex(std::string_view(&c, 1)));
        else
            uri.push_back(c);
    }
    return uri.append("?immutable=1");
}

/// A log or a journal that holds what the file itself does not have yet.
bool hasLeftOver(const std::filesystem::path& file)
{
    for (const char* ending : {"-wal", "-journal"}) {
        std::filesystem::path beside = file;
        beside += ending;
        std::error_code error;
        const auto size = std::filesystem::file_size(beside, error);
        if (!error && size > 0)
            return true;
    }
    return false;
}

/// A crash leaves temporary copies behind; what is older than a day belongs to nobody.
void sweepTemporaries(const std::filesystem::path& file)
{
    const std::string prefix = std::string(".").append(utf8(file.filename())).append(".");
    std::error_code error;
    const auto folder = file.parent_path().empty() ? std::filesystem::path(".") : file.parent_path();
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        const std::string name = utf8(entry.path().filename());
        if (!name.starts_with(prefix) || !name.ends_with(".tmp") || !entry.is_regular_file(error))
            continue;
        const auto age = std::filesystem::file_time_type::clock::now() - entry.last_write_time(error);
        if (!error && age > std::chrono::hours(24))
            systemFiles().remove(entry.path());
    }
}

/// Goes over to the write-ahead log. The read afterwards takes the lock that a connection in this mode keeps:
/// without it another one could go back to a rollback journal behind the back of an idle window.
Result<void> openLog(Connection& connection)
{
    connection.exec("PRAGMA journal_mode=WAL");
    connection.exec("SELECT count(*) FROM sqlite_schema");
    if (connection.database().execAndGet("PRAGMA journal_mode").getString() != "wal")
        return fail(ErrorCode::Locked, connection.file(), "another program is about to close the file");
    return {};
}

/// Journal and synchronous as reliability asks for them: log and FULL, or for a lone bulk import a rollback
/// journal and EXTRA.
Result<void> chooseJournal(Connection& connection, const OpenOptions& options)
{
    // SQLite's own 2 MB are not even the inner pages of the indexes of a million responses.
    connection.exec("PRAGMA foreign_keys=ON; PRAGMA cache_size=-32768");
    if (options.readOnly) {
        connection.exec("PRAGMA query_only=ON");
        return {};
    }
    if (options.bulk) {
        connection.exec("PRAGMA cache_size=-98304");
        connection.database().setBusyTimeout(0);
        SQLite::Statement mode(connection.database(), "PRAGMA journal_mode=DELETE");
        const bool alone = mode.tryExecuteStep() == SQLITE_ROW && mode.getColumn(0).getString() == "delete";
        connection.database().setBusyTimeout(kBusyMs);
        if (alone) {
            connection.exec("PRAGMA synchronous=EXTRA");
            return {};
        }
    }
    connection.exec(options.weakSyncForTests ? "PRAGMA synchronous=NORMAL" : "PRAGMA synchronous=FULL");
    return openLog(connection);
}

}

Database::Database(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;

Database::~Database()
{
    if (!m_state || m_state->readOnly)
        return;
    // The last one out leaves one file; where another process is still in, the switch is its business.
    try {
        m_state->connection.forgetStatements();
        m_state->connection.database().setBusyTimeout(0);
        SQLite::Statement mode(m_state->connection.database(), "PRAGMA journal_mode=DELETE");
        mode.tryExecuteStep();
    } catch (const SQLite::Exception&) {
        // Nothing is lost: the log is valid and is read at the next opening.
    }
}

Result<void> Database::create(const std::filesystem::path& file,
    const std::function<Result<void>(Database&)>& fill, const OpenOptions& options)
{
    FileOps& files = options.files ? *options.files : systemFiles();
    std::error_code error;
    if (std::filesystem::exists(file, error))
        return fail(ErrorCode::Exists, utf8(file));
    const std::filesystem::path temporary = temporaryBeside(file);
    auto made = [&]() -> Result<void> {
        try {
            auto state = std::make_unique<State>(
                temporary, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, utf8(temporary), options);
            Connection& connection = state->connection;
            hardenConnection(connection);
            connection.exec("PRAGMA page_size=16384; PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA; "
                            "PRAGMA foreign_keys=ON");
            connection.setPragma("application_id", kApplicationId);
            for (const Migration& migration : knownMigrations())
                connection.exec(std::string(migration.sql).c_str());
            connection.setPragma("user_version", latestVersion());
            if (auto identity = fileIdentity(temporary))
                state->identity = *identity;
            Database database(std::move(state));
            return database.write([&] { return fill(database); });
        } catch (const SQLite::Exception& exception) {
            return tl::unexpected(sqliteError(exception.getErrorCode(), exception.what(), utf8(file)));
        }
    }();
    auto done = made.and_then([&] { return files.syncFile(temporary); })
                    .and_then([&] { return files.link(temporary, file); })
                    .and_then([&] { return files.syncFolder(file.parent_path()); });
    files.remove(temporary);
    return done;
}

Result<Database> Database::openCopy(const std::filesystem::path& file, const OpenOptions& options)
{
    try {
        // A database without a name is a private one that no other program can open and that nothing is left
        // of: in memory, and in a nameless file where it is large.
        OpenOptions effective = options;
        effective.readOnly = true;
        effective.vfs.clear();
        auto state = std::make_unique<State>(std::filesystem::absolute(file),
            SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, std::string(), effective);
        state->readOnly = true;
        state->connection.showAs(utf8(file));
        const bool immutable = !isWritable(file) && !hasLeftOver(file);
        Connection source(immutable ? immutableUri(file) : utf8(file),
            SQLite::OPEN_READONLY | (immutable ? SQLite::OPEN_URI : 0), options.vfs);
        hardenConnection(source);
        if (auto filled = migrateInto(state->connection, source, knownMigrations()); !filled)
            return tl::unexpected(filled.error());
        if (auto journal = chooseJournal(state->connection, effective); !journal)
            return tl::unexpected(journal.error());
        auto identity = fileIdentity(file);
        if (!identity)
            return tl::unexpected(identity.error());
        state->identity = *identity;
        return Database(std::move(state));
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(sqliteError(exception.getErrorCode(), exception.what(), utf8(file)));
    }
}

Result<Database> Database::openForeign(const std::filesystem::path& file)
{
    auto header = inspectHeader(file);
    if (!header)
        return tl::unexpected(header.error());
    auto copy = openCopy(file, {.readOnly = true});
    if (!copy)
        return copy;
    Connection& connection = copy->connection();
    return guarded(connection, [&]() -> Result<Database> {
        const std::string verdict = connection.database().execAndGet("PRAGMA integrity_check(1)").getString();
        if (verdict != "ok")
            return fail(ErrorCode::Damaged, connection.file(), verdict);
        return std::move(*copy);
    });
}

Result<Database> Database::open(const std::filesystem::path& file, const OpenOptions& options)
{
    // Another process that opens or closes the project changes its journal, for which SQLite does not wait.
    const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(kBusyMs);
    for (std::chrono::milliseconds pause(1);; pause = std::min(pause * 2, std::chrono::milliseconds(50))) {
        auto opened = openOnce(file, options);
        if (opened || opened.error().code != ErrorCode::Locked || std::chrono::steady_clock::now() >= end)
            return opened;
        std::this_thread::sleep_for(pause);
    }
}

Result<Database> Database::openOnce(const std::filesystem::path& file, const OpenOptions& options)
{
    auto header = inspectHeader(file);
    if (!header)
        return tl::unexpected(header.error());
    if (header->userVersion < latestVersion()) {
        // Who only reads changes nothing, nor does anybody where nothing can be written.
        if (options.readOnly || !isWritable(file))
            return openCopy(file, options);
        auto migrated = migrateFile(file, knownMigrations(), {options.vfs, options.files});
        if (!migrated)
            return tl::unexpected(migrated.error());
    }
    try {
        const bool fixed = !isWritable(file);
        // Immutable would pass over a log beside the file: what it holds would seem lost.
        const bool immutable = fixed && !hasLeftOver(file);
        const int flags = immutable ? SQLite::OPEN_READONLY | SQLite::OPEN_URI
            : fixed                 ? SQLite::OPEN_READONLY
                                    : SQLite::OPEN_READWRITE;
        OpenOptions effective = options;
        effective.readOnly = options.readOnly || fixed;
        auto state = std::make_unique<State>(
            std::filesystem::absolute(file), flags, immutable ? immutableUri(file) : utf8(file), effective);
        state->readOnly = effective.readOnly;
        hardenConnection(state->connection);
        if (auto schema = checkSchema(state->connection, knownMigrations(), latestVersion()); !schema)
            return tl::unexpected(schema.error());
        if (auto journal = chooseJournal(state->connection, effective); !journal)
            return tl::unexpected(journal.error());
        auto identity = fileIdentity(file);
        if (!identity)
            return tl::unexpected(identity.error());
        state->identity = *identity;
        if (!state->readOnly)
            sweepTemporaries(file);
        return Database(std::move(state));
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(sqliteError(exception.getErrorCode(), exception.what(), utf8(file)));
    }
}

Result<void> Database::write(const std::function<Result<void>()>& work)
{
    State& state = *m_state;
    if (state.depth > 0)
        return work();
    if (state.readOnly)
        return fail(ErrorCode::ReadOnly, utf8(state.path));
    if (!isInPlace())
        return fail(ErrorCode::Moved, utf8(state.path));
    return guarded(state.connection, [&]() -> Result<void> {
        SQLite::Transaction transaction(state.connection.database(), SQLite::TransactionBehavior::IMMEDIATE);
        ++state.depth;
        Result<void> result;
        try {
            result = work();
        } catch (...) {
            --state.depth;
            throw;
        }
        --state.depth;
        if (result)
            transaction.commit();
        return result;
    });
}

bool Database::isInPlace() const
{
    const auto identity = fileIdentity(m_state->path);
    return identity && *identity == m_state->identity;
}

Result<void> Database::attempt(const std::function<Result<void>()>& work)
{
    Connection& connection = m_state->connection;
    return guarded(connection, [&]() -> Result<void> {
        connection.exec("SAVEPOINT part");
        Result<void> result;
        try {
            result = work();
        } catch (const SQLite::Exception& exception) {
            result =
                tl::unexpected(sqliteError(exception.getErrorCode(), exception.what(), connection.file()));
        }
        if (!result)
            connection.exec("ROLLBACK TO part");
        connection.exec("RELEASE part");
        return result;
    });
}

Result<void> Database::read(const std::function<Result<void>()>& work)
{
    State& state = *m_state;
    if (state.depth > 0 || state.reading)
        return guarded(state.connection, work);
    state.reading = true;
    Result<void> done = guarded(state.connection, [&]() -> Result<void> {
        SQLite::Transaction transaction(state.connection.database(), SQLite::TransactionBehavior::DEFERRED);
        Result<void> result = work();
        transaction.commit();
        return result;
    });
    state.reading = false;
    return done;
}

void Database::checkpoint()
{
    try {
        SQLite::Statement statement(m_state->connection.database(), "PRAGMA wal_checkpoint(TRUNCATE)");
        statement.tryExecuteStep();
    } catch (const SQLite::Exception&) {
        // The log stays as it is and is read with the file.
    }
}

void Database::interrupt()
{
    sqlite3_interrupt(m_state->connection.database().getHandle());
}

const std::filesystem::path& Database::path() const
{
    return m_state->path;
}

bool Database::isReadOnly() const
{
    return m_state->readOnly;
}

Connection& Database::connection()
{
    return m_state->connection;
}

}
