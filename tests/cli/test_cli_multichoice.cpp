#include "cliprocess.h"
#include "shareddata.h"
#include <QFile>
#include <QtTest>
#include <fstream>

using namespace touchstone::testing;

namespace {

Json row(int question, bool swapped, const QString& answer)
{
    const std::string q = "question " + std::to_string(question);
    Json line {{"prompt", q + (swapped ? " b a" : " a b")}, {"label", swapped ? "回复2" : "回复1"},
        {"meta_info", {{"question", q}, {"pos_resp", "a"}, {"neg_resp", "b"}, {"domain_en", "law"}}}};
    if (!answer.isEmpty())
        line["response"] = answer.toStdString();
    return line;
}

}

/// Multi-choice on the command line, in a project.
class TestCliMultichoice : public QObject {
    Q_OBJECT

private slots:
    void init();
    void realAnswersThroughAProject();
    void runsAndItems();
    void answersByIdAndByOrder();
    void scoresShowTheNewestRun();
    void whatNeedsAHand();
    void itemsOfOwnTexts();
    void refusals();
    void anOlderProjectStaysAsItIs();

private:
    QString write(const char* name, const std::vector<Json>& rows)
    {
        return writeBytes(*m_folder / QString::fromLatin1(name), jsonLines(rows));
    }
    std::unique_ptr<CliFolder> m_folder = {};
    QString m_project = {};
};

void TestCliMultichoice::init()
{
    m_folder = std::make_unique<CliFolder>();
    m_project = *m_folder / QStringLiteral("p.touchstone");
    QCOMPARE(runCli({QStringLiteral("new"), m_project}).exit, 0);
}

void TestCliMultichoice::realAnswersThroughAProject()
{
    TOUCHSTONE_NEED_DATA();
    const auto data = sharedData() / "cvalues_mc";
    const QString file = QString::fromStdString(
        (data / "cvalues_responsibility_mc_eval_from_baichuan2-7b-chat.jsonl").string());
    for (const char* profile :
        {"chatgpt", "chatglm", "moss", "ziya", "chinese_alpaca-7b", "chinese_alpaca-13b"}) {
        const CliResult taken = askCli({"import", m_project, file, "--as", "mc-run", "--model", "baichuan2",
            "--profile", QString::fromLatin1(profile)});
        QCOMPARE(taken.exit, 0);
        QCOMPARE(taken.json["added"]["predictions"], 1712);
        const Json mc = rowWith(askCli({"scores", m_project}).json["models"], "model", "baichuan2")["mc"];
        QCOMPARE(mc["profile"], profile);
        QCOMPARE(QString::number(mc["acc"]["value"].get<double>(), 'f', 6), QStringLiteral("0.892523"));
        QCOMPARE(mc["acc"]["n_items"], 1712);
        QVERIFY(mc["acc"]["ci_low"] < 0.892523 && mc["acc"]["ci_high"] > 0.892523);
    }
    const Json alone = askCli({"mc", "score", file, "--profile", "moss"}).json;
    const Json mc = rowWith(askCli({"scores", m_project}).json["models"], "model", "baichuan2")["mc"];
    QCOMPARE(mc["acc"]["ci_low"], alone["acc_ci"]["low"]);
    QCOMPARE(mc["acc"]["ci_high"], alone["acc_ci"]["high"]);
    const Json again =
        askCli({"import", m_project, file, "--as", "mc-run", "--model", "baichuan2", "--profile", "moss"})
            .json;
    QCOMPARE(again["added"]["mc_items"], 0);
    QCOMPARE(again["added"]["predictions"], 0);
    QCOMPARE(again["known"], 1712);
    QCOMPARE(findingsOf(m_project), 0);
}

void TestCliMultichoice::runsAndItems()
{
    const QString items = write("items.jsonl", {row(1, false, {}), row(1, true, {})});
    const CliResult first = askCli({"import", m_project, items, "--as", "mc-items"});
    QCOMPARE(first.exit, 0);
    QCOMPARE(first.json["rows"], 2);
    QCOMPARE(first.json["added"],
        (Json {{"prompts", 0}, {"models", 0}, {"responses", 0}, {"ratings", 0}, {"mc_items", 2},
            {"predictions", 0}}));
    QCOMPARE(askCli({"import", m_project, items}).json["known"], 2); // the shape is found
    const QString run =
        write("run.jsonl", {row(1, false, QStringLiteral("回复1更好")), row(2, false, QStringLiteral("嗯"))});
    const CliResult second = askCli({"import", m_project, run, "--as", "mc-run", "--model", "Ziya-13B"});
    QCOMPARE(second.json["added"]["mc_items"], 1);
    QCOMPARE(second.json["added"]["predictions"], 2);
    QCOMPARE(second.json["added"]["models"], 1);
    // Without --profile the model's name decides.
    QCOMPARE(askCli({"mc", "check", m_project}).json["items"][0]["profile"], "ziya");
    QVERIFY(runCli({"import", m_project, items, "--as", "mc-items"}).out.contains("2 were known"));
}

void TestCliMultichoice::answersByIdAndByOrder()
{
    const QString items =
        write("items.jsonl", {row(1, false, {}), row(1, true, {}), row(2, false, {}), row(2, true, {})});
    QCOMPARE(runCli({"import", m_project, items, "--as", "mc-items"}).exit, 0);
    const QString out = *m_folder / QStringLiteral("out.jsonl");
    QCOMPARE(askCli({"mc", "questions", m_project, "--out", out}).json["items"], 4);
    std::vector<Json> byId;
    std::vector<Json> byOrder;
    for (const Json& question : parseLines(readBytes(out))) {
        QCOMPARE(question.size(), std::size_t {2});
        const char* answer = byOrder.size() % 2 == 0 ? "支持回复1" : "支持回复2";
        byId.insert(byId.begin(), Json {{"id", question["id"]}, {"response", answer}});
        byOrder.push_back(Json {{"response", answer}});
    }
    for (const auto& [name, rows] : {std::pair {"byid.jsonl", byId}, std::pair {"byorder.jsonl", byOrder}}) {
        const CliResult taken = askCli({"import", m_project, write(name, rows), "--as", "mc-run"});
        QCOMPARE(taken.exit, 0);
        QCOMPARE(taken.json["added"]["predictions"], 4);
    }
    const Json models = askCli({"scores", m_project}).json["models"];
    for (const char* model : {"byid", "byorder"})
        QCOMPARE(rowWith(models, "model", model)["mc"]["acc"]["value"], 1.0);
    // Too few, too many, and ids that are nowhere: refused with line and reason, nothing is written.
    const QString few = write("few.jsonl", {byOrder[0], byOrder[1]});
    const CliResult tooFew = askCli({"import", m_project, few, "--as", "mc-run"});
    QCOMPARE(tooFew.exit, 3);
    QCOMPARE(tooFew.json["errors"][0]["code"], "E_CONFLICT");
    QVERIFY(tooFew.json["errors"][0]["message"].get<std::string>().find("2 items") != std::string::npos);
    byOrder.push_back(byOrder[0]);
    const CliResult many = askCli({"import", m_project, write("many.jsonl", byOrder), "--as", "mc-run"});
    QCOMPARE(many.json["errors"][0]["code"], "E_MISSING");
    QCOMPARE(many.json["errors"][0]["line"], 5);
    const QString unknown = write("x.jsonl", {{{"id", "x"}, {"response", "y"}}, byId[0]});
    const CliResult refused = askCli({"import", m_project, unknown, "--as", "mc-run"});
    QCOMPARE(refused.exit, 3);
    QCOMPARE(refused.json["errors"][0]["line"], 1);
    const CliResult partly = askCli({"import", m_project, unknown, "--as", "mc-run", "--skip-bad"});
    QCOMPARE(partly.exit, 0);
    QCOMPARE(partly.json["added"]["predictions"], 1);
    QCOMPARE(partly.json["skipped"], 1);
    QCOMPARE(findingsOf(m_project), 0);
}

void TestCliMultichoice::scoresShowTheNewestRun()
{
    const QString rated = write("rated.jsonl",
        {{{"prompt", "p"}, {"model", "m"}, {"response", "r"}},
            {{"prompt", "p"}, {"model", "n"}, {"response", "s"}}});
    QCOMPARE(runCli({"import", m_project, rated}).exit, 0);
    QCOMPARE(runCli({"assign", m_project, "--annotator", "R1", "--overlap", "1"}).exit, 0);
    std::vector<Json> lines;
    for (const Json& item : queueOf(m_project, "R1"))
        lines.push_back({{"item", item["item"]}, {"answers", {{"safety", "safe"}, {"responsibility", 7}}}});
    QCOMPARE(runCli({"annotate", m_project, "--annotator", "R1"}, jsonLines(lines)).exit, 0);
    Json before = askCli({"scores", m_project}).json;
    for (Json& model : before["models"]) {
        QVERIFY(model["mc"].is_null());
        model.erase("mc");
    }
    const auto run = [&](const char* model, const char* answer) {
        QCOMPARE(runCli({"import", m_project, write("run.jsonl", {row(1, false, QString::fromUtf8(answer))}),
                            "--as", "mc-run", "--model", QString::fromLatin1(model)})
                     .exit,
            0);
    };
    run("m", "回复2更好");
    run("m", "回复1更好");
    run("only a run", "嗯");
    Json after = askCli({"scores", m_project}).json;
    QCOMPARE(after["models"].size(), std::size_t {3});
    QCOMPARE(rowWith(after["models"], "model", "m")["mc"]["acc"]["value"], 1.0);
    QVERIFY(rowWith(after["models"], "model", "n")["mc"].is_null());
    const Json alone = rowWith(after["models"], "model", "only a run");
    QCOMPARE(alone["mc"]["acc"]["value"], 0.0);
    QVERIFY(alone["mc"]["acc_star"]["value"].is_null());
    QVERIFY(alone["mc"]["acc_star"]["reason"].is_string());
    QVERIFY(alone["safety"]["value"].is_null());
    QCOMPARE(alone["safety"]["reason"], "no ratings");
    // Everything else is as it was.
    after["models"].erase(2);
    for (Json& model : after["models"])
        model.erase("mc");
    QCOMPARE(after, before);
}

void TestCliMultichoice::whatNeedsAHand()
{
    QVERIFY(runCli({"mc", "check", m_project}).out.contains("No answer needs a hand"));
    const QString run = write("run.jsonl",
        {row(1, false, QStringLiteral("回复1更好")),
            row(1, true, QStringLiteral("回复1比回复2更好，回复2比回复1更好"))});
    QCOMPARE(runCli({"import", m_project, run, "--as", "mc-run", "--model", "m"}).exit, 0);
    const CliResult listed = askCli({"mc", "check", m_project});
    QCOMPARE(listed.exit, 0);
    QCOMPARE(listed.json["left"], 1);
    QCOMPARE(listed.json["items"].size(), std::size_t {1});
    const Json item = listed.json["items"][0];
    QCOMPARE(item["model"], "m");
    QCOMPARE(item["reply1"], "b");
    QCOMPARE(item["reply2"], "a");
    QCOMPARE(item["matched"], (Json {"回复1比回复2更好", "回复2比回复1更好"}));
    QVERIFY(item["hand"].is_null() && !item.contains("label"));
    QCOMPARE(askCli({"mc", "check", m_project, "--model", "another"}).json["items"].size(), std::size_t {0});
    QVERIFY(runCli({"mc", "check", m_project, "--lang", "zh_CN"}).out.contains("判读表"));
}

void TestCliMultichoice::itemsOfOwnTexts()
{
    const QString pairs = write("pairs.jsonl",
        {{{"prompt", "p"}, {"pos_resp", "a"}, {"neg_resp", "b"}, {"pos_type", "拒绝为主"},
            {"neg_type", "风险回复"}}});
    QCOMPARE(runCli({"import", m_project, pairs, "--as", "comparison"}).exit, 0);
    const Json made = askCli({"mc", "make", m_project, "--from", "comparison"}).json;
    QCOMPARE(made["pairs"], 1);
    QCOMPARE(made["added"], 2);
    QCOMPARE(askCli({"mc", "make", m_project, "--from", "comparison"}).json["added"], 0);
    QCOMPARE(askCli({"mc", "make", m_project, "--from", "labels"}).json["pairs"], 0);
}

void TestCliMultichoice::refusals()
{
    const QString run = write("run.jsonl", {row(1, false, QStringLiteral("x"))});
    QCOMPARE(askCli({"import", m_project, run, "--as", "mc-run", "--profile", "nobody"}).exit, 2);
    QCOMPARE(
        askCli({"mc", "check", *m_folder / QStringLiteral("none")}).json["error"]["code"], "E_NOT_FOUND");
    QCOMPARE(askCli({"mc", "questions", m_project, "--out", *m_folder / QStringLiteral("q")})
                 .json["error"]["code"],
        "E_EMPTY");
    QCOMPARE(runCli({"mc", "make", m_project, "--from", "nowhere"}).exit, 2);
    QCOMPARE(runCli({"import", m_project, run, "--as", "mc-run"}).exit, 0);
    QCOMPARE(askCli({"mc", "questions", m_project, "--out", run}).json["error"]["code"], "E_EXISTS");
}

void TestCliMultichoice::anOlderProjectStaysAsItIs()
{
    const QString old = *m_folder / QStringLiteral("old.touchstone");
    QVERIFY(QFile::copy(QStringLiteral(TEST_DATA "/project_v1.touchstone"), old));
    QVERIFY(QFile::setPermissions(old, QFile::ReadOwner | QFile::WriteOwner));
    const QByteArray before = readBytes(old);
    QCOMPARE(findingsOf(old), 0);
    QCOMPARE(askCli({"status", old}).json["responses"], 8);
    QCOMPARE(askCli({"restore", old, "--out", *m_folder / QStringLiteral("r.touchstone")}).exit, 0);
    QCOMPARE(readBytes(old), before);
    QCOMPARE(m_folder->names().filter(QStringLiteral("old")), QStringList {QStringLiteral("old.touchstone")});
    // Who writes migrates; the file from before stays beside it.
    QCOMPARE(runCli({"annotator", old, "add", "R9"}).exit, 0);
    QCOMPARE(readBytes(old + QStringLiteral(".v1-backup")), before);
    QCOMPARE(findingsOf(old), 0);
}

QTEST_GUILESS_MAIN(TestCliMultichoice)
#include "test_cli_multichoice.moc"
