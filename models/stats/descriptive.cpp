#include "stats/descriptive.h"
#include <cmath>
#include <limits>

namespace touchstone::stats {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kQuickJackknife = 4000;

struct Ratio {
    std::vector<double> top = {}; ///< of each pattern
    std::vector<double> bottom = {}; ///< of each pattern
};

Ratio emptyRatio(const PatternSet& set)
{
    return {std::vector<double>(set.size(), 0.0), std::vector<double>(set.size(), 0.0)};
}

// Ratios of sums over units, with intervals from the same resamples.
std::vector<Estimate> ratioEstimates(const PatternSet& set, DrawnUnits drawn,
    const std::vector<Ratio>& ratios, const char* reason, const IntervalOptions& options)
{
    std::vector<PatternFunction> functions;
    for (const Ratio& ratio : ratios) {
        functions.emplace_back([&ratio](std::span<const std::uint32_t> units) {
            double top = 0.0;
            double bottom = 0.0;
            for (std::size_t p = 0; p < units.size(); ++p) {
                top += static_cast<double>(units[p]) * ratio.top[p];
                bottom += static_cast<double>(units[p]) * ratio.bottom[p];
            }
            return bottom > 0.0 ? top / bottom : kNan;
        });
    }
    const bool several = (drawn == DrawnUnits::Pairable ? set.pairableUnits : set.ratedUnits) > 1;
    const auto values =
        several ? resample(set, drawn, functions, options) : std::vector<std::vector<double>>(ratios.size());
    std::vector<Estimate> estimates;
    for (std::size_t i = 0; i < ratios.size(); ++i) {
        const double value = functions[i](set.units);
        Estimate estimate = std::isnan(value) ? undefined(reason) : defined(value);
        if (several) {
            const Jackknife jackknife = options.jackknife && set.size() <= kQuickJackknife
                ? deleteOneUnit(set, drawn, functions[i])
                : Jackknife();
            addIntervals(estimate, values[i], jackknife, options);
        }
        estimates.push_back(std::move(estimate));
    }
    return estimates;
}

// Mean over pairable units of the mean of f over their pairs of values.
template <class Function>
Estimate meanOverPairs(
    const PatternSet& set, const Scale& scale, const IntervalOptions& options, const Function& function)
{
    Ratio ratio {std::vector<double>(set.size(), 0.0), std::vector<double>(set.size(), 0.0)};
    for (std::size_t p = set.firstPairable; p < set.size(); ++p) {
        double sum = 0.0;
        for (std::uint32_t i = set.offsets[p]; i < set.offsets[p + 1]; ++i) {
            const double a = static_cast<double>(set.count[i]);
            sum += a * (a - 1.0) / 2.0 * function(0.0);
            for (std::uint32_t j = i + 1; j < set.offsets[p + 1]; ++j) {
                const double apart =
                    std::abs(scale.categories[set.category[i]] - scale.categories[set.category[j]]);
                sum += a * static_cast<double>(set.count[j]) * function(apart);
            }
        }
        const double m = static_cast<double>(set.ratings[p]);
        ratio.top[p] = sum / (m * (m - 1.0) / 2.0);
        ratio.bottom[p] = 1.0;
    }
    return ratioEstimates(set, DrawnUnits::Pairable, {std::move(ratio)}, kNoPairableUnits, options).front();
}

}

std::vector<Estimate> specificAgreement(const PatternSet& set, const IntervalOptions& options)
{
    std::vector<Ratio> ratios(set.categories, emptyRatio(set));
    for (std::size_t p = set.firstPairable; p < set.size(); ++p) {
        for (std::uint32_t i = set.offsets[p]; i < set.offsets[p + 1]; ++i) {
            const double here = static_cast<double>(set.count[i]);
            ratios[set.category[i]].top[p] = here * (here - 1.0);
            ratios[set.category[i]].bottom[p] = here * static_cast<double>(set.ratings[p] - 1);
        }
    }
    const char* reason = set.pairableUnits == 0 ? kNoPairableUnits : "the category does not occur";
    return ratioEstimates(set, DrawnUnits::Pairable, ratios, reason, options);
}

std::vector<Estimate> categoryShares(const PatternSet& set, const IntervalOptions& options)
{
    std::vector<Ratio> ratios(set.categories, emptyRatio(set));
    for (std::size_t p = 0; p < set.size(); ++p) {
        for (Ratio& ratio : ratios)
            ratio.bottom[p] = static_cast<double>(set.ratings[p]);
        for (std::uint32_t i = set.offsets[p]; i < set.offsets[p + 1]; ++i)
            ratios[set.category[i]].top[p] = static_cast<double>(set.count[i]);
    }
    return ratioEstimates(set, DrawnUnits::Rated, ratios, "no ratings", options);
}

Estimate meanAbsoluteDifference(const PatternSet& set, const Scale& scale, const IntervalOptions& options)
{
    return meanOverPairs(set, scale, options, [](double apart) { return apart; });
}

Estimate shareWithinOne(const PatternSet& set, const Scale& scale, const IntervalOptions& options)
{
    return meanOverPairs(set, scale, options, [](double apart) { return apart <= 1.0 + 1e-12 ? 1.0 : 0.0; });
}

}
