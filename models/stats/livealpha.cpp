#include "stats/livealpha.h"
#include <algorithm>

namespace touchstone::stats {

LiveAlpha::LiveAlpha(const Scale& scale)
    : m_scale(scale)
    , m_marginal(scale.size(), 0.0)
{
}

LiveAlpha::LiveAlpha(const Scale& scale, const RatingTable& table)
    : LiveAlpha(scale)
{
    for (std::size_t unit = 0; unit < table.units(); ++unit)
        add(table.categoriesOf(unit));
}

void LiveAlpha::change(std::span<const Category> unit, double sign)
{
    const std::size_t m = unit.size();
    if (m < 2)
        return;
    const std::size_t q = m_scale.size();
    if (m_pairs.size() <= m)
        m_pairs.resize(m + 1);
    if (m_pairs[m].empty())
        m_pairs[m].assign(q * q, 0.0);
    for (std::size_t i = 0; i < m; ++i) {
        m_marginal[unit[i]] += sign;
        for (std::size_t j = i + 1; j < m; ++j)
            m_pairs[m][std::min(unit[i], unit[j]) * q + std::max(unit[i], unit[j])] += sign;
    }
    m_units = sign > 0.0 ? m_units + 1 : m_units - 1;
}

Estimate LiveAlpha::value(AlphaMetric metric) const
{
    if (m_units == 0)
        return undefined(kNoPairableUnits);
    const std::size_t q = m_scale.size();
    std::vector<double> position = m_scale.categories;
    double n = 0.0;
    for (std::size_t k = 0; k < q; ++k) {
        if (metric == AlphaMetric::Ordinal)
            position[k] = n + m_marginal[k] / 2.0;
        if (metric == AlphaMetric::Ratio && m_marginal[k] > 0.0 && m_scale.categories[k] < 0.0)
            return undefined("a ratio scale has no negative values");
        n += m_marginal[k];
    }
    double observed = 0.0;
    double expected = 0.0;
    for (std::size_t k = 0; k < q; ++k) {
        for (std::size_t l = k + 1; l < q; ++l) {
            const double apart = position[k] - position[l];
            const double sum = position[k] + position[l];
            double distance = metric == AlphaMetric::Nominal ? 1.0 : apart * apart;
            if (metric == AlphaMetric::Ratio)
                distance = sum == 0.0 ? 0.0 : distance / (sum * sum);
            expected += m_marginal[k] * m_marginal[l] * distance;
            for (std::size_t m = 2; m < m_pairs.size(); ++m) {
                if (!m_pairs[m].empty())
                    observed += m_pairs[m][k * q + l] * distance / static_cast<double>(m - 1);
            }
        }
    }
    if (!(expected > 0.0))
        return undefined(kNoVariance);
    Estimate estimate = defined(1.0 - (n - 1.0) * observed / expected);
    if (m_units == 1)
        estimate.warning = "one unit: not interpretable";
    return estimate;
}

}
