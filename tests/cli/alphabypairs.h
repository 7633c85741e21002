#pragma once
#include <algorithm>
#include <map>
#include <vector>

namespace touchstone::testing {

enum class Metric { Nominal, Ordinal, Interval };

/// Krippendorff's alpha straight from its definition (Krippendorff 2011), pair by pair: 1 minus the mean
/// squared difference within units over that between any two pairable values. `units`: the values of each
/// unit; units with one value do not count. Slow, and on purpose without anything in common with the
/// program's own way.
inline double alphaByPairs(const std::vector<std::vector<double>>& units, Metric metric)
{
    std::vector<double> all;
    for (const auto& unit : units) {
        if (unit.size() >= 2)
            all.insert(all.end(), unit.begin(), unit.end());
    }
    std::map<double, double> count;
    for (const double value : all)
        ++count[value];
    const auto squared = [&](double a, double b) {
        if (a == b)
            return 0.0;
        if (metric == Metric::Nominal)
            return 1.0;
        if (metric == Metric::Interval)
            return (a - b) * (a - b);
        double ranks = -(count[a] + count[b]) / 2;
        for (const auto& [value, n] : count)
            ranks += value >= std::min(a, b) && value <= std::max(a, b) ? n : 0;
        return ranks * ranks;
    };
    const auto total = static_cast<double>(all.size());
    double observed = 0;
    double expected = 0;
    for (const auto& unit : units) {
        for (std::size_t i = 0; i < unit.size(); ++i) {
            for (std::size_t j = 0; j < unit.size(); ++j)
                observed += i == j ? 0 : squared(unit[i], unit[j]) / static_cast<double>(unit.size() - 1);
        }
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = 0; j < all.size(); ++j)
            expected += i == j ? 0 : squared(all[i], all[j]);
    }
    return 1 - (observed / total) / (expected / (total * (total - 1)));
}

}
