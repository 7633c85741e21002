#pragma once
#include "crypto/signature.h"
#include "domain/event.h"
#include "domain/project.h"
#include "domain/workhistory.h"
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace touchstone::storage {

class Database;

/// What the lead's project remembers of a package that goes out.
struct NewPackage {
    PackageId id = {};
    WriterId writer = {};
    crypto::PublicKey key {};
    RowId annotator = 0;
    AnnotatorId annotatorAlias = {};
    RowId round = 0;
    bool sheet = false;
    std::string due = {};
    bool writing = false; ///< prompts are to be written instead of answers rated
    std::int64_t wanted = 0; ///< so many; 0 = as many as come
};

/// An item that may go into a package, with what the lead's side alone knows of it.
struct ItemToPack {
    struct Response {
        RowId row = 0;
        std::string text = {};
    };
    RowId item = 0;
    bool repeat = false;
    std::int64_t sequence = 0;
    std::string model = {}; ///< name
    std::optional<std::string> promptSource = {};
    std::string prompt = {};
    std::string domain = {};
    std::string scenario = {};
    int level = 0;
    bool sensitive = false;
    std::vector<Response> responses = {}; ///< in the order in which they are shown
};

/// The ids that stand in a package for an item and its responses.
struct PackedItem {
    RowId item = 0;
    ItemId alias = {};
    std::vector<std::pair<RowId, ResponseId>> responses = {}; ///< in the order in which they are shown
};

/// A package that was given out.
struct StoredPackage {
    RowId row = 0;
    RowId writer = 0;
    WriterId writerId = {};
    crypto::PublicKey key {};
    RowId annotator = 0;
    std::string annotatorCode = {};
    AnnotatorId annotatorAlias = {};
    RowId round = 0;
    RowId scheme = 0;
    bool sheet = false;
    bool writing = false;
};

/// An item as a package names it.
struct PackedRef {
    RowId row = 0; ///< of package_item
    RowId item = 0; ///< 0 = it was taken back meanwhile
    std::vector<ResponseId> responses = {}; ///< aliases in the order of their slots
};

struct PackageSummary {
    PackageId id = {};
    std::string annotator = {};
    std::string round = {};
    std::int64_t items = 0;
    std::int64_t packedMs = 0;
    std::string due = {};
    std::optional<std::int64_t> returnedMs = {};
    std::optional<std::int64_t> lastEventMs = {};
    std::int64_t done = 0;
    int workingCopies = 0;
    bool sheet = false;
    bool writing = false; ///< `items` is how many prompts are wanted, `done` how many came in
};

/// What a submission says of the rating, read before it is taken in.
struct ReadRating {
    Answers answers = {};
    double activeSeconds = 0;
};

/// What came in with the events of a package.
struct AdoptReport {
    std::int64_t added = 0;
    std::int64_t known = 0;
    std::int64_t gaps = 0; ///< events whose predecessor is not known
    /// Events after which two copies of the package went on. Rows of a rating sheet follow on nothing: there,
    /// events beside another one with the same number for their item.
    std::int64_t forks = 0;
    std::vector<std::size_t> forked = {}; ///< these events of a rating sheet, as places in what was taken in
};

/// Packages given out and what comes back. Writing calls join the caller's transaction or make their own.
class PackageRepository {
public:
    explicit PackageRepository(Database& database);

    /// Items of the annotator in the round that are not done, in the order of the queue.
    Result<void> forEachToPack(
        RowId round, RowId annotator, const std::function<Result<void>(const ItemToPack&)>& visit);
    Result<void> add(const NewPackage& package, const std::vector<PackedItem>& items);
    /// Takes back a package of which nothing came in, because its file could not be made.
    Result<void> forget(const PackageId& id);
    /// True where the package has no event of one of these ids yet.
    Result<bool> hasNew(const StoredPackage& package, const std::vector<Event>& events);
    /// Errors: E_UNKNOWN_PACKAGE.
    Result<StoredPackage> find(const PackageId& id);
    /// Items by their alias in hex.
    Result<std::unordered_map<std::string, PackedRef>> items(RowId package);
    /// Takes in events of the package's writer that were checked; those that are known are passed over. An
    /// item that was taken back meanwhile comes back with the work on it. Errors: E_CONFLICT (an id that is
    /// known with other content), E_CHANGED (an event names as the one before it what is none).
    /// `ratings`: beside each event what it says where that was read already; may be empty.
    Result<AdoptReport> adopt(const StoredPackage& package, const std::vector<Event>& events,
        const std::vector<std::optional<ReadRating>>& ratings = {});
    /// In the order in which they went out.
    Result<std::vector<PackageSummary>> list();
    /// The first day (YYYY-MM-DD) on which a package is due of which an item is still open (prompts are still
    /// to be written), by annotator's code. Items that were taken back are not waited for. `reopened`: that
    /// of a report of before; packages in `finished` are believed where it is the same, those found to be
    /// finished are added.
    /// Up to `fewOpen` open items of an annotator are asked for their package one by one; where there are
    /// more, the items of a package are asked for their state.
    Result<std::map<std::string, std::string>> firstDue(
        std::int64_t reopened, FinishedPackages& finished, std::int64_t fewOpen = 10'000);

private:
    Database& m_database;
};

}
