#include "results.h"
#include "sampleproject.h"
#include "storage/corpus.h"
#include "storage/maintenance.h"
#include "storage/setup.h"
#include <filesystem>

using namespace touchstone;
using namespace touchstone::storage;
using namespace touchstone::testing;

class TestStorageMaintenance : public QObject {
    Q_OBJECT
private slots:
    void init();
    void soundProject();
    void damageIsFound_data();
    void damageIsFound();
    void damagedPageIsFound();
    void refusedFilesAreFindings();
    void checkCanBeStopped();
    void backupIsAVerifiedCopy();
    void backupRefuses();
    void restoreMakesANewFile();
    void restorePointsAreThree();
    void restorePointsKeepTheCap();
    void restorePointInTheMaking();

private:
    std::filesystem::path file() const { return *m_folder / "p.touchstone"; }
    std::unique_ptr<Folder> m_folder = {};
};

void TestStorageMaintenance::init()
{
    m_folder = std::make_unique<Folder>();
    TS_OK(createProject(file()));
    auto database = Database::open(file());
    TS_OK(addCorpus(*database, 4, 2, 1));
    const auto items = assignAll(*database, 2);
    TS_OK(items);
    for (std::size_t n = 0; n < 6; ++n)
        TS_OK(submit(*database, (*items)[n], 1 + static_cast<int>(n)));
}

void TestStorageMaintenance::soundProject()
{
    std::vector<std::string> parts;
    const auto found = checkFile(file(), [&](const std::string& part) {
        parts.push_back(part);
        return true;
    });
    TS_OK(found);
    QVERIFY(found->empty());
    QCOMPARE(parts, (std::vector<std::string> {"pages", "texts", "events", "counts"}));
    QCOMPARE(m_folder->names(), std::vector<std::string> {"p.touchstone"});
}

void TestStorageMaintenance::damageIsFound_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const char* code, const char* sql) {
        QTest::newRow(name) << sql << code;
    };
    row("one bit of an answer", "text_hash",
        "UPDATE response SET text = replace(text, '1', '0') WHERE id = 1");
    row("hash of an answer", "text_hash", "UPDATE response SET text_hash = zeroblob(16) WHERE id = 3");
    row("prompt", "text_hash", "UPDATE prompt SET text = text || ' ' WHERE id = 2");
    row("payload of an event", "event_chain",
        "UPDATE event SET payload = replace(payload, '12.5', '12.6') WHERE id = 2");
    row("time of an event", "event_chain", "UPDATE event SET utc_ms = utc_ms + 1 WHERE id = 3");
    row("event of another rater", "event_chain", "UPDATE event SET annotator_id = 2 WHERE id = 3");
    row("link of an event", "event_chain", "UPDATE event SET previous_hash = zeroblob(32) WHERE id = 4");
    row("event taken out", "event_chain",
        "DELETE FROM rating WHERE item_id = 2; UPDATE item SET current_event_id = NULL, state = 0, "
        "submitted_ms = NULL,"
        " active_ms = NULL WHERE id = 2; DELETE FROM event WHERE id = 2");
    row("responses counted wrong", "counts", "UPDATE response_tally SET n = n + 1 WHERE state = 2");
    row("items counted wrong", "counts", "UPDATE item_tally SET active_ms = active_ms + 1 WHERE n > 0");
    row("count without rows", "counts", "INSERT INTO item_tally VALUES (1, 1, 1, 1, 1, 3, 0, 0, 0)");
    row("count lost", "counts", "DELETE FROM item_tally WHERE state = 2");
    row("state of an item", "rating", "UPDATE item SET state = 0 WHERE id = 1");
    row("other points", "rating", "UPDATE rating SET number = 10 WHERE item_id = 1 AND kind = 'scale'");
    row("rating lost", "rating", "DELETE FROM rating WHERE item_id = 1 AND kind = 'choice'");
    row("rating without event", "rating",
        "INSERT INTO rating (criterion_id, item_id, kind, text) VALUES (1, 9, 'choice', 'safe')");
    row("another event taken as current", "rating", "UPDATE item SET current_event_id = 2 WHERE id = 1");
    row("missing prompt", "reference", "DELETE FROM prompt WHERE id = 4");
    row("missing rater", "reference", "DELETE FROM annotator WHERE id = 2");
    row("extra index", "schema", "CREATE INDEX extra ON event (kind)");
}

void TestStorageMaintenance::damageIsFound()
{
    QFETCH(QString, sql);
    QFETCH(QString, code);
    QCOMPARE(RawSql(file()).run(sql.toStdString()), std::string());
    const auto found = checkFile(file());
    TS_OK(found);
    QVERIFY(std::any_of(found->begin(), found->end(),
        [&](const Finding& finding) { return finding.code == code.toStdString(); }));
}

void TestStorageMaintenance::damagedPageIsFound()
{
    const std::string good = readFile(file());
    const auto pageSize = static_cast<std::size_t>(std::stoi(RawSql(file()).rows("PRAGMA page_size")));
    int noticed = 0;
    int pages = 0;
    for (std::size_t page = 1; page < good.size() / pageSize; ++page) {
        std::string bytes = good;
        bytes.replace(page * pageSize, 16, 16, '\xA5');
        writeFile(file(), bytes);
        ++pages;
        const auto found = checkFile(file());
        TS_OK(found);
        noticed += found->empty() ? 0 : 1;
    }
    QVERIFY(pages > 20);
    QCOMPARE(noticed, pages);
}

void TestStorageMaintenance::refusedFilesAreFindings()
{
    const std::string good = readFile(file());
    writeFile(file(), good + "x");
    QCOMPARE(checkFile(file())->front().code, std::string("integrity"));
    writeFile(file(), good);
    RawSql(file()).run("CREATE TRIGGER t AFTER INSERT ON setting BEGIN DELETE FROM event; END");
    QCOMPARE(checkFile(file())->front().code, std::string("schema"));
    writeFile(file(), "text");
    TS_FAILS(ErrorCode::NotAProject, checkFile(file()));
    TS_FAILS(ErrorCode::NotFound, checkFile(*m_folder / "none"));
}

void TestStorageMaintenance::checkCanBeStopped()
{
    for (const std::string stop : {"pages", "texts", "events", "counts"})
        TS_FAILS(
            ErrorCode::Cancelled, checkFile(file(), [&](const std::string& part) { return part != stop; }));
}

void TestStorageMaintenance::backupIsAVerifiedCopy()
{
    auto database = Database::open(file());
    TS_OK(SetupRepository(*database).setSetting("k", "in the log"));
    TS_OK(backupProject(*database, *m_folder / "b.touchstone"));
    const std::string names = RawSql(*m_folder / "b.touchstone").rows("PRAGMA journal_mode");
    QCOMPARE(names, std::string("delete"));
    auto copy = Database::open(*m_folder / "b.touchstone");
    TS_OK(copy);
    QCOMPARE(SetupRepository(*copy).setting("k").value(), std::optional<std::string>("in the log"));
    QCOMPARE(findings(*copy), std::string());
    for (const std::string& name : m_folder->names())
        QVERIFY2(!name.ends_with(".tmp") && name.find(".tmp-") == std::string::npos, name.c_str());
}

void TestStorageMaintenance::backupRefuses()
{
    writeFile(*m_folder / "taken", "x");
    {
        auto database = Database::open(file());
        TS_FAILS(ErrorCode::Exists, backupProject(*database, *m_folder / "taken"));
        TS_FAILS(ErrorCode::Io, backupProject(*database, *m_folder / "no folder/b"));
        // Inside a write nothing could be copied: that is said, and nothing is left behind.
        TS_FAILS(
            ErrorCode::Locked, database->write([&] { return backupProject(*database, *m_folder / "b"); }));
    }
    QCOMPARE(m_folder->names(), (std::vector<std::string> {"p.touchstone", "taken"}));
    QCOMPARE(RawSql(file()).run("UPDATE rating SET number = 10 WHERE item_id = 1 AND kind = 'scale'"),
        std::string());
    auto damaged = Database::open(file());
    TS_FAILS(ErrorCode::Damaged, backupProject(*damaged, *m_folder / "b"));
    QVERIFY(!std::filesystem::exists(*m_folder / "b"));
}

void TestStorageMaintenance::restoreMakesANewFile()
{
    std::filesystem::copy_file(file(), *m_folder / "backup");
    const std::string before = readFile(*m_folder / "backup");
    TS_OK(restoreProject(*m_folder / "backup", *m_folder / "r.touchstone"));
    QCOMPARE(readFile(*m_folder / "backup"), before);
    QCOMPARE(dumpTables(*m_folder / "r.touchstone"), dumpTables(file()));
    TS_FAILS(ErrorCode::Exists, restoreProject(*m_folder / "backup", *m_folder / "r.touchstone"));
    TS_FAILS(ErrorCode::NotFound, restoreProject(*m_folder / "none", *m_folder / "s.touchstone"));
    writeFile(*m_folder / "broken", before.substr(0, 9000));
    TS_FAILS(ErrorCode::Damaged, restoreProject(*m_folder / "broken", *m_folder / "s.touchstone"));
    QVERIFY(!std::filesystem::exists(*m_folder / "s.touchstone"));
}

void TestStorageMaintenance::restorePointsAreThree()
{
    {
        auto database = Database::open(file());
        for (int n = 1; n <= 5; ++n) {
            TS_OK(SetupRepository(*database).setSetting("n", std::to_string(n)));
            const auto made = makeRestorePoint(*database, 1'000'000'000);
            TS_OK(made);
            QCOMPARE(made->filename().string(), std::string("p.touchstone.restore-1"));
        }
    }
    QCOMPARE(m_folder->names(),
        (std::vector<std::string> {
            "p.touchstone", "p.touchstone.restore-1", "p.touchstone.restore-2", "p.touchstone.restore-3"}));
    for (int n = 1; n <= 3; ++n) {
        auto point = Database::open(*m_folder / ("p.touchstone.restore-" + std::to_string(n)));
        QCOMPARE(SetupRepository(*point).setting("n").value(), std::optional(std::to_string(6 - n)));
    }
}

void TestStorageMaintenance::restorePointsKeepTheCap()
{
    auto database = Database::open(file());
    const auto size = std::filesystem::file_size(makeRestorePoint(*database, 1).value());
    TS_OK(makeRestorePoint(*database, 2 * size + size / 2));
    QVERIFY(std::filesystem::exists(*m_folder / "p.touchstone.restore-2"));
    TS_OK(makeRestorePoint(*database, 2 * size + size / 2));
    QVERIFY(!std::filesystem::exists(*m_folder / "p.touchstone.restore-3"));
    TS_OK(makeRestorePoint(*database, 1));
    QVERIFY(std::filesystem::exists(*m_folder / "p.touchstone.restore-1"));
    QVERIFY(!std::filesystem::exists(*m_folder / "p.touchstone.restore-2"));
}

/// The copy is of the moment in which it was begun, and is nothing before it is kept.
void TestStorageMaintenance::restorePointInTheMaking()
{
    const auto numbered = [&](const std::string& n) { return *m_folder / ("p.touchstone.restore-" + n); };
    {
        auto database = Database::open(file());
        TS_OK(SetupRepository(*database).setSetting("n", "before"));
        auto point = RestorePoint::begin(*database);
        TS_OK(point);
        TS_OK(database->write([&]() -> Result<void> {
            if (auto set = SetupRepository(*database).setSetting("n", "after"); !set)
                return set;
            return point->keep(1'000'000'000).map([](const std::filesystem::path&) {});
        }));
        TS_OK(RestorePoint::begin(*database)); // given up
        TS_FAILS(ErrorCode::Locked,
            database->write([&] { return RestorePoint::begin(*database).map([](const RestorePoint&) {}); }));
    }
    QCOMPARE(m_folder->names(), (std::vector<std::string> {"p.touchstone", "p.touchstone.restore-1"}));
    auto kept = Database::open(numbered("1"));
    QCOMPARE(SetupRepository(*kept).setting("n").value(), std::optional<std::string>("before"));
    kept = tl::unexpected(Error {});
    // What does not pass its check pushes no other one out.
    QCOMPARE(RawSql(file()).run("UPDATE rating SET number = 10 WHERE item_id = 1 AND kind = 'scale'"),
        std::string());
    const std::string before = readFile(numbered("1"));
    {
        auto damaged = Database::open(file());
        auto point = RestorePoint::begin(*damaged);
        TS_OK(point);
        TS_FAILS(ErrorCode::Damaged, point->keep(1'000'000'000));
    }
    QCOMPARE(m_folder->names(), (std::vector<std::string> {"p.touchstone", "p.touchstone.restore-1"}));
    QVERIFY(readFile(numbered("1")) == before);
}

QTEST_GUILESS_MAIN(TestStorageMaintenance)
#include "test_storage_maintenance.moc"
