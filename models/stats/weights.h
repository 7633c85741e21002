#pragma once
#include "stats/ratings.h"

namespace touchstone::stats {

enum class WeightKind { Identity, Linear, Quadratic, Ordinal };

/// Agreement weights between the categories of a scale, in [0, 1], 1 on the diagonal; ranks and range come
/// from the declared scale. Gwet 2014, chapter 3.
class Weights {
public:
    Weights(const Scale& scale, WeightKind kind);

    std::size_t size() const { return m_scores.size(); }
    WeightKind kind() const { return m_kind; }
    double operator()(std::size_t k, std::size_t l) const;
    /// Sum over all cells.
    double total() const;

private:
    WeightKind m_kind;
    std::vector<double> m_scores;
    double m_range = 0.0; ///< largest distance, or the largest M of the ordinal weights
};

}
