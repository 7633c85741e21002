#pragma once
#include "domain/event.h"
#include "domain/item.h"
#include "storage/database.h"
#include <QTemporaryDir>
#include <filesystem>
#include <string>
#include <vector>

struct sqlite3;

namespace touchstone::testing {

/// A folder of its own for one test, in memory where the system offers that: syncing is then cheap.
class Folder {
public:
    Folder();
    std::filesystem::path path() const { return m_dir.path().toStdString(); }
    std::filesystem::path operator/(const std::string& name) const { return path() / name; }
    /// Names of what lies in it, sorted.
    std::vector<std::string> names() const;

private:
    QTemporaryDir m_dir;
};

std::string readFile(const std::filesystem::path& file);
void writeFile(const std::filesystem::path& file, const std::string& bytes);

/// A plain SQLite connection without the library's protection: to look into a project and to damage it.
class RawSql {
public:
    explicit RawSql(const std::filesystem::path& file);
    ~RawSql();
    RawSql(const RawSql&) = delete;
    RawSql& operator=(const RawSql&) = delete;
    /// Runs statements; the error text, empty = done.
    std::string run(const std::string& sql);
    /// All rows of a query, columns joined by '|', rows by '\n'. Blobs in hex, NULL as "NULL".
    std::string rows(const std::string& sql);
    /// Changes the stored text of a schema object.
    std::string rewriteSchema(const std::string& sql);

private:
    sqlite3* m_handle = nullptr;
};

/// The rows of every table of a project file, for comparing.
std::string dumpTables(const std::filesystem::path& file);

/// A project with a scheme that comes with the program and without content.
Result<void> createProject(const std::filesystem::path& file, const storage::OpenOptions& options = {},
    const std::string& schemeId = "cvalues");
/// Writes `prompts` x `models` x `samples` responses in one transaction. `tag` keeps two calls apart.
Result<void> addCorpus(
    storage::Database& database, int prompts, int models, int samples, const std::string& tag = "a");
/// Gives every response to every one of R1 ... Rn in the first round. Returns the rows of the new items.
Result<std::vector<RowId>> assignAll(storage::Database& database, int annotators);

/// Answers under the scheme "cvalues".
Answers sampleAnswers(int points, const std::string& safety = "safe");
std::string submitPayload(const Answers& answers, double activeSeconds = 12.5);
/// Appends a submission for the item as its annotator.
Result<EventId> submit(storage::Database& database, RowId item, int points);
/// Appends an event with a remark: withdraw, later, flag, note.
Result<EventId> remark(storage::Database& database, RowId item, std::string_view kind, bool on = true);

/// What checkProject finds, "code where: detail" a line; the error where it fails.
std::string findings(storage::Database& database);

}
