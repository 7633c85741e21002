#include "stats/supports.h"
#include "stats/unionfind.h"
#include <algorithm>
#include <map>
#include <utility>

namespace touchstone::stats {
namespace {

using State = FinalLabel::State;

std::size_t singlyRated(const ScoreInput& input, std::size_t& rated)
{
    constexpr std::uint32_t kSeveral = kNone - 1;
    std::vector<std::uint32_t> only(input.responses.size(), kNone);
    for (const ScoreRating& rating : input.ratings) {
        std::uint32_t& rater = only[rating.response];
        if (rater == kNone)
            rater = rating.rater;
        else if (rater != rating.rater)
            rater = kSeveral;
    }
    rated = 0;
    std::size_t single = 0;
    for (const std::uint32_t rater : only) {
        rated += rater != kNone ? 1 : 0;
        single += rater != kNone && rater != kSeveral ? 1 : 0;
    }
    return single;
}

std::size_t modelsWithRatings(const ScoreInput& input)
{
    std::vector<bool> seen(input.models, false);
    for (const ScoreRating& rating : input.ratings)
        seen[input.responses[rating.response].model] = true;
    for (const PanelVote& vote : input.votes)
        seen[vote.model] = true;
    return static_cast<std::size_t>(std::count(seen.begin(), seen.end(), true));
}

}

std::vector<std::vector<std::uint32_t>> linkedDomains(const ScoreInput& input)
{
    UnionFind sets(input.domains + std::size_t {input.raters});
    std::vector<bool> seen(input.domains, false);
    const auto link = [&](std::uint32_t prompt, std::uint32_t rater) {
        const std::uint32_t domain = input.prompts[prompt].domain;
        if (domain == kNone)
            return;
        seen[domain] = true;
        sets.unite(domain, input.domains + rater);
    };
    for (const ScoreRating& rating : input.ratings)
        link(input.responses[rating.response].prompt, rating.rater);
    for (const PanelVote& vote : input.votes)
        link(vote.prompt, vote.rater);
    std::map<std::uint32_t, std::vector<std::uint32_t>> groups;
    for (std::uint32_t domain = 0; domain < input.domains; ++domain) {
        if (seen[domain])
            groups[sets.find(domain)].push_back(domain);
    }
    std::vector<std::vector<std::uint32_t>> list;
    for (auto& [root, members] : groups)
        list.push_back(std::move(members));
    return list;
}

std::vector<Support> findSupports(const ScoreInput& input, const std::vector<FinalLabel>& labels)
{
    std::vector<Support> found;
    found.push_back({SupportKind::ConditionalOnRaters, input.raters, input.raters, {}});
    if (auto groups = linkedDomains(input); groups.size() > 1) {
        const std::size_t count = groups.size();
        found.push_back({SupportKind::DomainsDisjoint, count, input.domains, std::move(groups)});
    }
    if (const std::size_t models = modelsWithRatings(input); models < kModelsForRankCorrelation)
        found.push_back({SupportKind::FewModels, models, kModelsForRankCorrelation, {}});
    if (input.done < input.assigned)
        found.push_back({SupportKind::Unfinished, input.done, input.assigned, {}});
    std::size_t few = 0;
    std::size_t undecided = 0;
    std::size_t rated = 0;
    std::size_t settled = 0;
    for (const FinalLabel& label : labels) {
        rated += label.state != State::Unrated ? 1 : 0;
        few += label.state == State::TooFew ? 1 : 0;
        undecided += label.state == State::Undecided ? 1 : 0;
        settled += label.adjudicated ? 1 : 0;
    }
    if (few > 0)
        found.push_back({SupportKind::TooFewRatings, few, rated, {}});
    if (undecided > 0)
        found.push_back({SupportKind::Undecided, undecided, rated, {}});
    if (settled > 0)
        found.push_back({SupportKind::Adjudicated, settled, rated, {}});
    const auto after = static_cast<std::size_t>(std::count_if(input.adjudicated.begin(),
        input.adjudicated.end(), [](const AdjudicatedLabel& label) { return label.afterUnblind; }));
    if (after > 0)
        found.push_back({SupportKind::SettledAfterUnblind, after, settled, {}});
    std::size_t responses = 0;
    if (const std::size_t single = singlyRated(input, responses); single > 0)
        found.push_back({SupportKind::SinglyRated, single, responses, {}});
    return found;
}

}
