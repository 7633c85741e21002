#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace touchstone::stats {

/// Percentile or BCa interval from resampled units.
struct BootstrapInterval {
    double low = 0.0;
    double high = 0.0;
    double se = 0.0; ///< standard deviation of the resamples
    std::size_t resamples = 0; ///< drawn
    std::size_t undefined = 0; ///< of these without a value (no variance); left out of the interval
    bool unreliable = false; ///< more than 5 % without a value
    bool degenerate = false; ///< BCa was asked for and could not be had: this is the percentile interval

    bool operator==(const BootstrapInterval&) const = default;
};

/// One coefficient. Exactly one of `value` and `reason` says something: a coefficient that cannot be computed
/// has no value and a reason, never 0 or 1.
struct Estimate {
    std::optional<double> value = {};
    std::string reason = {}; ///< short English text, a key for translation; empty when there is a value
    std::string warning = {}; ///< for example that a value carries no evidence; same form as reason
    std::optional<double> se = {};
    std::optional<double> ciLow = {}; ///< 95 %
    std::optional<double> ciHigh = {};
    std::string ciMethod = {};
    std::optional<BootstrapInterval> bootstrap = {};
    std::optional<double> jackknifeSe = {};
};

inline Estimate undefined(std::string reason)
{
    Estimate estimate;
    estimate.reason = std::move(reason);
    return estimate;
}

inline Estimate defined(double value)
{
    Estimate estimate;
    estimate.value = value;
    return estimate;
}

/// raters x raters, row after row; empty where the coefficient is not defined for the pair.
struct PairMatrix {
    std::size_t raters = 0;
    std::vector<std::optional<double>> cells = {};
    std::vector<std::size_t> shared = {}; ///< units that both rated, same layout

    const std::optional<double>& at(std::size_t a, std::size_t b) const { return cells[a * raters + b]; }
};

/// How intervals are made. `resamples` 0 leaves the bootstrap out.
struct IntervalOptions {
    std::size_t resamples = 1000;
    std::uint64_t seed = 20231130;
    bool bca = false;
    bool jackknife = true;
    std::stop_token stop = {};
};

/// Reasons that several coefficients share.
inline constexpr const char* kNoPairableUnits = "no unit has two ratings";
inline constexpr const char* kNoVariance = "no variance: all ratings are equal";
inline constexpr const char* kNoScale = "the scale is not declared";
inline constexpr const char* kCancelled = "cancelled";

}
