#pragma once
#include "domain/error.h"
#include <cstdint>
#include <span>
#include <vector>

namespace touchstone::stats {

enum class ScaleKind { Nominal, Ordinal, Interval, Ratio };

/// Index of a category on the scale.
using Category = std::uint16_t;

/// The scale as it was declared, not as it was used: unused points stay in it.
struct Scale {
    std::vector<double> categories = {}; ///< value of each category, in the order of the scale
    ScaleKind kind = ScaleKind::Nominal;
    bool declared = true; ///< false: the values that occur stand in; no coefficient that needs q is defined

    std::size_t size() const { return categories.size(); }
};

/// Sparse ratings of units by raters: at most one category per unit and rater. Grouped by unit, within a
/// unit in the order of the raters. Immutable; cheap to read from several threads.
class RatingTable {
public:
    std::size_t units() const { return m_offsets.size() - 1; }
    std::size_t raters() const { return m_raters; }
    std::size_t ratings() const { return m_category.size(); }

    std::size_t ratingsOf(std::size_t unit) const { return m_offsets[unit + 1] - m_offsets[unit]; }
    /// Rater indices of the ratings of a unit, ascending.
    std::span<const std::uint32_t> ratersOf(std::size_t unit) const;
    /// Categories of a unit, in the order of ratersOf().
    std::span<const Category> categoriesOf(std::size_t unit) const;
    /// Number of ratings of a rater.
    std::vector<std::size_t> ratingsPerRater() const;

    /// The same units without the ratings of one rater.
    RatingTable withoutRater(std::uint32_t rater) const;
    /// Only the given units (indices, in that order), all raters.
    RatingTable onlyUnits(std::span<const std::uint32_t> units) const;

private:
    friend class RatingTableBuilder;
    std::size_t m_raters = 0;
    std::vector<std::uint64_t> m_offsets = {0};
    std::vector<std::uint32_t> m_rater = {};
    std::vector<Category> m_category = {};
};

/// Collects ratings in any order; the table and every figure from it do not depend on that order.
class RatingTableBuilder {
public:
    void reserve(std::size_t ratings) { m_rows.reserve(ratings); }
    void add(std::uint32_t unit, std::uint32_t rater, Category category);
    /// `units` and `raters` are the sizes (they may exceed what was added). Errors: Shape when an index is
    /// out of range or a category is not below `categories`; Conflict when a rater rates a unit twice. The
    /// subject of the error is the unit's index.
    Result<RatingTable> build(std::size_t units, std::size_t raters, std::size_t categories) const;

private:
    struct Row {
        std::uint32_t unit;
        std::uint32_t rater;
        Category category;
    };
    std::vector<Row> m_rows = {};
};

}
