#include "storage/openguard.h"
#include "storage/files.h"
#include <array>
#include <chrono>
#include <sqlite3.h>
#include <thread>
#include <vector>

namespace touchstone::storage {

namespace {

constexpr int kLooks = 5;
constexpr std::chrono::milliseconds kPause(10);
constexpr std::string_view kMagic("SQLite format 3\0", 16);

std::uint32_t bigEndian(const std::array<char, 100>& bytes, std::size_t at, std::size_t count)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

/// The first bytes of a file, read by SQLite's own file layer. A plain file must not be used: on POSIX
/// systems closing any descriptor of a file drops all locks that the process has on it, also those of another
/// connection to the same project, whose log could then be taken away under it.
bool readStart(const std::string& name, std::array<char, 100>& bytes)
{
    sqlite3* handle = nullptr;
    sqlite3_file* file = nullptr;
    const bool read = sqlite3_open_v2(name.c_str(), &handle, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK
        && sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file) == SQLITE_OK
        && file != nullptr && file->pMethods != nullptr
        && file->pMethods->xRead(file, bytes.data(), static_cast<int>(bytes.size()), 0) == SQLITE_OK;
    sqlite3_close(handle);
    return read;
}

std::vector<std::string> schemaLines(Connection& connection)
{
    std::vector<std::string> lines;
    Query query(
        connection, "SELECT type, name, tbl_name, ifnull(sql, '') FROM sqlite_schema ORDER BY type, name");
    while (query.step())
        lines.push_back(query.text(0) + '\n' + query.text(1) + '\n' + query.text(2) + '\n' + query.text(3));
    return lines;
}

Result<std::vector<std::string>> knownSchema(std::span<const Migration> chain, int version)
{
    Connection memory(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, {});
    return guarded(memory, [&]() -> Result<std::vector<std::string>> {
        for (const Migration& migration : chain) {
            if (migration.version <= version)
                memory.exec(std::string(migration.sql).c_str());
        }
        return schemaLines(memory);
    });
}

Result<FileHeader> inspectOnce(const std::filesystem::path& file)
{
    const std::string name = utf8(file);
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error))
        return fail(ErrorCode::NotFound, name);
    std::array<char, 100> header {};
    if (!readStart(name, header) || std::string_view(header.data(), kMagic.size()) != kMagic)
        return fail(ErrorCode::NotAProject, name);
    if (bigEndian(header, 68, 4) != kApplicationId)
        return fail(ErrorCode::NotAProject, name);
    FileHeader result {static_cast<int>(bigEndian(header, 60, 4)), header[18] == 2};
    if (result.userVersion > latestVersion())
        return fail(ErrorCode::NewerProject, name, std::to_string(result.userVersion));
    if (result.userVersion < 1)
        return fail(ErrorCode::NotAProject, name);
    const std::uint32_t pageField = bigEndian(header, 16, 2);
    const std::uint64_t pageSize = pageField == 1 ? 65536 : pageField;
    const std::uint64_t pages = bigEndian(header, 28, 4);
    const std::uint64_t size = std::filesystem::file_size(file, error);
    // With a write-ahead log or a hot journal beside it the main file may be behind its own header.
    std::filesystem::path wal = file;
    wal += "-wal";
    std::filesystem::path journal = file;
    journal += "-journal";
    const bool open = std::filesystem::exists(wal, error) || std::filesystem::exists(journal, error);
    if (pageSize < 512 || (!open && pages * pageSize != size))
        return fail(ErrorCode::Damaged, name, "size of the file and its header disagree");
    return result;
}

}

Result<FileHeader> inspectHeader(const std::filesystem::path& file)
{
    Result<FileHeader> header = inspectOnce(file);
    // The header, the size and the files beside it are not read in one moment: another process may have
    // closed the project in between. What stays so is damaged.
    for (int again = 0; again < kLooks && !header && header.error().code == ErrorCode::Damaged; ++again) {
        std::this_thread::sleep_for(kPause);
        header = inspectOnce(file);
    }
    return header;
}

void hardenConnection(Connection& connection)
{
    sqlite3* handle = connection.database().getHandle();
    const auto config = [handle](
                            int option, int value) { sqlite3_db_config(handle, option, value, nullptr); };
    config(SQLITE_DBCONFIG_DEFENSIVE, 1);
    config(SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0);
    config(SQLITE_DBCONFIG_ENABLE_TRIGGER, 0);
    config(SQLITE_DBCONFIG_ENABLE_VIEW, 0);
    config(SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0);
    config(SQLITE_DBCONFIG_DQS_DML, 0);
    config(SQLITE_DBCONFIG_DQS_DDL, 0);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 64 * 1024 * 1024);
    sqlite3_limit(handle, SQLITE_LIMIT_COLUMN, 100);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 1);
    sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, 1024 * 1024);
    sqlite3_limit(handle, SQLITE_LIMIT_EXPR_DEPTH, 100);
    connection.exec("PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA trusted_schema=OFF");
}

Result<void> checkSchema(Connection& connection, std::span<const Migration> chain, int version)
{
    const auto known = knownSchema(chain, version);
    if (!known)
        return tl::unexpected(known.error());
    const std::vector<std::string> found = schemaLines(connection);
    for (std::size_t i = 0; i < std::max(found.size(), known->size()); ++i) {
        const std::string have = i < found.size() ? found[i] : std::string();
        const std::string want = i < known->size() ? (*known)[i] : std::string();
        if (have != want) {
            const std::string& named = have.empty() ? want : have;
            return fail(ErrorCode::Damaged, connection.file(),
                "the schema differs at " + named.substr(0, named.find('\n', named.find('\n') + 1)));
        }
    }
    return {};
}

}
