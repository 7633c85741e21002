#pragma once
#include "stats/ratings.h"

namespace touchstone::stats {

/// The distinct multisets of ratings and how many units carry each. All coefficients in which raters are
/// exchangeable follow from it, at a cost that does not grow with the number of units. The order is canonical
/// (by size, then by categories), so sums over it are equal to the last bit for any order of units and
/// raters.
struct PatternSet {
    std::size_t categories = 0; ///< size of the scale
    std::vector<std::uint32_t> offsets = {0}; ///< entries of pattern p: [offsets[p], offsets[p + 1])
    std::vector<Category> category = {}; ///< of an entry, ascending within a pattern
    std::vector<std::uint32_t> count = {}; ///< ratings in that category
    std::vector<std::uint32_t> ratings = {}; ///< of a pattern, at least 1
    std::vector<std::uint32_t> units = {}; ///< that carry the pattern
    std::size_t firstPairable = 0; ///< patterns before it have a single rating

    std::size_t emptyUnits = 0; ///< units without a rating (they carry no pattern)
    std::size_t ratedUnits = 0; ///< at least one rating
    std::size_t pairableUnits = 0; ///< at least two ratings
    std::size_t allRatings = 0;
    std::size_t pairableRatings = 0;

    std::size_t size() const { return units.size(); }
};

/// O(ratings). Scales of up to 16 points with up to 15 ratings per unit take the fast way.
PatternSet collapse(const RatingTable& table, std::size_t categories);

}
