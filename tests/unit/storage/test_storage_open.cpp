#include "results.h"
#include "sampleproject.h"
#include "storage/connection.h"
#include "storage/corpus.h"
#include "storage/events.h"
#include "storage/items.h"
#include "storage/migrator.h"
#include "storage/openguard.h"
#include "storage/setup.h"
#include <csignal>
#include <functional>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace touchstone;
using namespace touchstone::storage;
using namespace touchstone::testing;

namespace {

/// Runs `work` in a process of its own and returns its exit code; -1 where a signal ended it.
int inChild(const std::function<int()>& work)
{
    const pid_t child = fork();
    if (child == 0)
        _exit(work());
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// The same as a user who may not write what root may.
int inChildWithoutRights(const std::function<int()>& work)
{
    return inChild([&] {
        if (geteuid() == 0 && setuid(65534) != 0)
            return 99;
        return work();
    });
}

std::string pragma(Database& database, const std::string& name)
{
    return database.connection().database().execAndGet("PRAGMA " + name).getString();
}

std::int64_t countEvents(Database& database)
{
    std::int64_t count = 0;
    (void)EventRepository(database).forEach(0, [&](std::int64_t, const Event&) { return ++count > 0; });
    return count;
}

}

class TestStorageOpen : public QObject {
    Q_OBJECT
private slots:
    void createsOneFile();
    void createRefuses();
    void journalWhileOpen();
    void newerFileIsLeftAlone();
    void foreignFiles_data();
    void foreignFiles();
    void changedSchema_data();
    void changedSchema();
    void movedFileIsNoticed();
    void writeIsAllOrNothing();
    void readSeesOneState();
    void readOnlyMedia();
    void readOnlyNeverHidesALog();
    void openedReadOnly();
    void busy();
    void theLastOneLeavesOneFile();
    void anotherSessionOfTheProcessKeepsTheLocks();
    void twoProcessesWrite();
    void killedProcess();
    void oldTemporariesAreSwept();
};

void TestStorageOpen::createsOneFile()
{
    const Folder folder;
    TS_OK(createProject(folder / "p.touchstone"));
    QCOMPARE(folder.names(), std::vector<std::string> {"p.touchstone"});
    RawSql raw(folder / "p.touchstone");
    QCOMPARE(raw.rows("PRAGMA application_id"), std::to_string(0x5453504A));
    QCOMPARE(raw.rows("PRAGMA user_version"), std::to_string(latestVersion()));
    QCOMPARE(raw.rows("PRAGMA journal_mode"), std::string("delete"));
    QCOMPARE(raw.rows("SELECT name FROM project"), std::string("Sample"));
}

void TestStorageOpen::createRefuses()
{
    const Folder folder;
    writeFile(folder / "p.touchstone", "something");
    TS_FAILS(ErrorCode::Exists, createProject(folder / "p.touchstone"));
    QCOMPARE(readFile(folder / "p.touchstone"), std::string("something"));
    TS_FAILS(ErrorCode::Usage,
        Database::create(folder / "q.touchstone", [](Database&) { return fail(ErrorCode::Usage); }));
    QCOMPARE(folder.names(), std::vector<std::string> {"p.touchstone"});
    TS_FAILS(ErrorCode::Io, createProject(folder / "no folder/q.touchstone"));
}

void TestStorageOpen::journalWhileOpen()
{
    const Folder folder;
    TS_OK(createProject(folder / "p.touchstone"));
    {
        auto database = Database::open(folder / "p.touchstone");
        TS_OK(database);
        QCOMPARE(pragma(*database, "journal_mode"), std::string("wal"));
        QCOMPARE(pragma(*database, "synchronous"), std::string("2"));
        QCOMPARE(pragma(*database, "foreign_keys"), std::string("1"));
        TS_OK(addCorpus(*database, 2, 1, 1));
        QVERIFY(std::filesystem::file_size(folder / "p.touchstone-wal") > 0);
        database->checkpoint();
        QCOMPARE(std::filesystem::file_size(folder / "p.touchstone-wal"), 0U);
        OpenOptions bulk;
        bulk.bulk = true;
        auto second = Database::open(folder / "p.touchstone", bulk);
        TS_OK(second);
        QCOMPARE(pragma(*second, "journal_mode"), std::string("wal"));
        QCOMPARE(pragma(*second, "synchronous"), std::string("2"));
    }
    QCOMPARE(folder.names(), std::vector<std::string> {"p.touchstone"});
    OpenOptions bulk;
    bulk.bulk = true;
    auto alone = Database::open(folder / "p.touchstone", bulk);
    TS_OK(alone);
    QCOMPARE(pragma(*alone, "journal_mode"), std::string("delete"));
    QCOMPARE(pragma(*alone, "synchronous"), std::string("3"));
}

void TestStorageOpen::newerFileIsLeftAlone()
{
    const Folder folder;
    TS_OK(createProject(folder / "p.touchstone"));
    RawSql(folder / "p.touchstone").run("PRAGMA user_version=" + std::to_string(latestVersion() + 1));
    const std::string before = readFile(folder / "p.touchstone");
    TS_FAILS(ErrorCode::NewerProject, Database::open(folder / "p.touchstone"));
    QCOMPARE(readFile(folder / "p.touchstone"), before);
    QCOMPARE(folder.names(), std::vector<std::string> {"p.touchstone"});
}

void TestStorageOpen::foreignFiles_data()
{
    using Prepare = std::function<void(const std::filesystem::path&)>;
    QTest::addColumn<Prepare>("prepare");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, ErrorCode code, const Prepare& prepare) {
        QTest::newRow(name) << prepare << static_cast<int>(code);
    };
    const auto keep = [](const std::filesystem::path& file, std::size_t size) {
        writeFile(file, readFile(file).substr(0, size));
    };
    row("missing", ErrorCode::NotFound, [](const auto& file) { std::filesystem::remove(file); });
    row("folder", ErrorCode::NotFound, [](const auto& file) {
        std::filesystem::remove(file);
        std::filesystem::create_directory(file);
    });
    row("empty", ErrorCode::NotAProject, [](const auto& file) { writeFile(file, ""); });
    row("text", ErrorCode::NotAProject, [](const auto& file) { writeFile(file, std::string(5000, 'x')); });
    row("only the first 99 bytes", ErrorCode::NotAProject, [keep](const auto& file) { keep(file, 99); });
    row("other SQLite file", ErrorCode::NotAProject,
        [](const auto& file) { RawSql(file).run("PRAGMA application_id=1"); });
    row("version 0", ErrorCode::NotAProject,
        [](const auto& file) { RawSql(file).run("PRAGMA user_version=0"); });
    row("truncated", ErrorCode::Damaged, [keep](const auto& file) { keep(file, 8192); });
    row("truncated inside a page", ErrorCode::Damaged, [keep](const auto& file) { keep(file, 10000); });
    row("longer than it says", ErrorCode::Damaged,
        [](const auto& file) { writeFile(file, readFile(file) + std::string(4096, '\0')); });
    row("schema page destroyed", ErrorCode::Damaged, [](const auto& file) {
        std::string bytes = readFile(file);
        std::fill(bytes.begin() + 100, bytes.begin() + 4096, '\x7f');
        writeFile(file, bytes);
    });
}

void TestStorageOpen::foreignFiles()
{
    using Prepare = std::function<void(const std::filesystem::path&)>;
    QFETCH(Prepare, prepare);
    QFETCH(int, code);
    const Folder folder;
    TS_OK(createProject(folder / "p.touchstone"));
    prepare(folder / "p.touchstone");
    const bool isFile = std::filesystem::is_regular_file(folder / "p.touchstone");
    const std::string before = isFile ? readFile(folder / "p.touchstone") : "";
    TS_FAILS(static_cast<ErrorCode>(code), Database::open(folder / "p.touchstone"));
    QCOMPARE(isFile ? readFile(folder / "p.touchstone") : "", before);
    QCOMPARE(folder.names().size(), std::filesystem::exists(folder / "p.touchstone") ? 1U : 0U);
}

void TestStorageOpen::changedSchema_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("trigger") << "CREATE TRIGGER t AFTER INSERT ON setting BEGIN DELETE FROM project; END";
    QTest::newRow("view") << "CREATE VIEW v AS SELECT * FROM event";
    QTest::newRow("index") << "CREATE INDEX i ON event (kind)";
    QTest::newRow("table") << "CREATE TABLE extra (a)";
    QTest::newRow("column") << "ALTER TABLE prompt ADD COLUMN extra TEXT";
    QTest::newRow("missing index") << "DROP INDEX item_by_state";
    QTest::newRow("missing table") << "DROP TABLE draft";
    QTest::newRow("weaker check") << "UPDATE sqlite_schema SET sql = replace(sql, 'level IN (0, 1, 2)', "
                                     "'level <> 9') WHERE name = 'prompt'";
    QTest::newRow("view in place of a table")
        << "UPDATE sqlite_schema SET type = 'view', rootpage = 0, sql = 'CREATE VIEW draft AS SELECT 1'"
           " WHERE name = 'draft'";
}

void TestStorageOpen::changedSchema()
{
    QFETCH(QString, sql);
    const Folder folder;
    TS_OK(createProject(folder / "p.touchstone"));
    const std::string refused = RawSql(folder / "p.touchstone").rewriteSchema(sql.toStdString());
    QVERIFY2(refused.empty(), refused.c_str());
    const std::string before = readFile(folder / "p.touchstone");
    const auto opened = Database::open(folder / "p.touchstone");
    TS_FAILS(ErrorCode::Damaged, opened);
    QVERIFY(opened.error().detail.find("schema") != std::string::npos);
    QCOMPARE(readFile(folder / "p.touchstone"), before);
}

void TestStorageOpen::movedFileIsNoticed()
{
    const Folder folder;
    const auto file = folder / "p.touchstone";
    TS_OK(createProject(file));
    auto database = Database::open(file);
    TS_OK(database);
    SetupRepository setup(*database);
    TS_OK(setup.setSetting("k", "1"));
    std::filesystem::rename(file, folder / "other");
    TS_FAILS(ErrorCode::Moved, setup.setSetting("k", "2"));
    TS_FAILS(ErrorCode::Moved, setup.domain("new"));
    QCOMPARE(setup.setting("k").value(), std::optional<std::string>("1"));
    std::filesystem::copy_file(folder / "other", file);
    TS_FAILS(ErrorCode::Moved, setup.setSetting("k", "2"));
    std::filesystem::remove(file);
    TS_FAILS(ErrorCode::Moved, setup.setSetting("k", "2"));
    std::filesystem::rename(folder / "other", file);
    TS_OK(setup.setSetting("k", "3"));
}

void TestStorageOpen::writeIsAllOrNothing()
{
    const Folder folder;
    TS_OK(createProject(folder / "p.touchstone"));
    auto database = Database::open(folder / "p.touchstone");
    TS_OK(database);
    SetupRepository setup(*database);
    TS_FAILS(ErrorCode::Usage, database->write([&]() -> Result<void> {
        return setup.setSetting("k", "1").and_then([] { return Result<void>(fail(ErrorCode::Usage)); });
    }));
    QCOMPARE(setup.setting("k").value(), std::nullopt);
    const auto throws = [&]() -> Result<void> {
        (void)setup.setSetting("k", "1");
        throw std::runtime_error("x");
    };
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, (void)database->write(throws));
    QCOMPARE(setup.setting("k").value(), std::nullopt);
    TS_OK(database->write([&] { return setup.setSetting("k", "2"); }));
    QCOMPARE(setup.setting("k").value(), std::optional<std::string>("2"));
}

void TestStorageOpen::readSeesOneState()
{
    const Folder folder;
    TS_OK(createProject(folder / "p.touchstone"));
    auto one = Database::open(folder / "p.touchstone");
    auto two = Database::open(folder / "p.touchstone");
    TS_OK(one);
    TS_OK(two);
    TS_OK(one->read([&]() -> Result<void> {
        const auto before = CorpusRepository(*one).totals()->responses;
        auto added = addCorpus(*two, 3, 1, 1);
        if (!added || before != CorpusRepository(*one).totals()->responses)
            return fail(ErrorCode::Internal, "the state changed inside a read");
        return {};
    }));
    QCOMPARE(CorpusRepository(*one).totals()->responses, 3);
}

void TestStorageOpen::readOnlyMedia()
{
    const Folder folder;
    const auto file = folder / "p # %41.touchstone";
    TS_OK(createProject(file));
    chmod(folder.path().c_str(), 0555);
    chmod(file.c_str(), 0444);
    const int code = inChildWithoutRights([&] {
        auto database = Database::open(file);
        if (!database)
            return 1;
        if (!database->isReadOnly() || SetupRepository(*database).project()->name != "Sample")
            return 2;
        const auto written = SetupRepository(*database).setSetting("k", "v");
        if (!failsWith(written, ErrorCode::ReadOnly))
            return 3;
        return failsWith(createProject(folder / "new.touchstone"), ErrorCode::Io) ? 0 : 4;
    });
    chmod(folder.path().c_str(), 0700);
    QCOMPARE(code, 0);
    QCOMPARE(folder.names().size(), 1U);
}

void TestStorageOpen::readOnlyNeverHidesALog()
{
    const Folder folder;
    TS_OK(createProject(folder / "p.touchstone"));
    const int killed = inChild([&] {
        auto database = Database::open(folder / "p.touchstone");
        (void)SetupRepository(*database).setSetting("k", "in the log");
        kill(getpid(), SIGKILL);
        return 0;
    });
    QCOMPARE(killed, -1);
    QVERIFY(std::filesystem::file_size(folder / "p.touchstone-wal") > 0);
    std::filesystem::remove(folder / "p.touchstone-shm");
    chmod(folder.path().c_str(), 0555);
    for (const std::string& name : folder.names())
        chmod((folder / name).c_str(), 0444);
    const int code = inChildWithoutRights([&] {
        auto database = Database::open(folder / "p.touchstone");
        if (!database)
            return 0;
        const auto value = SetupRepository(*database).setting("k");
        return value && *value == "in the log" ? 0 : 1;
    });
    chmod(folder.path().c_str(), 0700);
    QCOMPARE(code, 0);
}

void TestStorageOpen::openedReadOnly()
{
    const Folder folder;
    TS_OK(createProject(folder / "p.touchstone"));
    OpenOptions options;
    options.readOnly = true;
    auto database = Database::open(folder / "p.touchstone", options);
    TS_OK(database);
    QVERIFY(database->isReadOnly());
    TS_FAILS(ErrorCode::ReadOnly, SetupRepository(*database).setSetting("k", "v"));
    TS_FAILS(ErrorCode::ReadOnly, SetupRepository(*database).domain("new"));
    TS_OK(SetupRepository(*database).domain(""));
}

void TestStorageOpen::busy()
{
    const Folder folder;
    TS_OK(createProject(folder / "p.touchstone"));
    auto database = Database::open(folder / "p.touchstone");
    TS_OK(database);
    database->connection().database().setBusyTimeout(50);
    RawSql other(folder / "p.touchstone");
    QCOMPARE(other.run("BEGIN IMMEDIATE"), std::string());
    TS_FAILS(ErrorCode::Locked, SetupRepository(*database).setSetting("k", "v"));
    QCOMPARE(SetupRepository(*database).setting("k").value(), std::nullopt);
    QCOMPARE(other.run("ROLLBACK"), std::string());
    TS_OK(SetupRepository(*database).setSetting("k", "v"));
}

void TestStorageOpen::theLastOneLeavesOneFile()
{
    const Folder folder;
    TS_OK(createProject(folder / "p.touchstone"));
    {
        auto second = Database::open(folder / "p.touchstone");
        TS_OK(second);
        {
            auto first = Database::open(folder / "p.touchstone");
            TS_OK(first);
            TS_OK(SetupRepository(*first).setSetting("k", "v"));
        }
        QVERIFY(std::filesystem::exists(folder / "p.touchstone-wal"));
        QCOMPARE(SetupRepository(*second).setting("k").value(), std::optional<std::string>("v"));
        TS_OK(SetupRepository(*second).setSetting("k", "w"));
    }
    QCOMPARE(folder.names(), std::vector<std::string> {"p.touchstone"});
    QCOMPARE(RawSql(folder / "p.touchstone").rows("PRAGMA journal_mode"), std::string("delete"));
}

void TestStorageOpen::anotherSessionOfTheProcessKeepsTheLocks()
{
    Folder folder;
    const auto file = folder / "a.touchstone";
    TS_OK(createProject(file));
    auto window = Database::open(file, {});
    QVERIFY(window.has_value());
    {
        auto worker = Database::open(file, {.readOnly = true});
        QVERIFY(worker.has_value());
    }
    (void)inspectHeader(file);
    // Another process that comes and goes must find the file in use, or it would take the log away.
    QCOMPARE(inChild([&] {
        RawSql other(file);
        return other.rows("PRAGMA journal_mode=DELETE") == "delete" ? 1 : 0;
    }),
        0);
    SetupRepository setup(*window);
    TS_OK(window->write([&] { return setup.setSetting("k", "kept"); }));
    QCOMPARE(inChild([&] {
        RawSql other(file);
        return other.rows("SELECT count(*) FROM setting WHERE key = 'k'") == "1" ? 0 : 1;
    }),
        0);
}

void TestStorageOpen::twoProcessesWrite()
{
    const Folder folder;
    TS_OK(createProject(folder / "p.touchstone"));
    std::vector<RowId> items;
    {
        auto database = Database::open(folder / "p.touchstone");
        TS_OK(addCorpus(*database, 10, 2, 1));
        items = assignAll(*database, 2).value();
    }
    const auto work = [&](std::size_t from) {
        auto database = Database::open(folder / "p.touchstone");
        if (!database)
            qWarning("%s", testing::describe(database).constData());
        for (std::size_t n = from; database && n < from + 20; ++n) {
            if (const auto done = submit(*database, items[n], 5); !done) {
                qWarning(
                    "item %zu: %s %s", n, codeName(done.error().code).data(), done.error().detail.c_str());
                return 1;
            }
        }
        return database ? 0 : 2;
    };
    const pid_t child = fork();
    if (child == 0)
        _exit(work(0));
    QCOMPARE(work(20), 0);
    int status = 0;
    waitpid(child, &status, 0);
    QVERIFY(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    auto database = Database::open(folder / "p.touchstone");
    QCOMPARE(countEvents(*database), 40);
    QCOMPARE(findings(*database), std::string());
}

void TestStorageOpen::killedProcess()
{
    const Folder folder;
    TS_OK(createProject(folder / "p.touchstone"));
    std::vector<RowId> items;
    {
        auto database = Database::open(folder / "p.touchstone");
        TS_OK(addCorpus(*database, 10, 1, 1));
        items = assignAll(*database, 1).value();
    }
    const int code = inChild([&] {
        auto database = Database::open(folder / "p.touchstone");
        for (const RowId item : items)
            submit(*database, item, 5).value();
        kill(getpid(), SIGKILL);
        return 0;
    });
    QCOMPARE(code, -1);
    {
        auto database = Database::open(folder / "p.touchstone");
        TS_OK(database);
        QCOMPARE(countEvents(*database), 10);
        QCOMPARE(findings(*database), std::string());
    }
    QCOMPARE(folder.names(), std::vector<std::string> {"p.touchstone"});
}

void TestStorageOpen::oldTemporariesAreSwept()
{
    const Folder folder;
    TS_OK(createProject(folder / "p.touchstone"));
    const std::vector<std::string> names {
        ".p.touchstone.aa.tmp", ".p.touchstone.bb.tmp", ".q.touchstone.cc.tmp"};
    for (const std::string& name : names)
        writeFile(folder / name, "x");
    const auto twoDaysAgo = std::filesystem::file_time_type::clock::now() - std::chrono::hours(48);
    std::filesystem::last_write_time(folder / names[0], twoDaysAgo);
    std::filesystem::last_write_time(folder / names[2], twoDaysAgo);
    TS_OK(Database::open(folder / "p.touchstone"));
    QCOMPARE(folder.names(), (std::vector<std::string> {names[1], names[2], "p.touchstone"}));
}

QTEST_GUILESS_MAIN(TestStorageOpen)
#include "test_storage_open.moc"
