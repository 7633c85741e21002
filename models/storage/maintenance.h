#pragma once
#include "domain/error.h"
#include "domain/project.h"
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace touchstone::storage {

class Database;

/// Return false to stop with E_CANCELLED.
using CheckProgress = std::function<bool(const std::string& part)>;

/// Looks at everything that can be checked in an open project: pages, schema, references, a hash for every
/// text, hash and chain of every event, the counts kept beside the rows, ratings against their events.
/// An empty list = nothing found.
Result<std::vector<Finding>> checkProject(Database& database, const CheckProgress& progress = {});

/// The same for a file that may not even open: a file refused by the opening sequence is itself a finding,
/// unless it is missing, of a newer program or no project at all (then an Error).
Result<std::vector<Finding>> checkFile(const std::filesystem::path& file, const CheckProgress& progress = {});

/// A verified copy through SQLite's backup interface: written under a temporary name, opened and checked,
/// then given its name. Errors: E_EXISTS, E_DAMAGED (the copy did not pass its check), those of the store.
Result<void> backupProject(Database& database, const std::filesystem::path& target);

/// Makes a working project from a backup: the backup is opened read-only, checked and copied to `target`,
/// which must not exist. The backup itself is never changed.
Result<void> restoreProject(const std::filesystem::path& backup, const std::filesystem::path& target);

/// A restore point in the making. The copy is taken at once and is checked on a thread of its own while the
/// caller goes on; it has no name until keep(), and without that nothing is left of it.
class RestorePoint {
public:
    /// The source must have no open write transaction. Errors: E_LOCKED, those of the store.
    static Result<RestorePoint> begin(Database& database);
    ~RestorePoint();
    RestorePoint(RestorePoint&&) noexcept;
    RestorePoint& operator=(RestorePoint&&) noexcept;
    /// Waits for the check and gives the copy its name, see makeRestorePoint. Errors: E_DAMAGED (the copy did
    /// not pass its check), those of the store.
    Result<std::filesystem::path> keep(std::uintmax_t maxBytes);

private:
    struct State;
    explicit RestorePoint(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// A backup beside the project, `NAME.restore-1` the newest; the last three are kept within `maxBytes` in all
/// (one is always kept). Returns where it lies.
Result<std::filesystem::path> makeRestorePoint(Database& database, std::uintmax_t maxBytes);
/// Those that are there, the newest first.
std::vector<std::filesystem::path> restorePoints(const std::filesystem::path& project);

}
