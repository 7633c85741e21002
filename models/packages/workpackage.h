#pragma once
#include "crypto/signature.h"
#include "domain/ids.h"
#include "domain/scheme.h"
#include "packages/signedlines.h"
#include <functional>

namespace touchstone::packages {

/// The version of both formats that this program writes; it refuses later ones.
inline constexpr int kFormatVersion = 2;

/// First line of a work package. These fields and those of WorkItem are the whitelist: nothing else of the
/// lead's project goes out, and every id is a fresh random one of this package alone.
struct WorkHeader {
    PackageId package = {};
    std::string project = {}; ///< name as the lead gave it
    std::string annotator = {}; ///< code
    AnnotatorId annotatorId = {};
    WriterId writer = {}; ///< of the events that are written in the working file
    crypto::SecretKey key {}; ///< made for this package; signs it and what comes back
    std::string made = {}; ///< the day, YYYY-MM-DD
    std::string due = {}; ///< the day; empty = none
    std::string consent = {};
    std::string guidelines = {}; ///< Markdown
    Scheme scheme = {};
    std::int64_t items = 0;
    bool writing = false; ///< prompts are to be written: there are no items
    std::int64_t wanted = 0; ///< so many prompts; 0 = as many as come
    bool operator==(const WorkHeader&) const = default;
};

struct WorkResponse {
    ResponseId id = {};
    std::string text = {};
    bool operator==(const WorkResponse&) const = default;
};

/// One line for each item, in the rater's own order.
struct WorkItem {
    ItemId id = {};
    std::string prompt = {};
    std::string domain = {};
    std::string scenario = {};
    int level = 0;
    bool sensitive = false;
    std::int64_t sequence = 0; ///< greatest known when it was packed: what is written now counts from there
    std::vector<WorkResponse> responses = {}; ///< in the order in which they are shown
    std::string gold =
        {}; ///< calibration: JSON of the gold answers, shown once the item is done; may be empty
    bool operator==(const WorkItem&) const = default;
};

class WorkWriter {
public:
    static Result<WorkWriter> create(
        std::ostream& out, const WorkHeader& header, const std::optional<crypto::SealKey>& seal);
    Result<void> add(const WorkItem& item);
    Result<void> finish();

private:
    explicit WorkWriter(SignedWriter lines);
    SignedWriter m_lines;
};

/// What reading a package found out.
struct WorkRead {
    WorkHeader header = {};
    std::optional<crypto::SealKey> seal = {}; ///< where the file is sealed
};

/// Reads a package to its end. `start` gets the header and `item` each item as they come: what they do must
/// be undone when this fails, for only the end tells that all of it is what was written. Errors: those of
/// SignedReader; E_NOT_A_PACKAGE (another kind of file), E_NEWER_FILE, those of JSON, E_MISSING, E_TYPE,
/// E_SHAPE (an unknown field, a number of items other than announced), E_ID, E_DUPID, E_LIMIT, E_SCHEME, each
/// with its line; those of `start` and `item`.
Result<WorkRead> readWork(std::istream& in, const std::string& file, Passphrase& passphrase,
    const std::function<Result<void>(const WorkRead&)>& start,
    const std::function<Result<void>(const WorkItem&)>& item);

}
