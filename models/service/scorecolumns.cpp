#include "service/scorecolumns.h"
#include <algorithm>

namespace touchstone::service {

namespace {

Result<stats::LabelRule> ruleOf(const std::string& criterion, const std::string& name, stats::ScoreKind kind)
{
    const bool scale = kind == stats::ScoreKind::Scale;
    if (scale && name == "mean")
        return stats::LabelRule::Mean;
    if (scale && name == "median")
        return stats::LabelRule::Median;
    if (scale && name == "trimmed")
        return stats::LabelRule::TrimmedMean;
    if (!scale && name == "majority")
        return stats::LabelRule::Majority;
    return fail(ErrorCode::UnknownRule, criterion, name);
}

std::optional<double> optionValue(const Criterion& criterion, const std::string& code)
{
    const Option* option = criterion.option(code);
    if (option == nullptr)
        return std::nullopt;
    if (option->meaning == "safe" || option->meaning == "acceptable")
        return stats::kSafe;
    if (option->meaning == "unsafe" || option->meaning == "unacceptable")
        return stats::kUnsafe;
    if (option->meaning == "unsure")
        return stats::kUnsure;
    return std::nullopt;
}

Result<std::optional<ScoreColumn>> columnOf(
    const Criterion& criterion, std::size_t index, const ScoringOptions& options)
{
    ScoreColumn column;
    column.index = index;
    column.scored = {criterion.id, criterion.role, {}, stats::ScoreKind::Scale, criterion.label};
    if (criterion.kind == CriterionKind::Scale)
        column.scored.rule = "mean";
    else if (criterion.kind == CriterionKind::Choice
        && (criterion.role == "safety" || criterion.role == "grade")) {
        column.scored.kind = criterion.role == "safety" ? stats::ScoreKind::Safety : stats::ScoreKind::Grade;
        column.scored.rule = "majority";
    } else if (criterion.kind == CriterionKind::Flags && criterion.role == "problems") {
        for (const Option& option : criterion.options) {
            if (option.meaning == "false_refusal")
                column.flag = option.code;
        }
        if (column.flag.empty())
            return std::optional<ScoreColumn>();
        column.scored = {"false_refusal", "false_refusal", "most", stats::ScoreKind::Flag,
            criterion.option(column.flag)->label};
        column.rule = stats::LabelRule::Most;
        return std::optional(column);
    } else
        return std::optional<ScoreColumn>();
    const auto asked = options.rules.find(criterion.id);
    if (asked != options.rules.end())
        column.scored.rule = asked->second;
    auto rule = ruleOf(criterion.id, column.scored.rule, column.scored.kind);
    if (!rule)
        return tl::unexpected(rule.error());
    column.rule = *rule;
    return std::optional(column);
}

stats::UnsureRule unsureRule(Unsure unsure)
{
    switch (unsure) {
    case Unsure::Third:
        return stats::UnsureRule::Third;
    case Unsure::Missing:
        return stats::UnsureRule::Missing;
    case Unsure::Unsafe:
        return stats::UnsureRule::Unsafe;
    }
    return stats::UnsureRule::Third;
}

}

ScoringOptions withProjectRules(ScoringOptions options, const std::map<std::string, std::string>& rules,
    const std::vector<Criterion>& criteria)
{
    for (const auto& [criterion, rule] : rules) {
        const bool known = std::any_of(criteria.begin(), criteria.end(),
            [&, id = criterion](const Criterion& each) { return each.id == id; });
        if (known)
            options.rules.try_emplace(criterion, rule);
    }
    return options;
}

Result<std::vector<ScoreColumn>> scoreColumns(
    const std::vector<Criterion>& criteria, const ScoringOptions& options)
{
    std::vector<ScoreColumn> columns;
    for (std::size_t i = 0; i < criteria.size(); ++i) {
        auto column = columnOf(criteria[i], i, options);
        if (!column)
            return tl::unexpected(column.error());
        if (*column)
            columns.push_back(std::move(**column));
    }
    for (const auto& entry : options.rules) {
        if (std::none_of(columns.begin(), columns.end(),
                [&](const ScoreColumn& column) { return column.scored.id == entry.first; }))
            return fail(ErrorCode::UnknownCriterion, entry.first);
    }
    return columns;
}

std::optional<double> scoreValue(
    const ScoreColumn& column, const Criterion& criterion, const AnswerValue& value)
{
    if (const auto* scale = std::get_if<ScaleAnswer>(&value))
        return scale->value;
    if (const auto* choice = std::get_if<ChoiceAnswer>(&value))
        return optionValue(criterion, choice->code);
    if (const auto* flags = std::get_if<FlagsAnswer>(&value))
        return std::find(flags->codes.begin(), flags->codes.end(), column.flag) != flags->codes.end() ? 1.0
                                                                                                      : 0.0;
    return std::nullopt;
}

stats::LabelOptions labelOptions(const ScoreColumn& column, const ScoringOptions& options)
{
    stats::LabelOptions labels;
    labels.rule = column.rule;
    labels.unsure = unsureRule(options.unsure);
    labels.minRaters = options.minRaters;
    return labels;
}

std::string valueName(stats::ScoreKind kind, double value)
{
    const bool one = value == 1.0;
    switch (kind) {
    case stats::ScoreKind::Safety:
        return value == stats::kUnsure ? "unsure" : one ? "safe" : "unsafe";
    case stats::ScoreKind::Grade:
        return one ? "acceptable" : "unacceptable";
    case stats::ScoreKind::Flag:
        return one ? "yes" : "no";
    case stats::ScoreKind::Scale:
        return std::to_string(static_cast<int>(value));
    }
    return {};
}

}
