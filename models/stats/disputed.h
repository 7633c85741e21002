#pragma once
#include "stats/alpha.h"

namespace touchstone::stats {

/// What hangs on a disagreement, the gravest first.
enum class Consequence {
    NoLabel, ///< no strict majority: the unit has no label
    OneVote, ///< one rating more or less changes the majority, or the mean crosses the threshold
    AcrossThreshold, ///< ratings lie on both sides of the threshold, the label is the same without any one
    Spread, ///< the label is safe, the ratings differ
};

struct DisputedUnit {
    std::uint32_t unit = 0;
    Consequence consequence = Consequence::Spread;
    double disagreement = 0.0; ///< of its ordered pairs, divided by m - 1
    double share = 0.0; ///< of the observed disagreement of all units
};

struct DisputeOptions {
    AlphaMetric metric = AlphaMetric::Nominal;
    std::optional<double> threshold = {}; ///< scales: points below it are on the lower side
};

/// Units whose ratings differ, by consequence, then by share of the disagreement, then by index. Nominal
/// metric: the label is the strict majority; others: the mean.
std::vector<DisputedUnit> disputedUnits(
    const RatingTable& table, const Scale& scale, const DisputeOptions& options);

}
