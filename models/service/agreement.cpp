#include "service/agreement.h"
#include "service/facts.h"
#include "service/projectsession.h"
#include <algorithm>
#include <array>

namespace touchstone::service {

namespace {

constexpr std::array<std::string_view, 6> kHeadline {"percent_agreement", "kripp_alpha_nominal",
    "kripp_alpha_ordinal", "kripp_alpha_interval", "gwet_ac1", "mean_absolute_difference"};

/// One criterion as the statistics take it.
struct Question {
    std::string id = {};
    stats::Scale scale = {};
    bool unsureApplies = false;
    struct Row {
        std::uint32_t unit = 0;
        std::uint32_t rater = 0;
        stats::Category category = 0;
    };
    std::vector<Row> rows = {};
    std::int64_t declined = 0;
};

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

Question choiceQuestion(const Criterion& criterion, const std::vector<Fact>& facts, Unsure unsure)
{
    Question question {criterion.id};
    std::size_t count = 0;
    const auto categories = optionCategories(criterion, unsure, count);
    question.scale = codes(count);
    question.unsureApplies = criterion.role == "safety";
    for (const Fact& fact : facts) {
        const auto* answer = std::get_if<ChoiceAnswer>(&fact.value);
        const Option* option = answer != nullptr ? criterion.option(answer->code) : nullptr;
        if (option == nullptr)
            continue;
        const auto category = categories[static_cast<std::size_t>(option - criterion.options.data())];
        if (category)
            question.rows.push_back({fact.unit, fact.rater, *category});
    }
    return question;
}

Question scaleQuestion(const Criterion& criterion, const std::vector<Fact>& facts)
{
    Question question {criterion.id};
    question.scale.kind = stats::ScaleKind::Interval;
    for (int point = criterion.min; point <= criterion.max; ++point)
        question.scale.categories.push_back(point);
    for (const Fact& fact : facts) {
        const auto* answer = std::get_if<ScaleAnswer>(&fact.value);
        if (answer != nullptr && answer->value >= criterion.min && answer->value <= criterion.max)
            question.rows.push_back(
                {fact.unit, fact.rater, static_cast<stats::Category>(answer->value - criterion.min)});
    }
    return question;
}

Question flagQuestion(const Criterion& criterion, const std::string& flag, const std::vector<Fact>& facts)
{
    Question question {criterion.id + "." + flag};
    question.scale = codes(2);
    for (const Fact& fact : facts) {
        const auto* answer = std::get_if<FlagsAnswer>(&fact.value);
        if (answer == nullptr)
            continue;
        const bool set = std::find(answer->codes.begin(), answer->codes.end(), flag) != answer->codes.end();
        question.rows.push_back({fact.unit, fact.rater, static_cast<stats::Category>(set ? 1 : 0)});
    }
    return question;
}

Result<std::vector<Question>> questionsOf(const Facts& facts, const AgreementOptions& options)
{
    std::vector<Question> questions;
    for (std::size_t i = 0; i < facts.criteria.size(); ++i) {
        const Criterion& criterion = facts.criteria[i];
        const bool asked = options.criterion == criterion.id;
        if (!options.criterion.empty() && !asked)
            continue;
        if (criterion.kind == CriterionKind::Choice)
            questions.push_back(choiceQuestion(criterion, facts.ratings[i], options.unsure));
        else if (criterion.kind == CriterionKind::Scale)
            questions.push_back(scaleQuestion(criterion, facts.ratings[i]));
        else if (criterion.kind == CriterionKind::Flags && asked) {
            for (const Option& option : criterion.options)
                questions.push_back(flagQuestion(criterion, option.code, facts.ratings[i]));
        }
        for (Question& question : questions) {
            if (question.id == criterion.id)
                question.declined = facts.declined[i];
        }
    }
    if (!options.criterion.empty() && questions.empty())
        return fail(ErrorCode::UnknownCriterion, options.criterion);
    return questions;
}

/// Units in the order of first appearance, so that only rated ones are in the table.
Result<stats::RatingTable> tableOf(
    const Question& question, std::size_t raters, const std::vector<bool>* chosen, std::size_t& units)
{
    std::vector<std::int64_t> index;
    stats::RatingTableBuilder builder;
    units = 0;
    for (const Question::Row& row : question.rows) {
        if (chosen != nullptr && !(*chosen)[row.unit])
            continue;
        if (row.unit >= index.size())
            index.resize(row.unit + 1, -1);
        if (index[row.unit] < 0)
            index[row.unit] = static_cast<std::int64_t>(units++);
        builder.add(static_cast<std::uint32_t>(index[row.unit]), row.rater, row.category);
    }
    return builder.build(units, raters, question.scale.size());
}

/// Names and membership of the slices of one facet.
struct Facet {
    std::vector<std::string> names = {};
    std::vector<std::vector<bool>> members = {}; ///< [name][unit]
};

Result<Facet> facetOf(const Facts& facts, const Question& question, const std::string& by)
{
    Facet facet;
    const auto grouped = [&](const std::vector<std::string>& names, auto&& groupOf) {
        facet.names = names;
        facet.members.assign(names.size(), std::vector<bool>(facts.units.size()));
        for (std::size_t unit = 0; unit < facts.units.size(); ++unit)
            facet.members[groupOf(facts.units[unit])][unit] = true;
    };
    if (by == "domain")
        grouped(facts.domains, [&](const Facts::Unit& unit) { return facts.prompts[unit.prompt].domain; });
    else if (by == "scenario")
        grouped(
            facts.scenarios, [&](const Facts::Unit& unit) { return facts.prompts[unit.prompt].scenario; });
    else if (by == "model")
        grouped(facts.models, [](const Facts::Unit& unit) { return unit.model; });
    else if (by == "annotator") {
        facet.names = facts.raters;
        facet.members.assign(facts.raters.size(), std::vector<bool>(facts.units.size()));
        for (const Question::Row& row : question.rows)
            facet.members[row.rater][row.unit] = true;
    } else
        return fail(ErrorCode::Usage, "by", by);
    return facet;
}

Result<void> addSlices(CriterionAgreement& result, const Facts& facts, const Question& question,
    const AgreementOptions& options, const stats::IntervalOptions& intervals)
{
    for (const std::string& by : options.by) {
        const auto facet = facetOf(facts, question, by);
        if (!facet)
            return tl::unexpected(facet.error());
        for (std::size_t i = 0; i < facet->names.size(); ++i) {
            CriterionAgreement::Slice slice {by, facet->names[i], 0, {}};
            const auto table = tableOf(question, facts.raters.size(), &facet->members[i], slice.units);
            if (!table)
                return tl::unexpected(table.error());
            if (slice.units == 0)
                continue;
            slice.coefficients = stats::computeAll(*table, question.scale, intervals, kHeadline);
            result.slices.push_back(std::move(slice));
        }
    }
    return {};
}

Result<CriterionAgreement> compute(const Facts& facts, const Question& question,
    const AgreementOptions& options, const stats::IntervalOptions& intervals)
{
    CriterionAgreement result;
    result.criterion = question.id;
    result.unsureApplies = question.unsureApplies;
    result.declined = question.declined;
    const auto table = tableOf(question, facts.raters.size(), nullptr, result.units);
    if (!table)
        return tl::unexpected(table.error());
    result.ratings = table->ratings();
    for (std::size_t unit = 0; unit < table->units(); ++unit)
        result.pairableUnits += table->ratingsOf(unit) >= 2 ? 1 : 0;
    result.droppedUnits = result.units - result.pairableUnits;
    for (const std::size_t count : table->ratingsPerRater())
        result.raters += count > 0 ? 1 : 0;
    result.coefficients = stats::computeAll(*table, question.scale, intervals);
    return addSlices(result, facts, question, options, intervals).map([&] { return std::move(result); });
}

}

std::string unsureName(Unsure unsure)
{
    switch (unsure) {
    case Unsure::Third:
        return "third";
    case Unsure::Missing:
        return "missing";
    case Unsure::Unsafe:
        return "unsafe";
    }
    return "third";
}

Unsure unsureFromName(const std::string& name)
{
    for (const Unsure unsure : {Unsure::Missing, Unsure::Unsafe}) {
        if (unsureName(unsure) == name)
            return unsure;
    }
    return Unsure::Third;
}

Result<AgreementReport> computeAgreement(
    ProjectSession& session, const AgreementOptions& options, jobs::Control& control)
{
    const auto facts = loadFacts(session, options.round);
    if (!facts)
        return tl::unexpected(facts.error());
    const auto questions = questionsOf(*facts, options);
    if (!questions)
        return tl::unexpected(questions.error());
    AgreementReport report {options.unsure, options.seed, options.resamples, {}};
    stats::IntervalOptions intervals;
    intervals.seed = options.seed;
    intervals.resamples = options.resamples;
    intervals.stop = control.stopToken();
    const auto total = static_cast<std::int64_t>(questions->size());
    for (const Question& question : *questions) {
        auto result = compute(*facts, question, options, intervals);
        if (!result)
            return tl::unexpected(result.error());
        report.criteria.push_back(std::move(*result));
        if (!control.report(static_cast<std::int64_t>(report.criteria.size()), total))
            return fail(ErrorCode::Cancelled);
    }
    return report;
}

}
