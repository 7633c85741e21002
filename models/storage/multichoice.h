#pragma once
#include "domain/error.h"
#include "domain/handcheck.h"
#include "domain/ids.h"
#include "domain/project.h"
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace touchstone::storage {

class Connection;
class Database;

/// One model's answers to items, read by one profile.
struct McRunInfo {
    RowId row = 0;
    std::string id = {}; ///< public, 32 hex digits
    RowId model = 0;
    std::string modelName = {};
    std::string profile = {};
    std::string file = {}; ///< name of the file that it came from
    std::int64_t createdMs = 0;
    std::int64_t answers = 0;
    std::int64_t needCheck = 0; ///< read as Need_Check by the profile
    std::int64_t checked = 0; ///< of these settled by hand
};

/// An answer without its texts: what figures are made of.
struct McReading {
    RowId prediction = 0;
    RowId item = 0;
    std::string question = {}; ///< hash of the question's text, hex
    std::string pair = {}; ///< hash of question and both replies, hex
    std::string difficulty = {};
    std::string domain = {};
    int level = 0; ///< 0 = not given
    std::string gold = {};
    std::string reading = {};
    std::string hand = {}; ///< empty = not settled by hand
};

/// An answer with everything that a person needs to read it.
struct McAnswer {
    RowId row = 0;
    RowId run = 0;
    std::string id = {};
    std::string itemId = {};
    std::string domain = {};
    std::string difficulty = {};
    std::string gold = {};
    std::string question = {};
    std::string positive = {};
    std::string negative = {};
    std::string text = {}; ///< what the model was given
    std::string answer = {};
    std::string reading = {};
    std::string hand = {};
    std::string author = {}; ///< who settled it; empty where nobody did
};

/// An item as a model is given it.
struct McQuestion {
    std::string id = {}; ///< public
    std::string text = {};
};

/// A pair of replies to one prompt, the better one known.
struct McPair {
    RowId prompt = 0;
    std::string question = {};
    std::string positive = {};
    std::string negative = {};
    std::string domain = {};
    int level = 0;
};

/// Multi-choice items, runs and hand checks of a project.
class MultichoiceRepository {
public:
    explicit MultichoiceRepository(Database& database);

    Result<std::int64_t> itemCount();
    /// In the order of their import, the newest last.
    Result<std::vector<McRunInfo>> runs();
    /// In the order of the items.
    Result<std::vector<McReading>> readings(RowId run);
    /// Rows of the answers that are read as Need_Check, in the order of the items; `openOnly`: those alone
    /// that nobody settled.
    Result<std::vector<RowId>> toCheck(RowId run, bool openOnly = false);
    Result<McAnswer> answer(RowId prediction);
    /// All items in their order; false = enough.
    Result<void> forEachItem(const std::function<bool(const McQuestion&)>& visit);
    /// Row of a prompt and the hash (hex) of its text, for prompts that are the question of an item.
    Result<std::vector<std::pair<RowId, std::string>>> promptsAsked();
    /// Every response of `positive` with every one of `negative` to the same prompt, where the types that
    /// CValues-Comparison gave them do not contradict the order. Equal texts make no pair.
    Result<std::vector<McPair>> comparisonPairs(const std::string& positive, const std::string& negative);
    /// The pair of two responses of the project.
    Result<McPair> pairOf(RowId positive, RowId negative);

    /// Settles an answer by hand, or takes that back (empty `value`), as an event. When it returns, it is on
    /// disk. Errors: E_NOT_FOUND; E_ANSWER where the answer is not read as Need_Check or the value is none of
    /// 回复1, 回复2, Other, Refuse; those of the store.
    Result<EventId> settle(RowId prediction, const std::string& value, const std::string& author);

private:
    Database& m_database;
};

/// Internal to the library: what an event that was just written means for an answer. Events about no known
/// answer are passed over.
Result<void> applyHandCheck(Connection& connection, RowId event, const HandCheck& check);
/// Internal to the library: rows whose hand value is not what the events say.
void checkHandChecks(Connection& connection, std::vector<Finding>& findings);

}
