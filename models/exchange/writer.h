#pragma once
#include "exchange/writersource.h"
#include <filesystem>
#include <memory>
#include <stop_token>
#include <string_view>

namespace touchstone::exchange {

/// SHA-256 of bytes that arrive in pieces; made by the caller, since this library has no cryptography.
class FileDigest {
public:
    virtual ~FileDigest() = default;
    virtual void add(std::string_view bytes) = 0;
    /// Lower-case hex of all that was added. Called once.
    virtual std::string hex() = 0;
};

/// What a person chose for an export. A format reads the choices that its row in formats() lists.
struct ExportChoices {
    std::vector<std::pair<std::string, std::string>> rules = {}; ///< criterion -> rule, all that are in force
    bool rulesStated = false; ///< a person chose at least one of them
    int minRaters = 1;
    bool minRatersStated = false;
    std::optional<double> hi = {}; ///< this and the next three: none = the format's default
    std::optional<double> lo = {};
    std::optional<double> gap = {};
    std::optional<double> testShare = {};
    std::vector<std::string> shapes = {}; ///< of a data set, ids of training formats; none = all
    bool shapesStated = false; ///< set by runExport
    bool acceptDefaults = false; ///< training formats: a person saw the defaults and takes them
    std::string unsure = "third"; ///< third, missing or unsafe
    std::uint64_t seed = 20231130;
    bool unblind = false; ///< model names instead of opaque codes
    bool names = false; ///< people's display names instead of their codes
    bool excel = false; ///< CSV for spreadsheets: BOM, CRLF, apostrophe before what would be a formula
    Language language = Language::English;
    std::string programVersion = {};
    std::function<std::unique_ptr<FileDigest>()> sha256 = {}; ///< required
    std::function<std::int64_t()> utcMs = {}; ///< clock; none = that of the system
    /// Called once everything is written, before a file gets its name, with the prompts that have rows for
    /// training. Its error ends the export.
    std::function<Result<void>(const std::vector<PromptId>&)> beforePlacing = {};
};

/// One file of an export.
struct ExportedFile {
    std::string path = {}; ///< name inside the folder, UTF-8
    std::int64_t rows = 0;
    std::string sha256 = {};
};

struct ExportReport {
    std::string format = {};
    std::vector<ExportedFile> files = {};
    std::string manifest = {}; ///< name inside the folder
    std::map<std::string, std::int64_t> leftOut = {}; ///< reason -> rows (or fields) left out
    std::vector<LocalText> supports = {}; ///< formats of scores: what the design does not support
};

/// Called on the exporting thread, about every thousand rows and at the end. Total 0 = unknown.
using ExportProgress = std::function<void(std::int64_t done, std::int64_t total)>;

/// Writes the files of a format and their manifest into `folder`, which is made if it is not there. Files of
/// an earlier export of the same format are replaced; a manifest of another export is never (this one is then
/// called manifest-FORMAT.json). All or nothing: after a failure the folder is as it was.
/// Errors: UnknownFormat; Usage (a choice is missing or out of range, or a training format has none stated
/// and its defaults are not accepted); Cancelled; Io, Full, ReadOnly, NotFound with the file;
/// Limit (a cell too long for a spreadsheet: column as subject, row as line); Internal (the source
/// contradicts itself); those of the source.
Result<ExportReport> runExport(std::string_view formatId, ExportSource& source, const ExportChoices& choices,
    const std::filesystem::path& folder, std::stop_token stop = {}, const ExportProgress& progress = {});

/// The beginning of what an export would write.
struct ExportPreview {
    ExportReport report = {}; ///< as of the export; without a manifest and without hashes
    /// First rows of the first file as a table; without columns where that file is no table.
    std::vector<std::string> columns = {};
    std::vector<std::vector<std::string>> rows = {};
    std::string text = {}; ///< beginning of a file that is no table
};

/// Goes the whole way of an export and writes nothing: counts are those of the export. The errors too.
Result<ExportPreview> previewExport(std::string_view formatId, ExportSource& source,
    const ExportChoices& choices, std::stop_token stop = {}, const ExportProgress& progress = {});

}
