#include "scores/scoresjob.h"
#include "common/texts.h"
#include "service/projectsession.h"
#include "service/snapshots.h"
#include "service/unblinding.h"
#include <algorithm>

namespace touchstone::ui {

namespace {

Result<void> addMultichoice(ScoresResult& result, service::ProjectSession& session,
    const service::ScoringOptions& options, jobs::Control& control)
{
    const auto runs =
        service::newestRunFigures(session, {static_cast<int>(options.resamples), options.seed}, control);
    if (!runs)
        return tl::unexpected(runs.error());
    service::addMultichoice(result.published, *runs);
    return {};
}

/// What the figures would be without the labels that were settled after unblinding.
Result<void> addOtherwise(ScoresResult& result, service::ProjectSession& session,
    const service::ScoringOptions& options, jobs::Control& control)
{
    if (result.table.adjudication.afterUnblind == 0)
        return {};
    service::ScoringOptions before = options;
    before.afterUnblind = false;
    before.resamples = 0;
    const auto table = service::computeScores(session, before, control);
    if (!table)
        return tl::unexpected(table.error());
    for (std::size_t model = 0; model < table->models.size(); ++model) {
        for (std::size_t c = 0; c < table->criteria.size(); ++c) {
            const auto& value = table->report.models[model].criteria[c].value;
            if (value != result.table.report.models[model].criteria[c].value)
                result.beforeUnblind.push_back({table->models[model], table->criteria[c].label,
                    table->criteria[c].kind != stats::ScoreKind::Scale, value});
        }
    }
    return {};
}

/// Where agreement is least certain, by the same treatment of unsure and the same seed.
Result<void> addAgreement(ScoresResult& result, service::ProjectSession& session,
    const service::ScoringOptions& options, jobs::Control& control)
{
    service::AgreementOptions asked;
    asked.round = options.round;
    asked.unsure = options.unsure;
    asked.seed = options.seed;
    auto outlook = service::agreementOutlook(session, asked, control);
    if (!outlook)
        return tl::unexpected(outlook.error());
    result.agreement = std::move(*outlook);
    return {};
}

Result<void> addSurroundings(ScoresResult& result, service::ProjectSession& session)
{
    auto codes = service::modelCodes(session);
    const auto unblindings = service::listUnblindings(session);
    const auto snapshot = service::equalSnapshot(session, result.table);
    const auto cells = session.countByDomainModelState();
    if (!codes || !unblindings || !snapshot || !cells)
        return tl::unexpected(!codes ? codes.error()
                : !unblindings       ? unblindings.error()
                : !snapshot          ? snapshot.error()
                                     : cells.error());
    result.names = ModelNames(std::move(*codes));
    std::vector<std::pair<std::string, std::string>> profiles;
    for (const exchange::ScoreRow& row : result.published.rows) {
        for (std::size_t c = 0; c < result.published.columns.size(); ++c) {
            const exchange::ScoreColumn& column = result.published.columns[c];
            if (column.group == exchange::ScoreColumn::Group::MultiChoice && row.cells[c])
                profiles.emplace_back(row.model, column.facet);
        }
    }
    result.names.setProfiles(profiles);
    result.unblindings = unblindings->size();
    if (*snapshot)
        result.snapshot = (*snapshot)->content.name;
    for (const CorpusCell& cell : *cells) {
        if (cell.state == ResponseState::Unassigned)
            result.waiting[cell.domain] += cell.count;
    }
    return {};
}

Result<ScoresResult> compute(const ScoresRequest& request, jobs::Control& control)
{
    auto session = service::ProjectSession::open(request.file, service::Access::Read);
    if (!session)
        return tl::unexpected(session.error());
    const auto schemes = service::scoredSchemes(*session);
    const auto options = scoringOf(*session, request);
    if (!schemes || !options)
        return tl::unexpected(!schemes ? schemes.error() : options.error());
    auto table = service::computeScores(*session, *options, control);
    if (!table)
        return tl::unexpected(table.error());
    ScoresResult result;
    if (!schemes->empty())
        result.scheme = schemes->front();
    result.points = service::pointsOfModels(*table, *schemes);
    result.published = service::publishedScores(*table, result.scheme);
    result.supports = service::supportTexts(table->supports, result.scheme);
    // A million labels have no place in the window.
    table->values = {};
    table->units = {};
    table->disagreements = {};
    table->report.labels = {};
    result.table = std::move(*table);
    return addMultichoice(result, *session, *options, control)
        .and_then([&] { return addOtherwise(result, *session, *options, control); })
        .and_then([&] { return addAgreement(result, *session, *options, control); })
        .and_then([&] { return addSurroundings(result, *session); })
        .map([&] { return std::move(result); });
}

}

Result<service::ScoringOptions> scoringOf(service::ProjectSession& session, const ScoresRequest& request)
{
    const auto schemes = service::scoredSchemes(session);
    if (!schemes)
        return tl::unexpected(schemes.error());
    service::ScoringOptions options;
    options.unsure = request.unsure;
    options.adjudication = request.adjudication;
    for (const Scheme& scheme : *schemes) {
        for (const Criterion& criterion : scheme.criteria) {
            if (criterion.kind == CriterionKind::Scale && !request.scaleRule.empty())
                options.rules[criterion.id] = request.scaleRule;
        }
    }
    return options;
}

Result<std::string> scoresTextForPage(const ScoresTextRequest& request, jobs::Control& control)
{
    auto session = service::ProjectSession::open(request.scores.file, service::Access::Read);
    if (!session)
        return tl::unexpected(session.error());
    service::ExportOptions options;
    const auto scoring = scoringOf(*session, request.scores);
    if (!scoring)
        return tl::unexpected(scoring.error());
    options.scoring = *scoring;
    options.unblind = request.names;
    options.language = request.language;
    options.programVersion = request.version;
    return service::exportText(*session, request.format, options, control);
}

std::vector<exchange::ScoreRow> ScoresResult::rowsInOrder() const
{
    std::vector<exchange::ScoreRow> rows = published.rows;
    names.order(rows, [](const exchange::ScoreRow& row) { return row.model; });
    return rows;
}

std::vector<PointsOfModels::Row> ScoresResult::pointsInOrder() const
{
    std::vector<PointsOfModels::Row> rows = points ? points->rows : std::vector<PointsOfModels::Row>();
    names.order(rows, [](const PointsOfModels::Row& row) { return row.model; });
    return rows;
}

const exchange::ScoreRow* ScoresResult::rowOf(const std::string& model) const
{
    for (const exchange::ScoreRow& row : published.rows) {
        if (row.model == model)
            return &row;
    }
    return nullptr;
}

ScoresResult computeForPage(const ScoresRequest& request, jobs::Control& control)
{
    auto result = compute(request, control);
    if (result)
        return std::move(*result);
    ScoresResult failed;
    failed.error = result.error();
    return failed;
}

}
