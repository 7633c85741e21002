#include "results.h"
#include "sampleproject.h"
#include "storage/corpus.h"
#include "storage/events.h"
#include "storage/maintenance.h"
#include "storage/migrator.h"
#include "storage/openguard.h"
#include "storage/setup.h"

using namespace touchstone;
using namespace touchstone::storage;
using namespace touchstone::testing;

namespace {

const char* const kSchemaQuery =
    "SELECT sql || ';' FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name";

std::vector<Migration> chainWith(std::string_view step)
{
    std::vector<Migration> chain(knownMigrations().begin(), knownMigrations().end());
    chain.push_back({latestVersion() + 1, step});
    return chain;
}

void makeRated(const std::filesystem::path& file)
{
    const auto made = createProject(file);
    auto database = Database::open(file);
    if (!made || !database || !addCorpus(*database, 4, 2, 1))
        qFatal("no project");
    const auto items = assignAll(*database, 1).value();
    for (std::size_t n = 0; n < 5; ++n)
        submit(*database, items[n], 7).value();
}

}

class TestStorageMigration : public QObject {
    Q_OBJECT
private slots:
    void chainIsInOrder();
    void migratesACopyAndKeepsTheOld();
    void aSecondBackupGetsAnotherName();
    void badStepLeavesTheOriginal_data();
    void badStepLeavesTheOriginal();
    void damagedOriginalIsRefused();
    void openElsewhereIsRefused();
    void goldenSchema();
    void realOldFile();
    void readingAnOlderFile_data();
    void readingAnOlderFile();
    void damagedOlderFileIsAFinding();
};

void TestStorageMigration::chainIsInOrder()
{
    int expected = 0;
    for (const Migration& migration : knownMigrations())
        QCOMPARE(migration.version, ++expected);
    QCOMPARE(latestVersion(), expected);
    QVERIFY(expected >= 1);
}

void TestStorageMigration::migratesACopyAndKeepsTheOld()
{
    const Folder folder;
    const auto file = folder / "p.touchstone";
    makeRated(file);
    const std::string before = readFile(file);
    const std::string tables = dumpTables(file);
    const auto chain = chainWith("ALTER TABLE prompt ADD COLUMN topic TEXT NOT NULL DEFAULT 'none';"
                                 "CREATE TABLE extra (id INTEGER PRIMARY KEY, code TEXT NOT NULL) STRICT;"
                                 "INSERT INTO extra (code) SELECT code FROM domain;");
    const auto backup = migrateFile(file, chain);
    TS_OK(backup);
    QCOMPARE(backup->filename().string(), "p.touchstone.v" + std::to_string(latestVersion()) + "-backup");
    QCOMPARE(folder.names(), (std::vector<std::string> {"p.touchstone", backup->filename().string()}));
    QCOMPARE(readFile(*backup), before);
    QCOMPARE(dumpTables(*backup), tables);
    RawSql raw(file);
    QCOMPARE(raw.rows("PRAGMA user_version"), std::to_string(latestVersion() + 1));
    QCOMPARE(raw.rows("PRAGMA application_id"), std::to_string(kApplicationId));
    QCOMPARE(raw.rows("SELECT DISTINCT topic FROM prompt"), std::string("none"));
    QCOMPARE(raw.rows("SELECT code FROM extra ORDER BY id"), raw.rows("SELECT code FROM domain ORDER BY id"));
    QCOMPARE(raw.rows("SELECT count(*) FROM event"), std::string("5"));
    QCOMPARE(raw.rows("PRAGMA integrity_check"), std::string("ok"));
    TS_FAILS(ErrorCode::NewerProject, Database::open(file));
}

void TestStorageMigration::aSecondBackupGetsAnotherName()
{
    const Folder folder;
    makeRated(folder / "p.touchstone");
    const std::string taken = "p.touchstone.v" + std::to_string(latestVersion()) + "-backup";
    writeFile(folder / taken, "precious");
    const auto backup =
        migrateFile(folder / "p.touchstone", chainWith("CREATE TABLE extra (a INTEGER) STRICT"));
    TS_OK(backup);
    QCOMPARE(backup->filename().string(), taken + "-2");
    QCOMPARE(readFile(folder / taken), std::string("precious"));
}

void TestStorageMigration::badStepLeavesTheOriginal_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const char* step, ErrorCode code) {
        QTest::newRow(name) << step << static_cast<int>(code);
    };
    row("wrong SQL", "CREATE TABLE extra (a INTEGER); NONSENSE", ErrorCode::Internal);
    row("loses rows", "DELETE FROM rating WHERE item_id = 1", ErrorCode::Internal);
    row("changes a text", "UPDATE response SET text = text || '!' WHERE id = 2", ErrorCode::Damaged);
    row("changes a prompt", "UPDATE prompt SET text = '' WHERE id = 1", ErrorCode::Damaged);
    row("breaks a reference", "PRAGMA defer_foreign_keys=ON; UPDATE item SET annotator_id = 77 WHERE id = 1",
        ErrorCode::Damaged);
}

void TestStorageMigration::badStepLeavesTheOriginal()
{
    QFETCH(QString, step);
    QFETCH(int, code);
    const Folder folder;
    makeRated(folder / "p.touchstone");
    const std::string before = readFile(folder / "p.touchstone");
    const std::string sql = step.toStdString();
    TS_FAILS(static_cast<ErrorCode>(code), migrateFile(folder / "p.touchstone", chainWith(sql)));
    QCOMPARE(folder.names(), std::vector<std::string> {"p.touchstone"});
    QCOMPARE(readFile(folder / "p.touchstone"), before);
    TS_OK(Database::open(folder / "p.touchstone"));
}

void TestStorageMigration::damagedOriginalIsRefused()
{
    const Folder folder;
    makeRated(folder / "p.touchstone");
    RawSql(folder / "p.touchstone").run("CREATE VIEW v AS SELECT 1");
    const std::string before = readFile(folder / "p.touchstone");
    TS_FAILS(
        ErrorCode::Damaged, migrateFile(folder / "p.touchstone", chainWith("CREATE TABLE extra (a) STRICT")));
    QCOMPARE(readFile(folder / "p.touchstone"), before);
    QCOMPARE(folder.names(), std::vector<std::string> {"p.touchstone"});
}

void TestStorageMigration::openElsewhereIsRefused()
{
    const Folder folder;
    makeRated(folder / "p.touchstone");
    auto database = Database::open(folder / "p.touchstone");
    TS_OK(database);
    TS_FAILS(
        ErrorCode::Locked, migrateFile(folder / "p.touchstone", chainWith("CREATE TABLE extra (a INTEGER)")));
    QCOMPARE(database->path().string(), (folder / "p.touchstone").string());
    TS_OK(SetupRepository(*database).setSetting("k", "v"));
}

void TestStorageMigration::goldenSchema()
{
    const Folder folder;
    TS_OK(createProject(folder / "p.touchstone"));
    const std::string golden =
        readFile(std::filesystem::path(TEST_DATA) / ("schema_v" + std::to_string(latestVersion()) + ".sql"));
    QVERIFY(!golden.empty());
    QCOMPARE(RawSql(folder / "p.touchstone").rows(kSchemaQuery) + "\n", golden);
}

void TestStorageMigration::realOldFile()
{
    for (int version = 1; version <= latestVersion(); ++version) {
        const Folder folder;
        const std::string name = "project_v" + std::to_string(version) + ".touchstone";
        QVERIFY(std::filesystem::copy_file(std::filesystem::path(TEST_DATA) / name, folder / name));
        auto database = Database::open(folder / name);
        TS_OK(database);
        QCOMPARE(SetupRepository(*database).project()->name, std::string("Sample"));
        QCOMPARE(CorpusRepository(*database).totals()->responses, 8);
        std::int64_t events = 0;
        TS_OK(
            EventRepository(*database).forEach(0, [&](std::int64_t, const Event&) { return ++events > 0; }));
        QCOMPARE(events, 5);
        QCOMPARE(findings(*database), std::string());
    }
}

void TestStorageMigration::readingAnOlderFile_data()
{
    QTest::addColumn<bool>("withLog");
    QTest::addColumn<bool>("fixed");
    QTest::newRow("closed") << false << false;
    QTest::newRow("with a log left behind") << true << false;
    QTest::newRow("on a medium that is not written") << false << true;
}

/// Reading, checking and restoring leave an older file as it is.
void TestStorageMigration::readingAnOlderFile()
{
    QFETCH(bool, withLog);
    QFETCH(bool, fixed);
    const Folder folder;
    const auto file = folder / "old.touchstone";
    std::filesystem::copy_file(std::filesystem::path(TEST_DATA) / "project_v1.touchstone", file);
    if (withLog) {
        // As a killed process of that version leaves it: some of it is in the log alone.
        const Folder other;
        std::filesystem::copy_file(file, other / "old.touchstone");
        RawSql raw(other / "old.touchstone");
        QCOMPARE(raw.run("PRAGMA journal_mode=WAL; INSERT INTO setting VALUES ('k', 'in the log')"),
            std::string());
        for (const char* name : {"old.touchstone", "old.touchstone-wal"})
            writeFile(folder / name, readFile(other / name));
    }
    if (fixed)
        std::filesystem::permissions(file, std::filesystem::perms::owner_read);
    const std::string before = readFile(file);
    const std::vector<std::string> names = folder.names();
    {
        auto database = Database::open(file, {.readOnly = true});
        TS_OK(database);
        QVERIFY(database->isReadOnly());
        QCOMPARE(SetupRepository(*database).project()->name, std::string("Sample"));
        QCOMPARE(CorpusRepository(*database).totals()->responses, 8);
        QCOMPARE(SetupRepository(*database).setting("k").value(),
            withLog ? std::optional<std::string>("in the log") : std::nullopt);
        TS_FAILS(ErrorCode::ReadOnly, SetupRepository(*database).setSetting("k", "v"));
        QCOMPARE(findings(*database), std::string());
    }
    QVERIFY(checkFile(file)->empty());
    TS_OK(restoreProject(file, folder / "restored.touchstone"));
    QCOMPARE(
        RawSql(folder / "restored.touchstone").rows("PRAGMA user_version"), std::to_string(latestVersion()));
    std::filesystem::remove(folder / "restored.touchstone");
    QCOMPARE(readFile(file), before);
    std::vector<std::string> after = folder.names();
    std::erase(after, "old.touchstone-shm");
    QCOMPARE(after, names);
}

void TestStorageMigration::damagedOlderFileIsAFinding()
{
    const Folder folder;
    const auto file = folder / "old.touchstone";
    std::filesystem::copy_file(std::filesystem::path(TEST_DATA) / "project_v1.touchstone", file);
    QCOMPARE(RawSql(file).run("UPDATE response SET text = 'other' WHERE id = 2"), std::string());
    const std::string changed = readFile(file);
    QCOMPARE(checkFile(file)->front().code, std::string("text_hash"));
    TS_FAILS(ErrorCode::Damaged, restoreProject(file, folder / "restored.touchstone"));
    QCOMPARE(readFile(file), changed);
    QCOMPARE(RawSql(file).run("CREATE VIEW v AS SELECT 1"), std::string());
    const std::string before = readFile(file);
    QCOMPARE(checkFile(file)->front().code, std::string("schema"));
    TS_FAILS(ErrorCode::Damaged, Database::open(file, {.readOnly = true}));
    QCOMPARE(readFile(file), before);
    QCOMPARE(folder.names(), std::vector<std::string> {"old.touchstone"});
}

QTEST_GUILESS_MAIN(TestStorageMigration)
#include "test_storage_migration.moc"
