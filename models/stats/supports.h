#pragma once
#include "stats/scores.h"

namespace touchstone::stats {

/// Structured findings about what the design supports.
std::vector<Support> findSupports(const ScoreInput& input, const std::vector<FinalLabel>& labels);

/// Groups of domains that share no rater, directly or through others, smallest index first. One group: the
/// domains are linked. Domains without ratings are left out.
std::vector<std::vector<std::uint32_t>> linkedDomains(const ScoreInput& input);

}
