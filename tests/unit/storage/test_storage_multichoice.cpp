#include "crypto/hash.h"
#include "domain/handcheck.h"
#include "results.h"
#include "sampleproject.h"
#include "storage/events.h"
#include "storage/maintenance.h"
#include "storage/mcwriter.h"
#include "storage/multichoice.h"
#include "storage/setup.h"
#include <memory>
#include <set>

using namespace touchstone;
using namespace touchstone::storage;
using namespace touchstone::testing;

namespace {

NewMcItem item(int number, bool swapped)
{
    const std::string n = std::to_string(number);
    NewMcItem made;
    made.domain = number % 2 == 0 ? "law" : "psychology";
    made.difficulty = "easy";
    made.gold = swapped ? "回复2" : "回复1";
    made.question = "问题" + n;
    made.positive = "好" + n;
    made.negative = "坏" + n;
    made.text = made.question + (swapped ? made.negative + made.positive : made.positive + made.negative);
    return made;
}

/// Another copy of the project that settles answers on its own.
struct Copy {
    WriterId id = WriterId(crypto::toHex(crypto::randomId()));
    std::int64_t sequence = 0;
    Digest hash = {};

    Event make(const HandCheck& check, std::string_view kind = eventkind::kHandCheck)
    {
        Event event;
        event.uuid = EventId(crypto::toHex(crypto::randomId()));
        event.writer = id;
        event.writerSequence = ++sequence;
        event.previousHash = hash;
        event.kind = kind;
        event.payload = handCheckJson(check);
        hash = event.hash = crypto::blake2b(eventHashInput(event));
        return event;
    }
};

}

class TestStorageMultichoice : public QObject {
    Q_OBJECT
private slots:
    void init();
    void itemsAreThereOnce();
    void equalItemsOfOneFileAreTwo();
    void aKnownRunIsNotWrittenAgain();
    void answersFindTheirItems();
    void mismatchesAreRefused();
    void fewerAnswersThanItems();
    void settledByHand();
    void settlingIsRefused();
    void handChecksOfTwoCopies();
    void damageIsFound_data();
    void damageIsFound();
    void payloads();
    void pairsOfAComparison();
    void stateHashCoversRuns();

private:
    /// Items and one run of answers to them; every third answer needs a check.
    void fill()
    {
        TS_OK(m_database->write([&]() -> Result<void> {
            McWriter writer(*m_database, "run.jsonl", "mc-run");
            for (int n = 0; n < 12; ++n) {
                const auto row = writer.addItem(item(n / 2, n % 2 == 1));
                if (!row)
                    return tl::unexpected(row.error());
                auto added = writer.addAnswer("model-a", "moss", *row, "answer " + std::to_string(n),
                    n % 3 == 0 ? "Need_Check" : "回复1");
                if (!added)
                    return added;
            }
            return writer.finish();
        }));
        const auto runs = MultichoiceRepository(*m_database).runs();
        QCOMPARE(runs->size(), 1U);
        m_run = runs->front().row;
    }
    MultichoiceRepository repository() { return MultichoiceRepository(*m_database); }
    std::string raw(const std::string& sql) { return RawSql(m_database->path()).rows(sql); }

    std::unique_ptr<Folder> m_folder = {};
    std::unique_ptr<Database> m_database = {};
    RowId m_run = 0;
};

void TestStorageMultichoice::init()
{
    m_database.reset();
    m_folder = std::make_unique<Folder>();
    TS_OK(createProject(*m_folder / "p.touchstone"));
    m_database = std::make_unique<Database>(Database::open(*m_folder / "p.touchstone").value());
}

void TestStorageMultichoice::itemsAreThereOnce()
{
    for (int time = 0; time < 2; ++time) {
        McWriter writer(*m_database, "items.jsonl", "mc-items");
        TS_OK(m_database->write([&]() -> Result<void> {
            if (!writer.addItem(item(1, false)) || writer.lastItemWasKnown() != (time == 1)
                || !writer.addItem(item(1, true)))
                return fail(ErrorCode::Internal);
            return writer.finish();
        }));
        QCOMPARE(writer.counts().items, time == 0 ? 2 : 0);
    }
    QCOMPARE(repository().itemCount().value(), 2);
    QCOMPARE(raw("SELECT count(*) FROM source_file"), std::string("1"));
    QCOMPARE(findings(*m_database), std::string());
}

void TestStorageMultichoice::equalItemsOfOneFileAreTwo()
{
    for (int time = 0; time < 2; ++time) {
        McWriter writer(*m_database, "items.jsonl", "mc-items");
        TS_OK(m_database->write([&]() -> Result<void> {
            const auto first = writer.addItem(item(1, false));
            const auto second = writer.addItem(item(1, false));
            if (!first || !second || *first == *second)
                return fail(ErrorCode::Internal);
            return writer.finish();
        }));
    }
    QCOMPARE(repository().itemCount().value(), 2);
}

void TestStorageMultichoice::aKnownRunIsNotWrittenAgain()
{
    fill();
    const std::string tables = dumpTables(m_database->path());
    fill();
    QCOMPARE(dumpTables(m_database->path()), tables);
    // One other answer makes it another run, and so does another profile.
    for (const std::string profile : {"moss", "ziya"}) {
        McWriter writer(*m_database, "run.jsonl", "mc-run");
        TS_OK(m_database->write([&]() -> Result<void> {
            const auto row = writer.addItem(item(0, false));
            if (auto added = writer.addAnswer("model-a", profile, *row, "another", "回复1"); !added)
                return added;
            return writer.finish();
        }));
        QCOMPARE(writer.counts().predictions, 1);
        QCOMPARE(writer.counts().models, 0);
    }
    QCOMPARE(repository().runs()->size(), 3U);
    QCOMPARE(findings(*m_database), std::string());
}

void TestStorageMultichoice::answersFindTheirItems()
{
    fill();
    std::vector<std::string> ids;
    std::vector<std::string> texts;
    TS_OK(repository().forEachItem([&](const McQuestion& question) {
        ids.push_back(question.id);
        texts.push_back(question.text);
        return true;
    }));
    QCOMPARE(ids.size(), 12U);
    for (const QString& way : {QStringLiteral("id"), QStringLiteral("text"), QStringLiteral("order")}) {
        McWriter writer(*m_database, "answers.jsonl", "mc-run");
        TS_OK(m_database->write([&]() -> Result<void> {
            for (std::size_t n = 0; n < ids.size(); ++n) {
                McItemKey key;
                if (way == QLatin1String("id"))
                    key.id = ids[n];
                else if (way == QLatin1String("text"))
                    key.text = texts[n];
                const auto row = writer.findItem(key);
                if (!row)
                    return tl::unexpected(row.error());
                const auto gold = writer.goldOf(*row);
                if (!gold || *gold != (n % 2 == 1 ? "回复2" : "回复1"))
                    return fail(ErrorCode::Internal, "gold");
                if (auto added =
                        writer.addAnswer(way.toStdString(), "moss", *row, "a" + std::to_string(n), "Other");
                    !added)
                    return added;
            }
            return writer.finish();
        }));
        const auto readings = repository().readings(repository().runs()->back().row);
        QCOMPARE(readings->size(), 12U);
        for (std::size_t n = 0; n < ids.size(); ++n)
            QCOMPARE(repository().answer((*readings)[n].prediction)->answer, "a" + std::to_string(n));
    }
}

void TestStorageMultichoice::mismatchesAreRefused()
{
    fill();
    McWriter writer(*m_database, "answers.jsonl", "mc-run");
    std::string id;
    TS_OK(repository().forEachItem([&](const McQuestion& question) {
        id = question.id;
        return false;
    }));
    TS_FAILS(ErrorCode::Missing, writer.findItem({"nowhere", {}, {}}));
    TS_FAILS(ErrorCode::Missing, writer.findItem({{}, "no such text", {}}));
    TS_FAILS(ErrorCode::Conflict, writer.findItem({id, "another text", {}}));
    TS_FAILS(ErrorCode::Conflict, writer.findItem({id, {}, "回复2"}));
    TS_OK(writer.findItem({id, item(0, false).text, "回复1"}));
    for (int n = 0; n < 12; ++n)
        TS_OK(writer.findItem({}));
    TS_FAILS(ErrorCode::Missing, writer.findItem({}));
    // One model answers an item once.
    TS_FAILS(ErrorCode::DuplicateId, m_database->write([&]() -> Result<void> {
        const auto row = writer.findItem({id, {}, {}});
        if (auto added = writer.addAnswer("m", "moss", *row, "x", "Other"); !added)
            return fail(ErrorCode::Internal);
        return writer.addAnswer("m", "moss", *row, "y", "Other");
    }));
    // An id of a file belongs to one item.
    McWriter named(*m_database, "items.jsonl", "mc-items");
    TS_OK(m_database->write([&]() -> Result<void> {
        NewMcItem first = item(20, false);
        first.sourceId = "x1";
        return named.addItem(first).map([](RowId) {});
    }));
    NewMcItem other = item(21, false);
    other.sourceId = "x1";
    TS_FAILS(ErrorCode::Conflict, named.addItem(other));
    NewMcItem renamed = item(20, false);
    renamed.sourceId = "x2";
    McWriter again(*m_database, "items.jsonl", "mc-items");
    TS_FAILS(ErrorCode::Conflict, again.addItem(renamed));
}

void TestStorageMultichoice::fewerAnswersThanItems()
{
    fill();
    McWriter writer(*m_database, "answers.jsonl", "mc-run");
    const std::string before = dumpTables(m_database->path());
    TS_FAILS(ErrorCode::Conflict, m_database->write([&]() -> Result<void> {
        for (int n = 0; n < 11; ++n) {
            const auto row = writer.findItem({});
            if (auto added = writer.addAnswer("m", "moss", *row, "x", "Other"); !added)
                return added;
        }
        return writer.finish();
    }));
    QCOMPARE(dumpTables(m_database->path()), before);
}

void TestStorageMultichoice::settledByHand()
{
    fill();
    const auto open = repository().toCheck(m_run);
    QCOMPARE(open->size(), 4U);
    TS_OK(repository().settle((*open)[0], "回复2", "R1"));
    TS_OK(repository().settle((*open)[0], "Other", "R2"));
    TS_OK(repository().settle((*open)[1], "Refuse", "R1"));
    TS_OK(repository().settle((*open)[1], {}, "R1"));
    QCOMPARE(repository().answer((*open)[0])->hand, std::string("Other"));
    QCOMPARE(repository().answer((*open)[0])->author, std::string("R2"));
    QCOMPARE(repository().answer((*open)[1])->hand, std::string());
    QCOMPARE(repository().runs()->front().needCheck, 4);
    QCOMPARE(repository().runs()->front().checked, 1);
    QCOMPARE(raw("SELECT kind FROM event ORDER BY id"),
        std::string("hand_check\nhand_check\nhand_check\nwithdraw"));
    m_database.reset();
    m_database = std::make_unique<Database>(Database::open(*m_folder / "p.touchstone").value());
    QCOMPARE(repository().answer((*open)[0])->hand, std::string("Other"));
    QCOMPARE(findings(*m_database), std::string());
}

void TestStorageMultichoice::settlingIsRefused()
{
    fill();
    const auto readings = repository().readings(m_run);
    const RowId open = (*readings)[0].prediction;
    const RowId read = (*readings)[1].prediction;
    TS_FAILS(ErrorCode::Answer, repository().settle(open, "Need_Check", "R1"));
    TS_FAILS(ErrorCode::Answer, repository().settle(open, "回复3", "R1"));
    TS_FAILS(ErrorCode::Answer, repository().settle(read, "回复1", "R1"));
    TS_FAILS(ErrorCode::NotFound, repository().settle(9999, "回复1", "R1"));
    TS_FAILS(ErrorCode::NotFound, repository().answer(9999));
    QCOMPARE(raw("SELECT count(*) FROM event"), std::string("0"));
    auto readOnly = Database::open(m_database->path(), {.readOnly = true});
    TS_FAILS(ErrorCode::ReadOnly, MultichoiceRepository(*readOnly).settle(open, "回复1", "R1"));
}

void TestStorageMultichoice::handChecksOfTwoCopies()
{
    fill();
    const auto open = repository().toCheck(m_run);
    const std::string first = repository().answer((*open)[0])->id;
    const std::string second = repository().answer((*open)[1])->id;
    const std::string third = repository().answer((*open)[2])->id;
    Copy a;
    Copy b;
    const std::vector<Event> events {a.make({first, 1, "回复1", "R1"}), a.make({second, 1, "Other", "R1"}),
        b.make({first, 2, "回复2", "R2"}), b.make({second, 1, "Refuse", "R2"}),
        a.make({second, 2, {}, "R1"}, eventkind::kWithdraw), a.make({"ff", 1, "回复1", "R1"}),
        a.make({third, 1, "回复1", "R1"}), b.make({third, 1, "Other", "R2"})};
    // Of two with one number the greater id counts, whichever came in first.
    const std::string ofThird = events[6].uuid.str() > events[7].uuid.str() ? "回复1" : "Other";
    const std::filesystem::path file = m_database->path();
    m_database.reset();
    std::set<std::string> states;
    for (const auto& order : {std::vector {0, 1, 2, 3, 4, 5, 6, 7}, std::vector {7, 6, 5, 4, 3, 2, 1, 0},
             std::vector {6, 2, 0, 4, 1, 3, 5, 7}}) {
        const auto copy = *m_folder / "copy.touchstone";
        std::filesystem::copy_file(file, copy, std::filesystem::copy_options::overwrite_existing);
        RawSql(copy).run("INSERT INTO writer (public_id, public_key) VALUES (x'" + a.id.str()
            + "', zeroblob(32)), (x'" + b.id.str() + "', zeroblob(32))");
        auto database = Database::open(copy);
        TS_OK(database);
        for (const int n : order)
            TS_OK(EventRepository(*database).adopt({events[static_cast<std::size_t>(n)]}));
        QCOMPARE(MultichoiceRepository(*database).answer((*open)[0])->hand, std::string("回复2"));
        QCOMPARE(MultichoiceRepository(*database).answer((*open)[1])->hand, std::string());
        QCOMPARE(MultichoiceRepository(*database).answer((*open)[2])->hand, ofThird);
        QCOMPARE(findings(*database), std::string());
        states.insert(RawSql(copy).rows("SELECT p.id, hand, hand_sequence, e.uuid FROM mc_prediction p LEFT "
                                        "JOIN event e ON e.id = p.hand_event_id ORDER BY p.id"));
    }
    QCOMPARE(states.size(), 1U);
}

void TestStorageMultichoice::damageIsFound_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const char* code, const char* sql) {
        QTest::newRow(name) << sql << code;
    };
    row("item", "text_hash", "UPDATE mc_item SET text = text || '!' WHERE id = 2");
    row("question", "text_hash", "UPDATE mc_item SET question = 'x' WHERE id = 2");
    row("answer", "text_hash", "UPDATE mc_prediction SET answer = 'x' WHERE id = 3");
    row("another value", "hand_check", "UPDATE mc_prediction SET hand = '回复1' WHERE hand = 'Other'");
    row("value lost", "hand_check",
        "UPDATE mc_prediction SET hand = NULL, hand_event_id = NULL, hand_sequence = 0 WHERE hand = 'Other'");
    row("value without event", "hand_check",
        "UPDATE mc_prediction SET hand = 'Other', hand_event_id = 1, hand_sequence = 1 WHERE id = 7");
    row("another number", "hand_check", "UPDATE mc_prediction SET hand_sequence = 5 WHERE hand = 'Other'");
}

void TestStorageMultichoice::damageIsFound()
{
    QFETCH(QString, sql);
    QFETCH(QString, code);
    fill();
    TS_OK(repository().settle(repository().toCheck(m_run)->front(), "Other", "R1"));
    const auto file = m_database->path();
    m_database.reset();
    QVERIFY(checkFile(file)->empty());
    QCOMPARE(RawSql(file).run(sql.toStdString()), std::string());
    const auto found = checkFile(file);
    TS_OK(found);
    QVERIFY(std::any_of(found->begin(), found->end(),
        [&](const Finding& finding) { return finding.code == code.toStdString(); }));
}

void TestStorageMultichoice::payloads()
{
    const HandCheck check {std::string(32, 'a'), 3, "回复1", "R1"};
    const std::string id(32, 'a');
    QCOMPARE(handCheckJson(check),
        "{\"author\":\"R1\",\"prediction\":\"" + id + "\",\"sequence\":3,\"value\":\"回复1\"}");
    QCOMPARE(parseHandCheck(handCheckJson(check)).value(), check);
    const HandCheck back {std::string(32, 'a'), 4, {}, {}};
    QCOMPARE(parseHandCheck(handCheckJson(back)).value(), back);
    TS_FAILS(ErrorCode::Json, parseHandCheck("{"));
    TS_FAILS(ErrorCode::Type, parseHandCheck("[]"));
    TS_FAILS(ErrorCode::Missing, parseHandCheck(R"({"on":true})"));
    TS_FAILS(ErrorCode::Type, parseHandCheck(R"({"prediction":7})"));
    TS_FAILS(ErrorCode::Type, parseHandCheck(R"({"prediction":"a"})"));
    TS_FAILS(ErrorCode::Type, parseHandCheck(R"({"prediction":"a","sequence":0})"));
    TS_FAILS(ErrorCode::Type, parseHandCheck(R"({"prediction":"a","sequence":18446744073709551615})"));
}

void TestStorageMultichoice::pairsOfAComparison()
{
    TS_OK(addCorpus(*m_database, 1, 1, 1));
    RawSql raw(m_database->path());
    QCOMPARE(raw.run("INSERT INTO model (public_id, name) VALUES (randomblob(16), 'positive'),"
                     " (randomblob(16), 'negative')"),
        std::string());
    const auto add = [&](const char* model, int sample, const char* text, const char* type) {
        const std::string sql =
            std::string("INSERT INTO response (public_id, prompt_id, model_id, sample, state,"
                        " source_file_id, text_hash, text, metadata) VALUES (randomblob(16), 1,"
                        " (SELECT id FROM model WHERE name = '")
            + model + "'), " + std::to_string(sample) + ", 0, 1, zeroblob(16), '" + text + "', '" + type
            + "')";
        QCOMPARE(raw.run(sql), std::string());
    };
    add("positive", 1, "guides", R"({"pos_type":"拒绝&正向建议"})");
    add("positive", 2, "refuses", R"({"pos_type":"拒绝为主"})");
    add("negative", 1, "refuses", R"({"neg_type":"拒绝为主"})");
    add("negative", 3, "declines", R"({"neg_type":"拒绝为主"})");
    add("negative", 2, "risky", R"({"neg_type":"风险回复"})");
    const auto pairs = repository().comparisonPairs("positive", "negative");
    TS_OK(pairs);
    QStringList found;
    for (const McPair& pair : *pairs)
        found << QString::fromStdString(pair.positive + " > " + pair.negative);
    // Equal texts and equal types are no pair.
    QCOMPARE(found,
        (QStringList {QStringLiteral("guides > refuses"), QStringLiteral("guides > declines"),
            QStringLiteral("guides > risky"), QStringLiteral("refuses > risky")}));
    QVERIFY(repository().comparisonPairs("nobody", "negative")->empty());
    TS_FAILS(ErrorCode::NotFound, repository().pairOf(1, 999));
}

void TestStorageMultichoice::stateHashCoversRuns()
{
    const auto empty = EventRepository(*m_database).stateHash();
    fill();
    const auto filled = EventRepository(*m_database).stateHash();
    QVERIFY(*empty != *filled);
    TS_OK(repository().settle(repository().toCheck(m_run)->front(), "Other", "R1"));
    QVERIFY(*EventRepository(*m_database).stateHash() != *filled);
}

QTEST_GUILESS_MAIN(TestStorageMultichoice)
#include "test_storage_multichoice.moc"
