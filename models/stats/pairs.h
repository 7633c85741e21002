#pragma once
#include "stats/coefficient.h"
#include "stats/ratings.h"
#include <functional>
#include <utility>

namespace touchstone::stats {

/// Categories that two raters gave to the units that both rated, in the order of the units.
using SharedRatings = std::vector<std::pair<Category, Category>>;

/// The ratings of each rater, ascending by unit.
class RaterLists {
public:
    explicit RaterLists(const RatingTable& table);

    std::size_t raters() const { return m_lists.size(); }
    SharedRatings shared(std::size_t a, std::size_t b) const;

private:
    std::vector<std::vector<std::pair<std::uint32_t, Category>>> m_lists;
};

/// Matrix of a symmetric coefficient over all pairs of raters; `diagonal` stands on the diagonal.
PairMatrix pairwise(const RaterLists& lists, std::optional<double> diagonal,
    const std::function<std::optional<double>(const SharedRatings&)>& coefficient);

/// Mean of the defined cells off the diagonal; undefined when there is none.
Estimate meanOffDiagonal(const PairMatrix& matrix);

}
