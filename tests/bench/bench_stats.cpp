#include "stats/alpha.h"
#include "stats/metrics.h"
#include "stats/random.h"
#include "stats/scores.h"
#include <algorithm>
#include <atomic>
#include <benchmark/benchmark.h>
#include <cstdlib>
#include <malloc.h>
#include <new>

using namespace touchstone::stats;

namespace {

// Every allocation of the program is counted, so that the most that a computation held beside its data is
// known.
std::atomic<std::size_t> held = 0;
std::atomic<std::size_t> most = 0;

void* counted(void* memory)
{
    if (memory == nullptr)
        throw std::bad_alloc();
    const std::size_t now = held += malloc_usable_size(memory);
    if (now > most)
        most = now;
    return memory;
}

void release(void* memory)
{
    held -= malloc_usable_size(memory);
    std::free(memory);
}

}

void* operator new(std::size_t size)
{
    return counted(std::malloc(size));
}
void* operator new(std::size_t size, std::align_val_t alignment)
{
    const auto step = static_cast<std::size_t>(alignment);
    return counted(std::aligned_alloc(step, (size + step - 1) / step * step));
}
void operator delete(void* memory) noexcept
{
    release(memory);
}
void operator delete(void* memory, std::size_t) noexcept
{
    release(memory);
}
void operator delete(void* memory, std::align_val_t) noexcept
{
    release(memory);
}
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept
{
    release(memory);
}

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

// Bytes of the ratings, and how often that the computation took beside them at most.
class ExtraMemory {
public:
    ExtraMemory(std::size_t before, std::size_t dataEnd)
        : m_data(dataEnd - before)
        , m_start(dataEnd)
    {
        most = dataEnd;
    }
    void tell(benchmark::State& state) const
    {
        state.counters["data_MB"] = static_cast<double>(m_data) / 1e6;
        state.counters["extra_of_data"] = static_cast<double>(most - m_start) / static_cast<double>(m_data);
    }

private:
    std::size_t m_data;
    std::size_t m_start;
};

void threeAlphas(benchmark::State& state, std::size_t resamples)
{
    const std::size_t before = held;
    const RatingTable table = ratingsOf(static_cast<std::size_t>(state.range(0)));
    const ExtraMemory memory(before, held);
    const Scale scale = pointScale();
    IntervalOptions options;
    options.resamples = resamples;
    options.jackknife = false;
    for (auto _ : state) {
        const PatternSet set = collapse(table, kPoints);
        for (const AlphaMetric metric : {AlphaMetric::Nominal, AlphaMetric::Ordinal, AlphaMetric::Interval})
            benchmark::DoNotOptimize(krippendorffAlpha(set, scale, metric, options).value);
    }
    memory.tell(state);
}

// One row of the table of coefficients, with all that it needs made anew from the ratings.
void coefficient(benchmark::State& state, const char* key)
{
    const std::size_t before = held;
    const RatingTable table = ratingsOf(static_cast<std::size_t>(state.range(0)));
    const ExtraMemory memory(before, held);
    const Scale scale = pointScale();
    IntervalOptions options;
    options.resamples = static_cast<std::size_t>(state.range(1));
    options.jackknife = options.resamples > 0;
    const std::string_view keys[] = {key};
    for (auto _ : state) {
        if (computeAll(table, scale, options, keys).size() != 1)
            state.SkipWithError("the coefficient does not apply");
    }
    memory.tell(state);
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
// The second argument: resamples.
void sizes(benchmark::internal::Benchmark* bench)
{
    bench->ArgsProduct({{10'000, 100'000, 1'000'000}, {0}})->Unit(benchmark::kMillisecond);
}
void sizesWithInterval(benchmark::internal::Benchmark* bench)
{
    bench->ArgsProduct({{10'000, 100'000, 1'000'000}, {1000}})->Unit(benchmark::kMillisecond);
}
BENCHMARK_CAPTURE(coefficient, ac2_ordinal, "gwet_ac2_ordinal")->Apply(sizesWithInterval);
BENCHMARK_CAPTURE(coefficient, pairs_kappa_quadratic, "pairwise_cohen_kappa_quadratic")->Apply(sizes);
BENCHMARK_CAPTURE(coefficient, pairs_spearman, "pairwise_spearman")->Apply(sizes);
BENCHMARK_CAPTURE(coefficient, icc1, "icc1")->Apply(sizes);
BENCHMARK_CAPTURE(coefficient, icc2_components, "icc2_reml")->Apply(sizes);
BENCHMARK(scores)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

}

BENCHMARK_MAIN();
