#include "stats/planner.h"
#include "stats/quantiles.h"
#include <cmath>

namespace touchstone::stats {
namespace {

// A little below a whole number is that number, not the next one.
std::size_t roundedUp(double n)
{
    return static_cast<std::size_t>(std::ceil(n - 1e-9));
}

}

std::optional<std::size_t> unitsForWidth(double se, std::size_t units, double width)
{
    if (!(se > 0.0) || units == 0 || !(width > 0.0))
        return std::nullopt;
    const double now = 2.0 * normalQuantile(0.975) * se;
    return roundedUp(static_cast<double>(units) * (now / width) * (now / width));
}

std::optional<double> widthForUnits(double se, std::size_t units, std::size_t planned)
{
    if (!(se > 0.0) || units == 0 || planned == 0)
        return std::nullopt;
    return 2.0 * normalQuantile(0.975) * se
        * std::sqrt(static_cast<double>(units) / static_cast<double>(planned));
}

std::optional<std::size_t> unitsForKappa(double kappa, double chance, double halfWidth)
{
    const double agreement = kappa * (1.0 - chance) + chance;
    if (!(chance > 0.0) || !(chance < 1.0) || !(agreement > 0.0) || !(agreement < 1.0) || !(halfWidth > 0.0))
        return std::nullopt;
    const double root = normalQuantile(0.975) / (halfWidth * (1.0 - chance));
    return roundedUp(root * root * agreement * (1.0 - agreement));
}

std::optional<std::size_t> unitsForIcc(double rho, std::size_t raters, double width)
{
    if (!(rho >= 0.0) || !(rho < 1.0) || raters < 2 || !(width > 0.0))
        return std::nullopt;
    const double k = static_cast<double>(raters);
    const double z = normalQuantile(0.975);
    const double term = (1.0 - rho) * (1.0 + (k - 1.0) * rho);
    return roundedUp(8.0 * z * z * term * term / (k * (k - 1.0) * width * width) + 1.0);
}

std::optional<double> widthForKappa(double kappa, double chance, std::size_t units)
{
    const double agreement = kappa * (1.0 - chance) + chance;
    if (!(chance > 0.0) || !(chance < 1.0) || !(agreement > 0.0) || !(agreement < 1.0) || units == 0)
        return std::nullopt;
    return 2.0 * normalQuantile(0.975) * std::sqrt(agreement * (1.0 - agreement))
        / ((1.0 - chance) * std::sqrt(static_cast<double>(units)));
}

std::optional<double> widthForIcc(double rho, std::size_t raters, std::size_t units)
{
    if (!(rho >= 0.0) || !(rho < 1.0) || raters < 2 || units < 2)
        return std::nullopt;
    const double k = static_cast<double>(raters);
    const double term = (1.0 - rho) * (1.0 + (k - 1.0) * rho);
    return 2.0 * normalQuantile(0.975) * term
        * std::sqrt(2.0 / (k * (k - 1.0) * (static_cast<double>(units) - 1.0)));
}

std::optional<std::size_t> unitsForRareClass(double prevalence, double wanted)
{
    if (!(prevalence > 0.0) || prevalence > 1.0 || !(wanted > 0.0))
        return std::nullopt;
    return roundedUp(wanted / prevalence);
}

}
