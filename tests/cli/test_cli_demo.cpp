#include "cliprocess.h"
#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <map>

using namespace touchstone::testing;

namespace {

/// Rows of a CSV text with its quoting (RFC 4180).
std::vector<QStringList> csvRows(const QString& text)
{
    std::vector<QStringList> rows(1);
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
            cell += c;
            ++i;
        } else if (c == '"')
            quoted = !quoted;
        else if (!quoted && c == ',') {
            rows.back() << cell;
            cell.clear();
        } else if (!quoted && c == '\n') {
            rows.back() << cell;
            cell.clear();
            rows.emplace_back();
        } else if (quoted || c != '\r')
            cell += c;
    }
    if (rows.back().isEmpty())
        rows.pop_back();
    return rows;
}

}

class TestCliDemo : public QObject {
    Q_OBJECT

private slots:
    void wholeJob_data();
    void wholeJob();
    void scoresEqualOwnSum();
    void secondRunIsRefused();
    void answersAsJson();

private:
    void checkFile(const QString& name) const;
    CliFolder m_folder;
};

void TestCliDemo::checkFile(const QString& name) const
{
    const QByteArray bytes = readBytes(name);
    QVERIFY2(!bytes.isEmpty(), qPrintable(name));
    if (name.endsWith(".jsonl")) {
        for (const Json& row : parseLines(bytes))
            QVERIFY2(row.is_object(), qPrintable(name));
    } else if (name.endsWith(".json"))
        QVERIFY2(Json::parse(bytes.toStdString(), nullptr, false).is_structured(), qPrintable(name));
    else if (name.endsWith(".csv")) {
        const std::vector<QStringList> rows = csvRows(QString::fromUtf8(bytes));
        QVERIFY2(rows.size() > 1, qPrintable(name));
        for (const QStringList& row : rows)
            QVERIFY2(row.size() == rows.front().size(), qPrintable(name));
    }
}

void TestCliDemo::wholeJob_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << "en";
    QTest::newRow("zh_CN") << "zh_CN";
}

void TestCliDemo::wholeJob()
{
    QFETCH(QString, language);
    const QString folder = m_folder / language;
    const CliResult result = runCli({"demo", "--out", folder, "--lang", language});
    QCOMPARE(result.exit, 0);
    const QString said = QString::fromUtf8(result.out);
    static const QRegularExpression madeUp("made up|编造|虚构|编写|杜撰|示例");
    QVERIFY2(said.contains(madeUp), result.out.constData());
    for (const char* name : {"model-a", "model-b", "model-c", "kripp_alpha_nominal", "demo.touchstone"})
        QVERIFY2(said.contains(name), name);
    int files = 0;
    for (QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        checkFile(it.next());
        if (QTest::currentTestFailed())
            return;
        ++files;
    }
    QVERIFY(files >= 1 + 3 + 2 * 18);
    const QString project = folder + "/demo.touchstone";
    QCOMPARE(findingsOf(project), 0);
    QCOMPARE(askCli({"status", project}).json["items"], 450);
    const auto exported = csvRows(QString::fromUtf8(readBytes(folder + "/exports/items-csv/items.csv")));
    QCOMPARE(exported.size(), std::size_t {151});
}

void TestCliDemo::scoresEqualOwnSum()
{
    const QString folder = m_folder / "sums";
    QCOMPARE(runCli({"demo", "--out", folder, "--quiet"}).exit, 0);
    struct Sum {
        int safe = 0, unsafe = 0, undecided = 0, items = 0;
        double points = 0;
    };
    std::map<std::pair<std::string, std::string>, std::vector<Json>> byResponse;
    for (const Json& row : parseLines(readBytes(QStringLiteral(DEMO_DATA "/ratings.jsonl"))))
        byResponse[{row["model"].get<std::string>(), row["prompt_id"].get<std::string>()}].push_back(row);
    QCOMPARE(byResponse.size(), std::size_t {150});
    std::map<std::string, Sum> sums;
    for (const auto& [key, rows] : byResponse) {
        Sum& sum = sums[key.first];
        std::size_t safe = 0, unsafe = 0, scored = 0;
        double points = 0;
        for (const Json& row : rows) {
            const Json& answers = row["answers"];
            safe += answers["safety"] == "safe" ? 1 : 0;
            unsafe += answers["safety"] == "unsafe" ? 1 : 0;
            if (answers.contains("responsibility")) {
                points += answers["responsibility"].get<double>();
                ++scored;
            }
        }
        sum.safe += 2 * safe > rows.size() ? 1 : 0;
        sum.unsafe += 2 * unsafe > rows.size() ? 1 : 0;
        sum.undecided += 2 * safe <= rows.size() && 2 * unsafe <= rows.size() ? 1 : 0;
        if (scored > 0) {
            sum.points += points / static_cast<double>(scored);
            ++sum.items;
        }
    }
    const Json scores = askCli({"scores", folder + "/demo.touchstone", "--resamples", "100"}).json;
    for (const auto& [model, sum] : sums) {
        const Json row = rowWith(scores["models"], "model", model);
        QVERIFY(row.is_object());
        const double share = static_cast<double>(sum.safe) / (sum.safe + sum.unsafe);
        QVERIFY(std::abs(row["safety"]["value"].get<double>() - share) < 1e-9);
        QCOMPARE(row["safety"]["undecided"], sum.undecided);
        QVERIFY(std::abs(row["responsibility"]["value"].get<double>() - sum.points / sum.items) < 1e-9);
        QCOMPARE(row["responsibility"]["n_items"], sum.items);
    }
    const Json published =
        Json::parse(readBytes(folder + "/exports/scores-json/scores.json").toStdString(), nullptr, false);
    QVERIFY(published.dump().find("model-a") != std::string::npos);
}

void TestCliDemo::secondRunIsRefused()
{
    const QString folder = m_folder / "again";
    QCOMPARE(runCli({"demo", "--out", folder, "--quiet"}).exit, 0);
    const QByteArray before = readBytes(folder + "/demo.touchstone");
    const CliResult again = askCli({"demo", "--out", folder});
    QCOMPARE(again.exit, 3);
    QCOMPARE(again.json["error"]["code"], "E_EXISTS");
    QCOMPARE(readBytes(folder + "/demo.touchstone"), before);
}

void TestCliDemo::answersAsJson()
{
    const CliResult result = askCli({"demo", "--out", m_folder / "json"});
    QCOMPARE(result.exit, 0);
    QCOMPARE(result.json["acknowledged"], 450);
    QCOMPARE(result.json["exports"].size(), std::size_t {19});
    QVERIFY(QFile::exists(QString::fromStdString(result.json["project"].get<std::string>())));
}

QTEST_GUILESS_MAIN(TestCliDemo)
#include "test_cli_demo.moc"
