#include "stats/icc.h"
#include "stats/minimise.h"
#include <cmath>
#include <limits>

namespace touchstone::stats {
namespace {

constexpr double kNever = std::numeric_limits<double>::max();

// What the likelihood needs of the data: ratings per unit with their sum, values centred.
struct Data {
    std::vector<std::vector<std::uint32_t>> raters = {}; ///< of each rated unit
    std::vector<double> sum = {}; ///< of each rated unit
    std::vector<double> raterSum = {};
    std::vector<double> raterCount = {};
    double squares = 0.0;
    double ratings = 0.0;
    double mean = 0.0;
    bool pairs = false;
};

Data dataOf(const RatingTable& table, const Scale& scale, bool withRater)
{
    Data data;
    double total = 0.0;
    for (std::size_t unit = 0; unit < table.units(); ++unit) {
        for (const Category category : table.categoriesOf(unit))
            total += scale.categories[category];
    }
    data.ratings = static_cast<double>(table.ratings());
    data.mean = data.ratings > 0.0 ? total / data.ratings : 0.0;
    const std::size_t raters = withRater ? table.raters() : 0;
    data.raterSum.assign(raters, 0.0);
    data.raterCount.assign(raters, 0.0);
    for (std::size_t unit = 0; unit < table.units(); ++unit) {
        const auto ids = table.ratersOf(unit);
        if (ids.empty())
            continue;
        data.pairs = data.pairs || ids.size() > 1;
        double sum = 0.0;
        for (std::size_t i = 0; i < ids.size(); ++i) {
            const double value = scale.categories[table.categoriesOf(unit)[i]] - data.mean;
            sum += value;
            data.squares += value * value;
            if (withRater) {
                data.raterSum[ids[i]] += value;
                data.raterCount[ids[i]] += 1.0;
            }
        }
        data.raters.emplace_back(ids.begin(), ids.end());
        data.sum.push_back(sum);
    }
    return data;
}

// In-place Cholesky factor of a symmetric positive definite matrix; returns log of its determinant.
double factorise(std::vector<double>& a, std::size_t n)
{
    double logDeterminant = 0.0;
    for (std::size_t j = 0; j < n; ++j) {
        for (std::size_t i = j; i < n; ++i) {
            double sum = a[i * n + j];
            for (std::size_t k = 0; k < j; ++k)
                sum -= a[i * n + k] * a[j * n + k];
            a[i * n + j] = i == j ? std::sqrt(sum) : sum / a[j * n + j];
        }
        logDeterminant += 2.0 * std::log(a[j * n + j]);
    }
    return logDeterminant;
}

// Solution of L z = b; the quadratic forms need no more.
std::vector<double> forward(const std::vector<double>& l, std::vector<double> b)
{
    const std::size_t n = b.size();
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t k = 0; k < i; ++k)
            b[i] -= l[i * n + k] * b[k];
        b[i] /= l[i * n + i];
    }
    return b;
}

double dot(const std::vector<double>& a, const std::vector<double>& b)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += a[i] * b[i];
    return sum;
}

struct Profile {
    double deviance = kNever; ///< -2 log restricted likelihood, up to a constant
    double residual = 0.0; ///< variance at these ratios
    double mean = 0.0;
};

// V / s2_e = I + a Zu Zu' + b Zr Zr'. The unit part is inverted block by block, the rater part by the
// matrix inversion lemma; both ratios may be 0.
Profile profile(const Data& data, double a, double b)
{
    const std::size_t raters = data.raterCount.size();
    double ones = data.ratings;
    double sums = 0.0;
    double squares = data.squares;
    double logDeterminant = 0.0;
    std::vector<double> inner(raters * raters, 0.0);
    std::vector<double> onesBy(data.raterCount);
    std::vector<double> sumsBy(data.raterSum);
    for (std::size_t u = 0; u < data.sum.size(); ++u) {
        const double m = static_cast<double>(data.raters[u].size());
        const double shrink = a / (1.0 + m * a);
        logDeterminant += std::log1p(m * a);
        ones -= shrink * m * m;
        sums += data.sum[u] - shrink * m * data.sum[u];
        squares -= shrink * data.sum[u] * data.sum[u];
        if (raters == 0)
            continue;
        for (const std::uint32_t r : data.raters[u]) {
            onesBy[r] -= shrink * m;
            sumsBy[r] -= shrink * data.sum[u];
            for (const std::uint32_t s : data.raters[u])
                inner[r * raters + s] -= b * shrink;
        }
    }
    if (raters > 0) {
        for (std::size_t r = 0; r < raters; ++r)
            inner[r * raters + r] += 1.0 + b * data.raterCount[r];
        logDeterminant += factorise(inner, raters);
        const std::vector<double> x = forward(inner, onesBy);
        const std::vector<double> y = forward(inner, sumsBy);
        ones -= b * dot(x, x);
        sums -= b * dot(x, y);
        squares -= b * dot(y, y);
    }
    Profile result;
    const double left = squares - sums * sums / ones;
    if (!(left > 1e-12 * data.squares) || !(ones > 0.0))
        return result;
    result.residual = left / (data.ratings - 1.0);
    result.mean = data.mean + sums / ones;
    result.deviance = (data.ratings - 1.0) * std::log(result.residual) + logDeterminant + std::log(ones);
    return result;
}

}

std::optional<VarianceComponents> varianceComponents(
    const RatingTable& table, const Scale& scale, bool withRater)
{
    const Data data = dataOf(table, scale, withRater);
    if (data.sum.size() < 2 || !data.pairs || data.squares <= 0.0)
        return std::nullopt;
    // Squared parameters keep the ratios at 0 or above and let them reach 0.
    const auto deviance = [&](const std::vector<double>& t) {
        return profile(data, t[0] * t[0], withRater ? t[1] * t[1] : 0.0).deviance;
    };
    std::vector<double> best =
        minimise(deviance, withRater ? std::vector {1.0, 0.5} : std::vector {1.0}, 0.5);
    best = minimise(deviance, best, 0.1);
    const double a = best[0] * best[0];
    const double b = withRater ? best[1] * best[1] : 0.0;
    const Profile found = profile(data, a, b);
    if (found.deviance == kNever)
        return std::nullopt;
    VarianceComponents components;
    components.unit = a * found.residual;
    components.rater = b * found.residual;
    components.residual = found.residual;
    components.mean = found.mean;
    double inverse = 0.0;
    for (const auto& raters : data.raters)
        inverse += 1.0 / static_cast<double>(raters.size());
    components.raters = static_cast<double>(data.raters.size()) / inverse;
    return components;
}

Estimate iccFromComponents(const RatingTable& table, const Scale& scale, IccModel model, IccUnit unit)
{
    const auto found = varianceComponents(table, scale, model != IccModel::OneWay);
    if (!found)
        return undefined("no variance components: too few units with two ratings, or no variance");
    const double other = model == IccModel::Agreement ? found->rater + found->residual : found->residual;
    const double k = unit == IccUnit::Average ? found->raters : 1.0;
    return defined(found->unit / (found->unit + other / k));
}

}
