#pragma once
#include "stats/alpha.h"

namespace touchstone::stats {

/// alpha of all raters but one.
struct LeftOut {
    Estimate alpha = {};
    Estimate delta = {}; ///< alpha without the rater minus alpha of all; positive: the rater lowers agreement
};

/// One entry per rater. With resamples the interval of `delta` comes from resampling units jointly.
std::vector<LeftOut> leaveOneRaterOut(
    const RatingTable& table, const Scale& scale, AlphaMetric metric, const IntervalOptions& options);

}
