#include "stats/alpha.h"
#include "stats/chance.h"
#include "stats/quantiles.h"
#include <cmath>

namespace touchstone::stats {
namespace {

struct Parts {
    double meanRatings = 0.0; ///< ratings per pairable unit
    double agreement = 0.0; ///< not adjusted for small samples
    double chance = 0.0;
    std::vector<double> share = {}; ///< of each category among pairable values
    std::vector<double> weightedShare = {}; ///< sum over l of w_kl share_l
};

// sum over k of n_uk (n*_uk - 1) of a pattern
double weightedPairs(const PatternSet& set, std::size_t pattern, const Weights& weights)
{
    double sum = 0.0;
    for (std::uint32_t i = set.offsets[pattern]; i < set.offsets[pattern + 1]; ++i) {
        double alike = -1.0;
        for (std::uint32_t j = set.offsets[pattern]; j < set.offsets[pattern + 1]; ++j)
            alike += weights(set.category[i], set.category[j]) * static_cast<double>(set.count[j]);
        sum += static_cast<double>(set.count[i]) * alike;
    }
    return sum;
}

Parts partsOf(const PatternSet& set, const Weights& weights)
{
    Parts parts;
    const double units = static_cast<double>(set.pairableUnits);
    parts.meanRatings = static_cast<double>(set.pairableRatings) / units;
    parts.share.assign(set.categories, 0.0);
    for (std::size_t p = set.firstPairable; p < set.size(); ++p) {
        const double carried = static_cast<double>(set.units[p]);
        parts.agreement += carried * weightedPairs(set, p, weights)
            / (parts.meanRatings * static_cast<double>(set.ratings[p] - 1) * units);
        for (std::uint32_t i = set.offsets[p]; i < set.offsets[p + 1]; ++i) {
            parts.share[set.category[i]] +=
                carried * static_cast<double>(set.count[i]) / static_cast<double>(set.pairableRatings);
        }
    }
    parts.weightedShare = weightedBy(weights, parts.share);
    for (std::size_t k = 0; k < set.categories; ++k)
        parts.chance += parts.share[k] * parts.weightedShare[k];
    return parts;
}

double variance(const PatternSet& set, const Weights& weights, const Parts& parts)
{
    const double kappa = (parts.agreement - parts.chance) / (1.0 - parts.chance);
    const double n = static_cast<double>(set.pairableUnits);
    double squares = 0.0;
    for (std::size_t p = set.firstPairable; p < set.size(); ++p) {
        const double r = static_cast<double>(set.ratings[p]);
        const double excess = (r - parts.meanRatings) / parts.meanRatings;
        const double a =
            weightedPairs(set, p, weights) / (parts.meanRatings * (r - 1.0)) - parts.agreement * excess;
        double chance = -parts.chance * excess;
        for (std::uint32_t i = set.offsets[p]; i < set.offsets[p + 1]; ++i) {
            chance +=
                static_cast<double>(set.count[i]) * parts.weightedShare[set.category[i]] / parts.meanRatings;
        }
        const double own = (a - parts.chance) / (1.0 - parts.chance);
        const double linear = own - 2.0 * (1.0 - kappa) * (chance - parts.chance) / (1.0 - parts.chance);
        squares += static_cast<double>(set.units[p]) * (linear - kappa) * (linear - kappa);
    }
    return squares / (n * (n - 1.0));
}

}

Estimate weightedAlpha(const PatternSet& set, const Scale& scale, WeightKind kind)
{
    if (set.pairableUnits == 0)
        return undefined(kNoPairableUnits);
    const Weights weights(scale, kind);
    const Parts parts = partsOf(set, weights);
    if (usedCategories(set, set.firstPairable) < 2 || 1.0 - parts.chance <= 0.0)
        return undefined(kNoVariance);
    const double small = 1.0 / static_cast<double>(set.pairableRatings);
    const double adjusted = (1.0 - small) * parts.agreement + small;
    Estimate estimate = defined((adjusted - parts.chance) / (1.0 - parts.chance));
    if (set.pairableUnits < 2) {
        estimate.warning = "one unit: not interpretable";
        return estimate;
    }
    // The degrees of freedom count every rated unit, the variance the pairable ones: the published intervals
    // follow this.
    addStudentInterval(
        estimate, std::sqrt(variance(set, weights, parts)), static_cast<double>(set.ratedUnits) - 1.0);
    return estimate;
}

}
