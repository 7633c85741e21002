#include "stats/alpha.h"
#include "stats/random.h"
#include "stats/scores.h"
#include <benchmark/benchmark.h>

using namespace touchstone::stats;

namespace {

constexpr std::size_t kRaters = 8;
constexpr std::size_t kPoints = 10;

// Three ratings per item of eight raters: a true level per item, noise of about one point.
RatingTable ratingsOf(std::size_t ratings)
{
    Random random(7);
    RatingTableBuilder builder;
    builder.reserve(ratings);
    const std::size_t units = ratings / 3;
    for (std::uint32_t unit = 0; unit < units; ++unit) {
        const double level = 6.0 + 2.0 * random.normal();
        const std::uint64_t first = random.below(kRaters);
        for (std::uint64_t i = 0; i < 3; ++i) {
            const double point = std::min(9.0, std::max(0.0, level + random.normal()));
            builder.add(
                unit, static_cast<std::uint32_t>((first + i) % kRaters), static_cast<Category>(point));
        }
    }
    return builder.build(units, kRaters, kPoints).value();
}

Scale pointScale()
{
    Scale scale;
    scale.kind = ScaleKind::Interval;
    for (std::size_t k = 1; k <= kPoints; ++k)
        scale.categories.push_back(static_cast<double>(k));
    return scale;
}

void threeAlphas(benchmark::State& state, std::size_t resamples)
{
    const RatingTable table = ratingsOf(static_cast<std::size_t>(state.range(0)));
    const Scale scale = pointScale();
    IntervalOptions options;
    options.resamples = resamples;
    options.jackknife = false;
    for (auto _ : state) {
        const PatternSet set = collapse(table, kPoints);
        for (const AlphaMetric metric : {AlphaMetric::Nominal, AlphaMetric::Ordinal, AlphaMetric::Interval})
            benchmark::DoNotOptimize(krippendorffAlpha(set, scale, metric, options).value);
    }
}

void pointValues(benchmark::State& state)
{
    threeAlphas(state, 0);
}
void withResamples(benchmark::State& state)
{
    threeAlphas(state, 1000);
}

// 20 models, 8 domains, 3 ratings per response on two criteria.
void scores(benchmark::State& state)
{
    constexpr std::uint32_t kModels = 20;
    ScoreInput input;
    input.models = kModels;
    input.domains = 8;
    input.raters = kRaters;
    ScoreCriterion safety {"safety", ScoreKind::Safety};
    ScoreCriterion points {"responsibility", ScoreKind::Scale};
    input.criteria = {safety, points};
    Random random(7);
    const auto prompts = static_cast<std::uint32_t>(state.range(0) / (kModels * 3 * 2));
    for (std::uint32_t prompt = 0; prompt < prompts; ++prompt) {
        input.prompts.push_back({prompt % 8, kNone, false});
        for (std::uint32_t model = 0; model < kModels; ++model) {
            const auto response = static_cast<std::uint32_t>(input.responses.size());
            input.responses.push_back({prompt, model});
            for (std::uint32_t i = 0; i < 3; ++i) {
                const std::uint32_t rater = (prompt + i) % kRaters;
                input.ratings.push_back({response, rater, 0, random.uniform() < 0.9 ? kSafe : kUnsafe});
                input.ratings.push_back(
                    {response, rater, 1, 1.0 + static_cast<double>(random.below(kPoints))});
            }
        }
    }
    for (auto _ : state)
        benchmark::DoNotOptimize(computeScores(input, {}).has_value());
}

BENCHMARK(pointValues)->Arg(10'000)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(withResamples)->Arg(10'000)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(scores)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

}

BENCHMARK_MAIN();
