#include "scores/scoresjob.h"
#include "service/projectsession.h"
#include <algorithm>
#include <cmath>

namespace touchstone::ui {

namespace {

Result<ScoresResult> compute(const ScoresRequest& request, jobs::Control& control)
{
    auto session = service::ProjectSession::open(request.file, service::Access::Read);
    if (!session)
        return tl::unexpected(session.error());
    const auto schemes = service::scoredSchemes(*session);
    if (!schemes)
        return tl::unexpected(schemes.error());
    service::ScoringOptions options;
    options.unsure = request.unsure;
    options.adjudication = request.adjudication;
    for (const Scheme& scheme : *schemes) {
        for (const Criterion& criterion : scheme.criteria) {
            if (criterion.kind == CriterionKind::Scale)
                options.rules[criterion.id] = request.scaleRule;
        }
    }
    auto table = service::computeScores(*session, options, control);
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
    return result;
}

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
