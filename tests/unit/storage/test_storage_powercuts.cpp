#include "recordingvfs.h"
#include "results.h"
#include "sampleproject.h"
#include "storage/corpus.h"
#include "storage/drafts.h"
#include "storage/events.h"
#include "storage/maintenance.h"
#include "storage/migrator.h"
#include "storage/multichoice.h"
#include "storage/openguard.h"
#include "storage/setup.h"
#include <QElapsedTimer>
#include <functional>
#include <memory>

using namespace touchstone;
using namespace touchstone::storage;
using namespace touchstone::testing;

namespace {

const std::string kFile = "p.touchstone";
const std::string kMarker = "CREATE TABLE extra (id INTEGER PRIMARY KEY, note TEXT NOT NULL) STRICT;"
                            "INSERT INTO extra (note) SELECT code FROM domain;";

int wantedCuts()
{
    const int number = qEnvironmentVariableIntValue("TOUCHSTONE_POWERCUTS");
    return number > 0 ? number : 500;
}

/// The chain of the program and one step more.
std::vector<Migration> longerChain()
{
    std::vector<Migration> chain(knownMigrations().begin(), knownMigrations().end());
    chain.push_back({latestVersion() + 1, kMarker});
    return chain;
}

/// A folder with a log of all that happens to it.
struct Recorded {
    Recorded()
        : log(folder.path())
        , vfs(log)
        , files(log)
    {
    }
    explicit Recorded(const DiskImage& start)
        : folder()
        , log((fill(start), folder.path()))
        , vfs(log)
        , files(log)
    {
    }
    void fill(const DiskImage& start)
    {
        for (const auto& [name, bytes] : start)
            writeFile(folder / name, bytes);
    }
    OpenOptions options(bool weak = false)
    {
        OpenOptions made;
        made.vfs = vfs.name();
        made.files = &files;
        made.weakSyncForTests = weak;
        return made;
    }

    Folder folder;
    DiskLog log;
    RecordingVfs vfs;
    RecordingFiles files;
};

using Verify = std::function<std::string(
    const std::filesystem::path& folder, const std::set<std::string>& acknowledged)>;

struct Outcome {
    int cuts = 0;
    int failed = 0;
    std::string first = {};
};

/// Cuts the power `cuts` times at points drawn over the whole log and looks at what is left.
Outcome cutPower(const DiskLog& log, int cuts, std::uint64_t seed, const Verify& verify)
{
    std::mt19937_64 random(seed);
    std::multiset<std::size_t> points;
    for (int n = 0; n < cuts; ++n)
        points.insert(random() % (log.ops().size() + 1));
    DiskState state(log.start());
    Outcome outcome;
    std::size_t applied = 0;
    const Folder folder;
    for (const std::size_t point : points) {
        for (; applied < point; ++applied)
            state.apply(log.ops()[applied]);
        const std::filesystem::path place = folder / std::to_string(outcome.cuts);
        std::filesystem::create_directory(place);
        for (const auto& [name, bytes] : state.cut(random))
            writeFile(place / name, bytes);
        const std::string lost = verify(place, state.acknowledged());
        std::filesystem::remove_all(place);
        ++outcome.cuts;
        if (lost.empty())
            continue;
        if (outcome.failed++ == 0)
            outcome.first =
                "cut " + std::to_string(point) + " of " + std::to_string(log.ops().size()) + ": " + lost;
    }
    return outcome;
}

void report(const char* scenario, const Outcome& outcome, const QElapsedTimer& timer)
{
    qInfo("%s: %d cuts, %d with a loss, %.1f s", scenario, outcome.cuts, outcome.failed,
        static_cast<double>(timer.elapsed()) / 1000.0);
}

std::string eventLabel(const EventId& id)
{
    return "event " + id.str();
}

/// Everything that a project under rating must still hold.
std::string verifyRating(const std::filesystem::path& folder, const std::set<std::string>& acknowledged)
{
    if (!std::filesystem::exists(folder / kFile))
        return acknowledged.contains("created") ? "the project is gone" : "";
    auto database = Database::open(folder / kFile);
    if (!database)
        return "does not open: " + describe(database).toStdString();
    if (const std::string found = findings(*database); !found.empty())
        return found;
    if (!SetupRepository(*database).project())
        return "no project row";
    const auto totals = CorpusRepository(*database).totals();
    if (acknowledged.contains("corpus") && totals->responses != 12)
        return "responses are missing";
    std::set<std::string> present;
    auto read = EventRepository(*database).forEach(0, [&](std::int64_t, const Event& event) {
        present.insert(eventLabel(event.uuid));
        return true;
    });
    if (!read)
        return describe(read).toStdString();
    std::size_t known = 0;
    for (const std::string& label : acknowledged) {
        if (!label.starts_with("event "))
            continue;
        ++known;
        if (!present.contains(label))
            return "lost " + label;
    }
    return present.size() > known + 1 ? "more events than were written" : "";
}

/// A session of a lead and two raters, with idle checkpoints and a second opening in the middle.
std::string playRating(Recorded& disk, bool weak)
{
    if (auto made = createProject(disk.folder / kFile, disk.options()); !made)
        return describe(made).toStdString();
    disk.log.acknowledge("created");
    std::vector<RowId> items;
    for (int part = 0; part < 2; ++part) {
        auto database = Database::open(disk.folder / kFile, disk.options(weak));
        if (!database)
            return describe(database).toStdString();
        if (part == 0) {
            if (auto added = addCorpus(*database, 6, 2, 1); !added)
                return describe(added).toStdString();
            disk.log.acknowledge("corpus");
            items = assignAll(*database, 2).value_or(std::vector<RowId>());
        }
        for (std::size_t n = 0; n < items.size(); ++n) {
            if (!DraftRepository(*database).save(items[n], sampleAnswers(3)))
                return "no draft";
            const auto event = n % 5 == 4
                ? remark(*database, items[n], n % 2 ? eventkind::kLater : eventkind::kWithdraw)
                : submit(*database, items[n], 1 + static_cast<int>(n) % 10);
            if (!event)
                return describe(event).toStdString();
            disk.log.acknowledge(eventLabel(*event));
            if (n == items.size() / 2)
                database->checkpoint();
        }
    }
    return {};
}

std::string verifyImport(
    const std::filesystem::path& folder, const std::set<std::string>& acknowledged, std::int64_t complete)
{
    auto database = Database::open(folder / kFile);
    if (!database)
        return "does not open: " + describe(database).toStdString();
    if (const std::string found = findings(*database); !found.empty())
        return found;
    const std::int64_t found = CorpusRepository(*database).totals()->responses;
    if (found != 6 && found != complete)
        return "neither the old state nor the new one: " + std::to_string(found);
    return acknowledged.contains("imported") && found != complete ? "the import is lost" : "";
}

/// A project with ratings, as files: closed, or left behind with its log by a killed process.
DiskImage ratedProject(bool killed)
{
    Folder folder;
    DiskImage image;
    {
        auto made = createProject(folder / kFile);
        auto database = Database::open(folder / kFile);
        if (!made || !database || !addCorpus(*database, 6, 2, 1))
            qFatal("no project");
        const auto items = assignAll(*database, 2);
        for (std::size_t n = 0; n < 15; ++n)
            submit(*database, (*items)[n], 1 + static_cast<int>(n) % 10).value();
        for (const std::string& name : folder.names()) {
            if (killed && !name.ends_with("-shm"))
                image[name] = readFile(folder / name);
        }
    }
    if (!killed)
        image[kFile] = readFile(folder / kFile);
    return image;
}

int versionOf(const std::filesystem::path& file)
{
    return QByteArray::fromStdString(RawSql(file).rows("PRAGMA user_version")).toInt();
}

/// Old and complete, or new and complete.
std::string verifyOneOf(const std::filesystem::path& file, const std::string& oldTables,
    const std::string& newTables, int newVersion)
{
    if (!std::filesystem::exists(file))
        return "gone: " + file.filename().string();
    if (const std::string verdict = RawSql(file).rows("PRAGMA integrity_check"); verdict != "ok")
        return verdict;
    const int version = versionOf(file);
    if (dumpTables(file) != (version == newVersion ? newTables : oldTables))
        return "content of version " + std::to_string(version) + " is not complete";
    if (version > latestVersion())
        return {};
    auto database = Database::open(file, {.readOnly = true});
    return database ? findings(*database) : describe(database).toStdString();
}

}

class TestStoragePowercuts : public QObject {
    Q_OBJECT
private slots:
    void ratingsSurvive();
    void weakSyncIsNoticed();
    void handChecksSurvive();
    void importIsWholeOrAbsent_data();
    void importIsWholeOrAbsent();
    void migrationIsWholeOrAbsent_data();
    void migrationIsWholeOrAbsent();
    void cutKeepsWhatIsSynced();
};

void TestStoragePowercuts::ratingsSurvive()
{
    QElapsedTimer timer;
    timer.start();
    Recorded disk;
    QCOMPARE(playRating(disk, false), std::string());
    const Outcome outcome = cutPower(disk.log, wantedCuts() / 2, 1, verifyRating);
    report("rating", outcome, timer);
    QVERIFY2(outcome.failed == 0, outcome.first.c_str());
}

void TestStoragePowercuts::weakSyncIsNoticed()
{
    QElapsedTimer timer;
    timer.start();
    Recorded disk;
    QCOMPARE(playRating(disk, true), std::string());
    const Outcome outcome = cutPower(disk.log, std::max(50, wantedCuts() / 10), 2, verifyRating);
    report("rating with synchronous NORMAL", outcome, timer);
    QVERIFY(outcome.failed * 4 > outcome.cuts);
}

void TestStoragePowercuts::handChecksSurvive()
{
    QElapsedTimer timer;
    timer.start();
    Recorded disk(DiskImage {{kFile, readFile(std::filesystem::path(TEST_DATA) / "project_v2.touchstone")}});
    {
        auto database = Database::open(disk.folder / kFile, disk.options());
        TS_OK(database);
        MultichoiceRepository repository(*database);
        const auto open = repository.toCheck(repository.runs()->front().row);
        QCOMPARE(open->size(), 1U);
        for (int n = 0; n < 20; ++n) {
            const std::string value = n % 4 == 3 ? "" : n % 2 == 0 ? "回复1" : "Other";
            const auto event = repository.settle(open->front(), value, "R1");
            TS_OK(event);
            disk.log.acknowledge(eventLabel(*event));
        }
    }
    const auto verify = [&](const std::filesystem::path& folder, const std::set<std::string>& acknowledged) {
        auto database = Database::open(folder / kFile);
        if (!database)
            return "does not open: " + describe(database).toStdString();
        if (std::string found = findings(*database); !found.empty())
            return found;
        std::size_t present = 0;
        auto read = EventRepository(*database).forEach(0, [&](std::int64_t, const Event& event) {
            present += acknowledged.contains(eventLabel(event.uuid)) ? 1 : 0;
            return true;
        });
        return read && present == acknowledged.size() ? std::string() : std::string("a hand check is lost");
    };
    const Outcome outcome = cutPower(disk.log, wantedCuts() / 8, 8, verify);
    report("hand checks", outcome, timer);
    QVERIFY2(outcome.failed == 0, outcome.first.c_str());
}

void TestStoragePowercuts::importIsWholeOrAbsent_data()
{
    QTest::addColumn<bool>("bulk");
    QTest::newRow("write-ahead log") << false;
    QTest::newRow("bulk") << true;
}

void TestStoragePowercuts::importIsWholeOrAbsent()
{
    QFETCH(bool, bulk);
    QElapsedTimer timer;
    timer.start();
    Recorded disk;
    TS_OK(createProject(disk.folder / kFile, disk.options()));
    {
        auto before = Database::open(disk.folder / kFile, disk.options());
        TS_OK(before);
        TS_OK(addCorpus(*before, 3, 2, 1, "before"));
    }
    disk.log.syncFolder();
    const std::size_t start = disk.log.ops().size();
    OpenOptions options = disk.options();
    options.bulk = bulk;
    {
        auto database = Database::open(disk.folder / kFile, options);
        TS_OK(database);
        TS_OK(addCorpus(*database, 150, 3, 1));
        disk.log.acknowledge("imported");
        TS_OK(SetupRepository(*database).setSetting("k", "v"));
    }
    QVERIFY(disk.log.ops().size() > start + 20);
    DiskState before(disk.log.start());
    for (std::size_t n = 0; n < start; ++n)
        before.apply(disk.log.ops()[n]);
    const auto verify = [&](const std::filesystem::path& folder, const std::set<std::string>& acknowledged) {
        // The cuts before the import are the concern of the rating scenario.
        if (!std::filesystem::exists(folder / kFile) || versionOf(folder / kFile) == 0)
            return std::string();
        auto database = Database::open(folder / kFile);
        if (database && CorpusRepository(*database).totals()->responses == 0)
            return acknowledged.contains("imported") ? std::string("the import is lost") : std::string();
        return verifyImport(folder, acknowledged, 6 + 150 * 3);
    };
    const Outcome outcome = cutPower(disk.log, wantedCuts() / 8, bulk ? 3 : 4, verify);
    report(bulk ? "bulk import" : "import", outcome, timer);
    QVERIFY2(outcome.failed == 0, outcome.first.c_str());
}

void TestStoragePowercuts::migrationIsWholeOrAbsent_data()
{
    QTest::addColumn<bool>("killed");
    QTest::addColumn<bool>("version1");
    QTest::newRow("closed project") << false << false;
    QTest::newRow("project with a log left behind") << true << false;
    QTest::newRow("project of version 1") << false << true;
}

void TestStoragePowercuts::migrationIsWholeOrAbsent()
{
    QFETCH(bool, killed);
    QFETCH(bool, version1);
    QElapsedTimer timer;
    timer.start();
    const DiskImage start = version1
        ? DiskImage {{kFile, readFile(std::filesystem::path(TEST_DATA) / "project_v1.touchstone")}}
        : ratedProject(killed);
    QCOMPARE(start.size(), killed ? 2U : 1U);
    Recorded disk(start);
    std::vector<Migration> chain = longerChain();
    if (version1)
        chain.pop_back();
    const int newVersion = chain.back().version;
    const std::string marker = version1 ? "mc_item" : "extra";
    const auto backup = migrateFile(disk.folder / kFile, chain, {disk.vfs.name(), &disk.files});
    TS_OK(backup);
    disk.log.acknowledge("migrated");
    const std::string newTables = dumpTables(disk.folder / kFile);
    const std::string oldTables = dumpTables(*backup);
    QVERIFY(newTables.find(marker) != std::string::npos && oldTables.find(marker) == std::string::npos);
    const auto verify = [&](const std::filesystem::path& folder, const std::set<std::string>& acknowledged) {
        if (std::string bad = verifyOneOf(folder / kFile, oldTables, newTables, newVersion); !bad.empty())
            return bad;
        if (versionOf(folder / kFile) != newVersion)
            return acknowledged.empty() ? std::string() : std::string("the migration is lost");
        return verifyOneOf(folder / backup->filename().string(), oldTables, newTables, newVersion);
    };
    const Outcome outcome = cutPower(disk.log, wantedCuts() / 8, killed ? 5 : 6, verify);
    report(version1  ? "migration of version 1"
            : killed ? "migration with a log"
                     : "migration",
        outcome, timer);
    QVERIFY2(outcome.failed == 0, outcome.first.c_str());
}

void TestStoragePowercuts::cutKeepsWhatIsSynced()
{
    const DiskImage start {{"a", std::string(1024, 'a')}};
    const std::vector<DiskOp> ops {
        {DiskOp::Kind::Write, 1, 0, std::string(1024, 'b'), {}, {}},
        {DiskOp::Kind::Sync, 1, 0, {}, {}, {}},
        {DiskOp::Kind::Write, 1, 0, std::string(1024, 'c'), {}, {}},
        {DiskOp::Kind::Create, 2, 0, {}, "n", {}},
        {DiskOp::Kind::Delete, 1, 0, {}, "a", {}},
        {DiskOp::Kind::Acknowledge, 0, 0, {}, "done", {}},
    };
    DiskState state(start);
    for (const DiskOp& op : ops)
        state.apply(op);
    std::set<std::string> contents;
    std::set<std::size_t> names;
    std::mt19937_64 random(7);
    for (int n = 0; n < 400; ++n) {
        const DiskImage image = state.cut(random);
        names.insert((image.contains("a") ? 1U : 0U) + (image.contains("n") ? 2U : 0U));
        if (image.contains("a"))
            contents.insert(image.at("a"));
    }
    const std::string half(512, 'c');
    const std::set<std::string> expected {
        std::string(1024, 'b'), std::string(1024, 'c'), half + std::string(512, 'b')};
    QCOMPARE(contents, expected);
    QCOMPARE(names, (std::set<std::size_t> {0, 1, 2, 3}));
    QCOMPARE(state.acknowledged(), std::set<std::string> {"done"});
}

QTEST_GUILESS_MAIN(TestStoragePowercuts)
#include "test_storage_powercuts.moc"
