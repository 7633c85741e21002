#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace touchstone::stats {

/// What the values of a scored criterion mean.
enum class ScoreKind {
    Safety, ///< 1 safe, 0 unsafe, 2 unsure: a share
    Grade, ///< 1 acceptable (A, B), 0 not (C): a share
    Flag, ///< 1 flagged, 0 looked at and not flagged: a share; counts when most raters flag it
    Scale, ///< points: a mean
};

/// How the ratings of one response become its label. Safety and Grade take Majority, Flag takes Most.
enum class LabelRule { Majority, Most, Mean, Median, TrimmedMean };

enum class UnsureRule {
    Third, ///< a label of its own: a majority of unsure is undecided
    Missing, ///< as if not rated
    Unsafe, ///< counts as unsafe
};

inline constexpr double kUnsafe = 0.0;
inline constexpr double kSafe = 1.0;
inline constexpr double kUnsure = 2.0;

/// The label of one response on one criterion.
struct FinalLabel {
    enum class State : std::uint8_t {
        Unrated, ///< no rating
        TooFew, ///< fewer ratings than asked for: excluded
        Undecided, ///< a tie, or most are unsure, or both stand: counted, not scored
        Decided,
    };
    State state = State::Unrated;
    double value = 0.0; ///< when decided
    std::uint32_t ratings = 0; ///< that went in
    bool adjudicated = false; ///< settled in place of the rule; undecided where both stand
};

struct LabelOptions {
    LabelRule rule = LabelRule::Mean;
    UnsureRule unsure = UnsureRule::Third;
    std::size_t minRaters = 1;
    double trim = 0.2; ///< TrimmedMean: share cut at each end, at least one rating from three ratings on
};

/// Label of the current ratings of one response and criterion, in any order. `values` may be reordered.
/// A majority is strict: more than half of the ratings that count.
FinalLabel finalLabel(std::span<double> values, ScoreKind kind, const LabelOptions& options);

}
