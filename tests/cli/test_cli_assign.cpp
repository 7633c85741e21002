#include "cliprocess.h"
#include <QtTest>

using namespace touchstone::testing;

class TestCliAssign : public QObject {
    Q_OBJECT
private slots:
    void outlookOfADryRun();
    void takingBack();
    void ratingSheet();
    void ratingSheetIsRefused();

private:
    /// `prompts` by two models, nothing assigned.
    QString project(const QString& name, int prompts);
    CliFolder m_folder;
};

QString TestCliAssign::project(const QString& name, int prompts)
{
    std::vector<Json> rows;
    for (int n = 0; n < prompts * 2; ++n)
        rows.push_back({{"prompt_id", "p" + std::to_string(n / 2)},
            {"prompt", "question " + std::to_string(n / 2)}, {"model", n % 2 == 0 ? "NamedOne" : "NamedTwo"},
            {"response", "answer " + std::to_string(n)}, {"domain", n / 2 % 2 == 0 ? "law" : "psychology"}});
    const QString file = m_folder / (name + ".touchstone");
    const QString input = writeBytes(m_folder / (name + ".jsonl"), jsonLines(rows));
    if (runCli({"new", file}).exit != 0 || runCli({"import", file, input}).exit != 0)
        qFatal("cannot make the project %s", qPrintable(name));
    return file;
}

void TestCliAssign::outlookOfADryRun()
{
    const QString file = project("dry", 4);
    const QStringList one {"assign", file, "--annotator", "R1", "--overlap", "1", "--dry-run"};
    const Json alone = askCli(one).json;
    QCOMPARE(alone["annotators"][0]["hours"], Json()); // nobody has rated
    QCOMPARE(alone["connected"], true);
    QCOMPARE(alone["groups"], Json::parse(R"([["R1"]])"));
    QCOMPARE(alone["expected_widths"].size(), std::size_t {3});
    QCOMPARE(alone["expected_widths"][0]["width"], Json()); // one rater agrees with nobody
    const QByteArray table = runCli(one).out;
    QVERIFY(table.contains("Hours") && table.contains("safety: kappa to +-- from 0 units"));
    for (const char* pair : {"R1 law", "R2 psychology"}) {
        const QStringList words = QString::fromLatin1(pair).split(u' ');
        QCOMPARE(runCli({"annotator", file, "add", words[0], "--domain", words[1]}).exit, 0);
    }
    const QStringList apart {"assign", file, "--annotator", "R1", "--annotator", "R2", "--overlap", "1",
        "--by-domain", "--dry-run"};
    QCOMPARE(askCli(apart).json["connected"], false);
    QVERIFY(runCli(apart).out.contains("R1 | R2"));
    QCOMPARE(askCli({"status", file}).json["items"], 0);
    QCOMPARE(askCli(QStringList(one) << "--repeat-gap"
                                     << "0")
                 .exit,
        2);
}

void TestCliAssign::takingBack()
{
    const QString file = project("back", 4);
    QCOMPARE(runCli({"assign", file, "--annotator", "R1", "--annotator", "R2", "--overlap", "2"}).exit, 0);
    std::vector<Json> lines;
    for (const Json& item : queueOf(file, "R1"))
        lines.push_back({{"item", item["item"]}, {"answers", {{"safety", "safe"}, {"responsibility", 7}}}});
    lines.resize(3);
    QCOMPARE(runCli({"annotate", file, "--annotator", "R1"}, jsonLines(lines)).exit, 0);
    const std::vector<Json> second = queueOf(file, "R2");
    const CliResult back =
        askCli({"assign", file, "--take-back", "R1", "--annotator", "R3", "--overlap", "2"});
    QCOMPARE(back.exit, 0);
    QCOMPARE(
        back.json["taken_back"], Json::parse(R"([{"annotator":"R1","removed":5,"released":0,"done":3}])"));
    QCOMPARE(back.json["items"], 5);
    QCOMPARE(queueOf(file, "R1").size(), std::size_t {0});
    QCOMPARE(queueOf(file, "R2"), second);
    QCOMPARE(queueOf(file, "R3").size(), std::size_t {5});
    QCOMPARE(findingsOf(file), 0);
    const CliResult nobody = askCli({"assign", file, "--take-back", "R9"});
    QCOMPARE(nobody.exit, 2);
    QCOMPARE(nobody.json["error"]["code"], "E_UNKNOWN_ANNOTATOR");
    QCOMPARE(askCli({"assign", file}).exit, 2);
}

void TestCliAssign::ratingSheet()
{
    const QString file = project("sheet", 3);
    QCOMPARE(runCli({"assign", file, "--annotator", "R1", "--overlap", "1"}).exit, 0);
    const QString sheet = m_folder / "R1.xlsx";
    const CliResult packed = askCli({"pack", file, "--annotator", "R1", "--out", sheet, "--as", "xlsx"});
    QCOMPARE(packed.exit, 0);
    QCOMPARE(packed.json["items"], 6);
    QVERIFY(readBytes(sheet).startsWith("PK"));
    // Nothing is filled in: known as a sheet of this project, and nothing comes in.
    const CliResult merged = askCli({"merge", file, sheet});
    QCOMPARE(merged.exit, 0);
    QCOMPARE(merged.json["files"][0]["refused"], Json());
    QCOMPARE(merged.json["files"][0]["annotator"], "R1");
    QCOMPARE(merged.json["files"][0]["events_new"], 0);
    QCOMPARE(merged.json["files"][0]["incomplete"], 0);
    const CliResult other = askCli({"merge", project("other", 1), sheet});
    QCOMPARE(other.exit, 1);
    QCOMPARE(other.json["files"][0]["refused"]["code"], "E_UNKNOWN_PACKAGE");
}

void TestCliAssign::ratingSheetIsRefused()
{
    const QString file = project("refused", 1);
    QCOMPARE(runCli({"assign", file, "--annotator", "R1", "--overlap", "1"}).exit, 0);
    const QString sheet = m_folder / "no.xlsx";
    const QString words = writeBytes(m_folder / "words.txt", "secret\n");
    QCOMPARE(askCli({"pack", file, "--annotator", "R1", "--out", sheet, "--as", "odt"}).exit, 2);
    const CliResult sealed = askCli(
        {"pack", file, "--annotator", "R1", "--out", sheet, "--as", "xlsx", "--passphrase-file", words});
    QCOMPARE(sealed.exit, 2);
    QCOMPARE(sealed.json["error"]["code"], "E_USAGE");
    QVERIFY(!QFile::exists(sheet));
}

QTEST_GUILESS_MAIN(TestCliAssign)
#include "test_cli_assign.moc"
