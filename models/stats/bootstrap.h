#pragma once
#include "stats/coefficient.h"
#include "stats/patterns.h"
#include <functional>

namespace touchstone::stats {

/// Which units are drawn: those with two ratings (coefficients that drop the others) or all that are rated.
enum class DrawnUnits { Pairable, Rated };

/// Value of a coefficient for the given number of units per pattern; NaN = undefined.
using PatternFunction = std::function<double(std::span<const std::uint32_t> unitsPerPattern)>;

/// Values of each function (outer) in each resample (inner). Resample b draws as many units as there are,
/// with replacement, from stream b of the seed; all functions see the same resamples, so differences may be
/// taken. Shorter when `options.stop` was requested.
std::vector<std::vector<double>> resample(const PatternSet& set, DrawnUnits drawn,
    std::span<const PatternFunction> functions, const IntervalOptions& options);

/// Values of the function without one unit of each pattern, with the number of such units (delete-one-unit
/// jackknife). Patterns that are not drawn are left out.
struct Jackknife {
    std::vector<double> values = {};
    std::vector<double> units = {};
};
Jackknife deleteOneUnit(const PatternSet& set, DrawnUnits drawn, const PatternFunction& function);
/// sqrt((U - 1) / U * sum of squared deviations); empty when a value is undefined or U < 2.
std::optional<double> jackknifeError(const Jackknife& jackknife);

/// Percentile interval (2.5 and 97.5 %) of resampled values; empty when fewer than two are defined.
std::optional<BootstrapInterval> percentileInterval(std::span<const double> values);
/// Bias-corrected and accelerated interval (Efron 1987); falls back to percentiles, marked `degenerate`,
/// where the jackknife values are all equal or undefined or all resamples lie on one side of the estimate.
std::optional<BootstrapInterval> bcaInterval(
    std::span<const double> values, double estimate, const Jackknife& jackknife);

/// Adds bootstrap and jackknife to an estimate that has a value, as the options say.
void addIntervals(Estimate& estimate, std::span<const double> resampled, const Jackknife& jackknife,
    const IntervalOptions& options);

}
