#pragma once
#include "stats/coefficient.h"
#include "stats/heaping.h"
#include "stats/pairs.h"

namespace touchstone::stats {

/// One rater against the others on the same units. All of it describes; nothing is replaced by it.
struct RaterProfile {
    std::size_t ratings = 0;
    std::size_t shared = 0; ///< units that others rated too
    Estimate agreementWithRest = {}; ///< share equal to the majority of the others, ties left out; Wilson
    std::size_t ties = 0; ///< units left out of it
    Estimate bias = {}; ///< mean of own minus mean of the others, in points; Student
    Estimate correlation = {}; ///< with the mean of the others; Fisher's z
    Estimate spreadRatio = {}; ///< own standard deviation over that of the others' means
    Estimate extremeShare = {}; ///< share at the first or last point of the scale; Wilson
    std::vector<Heap> heaps = {}; ///< numeric scales
    std::vector<double> deviations = {}; ///< own minus mean of the others, by unit in the table's order
};

/// Undefined entries name their reason; numbers only for scales that are at least ordinal.
std::vector<RaterProfile> raterProfiles(const RatingTable& table, const Scale& scale);

/// Hidden repeats of one rater: first and second judgement of the same response.
struct RepeatReliability {
    std::size_t pairs = 0;
    Estimate equal = {}; ///< share of equal judgements; Wilson
    Estimate alpha = {}; ///< Krippendorff, nominal, or ordinal for other scales
    Estimate meanDifference = {}; ///< mean absolute, in points; numeric scales
};
RepeatReliability repeatReliability(
    const SharedRatings& firstAndSecond, const Scale& scale, const IntervalOptions& options);

/// Share of n with its Wilson interval; undefined for n = 0.
Estimate shareEstimate(std::size_t hits, std::size_t n);

}
