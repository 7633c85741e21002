#pragma once
// Internal to models/service: orders that say nothing of raters and models.
#include "domain/rating.h"
#include "stats/random.h"

namespace touchstone::service {

/// Draws that belong to one unit: the same at every reading, others for the next unit.
inline stats::Random drawsOf(const RatedUnit& unit)
{
    constexpr std::uint64_t kSeed = 20231130;
    const auto row = static_cast<std::uint64_t>(unit.response != 0 ? unit.response : unit.prompt);
    return stats::Random(kSeed + static_cast<std::uint64_t>(unit.model), row);
}

}
