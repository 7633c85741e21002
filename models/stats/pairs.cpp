#include "stats/pairs.h"

namespace touchstone::stats {

RaterLists::RaterLists(const RatingTable& table)
    : m_lists(table.raters())
{
    for (std::uint32_t unit = 0; unit < table.units(); ++unit) {
        const auto raters = table.ratersOf(unit);
        const auto categories = table.categoriesOf(unit);
        for (std::size_t i = 0; i < raters.size(); ++i)
            m_lists[raters[i]].emplace_back(unit, categories[i]);
    }
}

SharedRatings RaterLists::shared(std::size_t a, std::size_t b) const
{
    SharedRatings both;
    auto first = m_lists[a].begin();
    auto second = m_lists[b].begin();
    while (first != m_lists[a].end() && second != m_lists[b].end()) {
        if (first->first < second->first)
            ++first;
        else if (second->first < first->first)
            ++second;
        else
            both.emplace_back((first++)->second, (second++)->second);
    }
    return both;
}

PairMatrix pairwise(const RaterLists& lists, std::optional<double> diagonal,
    const std::function<std::optional<double>(const SharedRatings&)>& coefficient)
{
    PairMatrix matrix;
    matrix.raters = lists.raters();
    matrix.cells.assign(matrix.raters * matrix.raters, diagonal);
    matrix.shared.assign(matrix.raters * matrix.raters, 0);
    for (std::size_t a = 0; a < matrix.raters; ++a) {
        for (std::size_t b = a; b < matrix.raters; ++b) {
            const SharedRatings both = lists.shared(a, b);
            matrix.shared[a * matrix.raters + b] = both.size();
            matrix.shared[b * matrix.raters + a] = both.size();
            if (a == b)
                continue;
            const std::optional<double> value = both.empty() ? std::nullopt : coefficient(both);
            matrix.cells[a * matrix.raters + b] = value;
            matrix.cells[b * matrix.raters + a] = value;
        }
    }
    return matrix;
}

Estimate meanOffDiagonal(const PairMatrix& matrix)
{
    double sum = 0.0;
    std::size_t pairs = 0;
    for (std::size_t a = 0; a < matrix.raters; ++a) {
        for (std::size_t b = a + 1; b < matrix.raters; ++b) {
            if (const auto& value = matrix.at(a, b)) {
                sum += *value;
                ++pairs;
            }
        }
    }
    return pairs == 0 ? undefined("no pair of raters for which it is defined")
                      : defined(sum / static_cast<double>(pairs));
}

}
