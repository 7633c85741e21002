#include "results.h"
#include "sampleproject.h"
#include "storage/corpus.h"
#include "storage/drafts.h"
#include "storage/events.h"
#include "storage/items.h"
#include "storage/setup.h"
#include <algorithm>

using namespace touchstone;
using namespace touchstone::storage;
using namespace touchstone::testing;

class TestStorageItems : public QObject {
    Q_OBJECT
private slots:
    void init();
    void insertCounts();
    void insertIsAllOrNothing();
    void orderFollowsPositionAndFilter();
    void nextGivesWhatIsPutOffLast();
    void findsByIdAndRow();
    void content();
    void panelContent();
    void domainsAndLeft();
    void search();
    void drafts();
    void takeBack();
    void takeBackKeepsRepeatsWithTheirItem();
    void takeBackOfAPanel();

private:
    std::unique_ptr<Folder> m_folder = {};
    std::unique_ptr<Database> m_database = {};
    std::vector<RowId> m_items = {};
    RowId m_round = 0;
    RowId m_first = 0; ///< row of R1
};

void TestStorageItems::init()
{
    m_database.reset();
    m_folder = std::make_unique<Folder>();
    TS_OK(createProject(*m_folder / "p.touchstone"));
    m_database = std::make_unique<Database>(Database::open(*m_folder / "p.touchstone").value());
    TS_OK(addCorpus(*m_database, 6, 2, 1));
    m_items = assignAll(*m_database, 2).value();
    m_round = SetupRepository(*m_database).round({})->row;
    m_first = SetupRepository(*m_database).annotator("R1")->row;
}

void TestStorageItems::insertCounts()
{
    QCOMPARE(m_items.size(), 24U);
    const auto cells = CorpusRepository(*m_database).countByDomainModelState();
    TS_OK(cells);
    QCOMPARE(cells->size(), 4U);
    for (const CorpusCell& cell : *cells)
        QVERIFY(cell.state == ResponseState::Assigned);
    const auto assigned = ItemRepository(*m_database).assigned(m_round).value();
    QCOMPARE(assigned.size(), 24U);
    QCOMPARE(assigned[13].position, 1);
    QVERIFY(!assigned[13].repeat && assigned[13].annotator != m_first);
    QCOMPARE(findings(*m_database), std::string());
}

void TestStorageItems::insertIsAllOrNothing()
{
    const auto response = CorpusRepository(*m_database).responses()->front();
    const auto planned = [&](std::int64_t position) {
        return PlannedItem {
            m_first, response.prompt, response.model, response.domain, response.row, {}, position, {}};
    };
    ItemRepository items(*m_database);
    TS_FAILS(ErrorCode::Internal, items.insert(m_round, {planned(100), planned(100)}));
    QCOMPARE(items.order({m_round, m_first, {}, {}, {}})->size(), 12U);
    std::vector<PlannedItem> many;
    for (int n = 0; n < 3000; ++n)
        many.push_back(planned(100 + n));
    std::size_t seen = 0;
    TS_FAILS(ErrorCode::Cancelled, items.insert(m_round, many, [&](std::size_t done) {
        seen = done;
        return done < 2000;
    }));
    QCOMPARE(seen, 2048U);
    QCOMPARE(items.order({m_round, m_first, {}, {}, {}})->size(), 12U);
    many[1].repeatOf = 0;
    TS_OK(items.insert(m_round, {many[0], many[1]}));
    QVERIFY(items.assigned(m_round)->at(13).repeat);
    QCOMPARE(findings(*m_database), std::string());
}

void TestStorageItems::orderFollowsPositionAndFilter()
{
    ItemRepository items(*m_database);
    TS_OK(submit(*m_database, m_items[0], 5));
    TS_OK(remark(*m_database, m_items[3], eventkind::kLater));
    TS_OK(remark(*m_database, m_items[5], eventkind::kFlag));
    TS_OK(remark(*m_database, m_items[0], eventkind::kFlag));
    const auto order = [&](std::optional<ItemState> state, std::optional<bool> flagged,
                           const std::string& domain) {
        return items.order({m_round, m_first, state, flagged, domain}).value();
    };
    const std::vector<RowId> all(m_items.begin(), m_items.begin() + 12);
    QCOMPARE(order({}, {}, {}), all);
    QCOMPARE(order(ItemState::Done, {}, {}), std::vector<RowId> {m_items[0]});
    QCOMPARE(order(ItemState::Later, {}, {}), std::vector<RowId> {m_items[3]});
    QCOMPARE(order(ItemState::Todo, {}, {}).size(), 10U);
    QCOMPARE(order({}, true, {}), (std::vector<RowId> {m_items[0], m_items[5]}));
    QCOMPARE(order(ItemState::Todo, true, {}), std::vector<RowId> {m_items[5]});
    QCOMPARE(order({}, false, {}).size(), 10U);
    QCOMPARE(order({}, {}, "law"), (std::vector<RowId> {all[2], all[3], all[6], all[7], all[10], all[11]}));
    QCOMPARE(order(ItemState::Later, {}, "law"), std::vector<RowId> {m_items[3]});
    QVERIFY(order({}, {}, "unknown").empty());
    QVERIFY(items.order({m_round, 999, {}, {}, {}})->empty());
}

void TestStorageItems::nextGivesWhatIsPutOffLast()
{
    ItemRepository items(*m_database);
    for (int n = 0; n < 10; ++n)
        TS_OK(submit(*m_database, m_items[static_cast<std::size_t>(n) + 2], 5));
    TS_OK(remark(*m_database, m_items[0], eventkind::kLater));
    QCOMPARE(items.next(m_round, m_first, 5).value(), (std::vector<RowId> {m_items[1], m_items[0]}));
    QCOMPARE(items.next(m_round, m_first, 1).value(), std::vector<RowId> {m_items[1]});
    QCOMPARE(items.left(m_round, m_first).value(), 2);
    TS_OK(remark(*m_database, m_items[7], eventkind::kWithdraw));
    QCOMPARE(items.next(m_round, m_first, 2).value(), (std::vector<RowId> {m_items[1], m_items[7]}));
    QCOMPARE(items.left(m_round, m_first).value(), 3);
}

void TestStorageItems::findsByIdAndRow()
{
    ItemRepository items(*m_database);
    const auto item = items.row(m_items[4]);
    TS_OK(item);
    QCOMPARE(item->position, 4);
    QCOMPARE(items.find(item->id)->row, m_items[4]);
    TS_FAILS(ErrorCode::NotAssigned, items.row(9999));
    TS_FAILS(ErrorCode::NotAssigned, items.find(ItemId("not hex")));
    TS_FAILS(ErrorCode::NotAssigned, items.find(ItemId(std::string(32, '0'))));
    TS_FAILS(ErrorCode::NotAssigned, items.promptStart(9999, 3));
    TS_FAILS(ErrorCode::NotAssigned, items.content(9999));
}

void TestStorageItems::content()
{
    ItemRepository items(*m_database);
    const auto content = items.content(m_items[1]);
    TS_OK(content);
    QCOMPARE(content->prompt, std::string("问题 a1：怎么办？"));
    QCOMPARE(content->responses, std::vector<std::string> {"a1 的回答 M2/1"});
    QCOMPARE(content->responseIds.size(), 1U);
    QCOMPARE(content->domain, std::string("psychology"));
    QCOMPARE(content->scenario, std::string("crime"));
    QCOMPARE(content->level, 2);
    QCOMPARE(items.promptStart(m_items[1], 4).value(), std::string("问题 a"));
}

void TestStorageItems::panelContent()
{
    SetupRepository setup(*m_database);
    const RowId scheme = setup.addScheme(*builtinScheme("cvalues-panel")).value();
    const RowId round = setup.addRound("panel", RoundKind::Normal, scheme)->row;
    TS_OK(addCorpus(*m_database, 1, 1, 3, "b"));
    std::vector<RowId> candidates;
    ResponseRef any;
    const auto responses = CorpusRepository(*m_database).responses();
    TS_OK(responses);
    for (const ResponseRef& row : *responses) {
        if (row.prompt == 7) {
            candidates.insert(candidates.begin(), row.row);
            any = row;
        }
    }
    QCOMPARE(candidates.size(), 3U);
    ItemRepository items(*m_database);
    TS_OK(items.insert(round, {{m_first, any.prompt, any.model, any.domain, 0, candidates, 0, {}}}));
    const RowId item = items.order({round, m_first, {}, {}, {}})->front();
    QCOMPARE(items.content(item)->responses,
        (std::vector<std::string> {"b1 的回答 M1/3", "b1 的回答 M1/2", "b1 的回答 M1/1"}));
    QCOMPARE(items.row(item)->response, 0);
    const auto rated = [&] {
        return RawSql(m_database->path())
            .rows("SELECT count(*) FROM response WHERE prompt_id = 7 AND state = 2");
    };
    Answers answers;
    answers.values["best"] = BestOfAnswer {{"A", "C"}};
    answers.values["responsibility"] = ScaleAnswer {7};
    TS_OK(EventRepository(*m_database).append({eventkind::kSubmit, item, m_first, submitPayload(answers)}));
    QCOMPARE(rated(), std::string("3"));
    QCOMPARE(findings(*m_database), std::string());
    TS_OK(remark(*m_database, item, eventkind::kWithdraw));
    QCOMPARE(rated(), std::string("0"));
    QCOMPARE(findings(*m_database), std::string());
}

void TestStorageItems::domainsAndLeft()
{
    ItemRepository items(*m_database);
    TS_OK(submit(*m_database, m_items[2], 5));
    const auto domains = items.domains(m_round, m_first).value();
    QCOMPARE(domains.size(), 2U);
    for (const DomainCount& count : domains) {
        QCOMPARE(count.all, 6);
        QCOMPARE(count.left, count.domain == "law" ? 5 : 6);
    }
    QCOMPARE(items.left(m_round, m_first).value(), 11);
}

void TestStorageItems::search()
{
    ItemRepository items(*m_database);
    const auto found = [&](const std::string& text, const ItemFilter& filter, std::size_t most = 100) {
        std::vector<RowId> rows;
        (void)items.search(filter, text,
            [&](RowId row) {
                rows.push_back(row);
                return rows.size() < most;
            },
            {});
        return rows;
    };
    const ItemFilter mine {m_round, m_first, {}, {}, {}};
    QCOMPARE(found("a3", mine), (std::vector<RowId> {m_items[4], m_items[5]}));
    QCOMPARE(found("答 M2", mine).size(), 6U);
    QCOMPARE(found("怎", mine, 2), (std::vector<RowId> {m_items[0], m_items[1]}));
    QVERIFY(found("不存在", mine).empty());
    QVERIFY(found("a3", {m_round, m_first, {}, {}, "law"}).empty());
}

void TestStorageItems::drafts()
{
    DraftRepository drafts(*m_database);
    QCOMPARE(drafts.load(m_items[0]).value(), std::nullopt);
    TS_OK(drafts.save(m_items[0], sampleAnswers(3)));
    TS_OK(drafts.save(m_items[0], sampleAnswers(4)));
    QCOMPARE(drafts.load(m_items[0]).value(), std::optional(sampleAnswers(4)));
    TS_OK(drafts.save(m_items[1], sampleAnswers(1)));
    TS_OK(drafts.discard(m_items[1]));
    QCOMPARE(drafts.load(m_items[1]).value(), std::nullopt);
    // A submission ends the draft; a flag on a rating that is being changed does not.
    TS_OK(submit(*m_database, m_items[0], 4));
    QCOMPARE(drafts.load(m_items[0]).value(), std::nullopt);
    TS_OK(drafts.save(m_items[0], sampleAnswers(9)));
    TS_OK(remark(*m_database, m_items[0], eventkind::kFlag));
    TS_OK(remark(*m_database, m_items[0], eventkind::kNote));
    QCOMPARE(drafts.load(m_items[0]).value(), std::optional(sampleAnswers(9)));
    TS_OK(submit(*m_database, m_items[0], 9));
    QCOMPARE(drafts.load(m_items[0]).value(), std::nullopt);
}

void TestStorageItems::takeBack()
{
    ItemRepository items(*m_database);
    TS_OK(submit(*m_database, m_items[0], 5));
    TS_OK(remark(*m_database, m_items[1], eventkind::kLater));
    TS_OK(remark(*m_database, m_items[2], eventkind::kFlag));
    TS_OK(submit(*m_database, m_items[3], 5));
    TS_OK(remark(*m_database, m_items[3], eventkind::kWithdraw));
    TS_OK(DraftRepository(*m_database).save(m_items[4], sampleAnswers(3)));
    const auto taken = items.takeBack(m_round, m_first);
    TS_OK(taken);
    QCOMPARE(taken->removed, 7);
    QCOMPARE(taken->kept, 4);
    QCOMPARE(items.order({m_round, m_first, {}, {}, {}}).value(),
        (std::vector<RowId> {m_items[0], m_items[1], m_items[2], m_items[3], m_items[4]}));
    QCOMPARE(items.counts(m_round, m_first)->done, 1);
    QCOMPARE(findings(*m_database), std::string());
    // Answers that nobody has any more count as not given out.
    TS_OK(items.takeBack(m_round, m_first + 1));
    std::int64_t unassigned = 0;
    const auto cells = CorpusRepository(*m_database).countByDomainModelState();
    for (const CorpusCell& cell : *cells)
        unassigned += cell.state == ResponseState::Unassigned ? cell.count : 0;
    QCOMPARE(unassigned, 7);
    QCOMPARE(findings(*m_database), std::string());
    QCOMPARE(items.takeBack(m_round, m_first)->removed, 0);
}

void TestStorageItems::takeBackKeepsRepeatsWithTheirItem()
{
    ItemRepository items(*m_database);
    const auto corpus = CorpusRepository(*m_database).responses().value();
    std::vector<PlannedItem> plan;
    for (int n = 0; n < 4; ++n) {
        const ResponseRef& response = corpus[static_cast<std::size_t>(n / 2)];
        PlannedItem item {
            m_first, response.prompt, response.model, response.domain, response.row, {}, 100 + n};
        if (n % 2 == 1)
            item.repeatOf = static_cast<std::size_t>(n - 1);
        plan.push_back(item);
    }
    TS_OK(items.insert(m_round, plan));
    const auto order = items.order({m_round, m_first, {}, {}, {}}).value();
    QCOMPARE(order.size(), 16U);
    // The first repeat is done, so that the item before it has to stay too.
    TS_OK(submit(*m_database, order[13], 7));
    TS_OK(items.takeBack(m_round, m_first));
    QCOMPARE(
        items.order({m_round, m_first, {}, {}, {}}).value(), (std::vector<RowId> {order[12], order[13]}));
    QCOMPARE(findings(*m_database), std::string());
}

void TestStorageItems::takeBackOfAPanel()
{
    ItemRepository items(*m_database);
    SetupRepository setup(*m_database);
    const RowId scheme = setup.addScheme(*builtinScheme("cvalues-panel")).value();
    const RowId round = setup.addRound("panel", RoundKind::Normal, scheme)->row;
    const auto corpus = CorpusRepository(*m_database).responses().value();
    const auto other = setup.addAnnotator("R3", {});
    for (const RowId rater : {m_first, other->row}) {
        PlannedItem item {rater, corpus[0].prompt, corpus[0].model, corpus[0].domain, 0, {corpus[0].row}, 0};
        TS_OK(items.insert(round, {item}));
    }
    for (const RowId rater : {m_first, m_first + 1})
        TS_OK(items.takeBack(m_round, rater));
    const auto assigned = [&] {
        std::int64_t count = 0;
        const auto cells = CorpusRepository(*m_database).countByDomainModelState();
        for (const CorpusCell& cell : *cells)
            count += cell.state == ResponseState::Assigned ? cell.count : 0;
        return count;
    };
    QCOMPARE(assigned(), 1); // two panels show it
    TS_OK(items.takeBack(round, m_first));
    QCOMPARE(assigned(), 1);
    TS_OK(items.takeBack(round, other->row));
    QCOMPARE(assigned(), 0);
    QCOMPARE(findings(*m_database), std::string());
}

QTEST_GUILESS_MAIN(TestStorageItems)
#include "test_storage_items.moc"
