#include "stats/weights.h"
#include <algorithm>
#include <cmath>

namespace touchstone::stats {

Weights::Weights(const Scale& scale, WeightKind kind)
    : m_kind(kind)
    , m_scores(scale.categories)
{
    if (m_scores.empty())
        return;
    if (kind == WeightKind::Ordinal) {
        const double q = static_cast<double>(m_scores.size());
        m_range = q * (q - 1.0) / 2.0;
    } else {
        const auto [low, high] = std::minmax_element(m_scores.begin(), m_scores.end());
        m_range = *high - *low;
    }
}

double Weights::operator()(std::size_t k, std::size_t l) const
{
    if (k == l)
        return 1.0;
    if (m_kind == WeightKind::Identity || m_range <= 0.0)
        return 0.0;
    if (m_kind == WeightKind::Ordinal) {
        const double apart = std::abs(static_cast<double>(k) - static_cast<double>(l));
        return 1.0 - apart * (apart + 1.0) / 2.0 / m_range;
    }
    const double distance = std::abs(m_scores[k] - m_scores[l]) / m_range;
    return m_kind == WeightKind::Linear ? 1.0 - distance : 1.0 - distance * distance;
}

double Weights::total() const
{
    if (m_kind == WeightKind::Identity)
        return static_cast<double>(size());
    double sum = 0.0;
    for (std::size_t k = 0; k < size(); ++k) {
        for (std::size_t l = 0; l < size(); ++l)
            sum += (*this)(k, l);
    }
    return sum;
}

}
