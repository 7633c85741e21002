#include "collect.h"

using namespace touchstone;
using namespace touchstone::exchange;
using touchstone::testing::lenient;
using touchstone::testing::readText;

namespace {

const char* const kItem =
    R"({"prompt":"which?","label":"回复2","id":"x7","meta_info":{"question":"q","pos_resp":"good",)"
    R"("neg_resp":"bad","domain_en":"law","domain_zh":"法理学","difficulty_level":"hard","level":2}})";

ReadOptions as(Shape shape, const char* model = "")
{
    ReadOptions options;
    options.shape = shape;
    options.model = model;
    return options;
}

}

/// Multi-choice items and runs.
class TestExchangeMultichoice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itemsKeepTheirFacts();
    void runsNameTheirModel();
    void answersAlone();
    void shapesAreFound();
    void refusals_data();
    void refusals();
    void warnings();
};

void TestExchangeMultichoice::itemsKeepTheirFacts()
{
    const auto read = readText(kItem, "items.jsonl", as(Shape::McItems));
    QCOMPARE(read.errors(), QString());
    QCOMPARE(read.records.size(), std::size_t {1});
    const ImportRecord& record = read.records[0];
    QVERIFY(record.responses.empty());
    QCOMPARE(record.prompt.text, std::string("q"));
    QCOMPARE(record.prompt.domain, std::string("law"));
    QCOMPARE(record.prompt.level, 2);
    QCOMPARE(record.prompt.metadata, std::string(R"({"domain_zh":"法理学","difficulty_level":"hard"})"));
    const McRecord& choice = *record.choice;
    QCOMPARE(choice.id, std::optional<std::string>("x7"));
    QVERIFY(!choice.answerOnly && !choice.output);
    QCOMPARE(choice.itemText, std::string("which?"));
    QCOMPARE(choice.label, std::string("回复2"));
    QCOMPARE(choice.difficulty, std::string("hard"));
    QCOMPARE(choice.positive, std::string("good"));
    QCOMPARE(choice.negative, std::string("bad"));
}

void TestExchangeMultichoice::runsNameTheirModel()
{
    std::string row(kItem);
    row.insert(1, R"("response":"回复2更好",)");
    const auto named = readText(row, "run.jsonl", as(Shape::McRun, "moss"));
    QCOMPARE(named.records[0].choice->output, std::optional<std::string>("回复2更好"));
    QCOMPARE(named.records[0].choice->model, std::string("moss"));
    QVERIFY(!named.records[0].choice->answerOnly);
    QCOMPARE(readText(row, "run.jsonl", as(Shape::McRun)).records[0].choice->model, std::string("run"));
    row.insert(1, R"("model":"own",)");
    QCOMPARE(
        readText(row, "run.jsonl", as(Shape::McRun, "moss")).records[0].choice->model, std::string("own"));
}

void TestExchangeMultichoice::answersAlone()
{
    const auto read = readText("{\"id\":\"a\",\"response\":\"回复1\"}\n{\"response\":\"\"}\n"
                               "{\"id\":7,\"prompt\":\"p\",\"label\":\"回复1\",\"output\":\"x\"}\n",
        "run.jsonl", as(Shape::McRun));
    QCOMPARE(read.errors(), QString());
    QCOMPARE(read.records.size(), std::size_t {3});
    for (const ImportRecord& record : read.records)
        QVERIFY(record.choice->answerOnly);
    QCOMPARE(read.records[0].choice->id, std::optional<std::string>("a"));
    QVERIFY(!read.records[1].choice->id);
    QVERIFY(read.records[1].choice->itemText.empty() && read.records[1].choice->label.empty());
    QCOMPARE(read.records[2].choice->id, std::optional<std::string>("7"));
    QCOMPARE(read.records[2].choice->itemText, std::string("p"));
    QCOMPARE(read.records[2].choice->output, std::optional<std::string>("x"));
    // A table of answers does as well.
    const auto table = readText("id,response\na,回复1\nb,回复2\n", "run.csv", as(Shape::McRun));
    QCOMPARE(table.errors(), QString());
    QCOMPARE(table.records[1].choice->id, std::optional<std::string>("b"));
}

void TestExchangeMultichoice::shapesAreFound()
{
    QCOMPARE(readText(kItem, "x.jsonl").report.shape, Shape::McItems);
    std::string run(kItem);
    run.insert(1, R"("response":"x",)");
    QCOMPARE(readText(run, "x.jsonl").report.shape, Shape::McRun);
    QCOMPARE(readText(R"({"id":"a","prompt":"p","response":"x"})", "x.jsonl").report.shape, Shape::Responses);
}

void TestExchangeMultichoice::refusals_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("error");
    const auto row = [](const char* name, const char* from, const char* to, const char* error) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(error);
    };
    row("another label", "回复2", "回复3", "2:E_TYPE");
    row("no label", "\"label\":\"回复2\",", "", "2:E_MISSING");
    row("no question", "\"question\":\"q\",", "", "2:E_MISSING");
    row("a reply that is no text", "\"pos_resp\":\"good\"", "\"pos_resp\":5", "2:E_TYPE");
    row("no item", "\"prompt\":\"which?\",", "", "2:E_MISSING");
    row("an item that is no text", "\"which?\"", "[1]", "2:E_TYPE");
    row("meta_info that is no object", "\"meta_info\":{", "\"meta_info\":7,\"rest\":{", "2:E_TYPE");
    row("no answer", "\"response\":\"x\",", "", "2:E_MISSING");
    row("an answer that is no text", "\"response\":\"x\"", "\"response\":3", "2:E_TYPE");
    row("an empty id", "\"x7\"", "\"\"", "2:E_ID");
    row("an id that is a list", "\"x7\"", "[]", "2:E_TYPE");
    row("a key twice", "\"label\":", "\"label\":\"回复1\",\"label\":", "2:E_DUPKEY");
    row("broken", "\"label\":", "\"label\"", "2:E_JSON");
}

void TestExchangeMultichoice::refusals()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, error);
    QByteArray good(kItem);
    good.insert(1, R"("response":"x",)");
    QByteArray bad = good;
    QVERIFY(bad.contains(from));
    bad.replace(from, to);
    const QByteArray text = good + "\n" + bad + "\n" + good + "\n";
    const auto strict = readText(text.toStdString(), "run.jsonl", as(Shape::McRun));
    QCOMPARE(strict.errors(), error);
    QVERIFY(!strict.report.accepted);
    ReadOptions options = lenient();
    options.shape = Shape::McRun;
    const auto kept = readText(text.toStdString(), "run.jsonl", options);
    QCOMPARE(kept.records.size(), std::size_t {2});
}

void TestExchangeMultichoice::warnings()
{
    QByteArray row(kItem);
    row.insert(1, R"("response":"",)");
    row.replace("\"good\"", "\"go\\u200bod\"");
    const auto read = readText(row.toStdString(), "run.jsonl", as(Shape::McRun));
    QVERIFY(read.report.accepted);
    QVERIFY(read.warnings().contains(QStringLiteral("1:W_EMPTY_RESPONSE")));
    QVERIFY(read.warnings().contains(QStringLiteral("1:W_INVISIBLE")));
}

QTEST_GUILESS_MAIN(TestExchangeMultichoice)
#include "test_exchange_multichoice.moc"
