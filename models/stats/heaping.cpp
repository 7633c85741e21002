#include "stats/heaping.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <optional>

namespace touchstone::stats {
namespace {

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

constexpr double kLimit = 3.0;
constexpr std::size_t kFewestRatings = 30;
constexpr std::size_t kFewestPoints = 5;

// Solution of a symmetric 3 x 3 system; empty when it is singular.
std::optional<Vector> solve(Matrix a, Vector b)
{
    for (std::size_t c = 0; c < 3; ++c) {
        std::size_t pivot = c;
        for (std::size_t r = c + 1; r < 3; ++r) {
            if (std::abs(a[r][c]) > std::abs(a[pivot][c]))
                pivot = r;
        }
        std::swap(a[c], a[pivot]);
        std::swap(b[c], b[pivot]);
        if (std::abs(a[c][c]) < 1e-12)
            return std::nullopt;
        for (std::size_t r = 0; r < 3; ++r) {
            const double factor = r == c ? 0.0 : a[r][c] / a[c][c];
            for (std::size_t k = 0; k < 3; ++k)
                a[r][k] -= factor * a[c][k];
            b[r] -= factor * b[c];
        }
    }
    return Vector {b[0] / a[0][0], b[1] / a[1][1], b[2] / a[2][2]};
}

double dot(const Vector& a, const Vector& b)
{
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

struct Prediction {
    double mean;
    double variance; // of the fit
};

// Poisson regression of the counts on 1, x, x^2 without one point, by iteratively reweighted least squares.
std::optional<Prediction> predict(std::span<const std::size_t> counts, std::size_t without)
{
    constexpr int kRounds = 50;
    const double half = static_cast<double>(counts.size() - 1) / 2.0;
    const auto row = [&](std::size_t k) {
        const double x = (static_cast<double>(k) - half) / half;
        return Vector {1.0, x, x * x};
    };
    std::vector<double> fitted;
    for (const std::size_t count : counts)
        fitted.push_back(static_cast<double>(count) + 0.5);
    Matrix information {};
    Vector coefficients {};
    for (int round = 0; round < kRounds; ++round) {
        information = {};
        Vector right {};
        for (std::size_t k = 0; k < counts.size(); ++k) {
            if (k == without)
                continue;
            const Vector x = row(k);
            const double working =
                std::log(fitted[k]) + (static_cast<double>(counts[k]) - fitted[k]) / fitted[k];
            for (std::size_t i = 0; i < 3; ++i) {
                right[i] += fitted[k] * x[i] * working;
                for (std::size_t j = 0; j < 3; ++j)
                    information[i][j] += fitted[k] * x[i] * x[j];
            }
        }
        const auto next = solve(information, right);
        if (!next)
            return std::nullopt;
        const double change = std::abs((*next)[0] - coefficients[0]) + std::abs((*next)[1] - coefficients[1])
            + std::abs((*next)[2] - coefficients[2]);
        coefficients = *next;
        for (std::size_t k = 0; k < counts.size(); ++k)
            fitted[k] = std::exp(std::clamp(dot(row(k), coefficients), -20.0, 20.0));
        if (change < 1e-9)
            break;
    }
    const Vector x = row(without);
    const auto spread = solve(information, x);
    if (!spread)
        return std::nullopt;
    const double mean = fitted[without];
    return Prediction {mean, mean * mean * dot(x, *spread)};
}

}

std::vector<Heap> heaping(std::span<const std::size_t> counts)
{
    std::vector<Heap> heaps;
    const std::size_t total = std::accumulate(counts.begin(), counts.end(), std::size_t {0});
    if (total < kFewestRatings || counts.size() < kFewestPoints)
        return heaps;
    for (std::size_t k = 0; k < counts.size(); ++k) {
        const auto expected = predict(counts, k);
        if (!expected)
            continue;
        const double excess = static_cast<double>(counts[k]) - expected->mean;
        // At least one expected rating in the error: an empty tail is no evidence.
        const double z = excess / std::sqrt(std::max(1.0, expected->mean) + expected->variance);
        if (z > kLimit)
            heaps.push_back({k, counts[k], expected->mean, z});
    }
    return heaps;
}

}
