#pragma once
#include "domain/event.h"
#include "domain/item.h"
#include "domain/rating.h"
#include "domain/scheme.h"
#include "jobs/progress.h"
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace touchstone::service {

class ProjectSession;

/// What stood in the project about a unit at one moment. Whoever settles hands back what he saw; where it is
/// no longer so, nothing is written.
struct UnitState {
    std::vector<std::string> ratings = {}; ///< ids of the events behind the current ratings, sorted
    std::string adjudication = {}; ///< id of the newest adjudication or withdrawal; empty = none
    std::string ownAnswer = {}; ///< id of the newest choice of an own answer; empty = none
    bool operator==(const UnitState&) const = default;
};

/// Everything that a lead needs to settle one answer. Blind: nothing here tells who rated or which model
/// answered.
struct AdjudicationCase {
    /// What a rater wrote in the place of the answer and finished.
    struct OwnAnswer {
        EventId event = {}; ///< the submission; names the own answer
        std::string text = {};
    };
    RatedUnit unit = {}; ///< never shown
    ItemContent content = {}; ///< prompt and answers; without an item of its own
    Scheme scheme = {};
    std::vector<Answers> ratings = {}; ///< one for each rater, in an order that differs from unit to unit
    std::vector<std::string> differ = {}; ///< criteria on which they differ, texts aside
    std::map<std::string, AnswerValue> agreed = {}; ///< criteria on which all who answered say the same
    std::optional<Adjudication> settled = {}; ///< what holds; nothing where open or withdrawn
    bool ratingsChanged = false; ///< it was settled on other ratings than these
    std::vector<OwnAnswer> ownAnswers = {}; ///< in a random order
    std::int64_t ownDrafts = 0; ///< begun and not finished: not shown
    EventId ownAccepted = {}; ///< the accepted one of them; empty = none
    bool ownChanged = false; ///< the accepted one was changed since: it is accepted no more
    UnitState state = {};
};

/// What a lead decides.
struct Settlement {
    std::map<std::string, AnswerValue> labels = {};
    Disagreement type = Disagreement::OneWrong;
    std::string note = {};
};

/// Reads one unit. Best-of answers are given in the letters of `content`, whatever each rater was shown.
/// Errors: E_UNKNOWN_RESPONSE where no current rating of a normal round is about it; the store's.
Result<AdjudicationCase> openCase(ProjectSession& session, const RatedUnit& unit);
/// Adds the own answers to a case and to its state.
Result<void> addOwnAnswers(ProjectSession& session, AdjudicationCase& about);
/// The unit that a response or a prompt with a single panel names. Errors: E_UNKNOWN_RESPONSE; E_ANSWER
/// where a prompt has several panels or none.
Result<RatedUnit> findUnit(ProjectSession& session, const ResponseId& response, const PromptId& prompt);

/// Settles labels, the only way in which an adjudication is written. With both_stand the criteria on which
/// raters differ and that have no label are left undecided. On return the event is on disk.
/// Errors: E_STALE where `seen` is no longer so, those of validateAdjudication, the store's.
Result<EventId> settle(
    ProjectSession& session, const RatedUnit& unit, const Settlement& settlement, const UnitState& seen);
/// Takes a settlement back: the rule holds again. Errors: E_STALE; E_ANSWER where nothing is settled.
Result<EventId> withdrawSettlement(
    ProjectSession& session, const RatedUnit& unit, const std::string& note, const UnitState& seen);

/// One line of the list of disputed answers.
struct DisputeEntry {
    RatedUnit unit = {};
    std::string domain = {}; ///< code
    bool safetyFlip = false; ///< safe and unsafe both occur
    bool noLabel = false; ///< the rule leaves a label undecided
    double distance = 0; ///< greatest difference on a scale, in points
    std::optional<Disagreement> settled = {};
    bool ratingsChanged = false; ///< settled on other ratings than the present ones
    bool disputed = true; ///< false: it is here for its own answers
    bool ownAnswers = false; ///< raters finished own answers to it
    bool ownOpen = false; ///< none of them is accepted
};

struct DisputeList {
    std::vector<DisputeEntry> entries = {}; ///< gravest first: safety flips, then by distance
    Scheme scheme = {}; ///< of the first round: names of domains
    std::int64_t units = 0; ///< all that are rated
};

/// Units whose raters differ on a question that has to be answered, and those that are settled already.
/// Also, behind the others, units with finished own answers. Normal rounds only. Errors: E_CANCELLED, the
/// store's.
Result<DisputeList> listDisputes(ProjectSession& session, jobs::Control& control);
/// Beginning of the prompt of an entry, for a list.
Result<std::string> disputeStart(ProjectSession& session, const DisputeEntry& entry, int length);

}
