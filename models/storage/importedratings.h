#pragma once
#include "domain/answer.h"
#include "domain/error.h"
#include "domain/rating.h"
#include "domain/scheme.h"
#include <memory>
#include <string>
#include <vector>

namespace touchstone::storage {

class Database;

/// What a file says of the answer that was rated; empty = not given.
struct TargetKey {
    std::vector<std::string> ids = {}; ///< public or source ids of the response or of its item
    std::vector<std::string> promptIds = {}; ///< public or source ids of the prompt
    std::string prompt = {}; ///< text
    std::string response = {}; ///< text
    std::string model = {}; ///< name
    int sample = 0;
};

/// What was rated, as an item needs it.
struct TargetRow {
    RatedUnit unit = {};
    RowId domain = 0;
    std::vector<RowId> candidates = {}; ///< of a panel: responses by sample
    std::vector<std::string> candidateIds = {}; ///< their public ids
    std::vector<std::string> candidateTexts = {};
};

/// A finished item of one rater about one unit.
struct RatedItem {
    RowId item = 0;
    RowId round = 0;
    Answers answers = {};
    std::vector<RowId> shown = {}; ///< of a panel: responses in the order of the letters
};

/// Finds what imported ratings are about, and writes their items. All inside one transaction of the caller.
class ImportedRatings {
public:
    ImportedRatings(Database& database, ItemUnit unit);
    ~ImportedRatings();
    ImportedRatings(const ImportedRatings&) = delete;
    ImportedRatings& operator=(const ImportedRatings&) = delete;

    /// Errors: E_UNKNOWN_RESPONSE where the project has no such response (or panel), E_CONFLICT where several
    /// fit.
    Result<TargetRow> find(const TargetKey& key);
    /// Finished items of a rater about a unit, oldest first.
    Result<std::vector<RatedItem>> itemsOf(RowId annotator, const RatedUnit& unit);
    /// Adds an item at the end of the rater's queue of a round. `shown`: candidates in the order shown.
    Result<RowId> addItem(RowId round, RowId annotator, const TargetRow& target,
        const std::vector<RowId>& shown, RowId repeatOf);

private:
    class Work;
    std::unique_ptr<Work> m_work;
};

}
