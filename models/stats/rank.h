#pragma once
#include "stats/pairs.h"

namespace touchstone::stats {

/// Kendall's coefficient of concordance over the units rated by all raters (Kendall & Babington Smith 1939).
/// Undefined: fewer than two raters or complete units; no rater tells two units apart. A constant rater is
/// warned of.
Estimate kendallW(const RatingTable& table, const Scale& scale, bool correctTies);

/// Spearman's rho: Pearson's correlation of mid-ranks over shared units. Empty: fewer than two shared units
/// or a constant rater.
std::optional<double> spearmanRho(const SharedRatings& both, const Scale& scale);
/// Kendall's tau-b (ties corrected), O(n log n) (Knight 1966). Empty: as spearmanRho.
std::optional<double> kendallTauB(const SharedRatings& both, const Scale& scale);

/// Mid-ranks (1-based) of values.
std::vector<double> midRanks(const std::vector<double>& values);

}
