#pragma once
#include "stats/alpha.h"

namespace touchstone::stats {

/// Krippendorff's alpha of a growing or changing project: coincidence counts are additive, so a changed
/// rating costs one unit out and one unit in, and a figure O(q^2), whatever the number of ratings.
class LiveAlpha {
public:
    /// `scale` must outlive the object.
    explicit LiveAlpha(const Scale& scale);
    LiveAlpha(const Scale& scale, const RatingTable& table);

    /// All current ratings of a unit, in any order. Units with fewer than two take no part.
    void add(std::span<const Category> unit) { change(unit, 1.0); }
    /// Takes out a unit that was added with these ratings.
    void remove(std::span<const Category> unit) { change(unit, -1.0); }

    std::size_t pairableUnits() const { return m_units; }
    /// Equal to krippendorffAlphaValue() of the same ratings up to rounding; same reasons.
    Estimate value(AlphaMetric metric) const;

private:
    void change(std::span<const Category> unit, double sign);

    const Scale& m_scale;
    std::size_t m_units = 0;
    /// Counts per category and coincidences per unordered pair, both by number of ratings of the unit, so
    /// that they stay whole numbers and come back to 0 exactly.
    std::vector<double> m_marginal;
    std::vector<std::vector<double>> m_pairs = {};
};

}
