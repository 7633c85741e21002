#pragma once
#include "domain/event.h"
#include "domain/rating.h"
#include <map>
#include <optional>
#include <vector>

namespace touchstone::storage {

class Database;

/// An adjudication as it stands in the log.
struct StoredAdjudication {
    EventId event = {};
    RatedUnit unit = {};
    Adjudication content = {};
};

/// A current first judgement of a unit in a normal round.
struct JudgedItem {
    RowId item = 0;
    RowId round = 0;
    RowId annotator = 0;
    EventId event = {}; ///< the one from which its ratings come
};

/// What leads decided, read from the log: of each unit the event with the greatest (sequence, id) holds,
/// whatever the clocks say and in whatever order events came in.
class AdjudicationRepository {
public:
    explicit AdjudicationRepository(Database& database);

    /// The newest of each unit, withdrawals too. What cannot be read or is about something that this project
    /// does not have is passed over, as events of later versions are.
    Result<std::vector<StoredAdjudication>> newest();
    /// The newest of one unit; nothing where there is none.
    Result<std::optional<StoredAdjudication>> newest(const RatedUnit& unit);
    /// True once a page was unblinded.
    Result<bool> unblinded();
    /// By item. Hidden repeats and calibration are no judgements of the unit.
    Result<std::vector<JudgedItem>> judgedItems(const RatedUnit& unit);
    /// Responses in the order in which each item of a panel showed them, by item.
    Result<std::map<RowId, std::vector<RowId>>> shownOrders();
    /// The rated unit of a response: itself, or the panel in which it was shown. Errors: E_UNKNOWN_RESPONSE.
    Result<RatedUnit> unitOf(const ResponseId& response);
    /// The panels of a prompt, one for each model; empty where it has none. Errors: E_UNKNOWN_RESPONSE.
    Result<std::vector<RatedUnit>> panelsOf(const PromptId& prompt);

private:
    Database& m_database;
};

}
