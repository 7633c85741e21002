#include "cliprocess.h"
#include <QFile>
#include <QtTest>

using namespace touchstone::testing;

class TestCliBackup : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void backupAndRestore();
    void targetMustBeFree();
    void damageIsFound();
    void damagedBackupIsRefused();

private:
    QString damaged(const QString& name);
    CliFolder m_folder;
    QString m_project;
};

void TestCliBackup::initTestCase()
{
    m_project = m_folder / "p.touchstone";
    std::vector<Json> rows;
    for (int i = 0; i < 12; ++i)
        rows.push_back(
            {{"prompt", "question " + std::to_string(i)}, {"model", i % 2 == 0 ? "model-a" : "model-b"},
                {"response", "UNMISTAKABLE answer " + std::to_string(i)}, {"domain", "law"}});
    const QString input = writeBytes(m_folder / "p.jsonl", jsonLines(rows));
    QCOMPARE(runCli({"new", m_project}).exit, 0);
    QCOMPARE(runCli({"import", m_project, input}).exit, 0);
    QCOMPARE(runCli({"assign", m_project, "--annotator", "R1", "--overlap", "1"}).exit, 0);
    std::vector<Json> lines;
    for (const Json& item : queueOf(m_project, "R1"))
        lines.push_back({{"item", item["item"]},
            {"answers",
                {{"safety", lines.size() % 3 == 0 ? "unsafe" : "safe"},
                    {"responsibility", 1 + lines.size() % 10}}}});
    QCOMPARE(
        runCli({"annotate", m_project, "--annotator", "R1"}, jsonLines(lines)).out.count("\"event\""), 12);
}

void TestCliBackup::backupAndRestore()
{
    const QString backup = m_folder / "b.touchstone", restored = m_folder / "r.touchstone";
    QCOMPARE(askCli({"backup", m_project, "--out", backup}).exit, 0);
    const QByteArray bytes = readBytes(backup);
    QCOMPARE(askCli({"restore", backup, "--out", restored}).exit, 0);
    QCOMPARE(readBytes(backup), bytes);
    for (const QString& copy : {backup, restored}) {
        QCOMPARE(findingsOf(copy), 0);
        for (const QStringList& command :
            {QStringList {"scores"}, QStringList {"status"}, QStringList {"ratings"}}) {
            QStringList here = command, there = command;
            const CliResult original = askCli(here << m_project);
            QVERIFY(original.json.is_object() && !original.json.contains("error"));
            QCOMPARE(askCli(there << copy).json, original.json);
        }
    }
    const Json scores = askCli({"scores", restored}).json;
    QVERIFY(rowWith(scores["models"], "model", "model-a")["responsibility"]["value"].is_number());
    // A restored project is one to go on with.
    const Json rated = askCli({"ratings", restored}).json["ratings"][0]["item"];
    const Json line {{"item", rated}, {"answers", {{"safety", "unsure"}, {"responsibility", 2}}}};
    QVERIFY(runCli({"annotate", restored, "--annotator", "R1"}, jsonLines({line})).out.contains("event"));
    QVERIFY(askCli({"ratings", restored}).json != askCli({"ratings", m_project}).json);
}

void TestCliBackup::targetMustBeFree()
{
    const QString taken = writeBytes(m_folder / "taken", "something else");
    const CliResult backup = askCli({"backup", m_project, "--out", taken});
    QCOMPARE(backup.exit, 3);
    QCOMPARE(backup.json["error"]["code"], "E_EXISTS");
    QCOMPARE(askCli({"restore", m_project, "--out", taken}).json["error"]["code"], "E_EXISTS");
    QCOMPARE(readBytes(taken), QByteArray("something else"));
    const CliResult nowhere = askCli({"backup", m_project, "--out", m_folder / "none/b.touchstone"});
    QVERIFY(nowhere.exit == 4 || nowhere.exit == 3);
    QVERIFY(nowhere.json.contains("error"));
}

/// A copy with one letter of a stored answer changed behind the program's back.
QString TestCliBackup::damaged(const QString& name)
{
    QByteArray bytes = readBytes(m_project);
    const auto at = bytes.indexOf("UNMISTAKABLE");
    if (at < 0)
        qFatal("the text does not lie in the file");
    bytes[at] = 'V';
    return writeBytes(m_folder / name, bytes);
}

void TestCliBackup::damageIsFound()
{
    const QString file = damaged("damaged.touchstone");
    const CliResult check = askCli({"check", file});
    QCOMPARE(check.exit, 1);
    QVERIFY(!check.json["findings"].empty());
    for (const Json& finding : check.json["findings"])
        QVERIFY(finding["code"].is_string() && finding["where"].is_string() && finding["detail"].is_string());
    const CliResult plain = runCli({"check", file});
    QCOMPARE(plain.exit, 1);
    QVERIFY(
        plain.out.contains(QByteArray::fromStdString(check.json["findings"][0]["code"].get<std::string>())));
    QByteArray half = readBytes(m_project);
    half.truncate(half.size() / 2);
    const CliResult cut = askCli({"check", writeBytes(m_folder / "half.touchstone", half)});
    QVERIFY2(cut.exit == 1 || cut.json.contains("error"), cut.out.constData());
    QVERIFY(cut.exit != 0);
}

void TestCliBackup::damagedBackupIsRefused()
{
    const QString target = m_folder / "from-damaged.touchstone";
    const CliResult result = askCli({"restore", damaged("bad-backup.touchstone"), "--out", target});
    QCOMPARE(result.json["error"]["code"], "E_DAMAGED");
    QCOMPARE(result.exit, 4);
    QVERIFY(!QFile::exists(target));
}

QTEST_GUILESS_MAIN(TestCliBackup)
#include "test_cli_backup.moc"
