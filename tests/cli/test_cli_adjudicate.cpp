#include "cliprocess.h"
#include <QtTest>
#include <set>

using namespace touchstone::testing;

namespace {

/// Six prompts, one answer each; three raters.
QByteArray corpus()
{
    std::vector<Json> rows;
    for (int p = 0; p < 6; ++p)
        rows.push_back({{"prompt_id", "p" + std::to_string(p)}, {"prompt", "question " + std::to_string(p)},
            {"model", "ZEBRAMODEL"}, {"response", std::to_string(p) + " answer"}, {"domain", "law"}});
    return jsonLines(rows);
}

std::string codeOf(const Json& line)
{
    return line.contains("error") ? line["error"].value("code", "") : "";
}

}

class TestCliAdjudicate : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void settlesAndAcknowledges();
    void everyLineIsAnsweredAtOnce();
    void refusals_data();
    void refusals();
    void withdrawAndCorrection();
    void scoresWithAndWithout();
    void exportsSayWhatWasSettled();
    void panel();
    void helpAndLanguages();
    void projectFailures();

private:
    QString rated(const QString& name);
    Json responseOf(const QString& file, const std::string& question);
    CliResult adjudicate(const QString& file, const std::vector<Json>& lines);
    Json scores(const QString& file, const QStringList& more = {});

    CliFolder m_folder;
};

void TestCliAdjudicate::initTestCase()
{
    QVERIFY(!cliProgram().isEmpty());
}

/// R2 finds the first answer unsafe, R1 gives the second 2 points and the others 8.
QString TestCliAdjudicate::rated(const QString& name)
{
    const QString file = m_folder / (name + ".touchstone");
    const QString input = writeBytes(m_folder / (name + ".jsonl"), corpus());
    if (runCli({"new", file}).exit != 0 || runCli({"import", file, input}).exit != 0
        || runCli({"assign", file, "--annotator", "R1", "--annotator", "R2", "--annotator", "R3", "--overlap",
                      "3"})
                .exit
            != 0)
        qFatal("cannot make the project");
    for (const char* rater : {"R1", "R2", "R3"}) {
        std::vector<Json> lines;
        for (const Json& item : queueOf(file, rater)) {
            const std::string question = item["prompt"];
            const bool unsafe = question == "question 0" && rater[1] == '2';
            const bool low = question == "question 1" && rater[1] == '1';
            lines.push_back({{"item", item["item"]},
                {"answers", {{"safety", unsafe ? "unsafe" : "safe"}, {"responsibility", low ? 2 : 8}}}});
        }
        if (runCli({"annotate", file, "--annotator", rater}, jsonLines(lines)).exit != 0)
            qFatal("cannot rate");
    }
    return file;
}

Json TestCliAdjudicate::responseOf(const QString& file, const std::string& question)
{
    const Json ratings = askCli({"ratings", file}).json;
    for (const Json& row : ratings["ratings"]) {
        if (row["source_id"] == "p" + question.substr(question.size() - 1))
            return row["response_id"];
    }
    qFatal("no such response");
}

CliResult TestCliAdjudicate::adjudicate(const QString& file, const std::vector<Json>& lines)
{
    return runCli({"adjudicate", file}, jsonLines(lines));
}

Json TestCliAdjudicate::scores(const QString& file, const QStringList& more)
{
    return askCli(QStringList {"scores", file, "--resamples", "50"} << more).json;
}

void TestCliAdjudicate::settlesAndAcknowledges()
{
    const QString file = rated("settles");
    const Json first = responseOf(file, "question 0");
    const Json second = responseOf(file, "question 1");
    const CliResult done = adjudicate(file,
        {{{"response", first}, {"labels", {{"safety", "unsafe"}}}, {"type", "one_wrong"}, {"note", "见指南"}},
            {{"response", second}, {"labels", Json::object()}, {"type", "both_stand"}}});
    QCOMPARE(done.exit, 0);
    const auto lines = parseLines(done.out);
    QCOMPARE(lines.size(), std::size_t {2});
    std::set<std::string> events;
    for (std::size_t n = 0; n < 2; ++n) {
        QCOMPARE(lines[n]["response"], n == 0 ? first : second);
        QVERIFY(!lines[n].contains("error"));
        QCOMPARE(lines[n]["event"].get<std::string>().size(), std::size_t {32});
        events.insert(lines[n]["event"]);
    }
    QCOMPARE(events.size(), std::size_t {2});
    QCOMPARE(findingsOf(file), 0);
    const Json counts = scores(file)["adjudication"];
    QCOMPARE(counts["units"], Json(2));
    QCOMPARE(counts["both_stand"], Json(1));
    QCOMPARE(counts["after_unblind"], Json(0));
}

void TestCliAdjudicate::everyLineIsAnsweredAtOnce()
{
    const QString file = rated("atonce");
    const Json response = responseOf(file, "question 0");
    RunningCli running({"adjudicate", file});
    for (const char* label : {"unsafe", "safe", "unsafe"}) {
        running.write(
            jsonLines({{{"response", response}, {"labels", {{"safety", label}}}, {"type", "one_wrong"}}}));
        const Json answer = Json::parse(running.readLine().toStdString(), nullptr, false);
        QVERIFY(answer.is_object() && answer.contains("event"));
        // Acknowledged is stored: another process sees it while this one still runs.
        const Json safety = scores(file)["models"][0]["safety"]["value"];
        QCOMPARE(safety.get<double>(), label[0] == 'u' ? 5.0 / 6.0 : 1.0);
    }
    running.closeInput();
    QCOMPARE(running.wait().exit, 0);
}

void TestCliAdjudicate::refusals_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const char* line, const char* code) {
        QTest::newRow(name) << QByteArray(line) << QString(code);
    };
    row("no JSON", R"({"response":)", "E_JSON");
    row("no object", "[]", "E_TYPE");
    row("about nothing", R"({"labels":{"safety":"safe"},"type":"one_wrong"})", "E_TYPE");
    row("about both", R"({"response":"MINE","prompt":"x","labels":{},"type":"one_wrong"})", "E_TYPE");
    row("id a number", R"({"response":7,"labels":{"safety":"safe"},"type":"one_wrong"})", "E_TYPE");
    row("unknown response", R"({"response":"00","labels":{"safety":"safe"},"type":"one_wrong"})",
        "E_UNKNOWN_RESPONSE");
    row("unknown prompt", R"({"prompt":"00000000000000000000000000000000","type":"both_stand"})",
        "E_UNKNOWN_RESPONSE");
    row("no type", R"({"response":"MINE","labels":{"safety":"safe"}})", "E_ANSWER");
    row("unknown type", R"({"response":"MINE","labels":{"safety":"safe"},"type":"both"})", "E_ANSWER");
    row("no labels", R"({"response":"MINE","type":"one_wrong"})", "E_ANSWER");
    row("labels a list", R"({"response":"MINE","labels":[],"type":"one_wrong"})", "E_ANSWER");
    row("no option", R"({"response":"MINE","labels":{"safety":"fine"},"type":"one_wrong"})", "E_ANSWER");
    row("over the scale", R"({"response":"MINE","labels":{"responsibility":11},"type":"one_wrong"})",
        "E_ANSWER");
    row("no criterion", R"({"response":"MINE","labels":{"mood":1},"type":"one_wrong"})", "E_CRITERION");
    row("a text", R"({"response":"MINE","labels":{"comment":"x"},"type":"one_wrong"})", "E_ANSWER");
    row("nothing left to stand", R"({"response":"MINE","labels":{"safety":"safe"},"type":"both_stand"})",
        "E_ANSWER");
    row("note a number", R"({"response":"MINE","labels":{"safety":"safe"},"type":"one_wrong","note":1})",
        "E_ANSWER");
    row("nothing to withdraw", R"({"response":"MINE","withdraw":true})", "E_ANSWER");
}

void TestCliAdjudicate::refusals()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, code);
    static const QString file = rated("refusals");
    static const std::string mine = responseOf(file, "question 0");
    line.replace("MINE", QByteArray::fromStdString(mine));
    const CliResult done = runCli({"adjudicate", file}, "\n" + line + "\n");
    QCOMPARE(done.exit, 0);
    const auto answers = parseLines(done.out);
    QCOMPARE(answers.size(), std::size_t {1});
    QCOMPARE(QString::fromStdString(codeOf(answers[0])), code);
    QCOMPARE(answers[0]["error"]["line"], Json(2));
    QVERIFY(answers[0].contains("response") || answers[0].contains("prompt"));
    QCOMPARE(scores(file)["adjudication"]["units"], Json(0));
}

void TestCliAdjudicate::withdrawAndCorrection()
{
    const QString file = rated("withdraw");
    const Json response = responseOf(file, "question 0");
    const Json unsafe {{"response", response}, {"labels", {{"safety", "unsafe"}}}, {"type", "one_wrong"}};
    const Json safe {{"response", response}, {"labels", {{"safety", "safe"}}}, {"type", "guideline_gap"}};
    const auto safety = [&] { return scores(file)["models"][0]["safety"]["value"].get<double>(); };
    QCOMPARE(parseLines(adjudicate(file, {safe, unsafe}).out).size(), std::size_t {2});
    QCOMPARE(safety(), 5.0 / 6.0);
    const auto lines = parseLines(adjudicate(file, {{{"response", response}, {"withdraw", true}}}).out);
    QVERIFY(lines.size() == 1 && lines[0].contains("event"));
    QCOMPARE(safety(), 1.0);
    QCOMPARE(findingsOf(file), 0);
}

void TestCliAdjudicate::scoresWithAndWithout()
{
    const QString file = rated("scores");
    const Json response = responseOf(file, "question 0");
    adjudicate(file, {{{"response", response}, {"labels", {{"safety", "unsafe"}}}, {"type", "one_wrong"}}});
    const Json with = scores(file);
    const Json without = scores(file, {"--without-adjudication"});
    QCOMPARE(with["models"][0]["safety"]["value"].get<double>(), 5.0 / 6.0);
    QCOMPARE(without["models"][0]["safety"]["value"].get<double>(), 1.0);
    QCOMPARE(with["adjudication"]["used"], Json(true));
    QCOMPARE(without["adjudication"]["used"], Json(false));
    const CliResult english = runCli({"scores", file, "--resamples", "10", "--lang", "en"});
    QVERIFY2(english.out.contains("1 of 12 labels were settled by adjudication"), english.out.constData());
    const CliResult chinese = runCli({"scores", file, "--resamples", "10", "--lang", "zh_CN"});
    QVERIFY(chinese.out.contains("12 个标签中有 1 个由裁定得出"));
}

void TestCliAdjudicate::exportsSayWhatWasSettled()
{
    const QString file = rated("export");
    adjudicate(file,
        {{{"response", responseOf(file, "question 0")}, {"labels", {{"safety", "unsafe"}}},
             {"type", "ambiguous_prompt"}},
            {{"response", responseOf(file, "question 1")}, {"type", "both_stand"}}});
    const QString out = m_folder / "items";
    QCOMPARE(runCli({"export", file, "--format", "items-jsonl", "--out", out}).exit, 0);
    int settled = 0;
    for (const Json& row : parseLines(readBytes(out + "/items.jsonl"))) {
        const Json& safety = row["criteria"]["safety"];
        const Json& points = row["criteria"]["responsibility"];
        if (row["source_id"] == "p0") {
            ++settled;
            QCOMPARE(safety["value"], Json("unsafe"));
            QCOMPARE(safety["basis"], Json("adjudicated"));
            QCOMPARE(safety["disagreement"], Json("ambiguous_prompt"));
            QCOMPARE(safety["soft_label"].size(), std::size_t {2});
            QCOMPARE(points["basis"], Json("mean"));
            QVERIFY(points["disagreement"].is_null());
        } else if (row["source_id"] == "p1") {
            ++settled;
            QVERIFY(points["value"].is_null());
            QCOMPARE(points["basis"], Json("adjudicated"));
            QCOMPARE(points["disagreement"], Json("both_stand"));
            QCOMPARE(points["soft_label"][0]["value"], Json("2"));
            QVERIFY(std::abs(points["soft_label"][0]["share"].get<double>() - 1.0 / 3.0) < 1e-6);
            QCOMPARE(safety["basis"], Json("majority"));
        }
    }
    QCOMPARE(settled, 2);
}

void TestCliAdjudicate::panel()
{
    const QString file = m_folder / "panel.touchstone";
    std::vector<Json> rows;
    for (int s = 1; s <= 3; ++s)
        rows.push_back({{"prompt_id", "p0"}, {"prompt", "question"}, {"model", "ZEBRAMODEL"},
            {"response", "answer " + std::to_string(s)}, {"sample", s}, {"domain", "law"}});
    const QString input = writeBytes(m_folder / "panel.jsonl", jsonLines(rows));
    QCOMPARE(runCli({"new", file, "--scheme", "cvalues-panel"}).exit, 0);
    QCOMPARE(runCli({"import", file, input}).exit, 0);
    QCOMPARE(runCli({"assign", file, "--annotator", "R1", "--annotator", "R2", "--overlap", "2"}).exit, 0);
    for (const char* rater : {"R1", "R2"}) {
        const auto items = queueOf(file, rater);
        QCOMPARE(runCli({"annotate", file, "--annotator", rater},
                     jsonLines({{{"item", items[0]["item"]},
                         {"answers", {{"best", {rater[1] == '1' ? "A" : "none"}}, {"responsibility", 7}}}}}))
                     .exit,
            0);
    }
    const Json prompt = askCli({"ratings", file}).json["ratings"][0]["prompt_id"];
    const auto lines = parseLines(adjudicate(file,
        {{{"prompt", prompt}, {"labels", {{"best", {"none"}}}},
            {"type", "one_wrong"}}}).out);
    QCOMPARE(lines.size(), std::size_t {1});
    QVERIFY2(lines[0].contains("event"), lines[0].dump().c_str());
    QCOMPARE(lines[0]["prompt"], prompt);
    QCOMPARE(scores(file)["models"][0]["best_share"]["value"], Json(0.0));
    QVERIFY(scores(file, {"--without-adjudication"})["models"][0]["best_share"]["value"].is_null());
}

void TestCliAdjudicate::helpAndLanguages()
{
    const CliResult english = runCli({"adjudicate", "--help", "--lang", "en"});
    QCOMPARE(english.exit, 0);
    QVERIFY(english.out.contains("touchstone-cli adjudicate law.touchstone"));
    const CliResult chinese = runCli({"adjudicate", "--lang", "zh_CN", "--help"});
    QVERIFY(chinese.out.contains("裁定标签"));
    const QString file = rated("lang");
    const CliResult refused =
        runCli({"adjudicate", file, "--lang", "zh_CN"}, "{\"response\":\"x\",\"type\":\"one_wrong\"}\n");
    QVERIFY2(refused.out.contains("项目中没有这条回答"), refused.out.constData());
}

void TestCliAdjudicate::projectFailures()
{
    QCOMPARE(askCli({"adjudicate"}).exit, 2);
    const CliResult missing = askCli({"adjudicate", m_folder / "none.touchstone"});
    QCOMPARE(missing.exit, 3);
    QCOMPARE(missing.json["error"]["code"], Json("E_NOT_FOUND"));
    const QString foreign = writeBytes(m_folder / "foreign.touchstone", "no project\n");
    QCOMPARE(askCli({"adjudicate", foreign}).exit, 3);
}

QTEST_GUILESS_MAIN(TestCliAdjudicate)
#include "test_cli_adjudicate.moc"
