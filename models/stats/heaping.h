#pragma once
#include <cstddef>
#include <span>
#include <vector>

namespace touchstone::stats {

/// A point of the scale that a rater uses more often than a smooth distribution over the others allows.
struct Heap {
    std::size_t category = 0;
    std::size_t count = 0;
    double expected = 0.0; ///< by a log-quadratic Poisson fit to the other points
    double z = 0.0; ///< excess over its standard error, that of the fit included
};

/// Points with z > 3, from the numbers of ratings per point. Nothing for fewer than 30 ratings or five
/// points.
std::vector<Heap> heaping(std::span<const std::size_t> counts);

}
