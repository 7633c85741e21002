#pragma once
// Internal to the writers: which answers and pairs of answers are fit for training, and why others are not.
#include "domain/scheme.h"
#include "exchange/writersource.h"
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone::exchange {

/// The criteria that training looks at; null where the scheme has none of the role. Valid as long as the
/// scheme.
struct TrainingRoles {
    explicit TrainingRoles(const Scheme& scheme);

    const Criterion* safety = nullptr;
    const Criterion* points = nullptr; ///< scale of responsibility
    const Criterion* type = nullptr;
    const Criterion* ownAnswer = nullptr;

    /// Width of the scale of points; 1 where there is none.
    double range() const;
};

/// Thresholds in force.
struct TrainingLimits {
    double hi = 0;
    double lo = 0;
    double gap = 0;
    std::int64_t minRaters = 1;
};

/// What one rater said first.
struct Judgement {
    std::string rater = {}; ///< code
    std::optional<double> points = {};
    std::string safety = {}; ///< code of the option; empty = none
    std::string type = {}; ///< code of the option; empty = none
};

/// An answer with its final labels in the words of training.
struct JudgedAnswer {
    const RatedAnswer* answer = nullptr;
    std::vector<Judgement> raters = {}; ///< by code
    std::string safety = {}; ///< safe or unsafe; empty = not decided
    std::optional<double> points = {};
    std::string type = {}; ///< of more than half of those who gave one, if minRaters did; else empty
    const OwnAnswer* own = nullptr; ///< stands for this text in place of the answer; has no labels then

    const std::string& text() const { return own != nullptr ? own->text : answer->text; }
};

struct TrainingRow {
    const JudgedAnswer* first = nullptr; ///< the answer; of a pair the better one
    const JudgedAnswer* second = nullptr; ///< of a pair the worse one, else null
    double gap = 0; ///< of a pair: mean difference of points over the raters of both
    bool label = true; ///< good or bad, where rows say so
};

/// Rows and what was left out for which reason.
struct TrainingRows {
    std::vector<JudgedAnswer> answers = {}; ///< what rows point at; not to be changed
    std::vector<JudgedAnswer> owns = {}; ///< accepted own answers, the same
    std::vector<TrainingRow> rows = {};
    std::map<std::string, std::int64_t> leftOut = {};
};

/// Judges the answers of a prompt: first judgements only, hidden repeats and own answers that were not
/// accepted counted as left out. An answer without text, a panel or an answer to an empty prompt is left out;
/// an own answer to a panel is not.
TrainingRows judge(const RatedPrompt& prompt, const TrainingRoles& roles, const TrainingLimits& limits);

/// An accepted own answer in the place of the original, else the answer where it is safe and at least hi; an
/// identical text once.
void pickGood(TrainingRows& rows, const TrainingLimits& limits);
/// Good: safe and at least hi. Bad: unsafe or at most lo.
void pickGoodAndBad(TrainingRows& rows, const TrainingLimits& limits);
/// Accepted own answers over their originals, and pairs by points, see pickPairs.
void pickPreferences(TrainingRows& rows, const TrainingLimits& limits);
/// Pairs whose better answer is safe and has at least hi, with a gap of at least `gap` within the raters of
/// both, more than half of whom see it in that direction.
void pickPairs(TrainingRows& rows, const TrainingLimits& limits);
/// Pairs of different type, by merit: refusal with guidance, refusal only, unsafe.
void pickTypePairs(TrainingRows& rows, const TrainingLimits& limits);

/// 0 unsafe, 1 safe refusal, 2 safe refusal with guidance; none for every other answer.
std::optional<int> meritOf(const JudgedAnswer& answer);

}
