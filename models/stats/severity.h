#pragma once
#include "stats/connectivity.h"
#include "stats/icc.h"

namespace touchstone::stats {

/// Severity of each rater in points of the scale, from y = mean + unit + rater + error with unit and rater as
/// random effects at their REML variances (ridge); positive = gives higher points than the others on the same
/// units. Effects sum to 0 within each connected component.
struct Severity {
    std::vector<double> effect = {}; ///< by rater
    std::vector<double> se = {}; ///< of the centred effect
    std::vector<std::size_t> ratings = {};
    std::vector<double> adjustedMean =
        {}; ///< by unit: mean of the points minus the raters' effects; NaN without
    VarianceComponents components = {};
    Connectivity links = {};
    std::string reason = {}; ///< when it cannot be computed; the lists are then empty
};

/// Undefined: no variance components (see varianceComponents()).
Severity severity(const RatingTable& table, const Scale& scale);

}
