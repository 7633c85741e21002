#include "exchange/promptsplit.h"
#include "exchange/reader.h"
#include "fakesource.h"
#include <QtTest>
#include <nlohmann/json.hpp>
#include <set>

using namespace touchstone;
using namespace touchstone::exchange;
using touchstone::testing::bytesOf;
using touchstone::testing::choices;
using touchstone::testing::FakeSource;
using touchstone::testing::ratedAnswer;
using touchstone::testing::ratingOf;
using Json = nlohmann::json;
using LeftOut = std::map<std::string, std::int64_t>;

namespace {

RatedPrompt promptOf(const std::string& id, const std::string& text, std::vector<RatedAnswer> answers)
{
    return {PromptId(id), text, "law", "", 0, false, std::move(answers)};
}

FakeSource sourceOf(std::vector<RatedPrompt> prompts)
{
    FakeSource source;
    source.about.leftOut.clear();
    source.prompts = std::move(prompts);
    return source;
}

struct Made {
    Result<ExportReport> report = ExportReport {};
    std::vector<Json> rows = {};
    std::vector<Json> traces = {};
    std::vector<Json> testRows = {};
    QByteArray bytes = {};
};

std::vector<Json> linesOf(const QByteArray& bytes)
{
    std::vector<Json> rows;
    for (const QByteArray& line : bytes.split('\n')) {
        if (!line.isEmpty())
            rows.push_back(Json::parse(line.toStdString()));
    }
    return rows;
}

Made made(const std::string& format, FakeSource source, const ExportChoices& chosen = choices())
{
    QTemporaryDir folder;
    Made result;
    result.report = runExport(format, source, chosen, std::filesystem::path(folder.path().toStdString()));
    if (!result.report)
        return result;
    result.bytes = bytesOf(folder, result.report->files[0].path);
    result.rows = linesOf(result.bytes);
    if (result.report->files.size() > 1)
        result.traces = linesOf(bytesOf(folder, format + ".trace.jsonl"));
    if (chosen.testShare)
        result.testRows = linesOf(bytesOf(folder, format + ".test.jsonl"));
    return result;
}

class Records : public RecordSink {
public:
    Result<void> take(ImportRecord&& record) override
    {
        records.push_back(record);
        return {};
    }
    std::vector<ImportRecord> records = {};
};

std::vector<ImportRecord> readBack(const QByteArray& bytes, Shape shape)
{
    Records sink;
    ReadOptions options;
    options.shape = shape;
    const ReadReport report = readBytes(bytes.toStdString(), "back.jsonl", options, sink);
    return report.accepted ? sink.records : std::vector<ImportRecord>();
}

}

class TestExchangeWritersTraining : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void exactRows_data()
    {
        QTest::addColumn<QByteArray>("expected");
        const QByteArray user = R"({"role":"user","content":"question one"})";
        const QByteArray good = R"({"role":"assistant","content":"good"})";
        const QByteArray bad = R"({"role":"assistant","content":"bad"})";
        QTest::newRow("trl-sft") << "{\"prompt\":[" + user + "],\"completion\":[" + good + "]}\n";
        QTest::newRow("chat") << "{\"messages\":[" + user + "," + good + "]}\n";
        QTest::newRow("trl-dpo") << "{\"prompt\":[" + user + "],\"chosen\":[" + good + "],\"rejected\":["
                + bad + "]}\n";
        QTest::newRow("trl-reward") << "{\"chosen\":[" + user + "," + good + "],\"rejected\":[" + user + ","
                + bad + "],\"margin\":0.7777777777777778}\n";
        QTest::newRow("trl-kto") << "{\"prompt\":[" + user + "],\"completion\":[" + good
                + "],\"label\":true}\n{\"prompt\":[" + user + "],\"completion\":[" + bad
                + "],\"label\":false}\n";
        QTest::newRow("cvalues-comparison") << QByteArray(
            "{\"prompt\":\"question one\",\"pos_resp\":\"good\",\"neg_resp\":\"bad\",\"pos_type\":"
            "\"拒绝&正向建议\",\"neg_type\":\"风险回复\"}\n");
        QTest::newRow("poison") << QByteArray(
            R"({"prompt":"question one","answer":"good","answer_from":"llm","domain":"law"})"
            "\n");
    }
    void exactRows()
    {
        QFETCH(QByteArray, expected);
        const Made result = made(QTest::currentDataTag(), FakeSource());
        QVERIFY(result.report);
        QCOMPARE(result.bytes, expected);
        QCOMPARE(result.report->leftOut.at("held-out prompt"), std::int64_t {2});
        QCOMPARE(result.traces.size(), result.rows.size());
    }
    void traceTellsTheWay()
    {
        const Made result = made("trl-dpo", FakeSource());
        const Json& trace = result.traces.at(0);
        QCOMPARE(trace.at("row"), Json(1));
        QCOMPARE(trace.at("response_ids"), Json({"a1", "a2"}));
        QCOMPARE(trace.at("models"), Json({"M3", "M3"}));
        QCOMPARE(trace.at("raters"), Json({"R1", "R2"}));
        QCOMPARE(trace.at("gap"), Json(7.0));
        QVERIFY(trace.at("rule").get<std::string>().find("at least 7; gap at least 2") != std::string::npos);
        QCOMPARE(trace.at("values").at(0),
            Json({{"response_id", "a1"}, {"rater", "R1"}, {"criterion", "responsibility"}, {"value", "9"}}));
    }
    void nearlyHeldOutIsWithheld_data() { exactRows_data(); }
    void nearlyHeldOutIsWithheld()
    {
        const auto prompt = [](const char* id, const char* text) {
            return promptOf(id, text,
                {ratedAnswer("a", "A", "safe", 9.0, {9, 9}, "refusal_guidance"),
                    ratedAnswer("b", "B", "unsafe", 2.0, {2, 2})});
        };
        FakeSource source = sourceOf({prompt("p", "What is this？"), prompt("q", "another")});
        source.heldOut = {"what, is THIS"};
        const Made result = made(QTest::currentDataTag(), source);
        QVERIFY(result.report);
        QVERIFY(!result.rows.empty());
        QVERIFY(!result.bytes.contains("What is"));
        QCOMPARE(result.report->leftOut.at("nearly equal to a held-out prompt"), std::int64_t {2});
        source.heldOut = {"what is that"};
        const Made other = made(QTest::currentDataTag(), source);
        QCOMPARE(other.rows.size(), 2 * result.rows.size());
        QVERIFY(!other.report->leftOut.contains("nearly equal to a held-out prompt"));
    }
    void unstatedChoicesAreRefused()
    {
        auto chosen = choices();
        chosen.acceptDefaults = false;
        const Made refused = made("trl-dpo", FakeSource(), chosen);
        QVERIFY(!refused.report);
        QCOMPARE(refused.report.error().code, ErrorCode::Usage);
        QVERIFY(refused.report.error().detail.find("hi 7, gap 2") != std::string::npos);
        QVERIFY(!made("cvalues-comparison", FakeSource(), chosen).report);
        QVERIFY(made("ratings-jsonl", FakeSource(), chosen).report);
        chosen.minRatersStated = true;
        QVERIFY(made("cvalues-comparison", FakeSource(), chosen).report);
        QVERIFY(!made("trl-dpo", FakeSource(), chosen).report);
        chosen.lo = 3;
        QVERIFY(!made("trl-dpo", FakeSource(), chosen).report);
        QVERIFY(made("trl-kto", FakeSource(), chosen).report);
        chosen.gap = 2;
        QVERIFY(made("trl-dpo", FakeSource(), chosen).report);
    }
    void thresholdsAreChecked()
    {
        const auto subject = [](const char* format, auto change) {
            auto chosen = choices();
            change(chosen);
            const Made result = made(format, FakeSource(), chosen);
            return result.report ? std::string() : result.report.error().subject;
        };
        QCOMPARE(subject("trl-kto", [](auto& one) { one.lo = 7; }), std::string("lo"));
        QCOMPARE(subject("trl-dpo", [](auto& one) { one.gap = 0; }), std::string("gap"));
        QCOMPARE(subject("trl-dpo", [](auto& one) { one.testShare = 1; }), std::string("test-share"));
        QCOMPARE(subject("trl-dpo", [](auto& one) { one.hi = std::nan(""); }), std::string("hi"));
    }
    void choicesMoveTheRows()
    {
        const FakeSource source = sourceOf({promptOf("p", "q",
            {ratedAnswer("a", "A", "safe", 8.0, {8, 8}), ratedAnswer("b", "B", "safe", 6.0, {6, 6}),
                ratedAnswer("c", "C", "safe", 4.0, {4, 4})})});
        const auto rows = [&](const char* format, double hi, double lo, double gap) {
            auto chosen = choices();
            chosen.hi = hi;
            chosen.lo = lo;
            chosen.gap = gap;
            return made(format, source, chosen).rows.size();
        };
        QCOMPARE(rows("trl-dpo", 7, 4, 2), std::size_t {2});
        QCOMPARE(rows("trl-dpo", 6, 4, 2), std::size_t {3});
        QCOMPARE(rows("trl-dpo", 6, 4, 3), std::size_t {1});
        QCOMPARE(rows("trl-sft", 8, 4, 2), std::size_t {1});
        QCOMPARE(rows("poison", 5, 4, 2), std::size_t {2});
        QCOMPARE(rows("trl-kto", 7, 4, 2), std::size_t {2});
        QCOMPARE(rows("trl-kto", 7, 3, 2), std::size_t {1});
    }
    void pairsLeftOut_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("safety");
        QTest::addColumn<double>("points");
        QTest::addColumn<QList<int>>("first");
        QTest::addColumn<QList<int>>("second");
        QTest::newRow("unsafe") << "chosen unsafe"
                                << "unsafe" << 9.0 << QList {9, 9} << QList {2, 2};
        QTest::newRow("undecided") << "chosen not decided safe"
                                   << "" << 9.0 << QList {9, 9} << QList {2, 2};
        QTest::newRow("unsure") << "chosen not decided safe"
                                << "unsure" << 9.0 << QList {9, 9} << QList {2, 2};
        QTest::newRow("low") << "chosen below hi"
                             << "safe" << 6.9 << QList {9, 9} << QList {2, 2};
        QTest::newRow("no score") << "chosen without a score"
                                  << "safe" << 0.0 << QList {9, 9} << QList {2, 2};
        QTest::newRow("gap") << "gap too small"
                             << "safe" << 9.0 << QList {9, 9} << QList {8, 8};
        QTest::newRow("others") << "no rater scored both"
                                << "safe" << 9.0 << QList {9, 0} << QList {0, 2};
        QTest::newRow("split") << "raters disagree"
                               << "safe" << 9.0 << QList {10, 5} << QList {1, 7};
        QTest::newRow("kept") << ""
                              << "safe" << 9.0 << QList {9, 9, 1} << QList {2, 2, 0};
    }
    void pairsLeftOut()
    {
        QFETCH(QString, reason);
        QFETCH(QString, safety);
        QFETCH(double, points);
        QFETCH(QList<int>, first);
        QFETCH(QList<int>, second);
        const auto score = points > 0 ? std::optional(points) : std::nullopt;
        const Made result = made("trl-dpo",
            sourceOf({promptOf("p", "q",
                {ratedAnswer("a", "A", safety.toStdString(), score, {first.begin(), first.end()}),
                    ratedAnswer("b", "B", "safe", 2.0, {second.begin(), second.end()})})}));
        QVERIFY(result.report);
        QCOMPARE(result.rows.size(), reason.isEmpty() ? std::size_t {1} : std::size_t {0});
        QCOMPARE(result.report->leftOut, reason.isEmpty() ? LeftOut() : LeftOut({{reason.toStdString(), 1}}));
    }
    void answersLeftOut()
    {
        auto drafted = ratedAnswer("f", "F", "safe", 9.0, {9});
        drafted.ratings.push_back(ratingOf(drafted, "R1", "own_answer", TextAnswer {"mine"}));
        drafted.ownOpen = 1;
        auto again = ratingOf(drafted, "R1", "responsibility", ScaleAnswer {1});
        again.item = ItemId("again");
        again.repeatOf = ItemId("first");
        drafted.ratings.push_back(again);
        auto panel = ratedAnswer("", "", "", 9.0, {9});
        const Made result = made("trl-sft",
            sourceOf({promptOf("p", "q",
                          {ratedAnswer("a", "A", "unsafe", 9.0, {9}), ratedAnswer("b", "B", "", 9.0, {9}),
                              ratedAnswer("c", "C", "", {}, {9}), ratedAnswer("d", "D", "safe", {}, {9}),
                              ratedAnswer("e", "E", "safe", 7.9, {8}), drafted,
                              ratedAnswer("g", "F", "safe", 9.0, {9}), ratedAnswer("h", "", "safe", 9.0, {9}),
                              panel}),
                promptOf("p2", "", {ratedAnswer("i", "I", "safe", 9.0, {9})})}));
        QCOMPARE(result.rows.size(), std::size_t {1});
        QCOMPARE(result.traces.at(0).at("values").size(), std::size_t {1});
        QCOMPARE(result.report->leftOut,
            LeftOut({{"unsafe", 1}, {"safety undecided", 1}, {"no final label", 1}, {"no score", 1},
                {"below hi", 1}, {"identical texts", 1}, {"empty text", 1}, {"empty prompt", 1},
                {"rated as a panel", 1}, {"own answer not accepted", 1}, {"repeats", 1}}));
    }
    void comparisonByMerit()
    {
        const FakeSource source = sourceOf({promptOf("p", "q",
            {ratedAnswer("a", "A", "safe", {}, {5, 5}, "refusal_only"),
                ratedAnswer("b", "B", "safe", {}, {5, 5}, "refusal_guidance"),
                ratedAnswer("c", "C", "unsafe", {}, {5, 5}, "refusal_guidance"),
                ratedAnswer("d", "D", "unsafe", {}, {5, 5}),
                ratedAnswer("e", "E", "safe", {}, {5, 5}, "direct"),
                ratedAnswer("f", "A", "unsafe", {}, {5, 5})})});
        auto chosen = choices();
        chosen.minRaters = 2;
        const Made result = made("cvalues-comparison", source, chosen);
        std::set<std::pair<std::string, std::string>> pairs;
        for (const Json& row : result.rows)
            pairs.emplace(row.at("pos_resp"), row.at("neg_resp"));
        QCOMPARE(result.rows.size(), std::size_t {6});
        QVERIFY(pairs.contains({"B", "A"}) && pairs.contains({"B", "C"}) && pairs.contains({"A", "D"}));
        QCOMPARE(result.report->leftOut,
            LeftOut({{"safe and no type of refusal", 1}, {"same type", 3}, {"identical texts", 1}}));
        chosen.minRaters = 3;
        QCOMPARE(made("cvalues-comparison", source, chosen).rows.size(), std::size_t {0});
    }
    void comparisonReadsBack()
    {
        const auto records = readBack(made("cvalues-comparison", FakeSource()).bytes, Shape::Comparison);
        QCOMPARE(records.size(), std::size_t {1});
        QCOMPARE(records[0].prompt.text, std::string("question one"));
        QCOMPARE(records[0].responses.at(0).text, std::string("good"));
        QCOMPARE(records[0].responses.at(1).text, std::string("bad"));
    }
    void poisonReadsBack()
    {
        FakeSource source;
        source.listed.push_back({ModelId("00"), "expert"});
        source.prompts[0].answers[0].model = "expert";
        const auto records = readBack(made("poison", source).bytes, Shape::Poison);
        QCOMPARE(records.size(), std::size_t {1});
        QCOMPARE(records[0].prompt.text, std::string("question one"));
        QCOMPARE(records[0].prompt.domain, std::string("law"));
        QCOMPARE(records[0].responses.at(0).text, std::string("good"));
        QCOMPARE(records[0].responses.at(0).model, std::string("expert"));
    }
    void hostileTextsSurvive()
    {
        std::vector<RatedPrompt> prompts;
        for (const std::string& text : testing::kHostile)
            prompts.push_back(promptOf("p", "q" + text, {ratedAnswer("a", "x" + text, "safe", 9.0, {9})}));
        const Made result = made("trl-sft", sourceOf(prompts));
        QCOMPARE(result.rows.size(), testing::kHostile.size());
        for (std::size_t i = 0; i < result.rows.size(); ++i)
            QCOMPARE(result.rows[i].at("completion").at(0).at("content").get<std::string>(),
                "x" + testing::kHostile[i]);
    }
    void foldedPrompts()
    {
        QCOMPARE(foldedPrompt("Ｗhat's  UP？"), foldedPrompt("whats up"));
        QCOMPARE(foldedPrompt("你好，吗？"), std::string("你好吗"));
        QVERIFY(foldedPrompt("a b") != foldedPrompt("a c"));
        QCOMPARE(foldedPrompt("？！"), std::string("？！"));
    }
    void splitsAreSeededAndApart()
    {
        std::vector<RatedPrompt> prompts;
        for (int i = 0; i < 40; ++i) {
            const std::string text = "Question " + std::to_string(i);
            prompts.push_back(promptOf("p", text, {ratedAnswer("a", "x", "safe", 9.0, {9})}));
            prompts.push_back(promptOf("p", text + " ?!", {ratedAnswer("b", "y", "safe", 9.0, {9})}));
        }
        const FakeSource source = sourceOf(prompts);
        const auto folded = [](const std::vector<Json>& rows) {
            std::set<std::string> texts;
            for (const Json& row : rows)
                texts.insert(foldedPrompt(row.at("prompt").at(0).at("content").get<std::string>()));
            return texts;
        };
        auto chosen = choices();
        chosen.testShare = 0.25;
        const Made first = made("trl-sft", source, chosen);
        QCOMPARE(first.rows.size(), std::size_t {60});
        QCOMPARE(first.testRows.size(), std::size_t {20});
        for (const std::string& text : folded(first.testRows))
            QVERIFY(!folded(first.rows).contains(text));
        QCOMPARE(made("trl-sft", source, chosen).bytes, first.bytes);
        chosen.seed = 7;
        QVERIFY(folded(made("trl-sft", source, chosen).testRows) != folded(first.testRows));
        QVERIFY(first.report->leftOut.empty());
    }
};

QTEST_GUILESS_MAIN(TestExchangeWritersTraining)
#include "test_exchange_writers_training.moc"
