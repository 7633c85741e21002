#include "service/assignoutlook.h"
#include "stats/connectivity.h"
#include "stats/planner.h"
#include <algorithm>
#include <map>
#include <unordered_map>

namespace touchstone::service {

namespace {

/// Half of the answers safe is where an interval of a share is widest.
constexpr double kWidestShare = 0.5;

std::vector<std::vector<std::string>> linkedGroups(
    const std::vector<Holding>& holdings, const std::vector<std::pair<std::int64_t, std::string>>& codes)
{
    std::unordered_map<std::int64_t, std::uint32_t> raters;
    for (const auto& code : codes)
        raters.emplace(code.first, static_cast<std::uint32_t>(raters.size()));
    std::unordered_map<std::int64_t, std::uint32_t> units;
    stats::RatingTableBuilder builder;
    builder.reserve(holdings.size());
    for (const Holding& holding : holdings) {
        const auto unit = units.emplace(holding.unit, static_cast<std::uint32_t>(units.size())).first->second;
        builder.add(unit, raters.at(holding.rater), 0);
    }
    const auto table = builder.build(units.size(), codes.size(), 1);
    if (!table)
        return {};
    const stats::Connectivity links = stats::connectivity(*table);
    const std::vector<std::size_t> load = table->ratingsPerRater();
    std::map<std::uint32_t, std::vector<std::string>> byComponent;
    for (std::size_t rater = 0; rater < codes.size(); ++rater) {
        if (load[rater] > 0)
            byComponent[links.component[rater]].push_back(codes[rater].second);
    }
    std::vector<std::vector<std::string>> groups;
    for (auto& [component, members] : byComponent) {
        std::sort(members.begin(), members.end());
        groups.push_back(std::move(members));
    }
    return groups;
}

/// How many raters the units have.
struct Depth {
    std::int64_t shared = 0; ///< units with two raters at least
    std::int64_t raters = 0; ///< of the shared unit with the fewest
    std::int64_t smallestModel = 0; ///< units of the model with the fewest
};

Depth depthOf(const std::vector<Holding>& holdings)
{
    std::unordered_map<std::int64_t, std::int64_t> raters;
    std::map<std::int64_t, std::int64_t> models;
    for (const Holding& holding : holdings) {
        if (++raters[holding.unit] == 1)
            ++models[holding.model];
    }
    Depth depth;
    for (const auto& [unit, count] : raters) {
        if (count < 2)
            continue;
        depth.raters = ++depth.shared == 1 ? count : std::min(depth.raters, count);
    }
    for (const auto& [model, count] : models)
        depth.smallestModel = depth.smallestModel == 0 ? count : std::min(depth.smallestModel, count);
    return depth;
}

/// What two raters agree on by chance where all sure answers were equally frequent.
double evenChance(const Criterion& criterion)
{
    const auto sure = std::count_if(criterion.options.begin(), criterion.options.end(),
        [](const Option& option) { return option.meaning != "unsure"; });
    return 1.0 / static_cast<double>(std::max<std::ptrdiff_t>(2, sure));
}

}

AssignOutlook assignOutlook(const std::vector<Holding>& holdings,
    const std::vector<std::pair<std::int64_t, std::string>>& codes, const Scheme& scheme)
{
    AssignOutlook outlook;
    outlook.groups = linkedGroups(holdings, codes);
    const Depth depth = depthOf(holdings);
    const auto shared = static_cast<std::size_t>(depth.shared);
    for (const Criterion& criterion : scheme.criteria) {
        if (!criterion.required)
            continue;
        if (criterion.kind == CriterionKind::Choice)
            outlook.widths.push_back({ExpectedWidth::Figure::Kappa, criterion.id, kAssumedAgreement, 2,
                depth.shared, stats::widthForKappa(kAssumedAgreement, evenChance(criterion), shared)});
        else if (criterion.kind == CriterionKind::Scale)
            outlook.widths.push_back(
                {ExpectedWidth::Figure::Icc, criterion.id, kAssumedAgreement, depth.raters, depth.shared,
                    stats::widthForIcc(kAssumedAgreement, static_cast<std::size_t>(depth.raters), shared)});
        // One Bernoulli unit has the standard error sqrt(p (1 - p)).
        if (criterion.role == "safety")
            outlook.widths.push_back(
                {ExpectedWidth::Figure::Share, criterion.id, kWidestShare, 0, depth.smallestModel,
                    stats::widthForUnits(kWidestShare, 1, static_cast<std::size_t>(depth.smallestModel))});
    }
    return outlook;
}

}
