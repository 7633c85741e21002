#include "stats/disputed.h"
#include <algorithm>
#include <tuple>

namespace touchstone::stats {
namespace {

// Mid-ranks of the pooled pairable values, which Krippendorff's ordinal metric compares.
std::vector<double> midRankPositions(const RatingTable& table, std::size_t categories)
{
    std::vector<double> counts(categories, 0.0);
    for (std::size_t unit = 0; unit < table.units(); ++unit) {
        if (table.ratingsOf(unit) < 2)
            continue;
        for (const Category category : table.categoriesOf(unit))
            counts[category] += 1.0;
    }
    double before = 0.0;
    for (double& count : counts) {
        const double own = count;
        count = before + own / 2.0;
        before += own;
    }
    return counts;
}

double distance(AlphaMetric metric, double a, double b)
{
    if (a == b)
        return 0.0;
    if (metric == AlphaMetric::Nominal)
        return 1.0;
    if (metric == AlphaMetric::Ratio)
        return a + b == 0.0 ? 0.0 : (a - b) * (a - b) / ((a + b) * (a + b));
    return (a - b) * (a - b);
}

Consequence byMajority(std::span<const Category> categories)
{
    std::vector<Category> sorted(categories.begin(), categories.end());
    std::sort(sorted.begin(), sorted.end());
    std::size_t largest = 0;
    for (auto i = sorted.begin(); i != sorted.end();) {
        const auto end = std::upper_bound(i, sorted.end(), *i);
        largest = std::max(largest, static_cast<std::size_t>(end - i));
        i = end;
    }
    const std::size_t m = sorted.size();
    if (2 * largest <= m)
        return Consequence::NoLabel;
    // A vote that moves from the majority to another answer would leave no majority.
    return 2 * (largest - 1) <= m ? Consequence::OneVote : Consequence::Spread;
}

Consequence byMean(std::span<const Category> categories, const Scale& scale, double threshold)
{
    double sum = 0.0;
    std::size_t lower = 0;
    for (const Category category : categories) {
        sum += scale.categories[category];
        lower += scale.categories[category] < threshold ? 1 : 0;
    }
    const double m = static_cast<double>(categories.size());
    if (lower == 0 || lower == categories.size())
        return Consequence::Spread;
    const bool side = sum / m < threshold;
    for (const Category category : categories) {
        if (((sum - scale.categories[category]) / (m - 1.0) < threshold) != side)
            return Consequence::OneVote;
    }
    return Consequence::AcrossThreshold;
}

}

std::vector<DisputedUnit> disputedUnits(
    const RatingTable& table, const Scale& scale, const DisputeOptions& options)
{
    const std::vector<double> positions =
        options.metric == AlphaMetric::Ordinal ? midRankPositions(table, scale.size()) : scale.categories;
    std::vector<DisputedUnit> disputed;
    double total = 0.0;
    for (std::uint32_t unit = 0; unit < table.units(); ++unit) {
        const auto categories = table.categoriesOf(unit);
        double pairs = 0.0;
        for (std::size_t i = 0; i < categories.size(); ++i) {
            for (std::size_t j = i + 1; j < categories.size(); ++j) {
                if (categories[i] != categories[j])
                    pairs += distance(options.metric, positions[categories[i]], positions[categories[j]]);
            }
        }
        if (pairs <= 0.0)
            continue;
        DisputedUnit entry;
        entry.unit = unit;
        entry.disagreement = 2.0 * pairs / static_cast<double>(categories.size() - 1);
        if (options.metric == AlphaMetric::Nominal)
            entry.consequence = byMajority(categories);
        else if (options.threshold)
            entry.consequence = byMean(categories, scale, *options.threshold);
        total += entry.disagreement;
        disputed.push_back(entry);
    }
    for (DisputedUnit& entry : disputed)
        entry.share = entry.disagreement / total;
    std::sort(disputed.begin(), disputed.end(), [](const DisputedUnit& a, const DisputedUnit& b) {
        return std::tuple(a.consequence, -a.share, a.unit) < std::tuple(b.consequence, -b.share, b.unit);
    });
    return disputed;
}

}
