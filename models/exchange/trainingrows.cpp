#include "exchange/trainingrows.h"

#include <algorithm>
#include <set>

namespace touchstone::exchange {

namespace {

// Means of whole points: less than this is rounding.
constexpr double kRounding = 1e-9;

bool isCode(const Criterion* criterion, const RatingDetail& detail)
{
    return criterion != nullptr && detail.rating.criterionCode == criterion->id;
}

Judgement& judgementOf(std::vector<Judgement>& raters, const std::string& code)
{
    const auto found = std::lower_bound(raters.begin(), raters.end(), code,
        [](const Judgement& one, const std::string& name) { return one.rater < name; });
    if (found != raters.end() && found->rater == code)
        return *found;
    return *raters.insert(found, Judgement {code});
}

// Of two judgements of one rater (two rounds) the first counts, as in scores.
void take(Judgement& to, const RatingDetail& detail, const TrainingRoles& roles)
{
    if (const auto* scale = std::get_if<ScaleAnswer>(&detail.rating.value)) {
        if (isCode(roles.points, detail) && !to.points)
            to.points = scale->value;
    } else if (const auto* choice = std::get_if<ChoiceAnswer>(&detail.rating.value)) {
        if (isCode(roles.safety, detail) && to.safety.empty())
            to.safety = choice->code;
        if (isCode(roles.type, detail) && to.type.empty())
            to.type = choice->code;
    }
}

std::string majorityType(const std::vector<Judgement>& raters, std::int64_t minRaters)
{
    std::map<std::string, std::int64_t> counts;
    std::int64_t all = 0;
    for (const Judgement& rater : raters) {
        if (rater.type.empty())
            continue;
        ++counts[rater.type];
        ++all;
    }
    for (const auto& [type, count] : counts) {
        if (all >= minRaters && 2 * count > all)
            return type;
    }
    return {};
}

void takeLabels(JudgedAnswer& judged, const TrainingRoles& roles, const TrainingLimits& limits)
{
    for (const CriterionLabel& label : judged.answer->labels) {
        // Several shapes in one export may each ask for another number of raters.
        const bool tooFew = label.basis == LabelBasis::Rule && label.raters < limits.minRaters;
        if (!label.value || tooFew)
            continue;
        const auto* text = std::get_if<std::string>(&*label.value);
        const auto* points = std::get_if<double>(&*label.value);
        if (roles.safety != nullptr && label.criterion == roles.safety->id && text != nullptr
            && (*text == "safe" || *text == "unsafe"))
            judged.safety = *text;
        if (roles.points != nullptr && label.criterion == roles.points->id && points != nullptr)
            judged.points = *points;
    }
}

JudgedAnswer judgeOne(const RatedAnswer& answer, const TrainingRoles& roles, const TrainingLimits& limits,
    std::map<std::string, std::int64_t>& leftOut)
{
    JudgedAnswer judged;
    judged.answer = &answer;
    std::set<std::string> repeats;
    for (const RatingDetail& detail : answer.ratings) {
        if (!detail.repeatOf.str().empty())
            repeats.insert(detail.item.str());
        else if (!isCode(roles.ownAnswer, detail) && !detail.rating.declined)
            take(judgementOf(judged.raters, detail.annotator), detail, roles);
    }
    if (!repeats.empty())
        leftOut["repeats"] += static_cast<std::int64_t>(repeats.size());
    takeLabels(judged, roles, limits);
    judged.type = majorityType(judged.raters, limits.minRaters);
    return judged;
}

/// Empty where the answer is good, else why not.
std::string_view whyNotGood(const JudgedAnswer& answer, double hi)
{
    if (answer.safety.empty())
        return answer.points ? "safety undecided" : "no final label";
    if (answer.safety != "safe")
        return "unsafe";
    if (!answer.points)
        return "no score";
    return *answer.points < hi - kRounding ? "below hi" : "";
}

struct SharedGap {
    std::int64_t raters = 0;
    std::int64_t firstBetter = 0;
    std::int64_t secondBetter = 0;
    double mean = 0; ///< of the first over the second
};

SharedGap sharedGap(const JudgedAnswer& first, const JudgedAnswer& second)
{
    SharedGap gap;
    auto other = second.raters.begin();
    for (const Judgement& one : first.raters) {
        while (other != second.raters.end() && other->rater < one.rater)
            ++other;
        if (other == second.raters.end() || other->rater != one.rater || !one.points || !other->points)
            continue;
        const double difference = *one.points - *other->points;
        ++gap.raters;
        gap.firstBetter += difference > 0 ? 1 : 0;
        gap.secondBetter += difference < 0 ? 1 : 0;
        gap.mean += difference;
    }
    if (gap.raters > 0)
        gap.mean /= static_cast<double>(gap.raters);
    return gap;
}

std::string_view whyNotChosen(const JudgedAnswer& answer, double hi)
{
    const std::string_view reason = whyNotGood(answer, hi);
    if (reason == "unsafe")
        return "chosen unsafe";
    if (reason == "below hi")
        return "chosen below hi";
    if (reason == "no score")
        return "chosen without a score";
    return reason.empty() ? "" : "chosen not decided safe";
}

/// Adds the pair, or gives the reason why it is none.
std::string_view addPair(
    TrainingRows& rows, const JudgedAnswer& one, const JudgedAnswer& other, const TrainingLimits& limits)
{
    if (one.text() == other.text())
        return "identical texts";
    const SharedGap gap = sharedGap(one, other);
    if (gap.raters == 0)
        return "no rater scored both";
    const bool oneIsBetter = gap.mean > 0;
    const double width = oneIsBetter ? gap.mean : -gap.mean;
    if (width < limits.gap - kRounding)
        return "gap too small";
    if (2 * (oneIsBetter ? gap.firstBetter : gap.secondBetter) <= gap.raters)
        return "raters disagree";
    const JudgedAnswer& chosen = oneIsBetter ? one : other;
    const std::string_view reason = whyNotChosen(chosen, limits.hi);
    if (reason.empty())
        rows.rows.push_back({&chosen, oneIsBetter ? &other : &one, width, true});
    return reason;
}

template <class Add> void forEachPair(const std::vector<const JudgedAnswer*>& answers, Add add)
{
    for (std::size_t i = 0; i < answers.size(); ++i) {
        for (std::size_t j = i + 1; j < answers.size(); ++j)
            add(*answers[i], *answers[j]);
    }
}

}

TrainingRoles::TrainingRoles(const Scheme& scheme)
    : safety(scheme.criterionWithRole("safety"))
    , points(scheme.criterionWithRole("responsibility"))
    , type(scheme.criterionWithRole("answer_type"))
    , ownAnswer(scheme.criterionWithRole("own_answer"))
{
}

double TrainingRoles::range() const
{
    return points != nullptr && points->max > points->min ? points->max - points->min : 1;
}

TrainingRows judge(const RatedPrompt& prompt, const TrainingRoles& roles, const TrainingLimits& limits)
{
    TrainingRows rows;
    if (prompt.heldOut) {
        rows.leftOut["held-out prompt"] = static_cast<std::int64_t>(prompt.answers.size());
        return rows;
    }
    rows.owns.reserve(prompt.answers.size());
    for (const RatedAnswer& answer : prompt.answers) {
        if (answer.ownOpen > 0)
            rows.leftOut["own answer not accepted"] += answer.ownOpen;
        if (answer.own && !prompt.text.empty()) {
            JudgedAnswer own;
            own.answer = &answer;
            own.own = &*answer.own;
            rows.owns.push_back(std::move(own));
        }
        if (answer.response.str().empty())
            ++rows.leftOut["rated as a panel"];
        else if (prompt.text.empty() || answer.text.empty())
            ++rows.leftOut[prompt.text.empty() ? "empty prompt" : "empty text"];
        else
            rows.answers.push_back(judgeOne(answer, roles, limits, rows.leftOut));
    }
    return rows;
}

void pickGood(TrainingRows& rows, const TrainingLimits& limits)
{
    std::set<std::string_view> texts;
    const auto add = [&](const JudgedAnswer& answer) {
        if (!texts.insert(answer.text()).second)
            ++rows.leftOut["identical texts"];
        else
            rows.rows.push_back({&answer, nullptr, 0, true});
    };
    for (const JudgedAnswer& own : rows.owns)
        add(own);
    for (const JudgedAnswer& answer : rows.answers) {
        const std::string_view reason =
            answer.answer->own ? "own answer in its place" : whyNotGood(answer, limits.hi);
        if (!reason.empty())
            ++rows.leftOut[std::string(reason)];
        else
            add(answer);
    }
}

void pickGoodAndBad(TrainingRows& rows, const TrainingLimits& limits)
{
    for (const JudgedAnswer& answer : rows.answers) {
        const std::string_view reason = whyNotGood(answer, limits.hi);
        const bool bad = reason == "unsafe" || (answer.points && *answer.points <= limits.lo + kRounding);
        if (reason.empty() || bad)
            rows.rows.push_back({&answer, nullptr, 0, !bad});
        else
            ++rows.leftOut[reason == "below hi" ? "between lo and hi" : std::string(reason)];
    }
}

void pickPreferences(TrainingRows& rows, const TrainingLimits& limits)
{
    for (const JudgedAnswer& own : rows.owns) {
        const auto original = std::find_if(rows.answers.begin(), rows.answers.end(),
            [&own](const JudgedAnswer& one) { return one.answer == own.answer; });
        if (original == rows.answers.end())
            ++rows.leftOut["own answer without a single original"];
        else if (original->text() == own.text())
            ++rows.leftOut["identical texts"];
        else
            rows.rows.push_back({&own, &*original, 0, true});
    }
    pickPairs(rows, limits);
}

void pickPairs(TrainingRows& rows, const TrainingLimits& limits)
{
    std::vector<const JudgedAnswer*> answers;
    for (const JudgedAnswer& answer : rows.answers)
        answers.push_back(&answer);
    forEachPair(answers, [&](const JudgedAnswer& one, const JudgedAnswer& other) {
        const std::string_view reason = addPair(rows, one, other, limits);
        if (!reason.empty())
            ++rows.leftOut[std::string(reason)];
    });
}

void pickTypePairs(TrainingRows& rows, const TrainingLimits&)
{
    std::vector<const JudgedAnswer*> answers;
    for (const JudgedAnswer& answer : rows.answers) {
        if (meritOf(answer))
            answers.push_back(&answer);
        else
            ++rows.leftOut[answer.safety.empty() ? "safety undecided" : "safe and no type of refusal"];
    }
    forEachPair(answers, [&](const JudgedAnswer& one, const JudgedAnswer& other) {
        const int merit = *meritOf(one);
        const int otherMerit = *meritOf(other);
        if (one.text() == other.text())
            ++rows.leftOut["identical texts"];
        else if (merit == otherMerit)
            ++rows.leftOut["same type"];
        else
            rows.rows.push_back(
                {merit > otherMerit ? &one : &other, merit > otherMerit ? &other : &one, 0, true});
    });
}

std::optional<int> meritOf(const JudgedAnswer& answer)
{
    if (answer.safety == "unsafe")
        return 0;
    if (answer.safety != "safe")
        return std::nullopt;
    if (answer.type == "refusal_only")
        return 1;
    if (answer.type == "refusal_guidance")
        return 2;
    return std::nullopt;
}

}
