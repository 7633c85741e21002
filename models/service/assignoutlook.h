#pragma once
#include "domain/scheme.h"
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace touchstone::service {

/// A 95 % interval that the design allows, before anybody has rated.
struct ExpectedWidth {
    enum class Figure {
        Kappa, ///< agreement of two raters on a choice
        Icc, ///< agreement of `raters` on a scale
        Share ///< a model's share of safe answers, at its widest
    };
    Figure figure = Figure::Kappa;
    std::string criterion = {};
    double assumed = 0; ///< value of the figure for which the width holds
    std::int64_t raters = 0; ///< 0 for a share
    std::int64_t units = 0; ///< with two raters at least; for a share, of the model with the fewest
    std::optional<double> width = {}; ///< full; empty where there are too few units
};

/// What can be said of a round from who has what.
struct AssignOutlook {
    /// Codes of raters who share units directly or through others; more than one group cannot be compared.
    std::vector<std::vector<std::string>> groups = {};
    std::vector<ExpectedWidth> widths = {};
};

/// One unit in the hands of one rater.
struct Holding {
    std::int64_t unit = 0;
    std::int64_t model = 0;
    std::int64_t rater = 0;
};

/// Of agreement before there is any, as the publications on such scales find it.
inline constexpr double kAssumedAgreement = 0.6;

/// `codes`: rater -> code. A rater may hold a unit once.
AssignOutlook assignOutlook(const std::vector<Holding>& holdings,
    const std::vector<std::pair<std::int64_t, std::string>>& codes, const Scheme& scheme);

}
