#include "stats/bootstrap.h"
#include "stats/quantiles.h"
#include "stats/random.h"
#include <algorithm>
#include <cmath>
#include <numeric>

namespace touchstone::stats {
namespace {

// Draws units with replacement as counts per pattern. Where patterns repeat a lot a multinomial is cheaper,
// else one draw per unit; the choice depends on the data alone, so results can be repeated.
class UnitSampler {
public:
    UnitSampler(const PatternSet& set, DrawnUnits drawn)
        : m_first(drawn == DrawnUnits::Pairable ? set.firstPairable : 0)
        , m_weights(std::span(set.units).subspan(m_first))
        , m_units(drawn == DrawnUnits::Pairable ? set.pairableUnits : set.ratedUnits)
    {
        if (m_units >= 8 * m_weights.size())
            return;
        m_patternOf.reserve(m_units);
        for (std::size_t p = 0; p < m_weights.size(); ++p)
            m_patternOf.insert(m_patternOf.end(), m_weights[p], static_cast<std::uint32_t>(p));
    }

    void draw(Random& random, std::vector<std::uint32_t>& counts) const
    {
        const auto out = std::span(counts).subspan(m_first);
        if (m_patternOf.empty()) {
            drawMultinomial(random, m_weights, m_units, out);
            return;
        }
        std::fill(out.begin(), out.end(), 0U);
        for (std::size_t i = 0; i < m_units; ++i)
            ++out[m_patternOf[random.below(m_units)]];
    }

private:
    std::size_t m_first;
    std::span<const std::uint32_t> m_weights;
    std::size_t m_units;
    std::vector<std::uint32_t> m_patternOf = {};
};

std::vector<double> definedSorted(std::span<const double> values)
{
    std::vector<double> sorted;
    sorted.reserve(values.size());
    std::copy_if(values.begin(), values.end(), std::back_inserter(sorted),
        [](double value) { return !std::isnan(value); });
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

double standardDeviation(std::span<const double> values)
{
    const double n = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
    double squares = 0.0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return std::sqrt(squares / (n - 1.0));
}

// Acceleration from the jackknife; empty when it cannot be computed.
std::optional<double> acceleration(const Jackknife& jackknife)
{
    double units = 0.0;
    double sum = 0.0;
    for (std::size_t i = 0; i < jackknife.values.size(); ++i) {
        if (std::isnan(jackknife.values[i]))
            return std::nullopt;
        units += jackknife.units[i];
        sum += jackknife.units[i] * jackknife.values[i];
    }
    double squares = 0.0;
    double cubes = 0.0;
    for (std::size_t i = 0; i < jackknife.values.size(); ++i) {
        const double deviation = sum / units - jackknife.values[i];
        squares += jackknife.units[i] * deviation * deviation;
        cubes += jackknife.units[i] * deviation * deviation * deviation;
    }
    if (jackknife.values.empty() || squares <= 1e-24)
        return std::nullopt;
    return cubes / (6.0 * std::pow(squares, 1.5));
}

}

std::vector<std::vector<double>> resample(const PatternSet& set, DrawnUnits drawn,
    std::span<const PatternFunction> functions, const IntervalOptions& options)
{
    std::vector<std::vector<double>> values(functions.size());
    for (auto& list : values)
        list.reserve(options.resamples);
    const UnitSampler sampler(set, drawn);
    std::vector<std::uint32_t> counts(set.size(), 0);
    for (std::size_t b = 0; b < options.resamples && !options.stop.stop_requested(); ++b) {
        Random random(options.seed, b);
        sampler.draw(random, counts);
        for (std::size_t f = 0; f < functions.size(); ++f)
            values[f].push_back(functions[f](counts));
    }
    return values;
}

Jackknife deleteOneUnit(const PatternSet& set, DrawnUnits drawn, const PatternFunction& function)
{
    Jackknife jackknife;
    std::vector<std::uint32_t> counts(set.units);
    for (std::size_t p = drawn == DrawnUnits::Pairable ? set.firstPairable : 0; p < set.size(); ++p) {
        --counts[p];
        jackknife.values.push_back(function(counts));
        jackknife.units.push_back(static_cast<double>(set.units[p]));
        ++counts[p];
    }
    return jackknife;
}

std::optional<double> jackknifeError(const Jackknife& jackknife)
{
    double units = 0.0;
    double sum = 0.0;
    for (std::size_t i = 0; i < jackknife.values.size(); ++i) {
        if (std::isnan(jackknife.values[i]))
            return std::nullopt;
        units += jackknife.units[i];
        sum += jackknife.units[i] * jackknife.values[i];
    }
    if (units < 2.0)
        return std::nullopt;
    double squares = 0.0;
    for (std::size_t i = 0; i < jackknife.values.size(); ++i) {
        const double deviation = jackknife.values[i] - sum / units;
        squares += jackknife.units[i] * deviation * deviation;
    }
    return std::sqrt((units - 1.0) / units * squares);
}

std::optional<BootstrapInterval> percentileInterval(std::span<const double> values)
{
    const std::vector<double> sorted = definedSorted(values);
    if (sorted.size() < 2)
        return std::nullopt;
    BootstrapInterval interval;
    interval.low = sampleQuantile(sorted, 0.025);
    interval.high = sampleQuantile(sorted, 0.975);
    interval.se = standardDeviation(sorted);
    interval.resamples = values.size();
    interval.undefined = values.size() - sorted.size();
    interval.unreliable = 20 * interval.undefined > values.size();
    return interval;
}

std::optional<BootstrapInterval> bcaInterval(
    std::span<const double> values, double estimate, const Jackknife& jackknife)
{
    std::optional<BootstrapInterval> interval = percentileInterval(values);
    if (!interval)
        return interval;
    const std::vector<double> sorted = definedSorted(values);
    const auto below = std::lower_bound(sorted.begin(), sorted.end(), estimate) - sorted.begin();
    const double share = static_cast<double>(below) / static_cast<double>(sorted.size());
    const std::optional<double> a = acceleration(jackknife);
    if (!a || share <= 0.0 || share >= 1.0) {
        interval->degenerate = true;
        return interval;
    }
    const double bias = normalQuantile(share);
    const auto level = [&](double z) {
        return normalProbability(bias + (bias + z) / (1.0 - *a * (bias + z)));
    };
    const double z = normalQuantile(0.975);
    interval->low = sampleQuantile(sorted, level(-z));
    interval->high = sampleQuantile(sorted, level(z));
    return interval;
}

void addIntervals(Estimate& estimate, std::span<const double> resampled, const Jackknife& jackknife,
    const IntervalOptions& options)
{
    if (!estimate.value)
        return;
    if (options.jackknife)
        estimate.jackknifeSe = jackknifeError(jackknife);
    if (options.resamples == 0)
        return;
    estimate.bootstrap =
        options.bca ? bcaInterval(resampled, *estimate.value, jackknife) : percentileInterval(resampled);
}

}
