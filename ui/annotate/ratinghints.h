#pragma once
#include "domain/answer.h"
#include "domain/scheme.h"
#include <deque>
#include <optional>

namespace touchstone::ui {

/// What is conspicuous in how somebody rates; only where the lead wants raters to be told (Scheme::hints).
class RatingHints {
public:
    enum class Hint {
        Fast, ///< three times as fast as usual for this person, and under five seconds
        Same, ///< the same points eight times in a row
    };
    /// One submission. A hint comes once, then not again before ten more items.
    std::optional<Hint> add(const Scheme& scheme, const Answers& answers, double activeSeconds);
    void clear();

    static const char* name(Hint hint);

private:
    std::deque<double> m_seconds = {};
    std::deque<int> m_points = {};
    int m_quiet = 0; ///< items until the next hint may come
};

}
