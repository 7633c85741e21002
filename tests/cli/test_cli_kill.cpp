#include "cliprocess.h"
#include <QtTest>
#include <csignal>
#include <map>
#include <random>

using namespace touchstone::testing;

namespace {

int killsWanted()
{
    bool given = false;
    const int wanted = qEnvironmentVariableIntValue("TOUCHSTONE_KILLS", &given);
    return given && wanted > 0 ? wanted : 50;
}

/// Responses as an import file: `count` answers of one model, a prompt each.
QByteArray responseLines(int count, int bytes)
{
    std::vector<Json> lines;
    for (int n = 0; n < count; ++n)
        lines.push_back({{"prompt", "prompt " + std::to_string(n)}, {"model", "m"},
            {"response", std::string(static_cast<std::size_t>(bytes), static_cast<char>('a' + n % 26))}});
    return jsonLines(lines);
}

/// What was sent for an item, in order, and how much of it was acknowledged.
struct Sent {
    std::vector<std::string> tokens = {};
    std::size_t acknowledged = 0; ///< the first so many were
};

/// Rates through a process that is killed; remembers what was sent and what was acknowledged.
class KilledRater {
public:
    KilledRater(QString project, std::vector<std::string> items, unsigned seed)
        : m_project(std::move(project))
        , m_items(std::move(items))
        , m_random(seed)
    {
    }

    /// One process: rates all items once more and is killed after a random number of acknowledgements, or at
    /// a random moment before the next one.
    void rateAndKill(int round)
    {
        std::shuffle(m_items.begin(), m_items.end(), m_random);
        QByteArray lines;
        for (std::size_t n = 0; n < m_items.size(); ++n) {
            const std::string token = std::to_string(round) + "-" + std::to_string(n);
            m_sent[m_items[n]].tokens.push_back(token);
            lines += jsonLines({{{"item", m_items[n]},
                {"answers", {{"safety", "safe"}, {"responsibility", 1 + round % 10}, {"comment", token}}}}});
        }
        RunningCli process({"annotate", m_project, "--annotator", "R1"});
        process.write(lines);
        const int wanted =
            std::uniform_int_distribution<int>(0, static_cast<int>(m_items.size()) - 1)(m_random);
        for (int n = 0; n < wanted; ++n)
            take(process.readLine());
        QThread::usleep(std::uniform_int_distribution<unsigned>(0, 3000)(m_random));
        process.signal(SIGKILL);
        for (const QByteArray& line : process.wait().out.split('\n'))
            take(line);
        m_killed += 1;
    }

    /// Empty, or what is wrong: an acknowledged rating that is not there.
    std::string missing() const
    {
        std::map<std::string, std::string> stored;
        const CliResult listed = askCli({"ratings", m_project});
        if (listed.exit != 0)
            return "the ratings cannot be listed";
        for (const Json& row : listed.json["ratings"]) {
            if (row["criterion"] == "comment")
                stored[row["item"]] = row["value"];
        }
        for (const auto& [item, sent] : m_sent) {
            if (sent.acknowledged == 0)
                continue;
            const auto from = sent.tokens.begin() + static_cast<std::ptrdiff_t>(sent.acknowledged) - 1;
            const auto found = stored.find(item);
            // What was written but not yet acknowledged may be there; what was acknowledged must not be
            // older.
            if (found == stored.end()
                || std::find(from, sent.tokens.end(), found->second) == sent.tokens.end())
                return "item " + item + ": acknowledged " + *from + ", stored "
                    + (found == stored.end() ? "nothing" : found->second);
        }
        return {};
    }

    std::int64_t acknowledgements() const { return m_acknowledgements; }

private:
    void take(const QByteArray& line)
    {
        const Json answer = Json::parse(line.begin(), line.end(), nullptr, false);
        if (answer.is_discarded() || !answer.contains("event"))
            return; // a line cut by the kill acknowledges nothing
        Sent& sent = m_sent[answer["item"]];
        sent.acknowledged = sent.tokens.size();
        ++m_acknowledgements;
    }

    QString m_project;
    std::vector<std::string> m_items;
    std::mt19937 m_random;
    std::map<std::string, Sent> m_sent = {};
    std::int64_t m_acknowledgements = 0;
    int m_killed = 0;
};

}

class TestCliKill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void annotate();
    void import();
};

void TestCliKill::annotate()
{
    const CliFolder folder;
    const QString project = folder / "p.touchstone";
    QCOMPARE(runCli({"new", project}).exit, 0);
    const QString file = writeBytes(folder / "r.jsonl", responseLines(60, 200));
    QCOMPARE(runCli({"import", project, file}).exit, 0);
    QCOMPARE(runCli({"assign", project, "--annotator", "R1", "--overlap", "1"}).exit, 0);
    std::vector<std::string> items;
    for (const Json& item : queueOf(project, "R1"))
        items.push_back(item["item"]);
    QCOMPARE(items.size(), std::size_t {60});
    KilledRater rater(project, items, 20231130);
    const int kills = killsWanted();
    for (int round = 0; round < kills; ++round) {
        rater.rateAndKill(round);
        const std::string missing = rater.missing();
        QVERIFY2(missing.empty(), missing.c_str());
        QCOMPARE(findingsOf(project), 0);
    }
    qInfo("%d kills, %lld acknowledged ratings, none missing", kills,
        static_cast<long long>(rater.acknowledgements()));
    QVERIFY(rater.acknowledgements() > kills);
}

void TestCliKill::import()
{
    constexpr int kRows = 4000;
    const CliFolder folder;
    const QString empty = folder / "empty.touchstone";
    QCOMPARE(runCli({"new", empty}).exit, 0);
    const QByteArray untouched = readBytes(empty);
    const QString file = writeBytes(folder / "r.jsonl", responseLines(kRows, 1100));
    const QString whole = writeBytes(folder / "whole.touchstone", untouched);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(runCli({"import", whole, file}).exit, 0);
    const auto duration = static_cast<int>(timer.elapsed());
    std::mt19937 random(7);
    int complete = 0;
    const int kills = std::max(10, killsWanted() / 5);
    for (int n = 0; n < kills; ++n) {
        const QString project = writeBytes(folder / ("p" + QString::number(n) + ".touchstone"), untouched);
        RunningCli process({"import", project, file});
        QThread::msleep(std::uniform_int_distribution<unsigned>(0, static_cast<unsigned>(duration))(random));
        process.signal(SIGKILL);
        process.wait();
        const Json status = askCli({"status", project}).json;
        const bool old = status["responses"] == 0 && status["prompts"] == 0;
        const bool fresh = status["responses"] == kRows && status["prompts"] == kRows;
        QVERIFY2(old || fresh, status.dump().c_str());
        QCOMPARE(findingsOf(project), 0);
        complete += fresh ? 1 : 0;
        QFile::remove(project);
    }
    qInfo("%d kills of an import: %d old, %d new", kills, kills - complete, complete);
}

QTEST_GUILESS_MAIN(TestCliKill)
#include "test_cli_kill.moc"
