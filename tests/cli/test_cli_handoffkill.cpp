#include "cliprocess.h"
#include "sampleproject.h"
#include <QtTest>
#include <csignal>
#include <functional>
#include <random>

using namespace touchstone::testing;

namespace {

/// A fifth of the kills of ratings, at least ten.
int killsWanted()
{
    bool given = false;
    const int wanted = qEnvironmentVariableIntValue("TOUCHSTONE_KILLS", &given);
    return std::max(10, (given && wanted > 0 ? wanted : 50) / 5);
}

QByteArray responseLines(int count)
{
    std::vector<Json> lines;
    for (int n = 0; n < count; ++n)
        lines.push_back(
            {{"prompt", "prompt " + std::to_string(n / 2)}, {"model", "m" + std::to_string(n % 2)},
                {"response", std::string(300, static_cast<char>('a' + n % 26)) + std::to_string(n)}});
    return jsonLines(lines);
}

/// Runs a command again and again, killed at random moments up to as long as it takes, each time on a fresh
/// copy of `file`; `look` says whether the new state was reached.
struct Kills {
    QString file = {};
    std::function<QStringList(const QString& copy)> command = {};
    std::function<bool(const QString& copy, bool& fine)> look = {};

    void run(const CliFolder& folder, const char* what) const
    {
        const QByteArray untouched = readBytes(file);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(runCli(command(writeBytes(folder / QStringLiteral("whole.touchstone"), untouched))).exit, 0);
        const auto duration = static_cast<unsigned>(timer.elapsed());
        std::mt19937 random(11);
        int fresh = 0;
        const int kills = killsWanted();
        for (int n = 0; n < kills; ++n) {
            const QString copy =
                writeBytes(folder / ("copy" + QString::number(n) + ".touchstone"), untouched);
            RunningCli process(command(copy));
            QThread::msleep(std::uniform_int_distribution<unsigned>(0, duration)(random));
            process.signal(SIGKILL);
            process.wait();
            bool fine = true;
            fresh += look(copy, fine) ? 1 : 0;
            QVERIFY2(fine, qPrintable(copy));
            QCOMPARE(findingsOf(copy), 0);
        }
        qInfo("%d kills of %s: %d old, %d new", kills, what, kills - fresh, fresh);
    }
};

}

class TestCliHandoffKill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pack();
    void merge();
    void migration();

private:
    CliFolder m_folder;
    QString m_lead;
};

void TestCliHandoffKill::initTestCase()
{
    m_lead = m_folder / "lead.touchstone";
    const QString file = writeBytes(m_folder / "r.jsonl", responseLines(1200));
    QCOMPARE(runCli({"new", m_lead}).exit, 0);
    QCOMPARE(runCli({"import", m_lead, file}).exit, 0);
    QCOMPARE(runCli({"assign", m_lead, "--annotator", "R1", "--overlap", "1"}).exit, 0);
}

/// The project is whole, and a package that is there is one that the project takes back.
void TestCliHandoffKill::pack()
{
    const auto packageOf = [](const QString& copy) { return copy + ".tswork"; };
    Kills kills;
    kills.file = m_lead;
    kills.command = [&](const QString& copy) {
        return QStringList {"pack", copy, "--annotator", "R1", "--out", packageOf(copy)};
    };
    kills.look = [&](const QString& copy, bool& fine) {
        const QString package = packageOf(copy);
        if (!QFile::exists(package))
            return false;
        fine = runCli({"work", package, "--out", copy + ".work"}).exit == 0
            && runCli({"handback", copy + ".work", "--out", copy + ".tsreturn"}).exit == 0
            && runCli({"merge", copy, copy + ".tsreturn", "--dry-run"}).exit == 0;
        return true;
    };
    kills.run(m_folder, "a packing");
}

void TestCliHandoffKill::merge()
{
    QCOMPARE(runCli({"pack", m_lead, "--annotator", "R1", "--out", m_folder / "p.tswork"}).exit, 0);
    const QString work = m_folder / "w.touchstone";
    QCOMPARE(runCli({"work", m_folder / "p.tswork", "--out", work}).exit, 0);
    std::vector<Json> lines;
    for (const Json& item : queueOf(work, "R1"))
        lines.push_back({{"item", item["item"]}, {"answers", {{"safety", "safe"}, {"responsibility", 6}}}});
    QCOMPARE(lines.size(), std::size_t {1200});
    QCOMPARE(runCli({"annotate", work, "--annotator", "R1"}, jsonLines(lines)).exit, 0);
    const QString back = m_folder / "back.tsreturn";
    QCOMPARE(runCli({"handback", work, "--out", back}).exit, 0);
    Kills kills;
    kills.file = m_lead;
    kills.command = [&](const QString& copy) { return QStringList {"merge", copy, back}; };
    kills.look = [&](const QString& copy, bool& fine) {
        const Json file = askCli({"merge", copy, back, "--dry-run"}).json["files"][0];
        const bool fresh = file["events_known"] == 1200;
        fine = fresh != (file["events_new"] == 1200);
        return fresh;
    };
    kills.run(m_folder, "a merging");
}

void TestCliHandoffKill::migration()
{
    const QString old = writeBytes(
        m_folder / "old.touchstone", readBytes(QStringLiteral(TEST_DATA) + "/project_v2.touchstone"));
    // Large enough that a kill falls into the middle.
    QCOMPARE(RawSql(old.toStdString())
                 .run("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1500)"
                      " INSERT INTO setting SELECT 'k' || i, hex(randomblob(5000)) FROM n"),
        std::string());
    Kills kills;
    kills.file = old;
    kills.command = [](const QString& copy) { return QStringList {"annotator", copy, "add", "R9"}; };
    kills.look = [](const QString& copy, bool& fine) {
        const Json status = askCli({"status", copy}).json;
        fine = status["responses"] == 8 && runCli({"annotator", copy, "add", "R8"}).exit == 0;
        return status["annotators"].size() > 1;
    };
    kills.run(m_folder, "a migration");
}

QTEST_GUILESS_MAIN(TestCliHandoffKill)
#include "test_cli_handoffkill.moc"
