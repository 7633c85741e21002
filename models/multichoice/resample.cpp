#include "multichoice/resample.h"
#include <algorithm>
#include <cmath>
#include <map>

namespace touchstone::multichoice {

namespace {

// SplitMix64 (Steele, Lea & Flood 2014): results must not depend on the standard library in use.
class Random {
public:
    explicit Random(std::uint64_t seed)
        : m_state(seed)
    {
    }
    // Unbiased by rejection; bound fits 32 bits.
    std::uint32_t below(std::uint32_t bound)
    {
        const std::uint32_t reject = (0U - bound) % bound;
        while (true) {
            const std::uint64_t product = (next() >> 32U) * bound;
            if (static_cast<std::uint32_t>(product) >= reject)
                return static_cast<std::uint32_t>(product >> 32U);
        }
    }

private:
    std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15U;
        std::uint64_t mixed = m_state;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
        return mixed ^ (mixed >> 31U);
    }

    std::uint64_t m_state;
};

double quantile(const std::vector<double>& sorted, double share)
{
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

// Clusters with equal terms are of one type: a resample only has to count how often each type is drawn.
struct Types {
    std::vector<std::uint32_t> ofCluster;
    std::vector<std::vector<Term>> terms;
};

Types collapse(std::vector<std::vector<Term>> clusters)
{
    Types types;
    std::map<std::vector<Term>, std::uint32_t> known;
    for (std::vector<Term>& terms : clusters) {
        const auto [entry, added] =
            known.try_emplace(std::move(terms), static_cast<std::uint32_t>(types.terms.size()));
        if (added)
            types.terms.push_back(entry->first);
        types.ofCluster.push_back(entry->second);
    }
    return types;
}

std::optional<Interval> percentile(std::vector<double> values, int resamples)
{
    const auto defined = static_cast<int>(values.size());
    if (defined * 2 < resamples || values.empty())
        return std::nullopt;
    std::sort(values.begin(), values.end());
    return Interval {quantile(values, 0.025), quantile(values, 0.975), Interval::Method::BootstrapPercentile,
        defined, resamples - defined};
}

}

std::vector<std::optional<Interval>> resampleRatios(ClusteredRatios ratios, const ResampleOptions& options)
{
    std::vector<std::optional<Interval>> intervals(ratios.figures);
    if (ratios.clusters.size() < 2)
        return intervals;
    const Types types = collapse(std::move(ratios.clusters));
    const auto clusters = static_cast<std::uint32_t>(types.ofCluster.size());
    std::vector<std::vector<double>> values(ratios.figures);
    Random random(options.seed);
    for (int resample = 0; resample < options.resamples; ++resample) {
        std::vector<std::uint32_t> drawn(types.terms.size());
        for (std::uint32_t i = 0; i < clusters; ++i)
            ++drawn[types.ofCluster[random.below(clusters)]];
        std::vector<double> numerators(ratios.figures);
        std::vector<double> denominators(ratios.figures);
        for (std::size_t type = 0; type < drawn.size(); ++type) {
            for (const Term& term : types.terms[type]) {
                numerators[term.figure] += drawn[type] * term.numerator;
                denominators[term.figure] += drawn[type] * term.denominator;
            }
        }
        for (std::uint32_t figure = 0; figure < ratios.figures; ++figure) {
            if (denominators[figure] > 0)
                values[figure].push_back(numerators[figure] / denominators[figure]);
        }
    }
    for (std::uint32_t figure = 0; figure < ratios.figures; ++figure)
        intervals[figure] = percentile(std::move(values[figure]), options.resamples);
    return intervals;
}

Interval wilson(double share, std::int64_t n)
{
    constexpr double kZ = 1.959963984540054;
    const auto size = static_cast<double>(n);
    const double scale = 1 + kZ * kZ / size;
    const double centre = (share + kZ * kZ / (2 * size)) / scale;
    const double half = kZ / scale * std::sqrt(share * (1 - share) / size + kZ * kZ / (4 * size * size));
    return {std::max(0.0, centre - half), std::min(1.0, centre + half), Interval::Method::Wilson, 0, 0};
}

}
