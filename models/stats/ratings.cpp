#include "stats/ratings.h"
#include <algorithm>
#include <string>

namespace touchstone::stats {

std::span<const std::uint32_t> RatingTable::ratersOf(std::size_t unit) const
{
    return std::span(m_rater).subspan(m_offsets[unit], ratingsOf(unit));
}

std::span<const Category> RatingTable::categoriesOf(std::size_t unit) const
{
    return std::span(m_category).subspan(m_offsets[unit], ratingsOf(unit));
}

std::vector<std::size_t> RatingTable::ratingsPerRater() const
{
    std::vector<std::size_t> counts(m_raters, 0);
    for (const std::uint32_t rater : m_rater)
        ++counts[rater];
    return counts;
}

RatingTable RatingTable::withoutRater(std::uint32_t rater) const
{
    RatingTable rest;
    rest.m_raters = m_raters;
    rest.m_offsets.reserve(m_offsets.size());
    for (std::size_t unit = 0; unit < units(); ++unit) {
        for (std::uint64_t i = m_offsets[unit]; i < m_offsets[unit + 1]; ++i) {
            if (m_rater[i] == rater)
                continue;
            rest.m_rater.push_back(m_rater[i]);
            rest.m_category.push_back(m_category[i]);
        }
        rest.m_offsets.push_back(rest.m_rater.size());
    }
    return rest;
}

RatingTable RatingTable::onlyUnits(std::span<const std::uint32_t> chosen) const
{
    RatingTable part;
    part.m_raters = m_raters;
    part.m_offsets.reserve(chosen.size() + 1);
    for (const std::uint32_t unit : chosen) {
        const auto raters = ratersOf(unit);
        const auto categories = categoriesOf(unit);
        part.m_rater.insert(part.m_rater.end(), raters.begin(), raters.end());
        part.m_category.insert(part.m_category.end(), categories.begin(), categories.end());
        part.m_offsets.push_back(part.m_rater.size());
    }
    return part;
}

void RatingTableBuilder::add(std::uint32_t unit, std::uint32_t rater, Category category)
{
    m_rows.push_back({unit, rater, category});
}

Result<RatingTable> RatingTableBuilder::build(
    std::size_t units, std::size_t raters, std::size_t categories) const
{
    RatingTable table;
    table.m_raters = raters;
    table.m_offsets.assign(units + 1, 0);
    for (const Row& row : m_rows) {
        if (row.unit >= units || row.rater >= raters || row.category >= categories)
            return fail(ErrorCode::Shape, std::to_string(row.unit), "index out of range");
        ++table.m_offsets[row.unit + 1];
    }
    for (std::size_t unit = 0; unit < units; ++unit)
        table.m_offsets[unit + 1] += table.m_offsets[unit];

    std::vector<std::uint64_t> next(table.m_offsets.begin(), table.m_offsets.end() - 1);
    std::vector<Row> grouped(m_rows.size());
    for (const Row& row : m_rows)
        grouped[next[row.unit]++] = row;

    table.m_rater.resize(m_rows.size());
    table.m_category.resize(m_rows.size());
    for (std::size_t unit = 0; unit < units; ++unit) {
        const auto begin = grouped.begin() + static_cast<std::ptrdiff_t>(table.m_offsets[unit]);
        const auto end = grouped.begin() + static_cast<std::ptrdiff_t>(table.m_offsets[unit + 1]);
        std::sort(begin, end, [](const Row& a, const Row& b) { return a.rater < b.rater; });
        const auto twice =
            std::adjacent_find(begin, end, [](const Row& a, const Row& b) { return a.rater == b.rater; });
        if (twice != end)
            return fail(ErrorCode::Conflict, std::to_string(unit), "rated twice by one rater");
        for (std::uint64_t i = table.m_offsets[unit]; i < table.m_offsets[unit + 1]; ++i) {
            table.m_rater[i] = grouped[i].rater;
            table.m_category[i] = grouped[i].category;
        }
    }
    return table;
}

}
