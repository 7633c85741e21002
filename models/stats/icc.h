#pragma once
#include "stats/coefficient.h"
#include "stats/ratings.h"

namespace touchstone::stats {

/// 1: raters differ from unit to unit; 2: two-way, absolute agreement; 3: two-way, consistency.
enum class IccModel { OneWay, Agreement, Consistency };
enum class IccUnit { Single, Average };

/// Intraclass correlation from mean squares of the units rated by all raters (Shrout & Fleiss 1979; McGraw &
/// Wong 1996), with F-based interval; the average form of model 2 takes the interval of the single form
/// through Spearman-Brown. Negative values are kept. `warning` says how many units went in when some were
/// dropped. Undefined: fewer than two raters or complete units; no variance.
Estimate icc(const RatingTable& table, const Scale& scale, IccModel model, IccUnit unit);

/// Variance components of unit, rater and residual by restricted maximum likelihood on all ratings.
struct VarianceComponents {
    double unit = 0.0;
    double rater = 0.0;
    double residual = 0.0;
    double mean = 0.0;
    double raters = 0.0; ///< harmonic mean of the ratings per rated unit
};
/// `withRater` false leaves the rater out (one-way). Empty: fewer than two units with ratings, no unit with
/// two ratings, or no variance.
std::optional<VarianceComponents> varianceComponents(
    const RatingTable& table, const Scale& scale, bool withRater);

/// Intraclass correlation from these components; for incomplete designs (ten Hove et al. 2022).
Estimate iccFromComponents(const RatingTable& table, const Scale& scale, IccModel model, IccUnit unit);

}
