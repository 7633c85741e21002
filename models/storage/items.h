#pragma once
#include "domain/error.h"
#include "domain/item.h"
#include <functional>
#include <optional>
#include <vector>

namespace touchstone::storage {

class Database;

/// One item to be written: what one annotator has to judge once.
struct PlannedItem {
    RowId annotator = 0;
    RowId prompt = 0;
    RowId model = 0;
    RowId domain = 0;
    RowId response = 0; ///< 0 where the unit is the prompt
    std::vector<RowId> candidates = {}; ///< unit prompt: responses in the order shown
    std::int64_t position = 0; ///< place in the annotator's queue of the round
    std::optional<std::size_t> repeatOf = {}; ///< index into the same plan
};

/// An assignment that exists.
struct AssignedRef {
    RowId annotator = 0;
    RowId prompt = 0;
    RowId model = 0;
    RowId response = 0;
    std::int64_t position = 0;
    bool repeat = false;
    bool done = false;
};

/// What became of the items that an annotator had not done.
struct TakenBackItems {
    std::int64_t removed = 0; ///< never begun: they are gone
    std::int64_t kept = 0; ///< not done, but something of them is on record or on its way
};

class ItemRepository {
public:
    explicit ItemRepository(Database& database);

    /// Writes a plan of one round in one transaction; responses and counts follow.
    Result<void> insert(RowId round, const std::vector<PlannedItem>& plan,
        const std::function<bool(std::size_t done)>& progress = {});
    Result<std::vector<AssignedRef>> assigned(RowId round);
    /// Removes the annotator's items of the round of which nothing exists: no event, no draft, no hidden
    /// repeat that stays. Those that went out in a package come back with the work on them. What is done is
    /// never touched. Counts and states of responses
    /// follow.
    Result<TakenBackItems> takeBack(RowId round, RowId annotator);
    /// Errors: E_NOT_ASSIGNED.
    Result<Item> find(const ItemId& id);
    Result<Item> row(RowId row);
    /// Rows in the order of the queue. Narrow indexes only: a million rows in some 50 ms.
    /// `goOn` is asked now and then; false ends it with E_CANCELLED.
    Result<std::vector<RowId>> order(const ItemFilter& filter, const std::function<bool()>& goOn = {});
    /// The next items that are not done, in the order of the queue: to do first, then those put off.
    Result<std::vector<RowId>> next(RowId round, RowId annotator, std::int64_t limit);
    /// How many items are not done.
    Result<std::int64_t> left(RowId round, RowId annotator);
    /// How many items one annotator has in each state.
    Result<QueueCounts> counts(RowId round, RowId annotator);
    /// First judgements of a round: hidden repeats are not counted.
    struct RoundProgress {
        std::int64_t assigned = 0;
        std::int64_t done = 0;
    };
    Result<RoundProgress> progress(RowId round);
    Result<ItemContent> content(RowId row);
    /// Answers to the same prompt in the queue of the same annotator and round, in the order of the queue,
    /// each answer once: of several items about one the given item, else the first. Empty where the unit is
    /// the prompt. At most `limit` before and behind the given one together with it.
    Result<std::vector<BesideAnswer>> beside(const Item& item, std::size_t limit);
    /// Whether the annotator judges something twice in the round without being told.
    Result<bool> hasRepeats(RowId round, RowId annotator);
    /// Items whose current submission says that the own answer is still to be written, in the order of the
    /// queue.
    Result<std::vector<RowId>> ownAnswersToWrite(RowId round, RowId annotator);
    /// Beginning of the prompt (at most `length` characters) for a list; one query.
    Result<std::string> promptStart(RowId row, int length);
    /// Items of one annotator by domain code: not done and all.
    Result<std::vector<DomainCount>> domains(RowId round, RowId annotator);
    /// Scans prompts and answers of the queue for a text; `hit` returns false to stop.
    Result<void> search(const ItemFilter& filter, const std::string& text,
        const std::function<bool(RowId row)>& hit, const std::function<bool(std::int64_t scanned)>& progress);

private:
    Database& m_database;
};

}
