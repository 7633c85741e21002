#include "results.h"
#include "sampleproject.h"
#include "storage/database.h"
#include "storage/events.h"
#include "storage/issues.h"
#include "storage/items.h"
#include "storage/status.h"
#include <QtTest>
#include <algorithm>
#include <map>
#include <random>

using namespace touchstone;
using namespace touchstone::storage;
using namespace touchstone::testing;

namespace {

/// What the repository has to say, worked out by itself from what was done.
struct Expected {
    std::map<RowId, double> seconds = {}; ///< of finished items

    std::optional<double> median(const std::vector<RowId>& items) const
    {
        std::vector<double> times;
        for (const RowId item : items) {
            if (const auto found = seconds.find(item); found != seconds.end())
                times.push_back(found->second);
        }
        if (times.empty())
            return std::nullopt;
        std::sort(times.begin(), times.end());
        const std::size_t middle = times.size() / 2;
        return times.size() % 2 == 1 ? times[middle] : (times[middle - 1] + times[middle]) / 2;
    }
};

Result<EventId> rate(Database& database, RowId item, double seconds)
{
    const auto row = ItemRepository(database).row(item);
    if (!row)
        return tl::unexpected(row.error());
    return EventRepository(database).append(
        {eventkind::kSubmit, item, row->annotator, submitPayload(sampleAnswers(7), seconds)});
}

}

class TestStorageStatus : public QObject {
    Q_OBJECT
private slots:
    void randomWorkIsKeptUpWith();
    void whatOthersWriteIsSeen();
    void countsThatDoNotFitAreReadAgain();
    void roundsOfModels();
    void issues();
};

void TestStorageStatus::randomWorkIsKeptUpWith()
{
    Folder folder;
    const auto file = folder.path() / "a.touchstone";
    TS_OK(createProject(file));
    auto database = Database::open(file);
    TS_OK(database);
    TS_OK(addCorpus(*database, 6, 2, 1));
    const auto items = assignAll(*database, 3);
    TS_OK(items);
    std::map<RowId, std::vector<RowId>> ofPerson;
    for (const RowId item : *items)
        ofPerson[ItemRepository(*database).row(item)->annotator].push_back(item);
    std::mt19937 random(7);
    Expected expected;
    StatusMemory memory;
    int withoutReadingAll = 0;
    for (int act = 0; act < 150; ++act) {
        const RowId item = (*items)[random() % items->size()];
        if (random() % 5 == 0 && expected.seconds.contains(item)) {
            TS_OK(remark(*database, item, eventkind::kWithdraw));
            expected.seconds.erase(item);
        } else {
            const double seconds = static_cast<double>(random() % 9000) / 10;
            TS_OK(rate(*database, item, seconds));
            expected.seconds[item] = seconds;
        }
        if (random() % 3 == 0)
            continue; // several at once
        const auto report = StatusRepository(*database).report(memory);
        TS_OK(report);
        withoutReadingAll += memory.readAll() ? 0 : 1;
        std::size_t person = 0;
        for (const auto& entry : ofPerson) {
            const StatusReport::Annotator& row = report->annotators[person++];
            const auto wanted = expected.median(entry.second);
            QCOMPARE(row.medianActiveSeconds.has_value(), wanted.has_value());
            if (wanted)
                QVERIFY(std::abs(*row.medianActiveSeconds - *wanted) < 1e-6);
            QCOMPARE(row.lastMs.has_value(), wanted.has_value());
        }
        StatusMemory fresh;
        const auto again = StatusRepository(*database).report(fresh);
        TS_OK(again);
        QVERIFY(fresh.readAll());
        for (std::size_t i = 0; i < again->annotators.size(); ++i) {
            QCOMPARE(report->annotators[i].medianActiveSeconds, again->annotators[i].medianActiveSeconds);
            QCOMPARE(report->annotators[i].lastMs, again->annotators[i].lastMs);
        }
    }
    // Only the first one.
    QVERIFY(withoutReadingAll > 50);
}

void TestStorageStatus::whatOthersWriteIsSeen()
{
    Folder folder;
    const auto file = folder.path() / "a.touchstone";
    TS_OK(createProject(file));
    auto database = Database::open(file);
    TS_OK(database);
    TS_OK(addCorpus(*database, 4, 1, 1));
    const auto items = assignAll(*database, 1);
    TS_OK(items);
    TS_OK(rate(*database, items->front(), 10));
    StatusMemory memory;
    TS_OK(StatusRepository(*database).report(memory));
    {
        auto other = Database::open(file);
        TS_OK(other);
        TS_OK(rate(*other, (*items)[1], 20));
        TS_OK(rate(*other, items->front(), 40)); // a correction
    }
    const auto report = StatusRepository(*database).report(memory);
    TS_OK(report);
    QVERIFY(!memory.readAll());
    QCOMPARE(report->annotators.front().done, std::int64_t {2});
    QCOMPARE(report->annotators.front().medianActiveSeconds, std::optional<double>(30.0));
}

void TestStorageStatus::countsThatDoNotFitAreReadAgain()
{
    Folder folder;
    const auto file = folder.path() / "a.touchstone";
    TS_OK(createProject(file));
    auto database = Database::open(file);
    TS_OK(database);
    TS_OK(addCorpus(*database, 4, 1, 1));
    const auto items = assignAll(*database, 1);
    TS_OK(items);
    for (const RowId item : *items)
        TS_OK(rate(*database, item, 10));
    StatusMemory memory;
    TS_OK(StatusRepository(*database).report(memory));
    // Without an event: rows and their counts change behind its back.
    QCOMPARE(RawSql(file).run("UPDATE item SET active_ms = 90000;"
                              " UPDATE item_tally SET active_ms = 90000 * n WHERE state = 2"),
        std::string());
    const auto report = StatusRepository(*database).report(memory);
    TS_OK(report);
    QVERIFY(memory.readAll());
    QCOMPARE(report->annotators.front().medianActiveSeconds, std::optional<double>(90.0));
}

void TestStorageStatus::roundsOfModels()
{
    Folder folder;
    const auto file = folder.path() / "a.touchstone";
    TS_OK(createProject(file));
    auto database = Database::open(file);
    TS_OK(database);
    TS_OK(addCorpus(*database, 2, 2, 1));
    QVERIFY(StatusRepository(*database).roundsOfModels()->empty());
    TS_OK(assignAll(*database, 2));
    const auto rows = StatusRepository(*database).roundsOfModels();
    TS_OK(rows);
    QCOMPARE(rows->size(), std::size_t {2});
    QCOMPARE((*rows)[0].first, (*rows)[1].first);
    QVERIFY((*rows)[0].second != (*rows)[1].second);
}

void TestStorageStatus::issues()
{
    Folder folder;
    const auto file = folder.path() / "a.touchstone";
    TS_OK(createProject(file));
    auto database = Database::open(file);
    TS_OK(database);
    TS_OK(addCorpus(*database, 4, 1, 1));
    const auto items = assignAll(*database, 2);
    TS_OK(items);
    TS_OK(rate(*database, (*items)[0], 10));
    QCOMPARE(itemIssues(*database, 10)->total, std::int64_t {0});
    TS_OK(remark(*database, (*items)[0], eventkind::kFlag));
    TS_OK(remark(*database, (*items)[1], eventkind::kFlag));
    TS_OK(remark(*database, (*items)[1], eventkind::kFlag, false)); // taken back
    Answers declined = sampleAnswers(7);
    declined.values.erase("responsibility");
    declined.cannotRate["responsibility"] = "不懂法律";
    const auto row = ItemRepository(*database).row((*items)[2]);
    TS_OK(row);
    TS_OK(EventRepository(*database).append(
        {eventkind::kSubmit, (*items)[2], row->annotator, submitPayload(declined, 5)}));
    const auto found = itemIssues(*database, 10);
    TS_OK(found);
    QCOMPARE(found->total, std::int64_t {2});
    QCOMPARE(found->entries.size(), std::size_t {2});
    const auto flagged = std::find_if(
        found->entries.begin(), found->entries.end(), [](const ItemIssue& each) { return each.flagged; });
    QVERIFY(flagged != found->entries.end());
    QCOMPARE(flagged->notes, std::vector<std::string> {"备注"});
    QVERIFY(flagged->cannotRate.empty());
    const auto refused = std::find_if(
        found->entries.begin(), found->entries.end(), [](const ItemIssue& each) { return !each.flagged; });
    QVERIFY(refused != found->entries.end());
    QCOMPARE(refused->cannotRate.size(), std::size_t {1});
    QCOMPARE(refused->cannotRate.front().first, std::string("responsibility"));
    QCOMPARE(refused->cannotRate.front().second, std::string("不懂法律"));
    QVERIFY(refused->promptStart.starts_with("问题"));
    // More than are listed are counted all the same.
    const auto short1 = itemIssues(*database, 1);
    TS_OK(short1);
    QCOMPARE(short1->entries.size(), std::size_t {1});
    QCOMPARE(short1->total, std::int64_t {2});
}

QTEST_GUILESS_MAIN(TestStorageStatus)
#include "test_storage_status.moc"
