#pragma once
#include <cstdint>
#include <optional>
#include <vector>

namespace touchstone::multichoice {

inline constexpr std::uint64_t kDefaultSeed = 20231130;

struct ResampleOptions {
    int resamples = 2000; ///< at least 1
    std::uint64_t seed = kDefaultSeed;
};

/// A 95 % interval.
struct Interval {
    enum class Method { BootstrapPercentile, Wilson };
    double low = 0;
    double high = 0;
    Method method = Method::BootstrapPercentile;
    int resamples = 0; ///< those in which the figure was defined; 0 for Wilson
    int undefined = 0; ///< those in which its denominator was 0
};

/// What one cluster (a question) adds to one figure, which is sum of numerators / sum of denominators.
struct Term {
    std::uint32_t figure = 0;
    double numerator = 0;
    double denominator = 0;
    auto operator<=>(const Term&) const = default;
};

/// Figures that are ratios of sums over clusters.
struct ClusteredRatios {
    std::uint32_t figures = 0;
    std::vector<std::vector<Term>> clusters = {}; ///< at most one term per figure in each
};

/// Percentile intervals of all figures by drawing clusters with replacement, the same draws for every figure.
/// None for a figure that is undefined in more than half of the resamples, and for fewer than two clusters.
/// Percentiles by linear interpolation of the order statistics. The same seed gives the same result.
std::vector<std::optional<Interval>> resampleRatios(ClusteredRatios ratios, const ResampleOptions& options);

/// Wilson's interval of a share `successes` of `n` > 0 (Wilson 1927), for shares of 0 or 1, where resampling
/// shows no spread.
Interval wilson(double share, std::int64_t n);

}
