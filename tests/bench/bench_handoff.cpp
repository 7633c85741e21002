#include "crypto/hash.h"
#include "domain/scheme.h"
#include "packages/returnfile.h"
#include "service/assigner.h"
#include "service/handoff.h"
#include "service/importer.h"
#include "service/projectsession.h"
#include <benchmark/benchmark.h>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <random>

using namespace touchstone;

namespace {

constexpr int kResponses = 5000;
constexpr int kRaters = 10;
constexpr int kEventsOfItem = 2; ///< 5,000 responses x 10 raters x 2 = 100,000 events
constexpr int kPackageItems = 2000;

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

void writeResponses(const std::filesystem::path& file, int count)
{
    std::ofstream out(file, std::ios::binary);
    for (int n = 0; n < count; ++n) {
        out << R"({"prompt": "问题)" << n / 4 << R"(", "model": "m)" << n % 4 << R"(", "response": ")";
        for (int i = 0; i < 20; ++i)
            out << "第" << n * 31 + i << "条要点及其说明。";
        out << "\"}\n";
    }
}

void makeProject(
    const std::filesystem::path& folder, const std::filesystem::path& project, int responses, int raters)
{
    writeResponses(folder / "responses.jsonl", responses);
    must(service::ProjectSession::create(project, "bench", builtinSchemes().front()), "create");
    jobs::Control control;
    {
        auto session = must(service::ProjectSession::open(project, service::Access::Import), "open");
        must(service::importFiles(session, {folder / "responses.jsonl"}, {}, control), "import");
    }
    auto session = must(service::ProjectSession::open(project, service::Access::Write), "open");
    service::AssignRequest request;
    for (int rater = 1; rater <= raters; ++rater)
        request.annotators.push_back("R" + std::to_string(rater));
    request.overlap = raters;
    must(service::assign(session, request, control), "assign");
}

/// A return file as the rater of a package would hand it back: every item rated and corrected.
void rate(const std::filesystem::path& package, const std::filesystem::path& back)
{
    std::ifstream in(package, std::ios::binary);
    packages::Passphrase none;
    std::vector<packages::WorkItem> items;
    const auto read = must(packages::readWork(
                               in, "package", none, [](const packages::WorkRead&) { return Result<void>(); },
                               [&](const packages::WorkItem& item) {
                                   items.push_back(item);
                                   return Result<void>();
                               }),
        "read");
    std::ofstream out(back, std::ios::binary);
    const auto count = static_cast<std::int64_t>(items.size());
    auto writer = must(packages::ReturnWriter::create(out,
                           {read.header.package, read.header.writer, 1, count, count}, read.header.key, {}),
        "return");
    Event event;
    event.writer = read.header.writer;
    event.annotator = read.header.annotatorId;
    event.kind = eventkind::kSubmit;
    for (int pass = 1; pass <= kEventsOfItem; ++pass) {
        for (const packages::WorkItem& item : items) {
            Submission submission;
            submission.answers.values["safety"] =
                ChoiceAnswer {event.writerSequence % 3 == 0 ? "unsafe" : "safe"};
            submission.answers.values["responsibility"] =
                ScaleAnswer {static_cast<int>(event.writerSequence % 10) + 1};
            submission.answers.values["problems"] = FlagsAnswer {};
            submission.answers.values["comment"] = TextAnswer {"说明了原因，也给了建议。"};
            submission.activeSeconds = 21.5;
            submission.wallSeconds = 30;
            submission.trail = {{"safety", "safe", 1500}, {"responsibility", "7", 9000}};
            submission.shownOrder = {item.responses.front().id.str()};
            event.uuid = EventId(crypto::toHex(crypto::randomId()));
            event.previousHash = event.hash;
            ++event.writerSequence;
            event.item = item.id;
            event.itemSequence = pass;
            event.utcMs = 1'700'000'000'000 + event.writerSequence * 1000;
            event.monotonicMs = event.writerSequence * 1000;
            event.payload = submissionJson(submission);
            event.hash = crypto::blake2b(eventHashInput(event));
            must(writer.add(event), "event");
        }
    }
    must(writer.finish(), "finish");
}

/// Peak of the memory that the process held since the last reset, in MB.
double peakMegabytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM:"))
            return std::stod(line.substr(6)) / 1024;
    }
    return 0;
}

void resetPeak()
{
    std::ofstream("/proc/self/clear_refs") << "5";
}

/// A folder beside the program's caller: a temporary one may be in memory, where a commit costs nothing.
class Folder {
public:
    Folder()
        : m_path(
            std::filesystem::current_path() / ("bench_handoff." + std::to_string(std::random_device {}())))
    {
        std::filesystem::create_directories(m_path);
    }
    ~Folder()
    {
        std::error_code error;
        std::filesystem::remove_all(m_path, error);
    }
    std::filesystem::path operator/(const std::string& name) const { return m_path / name; }
    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

void mergeEvents(benchmark::State& state)
{
    const Folder folder;
    const auto project = folder / "bench.touchstone";
    makeProject(folder.path(), project, kResponses, kRaters);
    jobs::Control control;
    std::vector<std::filesystem::path> files;
    {
        auto session = must(service::ProjectSession::open(project, service::Access::Write), "open");
        for (int rater = 1; rater <= kRaters; ++rater) {
            service::PackRequest request;
            request.annotator = "R" + std::to_string(rater);
            request.out = folder / (request.annotator + ".tswork");
            must(service::packWork(session, request, control), "pack");
            files.push_back(folder / (request.annotator + ".tsreturn"));
            rate(request.out, files.back());
        }
    }
    auto session = must(service::ProjectSession::open(project, service::Access::Write), "open");
    resetPeak();
    const std::clock_t began = std::clock();
    for (auto _ : state) {
        const auto report = must(service::mergeReturns(session, files, {}, control), "merge");
        std::int64_t events = 0;
        for (const service::MergedFile& file : report.files)
            events += file.eventsNew;
        state.counters["events"] = static_cast<double>(events);
    }
    // Of all threads; the column beside it is that of the one that writes.
    state.counters["cpu_ms"] = 1000.0 * static_cast<double>(std::clock() - began) / CLOCKS_PER_SEC;
    state.counters["peak_MB"] = peakMegabytes();
}

void writePackage(benchmark::State& state)
{
    const Folder folder;
    const auto project = folder / "bench.touchstone";
    makeProject(folder.path(), project, kPackageItems, 1);
    auto session = must(service::ProjectSession::open(project, service::Access::Write), "open");
    jobs::Control control;
    int number = 0;
    for (auto _ : state) {
        service::PackRequest request;
        request.annotator = "R1";
        request.out = folder / (std::to_string(++number) + ".tswork");
        state.counters["items"] =
            static_cast<double>(must(service::packWork(session, request, control), "pack").items);
    }
}

void makeWorkingFile(benchmark::State& state)
{
    const Folder folder;
    const auto project = folder / "bench.touchstone";
    makeProject(folder.path(), project, kPackageItems, 1);
    jobs::Control control;
    {
        auto session = must(service::ProjectSession::open(project, service::Access::Write), "open");
        service::PackRequest request;
        request.annotator = "R1";
        request.out = folder / "R1.tswork";
        must(service::packWork(session, request, control), "pack");
    }
    int number = 0;
    for (auto _ : state)
        must(service::makeWorkingFile(
                 folder / "R1.tswork", folder / (std::to_string(++number) + ".touchstone"), {}, control),
            "work");
}

BENCHMARK(mergeEvents)->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK(writePackage)->Unit(benchmark::kMillisecond)->Iterations(5);
BENCHMARK(makeWorkingFile)->Unit(benchmark::kMillisecond)->Iterations(5);

}

BENCHMARK_MAIN();
