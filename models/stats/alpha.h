#pragma once
#include "stats/bootstrap.h"
#include "stats/weights.h"

namespace touchstone::stats {

enum class AlphaMetric { Nominal, Ordinal, Interval, Ratio };

/// Krippendorff's alpha (Krippendorff 2004, 2011) of pairable units, for any weighting of the patterns; made
/// once, then cheap for every resample. The ordinal metric is taken from the marginals of each weighting.
class AlphaEvaluator {
public:
    AlphaEvaluator(const PatternSet& set, const Scale& scale, AlphaMetric metric);

    /// alpha for the given number of units per pattern; NaN without variance or pairable units.
    double operator()(std::span<const std::uint32_t> unitsPerPattern) const;
    /// Delete-one-unit values, from the coincidence counts instead of a pass per unit where the scale is
    /// small. Empty when it would take too long (an undeclared scale with many values and many units).
    Jackknife jackknife() const;

private:
    std::vector<double> marginals(std::span<const std::uint32_t> unitsPerPattern) const;
    std::vector<double> positions(const std::vector<double>& marginal) const;
    double distance(double a, double b) const;
    double patternDisagreement(std::size_t pattern, const std::vector<double>& position) const;
    double expected(const std::vector<double>& marginal, const std::vector<double>& position) const;
    double observedWithout(std::size_t pattern, const std::vector<double>& coincidences, double observed,
        const std::vector<double>& position) const;

    const PatternSet& m_set;
    AlphaMetric m_metric;
    std::vector<double> m_values; ///< of the categories; unused by nominal and ordinal
    std::vector<double> m_disagreement; ///< of each pattern, summed over ordered pairs / (m - 1)
};

/// 1 - D_o / D_e, the observed over the expected disagreement of pairable values.
/// Undefined: no pairable unit; no variance; ratio with negative values. `intervals` adds bootstrap and
/// jackknife; nominal and interval carry the analytic interval of Gwet 2014 as well.
Estimate krippendorffAlpha(
    const PatternSet& set, const Scale& scale, AlphaMetric metric, const IntervalOptions& options);
/// Point value only.
Estimate krippendorffAlphaValue(const PatternSet& set, const Scale& scale, AlphaMetric metric);

/// alpha with agreement weights and Gwet's small-sample term (Gwet 2014, chapter 3), with its analytic
/// interval: for identity weights it is the nominal, for quadratic weights the interval alpha; ordinal
/// weights are not Krippendorff's ordinal metric.
Estimate weightedAlpha(const PatternSet& set, const Scale& scale, WeightKind kind);

}
