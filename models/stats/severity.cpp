#include "stats/severity.h"
#include <cmath>
#include <limits>

namespace touchstone::stats {
namespace {

// Inverse of a symmetric positive definite matrix, which needs no pivoting.
std::vector<double> inverse(std::vector<double> a, std::size_t n)
{
    std::vector<double> result(n * n, 0.0);
    for (std::size_t i = 0; i < n; ++i)
        result[i * n + i] = 1.0;
    for (std::size_t column = 0; column < n; ++column) {
        const double pivot = a[column * n + column];
        for (std::size_t j = 0; j < n; ++j) {
            a[column * n + j] /= pivot;
            result[column * n + j] /= pivot;
        }
        for (std::size_t row = 0; row < n; ++row) {
            const double factor = a[row * n + column];
            if (row == column || factor == 0.0)
                continue;
            for (std::size_t j = 0; j < n; ++j) {
                a[row * n + j] -= factor * a[column * n + j];
                result[row * n + j] -= factor * result[column * n + j];
            }
        }
    }
    return result;
}

// Mixed-model equations of the raters with the units absorbed; right side against the mean.
struct Equations {
    std::vector<double> matrix;
    std::vector<double> right;
};

Equations equations(const RatingTable& table, const Scale& scale, const VarianceComponents& components)
{
    const std::size_t n = table.raters();
    const double a = components.unit / components.residual;
    Equations system {std::vector<double>(n * n, 0.0), std::vector<double>(n, 0.0)};
    for (std::size_t unit = 0; unit < table.units(); ++unit) {
        const auto raters = table.ratersOf(unit);
        const auto categories = table.categoriesOf(unit);
        const double shrink = a / (1.0 + a * static_cast<double>(raters.size()));
        double sum = 0.0;
        for (const Category category : categories)
            sum += scale.categories[category] - components.mean;
        for (std::size_t i = 0; i < raters.size(); ++i) {
            system.right[raters[i]] += scale.categories[categories[i]] - components.mean - shrink * sum;
            system.matrix[raters[i] * n + raters[i]] += 1.0;
            for (const std::uint32_t other : raters)
                system.matrix[raters[i] * n + other] -= shrink;
        }
    }
    for (std::size_t r = 0; r < n; ++r)
        system.matrix[r * n + r] += components.residual / components.rater;
    return system;
}

// Subtracts the mean of the raters of each component from effects; the error is that of the centred effect.
void centre(Severity& severity, const std::vector<double>& covariance)
{
    const std::size_t n = severity.effect.size();
    std::vector<double> centred(n, 0.0);
    for (std::size_t r = 0; r < n; ++r) {
        std::vector<std::size_t> peers;
        for (std::size_t s = 0; s < n; ++s) {
            if (severity.links.component[s] == severity.links.component[r])
                peers.push_back(s);
        }
        const double count = static_cast<double>(peers.size());
        double mean = 0.0;
        double withPeers = 0.0;
        double amongPeers = 0.0;
        for (const std::size_t s : peers) {
            mean += severity.effect[s] / count;
            withPeers += covariance[r * n + s] / count;
            for (const std::size_t t : peers)
                amongPeers += covariance[s * n + t] / (count * count);
        }
        centred[r] = severity.effect[r] - mean;
        const double variance = covariance[r * n + r] - 2.0 * withPeers + amongPeers;
        severity.se[r] = std::sqrt(std::max(0.0, variance));
    }
    severity.effect = centred;
}

void adjust(Severity& severity, const RatingTable& table, const Scale& scale)
{
    for (std::size_t unit = 0; unit < table.units(); ++unit) {
        const auto raters = table.ratersOf(unit);
        double sum = 0.0;
        for (std::size_t i = 0; i < raters.size(); ++i)
            sum += scale.categories[table.categoriesOf(unit)[i]] - severity.effect[raters[i]];
        severity.adjustedMean.push_back(raters.empty() ? std::numeric_limits<double>::quiet_NaN()
                                                       : sum / static_cast<double>(raters.size()));
    }
}

}

Severity severity(const RatingTable& table, const Scale& scale)
{
    Severity result;
    const auto components = varianceComponents(table, scale, true);
    if (!components) {
        result.reason = "no variance components: too few units with two ratings, or no variance";
        return result;
    }
    const std::size_t n = table.raters();
    result.components = *components;
    result.links = connectivity(table);
    result.ratings = table.ratingsPerRater();
    result.effect.assign(n, 0.0);
    result.se.assign(n, 0.0);
    // Without a variance between raters the ridge is infinite: no rater differs from another.
    constexpr double kNoDifference = 1e-9;
    if (components->rater > kNoDifference * components->residual) {
        const Equations system = equations(table, scale, *components);
        std::vector<double> covariance = inverse(system.matrix, n);
        for (std::size_t r = 0; r < n; ++r) {
            for (std::size_t s = 0; s < n; ++s)
                result.effect[r] += covariance[r * n + s] * system.right[s];
        }
        for (double& cell : covariance)
            cell *= components->residual;
        centre(result, covariance);
    }
    adjust(result, table, scale);
    return result;
}

}
