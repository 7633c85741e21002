#pragma once
#include "stats/pairs.h"

namespace touchstone::stats {

/// Limits of agreement of two raters (Bland & Altman 1986, 1999): differences first - second.
struct BlandAltman {
    std::size_t units = 0;
    double bias = 0.0;
    double sd = 0.0; ///< n - 1
    double loaLow = 0.0; ///< bias - 1.96 sd
    double loaHigh = 0.0;
    double biasLow = 0.0; ///< 95 %, Student
    double biasHigh = 0.0;
    double loaSeApprox = 0.0; ///< sd sqrt(3 / n), 1986
    double loaSe = 0.0; ///< sd sqrt(1 / n + 1.96^2 / (2 (n - 1))), 1999
    std::string reason = {}; ///< when it is not defined; the numbers are then without meaning
};

/// Two raters over shared units. Undefined: fewer than two shared units.
BlandAltman blandAltman(const SharedRatings& both, const Scale& scale);
/// From differences; for more than two raters a rater minus the mean of the others of each unit.
BlandAltman blandAltman(const std::vector<double>& differences);
/// Difference of a rater from the mean of the other raters, one per unit that others rated too.
std::vector<double> differencesFromRest(const RatingTable& table, const Scale& scale, std::uint32_t rater);

}
