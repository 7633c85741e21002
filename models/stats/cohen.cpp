#include "stats/cohen.h"
#include "stats/bootstrap.h"
#include "stats/chance.h"
#include "stats/quantiles.h"
#include "stats/random.h"
#include <cmath>
#include <limits>
#include <map>

namespace touchstone::stats {
namespace {

constexpr double kTiny = 1e-12;
constexpr const char* kNoShared = "no unit that both raters rated";
constexpr const char* kBothConstant = "no variance: both raters use one and the same category";

// Cells of the confusion matrix that occur, ascending, so that sums do not depend on the order of units.
struct Confusion {
    std::vector<std::pair<Category, Category>> cell = {};
    std::vector<std::uint32_t> count = {};
    std::uint32_t units = 0;

    explicit Confusion(const SharedRatings& both)
    {
        std::map<std::pair<Category, Category>, std::uint32_t> cells;
        for (const auto& pair : both)
            ++cells[pair];
        for (const auto& [pair, times] : cells) {
            cell.push_back(pair);
            count.push_back(times);
        }
        units = static_cast<std::uint32_t>(both.size());
    }
};

struct Kappa {
    double chance = 0.0;
    double value = std::numeric_limits<double>::quiet_NaN();
    std::vector<double> first = {}; ///< marginal shares
    std::vector<double> second = {};
};

Kappa kappaOf(const Confusion& confusion, std::span<const std::uint32_t> count, const Weights& weights)
{
    Kappa kappa;
    kappa.first.assign(weights.size(), 0.0);
    kappa.second.assign(weights.size(), 0.0);
    double observed = 0.0;
    for (std::size_t i = 0; i < count.size(); ++i) {
        const double share = static_cast<double>(count[i]) / static_cast<double>(confusion.units);
        const auto [k, l] = confusion.cell[i];
        kappa.first[k] += share;
        kappa.second[l] += share;
        observed += weights(k, l) * share;
    }
    for (std::size_t k = 0; k < weights.size(); ++k) {
        for (std::size_t l = 0; kappa.first[k] > 0.0 && l < weights.size(); ++l)
            kappa.chance += weights(k, l) * kappa.first[k] * kappa.second[l];
    }
    if (1.0 - kappa.chance > kTiny)
        kappa.value = (observed - kappa.chance) / (1.0 - kappa.chance);
    return kappa;
}

double largeSampleError(const Confusion& confusion, const Kappa& kappa, const Weights& weights)
{
    const std::vector<double> rowMean = weightedBy(weights, kappa.second);
    const std::vector<double> columnMean = weightedBy(weights, kappa.first);
    const double n = static_cast<double>(confusion.units);
    double sum = 0.0;
    for (std::size_t i = 0; i < confusion.cell.size(); ++i) {
        const auto [k, l] = confusion.cell[i];
        const double term = weights(k, l) - (rowMean[k] + columnMean[l]) * (1.0 - kappa.value);
        sum += static_cast<double>(confusion.count[i]) / n * term * term;
    }
    const double centre = kappa.value - kappa.chance * (1.0 - kappa.value);
    const double rest = 1.0 - kappa.chance;
    return std::sqrt(std::max(0.0, sum - centre * centre) / (n * rest * rest));
}

void addResampling(
    Estimate& estimate, const Confusion& confusion, const Weights& weights, const IntervalOptions& options)
{
    std::vector<std::uint32_t> count(confusion.count.size());
    std::vector<double> values;
    for (std::size_t b = 0; b < options.resamples && !options.stop.stop_requested(); ++b) {
        Random random(options.seed, b);
        drawMultinomial(random, confusion.count, confusion.units, count);
        values.push_back(kappaOf(confusion, count, weights).value);
    }
    Jackknife jackknife;
    Confusion less = confusion;
    --less.units;
    for (std::size_t i = 0; i < less.count.size() && (options.jackknife || options.bca); ++i) {
        --less.count[i];
        jackknife.values.push_back(kappaOf(less, less.count, weights).value);
        jackknife.units.push_back(static_cast<double>(confusion.count[i]));
        ++less.count[i];
    }
    addIntervals(estimate, values, jackknife, options);
}

struct TwoByTwo {
    double a = 0.0, b = 0.0, c = 0.0, d = 0.0, n = 0.0;

    explicit TwoByTwo(const SharedRatings& both)
        : n(static_cast<double>(both.size()))
    {
        for (const auto& [first, second] : both)
            (first == 0 ? (second == 0 ? a : b) : (second == 0 ? c : d)) += 1.0;
    }
};

}

std::optional<double> cohenKappaValue(const SharedRatings& both, const Weights& weights)
{
    const Confusion confusion(both);
    const double value = kappaOf(confusion, confusion.count, weights).value;
    return std::isnan(value) ? std::nullopt : std::optional(value);
}

Estimate cohenKappa(
    const SharedRatings& both, const Scale& scale, WeightKind kind, const IntervalOptions& options)
{
    if (kind != WeightKind::Identity && !scale.declared)
        return undefined(kNoScale);
    if (both.empty())
        return undefined(kNoShared);
    const Confusion confusion(both);
    const Weights weights(scale, kind);
    const Kappa kappa = kappaOf(confusion, confusion.count, weights);
    if (std::isnan(kappa.value))
        return undefined(kBothConstant);
    Estimate estimate = defined(kappa.value);
    const auto constant = [](const std::vector<double>& share) {
        std::size_t used = 0;
        for (const double value : share)
            used += value > 0.0 ? 1 : 0;
        return used == 1;
    };
    if (constant(kappa.first) || constant(kappa.second))
        estimate.warning = "a rater uses one category only: kappa says nothing";
    estimate.se = largeSampleError(confusion, kappa, weights);
    const double half = normalQuantile(0.975) * *estimate.se;
    estimate.ciLow = kappa.value - half;
    estimate.ciHigh = kappa.value + half;
    estimate.ciMethod = "Fleiss, Cohen & Everitt 1969, normal";
    if (both.size() > 1)
        addResampling(estimate, confusion, weights, options);
    return estimate;
}

Estimate congerKappa(const RatingTable& table, const Scale& scale, WeightKind kind)
{
    if (kind != WeightKind::Identity && !scale.declared)
        return undefined(kNoScale);
    const PatternSet set = collapse(table, scale.size());
    if (set.pairableUnits == 0)
        return undefined(kNoPairableUnits);
    const Weights weights(scale, kind);
    std::vector<double> counts(table.raters() * scale.size(), 0.0);
    for (std::size_t unit = 0; unit < table.units(); ++unit) {
        const auto raters = table.ratersOf(unit);
        for (std::size_t i = 0; i < raters.size(); ++i)
            counts[raters[i] * scale.size() + table.categoriesOf(unit)[i]] += 1.0;
    }
    // Sum over ordered pairs = (sum of all) W (sum of all) - each rater with himself.
    std::vector<double> all(scale.size(), 0.0);
    double own = 0.0;
    double raters = 0.0;
    const auto quadratic = [&](const std::vector<double>& share) {
        const std::vector<double> weighted = weightedBy(weights, share);
        double sum = 0.0;
        for (std::size_t k = 0; k < share.size(); ++k)
            sum += share[k] * weighted[k];
        return sum;
    };
    const std::vector<std::size_t> totals = table.ratingsPerRater();
    for (std::size_t r = 0; r < table.raters(); ++r) {
        if (totals[r] == 0)
            continue;
        std::vector<double> share(scale.size());
        for (std::size_t k = 0; k < share.size(); ++k) {
            share[k] = counts[r * scale.size() + k] / static_cast<double>(totals[r]);
            all[k] += share[k];
        }
        own += quadratic(share);
        raters += 1.0;
    }
    const double chance = (quadratic(all) - own) / (raters * (raters - 1.0));
    const double agreement =
        *chanceCorrected(set, scale, ChanceModel::None, kind, {0, 0, false, false, {}}).value;
    if (usedCategories(set, 0) < 2 || 1.0 - chance <= kTiny)
        return undefined(kNoVariance);
    return defined((agreement - chance) / (1.0 - chance));
}

Estimate prevalenceIndex(const SharedRatings& both, const Scale& scale)
{
    if (scale.size() != 2)
        return undefined("two categories only");
    if (both.empty())
        return undefined(kNoShared);
    const TwoByTwo t(both);
    return defined(std::abs(t.a - t.d) / t.n);
}

Estimate biasIndex(const SharedRatings& both, const Scale& scale)
{
    if (scale.size() != 2)
        return undefined("two categories only");
    if (both.empty())
        return undefined(kNoShared);
    const TwoByTwo t(both);
    return defined(std::abs(t.b - t.c) / t.n);
}

}
