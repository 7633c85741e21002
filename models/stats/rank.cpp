#include "stats/rank.h"
#include <algorithm>
#include <cmath>
#include <numeric>

namespace touchstone::stats {
namespace {

// sum of t^3 - t over groups of equal values
double tieTerm(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    double sum = 0.0;
    for (std::size_t i = 0; i < values.size();) {
        std::size_t end = i;
        while (end < values.size() && values[end] == values[i])
            ++end;
        const double t = static_cast<double>(end - i);
        sum += t * t * t - t;
        i = end;
    }
    return sum;
}

// Number of pairs of equal values.
template <class Value> double tiedPairs(const std::vector<Value>& sorted)
{
    double pairs = 0.0;
    for (std::size_t i = 0; i < sorted.size();) {
        std::size_t end = i;
        while (end < sorted.size() && sorted[end] == sorted[i])
            ++end;
        const double t = static_cast<double>(end - i);
        pairs += t * (t - 1.0) / 2.0;
        i = end;
    }
    return pairs;
}

// Exchanges that a stable merge sort needs: the number of pairs in the wrong order.
double exchanges(
    std::vector<double>& values, std::size_t begin, std::size_t end, std::vector<double>& scratch)
{
    if (end - begin < 2)
        return 0.0;
    const std::size_t middle = begin + (end - begin) / 2;
    double count = exchanges(values, begin, middle, scratch) + exchanges(values, middle, end, scratch);
    std::size_t left = begin;
    std::size_t right = middle;
    for (std::size_t to = begin; to < end; ++to) {
        if (right == end || (left < middle && values[left] <= values[right])) {
            scratch[to] = values[left++];
        } else {
            count += static_cast<double>(middle - left);
            scratch[to] = values[right++];
        }
    }
    std::copy(scratch.begin() + static_cast<std::ptrdiff_t>(begin),
        scratch.begin() + static_cast<std::ptrdiff_t>(end),
        values.begin() + static_cast<std::ptrdiff_t>(begin));
    return count;
}

}

std::vector<double> midRanks(const std::vector<double>& values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t {0});
    std::sort(
        order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<double> ranks(values.size());
    for (std::size_t i = 0; i < order.size();) {
        std::size_t end = i;
        while (end < order.size() && values[order[end]] == values[order[i]])
            ++end;
        const double rank = (static_cast<double>(i + 1) + static_cast<double>(end)) / 2.0;
        for (; i < end; ++i)
            ranks[order[i]] = rank;
    }
    return ranks;
}

Estimate kendallW(const RatingTable& table, const Scale& scale, bool correctTies)
{
    const std::size_t raters = table.raters();
    if (raters < 2)
        return undefined("fewer than two raters");
    std::vector<std::vector<double>> byRater(raters);
    for (std::size_t unit = 0; unit < table.units(); ++unit) {
        if (table.ratingsOf(unit) != raters)
            continue;
        for (std::size_t r = 0; r < raters; ++r)
            byRater[r].push_back(scale.categories[table.categoriesOf(unit)[r]]);
    }
    const std::size_t units = byRater.front().size();
    if (units < 2)
        return undefined("fewer than two units rated by all raters");
    const double n = static_cast<double>(units);
    const double m = static_cast<double>(raters);
    const double all = n * n * n - n;
    std::vector<double> sums(units, 0.0);
    double ties = 0.0;
    std::size_t constant = 0;
    for (const auto& values : byRater) {
        const std::vector<double> ranks = midRanks(values);
        for (std::size_t unit = 0; unit < units; ++unit)
            sums[unit] += ranks[unit];
        const double term = tieTerm(values);
        constant += term == all ? 1 : 0;
        ties += term;
    }
    if (constant == raters)
        return undefined(kNoVariance);
    double spread = 0.0;
    for (const double sum : sums)
        spread += (sum - m * (n + 1.0) / 2.0) * (sum - m * (n + 1.0) / 2.0);
    Estimate estimate = defined(12.0 * spread / (m * m * all - (correctTies ? m * ties : 0.0)));
    if (constant > 0)
        estimate.warning = "a constant rater ranks nothing";
    return estimate;
}

std::optional<double> spearmanRho(const SharedRatings& both, const Scale& scale)
{
    if (both.size() < 2)
        return std::nullopt;
    std::vector<double> first;
    std::vector<double> second;
    for (const auto& [a, b] : both) {
        first.push_back(scale.categories[a]);
        second.push_back(scale.categories[b]);
    }
    first = midRanks(first);
    second = midRanks(second);
    const double mean = (static_cast<double>(both.size()) + 1.0) / 2.0;
    double xx = 0.0, yy = 0.0, xy = 0.0;
    for (std::size_t i = 0; i < both.size(); ++i) {
        xx += (first[i] - mean) * (first[i] - mean);
        yy += (second[i] - mean) * (second[i] - mean);
        xy += (first[i] - mean) * (second[i] - mean);
    }
    if (xx <= 0.0 || yy <= 0.0)
        return std::nullopt;
    return std::clamp(xy / std::sqrt(xx * yy), -1.0, 1.0);
}

std::optional<double> kendallTauB(const SharedRatings& both, const Scale& scale)
{
    if (both.size() < 2)
        return std::nullopt;
    std::vector<std::pair<double, double>> pairs;
    for (const auto& [a, b] : both)
        pairs.emplace_back(scale.categories[a], scale.categories[b]);
    std::sort(pairs.begin(), pairs.end());
    std::vector<double> first;
    std::vector<double> second;
    for (const auto& [a, b] : pairs) {
        first.push_back(a);
        second.push_back(b);
    }
    const double n = static_cast<double>(pairs.size());
    const double total = n * (n - 1.0) / 2.0;
    const double tiedFirst = tiedPairs(first);
    const double tiedBoth = tiedPairs(pairs);
    std::vector<double> scratch(second.size());
    const double wrong = exchanges(second, 0, second.size(), scratch);
    const double tiedSecond = tiedPairs(second);
    if (tiedFirst == total || tiedSecond == total)
        return std::nullopt;
    const double difference = total - tiedFirst - tiedSecond + tiedBoth - 2.0 * wrong;
    return std::clamp(difference / std::sqrt((total - tiedFirst) * (total - tiedSecond)), -1.0, 1.0);
}

}
