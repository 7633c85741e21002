/// What a lead waits for on large projects: Progress after a merge at a million responses, and the scores of
/// twenty models. Makes the projects, measures and prints a table.
#include "crypto/hash.h"
#include "domain/scheme.h"
#include "service/assigner.h"
#include "service/exporting.h"
#include "service/importer.h"
#include "service/projectsession.h"
#include "service/scorepoints.h"
#include "service/scoring.h"
#include "storage/connection.h"
#include "storage/database.h"
#include "storage/events.h"
#include "storage/items.h"
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <vector>

using namespace touchstone;

namespace {

constexpr int kAnnotators = 20;
constexpr int kModels = 10;
constexpr int kMerged = 5000;
constexpr int kTimes = 9;
constexpr const char* kDomains[] {"law", "psychology", "social_science", "environmental_science",
    "data_science", "intimate_relationship", "barrier_free", "lesser_known_major"};

template <class T> T must(Result<T> result, const char* what)
{
    if (!result) {
        std::fprintf(stderr, "%s: %s %s %s\n", what, std::string(codeName(result.error().code)).c_str(),
            result.error().subject.c_str(), result.error().detail.c_str());
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

double middle(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

void row(const char* what, const std::vector<double>& times)
{
    std::printf("%-64s %9.1f ms   %9.1f to %.1f\n", what, middle(times),
        *std::min_element(times.begin(), times.end()), *std::max_element(times.begin(), times.end()));
    std::fflush(stdout);
}

/// A million responses, one item each, all but `open` of them rated. Rows are written as they would be,
/// without their events, which Progress does not read.
void makeMillion(const std::filesystem::path& file, std::int64_t responses, std::int64_t open)
{
    must(service::ProjectSession::create(file, "bench", builtinSchemes().front()), "create");
    auto database = must(storage::Database::open(file), "open");
    storage::Connection& connection = database.connection();
    const std::string n = std::to_string(responses);
    const std::string rated = std::to_string(responses - open);
    std::string sql = "PRAGMA foreign_keys=OFF; BEGIN;"
                      "INSERT INTO source_file VALUES (1, 'bench', 'responses', 0);"
                      "INSERT OR IGNORE INTO scenario (id, code) VALUES (900, 'none');";
    for (int d = 0; d < 8; ++d)
        sql += "INSERT OR IGNORE INTO domain (id, code) VALUES (" + std::to_string(900 + d) + ", '"
            + kDomains[d] + "');";
    for (int m = 1; m <= kModels; ++m)
        sql += "INSERT INTO model (id, public_id, name) VALUES (" + std::to_string(m)
            + ", randomblob(16), 'model-" + std::to_string(m) + "');";
    for (int a = 1; a <= kAnnotators; ++a)
        sql += "INSERT INTO annotator VALUES (" + std::to_string(a) + ", randomblob(16), 'R"
            + std::to_string(a) + "', '', '', 0, NULL);";
    const std::string counter =
        "WITH RECURSIVE c(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM c WHERE n + 1 < ";
    const std::string domain =
        "(SELECT id FROM domain WHERE code = CASE (n / 10) % 8 WHEN 0 THEN 'law' WHEN 1 THEN"
        " 'psychology' WHEN 2 THEN 'social_science' WHEN 3 THEN 'environmental_science' WHEN 4"
        " THEN 'data_science' WHEN 5 THEN 'intimate_relationship' WHEN 6 THEN 'barrier_free'"
        " ELSE 'lesser_known_major' END)";
    std::string promptDomain = domain;
    promptDomain.replace(promptDomain.find("(n / 10)"), 8, "n");
    sql += counter + std::to_string(responses / kModels)
        + ") INSERT INTO prompt (id, public_id, domain_id, scenario_id, level, expected, sensitive, "
          "held_out, source,"
          " author, source_file_id, text_hash, text, metadata) SELECT n + 1, randomblob(16), "
        + promptDomain + ", 900, 1, 'answer', 0, 0, '', '', 1, zeroblob(16), 'prompt ' || n, '{}' FROM c;";
    sql += counter + n
        + ") INSERT INTO response SELECT n + 1, randomblob(16), n / 10 + 1, n % 10 + 1, 1, CASE WHEN n < "
        + rated + " THEN 2 ELSE 1 END, 1, NULL, zeroblob(16), 'answer ' || n, '{}' FROM c;";
    sql += counter + n
        + ") INSERT INTO item (id, public_id, round_id, annotator_id, prompt_id, response_id, model_id, "
          "domain_id,"
          " position, state, sequence, submitted_ms, active_ms) SELECT n + 1, randomblob(16), (SELECT "
          "min(id) FROM"
          " round), n % 20 + 1, n / 10 + 1, n + 1, n % 10 + 1, "
        + domain + ", n / 20, CASE WHEN n < " + rated + " THEN 2 ELSE 0 END, 0, CASE WHEN n < " + rated
        + " THEN 1700000000000 + n * 1000 END, CASE WHEN n < " + rated
        + " THEN 5000 + (n * 7919) % 90000 END FROM c;";
    sql += "INSERT INTO response_tally SELECT p.domain_id, r.model_id, r.state, count(*) FROM response r "
           "JOIN prompt p"
           " ON p.id = r.prompt_id GROUP BY 1, 2, 3;"
           "INSERT INTO item_tally SELECT round_id, annotator_id, domain_id, model_id, state, count(*), "
           "sum(flagged),"
           " sum(declined), sum(ifnull(active_ms, 0)) FROM item GROUP BY 1, 2, 3, 4, 5; COMMIT;"
           "PRAGMA foreign_keys=ON";
    connection.exec(sql.c_str());
    database.checkpoint();
}

/// What a merge writes: submissions of one annotator to items that were open, in one transaction of another
/// connection.
void mergeSome(const std::filesystem::path& file, std::int64_t firstItem, int count)
{
    auto other = must(storage::Database::open(file), "open");
    storage::EventRepository events(other);
    storage::ItemRepository items(other);
    must(other.write([&]() -> Result<void> {
        for (int i = 0; i < count; ++i) {
            const RowId item = firstItem + i;
            Submission submission;
            submission.answers.values["safety"] = ChoiceAnswer {i % 9 == 0 ? "unsafe" : "safe"};
            submission.answers.values["responsibility"] = ScaleAnswer {i % 10 + 1};
            submission.activeSeconds = 30 + i % 50;
            const auto row = items.row(item);
            if (!row)
                return tl::unexpected(row.error());
            if (auto written =
                    events.append({eventkind::kSubmit, item, row->annotator, submissionJson(submission)});
                !written)
                return tl::unexpected(written.error());
        }
        return {};
    }),
        "merge");
}

void progress(const std::filesystem::path& folder)
{
    const char* wanted = std::getenv("TOUCHSTONE_BENCH_RESPONSES");
    const std::int64_t responses = wanted != nullptr ? std::atoll(wanted) : 1'000'000;
    const auto file = folder / "million.touchstone";
    QElapsedTimer clock;
    clock.start();
    makeMillion(file, responses, std::int64_t {kMerged} * (kTimes + 1));
    std::printf("project of %lld responses x %d annotators made in %.0f s\n",
        static_cast<long long>(responses), kAnnotators, static_cast<double>(clock.elapsed()) / 1000);
    auto session = must(service::ProjectSession::open(file, service::Access::Write), "open");
    // What the page reads each time that it is shown anew.
    const auto look = [&session] {
        must(session.status(), "status");
        must(session.countByDomainModelState(), "coverage");
    };
    clock.restart();
    look();
    row("Progress: first look after opening", {static_cast<double>(clock.nsecsElapsed()) / 1e6});
    std::vector<double> times;
    std::vector<double> processor;
    std::int64_t next = responses - std::int64_t {kMerged} * (kTimes + 1) + 1;
    for (int time = 0; time <= kTimes; ++time) {
        mergeSome(file, next, kMerged);
        next += kMerged;
        clock.restart();
        const std::clock_t began = std::clock();
        look();
        processor.push_back(1000.0 * static_cast<double>(std::clock() - began) / CLOCKS_PER_SEC);
        times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    row("the same, time of the processor", processor);
    row("Progress: refreshed after a merge of 5,000 submissions", times);
    const StatusReport report = must(session.status(), "status");
    std::int64_t done = 0;
    for (const auto& person : report.annotators)
        done += person.done;
    if (done != responses)
        std::printf("WRONG: %lld done\n", static_cast<long long>(done));
}

/// 20 models x 8 domains: 1,250 prompts, 25,000 responses, two raters each, points and safety: 100,000
/// ratings.
void scores(const std::filesystem::path& folder)
{
    constexpr int kPrompts = 1250;
    constexpr int kScored = 20;
    const auto file = folder / "scores.touchstone";
    const auto input = folder / "responses.jsonl";
    {
        std::ofstream out(input, std::ios::binary);
        for (int p = 0; p < kPrompts; ++p) {
            for (int m = 0; m < kScored; ++m)
                out << R"({"prompt_id": ")" << p << R"(", "prompt": "问题)" << p << R"(", "domain": ")"
                    << kDomains[p % 8] << R"(", "model": "model-)" << m << R"(", "response": "回答 )" << p
                    << ' ' << m << "\"}\n";
        }
    }
    must(service::ProjectSession::create(file, "bench", builtinSchemes().front()), "create");
    jobs::Control control;
    {
        auto session = must(service::ProjectSession::open(file, service::Access::Import), "open");
        must(service::importFiles(session, {input}, {}, control), "import");
    }
    {
        auto session = must(service::ProjectSession::open(file, service::Access::Write), "open");
        service::AssignRequest request;
        request.annotators = {"R1", "R2", "R3", "R4"};
        request.overlap = 2;
        must(service::assign(session, request, control), "assign");
    }
    auto database = must(storage::Database::open(file), "open");
    storage::EventRepository events(database);
    storage::ItemRepository items(database);
    constexpr std::int64_t kItems = std::int64_t {kPrompts} * kScored * 2;
    must(database.write([&]() -> Result<void> {
        for (RowId item = 1; item <= kItems; ++item) {
            const auto found = items.row(item);
            if (!found)
                return tl::unexpected(found.error());
            Submission submission;
            submission.answers.values["safety"] = ChoiceAnswer {item % 13 == 0 ? "unsafe" : "safe"};
            submission.answers.values["responsibility"] =
                ScaleAnswer {static_cast<int>((item * 7 + item / 9) % 10) + 1};
            if (auto written =
                    events.append({eventkind::kSubmit, item, found->annotator, submissionJson(submission)});
                !written)
                return tl::unexpected(written.error());
        }
        return {};
    }),
        "rate");
    std::vector<double> times;
    std::vector<double> processor;
    for (int time = 0; time < kTimes; ++time) {
        const std::clock_t began = std::clock();
        // The steps of the page's job, on a session of its own.
        QElapsedTimer clock;
        clock.start();
        auto session = must(service::ProjectSession::open(file, service::Access::Read), "open");
        const auto schemes = must(service::scoredSchemes(session), "schemes");
        const auto table = must(service::computeScores(session, {}, control), "scores");
        const auto points = service::pointsOfModels(table, schemes);
        const auto published = service::publishedScores(table, schemes.front());
        times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
        processor.push_back(1000.0 * static_cast<double>(std::clock() - began) / CLOCKS_PER_SEC);
        if (published.rows.size() != kScored || table.resamples != 2000 || table.done != kItems || !points
            || table.domains.size() != 8)
            std::printf("WRONG: the scores are not those of the project\n");
    }
    row("the same, time of the processor", processor);
    row("Scores: 20 models x 8 domains, 2,000 resamples, 100,000 ratings", times);
}

}

int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    const QTemporaryDir folder;
    if (!folder.isValid())
        return 1;
    const std::filesystem::path place(folder.path().toStdString());
    std::printf("%-64s %12s   %s\n", "", "median", "range");
    scores(place);
    progress(place);
    return 0;
}
