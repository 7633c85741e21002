#include "stats/dawidskene.h"
#include "stats/coefficient.h"
#include <algorithm>
#include <cmath>

namespace touchstone::stats {
namespace {

void startFromVotes(DawidSkene& model, const RatingTable& table)
{
    for (std::size_t unit = 0; unit < table.units(); ++unit) {
        const auto categories = table.categoriesOf(unit);
        for (const Category category : categories)
            model.posterior[unit * model.categories + category] +=
                1.0 / static_cast<double>(categories.size());
    }
}

void maximise(DawidSkene& model, const RatingTable& table, double smoothing)
{
    const std::size_t q = model.categories;
    std::fill(model.confusion.begin(), model.confusion.end(), smoothing);
    std::fill(model.prior.begin(), model.prior.end(), smoothing);
    for (std::size_t unit = 0; unit < table.units(); ++unit) {
        const auto raters = table.ratersOf(unit);
        if (raters.empty())
            continue;
        for (std::size_t k = 0; k < q; ++k) {
            const double weight = model.posterior[unit * q + k];
            model.prior[k] += weight;
            for (std::size_t i = 0; i < raters.size(); ++i)
                model.confusion[(raters[i] * q + k) * q + table.categoriesOf(unit)[i]] += weight;
        }
    }
    const auto normalise = [](double* begin, std::size_t size) {
        double sum = 0.0;
        for (std::size_t i = 0; i < size; ++i)
            sum += begin[i];
        for (std::size_t i = 0; i < size; ++i)
            begin[i] /= sum;
    };
    normalise(model.prior.data(), q);
    for (std::size_t row = 0; row < table.raters() * q; ++row)
        normalise(model.confusion.data() + row * q, q);
}

// Sets the posteriors; returns the log-likelihood.
double expect(DawidSkene& model, const RatingTable& table)
{
    const std::size_t q = model.categories;
    std::vector<double> logConfusion(model.confusion.size());
    std::transform(model.confusion.begin(), model.confusion.end(), logConfusion.begin(),
        [](double p) { return std::log(p); });
    std::vector<double> logs(q);
    double total = 0.0;
    for (std::size_t unit = 0; unit < table.units(); ++unit) {
        const auto raters = table.ratersOf(unit);
        if (raters.empty())
            continue;
        for (std::size_t k = 0; k < q; ++k) {
            logs[k] = std::log(model.prior[k]);
            for (std::size_t i = 0; i < raters.size(); ++i)
                logs[k] += logConfusion[(raters[i] * q + k) * q + table.categoriesOf(unit)[i]];
        }
        const double largest = *std::max_element(logs.begin(), logs.end());
        double sum = 0.0;
        for (const double value : logs)
            sum += std::exp(value - largest);
        for (std::size_t k = 0; k < q; ++k)
            model.posterior[unit * q + k] = std::exp(logs[k] - largest) / sum;
        total += largest + std::log(sum);
    }
    return total;
}

}

DawidSkene dawidSkene(const RatingTable& table, std::size_t categories, const DawidSkeneOptions& options)
{
    DawidSkene model;
    model.categories = categories;
    bool pairs = false;
    for (std::size_t unit = 0; unit < table.units(); ++unit)
        pairs = pairs || table.ratingsOf(unit) > 1;
    if (!pairs || categories < 2) {
        model.reason = pairs ? "the scale has one category" : kNoPairableUnits;
        return model;
    }
    model.connected = connectivity(table).connected();
    for (const std::size_t count : table.ratingsPerRater()) {
        if (count > 0)
            model.fewestRatings = model.fewestRatings == 0 ? count : std::min(model.fewestRatings, count);
    }
    model.posterior.assign(table.units() * categories, 0.0);
    model.confusion.assign(table.raters() * categories * categories, 0.0);
    model.prior.assign(categories, 0.0);
    startFromVotes(model, table);
    for (model.rounds = 1; model.rounds <= options.rounds; ++model.rounds) {
        maximise(model, table, options.smoothing);
        const double before = model.logLikelihood;
        model.logLikelihood = expect(model, table);
        if (model.rounds > 1 && std::abs(model.logLikelihood - before) < options.tolerance) {
            model.converged = true;
            break;
        }
    }
    model.rounds = std::min(model.rounds, options.rounds);
    for (std::size_t rater = 0; rater < table.raters(); ++rater) {
        double share = 0.0;
        for (std::size_t k = 0; k < categories; ++k)
            share += model.prior[k] * model.confusion[(rater * categories + k) * categories + k];
        model.accuracy.push_back(share);
    }
    return model;
}

}
