#pragma once
#include "domain/error.h"
#include "domain/ids.h"
#include "jobs/progress.h"
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone::service {

class ProjectSession;

/// Endings of the files that go out and come back.
inline constexpr std::string_view kPackageEnding = ".tswork";
inline constexpr std::string_view kReturnEnding = ".tsreturn";

// --- The lead gives work out

/// What the lead chooses for a package.
struct PackRequest {
    std::string annotator = {}; ///< code
    std::string round = {}; ///< by name; empty = the first
    std::filesystem::path out = {}; ///< must not exist
    std::string passphrase = {}; ///< empty = not sealed
    std::string guidelines = {}; ///< Markdown; empty = those of the project, else those of the scheme alone
    std::string due = {}; ///< YYYY-MM-DD; empty = none
    std::string consent = {}; ///< one line; empty = none
    std::int64_t wanted = 0; ///< packWriting: so many prompts; 0 = as many as come
    bool fastSealForTests = false; ///< little work for the passphrase: never for files that leave
};

/// Text in a package that names a model or a vendor, for the lead to see before it is sent.
struct SelfNaming {
    std::string where = {}; ///< answer, project, guidelines or consent
    std::string promptSource = {}; ///< answers: source id of the prompt, else its beginning
    std::string word = {}; ///< the name that was found
    std::string excerpt = {}; ///< the words around it
};

struct PackReport {
    PackageId package = {};
    std::int64_t items = 0;
    std::int64_t repeats = 0; ///< of them hidden repeats
    std::vector<SelfNaming> selfNaming = {};
};

/// Writes a work package of all items of the annotator in the round that are not done, and remembers which
/// ids it gave them. Nothing goes in but what is on the whitelist (models/packages/workpackage.h).
/// Errors: E_EMPTY (nothing left to do), E_EXISTS, E_USAGE (due date, consent), E_WORKING_FILE,
/// E_CONFIDENTIAL (the project wants its packages sealed), E_UNKNOWN_ANNOTATOR, E_UNKNOWN_ROUND, the store's.
Result<PackReport> packWork(ProjectSession& project, const PackRequest& request, jobs::Control& control);
/// Answers that would go into such a package and name their own model or vendor.
Result<std::vector<SelfNaming>> selfNamingAnswers(
    ProjectSession& project, const std::string& annotator, const std::string& round, jobs::Control& control);

// --- The expert's side

/// What a package says of itself.
struct PackageInfo {
    PackageId package = {};
    std::string projectName = {};
    std::string annotator = {}; ///< code
    std::string due = {};
    std::string consent = {};
    std::int64_t items = 0;
    bool sealed = false;
    bool writing = false; ///< prompts are to be written
    std::int64_t wanted = 0; ///< so many; 0 = as many as come
};

/// What a working file says of itself.
struct WorkInfo {
    PackageId package = {};
    std::string projectName = {};
    std::string annotator = {}; ///< code: whose desk to open
    std::string due = {};
    std::string consent = {};
    std::string guidelines = {}; ///< Markdown; empty = those of the scheme alone
    bool writing = false; ///< prompts are to be written instead of answers rated
    std::int64_t wanted = 0; ///< so many; 0 = as many as come
};

/// Reads a package to its end. Errors: E_PASSPHRASE (one is needed, or it is wrong), E_SIGNATURE, E_DAMAGED,
/// E_TRUNCATED, E_NOT_A_PACKAGE, those of JSON with their line.
Result<PackageInfo> inspectPackage(const std::filesystem::path& package, const std::string& passphrase);
/// Makes the working file of a package: a project file in which desk, queue and window work as in any other.
/// Errors: those of inspectPackage, E_EXISTS, the store's. Nothing is left behind by a failure.
Result<WorkInfo> makeWorkingFile(const std::filesystem::path& package, const std::filesystem::path& out,
    const std::string& passphrase, jobs::Control& control);
/// None = not a working file: a lead's project.
Result<std::optional<WorkInfo>> workInfo(ProjectSession& session);

struct HandBackReport {
    std::int64_t events = 0;
    std::int64_t done = 0; ///< items with a rating, or prompts that were written
    std::int64_t items = 0; ///< or prompts that are wanted
};

/// "PROJECT-R1.tsreturn", safe on every file system; the same for each hand-back of one package. `copy`: from
/// 2 on a number in the name.
std::string handBackFileName(const WorkInfo& work, int copy = 1);
/// Writes everything that was rated so far, as often as wanted; an earlier return file of the same package at
/// `out` is replaced. Sealed when the package was. Errors: E_NOT_A_WORKING_FILE, E_EXISTS (something else is
/// there, or what another working copy of the package handed back), the store's.
Result<HandBackReport> handBack(
    ProjectSession& workingFile, const std::filesystem::path& out, jobs::Control& control);
/// The same into a folder, under the first of the usual names that is free for it.
struct HandedBack {
    HandBackReport report = {};
    std::filesystem::path file = {};
};
Result<HandedBack> handBackInto(
    ProjectSession& workingFile, const std::filesystem::path& folder, jobs::Control& control);

// --- The lead takes work in

struct MergeOptions {
    std::string passphrase = {}; ///< for sealed return files
    bool dryRun = false; ///< only say what would come in
    bool noRestorePointForTests = false;
};

struct MergedFile {
    std::filesystem::path file = {};
    std::string annotator = {}; ///< code; empty where the file was refused before it could be known
    std::int64_t eventsNew = 0;
    std::int64_t eventsKnown = 0;
    std::int64_t gaps = 0; ///< places where events of this package are missing before one that is here
    /// Places from which two working copies of the package went on; of a rating sheet the rows of which two
    /// versions came in without saying which is the later one.
    std::int64_t forks = 0;
    std::vector<std::string> disputed = {}; ///< rating sheet: the cells in which that can be said
    std::int64_t prompts = 0; ///< prompts that the project has more than before
    std::int64_t incomplete = 0; ///< rows of a rating sheet that lack a required answer: left out
    std::string scheme = {}; ///< id of the scheme under which it was rated
    int schemeVersion = 0;
    bool olderScheme = false; ///< the project has a newer version of that scheme
    std::optional<Error> refused = {};
};

struct MergeReport {
    std::vector<MergedFile> files = {}; ///< in the order given
    std::string state = {}; ///< hash over the project afterwards; on a dry run as it would be
    std::filesystem::path restorePoint =
        {}; ///< copy from before; empty where nothing was new or on a dry run
};

/// Takes return files, working files and filled rating sheets in, in one transaction: the good ones come in,
/// a refused one says why. In any order and any number of times the same state results. Undo: `restore` of
/// the restore point. Errors: E_WORKING_FILE (`project` is one), E_LOCKED and the store's; then nothing came
/// in.
Result<MergeReport> mergeReturns(ProjectSession& project, const std::vector<std::filesystem::path>& files,
    const MergeOptions& options, jobs::Control& control);

/// Who has which package.
struct PackageRow {
    PackageId package = {};
    std::string annotator = {};
    std::string round = {};
    std::int64_t items = 0;
    std::int64_t packedMs = 0;
    std::string due = {};
    std::optional<std::int64_t> returnedMs = {}; ///< when something new last came in
    /// The rater's clock at the last thing he did; a rating sheet does not tell.
    std::optional<std::int64_t> lastEventMs = {};
    std::int64_t done = 0; ///< of its items, as the project knows
    int workingCopies = 0; ///< 0 = nothing came back; 2 and more = it was worked on in several places
    bool sheet = false;
    bool writing = false; ///< `items` is how many prompts are wanted, `done` how many came in
};
/// In the order in which they went out.
Result<std::vector<PackageRow>> packages(ProjectSession& project);

}
