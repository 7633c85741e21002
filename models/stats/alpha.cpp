#include "stats/alpha.h"
#include <algorithm>
#include <cmath>
#include <limits>

namespace touchstone::stats {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kSmallScale = 64;
constexpr std::size_t kManyPatterns = 4000;
constexpr std::size_t kLargestRatioScale = 256; // its expected disagreement is quadratic in the points

}

AlphaEvaluator::AlphaEvaluator(const PatternSet& set, const Scale& scale, AlphaMetric metric)
    : m_set(set)
    , m_metric(metric)
    , m_values(scale.categories)
{
    if (metric == AlphaMetric::Ordinal)
        return;
    m_disagreement.assign(set.size(), 0.0);
    for (std::size_t p = set.firstPairable; p < set.size(); ++p)
        m_disagreement[p] = patternDisagreement(p, m_values);
}

double AlphaEvaluator::distance(double a, double b) const
{
    if (m_metric == AlphaMetric::Nominal)
        return 1.0;
    if (m_metric == AlphaMetric::Ratio) {
        const double sum = a + b;
        return sum == 0.0 ? 0.0 : (a - b) * (a - b) / (sum * sum);
    }
    return (a - b) * (a - b);
}

double AlphaEvaluator::patternDisagreement(std::size_t pattern, const std::vector<double>& position) const
{
    double pairs = 0.0;
    for (std::uint32_t i = m_set.offsets[pattern]; i < m_set.offsets[pattern + 1]; ++i) {
        for (std::uint32_t j = i + 1; j < m_set.offsets[pattern + 1]; ++j) {
            pairs += static_cast<double>(m_set.count[i]) * static_cast<double>(m_set.count[j])
                * distance(position[m_set.category[i]], position[m_set.category[j]]);
        }
    }
    return 2.0 * pairs / static_cast<double>(m_set.ratings[pattern] - 1);
}

std::vector<double> AlphaEvaluator::marginals(std::span<const std::uint32_t> unitsPerPattern) const
{
    std::vector<double> marginal(m_set.categories, 0.0);
    for (std::size_t p = m_set.firstPairable; p < m_set.size(); ++p) {
        if (unitsPerPattern[p] == 0)
            continue;
        const double units = static_cast<double>(unitsPerPattern[p]);
        for (std::uint32_t i = m_set.offsets[p]; i < m_set.offsets[p + 1]; ++i)
            marginal[m_set.category[i]] += units * static_cast<double>(m_set.count[i]);
    }
    return marginal;
}

// Krippendorff's ordinal distance is the squared difference of mid-ranks in the pooled pairable values.
std::vector<double> AlphaEvaluator::positions(const std::vector<double>& marginal) const
{
    if (m_metric != AlphaMetric::Ordinal)
        return m_values;
    std::vector<double> rank(marginal.size());
    double before = 0.0;
    for (std::size_t k = 0; k < marginal.size(); ++k) {
        rank[k] = before + marginal[k] / 2.0;
        before += marginal[k];
    }
    return rank;
}

// Sum over ordered pairs of all pairable values, divided by n - 1; NaN where there is no variance.
double AlphaEvaluator::expected(
    const std::vector<double>& marginal, const std::vector<double>& position) const
{
    double n = 0.0;
    double sum = 0.0;
    double squares = 0.0;
    std::size_t used = 0;
    for (std::size_t k = 0; k < marginal.size(); ++k) {
        n += marginal[k];
        sum += marginal[k] * position[k];
        squares += marginal[k] * marginal[k];
        used += marginal[k] > 0.0 ? 1 : 0;
    }
    if (used < 2)
        return kNan;
    if (m_metric == AlphaMetric::Nominal)
        return (n * n - squares) / (n - 1.0);
    double spread = 0.0;
    if (m_metric != AlphaMetric::Ratio) {
        for (std::size_t k = 0; k < marginal.size(); ++k)
            spread += marginal[k] * (position[k] - sum / n) * (position[k] - sum / n);
        return 2.0 * n * spread / (n - 1.0);
    }
    for (std::size_t k = 0; k < marginal.size(); ++k) {
        for (std::size_t l = k + 1; marginal[k] > 0.0 && l < marginal.size(); ++l)
            spread += marginal[k] * marginal[l] * distance(position[k], position[l]);
    }
    return 2.0 * spread / (n - 1.0);
}

double AlphaEvaluator::operator()(std::span<const std::uint32_t> unitsPerPattern) const
{
    const std::vector<double> marginal = marginals(unitsPerPattern);
    const std::vector<double> position = positions(marginal);
    const double byChance = expected(marginal, position);
    if (!(byChance > 0.0))
        return kNan;
    double observed = 0.0;
    for (std::size_t p = m_set.firstPairable; p < m_set.size(); ++p) {
        if (unitsPerPattern[p] != 0) {
            observed += static_cast<double>(unitsPerPattern[p])
                * (m_disagreement.empty() ? patternDisagreement(p, position) : m_disagreement[p]);
        }
    }
    return 1.0 - observed / byChance;
}

double AlphaEvaluator::observedWithout(std::size_t pattern, const std::vector<double>& coincidences,
    double observed, const std::vector<double>& position) const
{
    if (m_metric != AlphaMetric::Ordinal)
        return observed - m_disagreement[pattern];
    const std::size_t q = m_set.categories;
    double sum = 0.0;
    for (std::size_t k = 0; k < q; ++k) {
        for (std::size_t l = k + 1; l < q; ++l)
            sum += coincidences[k * q + l] * distance(position[k], position[l]);
    }
    return 2.0 * sum - patternDisagreement(pattern, position);
}

Jackknife AlphaEvaluator::jackknife() const
{
    const std::size_t q = m_set.categories;
    if (m_metric == AlphaMetric::Ordinal && q > kSmallScale) {
        if (m_set.size() > kManyPatterns)
            return {};
        return deleteOneUnit(m_set, DrawnUnits::Pairable, std::cref(*this));
    }
    std::vector<double> marginal = marginals(m_set.units);
    std::vector<double> coincidences(m_metric == AlphaMetric::Ordinal ? q * q : 0, 0.0);
    double observed = 0.0;
    for (std::size_t p = m_set.firstPairable; p < m_set.size(); ++p) {
        const double share = static_cast<double>(m_set.units[p]) / static_cast<double>(m_set.ratings[p] - 1);
        if (m_metric != AlphaMetric::Ordinal) {
            observed += static_cast<double>(m_set.units[p]) * m_disagreement[p];
            continue;
        }
        for (std::uint32_t i = m_set.offsets[p]; i < m_set.offsets[p + 1]; ++i) {
            for (std::uint32_t j = i + 1; j < m_set.offsets[p + 1]; ++j) {
                coincidences[m_set.category[i] * q + m_set.category[j]] +=
                    share * static_cast<double>(m_set.count[i]) * static_cast<double>(m_set.count[j]);
            }
        }
    }
    Jackknife jackknife;
    for (std::size_t p = m_set.firstPairable; p < m_set.size(); ++p) {
        for (std::uint32_t i = m_set.offsets[p]; i < m_set.offsets[p + 1]; ++i)
            marginal[m_set.category[i]] -= static_cast<double>(m_set.count[i]);
        const std::vector<double> position = positions(marginal);
        const double byChance = expected(marginal, position);
        jackknife.values.push_back(
            byChance > 0.0 ? 1.0 - observedWithout(p, coincidences, observed, position) / byChance : kNan);
        jackknife.units.push_back(static_cast<double>(m_set.units[p]));
        for (std::uint32_t i = m_set.offsets[p]; i < m_set.offsets[p + 1]; ++i)
            marginal[m_set.category[i]] += static_cast<double>(m_set.count[i]);
    }
    return jackknife;
}

Estimate krippendorffAlphaValue(const PatternSet& set, const Scale& scale, AlphaMetric metric)
{
    if (set.pairableUnits == 0)
        return undefined(kNoPairableUnits);
    if (metric == AlphaMetric::Ratio) {
        for (std::size_t i = 0; i < set.category.size(); ++i) {
            if (scale.categories[set.category[i]] < 0.0)
                return undefined("a ratio scale has no negative values");
        }
    }
    const double value = AlphaEvaluator(set, scale, metric)(set.units);
    if (std::isnan(value))
        return undefined(kNoVariance);
    Estimate estimate = defined(value);
    if (set.pairableUnits == 1)
        estimate.warning = "one unit: not interpretable";
    return estimate;
}

Estimate krippendorffAlpha(
    const PatternSet& set, const Scale& scale, AlphaMetric metric, const IntervalOptions& options)
{
    Estimate estimate = krippendorffAlphaValue(set, scale, metric);
    if (!estimate.value)
        return estimate;
    if (metric == AlphaMetric::Nominal || metric == AlphaMetric::Interval) {
        const Estimate analytic = weightedAlpha(
            set, scale, metric == AlphaMetric::Nominal ? WeightKind::Identity : WeightKind::Quadratic);
        estimate.se = analytic.se;
        estimate.ciLow = analytic.ciLow;
        estimate.ciHigh = analytic.ciHigh;
        estimate.ciMethod = analytic.ciMethod;
    }
    if (set.pairableUnits < 2 || (metric == AlphaMetric::Ratio && scale.size() > kLargestRatioScale))
        return estimate;
    const AlphaEvaluator evaluator(set, scale, metric);
    const PatternFunction function = std::cref(evaluator);
    const auto resampled = resample(set, DrawnUnits::Pairable, std::span(&function, 1), options);
    const Jackknife jackknife = options.jackknife || options.bca ? evaluator.jackknife() : Jackknife();
    addIntervals(estimate, resampled.front(), jackknife, options);
    return estimate;
}

}
