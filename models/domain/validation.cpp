#include "domain/validation.h"
#include <algorithm>
#include <optional>

namespace touchstone {
namespace {

template <class... Cases> struct Overload : Cases... {
    using Cases::operator()...;
};
// Compilers before the aggregate rule (clang 14) need it said.
template <class... Cases> Overload(Cases...) -> Overload<Cases...>;

using Fault = std::optional<std::string>;

Fault notOfTheKind()
{
    return "not an answer of this kind";
}

Fault checkChoice(const Criterion& criterion, const ChoiceAnswer& answer)
{
    if (criterion.kind != CriterionKind::Choice)
        return notOfTheKind();
    if (criterion.option(answer.code) == nullptr)
        return "not an option: " + answer.code;
    return {};
}

Fault checkScale(const Criterion& criterion, const ScaleAnswer& answer)
{
    if (criterion.kind != CriterionKind::Scale)
        return notOfTheKind();
    if (answer.value < criterion.min || answer.value > criterion.max)
        return "outside the scale: " + std::to_string(answer.value);
    return {};
}

Fault arrangeFlags(const Criterion& criterion, FlagsAnswer& answer)
{
    if (criterion.kind != CriterionKind::Flags)
        return notOfTheKind();
    for (const std::string& code : answer.codes) {
        if (criterion.option(code) == nullptr)
            return "not a flag: " + code;
    }
    std::vector<std::string> ordered;
    for (const Option& option : criterion.options) {
        if (std::find(answer.codes.begin(), answer.codes.end(), option.code) != answer.codes.end())
            ordered.push_back(option.code);
    }
    answer.codes = std::move(ordered);
    return {};
}

Fault checkText(const Criterion& criterion)
{
    return criterion.kind == CriterionKind::Text ? Fault {} : notOfTheKind();
}

Fault checkBest(const Criterion& criterion, const BestOfAnswer& answer, int candidates)
{
    if (criterion.kind != CriterionKind::BestOf)
        return notOfTheKind();
    if (answer.labels.empty() && criterion.none.empty())
        return "\"none\" is not offered";
    const int shown = std::clamp(candidates, 0, 26);
    for (auto label = answer.labels.begin(); label != answer.labels.end(); ++label) {
        if (label->size() != 1 || label->front() < 'A' || label->front() >= 'A' + shown)
            return "not a candidate: " + *label;
        if (std::find(answer.labels.begin(), label, *label) != label)
            return "named twice: " + *label;
    }
    return {};
}

Fault checkValue(const Criterion& criterion, AnswerValue& value, int candidates)
{
    return std::visit(
        Overload {[&](const ChoiceAnswer& answer) { return checkChoice(criterion, answer); },
            [&](const ScaleAnswer& answer) { return checkScale(criterion, answer); },
            [&](FlagsAnswer& answer) { return arrangeFlags(criterion, answer); },
            [&](const TextAnswer&) { return checkText(criterion); },
            [&](const BestOfAnswer& answer) { return checkBest(criterion, answer, candidates); }},
        value);
}

Result<void> checkValues(const Scheme& scheme, std::map<std::string, AnswerValue>& values, int candidates)
{
    for (auto& [id, value] : values) {
        const Criterion* criterion = scheme.criterion(id);
        if (criterion == nullptr)
            return fail(ErrorCode::UnknownCriterion, id);
        if (auto fault = checkValue(*criterion, value, candidates))
            return fail(ErrorCode::Answer, id, std::move(*fault));
    }
    return {};
}

/// A text box that was opened and left empty does not answer a required question.
bool isAnswered(const Answers& answers, const std::string& id)
{
    if (answers.cannotRate.contains(id))
        return true;
    const auto found = answers.values.find(id);
    if (found == answers.values.end())
        return false;
    const auto* text = std::get_if<TextAnswer>(&found->second);
    return text == nullptr || !text->text.empty();
}

}

Result<Answers> validateAnswers(const Scheme& scheme, Answers answers, int candidates)
{
    if (auto checked = checkValues(scheme, answers.values, candidates); !checked)
        return tl::unexpected(checked.error());
    for (const auto& [id, reason] : answers.cannotRate) {
        const Criterion* criterion = scheme.criterion(id);
        if (criterion == nullptr)
            return fail(ErrorCode::UnknownCriterion, id);
        if (!criterion->canDecline)
            return fail(ErrorCode::Answer, id, "\"cannot rate\" is not offered");
        if (answers.values.contains(id))
            return fail(ErrorCode::Answer, id, "\"cannot rate\" beside a value");
    }
    for (const Criterion& criterion : scheme.criteria) {
        if (criterion.required && criterion.role != "own_answer" && !isAnswered(answers, criterion.id))
            return fail(ErrorCode::Required, criterion.id);
    }
    return answers;
}

Result<Adjudication> validateAdjudication(const Scheme& scheme, Adjudication adjudication, int candidates)
{
    if (auto checked = checkValues(scheme, adjudication.labels, candidates); !checked)
        return tl::unexpected(checked.error());
    for (const auto& entry : adjudication.labels) {
        if (scheme.criterion(entry.first)->kind == CriterionKind::Text)
            return fail(ErrorCode::Answer, entry.first, "a text has no final label");
    }
    for (const std::string& id : adjudication.stands) {
        if (scheme.criterion(id) == nullptr)
            return fail(ErrorCode::UnknownCriterion, id);
        if (adjudication.labels.contains(id))
            return fail(ErrorCode::Answer, id, "a label beside \"both stand\"");
    }
    if (adjudication.stands.empty() == (adjudication.on && adjudication.type == Disagreement::BothStand))
        return fail(ErrorCode::Answer, "labels", "\"both stand\" and what is left undecided go together");
    if (adjudication.on == (adjudication.labels.empty() && adjudication.stands.empty()))
        return fail(ErrorCode::Answer, "labels", "nothing is settled");
    return adjudication;
}

}
