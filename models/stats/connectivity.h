#pragma once
#include "stats/ratings.h"

namespace touchstone::stats {

/// Which raters are linked through shared units, directly or through others. Severity, adjusted scores and
/// latent classes cannot be compared across components.
struct Connectivity {
    std::vector<std::uint32_t> component = {}; ///< by rater; components are numbered 0 .. by smallest rater;
                                               ///< raters without ratings form components of their own
    std::size_t components = 0; ///< among raters with ratings

    bool connected() const { return components <= 1; }
};

Connectivity connectivity(const RatingTable& table);

}
