#pragma once
#include "stats/pairs.h"
#include "stats/weights.h"

namespace touchstone::stats {

/// Cohen's kappa of two raters over the units that both rated (Cohen 1960, 1968), standard error of Fleiss,
/// Cohen & Everitt 1969, normal interval that is not cut at 1; bootstrap of the units as the options say.
/// Undefined: no shared unit; chance agreement of 1 (both constant on one category); weights on an undeclared
/// scale.
Estimate cohenKappa(
    const SharedRatings& both, const Scale& scale, WeightKind kind, const IntervalOptions& options);
/// Value only.
std::optional<double> cohenKappaValue(const SharedRatings& both, const Weights& weights);

/// Conger's kappa (1980): observed agreement of all units against the mean chance agreement of ordered pairs
/// of raters with their own marginals. Raters without ratings are left out. Undefined: no pairable unit,
/// fewer than two raters, chance agreement of 1, weights on an undeclared scale.
Estimate congerKappa(const RatingTable& table, const Scale& scale, WeightKind kind);

/// Byrt, Bishop & Carlin 1993, for two raters and two categories, over shared units.
Estimate prevalenceIndex(const SharedRatings& both, const Scale& scale);
Estimate biasIndex(const SharedRatings& both, const Scale& scale);

}
