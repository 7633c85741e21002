#pragma once
// Internal to models/storage: what follows from the events of an item.
#include "storage/connection.h"

#include "domain/event.h"
#include "storage/tally.h"
#include <map>
#include <tuple>
#include <vector>

namespace touchstone::storage {

struct ReadRating;

/// An event that was just written.
struct AddedEvent {
    RowId row = 0;
    const Event* event = nullptr;
    const ReadRating* rating = nullptr; ///< what it says, where that was read already
};

/// Brings many items up to date: what several of them share is looked up and written once, and rows are
/// written many at a time.
class ItemRefresher {
public:
    explicit ItemRefresher(Connection& connection);
    ~ItemRefresher();
    ItemRefresher(const ItemRefresher&) = delete;
    ItemRefresher& operator=(const ItemRefresher&) = delete;
    /// See refreshItemState. Rows, counts and states of responses wait for finish(). Each item comes once.
    Result<void> refresh(RowId item);
    /// The same where these events were just written: an item that had none before is not looked up again.
    Result<void> refresh(RowId item, const std::vector<AddedEvent>& added);
    /// To be called once, after the last item.
    void finish();

private:
    struct Facts;
    struct Standing;
    struct RatingRow;
    struct ItemRow;
    Result<Facts> factsOf(RowId item);
    Result<void> apply(RowId item, const Facts& before, const Standing& standing);
    void move(const Facts& before, const tally::ItemShare& after);
    RowId criterion(RowId scheme, const std::string& code);
    Result<void> writeRatings(RowId item, RowId scheme, const ReadRating& rating, tally::ItemShare& after);
    /// Writes as many of the rows that wait as one statement takes; with `all` the others too, one by one.
    void flush(bool all);
    void flushRatings(bool all);
    void flushItems(bool all);

    Connection& m_connection;
    bool m_hasDrafts = false;
    std::map<std::pair<RowId, std::string>, RowId> m_criteria = {};
    /// Round, annotator, domain, model and state, with what is to be added there.
    std::map<std::tuple<RowId, RowId, RowId, RowId, int>, tally::ItemSums> m_sums = {};
    std::vector<RatingRow> m_ratings; ///< that wait to be written
    std::vector<ItemRow> m_items;
    std::map<RowId, bool> m_responses = {}; ///< whose state may have changed; true = an item is done now
};

/// Recomputes state, flags, current ratings, draft and counts of an item from its events: the last of
/// submit, imported, withdraw and later by (sequence, uuid) decides the state, the last flag event the flag.
/// Gives the same result whatever the order in which the events came in.
Result<void> refreshItemState(Connection& connection, RowId item);

}
