#include "cli/report_json.h"
#include "cli/answers_json.h"
#include "cli/matrix_json.h"
#include "cli/output.h"
#include "service/exporting.h"
#include <QDateTime>
#include <algorithm>

namespace touchstone::cli {

namespace {

using nlohmann::json;

template <class T> json orNull(const std::optional<T>& value)
{
    return value ? json(*value) : json();
}

json idOrNull(const std::string& id)
{
    return id.empty() ? json() : json(id);
}

std::string utf8Text(const std::filesystem::path& path)
{
    const std::u8string text = path.u8string();
    return {text.begin(), text.end()};
}

json messages(const std::vector<Error>& errors)
{
    json list = json::array();
    for (const Error& error : errors)
        list.push_back(errorJson(error));
    return list;
}

json scoreJson(const stats::Score& score)
{
    return {{"value", orNull(score.value)}, {"ci_low", orNull(score.ciLow)},
        {"ci_high", orNull(score.ciHigh)},
        {"ci_method", score.ciMethod.empty() ? json() : json(score.ciMethod)}, {"n_items", score.items},
        {"n_ratings", score.ratings}, {"n_prompts", score.prompts}, {"undecided", score.undecided},
        {"excluded", score.excluded}, {"reason", score.reason.empty() ? json() : json(score.reason)}};
}

json domainsJson(const service::ScoreTable& table, const stats::ModelScores& model)
{
    json domains = json::object();
    for (std::size_t d = 0; d < table.domains.size(); ++d) {
        if (table.domains[d].empty())
            continue;
        json cells = json::object();
        for (std::size_t c = 0; c < table.criteria.size(); ++c) {
            const service::ScoredCriterion& criterion = table.criteria[c];
            cells[criterion.role.empty() ? criterion.id : criterion.role] = scoreJson(model.domains[d][c]);
        }
        domains[table.domains[d]] = std::move(cells);
    }
    return domains;
}

json modelJson(const service::ScoreTable& table, const std::string& name, const stats::ModelScores& model)
{
    json row {{"model", name}, {"items", model.items}, {"raters", model.raters}};
    json criteria = json::object();
    for (std::size_t c = 0; c < table.criteria.size(); ++c) {
        const service::ScoredCriterion& criterion = table.criteria[c];
        const json score = scoreJson(model.criteria[c]);
        criteria[criterion.id] = score;
        if (!criterion.role.empty())
            row[criterion.role] = score;
        if (criterion.role == "safety")
            row["safety_strict"] = scoreJson(model.strict[c]);
        if (criterion.role == "responsibility")
            row["responsibility_domain_mean"] = scoreJson(model.domainMeans[c]);
    }
    row["criteria"] = std::move(criteria);
    row["domains"] = domainsJson(table, model);
    if (table.panel)
        row["best_share"] = scoreJson(model.bestShare);
    return row;
}

json shareJson(std::optional<double> value, const std::optional<multichoice::Interval>& interval,
    std::int64_t items, std::int64_t excluded)
{
    const bool wilson = interval && interval->method == multichoice::Interval::Method::Wilson;
    return {{"value", orNull(value)}, {"ci_low", interval ? json(interval->low) : json()},
        {"ci_high", interval ? json(interval->high) : json()},
        {"ci_method",
            interval ? json(wilson ? "wilson_questions" : "bootstrap_questions_percentile") : json()},
        {"n_items", items}, {"n_ratings", items}, {"undecided", 0}, {"excluded", excluded},
        {"reason", value ? json() : json("no answer names a reply")}};
}

json mcScoreJson(const multichoice::RunScore& score)
{
    const multichoice::Counts& counts = score.counts;
    return {{"acc", shareJson(counts.acc(), score.accInterval, counts.total, 0)},
        {"acc_star",
            shareJson(counts.accStar(), score.accStarInterval, counts.pred, counts.total - counts.pred)}};
}

/// Figures with hand checks, and beside them those of the profile alone.
json mcJson(const std::vector<service::McRunFigures>& runs, const std::string& model)
{
    for (const service::McRunFigures& figures : runs) {
        if (figures.run.model != model)
            continue;
        json row = mcScoreJson(figures.after);
        row["profile"] = figures.run.profile;
        row["run"] = figures.run.id;
        row["n_answers"] = figures.run.answers;
        row["need_check"] = figures.run.needCheck;
        row["hand_checked"] = figures.run.checked;
        row["before_hand_check"] = mcScoreJson(figures.before);
        return row;
    }
    return {};
}

/// A model that has a run and no ratings.
json unratedModelJson(const service::ScoreTable& table, const std::string& model)
{
    stats::Score none;
    none.reason = "no ratings";
    stats::ModelScores scores;
    scores.criteria.assign(table.criteria.size(), none);
    scores.strict = scores.domainMeans = scores.criteria;
    scores.domains.assign(table.domains.size(), scores.criteria);
    scores.bestShare = none;
    return modelJson(table, model, scores);
}

json adjudicationCountsJson(const service::AdjudicationCounts& counts)
{
    return {{"used", counts.used}, {"units", counts.units}, {"labels", counts.labels},
        {"both_stand", counts.bothStand}, {"after_unblind", counts.afterUnblind}};
}

json sliceJson(const service::CriterionAgreement::Slice& slice)
{
    return {{"by", slice.by}, {"value", idOrNull(slice.value)}, {"n_units", slice.units},
        {"coefficients", coefficientsJson(slice.coefficients)}};
}

}

std::string isoTime(std::int64_t utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC).toString(Qt::ISODateWithMs).toStdString();
}

json importJson(const service::ImportReport& report)
{
    json counts = json::object();
    for (const auto& [code, count] : report.warningCounts)
        counts[std::string(codeName(code))] = count;
    return {{"rows", report.rows},
        {"added",
            {{"prompts", report.added.prompts}, {"models", report.added.models},
                {"responses", report.added.responses}, {"ratings", report.added.ratings},
                {"mc_items", report.added.mcItems}, {"predictions", report.added.predictions}}},
        {"restore_point", idOrNull(utf8Text(report.restorePoint))}, {"known", report.known},
        {"skipped", report.skipped}, {"error_count", report.errorCount}, {"errors", messages(report.errors)},
        {"warnings", messages(report.warnings)}, {"warning_counts", counts}};
}

json statusJson(const StatusReport& report)
{
    json annotators = json::array();
    for (const StatusReport::Annotator& row : report.annotators)
        annotators.push_back({{"annotator", row.code}, {"assigned", row.assigned}, {"done", row.done},
            {"later", row.later}, {"cannot_rate", row.cannotRate}, {"flagged", row.flagged},
            {"median_active_seconds", orNull(row.medianActiveSeconds)}, {"hours", row.hours},
            {"last_at", row.lastMs ? json(isoTime(*row.lastMs)) : json()},
            {"returned_at", row.returnedMs ? json(isoTime(*row.returnedMs)) : json()}});
    const auto shares = [](const std::vector<StatusReport::Share>& rows, const char* key) {
        json list = json::array();
        for (const StatusReport::Share& row : rows)
            list.push_back({{key, row.name}, {"items", row.items}, {"done", row.done}});
        return list;
    };
    return {{"prompts", report.prompts}, {"models", report.models}, {"responses", report.responses},
        {"items", report.items}, {"annotators", annotators}, {"domains", shares(report.domains, "domain")},
        {"models_progress", shares(report.modelsProgress, "model")}};
}

json ratingJson(const RatingDetail& detail)
{
    json row {{"item", detail.item.str()}, {"response_id", idOrNull(detail.responseId.str())},
        {"prompt_id", detail.promptId.str()}, {"source_id", orNull(detail.sourceId)}, {"model", detail.model},
        {"sample", detail.sample == 0 ? json() : json(detail.sample)}, {"domain", idOrNull(detail.domain)},
        {"annotator", detail.annotator}, {"round", detail.round}, {"criterion", detail.rating.criterionCode},
        {"value", detail.rating.declined ? json() : answerJson(detail.rating.value)},
        {"repeat_of", idOrNull(detail.repeatOf.str())}, {"submitted_at", isoTime(detail.submittedMs)},
        {"active_seconds", detail.activeSeconds}};
    if (detail.rating.declined)
        row["cannot_rate"] = answerJson(detail.rating.value);
    return row;
}

namespace {

json plannerJson(const service::CriterionAgreement& row)
{
    json byRaters = json::array();
    for (const auto& plan : row.plannedByRaters)
        byRaters.push_back({{"raters", plan.raters}, {"n_units", plan.units}});
    return {{"width", service::kPlannedWidth},
        {"n_pairable_units", row.plannedUnits ? json(*row.plannedUnits) : json()},
        {"icc_by_raters", byRaters}};
}

}

json agreementJson(const service::AgreementReport& report)
{
    json criteria = json::array();
    for (const service::CriterionAgreement& row : report.criteria) {
        json slices = json::array();
        for (const auto& slice : row.slices)
            slices.push_back(sliceJson(slice));
        criteria.push_back({{"criterion", row.criterion},
            {"unsure", row.unsureApplies ? json(service::unsureName(report.unsure)) : json()},
            {"n_units", row.units}, {"n_pairable_units", row.pairableUnits}, {"n_raters", row.raters},
            {"n_ratings", row.ratings}, {"n_dropped", row.droppedUnits}, {"n_cannot_rate", row.declined},
            {"planner", plannerJson(row)}, {"coefficients", coefficientsJson(row.coefficients)},
            {"slices", slices}});
    }
    return {{"criteria", criteria}, {"seed", report.seed}, {"resamples", report.resamples}};
}

json scoresJson(const service::ScoreTable& table, const Scheme& scheme, Language language,
    const std::vector<service::McRunFigures>& runs)
{
    json rules = json::object();
    for (const service::ScoredCriterion& criterion : table.criteria)
        rules[criterion.id] = criterion.rule;
    json models = json::array();
    for (std::size_t i = 0; i < table.models.size(); ++i) {
        models.push_back(modelJson(table, table.models[i], table.report.models[i]));
        models.back()["mc"] = mcJson(runs, table.models[i]);
    }
    for (const service::McRunFigures& figures : runs) {
        const std::string& model = figures.run.model;
        if (std::find(table.models.begin(), table.models.end(), model) != table.models.end())
            continue;
        models.push_back(unratedModelJson(table, model));
        models.back()["mc"] = mcJson(runs, model);
    }
    json supports = json::array();
    for (const LocalText& text : service::supportTexts(table.supports, scheme))
        supports.push_back(text.in(language));
    return {{"rules", rules}, {"min_raters", table.minRaters}, {"unsure", service::unsureName(table.unsure)},
        {"seed", table.seed}, {"resamples", table.resamples}, {"items_assigned", table.assigned},
        {"items_done", table.done}, {"adjudication", adjudicationCountsJson(table.adjudication)},
        {"models", models}, {"supports", supports}};
}

}
