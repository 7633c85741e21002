#include "stats/drift.h"
#include "stats/quantiles.h"
#include <algorithm>
#include <cmath>

namespace touchstone::stats {
namespace {

constexpr double kLambda = 0.2;
constexpr double kSigmas = 3.0;
constexpr double kSlack = 0.5;
constexpr double kDecision = 5.0;
constexpr std::size_t kFewest = 20;
// Quantile of the supremum of a Brownian bridge: 2 exp(-2 x^2) = 0.005.
constexpr double kBridge = 1.731;
constexpr std::size_t kWindow = 50;

struct Change {
    std::size_t at = 0;
    double statistic = 0.0;
};

// Largest departure of the partial sums from their line, over sqrt(n): the change-point test.
Change strongestChange(const std::vector<double>& standardised)
{
    Change change;
    double sum = 0.0;
    const double root = std::sqrt(static_cast<double>(standardised.size()));
    for (std::size_t i = 0; i + 1 < standardised.size(); ++i) {
        sum += standardised[i];
        if (std::abs(sum) / root > change.statistic)
            change = {i + 1, std::abs(sum) / root};
    }
    return change;
}

double meanOf(std::span<const double> values)
{
    double sum = 0.0;
    for (const double value : values)
        sum += value;
    return sum / static_cast<double>(values.size());
}

void chart(Drift& drift, const std::vector<double>& standardised)
{
    double ewma = 0.0;
    double high = 0.0;
    double low = 0.0;
    double forgotten = 1.0;
    for (const double z : standardised) {
        ewma = kLambda * z + (1.0 - kLambda) * ewma;
        forgotten *= (1.0 - kLambda) * (1.0 - kLambda);
        const double limit = kSigmas * std::sqrt(kLambda / (2.0 - kLambda) * (1.0 - forgotten));
        high = std::max(0.0, high + z - kSlack);
        low = std::max(0.0, low - z - kSlack);
        drift.ewma.push_back(ewma);
        drift.ewmaLimit.push_back(limit);
        drift.cusumHigh.push_back(high);
        drift.cusumLow.push_back(low);
        drift.ewmaSignal = drift.ewmaSignal || std::abs(ewma) > limit;
        drift.cusumSignal = drift.cusumSignal || high > kDecision || low > kDecision;
    }
}

}

Drift drift(std::span<const double> deviations)
{
    Drift result;
    if (deviations.size() < kFewest)
        return result;
    const double mean = meanOf(deviations);
    double squares = 0.0;
    for (const double value : deviations)
        squares += (value - mean) * (value - mean);
    const double sd = std::sqrt(squares / static_cast<double>(deviations.size() - 1));
    if (!(sd > 0.0))
        return result;
    result.enough = true;
    std::vector<double> standardised;
    for (const double value : deviations)
        standardised.push_back((value - mean) / sd);
    chart(result, standardised);
    const Change change = strongestChange(standardised);
    result.changePoint = change.at;
    result.changeSize = meanOf(deviations.subspan(change.at)) - meanOf(deviations.first(change.at));
    result.flagged = (result.ewmaSignal || result.cusumSignal) && change.statistic > kBridge;
    return result;
}

TooFast tooFast(std::span<const ReadingTime> times)
{
    constexpr double kFactor = 3.0;
    constexpr double kShare = 0.1;
    TooFast result;
    result.item.assign(times.size(), false);
    std::vector<double> speeds;
    for (const ReadingTime& time : times) {
        if (time.seconds > 0.0 && time.characters > 0.0)
            speeds.push_back(time.characters / time.seconds);
    }
    if (speeds.empty())
        return result;
    std::sort(speeds.begin(), speeds.end());
    result.medianSpeed = sampleQuantile(speeds, 0.5);
    result.enough = speeds.size() >= kWindow;
    std::size_t fast = 0;
    for (std::size_t i = 0; i < times.size(); ++i) {
        result.item[i] =
            times[i].seconds > 0.0 && times[i].characters / times[i].seconds > kFactor * result.medianSpeed;
        fast += result.item[i] ? 1 : 0;
        if (i >= kWindow)
            fast -= result.item[i - kWindow] ? 1 : 0;
        if (i + 1 >= kWindow)
            result.worstShare = std::max(result.worstShare, static_cast<double>(fast) / kWindow);
    }
    result.flagged = result.enough && result.worstShare > kShare;
    return result;
}

}
