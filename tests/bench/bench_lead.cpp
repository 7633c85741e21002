/// What a lead waits for on large projects: the page Progress after a merge at a million responses, and the
/// page Scores with twenty models, each from the call that refreshes it until everything is on the page.
/// Makes the projects, measures and prints a table. QT_QPA_PLATFORM=offscreen will do.
#include "common/dialogs.h"
#include "crypto/hash.h"
#include "domain/scheme.h"
#include "progress/progresspage.h"
#include "scores/scorespage.h"
#include "service/assigner.h"
#include "service/importer.h"
#include "service/projectsession.h"
#include "service/worklists.h"
#include "storage/connection.h"
#include "storage/database.h"
#include "storage/events.h"
#include "storage/items.h"
#include <QAbstractItemView>
#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
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

/// The surroundings of a page.
struct House {
    explicit House(const std::filesystem::path& folder)
        : settings(QString::fromStdString((folder / "settings.ini").string()))
    {
    }
    ui::Context context() { return {settings, jobs, dialogs}; }
    service::Settings settings;
    service::JobService jobs {nullptr};
    ui::SystemDialogs dialogs = {};
};

/// Milliseconds from the call of `act` until `signal` came and what it asked for was laid out.
template <class Page, class Signal, class Act> double untilShown(Page& page, Signal signal, Act act)
{
    QElapsedTimer clock;
    clock.start();
    QEventLoop loop;
    const auto connection = QObject::connect(&page, signal, &loop, &QEventLoop::quit);
    act();
    loop.exec();
    QObject::disconnect(connection);
    QCoreApplication::processEvents();
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

/// Flags, answers that could not be given, the event of each, and the packages that the items went out in.
std::string marksAndPackages(std::int64_t responses)
{
    return "UPDATE item SET flagged = 1 WHERE state = 2 AND id % 50 = 0;"
           "UPDATE item SET declined = 1 WHERE state = 2 AND id % 100 = 7;"
           "INSERT INTO writer (id, public_id, public_key) VALUES (900, randomblob(16), randomblob(32));"
           "INSERT INTO event SELECT id, randomblob(16), 900, id, zeroblob(32), zeroblob(32), 'submit', id, "
           "1,"
           " annotator_id, submitted_ms, 0, '{\"active_seconds\":41.2,\"answers\":{\"comment\":\"\","
           "\"criteria\":[\"clear\",\"readable\"],\"problems\":[],\"responsibility\":7,\"safety\":\"safe\"},"
           "\"shown_order\":[],\"trail\":[[1200,\"safety\",\"safe\"],[2900,\"responsibility\",7]],"
           "\"wall_seconds\":60.5}' FROM item WHERE state = 2;"
           "UPDATE item SET sequence = 1, current_event_id = id WHERE state = 2;"
           "INSERT INTO event SELECT id + 10000000, randomblob(16), 900, id + 10000000, zeroblob(32),"
           " zeroblob(32), 'flag', id, 2, annotator_id, submitted_ms, 0, '{\"note\":\"look at "
           "this\",\"on\":true}'"
           " FROM item WHERE flagged = 1;"
           "INSERT INTO rating SELECT (SELECT min(id) FROM criterion WHERE code = 'responsibility'), id,"
           " 'declined', NULL, 'not my field' FROM item WHERE declined = 1;"
           "INSERT INTO rating SELECT (SELECT min(id) FROM criterion WHERE code = 'safety'), id, 'choice', "
           "NULL,"
           " 'safe' FROM item WHERE state = 2;"
           "INSERT INTO writer (id, public_id, public_key) SELECT 1000 + a.id * 2 + k.value, randomblob(16),"
           " randomblob(32) FROM annotator a, json_each('[0,1]') k;"
           "INSERT INTO package (id, public_id, writer_id, annotator_id, annotator_alias, round_id, sheet,"
           " packed_ms, due, returned_ms) SELECT w.id, randomblob(16), w.id, (w.id - 1000) / 2, "
           "randomblob(16),"
           " (SELECT min(id) FROM round), 0, 1, '2026-0' || (1 + w.id % 2) || '-05', NULL FROM writer w WHERE"
           " w.id >= 1000;"
           "INSERT INTO package_item (package_id, alias, item_public_id, prompt_id, model_id, panel) SELECT "
           "1000"
           " + annotator_id * 2 + (position >= "
        + std::to_string(responses / kAnnotators / 2)
        + "), randomblob(16), public_id, prompt_id, model_id, 0 FROM item;";
}

/// A million responses, one item each, all but `open` of them rated, with their events; two packages for each
/// annotator, of which one is finished; of fifty items one is flagged, of a hundred one could not be rated.
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
    sql += marksAndPackages(responses);
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

/// What a merge writes: submissions to items that were open, in one transaction of another connection, and
/// from which file they came.
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
    must(other.write([&]() -> Result<void> {
        other.connection().exec(
            "INSERT INTO intake (name, taken_ms, first_event_id, last_event_id) SELECT"
            " 'returns', 1 + ifnull((SELECT max(taken_ms) FROM intake), 0), max(id) - 4999,"
            " max(id) FROM event");
        return {};
    }),
        "intake");
}

void progress(const std::filesystem::path& folder)
{
    const qlonglong wanted = qEnvironmentVariable("TOUCHSTONE_BENCH_RESPONSES").toLongLong();
    const std::int64_t responses = wanted > 0 ? wanted : 1'000'000;
    const auto file = folder / "million.touchstone";
    QElapsedTimer clock;
    clock.start();
    makeMillion(file, responses, std::int64_t {kMerged} * (kTimes + 1));
    std::printf("project of %lld responses x %d annotators made in %.0f s\n",
        static_cast<long long>(responses), kAnnotators, static_cast<double>(clock.elapsed()) / 1000);
    auto session = must(service::ProjectSession::open(file, service::Access::Write), "open");
    House house(folder);
    ui::OpenProject project {session, file};
    ui::ProgressPage page(house.context());
    page.resize(1280, 720);
    page.show();
    row("Progress: first look after opening",
        {untilShown(page, &ui::ProgressPage::issuesShown, [&] { page.setProject(&project); })});
    std::vector<double> times;
    std::vector<double> processor;
    std::vector<double> window;
    std::int64_t next = responses - std::int64_t {kMerged} * (kTimes + 1) + 1;
    for (int time = 0; time <= kTimes; ++time) {
        mergeSome(file, next, kMerged);
        next += kMerged;
        QCoreApplication::processEvents();
        const std::clock_t began = std::clock();
        times.push_back(untilShown(page, &ui::ProgressPage::issuesShown, [&] {
            QElapsedTimer inside;
            inside.start();
            page.refresh();
            window.push_back(static_cast<double>(inside.nsecsElapsed()) / 1e6);
        }));
        processor.push_back(1000.0 * static_cast<double>(std::clock() - began) / CLOCKS_PER_SEC);
    }
    row("the same, time of the processor", processor);
    row("of it on the thread of the window, before lists and days", window);
    row("Progress: refreshed after a merge of 5,000 submissions", times);
    const StatusReport report = must(session.status(), "status");
    FinishedPackages finished;
    const WorkHistory history = must(service::workHistory(session, report, 0, finished), "history");
    std::int64_t fresh = 0;
    for (const auto& [code, items] : history.lastMerge->fresh)
        fresh += items;
    if (history.done() != responses || fresh != kMerged || !history.due.empty())
        std::printf("WRONG: the history is not that of the project\n");
    std::int64_t done = 0;
    for (const auto& person : report.annotators)
        done += person.done;
    if (done != responses)
        std::printf("WRONG: %lld done\n", static_cast<long long>(done));
}

constexpr int kPrompts = 1250;
constexpr int kScored = 20;

/// 20 models x 8 domains: 1,250 prompts, 25,000 responses, two raters each, points and safety: 100,000
/// ratings.
std::filesystem::path makeScored(const std::filesystem::path& folder)
{
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
    return file;
}

void scores(const std::filesystem::path& folder)
{
    const auto file = makeScored(folder);
    std::vector<double> times;
    std::vector<double> processor;
    auto session = must(service::ProjectSession::open(file, service::Access::Write), "open");
    House house(folder);
    ui::OpenProject project {session, file};
    for (int time = 0; time < kTimes; ++time) {
        const std::clock_t began = std::clock();
        ui::ScoresPage page(house.context());
        page.resize(1280, 720);
        page.show();
        times.push_back(untilShown(page, &ui::ScoresPage::shown, [&] {
            page.setProject(&project);
            page.refresh();
        }));
        processor.push_back(1000.0 * static_cast<double>(std::clock() - began) / CLOCKS_PER_SEC);
        const auto* table = page.findChild<QAbstractItemView*>(QStringLiteral("scoresTable"));
        if (table->model()->rowCount() != kScored || table->model()->columnCount() < 12)
            std::printf("WRONG: the scores are not those of the project\n");
        page.setProject(nullptr);
    }
    row("the same, time of the processor", processor);
    row("Scores: 20 models x 8 domains, 2,000 resamples, 100,000 ratings", times);
}

}

int main(int argc, char* argv[])
{
    const QApplication app(argc, argv);
    QFont letters = QApplication::font();
    letters.setPixelSize(15);
    QApplication::setFont(letters);
    const QTemporaryDir folder;
    if (!folder.isValid())
        return 1;
    const std::filesystem::path place(folder.path().toStdString());
    std::printf("%-64s %12s   %s\n", "", "median", "range");
    scores(place);
    progress(place);
    return 0;
}
