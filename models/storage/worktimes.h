#pragma once
// Internal to models/storage: active times and last moments of finished items, read once and kept up to date.
#include "domain/item.h"
#include "domain/status.h"
#include "storage/connection.h"
#include <cstdint>
#include <map>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace touchstone::storage {

/// What the counts beside the rows cannot say: the median of active times and the last submission of each
/// annotator, when items were finished, and which of them are flagged or could not be rated. Reading all
/// finished items takes a while on a million; so it happens once, and then only the items of events that are
/// new are read. The counts are the proof: where they do not fit what is kept here, everything is read again.
class WorkTimes {
public:
    struct Person {
        std::int64_t done = 0;
        std::int64_t activeMs = 0;
        std::optional<double> medianSeconds = {};
        std::optional<std::int64_t> lastMs = {};
        std::int64_t flagged = 0;
        std::int64_t declined = 0;
    };

    /// Brings everything up to date. Call it inside a read transaction.
    void refresh(Connection& connection);
    /// Empty for somebody without finished items.
    Person of(RowId annotator) const;
    /// Adds what is known of moments and of items that need a look.
    void tell(StatusReport& report) const;
    /// True where the last refresh read all items.
    bool readAll() const { return m_readAll; }

private:
    struct Item {
        std::int64_t activeMs = 0;
        std::int64_t submittedMs = 0;
        std::int32_t annotator = -1; ///< index in m_people; -1 = not finished
    };

    /// Where an item stands among those that need a look.
    struct Issue {
        std::tuple<RowId, RowId, std::int64_t> place = {}; ///< round, annotator, position
        bool flagged = false;
        bool declined = false;
    };

    /// Takes the rows of kItemSql; true where there was one that is finished.
    bool take(Query& query);
    std::size_t indexOf(RowId annotator);
    void countQuarter(const Item& item, std::int64_t times);
    void put(RowId item, RowId annotator, std::int64_t activeMs, std::int64_t submittedMs);
    /// True where it was finished.
    bool leave(RowId item);
    void putIssue(RowId item, const Issue& issue);
    void leaveIssue(RowId item);
    void readEverything(Connection& connection);
    void readNew(Connection& connection, std::int64_t newest);
    bool fits(Connection& connection);
    void summarise();

    std::vector<Item> m_items = {}; ///< by row of the item
    std::map<RowId, std::int32_t> m_indices = {}; ///< of annotators
    std::vector<Person> m_people = {};
    std::vector<char> m_changed = {}; ///< people whose median has to be found again
    std::unordered_map<std::int64_t, std::int64_t> m_quarters =
        {}; ///< finished items; -1 = nobody knows when
    std::unordered_map<RowId, Issue> m_issues = {};
    std::map<std::tuple<RowId, RowId, std::int64_t>, RowId> m_places = {}; ///< of m_issues, in their order
    std::int64_t m_assigned = 0;
    std::int64_t m_reopened = 0;
    std::int64_t m_newest = -1; ///< row of the newest event that is in here; -1 = nothing was read
    bool m_readAll = false;
};

}
