#pragma once
#include "domain/error.h"
#include "domain/item.h"
#include "domain/project.h"
#include "domain/response.h"
#include "domain/scheme.h"
#include "domain/status.h"
#include "jobs/progress.h"
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace touchstone::storage {
class Database;
class RestorePoint;
}

namespace touchstone::service {

/// What a session may do. Import is Write, tuned for gigabytes.
enum class Access { Read, Write, Import };

/// An open project: the one way in for the command line and the window. One session belongs to one thread;
/// a worker opens its own.
class ProjectSession {
public:
    /// Makes an empty project with its first round. Errors: E_EXISTS, those of the store.
    static Result<void> create(
        const std::filesystem::path& file, const std::string& name, const Scheme& scheme);
    /// Errors: see storage::Database::open.
    static Result<ProjectSession> open(const std::filesystem::path& file, Access access);

    ~ProjectSession();
    ProjectSession(ProjectSession&&) noexcept;
    ProjectSession& operator=(ProjectSession&&) noexcept;

    const std::filesystem::path& path() const;
    /// Marks the project as open in a window until the session ends. Errors: E_LOCKED where another window
    /// has it already.
    Result<void> holdForWindow();
    /// Moves what the log holds into the file: for moments in which nobody waits.
    void tidyUp();
    /// True where the file may only be read, whatever was asked for.
    bool isReadOnly() const;
    /// False where the file was moved, deleted or replaced since it was opened: nothing can be written any
    /// more.
    bool isInPlace() const;

    Result<ProjectInfo> info();
    Result<CorpusTotals> totals();
    Result<StatusReport> status();
    Result<std::vector<CorpusCell>> countByDomainModelState();
    Result<std::vector<Model>> models();

    Result<std::vector<Annotator>> annotators();
    Result<Annotator> addAnnotator(const std::string& code, const std::vector<std::string>& domains);

    Result<std::vector<Round>> rounds();
    /// By name; empty = the first. Errors: E_UNKNOWN_ROUND.
    Result<Round> round(const std::string& name);
    /// `schemeId`: a scheme of the project or a built-in one; empty = the project's default.
    Result<Round> addRound(const std::string& name, RoundKind kind, const std::string& schemeId);
    Result<Round> addRound(const std::string& name, RoundKind kind, const Scheme& scheme);
    Result<Scheme> scheme(const Round& round);

    /// Everything that can be checked; empty = nothing found.
    Result<std::vector<Finding>> check(const std::function<bool(const std::string& part)>& progress = {});
    /// A verified copy under a name that must be free.
    Result<void> backup(const std::filesystem::path& target);
    /// A copy beside the project before something large happens to it.
    Result<std::filesystem::path> makeRestorePoint();
    /// The same for whoever goes on while the copy is checked; it has no name before keepRestorePoint().
    Result<storage::RestorePoint> beginRestorePoint();
    static Result<std::filesystem::path> keepRestorePoint(storage::RestorePoint& point);
    /// Hash over schemes, texts, items and events; equal for equal content whatever its history.
    Result<std::string> stateHash();

    /// Internal to the service layer.
    storage::Database& database();

private:
    explicit ProjectSession(std::unique_ptr<storage::Database> database);
    struct Hold;
    std::unique_ptr<storage::Database> m_database;
    std::unique_ptr<Hold> m_hold;
};

/// Locks of a project lie in this file beside it: slot 0 for the window, else the row of an annotator.
std::filesystem::path lockFileOf(const std::filesystem::path& project);

/// Checks a file that may not even open as a project.
Result<std::vector<Finding>> checkFile(const std::filesystem::path& file);
/// Makes a project from a backup, which is checked and never changed.
Result<void> restore(const std::filesystem::path& backup, const std::filesystem::path& target);

/// Restore points of a project together take at most this much; the newest is always kept.
inline constexpr std::uintmax_t kRestorePointBytes = std::uintmax_t {4} << 30;

}
