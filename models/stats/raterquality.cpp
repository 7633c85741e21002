#include "stats/raterquality.h"
#include "stats/alpha.h"
#include "stats/blandaltman.h"
#include "stats/descriptive.h"
#include "stats/quantiles.h"
#include <cmath>

namespace touchstone::stats {
namespace {

constexpr const char* kNumbersOnly = "the scale has no order";
constexpr const char* kFewShared = "fewer than two shared units";

// Pairs of own value and mean of the others.
struct Pairing {
    std::vector<double> own = {};
    std::vector<double> others = {};
};

// The category that most of the others chose; empty on a tie.
std::optional<Category> majorityOfOthers(std::span<const std::uint32_t> raters,
    std::span<const Category> categories, std::uint32_t rater, std::vector<std::size_t>& votes)
{
    std::size_t best = 0;
    std::optional<Category> winner;
    for (std::size_t i = 0; i < raters.size(); ++i) {
        if (raters[i] == rater)
            continue;
        const std::size_t count = ++votes[categories[i]];
        if (count > best) {
            best = count;
            winner = categories[i];
        } else if (count == best) {
            winner = std::nullopt;
        }
    }
    for (const Category category : categories)
        votes[category] = 0;
    return winner;
}

double variance(const std::vector<double>& values)
{
    double mean = 0.0;
    for (const double value : values)
        mean += value / static_cast<double>(values.size());
    double squares = 0.0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return squares / static_cast<double>(values.size() - 1);
}

Estimate correlationOf(const Pairing& pairs)
{
    const std::size_t n = pairs.own.size();
    if (n < 2)
        return undefined(kFewShared);
    const double own = variance(pairs.own);
    const double others = variance(pairs.others);
    if (own <= 0.0 || others <= 0.0)
        return undefined("no variance: the rater or the others are constant");
    std::vector<double> sums;
    for (std::size_t i = 0; i < n; ++i)
        sums.push_back(pairs.own[i] / std::sqrt(own) + pairs.others[i] / std::sqrt(others));
    const double r = std::min(1.0, std::max(-1.0, variance(sums) / 2.0 - 1.0));
    Estimate estimate = defined(r);
    if (n > 3 && std::abs(r) < 1.0) {
        const double half = normalQuantile(0.975) / std::sqrt(static_cast<double>(n) - 3.0);
        estimate.ciLow = std::tanh(std::atanh(r) - half);
        estimate.ciHigh = std::tanh(std::atanh(r) + half);
        estimate.ciMethod = "Fisher's z";
    }
    return estimate;
}

Estimate spreadRatioOf(const Pairing& pairs)
{
    if (pairs.own.size() < 2)
        return undefined(kFewShared);
    const double others = variance(pairs.others);
    if (others <= 0.0)
        return undefined("no variance: the others are constant");
    return defined(std::sqrt(variance(pairs.own) / others));
}

Estimate biasOf(const std::vector<double>& deviations)
{
    const BlandAltman limits = blandAltman(deviations);
    if (!limits.reason.empty())
        return undefined(limits.reason);
    Estimate estimate = defined(limits.bias);
    estimate.se = limits.sd / std::sqrt(static_cast<double>(limits.units));
    estimate.ciLow = limits.biasLow;
    estimate.ciHigh = limits.biasHigh;
    estimate.ciMethod = "Student t";
    return estimate;
}

void addNumbers(RaterProfile& profile, const Pairing& pairs, const Scale& scale)
{
    if (scale.kind == ScaleKind::Nominal) {
        profile.bias = undefined(kNumbersOnly);
        profile.correlation = undefined(kNumbersOnly);
        profile.spreadRatio = undefined(kNumbersOnly);
        return;
    }
    for (std::size_t i = 0; i < pairs.own.size(); ++i)
        profile.deviations.push_back(pairs.own[i] - pairs.others[i]);
    profile.bias = biasOf(profile.deviations);
    profile.correlation = correlationOf(pairs);
    profile.spreadRatio = spreadRatioOf(pairs);
}

}

Estimate shareEstimate(std::size_t hits, std::size_t n)
{
    if (n == 0)
        return undefined("no ratings");
    const double total = static_cast<double>(n);
    const ShareInterval interval = wilson(static_cast<double>(hits), total);
    Estimate estimate = defined(static_cast<double>(hits) / total);
    estimate.ciLow = interval.low;
    estimate.ciHigh = interval.high;
    estimate.ciMethod = "Wilson";
    return estimate;
}

std::vector<RaterProfile> raterProfiles(const RatingTable& table, const Scale& scale)
{
    const std::size_t n = table.raters();
    std::vector<RaterProfile> profiles(n);
    std::vector<Pairing> pairs(n);
    std::vector<std::size_t> hits(n, 0);
    std::vector<std::size_t> judged(n, 0);
    std::vector<std::size_t> extremes(n, 0);
    std::vector<std::vector<std::size_t>> counts(n, std::vector<std::size_t>(scale.size(), 0));
    std::vector<std::size_t> votes(scale.size(), 0);
    for (std::size_t unit = 0; unit < table.units(); ++unit) {
        const auto raters = table.ratersOf(unit);
        const auto categories = table.categoriesOf(unit);
        double sum = 0.0;
        for (const Category category : categories)
            sum += scale.categories[category];
        for (std::size_t i = 0; i < raters.size(); ++i) {
            const std::uint32_t r = raters[i];
            const double own = scale.categories[categories[i]];
            ++profiles[r].ratings;
            ++counts[r][categories[i]];
            extremes[r] += categories[i] == 0 || categories[i] + std::size_t {1} == scale.size() ? 1 : 0;
            if (raters.size() < 2)
                continue;
            ++profiles[r].shared;
            pairs[r].own.push_back(own);
            pairs[r].others.push_back((sum - own) / static_cast<double>(raters.size() - 1));
            if (const auto majority = majorityOfOthers(raters, categories, r, votes)) {
                ++judged[r];
                hits[r] += *majority == categories[i] ? 1 : 0;
            } else {
                ++profiles[r].ties;
            }
        }
    }
    for (std::size_t r = 0; r < n; ++r) {
        RaterProfile& profile = profiles[r];
        profile.agreementWithRest = judged[r] == 0 ? undefined("no unit with a majority of the others")
                                                   : shareEstimate(hits[r], judged[r]);
        const bool ordered = scale.kind != ScaleKind::Nominal;
        profile.extremeShare =
            ordered ? shareEstimate(extremes[r], profile.ratings) : undefined(kNumbersOnly);
        if (ordered)
            profile.heaps = heaping(counts[r]);
        addNumbers(profile, pairs[r], scale);
    }
    return profiles;
}

RepeatReliability repeatReliability(
    const SharedRatings& firstAndSecond, const Scale& scale, const IntervalOptions& options)
{
    RepeatReliability result;
    result.pairs = firstAndSecond.size();
    std::size_t equal = 0;
    RatingTableBuilder builder;
    for (std::uint32_t i = 0; i < firstAndSecond.size(); ++i) {
        equal += firstAndSecond[i].first == firstAndSecond[i].second ? 1 : 0;
        builder.add(i, 0, firstAndSecond[i].first);
        builder.add(i, 1, firstAndSecond[i].second);
    }
    const auto table = builder.build(firstAndSecond.size(), 2, scale.size());
    if (!table || firstAndSecond.empty()) {
        result.equal = result.alpha = result.meanDifference = undefined("no repeats");
        return result;
    }
    const bool ordered = scale.kind != ScaleKind::Nominal;
    const PatternSet set = collapse(*table, scale.size());
    result.equal = shareEstimate(equal, firstAndSecond.size());
    result.alpha =
        krippendorffAlpha(set, scale, ordered ? AlphaMetric::Ordinal : AlphaMetric::Nominal, options);
    result.meanDifference = ordered ? meanAbsoluteDifference(set, scale, options) : undefined(kNumbersOnly);
    return result;
}

}
