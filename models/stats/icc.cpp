#include "stats/icc.h"
#include "stats/quantiles.h"
#include <cmath>
#include <limits>

namespace touchstone::stats {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

struct MeanSquares {
    double n = 0.0; ///< complete units
    double k = 0.0; ///< raters
    double rows = 0.0;
    double columns = 0.0;
    double error = 0.0;
    double within = 0.0;
    double total = 0.0;
};

MeanSquares meanSquares(const RatingTable& table, const Scale& scale)
{
    MeanSquares ms;
    const std::size_t k = table.raters();
    std::vector<std::size_t> complete;
    double sum = 0.0;
    for (std::size_t unit = 0; unit < table.units(); ++unit) {
        if (table.ratingsOf(unit) != k)
            continue;
        complete.push_back(unit);
        for (const Category category : table.categoriesOf(unit))
            sum += scale.categories[category];
    }
    ms.n = static_cast<double>(complete.size());
    ms.k = static_cast<double>(k);
    if (complete.size() < 2 || k < 2)
        return ms;
    const double mean = sum / (ms.n * ms.k);
    std::vector<double> columns(k, 0.0);
    double rows = 0.0;
    double total = 0.0;
    for (const std::size_t unit : complete) {
        double row = 0.0;
        for (std::size_t r = 0; r < k; ++r) {
            const double centred = scale.categories[table.categoriesOf(unit)[r]] - mean;
            row += centred;
            columns[r] += centred;
            total += centred * centred;
        }
        rows += row * row / ms.k;
    }
    double between = 0.0;
    for (const double column : columns)
        between += column * column / ms.n;
    // Rounding leaves traces of 1e-16 of the total where a sum of squares is 0.
    const auto clean = [&](double squares) { return squares <= 1e-13 * total ? 0.0 : squares; };
    ms.total = total;
    ms.rows = clean(rows) / (ms.n - 1.0);
    ms.columns = clean(between) / (ms.k - 1.0);
    ms.error = clean(total - rows - between) / ((ms.n - 1.0) * (ms.k - 1.0));
    ms.within = clean(total - rows) / (ms.n * (ms.k - 1.0));
    return ms;
}

struct Bounds {
    double low;
    double high;
};

// Single and average form share the F ratio and its limits.
Bounds ratioBounds(double ratio, double freedom1, double freedom2, double k, IccUnit unit)
{
    if (ratio == kInfinity)
        return {1.0, 1.0};
    const double low = ratio / fisherQuantile(0.975, freedom1, freedom2);
    const double high = ratio * fisherQuantile(0.975, freedom2, freedom1);
    if (unit == IccUnit::Average)
        return {1.0 - 1.0 / low, 1.0 - 1.0 / high};
    return {(low - 1.0) / (low + k - 1.0), (high - 1.0) / (high + k - 1.0)};
}

Bounds agreementBounds(const MeanSquares& ms, double r, IccUnit unit)
{
    const double n = ms.n;
    const double k = ms.k;
    const double rest = n * (1.0 + (k - 1.0) * r) - k * r;
    double freedom = k - 1.0; // the limit for an error of 0
    if (ms.error > 0.0) {
        const double f = ms.columns / ms.error;
        const double top = k * r * f + rest;
        freedom = (k - 1.0) * (n - 1.0) * top * top / ((n - 1.0) * k * k * r * r * f * f + rest * rest);
    }
    const double upper = fisherQuantile(0.975, n - 1.0, freedom);
    const double lower = fisherQuantile(0.975, freedom, n - 1.0);
    const double spread = k * ms.columns + (k * n - k - n) * ms.error;
    Bounds bounds {n * (ms.rows - upper * ms.error) / (upper * spread + n * ms.rows),
        n * (lower * ms.rows - ms.error) / (spread + n * lower * ms.rows)};
    if (unit == IccUnit::Average) {
        bounds.low = k * bounds.low / (1.0 + (k - 1.0) * bounds.low);
        bounds.high = k * bounds.high / (1.0 + (k - 1.0) * bounds.high);
    }
    return bounds;
}

double numerator(const MeanSquares& ms, IccModel model)
{
    return ms.rows - (model == IccModel::OneWay ? ms.within : ms.error);
}

double denominator(const MeanSquares& ms, IccModel model, IccUnit unit)
{
    const bool single = unit == IccUnit::Single;
    switch (model) {
    case IccModel::OneWay:
        return ms.rows + (single ? (ms.k - 1.0) * ms.within : 0.0);
    case IccModel::Agreement:
        return ms.rows + (single ? (ms.k - 1.0) * ms.error : 0.0)
            + (single ? ms.k : 1.0) * (ms.columns - ms.error) / ms.n;
    case IccModel::Consistency:
        break;
    }
    return ms.rows + (single ? (ms.k - 1.0) * ms.error : 0.0);
}

Bounds bounds(const MeanSquares& ms, IccModel model, IccUnit unit)
{
    const double within = ms.n * (ms.k - 1.0);
    const double error = (ms.n - 1.0) * (ms.k - 1.0);
    switch (model) {
    case IccModel::OneWay:
        return ratioBounds(ms.within > 0.0 ? ms.rows / ms.within : kInfinity, ms.n - 1.0, within, ms.k, unit);
    case IccModel::Agreement:
        return agreementBounds(ms, numerator(ms, model) / denominator(ms, model, IccUnit::Single), unit);
    case IccModel::Consistency:
        break;
    }
    return ratioBounds(ms.error > 0.0 ? ms.rows / ms.error : kInfinity, ms.n - 1.0, error, ms.k, unit);
}

}

Estimate icc(const RatingTable& table, const Scale& scale, IccModel model, IccUnit unit)
{
    if (table.raters() < 2)
        return undefined("fewer than two raters");
    const MeanSquares ms = meanSquares(table, scale);
    if (ms.n < 2.0)
        return undefined("fewer than two units rated by all raters");
    if (ms.total <= 0.0)
        return undefined(kNoVariance);
    const double below = denominator(ms, model, unit);
    if (std::abs(below) <= 1e-13 * ms.total)
        return undefined("no variance between units");
    Estimate estimate = defined(numerator(ms, model) / below);
    const Bounds limits = bounds(ms, model, unit);
    if (std::isfinite(limits.low) && std::isfinite(limits.high)) {
        estimate.ciLow = limits.low;
        estimate.ciHigh = limits.high;
        estimate.ciMethod = "F-based (Shrout & Fleiss 1979)";
    }
    const auto complete = static_cast<std::size_t>(ms.n);
    if (complete < table.units()) {
        estimate.warning = "only " + std::to_string(complete) + " of " + std::to_string(table.units())
            + " units are rated by all raters";
    }
    return estimate;
}

}
