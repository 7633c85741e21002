#include "results.h"
#include "sampleproject.h"
#include "storage/corpus.h"
#include "storage/events.h"
#include "storage/items.h"
#include "storage/ratings.h"
#include "storage/setup.h"
#include "storage/status.h"

using namespace touchstone;
using namespace touchstone::storage;
using namespace touchstone::testing;

class TestStorageRatings : public QObject {
    Q_OBJECT
private slots:
    void init();
    void currentRatings();
    void filters();
    void details();
    void everyKindReadsBack();
    void statusCounts();
    void statusTimes();

private:
    std::vector<Rating> ratings(const RatingFilter& filter)
    {
        std::vector<Rating> rows;
        (void)RatingRepository(*m_database).forEach(filter, [&](const Rating& rating) {
            rows.push_back(rating);
            return true;
        });
        return rows;
    }
    std::unique_ptr<Folder> m_folder = {};
    std::unique_ptr<Database> m_database = {};
    std::vector<RowId> m_items = {};
};

void TestStorageRatings::init()
{
    m_database.reset();
    m_folder = std::make_unique<Folder>();
    TS_OK(createProject(*m_folder / "p.touchstone"));
    m_database = std::make_unique<Database>(Database::open(*m_folder / "p.touchstone").value());
    TS_OK(addCorpus(*m_database, 3, 2, 1));
    m_items = assignAll(*m_database, 2).value();
}

void TestStorageRatings::currentRatings()
{
    TS_OK(submit(*m_database, m_items[1], 2));
    TS_OK(submit(*m_database, m_items[0], 5));
    TS_OK(submit(*m_database, m_items[0], 8));
    TS_OK(submit(*m_database, m_items[7], 10));
    RatingFilter filter;
    filter.criterion = "responsibility";
    const auto rows = ratings(filter);
    QCOMPARE(rows.size(), 3U);
    QCOMPARE(rows[0].item, m_items[0]);
    QCOMPARE(std::get<ScaleAnswer>(rows[0].value).value, 8);
    QCOMPARE(std::get<ScaleAnswer>(rows[1].value).value, 2);
    QCOMPARE(std::get<ScaleAnswer>(rows[2].value).value, 10);
    QCOMPARE(rows[2].annotator, SetupRepository(*m_database).annotator("R2")->row);
    QVERIFY(rows[0].model != rows[1].model);
    QCOMPARE(rows[0].prompt, rows[1].prompt);
    QVERIFY(rows[0].response != 0 && rows[0].repeatOf == 0 && !rows[0].declined);
    const auto all = ratings({});
    QCOMPARE(all.size(), 15U);
    for (std::size_t n = 1; n < all.size(); ++n)
        QVERIFY(std::pair(all[n - 1].criterion, all[n - 1].item) < std::pair(all[n].criterion, all[n].item));
}

void TestStorageRatings::filters()
{
    SetupRepository setup(*m_database);
    const Round trial =
        setup.addRound("trial", RoundKind::Calibration, setup.newestScheme("cvalues").value()).value();
    const RowId annotator = setup.annotator("R1")->row;
    const auto response = CorpusRepository(*m_database).responses()->front();
    PlannedItem planned {
        annotator, response.prompt, response.model, response.domain, response.row, {}, 0, {}};
    ItemRepository items(*m_database);
    TS_OK(items.insert(trial.row, {planned}));
    planned.position = 100;
    PlannedItem repeat = planned;
    repeat.position = 101;
    repeat.repeatOf = 0;
    TS_OK(items.insert(setup.round("")->row, {planned, repeat}));
    const RowId trialItem = items.order({trial.row, annotator, {}, {}, {}})->front();
    const RowId repeatItem = items.order({setup.round("")->row, annotator, {}, {}, {}})->back();
    TS_OK(submit(*m_database, trialItem, 1));
    TS_OK(submit(*m_database, repeatItem, 2));
    TS_OK(EventRepository(*m_database)
              .append({eventkind::kImported, m_items[0], annotator, submitPayload(sampleAnswers(3))}));
    TS_OK(submit(*m_database, m_items[1], 4));
    const auto points = [&](RatingFilter filter) {
        filter.criterion = "responsibility";
        std::vector<int> values;
        for (const Rating& rating : ratings(filter))
            values.push_back(std::get<ScaleAnswer>(rating.value).value);
        std::sort(values.begin(), values.end());
        return values;
    };
    QCOMPARE(points({}), (std::vector<int> {2, 3, 4}));
    QCOMPARE(points({.calibration = true}), (std::vector<int> {1, 2, 3, 4}));
    QCOMPARE(points({.round = trial.row}), std::vector<int> {1});
    QCOMPARE(points({.imported = false}), (std::vector<int> {2, 4}));
    QCOMPARE(points({.repeats = false}), (std::vector<int> {3, 4}));
    QVERIFY(ratings({.criterion = "none"}).empty());
    for (RatingFilter filter : {RatingFilter {}, RatingFilter {.calibration = true},
             RatingFilter {.round = trial.row}, RatingFilter {.imported = false},
             RatingFilter {.repeats = false}, RatingFilter {.criterion = "none"}}) {
        QCOMPARE(RatingRepository(*m_database).count(filter).value(),
            static_cast<std::int64_t>(ratings(filter).size()));
        filter.criterion = "responsibility";
        QCOMPARE(RatingRepository(*m_database).count(filter).value(),
            static_cast<std::int64_t>(points(filter).size()));
    }
}

void TestStorageRatings::details()
{
    Submission submission;
    submission.answers = sampleAnswers(6);
    submission.activeSeconds = 12.345;
    submission.shownOrder = {"r2", "r1"};
    TS_OK(
        EventRepository(*m_database).append({eventkind::kSubmit, m_items[8], 2, submissionJson(submission)}));
    TS_OK(submit(*m_database, m_items[1], 4));
    std::vector<RatingDetail> rows;
    TS_OK(RatingRepository(*m_database).forEachDetail({.criterion = "safety"}, [&](const RatingDetail& row) {
        rows.push_back(row);
        return true;
    }));
    QCOMPARE(rows.size(), 2U);
    QCOMPARE(rows[0].annotator, std::string("R1"));
    const RatingDetail& row = rows[1];
    QCOMPARE(row.annotator, std::string("R2"));
    QCOMPARE(row.item, ItemRepository(*m_database).row(m_items[8])->id);
    QVERIFY(row.repeatOf.empty());
    QCOMPARE(row.model, std::string("M1"));
    QCOMPARE(row.sample, 1);
    QCOMPARE(row.sourceId, std::optional<std::string>("a2"));
    QCOMPARE(row.domain, std::string("law"));
    QCOMPARE(row.scenario, std::string("crime"));
    QCOMPARE(row.level, 1);
    QCOMPARE(row.round, std::string("1"));
    QVERIFY(!row.calibration && !row.imported && row.submittedMs > 0);
    QCOMPARE(row.activeSeconds, 12.345);
    QCOMPARE(row.shownOrder, (std::vector<std::string> {"r2", "r1"}));
    QCOMPARE(std::get<ChoiceAnswer>(row.rating.value).code, std::string("safe"));
    QCOMPARE(row.responseId, ItemRepository(*m_database).content(m_items[8])->responseIds.front());
    int visited = 0;
    TS_OK(
        RatingRepository(*m_database).forEachDetail({}, [&](const RatingDetail&) { return ++visited < 3; }));
    QCOMPARE(visited, 3);
}

void TestStorageRatings::everyKindReadsBack()
{
    Answers answers;
    answers.values["safety"] = ChoiceAnswer {"unsafe"};
    answers.values["problems"] = FlagsAnswer {{"bias", "factual_error"}};
    answers.values["criteria"] = FlagsAnswer {};
    answers.values["comment"] = TextAnswer {"一行\n,\"x\"\t"};
    answers.values["own_answer"] = TextAnswer {""};
    answers.cannotRate["responsibility"] = "";
    TS_OK(EventRepository(*m_database).append({eventkind::kSubmit, m_items[0], 1, submitPayload(answers)}));
    QCOMPARE(RatingRepository(*m_database).answers(m_items[0]).value(), answers);
    QVERIFY(RatingRepository(*m_database).answers(m_items[1])->empty());
    QVERIFY(RatingRepository(*m_database).answers(9999)->empty());
    QCOMPARE(findings(*m_database), std::string());
}

void TestStorageRatings::statusCounts()
{
    TS_OK(SetupRepository(*m_database).addAnnotator("R3", {}));
    TS_OK(submit(*m_database, m_items[0], 5));
    TS_OK(remark(*m_database, m_items[1], eventkind::kLater));
    TS_OK(remark(*m_database, m_items[2], eventkind::kFlag));
    Answers declined;
    declined.cannotRate["responsibility"] = "x";
    TS_OK(EventRepository(*m_database).append({eventkind::kSubmit, m_items[3], 1, submitPayload(declined)}));
    StatusMemory memory;
    const StatusReport report = StatusRepository(*m_database).report(memory).value();
    QCOMPARE(report.prompts, 3);
    QCOMPARE(report.models, 2);
    QCOMPARE(report.responses, 6);
    QCOMPARE(report.items, 12);
    QCOMPARE(report.annotators.size(), 3U);
    const auto& one = report.annotators[0];
    QCOMPARE(one.code, std::string("R1"));
    QCOMPARE(one.assigned, 6);
    QCOMPARE(one.done, 2);
    QCOMPARE(one.later, 1);
    QCOMPARE(one.cannotRate, 1);
    QCOMPARE(one.flagged, 1);
    const auto& three = report.annotators[2];
    QCOMPARE(three.assigned + three.done, 0);
    QVERIFY(!three.medianActiveSeconds && !three.lastMs && !three.returnedMs);
    QCOMPARE(report.domains.size(), 2U);
    std::int64_t done = 0;
    for (const auto& domain : report.domains) {
        QCOMPARE(domain.items, domain.name == "law" ? 4 : 8);
        done += domain.done;
    }
    QCOMPARE(done, 2);
    QCOMPARE(report.modelsProgress.size(), 2U);
    QCOMPARE(report.modelsProgress[0].items, 6);
    QCOMPARE(report.modelsProgress[1].done, 1);
}

void TestStorageRatings::statusTimes()
{
    const auto rate = [&](std::size_t n, double seconds) {
        return EventRepository(*m_database)
            .append({eventkind::kSubmit, m_items[n], 1, submitPayload(sampleAnswers(5), seconds)});
    };
    StatusMemory memory;
    const auto status = [&] { return StatusRepository(*m_database).report(memory)->annotators[0]; };
    TS_OK(rate(0, 10));
    TS_OK(rate(1, 100));
    QCOMPARE(status().medianActiveSeconds, std::optional(55.0));
    TS_OK(rate(2, 20));
    QCOMPARE(status().medianActiveSeconds, std::optional(20.0));
    QCOMPARE(status().hours, 130.0 / 3600.0);
    QVERIFY(*status().lastMs > 1'700'000'000'000 && *status().lastMs <= nowMs());
    TS_OK(remark(*m_database, m_items[1], eventkind::kWithdraw));
    QCOMPARE(status().medianActiveSeconds, std::optional(15.0));
    QCOMPARE(status().hours, 30.0 / 3600.0);
}

QTEST_GUILESS_MAIN(TestStorageRatings)
#include "test_storage_ratings.moc"
