#include "stats/blandaltman.h"
#include "stats/quantiles.h"
#include <cmath>

namespace touchstone::stats {

BlandAltman blandAltman(const std::vector<double>& differences)
{
    BlandAltman result;
    result.units = differences.size();
    if (differences.size() < 2) {
        result.reason = "fewer than two shared units";
        return result;
    }
    const double n = static_cast<double>(differences.size());
    double sum = 0.0;
    for (const double difference : differences)
        sum += difference;
    result.bias = sum / n;
    double squares = 0.0;
    for (const double difference : differences)
        squares += (difference - result.bias) * (difference - result.bias);
    result.sd = std::sqrt(squares / (n - 1.0));
    result.loaLow = result.bias - 1.96 * result.sd;
    result.loaHigh = result.bias + 1.96 * result.sd;
    const double half = studentQuantile(0.975, n - 1.0) * result.sd / std::sqrt(n);
    result.biasLow = result.bias - half;
    result.biasHigh = result.bias + half;
    result.loaSeApprox = result.sd * std::sqrt(3.0 / n);
    result.loaSe = result.sd * std::sqrt(1.0 / n + 1.96 * 1.96 / (2.0 * (n - 1.0)));
    return result;
}

BlandAltman blandAltman(const SharedRatings& both, const Scale& scale)
{
    std::vector<double> differences;
    differences.reserve(both.size());
    for (const auto& [a, b] : both)
        differences.push_back(scale.categories[a] - scale.categories[b]);
    return blandAltman(differences);
}

std::vector<double> differencesFromRest(const RatingTable& table, const Scale& scale, std::uint32_t rater)
{
    std::vector<double> differences;
    for (std::size_t unit = 0; unit < table.units(); ++unit) {
        const auto raters = table.ratersOf(unit);
        double own = 0.0;
        double others = 0.0;
        bool rated = false;
        for (std::size_t i = 0; i < raters.size(); ++i) {
            const double value = scale.categories[table.categoriesOf(unit)[i]];
            rated = rated || raters[i] == rater;
            (raters[i] == rater ? own : others) += value;
        }
        if (rated && raters.size() > 1)
            differences.push_back(own - others / static_cast<double>(raters.size() - 1));
    }
    return differences;
}

}
