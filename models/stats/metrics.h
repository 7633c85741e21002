#pragma once
#include "stats/blandaltman.h"
#include "stats/coefficient.h"
#include "stats/leaveoneout.h"
#include "stats/pairs.h"
#include "stats/patterns.h"
#include <string_view>
#include <variant>

namespace touchstone::stats {

/// One estimate per rater or per category.
struct EstimateList {
    bool perCategory = false; ///< else per rater
    std::vector<Estimate> entries = {};
};

using CoefficientResult = std::variant<Estimate, PairMatrix, EstimateList, BlandAltman>;

/// What coefficients are computed from, with the pieces that several need.
class MetricInput {
public:
    MetricInput(const RatingTable& table, const Scale& scale, const IntervalOptions& options);

    const RatingTable& table() const { return m_table; }
    const Scale& scale() const { return m_scale; }
    const IntervalOptions& options() const { return m_options; }
    const PatternSet& patterns() const { return m_patterns; }
    const RaterLists& lists() const { return m_lists; }

private:
    const RatingTable& m_table;
    const Scale& m_scale;
    const IntervalOptions& m_options;
    PatternSet m_patterns;
    RaterLists m_lists;
};

/// Groups of coefficients as a page shows them.
enum class MetricGroup { Headline, Chance, Weighted, Alpha, Icc, Rank, Pairs, Raters, Description };

/// A row of the one table of coefficients.
struct Metric {
    std::string_view key; ///< in JSON, never changed
    std::string_view title; ///< English, a key for translation
    MetricGroup group;
    ScaleKind leastKind; ///< applies to this kind of scale and to those with more structure
    std::size_t minRaters;
    std::size_t maxRaters; ///< 0 = any number
    bool binaryOnly; ///< two categories
    CoefficientResult (*compute)(const MetricInput&);

    bool appliesTo(const RatingTable& table, const Scale& scale) const;
};

/// All coefficients, in the order of presentation.
std::span<const Metric> allMetrics();
/// Null when the key is unknown.
const Metric* findMetric(std::string_view key);

struct NamedResult {
    const Metric* metric = nullptr;
    CoefficientResult result = {};
};

/// The coefficients that apply, in the order of the table; `keys` empty = all. Stops early, with what is
/// done, when `options.stop` is requested.
std::vector<NamedResult> computeAll(const RatingTable& table, const Scale& scale,
    const IntervalOptions& options, std::span<const std::string_view> keys = {});

}
