#include "service/agreement.h"
#include "service/agreementquestion.h"
#include "service/facts.h"
#include "service/projectsession.h"
#include "stats/planner.h"
#include <algorithm>
#include <array>
#include <cmath>

namespace touchstone::service {

namespace {

constexpr std::array<std::string_view, 6> kHeadline {"percent_agreement", "kripp_alpha_nominal",
    "kripp_alpha_ordinal", "kripp_alpha_interval", "gwet_ac1", "mean_absolute_difference"};

constexpr std::size_t kMostPlannedRaters = 6;

/// Names and membership of the slices of one facet.
struct Facet {
    std::vector<std::string> names = {};
    std::vector<std::vector<bool>> members = {}; ///< [name][unit]
};

Result<Facet> facetOf(
    const Facts& facts, const std::vector<AgreementQuestion::Row>& rows, const std::string& by)
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
        for (const AgreementQuestion::Row& row : rows)
            facet.members[row.rater][row.unit] = true;
    } else
        return fail(ErrorCode::Usage, "by", by);
    return facet;
}

std::size_t pairableUnits(const stats::RatingTable& table)
{
    std::size_t count = 0;
    for (std::size_t unit = 0; unit < table.units(); ++unit)
        count += table.ratingsOf(unit) >= 2 ? 1 : 0;
    return count;
}

/// How far the points of a scale lie apart: alpha falls where there is little to tell apart.
void addSpread(CriterionAgreement::Slice& slice, const stats::RatingTable& table, const stats::Scale& scale)
{
    if (scale.kind == stats::ScaleKind::Nominal)
        return;
    double sum = 0.0;
    for (std::size_t unit = 0; unit < table.units(); ++unit) {
        for (const stats::Category category : table.categoriesOf(unit))
            sum += scale.categories[category];
    }
    const auto n = static_cast<double>(table.ratings());
    slice.mean = sum / n;
    double squares = 0.0;
    for (std::size_t unit = 0; unit < table.units(); ++unit) {
        for (const stats::Category category : table.categoriesOf(unit)) {
            const double deviation = scale.categories[category] - *slice.mean;
            squares += deviation * deviation;
        }
    }
    if (table.ratings() > 1)
        slice.deviation = std::sqrt(squares / (n - 1.0));
}

const stats::Estimate* estimateOf(const CriterionAgreement& result, std::string_view key)
{
    for (const stats::NamedResult& named : result.coefficients) {
        if (named.metric->key == key)
            return std::get_if<stats::Estimate>(&named.result);
    }
    return nullptr;
}

/// What an interval of the planned width would take, from what was found.
void addPlan(CriterionAgreement& result, const stats::Scale& scale)
{
    const bool nominal = scale.kind == stats::ScaleKind::Nominal;
    const auto* alpha = estimateOf(result, nominal ? "kripp_alpha_nominal" : "kripp_alpha_ordinal");
    if (alpha != nullptr && alpha->bootstrap)
        result.plannedUnits = stats::unitsForWidth(alpha->bootstrap->se, result.pairableUnits, kPlannedWidth);
    // The components use every answer, the mean squares only those that all have rated.
    const auto* icc = estimateOf(result, "icc2_reml");
    if (icc == nullptr || !icc->value)
        return;
    for (std::size_t raters = 2; raters <= kMostPlannedRaters; ++raters) {
        if (const auto units = stats::unitsForIcc(*icc->value, raters, kPlannedWidth))
            result.plannedByRaters.push_back({raters, *units});
    }
}

Result<void> addSlices(CriterionAgreement& result, const Facts& facts, const AgreementQuestion& question,
    const std::vector<AgreementQuestion::Row>& rows, const AgreementOptions& options,
    const stats::IntervalOptions& intervals)
{
    for (const std::string& by : options.by) {
        const auto facet = facetOf(facts, rows, by);
        if (!facet)
            return tl::unexpected(facet.error());
        for (std::size_t i = 0; i < facet->names.size(); ++i) {
            const auto part = tableOf(question, rows, facts.raters.size(), &facet->members[i]);
            if (!part)
                return tl::unexpected(part.error());
            if (part->unitOf.empty())
                continue;
            CriterionAgreement::Slice slice {by, facet->names[i], part->unitOf.size()};
            slice.pairableUnits = pairableUnits(part->table);
            addSpread(slice, part->table, question.scale);
            slice.coefficients = stats::computeAll(part->table, question.scale, intervals, kHeadline);
            result.slices.push_back(std::move(slice));
            if (intervals.stop.stop_requested())
                return fail(ErrorCode::Cancelled);
        }
    }
    return {};
}

}

Result<CriterionAgreement> agreementOn(const Facts& facts, const AgreementQuestion& question,
    const AgreementOptions& options, const stats::IntervalOptions& intervals,
    std::span<const std::string_view> keys)
{
    CriterionAgreement result;
    result.criterion = question.id;
    result.unsureApplies = question.unsureApplies;
    // What was declined belongs to the criterion, not to each of its flags.
    if (question.flag.empty())
        result.declined = facts.declined[question.criterionIndex];
    const std::vector<AgreementQuestion::Row> rows = rowsOf(question, facts);
    const auto all = tableOf(question, rows, facts.raters.size(), nullptr);
    if (!all)
        return tl::unexpected(all.error());
    result.units = all->unitOf.size();
    result.ratings = all->table.ratings();
    result.pairableUnits = pairableUnits(all->table);
    result.droppedUnits = result.units - result.pairableUnits;
    result.raters = all->raterOf.size();
    for (std::size_t unit = 0; unit < all->table.units(); ++unit)
        result.completeUnits += all->table.ratingsOf(unit) == result.raters ? 1 : 0;
    result.coefficients = stats::computeAll(all->table, question.scale, intervals, keys);
    addPlan(result, question.scale);
    return addSlices(result, facts, question, rows, options, intervals).map([&] {
        return std::move(result);
    });
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
    std::vector<AgreementQuestion> questions =
        agreementQuestions(*facts, options.unsure, !options.criterion.empty());
    if (!options.criterion.empty()) {
        std::erase_if(questions,
            [&](const AgreementQuestion& question) { return question.criterion.id != options.criterion; });
        if (questions.empty())
            return fail(ErrorCode::UnknownCriterion, options.criterion);
    }
    AgreementReport report {options.unsure, options.seed, options.resamples, {}};
    stats::IntervalOptions intervals;
    intervals.seed = options.seed;
    intervals.resamples = options.resamples;
    intervals.stop = control.stopToken();
    const auto total = static_cast<std::int64_t>(questions.size());
    for (const AgreementQuestion& question : questions) {
        auto result = agreementOn(*facts, question, options, intervals);
        if (!result)
            return tl::unexpected(result.error());
        report.criteria.push_back(std::move(*result));
        if (!control.report(static_cast<std::int64_t>(report.criteria.size()), total))
            return fail(ErrorCode::Cancelled);
    }
    return report;
}

}
