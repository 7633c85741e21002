#pragma once
#include "domain/error.h"
#include "domain/ids.h"
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// Payload of an adjudicate event that is about a rater's own answer: which of those to one response (or, in
/// a panel, to one model's answers) the lead accepts. It says nothing of labels, and labels nothing of it. Of
/// several about one response the one with the greatest (sequence, id) holds.
struct OwnAnswerChoice {
    EventId event = {}; ///< the submission that holds the own answer
    bool accepted = true; ///< false: none of them is accepted any more
    ResponseId response = {}; ///< empty in a panel
    PromptId prompt = {}; ///< empty unless in a panel
    std::vector<std::string> shownOrder = {}; ///< panel: ids of its answers
    std::string replaces = {}; ///< id of the choice before this one; empty = none
    std::int64_t sequence = 0; ///< 1 + the greatest known for this response or panel when written
    bool afterUnblind = false; ///< written when an unblind event was known
    bool operator==(const OwnAnswerChoice&) const = default;
};

/// Canonical JSON: {"own_answer":{"event":ID,"accepted":true}, ...}; what is empty is left out.
std::string ownAnswerChoiceJson(const OwnAnswerChoice& choice);
/// Passes over unknown keys. Errors: E_JSON, E_DEPTH, E_DUPKEY, E_NUL; E_MISSING without an own answer (the
/// event is about labels); E_TYPE.
Result<OwnAnswerChoice> parseOwnAnswerChoice(std::string_view json);

}
