#pragma once
#include "multichoice/label.h"
#include "multichoice/resample.h"
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace touchstone::multichoice {

/// One answer of a model to one item, as read by a profile or settled by hand. Empty facets = not known.
struct Observation {
    std::string_view question = {}; ///< what is resampled: both orders and all difficulties together
    std::string_view pair = {}; ///< equal for the two orders of one pair; empty: the question
    std::string_view difficulty = {};
    std::string_view domain = {};
    std::string_view level = {};
    Label gold = Label::Reply1; ///< Reply1 or Reply2
    Label predicted = Label::NeedCheck;
};

/// Counts of a run or of a part of it.
struct Counts {
    std::int64_t total = 0;
    std::int64_t correct = 0;
    std::int64_t pred = 0; ///< total without refuse and needCheck: 回复1, 回复2 and Other
    std::int64_t other = 0;
    std::int64_t refuse = 0;
    std::int64_t needCheck = 0;

    void add(Label gold, Label predicted);
    std::optional<double> acc() const; ///< correct / total; none when total is 0
    std::optional<double> accStar() const; ///< correct / pred; none when pred is 0
    bool operator==(const Counts&) const = default;
};

/// A part of a run: the rows with one value of a facet.
struct GroupScore {
    std::string value = {};
    Counts counts = {};
    std::optional<Interval> accInterval = {};
    std::optional<Interval> accStarInterval = {};
};

/// Adjacent rows of one pair with different gold labels.
struct PairCounts {
    std::int64_t both = 0; ///< both orders correct
    std::int64_t one = 0;
    std::int64_t neither = 0;
    std::int64_t firstTwice = 0; ///< 回复1 in both orders: the place decided, not the text
    std::int64_t secondTwice = 0; ///< 回复2 in both orders
    bool operator==(const PairCounts&) const = default;
};

/// All figures of a run.
struct RunScore {
    Counts counts = {};
    std::int64_t questions = 0;
    std::optional<Interval> accInterval = {};
    std::optional<Interval> accStarInterval = {};
    std::vector<GroupScore> byDifficulty = {}; ///< sorted by value; rows without the facet are in none
    std::vector<GroupScore> byDomain = {};
    std::vector<GroupScore> byLevel = {};
    std::vector<GroupScore> byLabel = {}; ///< by the place of the better reply
    PairCounts pairs = {};
    /// Among the answers 回复1 or 回复2: share of 回复1 less the share of gold 回复1. In -1 .. 1, positive =
    /// the model prefers the first place; none without such answers.
    std::optional<double> positionBias = {};
    std::optional<Interval> positionBiasInterval = {};
    ResampleOptions resampling = {};
};

/// Two runs on the rows that both have.
struct Comparison {
    std::int64_t rows = 0;
    std::int64_t questions = 0;
    std::int64_t onlyFirst = 0; ///< rows that only the first run has right
    std::int64_t onlySecond = 0; ///< rows that only the second run has right
    std::optional<double> accFirst = {};
    std::optional<double> accSecond = {};
    std::optional<double> difference = {}; ///< accFirst - accSecond
    std::optional<Interval> interval = {}; ///< of the difference, by resampling questions
};

/// Facets with more distinct values than this get counts, but no intervals.
inline constexpr std::size_t kMaxGroupsWithInterval = 200;

/// Collects the rows of one run in the file's order; about 40 bytes a row beside each distinct text.
class RunTally {
public:
    void add(const Observation& observation);
    RunScore score(const ResampleOptions& options = {}) const;
    /// Rows are the same when question, pair, gold label and repetition of these are.
    static Comparison compare(
        const RunTally& first, const RunTally& second, const ResampleOptions& options = {});

private:
    enum Facet { kDifficulty, kDomain, kLevel, kFacets };
    struct Row {
        std::uint64_t pair = 0; ///< hash
        std::uint32_t question = 0;
        std::uint32_t facets[kFacets] = {};
        Label gold = Label::Reply1;
        Label predicted = Label::NeedCheck;
    };
    class Names {
    public:
        std::uint32_t number(std::string_view name);
        const std::vector<std::string>& all() const { return m_names; }

    private:
        std::unordered_map<std::string, std::uint32_t> m_numbers;
        std::vector<std::string> m_names;
    };

    PairCounts pairs() const;
    std::vector<GroupScore> groups(Facet facet) const; ///< in the order of the facet's names
    void addIntervals(RunScore& score) const; ///< while the groups are in that order

    std::vector<Row> m_rows;
    Names m_questions;
    Names m_facetNames[kFacets];
};

}
