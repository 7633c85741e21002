#pragma once
#include <span>

namespace touchstone::stats {

/// Quantiles of the common distributions (Boost.Math behind it). p in (0, 1), degrees of freedom > 0.
double normalQuantile(double p);
double normalProbability(double z);
double studentQuantile(double p, double freedom);
double fisherQuantile(double p, double freedom1, double freedom2);

/// Quantile of sorted values by linear interpolation between order statistics; values not empty.
double sampleQuantile(std::span<const double> sorted, double p);

/// Wilson's 95 % interval of a share of `hits` in n, n > 0. Wilson 1927.
struct ShareInterval {
    double low = 0.0;
    double high = 1.0;
};
ShareInterval wilson(double hits, double n);

}
