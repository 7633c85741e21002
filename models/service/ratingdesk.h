#pragma once
#include "domain/event.h"
#include "domain/item.h"
#include "domain/scheme.h"
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace touchstone::service {

class ProjectSession;

/// What one annotator does: the queue, answers, drafts. While a desk is open for writing, no other process
/// rates as the same annotator; the hold ends with the process, however that ends.
class RatingDesk {
public:
    enum class Mode { Look, Rate };

    /// `round`: name; empty = the first. Errors: E_UNKNOWN_ANNOTATOR, E_UNKNOWN_ROUND, E_ANNOTATOR_BUSY.
    static Result<RatingDesk> open(
        ProjectSession& session, const std::string& annotator, const std::string& round, Mode mode);
    ~RatingDesk();
    RatingDesk(RatingDesk&&) noexcept;
    RatingDesk& operator=(RatingDesk&&) noexcept;

    const Annotator& annotator() const;
    const Round& round() const;
    const Scheme& scheme() const;

    /// The next items that are not done, in the annotator's order.
    Result<std::vector<RowId>> next(std::int64_t limit);
    /// Items that are not done.
    Result<std::int64_t> left();
    Result<QueueCounts> counts();
    Result<std::vector<DomainCount>> domains();
    /// Rows in the order of the queue; `state`, `flagged` and `domain` narrow it down. `limit`: at most so
    /// many; -1 = all. `goOn` is asked now and then; false ends it with E_CANCELLED.
    Result<std::vector<RowId>> order(std::optional<ItemState> state = {}, std::optional<bool> flagged = {},
        const std::string& domain = {}, std::int64_t limit = -1, const std::function<bool()>& goOn = {});
    Result<Item> item(RowId row);
    /// Errors: E_NOT_ASSIGNED (unknown, or somebody else's).
    Result<Item> find(const ItemId& id);
    Result<ItemContent> content(RowId row);
    /// Answers to the same prompt that the annotator has to judge in this round, the item's own among them:
    /// at most four, in the annotator's order. Empty where an item is a whole prompt.
    Result<std::vector<BesideAnswer>> beside(RowId row);
    /// Something comes twice in this round: what was done is then out of sight, so that nobody looks up what
    /// he or she said the first time.
    bool hidesDone() const;
    /// What the lead holds to be right for an item of a calibration round; nothing before the item is done,
    /// in other rounds, and for whose ratings are the gold.
    Result<std::optional<Answers>> gold(RowId row);
    /// Items that are done but for the own answer, which was put off or is a draft.
    Result<std::vector<RowId>> ownAnswersToWrite();
    /// Whether the own answer of the current submission is still a draft or to be written.
    Result<bool> isOwnAnswerDraft(RowId row);
    Result<std::string> promptStart(RowId row, int length);
    Result<Answers> answers(RowId row);
    /// Scheme of the item's round (it may be another than the desk's). Errors: E_NOT_ASSIGNED.
    Result<Scheme> schemeOf(RowId row);

    /// `submission.shownOrder`: ids of all answers that were in view side by side (see beside); else, and
    /// always for a panel, the item's own.
    /// Checks the answers against the scheme and writes them. On return they are on disk. A second submission
    /// is a correction. Errors: E_NOT_ASSIGNED, those of validateAnswers, those of the store.
    Result<EventId> submit(RowId row, Submission submission);
    /// Puts an item off; one that is done has to be withdrawn first (E_ANSWER).
    Result<EventId> later(RowId row, const std::string& note);
    Result<EventId> flag(RowId row, bool on, const std::string& note);
    Result<EventId> note(RowId row, const std::string& text);
    /// Takes a submission back. Errors: E_ANSWER where nothing was submitted.
    Result<EventId> withdraw(RowId row, const std::string& note);

    Result<void> saveDraft(RowId row, const Answers& answers);
    Result<std::optional<Answers>> draft(RowId row);
    Result<void> discardDraft(RowId row);

    /// Scans the queue, or one domain of it, for a text. See storage::ItemRepository::search.
    Result<void> search(const std::string& text, const std::string& domain,
        const std::function<bool(RowId row)>& hit, const std::function<bool(std::int64_t scanned)>& progress);

private:
    struct State;
    explicit RatingDesk(std::unique_ptr<State> state);
    Result<Item> own(RowId row);
    Result<void> checkBeside(RowId row, const std::vector<std::string>& shown);
    Result<EventId> append(std::string_view kind, RowId row, const std::string& payload);
    std::unique_ptr<State> m_state;
};

}
