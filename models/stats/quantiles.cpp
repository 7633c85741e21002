#include "stats/quantiles.h"
#include <algorithm>
#include <boost/math/distributions/fisher_f.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>

namespace touchstone::stats {

double normalQuantile(double p)
{
    return boost::math::quantile(boost::math::normal(), p);
}

double normalProbability(double z)
{
    return boost::math::cdf(boost::math::normal(), z);
}

double studentQuantile(double p, double freedom)
{
    return boost::math::quantile(boost::math::students_t(freedom), p);
}

double fisherQuantile(double p, double freedom1, double freedom2)
{
    return boost::math::quantile(boost::math::fisher_f(freedom1, freedom2), p);
}

double sampleQuantile(std::span<const double> sorted, double p)
{
    const double position = p * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(std::floor(position));
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (position - std::floor(position)) * (sorted[above] - sorted[below]);
}

ShareInterval wilson(double hits, double n)
{
    const double z = normalQuantile(0.975);
    const double share = hits / n;
    const double scale = 1.0 + z * z / n;
    const double centre = (share + z * z / (2.0 * n)) / scale;
    const double half = z / scale * std::sqrt(share * (1.0 - share) / n + z * z / (4.0 * n * n));
    // At a share of 0 or 1 the near bound is exact; rounding must not move it.
    return {
        share <= 0.0 ? 0.0 : std::max(0.0, centre - half), share >= 1.0 ? 1.0 : std::min(1.0, centre + half)};
}

}
