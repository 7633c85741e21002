#include "service/agreementquestion.h"
#include <algorithm>
#include <span>

namespace touchstone::service {

namespace {

stats::Scale codes(std::size_t count)
{
    stats::Scale scale;
    for (std::size_t i = 0; i < count; ++i)
        scale.categories.push_back(static_cast<double>(i));
    return scale;
}

/// Which category an option is, or none where it counts as not rated.
std::vector<std::optional<stats::Category>> optionCategories(
    const Criterion& criterion, Unsure unsure, std::size_t& count)
{
    const bool safety = criterion.role == "safety";
    std::vector<std::optional<stats::Category>> categories(criterion.options.size());
    std::optional<stats::Category> unsafe;
    count = 0;
    for (std::size_t i = 0; i < criterion.options.size(); ++i) {
        if (safety && criterion.options[i].meaning == "unsure" && unsure != Unsure::Third)
            continue;
        categories[i] = static_cast<stats::Category>(count++);
        if (criterion.options[i].meaning == "unsafe")
            unsafe = categories[i];
    }
    for (std::size_t i = 0; i < criterion.options.size(); ++i) {
        if (safety && criterion.options[i].meaning == "unsure" && unsure == Unsure::Unsafe)
            categories[i] = unsafe;
    }
    return categories;
}

AgreementQuestion choiceQuestion(const Criterion& criterion, std::size_t index, Unsure unsure)
{
    AgreementQuestion question {criterion.id, index, criterion};
    std::size_t count = 0;
    question.optionCategory = optionCategories(criterion, unsure, count);
    question.scale = codes(count);
    question.unsureApplies = criterion.role == "safety";
    return question;
}

AgreementQuestion scaleQuestion(const Criterion& criterion, std::size_t index)
{
    AgreementQuestion question {criterion.id, index, criterion};
    question.scale.kind = stats::ScaleKind::Interval;
    for (int point = criterion.min; point <= criterion.max; ++point)
        question.scale.categories.push_back(point);
    return question;
}

}

std::optional<stats::Category> AgreementQuestion::categoryOf(const AnswerValue& value) const
{
    if (const auto* choice = std::get_if<ChoiceAnswer>(&value)) {
        const Option* option = criterion.option(choice->code);
        if (option == nullptr || optionCategory.empty())
            return std::nullopt;
        return optionCategory[static_cast<std::size_t>(option - criterion.options.data())];
    }
    if (const auto* point = std::get_if<ScaleAnswer>(&value)) {
        if (criterion.kind != CriterionKind::Scale || point->value < criterion.min
            || point->value > criterion.max)
            return std::nullopt;
        return static_cast<stats::Category>(point->value - criterion.min);
    }
    if (const auto* flags = std::get_if<FlagsAnswer>(&value)) {
        const bool set = std::find(flags->codes.begin(), flags->codes.end(), flag) != flags->codes.end();
        return static_cast<stats::Category>(set ? 1 : 0);
    }
    return std::nullopt;
}

std::vector<AgreementQuestion> agreementQuestions(const Facts& facts, Unsure unsure, bool flags)
{
    std::vector<AgreementQuestion> questions;
    for (std::size_t i = 0; i < facts.criteria.size(); ++i) {
        const Criterion& criterion = facts.criteria[i];
        if (criterion.kind == CriterionKind::Choice)
            questions.push_back(choiceQuestion(criterion, i, unsure));
        else if (criterion.kind == CriterionKind::Scale)
            questions.push_back(scaleQuestion(criterion, i));
        else if (criterion.kind == CriterionKind::Flags && flags) {
            for (const Option& option : criterion.options) {
                AgreementQuestion question {criterion.id + "." + option.code, i, criterion, option.code};
                question.scale = codes(2);
                questions.push_back(std::move(question));
            }
        }
    }
    return questions;
}

std::vector<AgreementQuestion::Row> rowsOf(const AgreementQuestion& question, const Facts& facts)
{
    std::vector<AgreementQuestion::Row> rows;
    for (const Fact& fact : facts.ratings[question.criterionIndex]) {
        if (const auto category = question.categoryOf(fact.value))
            rows.push_back({fact.unit, fact.rater, *category});
    }
    return rows;
}

Result<QuestionTable> tableOf(const AgreementQuestion& question,
    const std::vector<AgreementQuestion::Row>& rows, std::size_t raters, const std::vector<bool>* chosen)
{
    QuestionTable result;
    std::vector<std::int64_t> index;
    std::vector<std::int64_t> raterIndex(raters, -1);
    const auto wanted = [chosen](const AgreementQuestion::Row& row) {
        return chosen == nullptr || (*chosen)[row.unit];
    };
    for (const AgreementQuestion::Row& row : rows)
        raterIndex[row.rater] = wanted(row) ? 0 : raterIndex[row.rater];
    for (std::uint32_t rater = 0; rater < raters; ++rater) {
        if (raterIndex[rater] < 0)
            continue;
        raterIndex[rater] = static_cast<std::int64_t>(result.raterOf.size());
        result.raterOf.push_back(rater);
    }
    stats::RatingTableBuilder builder;
    for (const AgreementQuestion::Row& row : rows) {
        if (!wanted(row))
            continue;
        if (row.unit >= index.size())
            index.resize(row.unit + std::size_t {1}, -1);
        if (index[row.unit] < 0) {
            index[row.unit] = static_cast<std::int64_t>(result.unitOf.size());
            result.unitOf.push_back(row.unit);
        }
        builder.add(static_cast<std::uint32_t>(index[row.unit]),
            static_cast<std::uint32_t>(raterIndex[row.rater]), row.category);
    }
    auto table = builder.build(result.unitOf.size(), result.raterOf.size(), question.scale.size());
    if (!table)
        return tl::unexpected(table.error());
    result.table = std::move(*table);
    return result;
}

}
