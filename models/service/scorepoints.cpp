#include "service/scorepoints.h"
#include "service/projectsession.h"
#include <algorithm>
#include <cmath>

namespace touchstone::service {

Result<std::vector<Scheme>> scoredSchemes(ProjectSession& session)
{
    const auto rounds = session.rounds();
    if (!rounds)
        return tl::unexpected(rounds.error());
    std::vector<Scheme> schemes;
    for (const Round& round : *rounds) {
        if (round.kind != RoundKind::Normal)
            continue;
        auto scheme = session.scheme(round);
        if (!scheme)
            return tl::unexpected(scheme.error());
        schemes.push_back(std::move(*scheme));
    }
    return schemes;
}

namespace {

const Criterion* findScale(const std::vector<Scheme>& schemes, const std::string& id)
{
    for (const Scheme& scheme : schemes) {
        const Criterion* criterion = scheme.criterion(id);
        if (criterion != nullptr && criterion->kind == CriterionKind::Scale)
            return criterion;
    }
    return nullptr;
}

std::optional<std::size_t> shownScale(const ScoreTable& table)
{
    const auto responsibility = table.role("responsibility");
    if (responsibility && table.criteria[*responsibility].kind == stats::ScoreKind::Scale)
        return responsibility;
    for (std::size_t i = 0; i < table.criteria.size(); ++i) {
        if (table.criteria[i].kind == stats::ScoreKind::Scale)
            return i;
    }
    return std::nullopt;
}

}

std::optional<PointsOfModels> pointsOfModels(const ScoreTable& table, const std::vector<Scheme>& schemes)
{
    const auto scale = shownScale(table);
    const Criterion* criterion = scale ? findScale(schemes, table.criteria[*scale].id) : nullptr;
    if (criterion == nullptr)
        return std::nullopt;
    PointsOfModels points;
    points.criterion = *criterion;
    const int count = criterion->max - criterion->min + 1;
    for (const std::string& model : table.models)
        points.rows.push_back({model, std::vector<std::int64_t>(static_cast<std::size_t>(count)), 0});
    for (std::size_t unit = 0; unit < table.units.size(); ++unit) {
        const stats::FinalLabel& label = table.report.labels[unit * table.criteria.size() + *scale];
        if (label.state != stats::FinalLabel::State::Decided)
            continue;
        // The lower point, not the nearest: 4.7 lies below the line at 5.
        const double whole = std::floor(label.value);
        points.between = points.between || whole != label.value;
        const int at = std::clamp(static_cast<int>(whole) - criterion->min, 0, count - 1);
        PointsOfModels::Row& row = points.rows[table.units[unit].model];
        ++row.items[static_cast<std::size_t>(at)];
        ++row.total;
    }
    return points;
}

}
