#pragma once
#include <cstddef>
#include <optional>

namespace touchstone::stats {

/// Units for a 95 % interval of the wished full width, when `units` units gave the standard error `se`: the
/// error falls with the square root of the number. Empty unless all are positive.
std::optional<std::size_t> unitsForWidth(double se, std::size_t units, double width);

/// Width of the 95 % interval to expect from `planned` units. Empty unless all are positive.
std::optional<double> widthForUnits(double se, std::size_t units, std::size_t planned);

/// Units for the wished half width of a kappa of two raters, from observed agreement and chance agreement:
/// SE = sqrt(p_o (1 - p_o)) / ((1 - p_e) sqrt n). Empty when p_e or p_o is not in (0, 1).
std::optional<std::size_t> unitsForKappa(double kappa, double chance, double halfWidth);

/// Units for the wished full width of an ICC of k raters (Bonett 2002). Empty unless rho is in [0, 1), k
/// >= 2.
std::optional<std::size_t> unitsForIcc(double rho, std::size_t raters, double width);

/// Full width of the 95 % interval to expect from `units` units: the two above the other way round. Empty
/// unless the arguments are in the same ranges and there are units (at least two for the ICC).
std::optional<double> widthForKappa(double kappa, double chance, std::size_t units);
std::optional<double> widthForIcc(double rho, std::size_t raters, std::size_t units);

/// Units so that a class of this prevalence is expected at least `wanted` times. Empty unless in (0, 1].
std::optional<std::size_t> unitsForRareClass(double prevalence, double wanted = 10.0);

}
