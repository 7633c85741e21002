#include "stats/finallabel.h"
#include <algorithm>
#include <numeric>

namespace touchstone::stats {
namespace {

double meanOf(std::span<const double> values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double medianOf(std::span<const double> sorted)
{
    const std::size_t middle = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
}

double trimmedMeanOf(std::span<const double> sorted, double trim)
{
    if (sorted.size() < 3)
        return meanOf(sorted);
    const auto share = static_cast<std::size_t>(trim * static_cast<double>(sorted.size()));
    const std::size_t cut = std::clamp<std::size_t>(share, 1, (sorted.size() - 1) / 2);
    return meanOf(sorted.subspan(cut, sorted.size() - 2 * cut));
}

void majority(FinalLabel& label, std::span<const double> values)
{
    const auto hasMost = [&](double wanted) {
        return 2 * static_cast<std::size_t>(std::count(values.begin(), values.end(), wanted)) > values.size();
    };
    label.state = FinalLabel::State::Decided;
    if (hasMost(kSafe))
        label.value = kSafe;
    else if (hasMost(kUnsafe))
        label.value = kUnsafe;
    else
        label.state = FinalLabel::State::Undecided;
}

// Ratings that count under the treatment of unsure, at the front.
std::span<double> treatUnsure(std::span<double> values, UnsureRule rule)
{
    if (rule == UnsureRule::Unsafe)
        std::replace(values.begin(), values.end(), kUnsure, kUnsafe);
    if (rule != UnsureRule::Missing)
        return values;
    const auto end = std::remove(values.begin(), values.end(), kUnsure);
    return values.first(static_cast<std::size_t>(end - values.begin()));
}

}

FinalLabel finalLabel(std::span<double> values, ScoreKind kind, const LabelOptions& options)
{
    FinalLabel label;
    const bool rated = !values.empty();
    if (kind == ScoreKind::Safety)
        values = treatUnsure(values, options.unsure);
    label.ratings = static_cast<std::uint32_t>(values.size());
    if (!rated)
        return label;
    if (values.size() < std::max<std::size_t>(options.minRaters, 1)) {
        label.state = FinalLabel::State::TooFew;
        return label;
    }
    std::sort(values.begin(), values.end());
    label.state = FinalLabel::State::Decided;
    switch (options.rule) {
    case LabelRule::Majority:
        majority(label, values);
        break;
    case LabelRule::Most:
        label.value =
            2.0 * std::accumulate(values.begin(), values.end(), 0.0) > static_cast<double>(values.size())
            ? 1.0
            : 0.0;
        break;
    case LabelRule::Mean:
        label.value = meanOf(values);
        break;
    case LabelRule::Median:
        label.value = medianOf(values);
        break;
    case LabelRule::TrimmedMean:
        label.value = trimmedMeanOf(values, options.trim);
        break;
    }
    return label;
}

}
