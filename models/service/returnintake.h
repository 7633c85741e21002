#pragma once
// Internal to models/service: what comes back from raters, read and checked.
#include "domain/scheme.h"
#include "service/handoff.h"
#include "storage/packagestore.h"
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace touchstone::service {

class ProjectSession;

/// A package of this project with all that its events are checked against.
struct GivenPackage {
    storage::StoredPackage package = {};
    std::unordered_map<std::string, storage::PackedRef> items = {};
    std::unordered_set<std::string> responses = {}; ///< of all items
    Scheme scheme = {};
    bool olderScheme = false;
};

/// What one file holds: events whose bytes are proven, of a package that is known.
struct IncomingFile {
    MergedFile report = {};
    const GivenPackage* given = nullptr; ///< null = refused
    std::vector<Event> events = {};
    std::vector<std::optional<storage::ReadRating>> ratings = {}; ///< of the events that are submissions
    std::vector<std::string> cells = {}; ///< of a rating sheet, beside each event: see SheetEvents
    std::int64_t firstLine = 0; ///< of the events in the file; 0 = it has no lines
};

/// Gives back the memory of what was taken in.
void forget(IncomingFile& incoming);
/// Notes why nothing of it comes in.
void refuse(IncomingFile& incoming, Error error);

/// Reads and checks files that come back; nothing is written. take() may run on several threads for files
/// that prepare() has seen, also while it looks at others.
class ReturnIntake {
public:
    ReturnIntake(ProjectSession& session, const std::string& passphrase);
    ~ReturnIntake();
    ReturnIntake(const ReturnIntake&) = delete;
    ReturnIntake& operator=(const ReturnIntake&) = delete;

    /// Loads what the file will be checked against. What is wrong with it, take() says.
    void prepare(const std::filesystem::path& file);
    IncomingFile take(const std::filesystem::path& file) const;

private:
    class Reader;
    std::unique_ptr<Reader> m_reader;
};

}
