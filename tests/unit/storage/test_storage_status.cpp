#include "results.h"
#include "sampleproject.h"
#include "storage/connection.h"
#include "storage/database.h"
#include "storage/events.h"
#include "storage/issues.h"
#include "storage/items.h"
#include "storage/packagestore.h"
#include "storage/status.h"
#include <QtTest>
#include <algorithm>
#include <map>
#include <random>

using namespace touchstone;
using namespace touchstone::storage;
using namespace touchstone::testing;

namespace {

template <class Id> Id freshId()
{
    return Id(crypto::toHex(crypto::randomId()));
}

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
    void whatIsKeptIsThatOfAPlainCount();
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
    StatusMemory memory;
    TS_OK(StatusRepository(*database).report(memory));
    const auto list = [&] {
        return itemIssues(*database, StatusRepository(*database).report(memory)->issueItems);
    };
    QVERIFY(list()->empty());
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
    const auto found = list();
    TS_OK(found);
    QVERIFY(!memory.readAll());
    QCOMPARE(found->size(), std::size_t {2});
    const auto flagged =
        std::find_if(found->begin(), found->end(), [](const ItemIssue& each) { return each.flagged; });
    QVERIFY(flagged != found->end());
    QCOMPARE(flagged->notes, std::vector<std::string> {"备注"});
    QVERIFY(flagged->cannotRate.empty());
    const auto refused =
        std::find_if(found->begin(), found->end(), [](const ItemIssue& each) { return !each.flagged; });
    QVERIFY(refused != found->end());
    QCOMPARE(refused->cannotRate.size(), std::size_t {1});
    QCOMPARE(refused->cannotRate.front().first, std::string("responsibility"));
    QCOMPARE(refused->cannotRate.front().second, std::string("不懂法律"));
    QVERIFY(refused->promptStart.starts_with("问题"));
    // An item that is gone meanwhile is passed over.
    QCOMPARE(itemIssues(*database, {(*items)[2], 999999})->size(), std::size_t {1});
}

namespace {

/// Days, list of items that need a look and packages that are due, by a plain walk over all rows.
struct Plainly {
    std::map<std::int64_t, std::int64_t> days = {};
    std::int64_t undated = 0;
    std::vector<RowId> issues = {};
    std::map<std::string, std::string> due = {};
};

Plainly countPlainly(Database& database, std::int64_t offsetMs)
{
    Plainly plain;
    Connection& connection = database.connection();
    {
        Query query(connection,
            "SELECT ifnull((submitted_ms + ?1) / 86400000, -1), count(*) FROM item WHERE state = 2 GROUP BY "
            "1",
            offsetMs);
        while (query.step())
            (query.integer(0) < 1 ? plain.undated : plain.days[query.integer(0)]) += query.integer(1);
    }
    {
        Query query(connection,
            "SELECT id FROM item WHERE flagged = 1 OR declined = 1 ORDER BY round_id, annotator_id, "
            "position");
        while (query.step())
            plain.issues.push_back(query.integer(0));
    }
    Query query(connection,
        "SELECT a.code, min(k.due) FROM package k JOIN annotator a ON a.id = k.annotator_id WHERE k.due <> ''"
        " AND EXISTS (SELECT 1 FROM package_item p JOIN item i ON i.public_id = p.item_public_id"
        " WHERE p.package_id = k.id AND i.state <> 2) GROUP BY a.id");
    while (query.step())
        plain.due[query.text(0)] = query.text(1);
    return plain;
}

}

void TestStorageStatus::whatIsKeptIsThatOfAPlainCount()
{
    Folder folder;
    const auto file = folder.path() / "a.touchstone";
    TS_OK(createProject(file));
    auto database = Database::open(file);
    TS_OK(database);
    TS_OK(addCorpus(*database, 8, 2, 1));
    const auto items = assignAll(*database, 3);
    TS_OK(items);
    // Two packages for each annotator: the first half of the items and all of them.
    for (const auto& [share, due] : {std::pair(2U, "2026-01-05"), std::pair(1U, "2026-02-05")}) {
        std::map<RowId, std::vector<PackedItem>> packed;
        for (std::size_t i = 0; i < items->size(); i += share) {
            const auto row = ItemRepository(*database).row((*items)[i]);
            packed[row->annotator].push_back({(*items)[i], freshId<ItemId>(), {}});
        }
        for (const auto& [annotator, lines] : packed) {
            NewPackage package;
            package.id = freshId<PackageId>();
            package.writer = freshId<WriterId>();
            package.annotator = annotator;
            package.annotatorAlias = freshId<AnnotatorId>();
            package.round = ItemRepository(*database).row(lines.front().item)->round;
            package.due = due;
            TS_OK(PackageRepository(*database).add(package, lines));
        }
    }
    std::mt19937 random(11);
    StatusMemory memory;
    FinishedPackages finished;
    std::size_t remembered = 0;
    int gone = 0;
    for (int act = 0; act < 400; ++act) {
        const RowId item = (*items)[random() % items->size()];
        // At first ever more is done, then things are taken back again.
        switch (random() % (act < 250 ? 12 : 4)) {
        case 0:
            TS_OK(remark(*database, item, eventkind::kWithdraw));
            break;
        case 1:
            TS_OK(remark(*database, item, eventkind::kFlag, random() % 2 == 0));
            break;
        case 2: {
            Answers declined = sampleAnswers(7);
            declined.values.erase("responsibility");
            declined.cannotRate["responsibility"] = "no";
            TS_OK(EventRepository(*database).append({eventkind::kSubmit, item,
                ItemRepository(*database).row(item)->annotator, submitPayload(declined, 5)}));
            break;
        }
        default:
            TS_OK(rate(*database, item, 10));
        }
        if (act % 90 == 89) // work of other days, and some that has no moment
            database->connection().exec(
                "UPDATE item SET submitted_ms = CASE id % 5 WHEN 0 THEN NULL WHEN 1 THEN 5"
                " ELSE 1700000000000 + id * 7200000 END WHERE state = 2;"
                " UPDATE item_tally SET active_ms = active_ms + 1 WHERE state = 2 AND n > 0;"
                " UPDATE item SET active_ms = active_ms + 1 WHERE id IN (SELECT min(id)"
                " FROM item WHERE state = 2 GROUP BY round_id, annotator_id, domain_id,"
                " model_id)");
        const auto report = StatusRepository(*database).report(memory);
        TS_OK(report);
        for (const std::int64_t hours : {-11, 0, 8}) {
            const Plainly plain = countPlainly(*database, hours * 3600000);
            const WorkHistory history = workByDay(*report, hours * 3600000);
            std::map<std::int64_t, std::int64_t> days;
            for (const WorkHistory::Day& day : history.days)
                days[day.day] = day.done;
            QCOMPARE(days, plain.days);
            QCOMPARE(history.undated, plain.undated);
            QCOMPARE(report->issueItems, plain.issues);
            QCOMPARE(report->issues, static_cast<std::int64_t>(plain.issues.size()));
            const auto due = PackageRepository(*database).firstDue(report->reopened, finished);
            TS_OK(due);
            QCOMPARE(*due, plain.due);
            FinishedPackages nothing;
            QCOMPARE(*PackageRepository(*database).firstDue(report->reopened, nothing, 0), plain.due);
            gone += due->size() < 3 ? 1 : 0;
        }
        remembered = std::max(remembered, finished.rows.size());
    }
    // Some were finished, and were so without being looked through again.
    QVERIFY(gone > 0);
    QVERIFY(remembered > 0);
}

QTEST_GUILESS_MAIN(TestStorageStatus)
#include "test_storage_status.moc"
