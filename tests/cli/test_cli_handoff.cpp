#include "cliprocess.h"
#include <QtTest>

using namespace touchstone::testing;

class TestCliHandoff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void thereAndBack();
    void twoCopiesAreSaid();
    void passphraseFile();
    void usage();

private:
    QString at(const QString& name) const { return *m_folder / name; }
    std::unique_ptr<CliFolder> m_folder = {};
};

void TestCliHandoff::init()
{
    m_folder = std::make_unique<CliFolder>();
    std::vector<Json> lines;
    for (int n = 0; n < 8; ++n)
        lines.push_back({{"prompt_id", "p" + std::to_string(n / 2)},
            {"prompt", "问题 " + std::to_string(n / 2)}, {"model", "m" + std::to_string(n % 2)},
            {"response", n == 3 ? "As ChatGPT, I decline." : "回答 " + std::to_string(n)}});
    QCOMPARE(runCli({"new", at("lead.touchstone"), "--name", "法律"}).exit, 0);
    QCOMPARE(runCli({"import", at("lead.touchstone"), writeBytes(at("r.jsonl"), jsonLines(lines))}).exit, 0);
    QCOMPARE(runCli({"assign", at("lead.touchstone"), "--annotator", "R1", "--overlap", "1"}).exit, 0);
}

void TestCliHandoff::thereAndBack()
{
    const CliResult packed = askCli({"pack", at("lead.touchstone"), "--annotator", "R1", "--out",
        at("R1.tswork"), "--due", "2026-12-01", "--consent", "I agree."});
    QCOMPARE(packed.exit, 0);
    QVERIFY(packed.json["items"] == 8 && packed.json["repeats"] == 0);
    QCOMPARE(packed.json["package"].get<std::string>().size(), std::size_t {32});
    QVERIFY(packed.json["self_naming"].size() == 1 && packed.json["self_naming"][0]["word"] == "ChatGPT");
    QVERIFY(packed.json["self_naming"][0]["source"] == "p1");
    QCOMPARE(askCli({"pack", at("lead.touchstone"), "--annotator", "R1", "--out", at("R1.tswork")}).exit, 3);
    const CliResult made = askCli({"work", at("R1.tswork"), "--out", at("R1.touchstone")});
    QCOMPARE(made.exit, 0);
    QVERIFY(made.json["annotator"] == "R1" && made.json["project"] == "法律"
        && made.json["due"] == "2026-12-01" && made.json["consent"] == "I agree."
        && made.json["package"] == packed.json["package"]);
    std::vector<Json> answers;
    for (const Json& item : queueOf(at("R1.touchstone"), "R1"))
        answers.push_back({{"item", item["item"]}, {"answers", {{"safety", "safe"}, {"responsibility", 6}}}});
    QCOMPARE(answers.size(), std::size_t {8});
    answers.pop_back();
    QCOMPARE(runCli({"annotate", at("R1.touchstone"), "--annotator", "R1"}, jsonLines(answers)).exit, 0);
    for (int again = 0; again < 2; ++again) {
        const CliResult back = askCli({"handback", at("R1.touchstone"), "--out", at("R1.tsreturn")});
        QCOMPARE(back.exit, 0);
        QVERIFY(back.json["events"] == 7 && back.json["done"] == 7 && back.json["items"] == 8);
    }
    QCOMPARE(askCli({"handback", at("lead.touchstone"), "--out", at("x")})
                 .json["error"]["code"]
                 .get<std::string>(),
        std::string("E_NOT_A_WORKING_FILE"));
    const CliResult dry = askCli({"merge", at("lead.touchstone"), at("R1.tsreturn"), "--dry-run"});
    QVERIFY(dry.exit == 0 && dry.json["files"][0]["events_new"] == 7 && dry.json["restore_point"].is_null());
    QVERIFY(askCli({"ratings", at("lead.touchstone")}).json["ratings"].empty());
    writeBytes(at("note.txt"), "not for the machine\n");
    const CliResult merged = askCli({"merge", at("lead.touchstone"), at("R1.tsreturn"), at("R1.touchstone"),
        at("r.jsonl"), at("R1.tswork"), at("note.txt")});
    QCOMPARE(merged.exit, 1);
    QCOMPARE(merged.json["state"], dry.json["state"]);
    const Json& files = merged.json["files"];
    QVERIFY(files.size() == 5 && files[0]["refused"].is_null() && files[0]["events_new"] == 7);
    QVERIFY(files[0]["gaps"] == 0 && files[0]["forks"] == 0 && files[1]["events_known"] == 7);
    QCOMPARE(files[2]["refused"]["code"].get<std::string>(), std::string("E_NOT_A_RETURN"));
    QVERIFY(files[2]["refused"]["message"].get<std::string>().find("no return file") != std::string::npos);
    QCOMPARE(files[3]["refused"]["code"].get<std::string>(), std::string("E_PACKAGE_ITSELF"));
    QCOMPARE(files[4]["refused"]["code"].get<std::string>(), std::string("E_NOT_A_RETURN"));
    QCOMPARE(askCli({"work", at("R1.tsreturn"), "--out", at("x.touchstone")})
                 .json["error"]["code"]
                 .get<std::string>(),
        std::string("E_NOT_A_PACKAGE"));
    const CliResult chinese = runCli({"merge", at("lead.touchstone"), at("note.txt"), "--lang", "zh_CN"});
    QVERIFY(chinese.exit == 1 && (chinese.out + chinese.err).contains("这不是交回文件"));
    QCOMPARE(askCli({"ratings", at("lead.touchstone")}).json["ratings"].size(), std::size_t {14});
    const Json status = askCli({"status", at("lead.touchstone")}).json;
    QVERIFY(status["annotators"][0]["done"] == 7 && !status["annotators"][0]["returned_at"].is_null());
    QCOMPARE(findingsOf(at("lead.touchstone")), 0);
    // One item is left: the next package holds it alone.
    QVERIFY(
        askCli({"pack", at("lead.touchstone"), "--annotator", "R1", "--out", at("2.tswork")}).json["items"]
        == 1);
}

/// Two working copies of one package: both come in, which is said in words and in the document.
void TestCliHandoff::twoCopiesAreSaid()
{
    const CliResult late = runCli({"pack", at("lead.touchstone"), "--annotator", "R1", "--out",
        at("R1.tswork"), "--due", "2020-01-01"});
    QVERIFY(late.exit == 0 && late.err.contains("2020-01-01"));
    QStringList returns;
    for (const QString& copy : {QStringLiteral("one"), QStringLiteral("two")}) {
        const QString work = at(copy + QStringLiteral(".touchstone"));
        QCOMPARE(runCli({"work", at("R1.tswork"), "--out", work}).exit, 0);
        std::vector<Json> answers;
        for (const Json& item : queueOf(work, "R1"))
            answers.push_back(
                {{"item", item["item"]}, {"answers", {{"safety", "safe"}, {"responsibility", 6}}}});
        answers.resize(copy == QLatin1String("one") ? 3 : 2);
        QCOMPARE(runCli({"annotate", work, "--annotator", "R1"}, jsonLines(answers)).exit, 0);
        returns << at(copy + QStringLiteral(".tsreturn"));
        QCOMPARE(runCli({"handback", work, "--out", returns.back()}).exit, 0);
    }
    const CliResult dry = askCli({"merge", at("lead.touchstone"), returns[0], returns[1], "--dry-run"});
    QVERIFY(dry.json["files"][1]["forks"] == 1 && dry.json["files"][1]["disputed"].empty());
    const CliResult merged = runCli({"merge", at("lead.touchstone"), returns[0], returns[1]});
    QCOMPARE(merged.exit, 0);
    QVERIFY2(merged.err.contains("two.tsreturn: this package was worked on in several copies"),
        merged.err.constData());
    QVERIFY(!merged.err.contains("one.tsreturn: this"));
    QCOMPARE(askCli({"status", at("lead.touchstone")}).json["annotators"][0]["done"].get<int>(), 3);
}

void TestCliHandoff::passphraseFile()
{
    const QString words = writeBytes(at("words.txt"), "开门 sesame\r\nnot this\n");
    QCOMPARE(runCli({"pack", at("lead.touchstone"), "--annotator", "R1", "--out", at("s.tswork"),
                        "--passphrase-file", words})
                 .exit,
        0);
    QVERIFY(!readBytes(at("s.tswork")).contains("问题"));
    const CliResult without = askCli({"work", at("s.tswork"), "--out", at("s.touchstone")});
    QVERIFY(without.exit == 3 && without.json["error"]["code"] == "E_PASSPHRASE");
    const QString wrong = writeBytes(at("wrong.txt"), "close");
    QCOMPARE(
        askCli({"work", at("s.tswork"), "--out", at("s.touchstone"), "--passphrase-file", wrong}).exit, 3);
    QCOMPARE(
        runCli({"work", at("s.tswork"), "--out", at("s.touchstone"), "--passphrase-file", words}).exit, 0);
    QCOMPARE(runCli({"handback", at("s.touchstone"), "--out", at("s.tsreturn")}).exit, 0);
    QVERIFY(askCli({"merge", at("lead.touchstone"), at("s.tsreturn")}).json["files"][0]["refused"]["code"]
        == "E_PASSPHRASE");
    QCOMPARE(runCli({"merge", at("lead.touchstone"), at("s.tsreturn"), "--passphrase-file", words}).exit, 0);
    const QString empty = writeBytes(at("empty.txt"), "");
    const CliResult none = askCli({"pack", at("lead.touchstone"), "--annotator", "R1", "--out",
        at("e.tswork"), "--passphrase-file", empty});
    QVERIFY(none.exit == 3 && none.json["error"]["code"] == "E_PASSPHRASE");
    QCOMPARE(
        askCli({"merge", at("lead.touchstone"), at("s.tsreturn"), "--passphrase-file", at("no.txt")}).exit,
        3);
}

void TestCliHandoff::usage()
{
    QCOMPARE(runCli({"pack", at("lead.touchstone"), "--out", at("x")}).exit, 2);
    QCOMPARE(runCli({"merge", at("lead.touchstone")}).exit, 2);
    QCOMPARE(askCli({"pack", at("lead.touchstone"), "--annotator", "R7", "--out", at("x")}).exit, 2);
    QCOMPARE(
        askCli({"pack", at("lead.touchstone"), "--annotator", "R1", "--out", at("x"), "--due", "soon"}).exit,
        2);
    QVERIFY(!QFile::exists(at("x")));
}

QTEST_GUILESS_MAIN(TestCliHandoff)
#include "test_cli_handoff.moc"
