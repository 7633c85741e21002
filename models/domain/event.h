#pragma once
#include "domain/answer.h"
#include "domain/error.h"
#include "domain/ids.h"
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// Kinds of event that this version writes. An event of another kind is kept as it is.
namespace eventkind {
inline constexpr std::string_view kSubmit = "submit";
inline constexpr std::string_view kWithdraw = "withdraw";
inline constexpr std::string_view kLater = "later";
inline constexpr std::string_view kFlag = "flag";
inline constexpr std::string_view kNote = "note";
inline constexpr std::string_view kAdjudicate = "adjudicate";
inline constexpr std::string_view kHandCheck = "hand_check";
inline constexpr std::string_view kImported = "imported";
inline constexpr std::string_view kUnblind = "unblind";
inline constexpr std::string_view kSnapshot = "snapshot";
inline constexpr std::string_view kPrompt = "prompt"; ///< an expert wrote one, see WrittenPrompt
inline constexpr std::string_view kSetup = "setup"; ///< the lead changed the project, see SetupChange
/// All of the above.
inline constexpr std::array<std::string_view, 12> kAll {kSubmit, kWithdraw, kLater, kFlag, kNote, kAdjudicate,
    kHandCheck, kImported, kUnblind, kSnapshot, kPrompt, kSetup};
}

/// A BLAKE2b-256 digest.
using Digest = std::array<unsigned char, 32>;

/// One entry of the append-only log. Order is given by sequences, never by clocks.
struct Event {
    EventId uuid = {};
    WriterId writer = {};
    std::int64_t writerSequence = 0; ///< 1, 2, 3 ... for each writer
    Digest previousHash = {}; ///< hash of the writer's event before this one; zeros for the first
    Digest hash = {}; ///< over all other fields, see eventHashInput
    std::string kind = {};
    ItemId item = {}; ///< empty where the event is about no item
    std::int64_t itemSequence = 0; ///< 1 + the greatest known for the item when written; 0 without item
    AnnotatorId annotator = {}; ///< empty where no annotator acted
    std::int64_t utcMs = 0; ///< wall clock, for people
    std::int64_t monotonicMs = 0; ///< since the writer's start, for durations
    std::string payload = "{}"; ///< canonical JSON, see the structs below
};

/// The bytes that `Event::hash` covers: every field but `hash`, each with its length before it.
std::string eventHashInput(const Event& event);

/// One act on the way to an answer: what was set, when after the item was shown.
struct TrailStep {
    std::string criterion = {};
    std::string value = {}; ///< as shown: "5", "safe", "+bias"; empty = taken back
    std::int64_t afterMs = 0;
    bool operator==(const TrailStep&) const = default;
};

/// Payload of submit and imported.
struct Submission {
    Answers answers = {};
    double activeSeconds = 0;
    double wallSeconds = 0;
    std::vector<TrailStep> trail = {};
    std::vector<std::string> shownOrder = {}; ///< public ids of the responses as they were shown
    bool outOfOrder = false; ///< picked by a filter instead of being next
    std::map<std::string, std::string> source = {}; ///< imported: file, line and what else the file said
    bool ownAnswerDraft = false; ///< the rater's own answer is not finished: nobody is offered it
    bool operator==(const Submission&) const = default;
};

/// Payload of later, flag, note, withdraw: a state and what the rater wrote to it.
struct Remark {
    bool on = true;
    std::string note = {};
    bool operator==(const Remark&) const = default;
};

/// What lies behind ratings that differ, as the lead found.
enum class Disagreement {
    OneWrong, ///< a rater is mistaken
    GuidelineGap, ///< the guidelines do not say what to do here
    AmbiguousPrompt, ///< the prompt can be read in more than one way
    BothStand, ///< a legitimate professional difference: no single label, the shares of the ratings go out
};
inline constexpr std::array kDisagreements {Disagreement::OneWrong, Disagreement::GuidelineGap,
    Disagreement::AmbiguousPrompt, Disagreement::BothStand};

/// The stable name of a type: one_wrong, guideline_gap, ambiguous_prompt, both_stand.
std::string_view disagreementName(Disagreement type);
std::optional<Disagreement> disagreementFromName(std::string_view name);

/// Payload of adjudicate: the labels on which the lead settled in place of the rule, or the withdrawal of
/// such labels. It is about one response, or in a panel about one model's answers to a prompt.
struct Adjudication {
    bool on = true; ///< false: withdrawn, the rule holds again; labels, stands and type are empty then
    ResponseId response = {}; ///< empty in a panel
    PromptId prompt = {}; ///< empty unless in a panel
    std::vector<std::string> shownOrder = {}; ///< panel: ids of the answers that A, B ... in the labels mean
    std::map<std::string, AnswerValue> labels = {}; ///< criterion -> final label
    std::vector<std::string> stands = {}; ///< criteria left undecided because both stand, sorted
    Disagreement type = Disagreement::OneWrong;
    std::string note = {};
    std::map<std::string, std::string> replaced = {}; ///< criterion -> label before: "6.33", "undecided" ...
    std::vector<std::string> seen = {}; ///< ids of the events whose ratings the lead had before him, sorted
    std::string replaces = {}; ///< id of the adjudication before this one; empty = the rule held
    std::int64_t sequence = 0; ///< 1 + the greatest known for this response or panel when written
    bool afterUnblind = false; ///< written when an unblind event was known
    bool operator==(const Adjudication&) const = default;
};

/// Canonical JSON: sorted keys, no spaces, UTF-8 (ill-formed bytes become U+FFFD); what is empty is left out.
/// Reading passes over unknown keys and over answers of unknown kinds. Errors: E_JSON, E_DEPTH, E_DUPKEY and
/// E_NUL with line and column, E_TYPE with the path.
std::string submissionJson(const Submission& submission);
Result<Submission> parseSubmission(std::string_view json);
/// Its shownOrder alone, for readers of a million submissions; empty where there is none or it is no list of
/// texts.
std::vector<std::string> submissionOrder(std::string_view json);
std::string remarkJson(const Remark& remark);
Result<Remark> parseRemark(std::string_view json);
/// Reading an adjudication also refuses what is about neither or both of response and prompt, and a type that
/// is not known (E_TYPE).
std::string adjudicationJson(const Adjudication& adjudication);
Result<Adjudication> parseAdjudication(std::string_view json);
/// JSON of answers as in submissions and drafts: {"values":{...},"cannot_rate":{...}}.
std::string answersJson(const Answers& answers);
Result<Answers> parseAnswers(std::string_view json);

}
