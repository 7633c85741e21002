#pragma once
#include "stats/bootstrap.h"
#include "stats/weights.h"

namespace touchstone::stats {

/// What agreement by chance is taken to be. None leaves the observed agreement as it is.
enum class ChanceModel { None, Gwet, Fleiss, BrennanPrediger };

/// Agreement of exchangeable raters over units that count equally, corrected for chance (Gwet 2008, 2014):
/// percent agreement, AC1 / AC2, Fleiss' (for two raters Scott's) and Brennan-Prediger's coefficient.
/// Units with one rating take part in the category shares only. For any weighting of the patterns.
class ChanceEvaluator {
public:
    ChanceEvaluator(const PatternSet& set, const Scale& scale, ChanceModel model, WeightKind kind);

    /// NaN when undefined.
    double operator()(std::span<const std::uint32_t> unitsPerPattern) const;
    double agreementOf(std::size_t pattern) const { return m_agreement[pattern]; }

    struct Parts {
        double units = 0.0; ///< with a rating
        double pairable = 0.0; ///< with two
        double agreement = 0.0;
        double chance = 0.0;
        std::vector<double> share = {}; ///< mean share of each category over units with a rating
    };
    Parts parts(std::span<const std::uint32_t> unitsPerPattern) const;
    /// Chance agreement of one pattern against the shares of all (for the linearised variance).
    double chanceOf(std::size_t pattern, const Parts& parts, const std::vector<double>& weightedShare) const;
    const Weights& weights() const { return m_weights; }

private:
    double chance(const std::vector<double>& share) const;

    const PatternSet& m_set;
    ChanceModel m_model;
    Weights m_weights;
    double m_total = 0.0; ///< sum of all weights
    std::vector<double> m_agreement = {}; ///< of each pattern, 0 for a single rating
};

/// With Gwet's linearised interval, bootstrap (all rated units) and jackknife. Undefined: no pairable unit,
/// scale not declared where q or the range is needed, chance agreement of 1.
Estimate chanceCorrected(const PatternSet& set, const Scale& scale, ChanceModel model, WeightKind kind,
    const IntervalOptions& options);

/// sum over l of w_kl share_l, for each k.
std::vector<double> weightedBy(const Weights& weights, const std::vector<double>& share);
/// Number of categories that occur in patterns from `firstPattern` on.
std::size_t usedCategories(const PatternSet& set, std::size_t firstPattern);
/// Sets se and value +- t * se, the upper bound cut at 1.
void addStudentInterval(Estimate& estimate, double se, double freedom);

}
