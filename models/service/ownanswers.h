#pragma once
#include "domain/rating.h"
#include "service/adjudicating.h"
#include <map>
#include <string>
#include <vector>

namespace touchstone::service {

class ProjectSession;

/// What a rater wrote in the place of an answer, and what became of it.
struct OwnAnswerEntry {
    enum class State { Draft, Finished, Accepted };
    RatedUnit unit = {};
    ResponseId response = {}; ///< empty in a panel
    PromptId prompt = {};
    EventId event = {}; ///< the submission that holds it
    std::string rater = {}; ///< code; not for pages that are blind
    std::string text = {};
    State state = State::Finished;
};

/// The stable name of a state: draft, finished, accepted.
std::string_view ownAnswerStateName(OwnAnswerEntry::State state);

struct OwnAnswerList {
    std::vector<OwnAnswerEntry> entries = {}; ///< by unit
    /// Units whose accepted own answer is no longer as it was accepted: changed, withdrawn or a draft again.
    std::vector<RatedUnit> changed = {};
};

/// Own answers of first judgements in normal rounds (`round`: of this one, by name). Errors: E_UNKNOWN_ROUND,
/// the store's.
Result<OwnAnswerList> listOwnAnswers(ProjectSession& session, const std::string& round = {});

/// Accepts one of the own answers of a unit in the place of the one before, or takes the acceptance back.
/// Labels are not touched. On return the event is on disk. Errors: E_STALE where `seen` is no longer so;
/// E_ANSWER where the event is no finished own answer of this unit or not the accepted one; the store's.
Result<EventId> chooseOwnAnswer(ProjectSession& session, const RatedUnit& unit, const EventId& event,
    bool accepted, const UnitState& seen);

struct OwnChoice {
    EventId event = {};
    bool accepted = true;
};

/// Labels, an own answer, or both at once.
struct Decision {
    std::optional<Settlement> labels = {};
    std::optional<OwnChoice> own = {};
};

struct DecidedEvents {
    EventId labels = {}; ///< the next too: empty where nothing was said of it
    EventId own = {};
};

/// All of it in one transaction, or nothing. Errors: those of settle and chooseOwnAnswer.
Result<DecidedEvents> decide(
    ProjectSession& session, const RatedUnit& unit, const Decision& decision, const UnitState& seen);

}
