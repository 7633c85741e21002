#pragma once
#include "stats/bootstrap.h"

namespace touchstone::stats {

/// Specific agreement on each category (Cicchetti & Feinstein 1990, any number of raters): of the pairs that
/// a rating in it belongs to, the share that agree. Undefined: the category never occurs in a pairable unit.
std::vector<Estimate> specificAgreement(const PatternSet& set, const IntervalOptions& options);
/// Share of all ratings that fall in each category. Undefined without ratings.
std::vector<Estimate> categoryShares(const PatternSet& set, const IntervalOptions& options);

/// Mean over pairable units of the mean absolute difference of their pairs, in points of the scale.
Estimate meanAbsoluteDifference(const PatternSet& set, const Scale& scale, const IntervalOptions& options);
/// Mean over pairable units of the share of their pairs that differ by at most one point.
Estimate shareWithinOne(const PatternSet& set, const Scale& scale, const IntervalOptions& options);

}
