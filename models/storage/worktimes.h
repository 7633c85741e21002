#pragma once
// Internal to models/storage: active times and last moments of finished items, read once and kept up to date.
#include "storage/connection.h"
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace touchstone::storage {

/// What the counts beside the rows cannot say: the median of active times and the last submission of each
/// annotator. Reading all finished items takes a while on a million; so it happens once, and then only the
/// items of events that are new are read. The counts are the proof: where they do not fit what is kept here,
/// everything is read again.
class WorkTimes {
public:
    struct Person {
        std::int64_t done = 0;
        std::int64_t activeMs = 0;
        std::optional<double> medianSeconds = {};
        std::optional<std::int64_t> lastMs = {};
    };

    /// Brings everything up to date. Call it inside a read transaction.
    void refresh(Connection& connection);
    /// Empty for somebody without finished items.
    Person of(RowId annotator) const;
    /// True where the last refresh read all items.
    bool readAll() const { return m_readAll; }

private:
    struct Item {
        std::int64_t activeMs = 0;
        std::int64_t submittedMs = 0;
        std::int32_t annotator = -1; ///< index in m_people; -1 = not finished
    };

    void take(Query& query);
    void put(RowId item, RowId annotator, std::int64_t activeMs, std::int64_t submittedMs);
    void leave(RowId item);
    void readEverything(Connection& connection);
    void readNew(Connection& connection, std::int64_t newest);
    bool fits(Connection& connection) const;
    void summarise();

    std::vector<Item> m_items = {}; ///< by row of the item
    std::map<RowId, std::int32_t> m_indices = {}; ///< of annotators
    std::vector<Person> m_people = {};
    std::vector<char> m_changed = {}; ///< people whose median has to be found again
    std::int64_t m_newest = -1; ///< row of the newest event that is in here; -1 = nothing was read
    bool m_readAll = false;
};

}
