#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace touchstone::stats {

/// Control charts of one rater: deviations from the item's other raters, in order of submission, in units of
/// the rater's own standard deviation around the rater's own mean.
struct Drift {
    std::vector<double> ewma = {}; ///< lambda 0.2 (Roberts 1959)
    std::vector<double> ewmaLimit = {}; ///< 3 sigma of the chart at each point
    std::vector<double> cusumHigh = {}; ///< k 0.5 (Page 1954)
    std::vector<double> cusumLow = {};
    bool ewmaSignal = false; ///< left its limits somewhere
    bool cusumSignal = false; ///< above h = 5 somewhere
    std::size_t changePoint = 0; ///< number of ratings before the most likely change of level
    double changeSize = 0.0; ///< mean after minus mean before, in points
    bool flagged = false; ///< a chart signals and the change of level is significant (0.5 %); the charts
                          ///< alone would signal for about a third of stable raters in 200 ratings
    bool enough = false; ///< at least 20 deviations that are not all equal; else nothing is charted
};

Drift drift(std::span<const double> deviations);

/// Time spent on one item and the characters that had to be read.
struct ReadingTime {
    double seconds = 0.0;
    double characters = 0.0;
};

/// Ratings given at more than three times the rater's own median reading speed.
struct TooFast {
    std::vector<bool> item = {}; ///< by item, in the order given
    double medianSpeed = 0.0; ///< characters per second
    double worstShare = 0.0; ///< greatest share within 50 items in a row
    bool flagged = false; ///< more than 10 % of 50 in a row
    bool enough = false; ///< at least 50 items with a time
};

/// Items in the order of submission; those without a positive time or text are never too fast.
TooFast tooFast(std::span<const ReadingTime> times);

}
