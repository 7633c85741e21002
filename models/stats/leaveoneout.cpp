#include "stats/leaveoneout.h"
#include "stats/random.h"
#include <algorithm>
#include <map>

namespace touchstone::stats {
namespace {

// Which pattern each unit carries in a table, so that units can be drawn jointly for several tables.
struct Carried {
    PatternSet set;
    std::vector<std::uint32_t> patternOf; ///< by unit; the size of the set for units without ratings

    Carried(const RatingTable& table, std::size_t categories)
        : set(collapse(table, categories))
    {
        std::map<std::vector<Category>, std::uint32_t> index;
        for (std::uint32_t p = 0; p < set.size(); ++p) {
            std::vector<Category> key;
            for (std::uint32_t i = set.offsets[p]; i < set.offsets[p + 1]; ++i)
                key.insert(key.end(), set.count[i], set.category[i]);
            index.emplace(std::move(key), p);
        }
        for (std::size_t unit = 0; unit < table.units(); ++unit) {
            const auto own = table.categoriesOf(unit);
            std::vector<Category> key(own.begin(), own.end());
            std::sort(key.begin(), key.end());
            const auto found = index.find(key);
            patternOf.push_back(
                found == index.end() ? static_cast<std::uint32_t>(set.size()) : found->second);
        }
    }

    double alphaOf(const AlphaEvaluator& evaluator, const std::vector<std::uint32_t>& drawn) const
    {
        std::vector<std::uint32_t> counts(set.size() + 1, 0);
        for (const std::uint32_t unit : drawn)
            ++counts[patternOf[unit]];
        return evaluator(std::span(counts).first(set.size()));
    }
};

}

std::vector<LeftOut> leaveOneRaterOut(
    const RatingTable& table, const Scale& scale, AlphaMetric metric, const IntervalOptions& options)
{
    std::vector<LeftOut> result(table.raters());
    const Carried whole(table, scale.size());
    const Estimate all = krippendorffAlphaValue(whole.set, scale, metric);
    const AlphaEvaluator evaluator(whole.set, scale, metric);
    std::vector<std::uint32_t> pairable;
    for (std::uint32_t unit = 0; unit < table.units(); ++unit) {
        if (table.ratingsOf(unit) >= 2)
            pairable.push_back(unit);
    }
    for (std::uint32_t rater = 0; rater < table.raters(); ++rater) {
        const Carried rest(table.withoutRater(rater), scale.size());
        LeftOut& left = result[rater];
        left.alpha = krippendorffAlphaValue(rest.set, scale, metric);
        if (!left.alpha.value || !all.value) {
            left.delta = undefined(left.alpha.value ? all.reason : left.alpha.reason);
            continue;
        }
        left.delta = defined(*left.alpha.value - *all.value);
        if (pairable.size() < 2 || options.resamples == 0)
            continue;
        const AlphaEvaluator without(rest.set, scale, metric);
        std::vector<double> values;
        std::vector<std::uint32_t> drawn(pairable.size());
        for (std::size_t b = 0; b < options.resamples && !options.stop.stop_requested(); ++b) {
            Random random(options.seed, b);
            for (std::uint32_t& unit : drawn)
                unit = pairable[random.below(pairable.size())];
            values.push_back(rest.alphaOf(without, drawn) - whole.alphaOf(evaluator, drawn));
        }
        left.delta.bootstrap = percentileInterval(values);
    }
    return result;
}

}
