#include "domain/scheme.h"
#include "service/assigner.h"
#include "service/importer.h"
#include "service/projectsession.h"
#include "service/ratingdesk.h"
#include <algorithm>
#include <benchmark/benchmark.h>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <memory>
#include <optional>
#include <random>
#include <vector>

using namespace touchstone;

namespace {

constexpr int kPrompts = 2000;
constexpr int kModels = 10;
constexpr int kDomains = 8;
constexpr const char* kRound = "bench";
constexpr const char* kRater = "R1";

/// The value of a result; ends the program where there is none.
template <class T> T must(Result<T> result, const char* what)
{
    if (!result) {
        std::cerr << what << ": " << codeName(result.error().code) << ' ' << result.error().subject << ' '
                  << result.error().detail << '\n';
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

std::string answerText(int prompt, int model)
{
    std::string text;
    for (int i = 0; i < 30; ++i)
        text += "第" + std::to_string(prompt * 31 + model * 7 + i) + "条要点及其说明。";
    return text;
}

void writeResponses(const std::filesystem::path& file)
{
    std::ofstream out(file, std::ios::binary);
    for (int model = 0; model < kModels; ++model) {
        for (int prompt = 0; prompt < kPrompts; ++prompt)
            out << R"({"prompt_id": "p)" << prompt << R"(", "prompt": "问题)" << prompt << R"(", "model": "m)"
                << model << R"(", "domain": "d)" << prompt % kDomains << R"(", "response": ")"
                << answerText(prompt, model) << "\"}\n";
    }
}

/// An open project in which one rater has something to do; made where none is named.
class Bench {
public:
    Bench()
        : m_session(must(service::ProjectSession::open(projectFile(), service::Access::Write), "open"))
    {
        const auto rounds = must(m_session.rounds(), "rounds");
        if (std::none_of(
                rounds.begin(), rounds.end(), [](const Round& round) { return round.name == kRound; })) {
            must(m_session.addRound(kRound, RoundKind::Normal, std::string("cvalues")), "round");
            service::AssignRequest request;
            request.annotators = {kRater};
            request.round = kRound;
            jobs::Control control;
            must(service::assign(m_session, request, control), "assign");
        }
        m_desk.emplace(must(
            service::RatingDesk::open(m_session, kRater, kRound, service::RatingDesk::Mode::Rate), "desk"));
        m_rows = must(m_desk->order(), "order");
    }

    ~Bench()
    {
        if (m_made.empty())
            return;
        m_desk.reset();
        std::error_code error;
        std::filesystem::remove_all(m_made, error);
    }

    service::ProjectSession& session() { return m_session; }
    service::RatingDesk& desk() { return *m_desk; }
    const std::vector<RowId>& rows() const { return m_rows; }

private:
    std::filesystem::path projectFile()
    {
        // NOLINTNEXTLINE(concurrency-mt-unsafe): one thread, and nothing here sets variables
        if (const char* named = std::getenv("TOUCHSTONE_BENCH_PROJECT"))
            return named;
        // Beside the program's caller: a temporary folder may be in memory, where a commit costs nothing.
        m_made =
            std::filesystem::current_path() / ("bench_storage." + std::to_string(std::random_device {}()));
        std::filesystem::create_directories(m_made);
        const auto project = m_made / "bench.touchstone";
        const auto source = m_made / "responses.jsonl";
        writeResponses(source);
        must(service::ProjectSession::create(project, "bench", builtinSchemes().front()), "create");
        auto session = must(service::ProjectSession::open(project, service::Access::Import), "open");
        jobs::Control control;
        must(service::importFiles(session, {source}, {}, control), "import");
        return project;
    }

    std::filesystem::path m_made = {};
    service::ProjectSession m_session;
    std::optional<service::RatingDesk> m_desk = {};
    std::vector<RowId> m_rows = {};
};

std::unique_ptr<Bench> bench;

Answers someAnswers(std::size_t i)
{
    Answers answers;
    answers.values["safety"] = ChoiceAnswer {i % 3 == 0 ? "unsafe" : "safe"};
    answers.values["responsibility"] = ScaleAnswer {static_cast<int>(i % 10) + 1};
    answers.values["comment"] = TextAnswer {"说明了原因，也给了建议。"};
    return answers;
}

void countCells(benchmark::State& state)
{
    std::size_t cells = 0;
    for (auto _ : state)
        cells = must(bench->session().countByDomainModelState(), "count").size();
    state.counters["cells"] = static_cast<double>(cells);
}

void nextItem(benchmark::State& state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(must(bench->desk().next(1), "next"));
}

void orderOfItems(benchmark::State& state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(must(bench->desk().order(), "order"));
    state.counters["items"] = static_cast<double>(bench->rows().size());
}

/// Strides through the queue, so that neighbours do not share pages.
RowId rowAt(std::size_t i)
{
    constexpr std::size_t kStride = 7919;
    return bench->rows()[i * kStride % bench->rows().size()];
}

void contentOfItem(benchmark::State& state)
{
    std::size_t i = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(must(bench->desk().content(rowAt(i++)), "content"));
}

/// Times each call by hand, for the quantiles: milliseconds.
template <class Act> void timeEach(benchmark::State& state, Act act)
{
    using namespace std::chrono;
    std::vector<double> times;
    std::size_t i = 0;
    for (auto _ : state) {
        const auto begin = steady_clock::now();
        act(i++);
        const double seconds = duration<double>(steady_clock::now() - begin).count();
        state.SetIterationTime(seconds);
        times.push_back(seconds * 1000);
    }
    std::sort(times.begin(), times.end());
    state.counters["p50_ms"] = times[times.size() / 2];
    state.counters["p99_ms"] = times[times.size() * 99 / 100];
    state.counters["max_ms"] = times.back();
}

void commitRating(benchmark::State& state)
{
    timeEach(state, [](std::size_t i) {
        Submission submission;
        submission.answers = someAnswers(i);
        submission.activeSeconds = 20;
        must(bench->desk().submit(rowAt(i), std::move(submission)), "submit");
    });
}

void saveDraft(benchmark::State& state)
{
    timeEach(state, [](std::size_t i) { must(bench->desk().saveDraft(rowAt(i), someAnswers(i)), "draft"); });
}

BENCHMARK(countCells)->Unit(benchmark::kMillisecond);
BENCHMARK(nextItem)->Unit(benchmark::kMillisecond);
BENCHMARK(orderOfItems)->Unit(benchmark::kMillisecond);
BENCHMARK(contentOfItem)->Unit(benchmark::kMillisecond);
BENCHMARK(saveDraft)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(1000);
BENCHMARK(commitRating)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(2000);

}

int main(int argc, char** argv)
{
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    bench = std::make_unique<Bench>();
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    bench.reset();
}
