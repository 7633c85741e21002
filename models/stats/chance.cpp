#include "stats/chance.h"
#include "stats/quantiles.h"
#include <algorithm>
#include <cmath>
#include <limits>

namespace touchstone::stats {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kTiny = 1e-12;

double linearisedVariance(const PatternSet& set, const ChanceEvaluator& evaluator,
    const ChanceEvaluator::Parts& parts, ChanceModel model)
{
    const double rest = 1.0 - parts.chance;
    const double kappa = (parts.agreement - parts.chance) / rest;
    const double scale = parts.units / parts.pairable;
    const std::vector<double> weightedShare =
        model == ChanceModel::Fleiss ? weightedBy(evaluator.weights(), parts.share) : std::vector<double>();
    double squares = 0.0;
    for (std::size_t p = 0; p < set.size(); ++p) {
        const double pairable = set.ratings[p] >= 2 ? 1.0 : 0.0;
        const double own = scale * (evaluator.agreementOf(p) - parts.chance * pairable) / rest;
        const double chance = evaluator.chanceOf(p, parts, weightedShare);
        const double linear = own - 2.0 * (1.0 - kappa) * (chance - parts.chance) / rest;
        squares += static_cast<double>(set.units[p]) * (linear - kappa) * (linear - kappa);
    }
    return squares / (parts.units * (parts.units - 1.0));
}

}

ChanceEvaluator::ChanceEvaluator(
    const PatternSet& set, const Scale& scale, ChanceModel model, WeightKind kind)
    : m_set(set)
    , m_model(model)
    , m_weights(scale, kind)
    , m_total(m_weights.total())
    , m_agreement(set.size(), 0.0)
{
    for (std::size_t p = set.firstPairable; p < set.size(); ++p) {
        double pairs = 0.0;
        for (std::uint32_t i = set.offsets[p]; i < set.offsets[p + 1]; ++i) {
            double alike = -1.0;
            for (std::uint32_t j = set.offsets[p]; j < set.offsets[p + 1]; ++j)
                alike += m_weights(set.category[i], set.category[j]) * static_cast<double>(set.count[j]);
            pairs += static_cast<double>(set.count[i]) * alike;
        }
        const double m = static_cast<double>(set.ratings[p]);
        m_agreement[p] = pairs / (m * (m - 1.0));
    }
}

double ChanceEvaluator::chance(const std::vector<double>& share) const
{
    const double q = static_cast<double>(m_weights.size());
    double sum = 0.0;
    switch (m_model) {
    case ChanceModel::None:
        return 0.0;
    case ChanceModel::BrennanPrediger:
        return m_total / (q * q);
    case ChanceModel::Gwet:
        for (const double pi : share)
            sum += pi * (1.0 - pi);
        return q < 2.0 ? 1.0 : m_total / (q * (q - 1.0)) * sum;
    case ChanceModel::Fleiss:
        break;
    }
    if (m_weights.kind() == WeightKind::Identity) {
        for (const double pi : share)
            sum += pi * pi;
        return sum;
    }
    for (std::size_t k = 0; k < share.size(); ++k) {
        for (std::size_t l = 0; share[k] > 0.0 && l < share.size(); ++l)
            sum += m_weights(k, l) * share[k] * share[l];
    }
    return sum;
}

ChanceEvaluator::Parts ChanceEvaluator::parts(std::span<const std::uint32_t> unitsPerPattern) const
{
    Parts parts;
    parts.share.assign(m_set.categories, 0.0);
    for (std::size_t p = 0; p < m_set.size(); ++p) {
        if (unitsPerPattern[p] == 0)
            continue;
        const double units = static_cast<double>(unitsPerPattern[p]);
        parts.units += units;
        if (m_set.ratings[p] >= 2) {
            parts.pairable += units;
            parts.agreement += units * m_agreement[p];
        }
        const double each = units / static_cast<double>(m_set.ratings[p]);
        for (std::uint32_t i = m_set.offsets[p]; i < m_set.offsets[p + 1]; ++i)
            parts.share[m_set.category[i]] += each * static_cast<double>(m_set.count[i]);
    }
    for (double& share : parts.share)
        share /= parts.units;
    parts.agreement = parts.pairable > 0.0 ? parts.agreement / parts.pairable : kNan;
    parts.chance = chance(parts.share);
    return parts;
}

double ChanceEvaluator::chanceOf(
    std::size_t pattern, const Parts& parts, const std::vector<double>& weightedShare) const
{
    if (m_model == ChanceModel::None || m_model == ChanceModel::BrennanPrediger)
        return parts.chance;
    const double q = static_cast<double>(m_weights.size());
    double sum = 0.0;
    for (std::uint32_t i = m_set.offsets[pattern]; i < m_set.offsets[pattern + 1]; ++i) {
        const std::size_t k = m_set.category[i];
        const double share =
            static_cast<double>(m_set.count[i]) / static_cast<double>(m_set.ratings[pattern]);
        sum += share * (m_model == ChanceModel::Gwet ? 1.0 - parts.share[k] : weightedShare[k]);
    }
    return m_model == ChanceModel::Gwet ? m_total / (q * (q - 1.0)) * sum : sum;
}

double ChanceEvaluator::operator()(std::span<const std::uint32_t> unitsPerPattern) const
{
    const Parts now = parts(unitsPerPattern);
    const double rest = 1.0 - now.chance;
    return now.pairable > 0.0 && rest > kTiny ? (now.agreement - now.chance) / rest : kNan;
}

Estimate chanceCorrected(const PatternSet& set, const Scale& scale, ChanceModel model, WeightKind kind,
    const IntervalOptions& options)
{
    const bool needsScale =
        kind != WeightKind::Identity || model == ChanceModel::Gwet || model == ChanceModel::BrennanPrediger;
    if (needsScale && !scale.declared)
        return undefined(kNoScale);
    if (set.pairableUnits == 0)
        return undefined(kNoPairableUnits);
    const ChanceEvaluator evaluator(set, scale, model, kind);
    const double value = evaluator(set.units);
    if (std::isnan(value))
        return undefined(scale.size() < 2 ? "the scale has one category" : kNoVariance);
    Estimate estimate = defined(value);
    if (usedCategories(set, 0) < 2)
        estimate.warning = "all ratings are equal: no evidence of discrimination";
    if (set.ratedUnits < 2)
        return estimate;
    const double variance = linearisedVariance(set, evaluator, evaluator.parts(set.units), model);
    addStudentInterval(estimate, std::sqrt(variance), static_cast<double>(set.ratedUnits) - 1.0);
    if (options.resamples == 0 && !options.jackknife)
        return estimate;
    const PatternFunction function = std::cref(evaluator);
    const auto resampled = resample(set, DrawnUnits::Rated, std::span(&function, 1), options);
    constexpr std::size_t kQuickJackknife = 4000;
    const bool quick = set.size() <= kQuickJackknife;
    const Jackknife jackknife =
        options.jackknife && quick ? deleteOneUnit(set, DrawnUnits::Rated, function) : Jackknife();
    addIntervals(estimate, resampled.front(), jackknife, options);
    return estimate;
}

std::vector<double> weightedBy(const Weights& weights, const std::vector<double>& share)
{
    if (weights.kind() == WeightKind::Identity)
        return share;
    std::vector<double> sums(share.size(), 0.0);
    for (std::size_t k = 0; k < share.size(); ++k) {
        for (std::size_t l = 0; l < share.size(); ++l)
            sums[k] += weights(k, l) * share[l];
    }
    return sums;
}

std::size_t usedCategories(const PatternSet& set, std::size_t firstPattern)
{
    std::vector<bool> used(set.categories, false);
    for (std::size_t i = set.offsets[firstPattern]; i < set.category.size(); ++i)
        used[set.category[i]] = true;
    return static_cast<std::size_t>(std::count(used.begin(), used.end(), true));
}

void addStudentInterval(Estimate& estimate, double se, double freedom)
{
    const double half = studentQuantile(0.975, freedom) * se;
    estimate.se = se;
    estimate.ciLow = *estimate.value - half;
    estimate.ciHigh = std::min(1.0, *estimate.value + half);
    estimate.ciMethod = "Gwet linearised SE, Student t, upper bound cut at 1";
}

}
