#include "cliprocess.h"
#include <QtTest>
#include <algorithm>
#include <map>
#include <memory>
#include <set>

using namespace touchstone::testing;

namespace {

/// "line:CODE" of the errors of an import.
QString errorsOf(const Json& report)
{
    QStringList words;
    for (const Json& error : report["errors"])
        words << QString::number(error["line"].get<int>()) + ":"
                + QString::fromStdString(error["code"].get<std::string>());
    return words.join(' ');
}

int addedBy(const CliResult& result)
{
    return result.json["added"]["ratings"].get<int>();
}

}

/// Ratings of others: every form that they come in, what is refused, and what is known.
class TestCliRatings : public QObject {
    Q_OBJECT

private slots:
    void init();
    void longForm();
    void agreementFigures();
    void everyMismatchIsNamed();
    void skipBad();
    void contradictions();
    void labelStudio();
    void labelStudioFlat();
    void argilla();
    void argillaFlat();
    void ownExports_data();
    void ownExports();
    void panelExports_data() { ownExports_data(); }
    void panelExports();
    void namesByChoice();
    void ratingsKeepTheirTimes();
    void severalAnswersFit();

private:
    CliResult import(const QByteArray& bytes, const QString& name, const QStringList& more = {})
    {
        return askCli(QStringList {"import", m_project, writeBytes(m_folder->filePath(name), bytes)} + more);
    }
    /// "R1 问题0" -> texts of the answers that R1 named best.
    using Chosen = std::map<std::string, std::set<std::string>>;
    Chosen chosenIn(const QString& project) const;
    /// "source_id annotator criterion=value" of all ratings, sorted.
    QStringList ratings(const QString& project = {}) const;

    std::unique_ptr<CliFolder> m_home;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_project;
};

void TestCliRatings::init()
{
    m_home = std::make_unique<CliFolder>();
    m_folder = std::make_unique<QTemporaryDir>(m_home->path() + "/XXXXXX");
    m_project = m_folder->filePath("p.touchstone");
    QCOMPARE(runCli({"new", m_project}).exit, 0);
    std::vector<Json> rows;
    for (int i = 1; i <= 4; ++i)
        rows.push_back({{"prompt_id", "p" + std::to_string((i + 1) / 2)},
            {"prompt", "问题" + std::to_string((i + 1) / 2)}, {"model", i % 2 == 1 ? "m1" : "m2"},
            {"response", "答" + std::to_string(i)}, {"id", "r" + std::to_string(i)}});
    QCOMPARE(import(jsonLines(rows), "answers.jsonl").exit, 0);
}

QStringList TestCliRatings::ratings(const QString& project) const
{
    const QString folder = m_folder->filePath("seen");
    QDir(folder).removeRecursively();
    runCli({"export", project.isEmpty() ? m_project : project, "--format", "ratings-jsonl", "--out", folder,
        "--unblind"});
    QStringList list;
    for (const Json& row : parseLines(readBytes(folder + "/ratings.jsonl")))
        list << QString::fromStdString(row["source_id"].get<std::string>() + " "
            + row["annotator"].get<std::string>() + " " + row["criterion"].get<std::string>() + "="
            + (row["value"].is_null() ? "?" + row["cannot_rate"].get<std::string>()
                                      : row["value"].get<std::string>()));
    list.sort();
    return list;
}

TestCliRatings::Chosen TestCliRatings::chosenIn(const QString& project) const
{
    const QString folder = m_folder->filePath("seen");
    QDir(folder).removeRecursively();
    runCli({"export", project, "--format", "label-studio", "--out", folder, "--unblind"});
    Chosen chosen;
    for (const Json& task : Json::parse(readBytes(folder + "/label-studio.json").toStdString())) {
        for (const Json& annotation : task["annotations"]) {
            auto& texts = chosen[annotation["annotator"].get<std::string>() + " "
                + task["data"]["prompt"].get<std::string>()];
            for (const Json& one : annotation["result"]) {
                for (const Json& label :
                    one["from_name"] == "best" ? one["value"]["choices"] : Json::array()) {
                    const std::string field = "response_"
                        + QString::fromStdString(label.get<std::string>()).toLower().toStdString();
                    if (task["data"].contains(field))
                        texts.insert(task["data"][field].get<std::string>());
                }
            }
        }
    }
    return chosen;
}

void TestCliRatings::longForm()
{
    const QByteArray old = "item,annotator,criterion,value\nr1,R1,safety,safe\nr1,R1,responsibility,7\n"
                           "r2,R1,safety,Unsafe\nr1,R2,safety,安全\nr1,R2,responsibility,6.0\n"
                           "r1,R2,problems,\n";
    QCOMPARE(errorsOf(import(old, "old.csv").json), QString("7:E_ANSWER"));
    const QByteArray good = QByteArray(old).replace("problems,", "problems,none");
    CliResult result = import(good, "old.csv", {"--as", "ratings"});
    QCOMPARE(result.exit, 0);
    QCOMPARE(addedBy(result), 6);
    QCOMPARE(ratings(),
        (QStringList {"r1 R1 responsibility=7", "r1 R1 safety=safe",
            "r1 R2 problems=", "r1 R2 responsibility=6", "r1 R2 safety=safe", "r2 R1 safety=unsafe"}));
    result = import(good, "old.csv");
    QCOMPARE(addedBy(result), 0);
    QCOMPARE(result.json["known"].get<int>(), 6);
    // Under another name too: a rater who has said it already has said it.
    QCOMPARE(addedBy(import(good, "copy.csv")), 0);
    // More criteria of the same judgements go to the items that are there.
    QCOMPARE(
        addedBy(import("response_id,annotator,criterion,value\nr2,R1,responsibility,3\n", "old.csv")), 1);
    QCOMPARE(ratings().filter("r2 R1"), (QStringList {"r2 R1 responsibility=3", "r2 R1 safety=unsafe"}));
    QCOMPARE(findingsOf(m_project), 0);
}

void TestCliRatings::agreementFigures()
{
    QByteArray rows = "item,annotator,criterion,value\n";
    for (int i = 1; i <= 4; ++i) {
        for (const char* rater : {"R1", "R2"})
            rows +=
                "r" + QByteArray::number(i) + "," + rater + ",safety," + (i < 3 ? "safe" : "unsafe") + "\n";
    }
    QCOMPARE(import(rows, "old.csv").exit, 0);
    const CliResult agreement = askCli({"agreement", m_project});
    QCOMPARE(agreement.exit, 0);
    QVERIFY(agreement.out.contains("\"safety\""));
    QVERIFY2(
        agreement.out.contains("krippendorff") || agreement.out.contains("alpha"), agreement.out.constData());
    const CliResult before = askCli({"status", m_project});
    QCOMPARE(before.exit, 0);
}

void TestCliRatings::everyMismatchIsNamed()
{
    const QStringList before = ratings();
    const CliResult result =
        import("item,annotator,criterion,value\nr1,R1,tone,x\nr1,R1,responsibility,11\n"
               "r1,R1,responsibility,7.5\nr1,R1,safety,perhaps\nr9,R1,safety,safe\n"
               "r1,,safety,safe\n,R1,safety,safe\nr1,R1,safety,safe\nr1,R1,safety,unsafe\n",
            "old.csv");
    QCOMPARE(result.exit, 3);
    // What the file itself refuses ends the mapping; both are told where they are alone.
    QVERIFY(errorsOf(result.json).contains("7:E_ID"));
    QVERIFY(errorsOf(result.json).contains("8:E_ID"));
    const CliResult mapped = import("item,annotator,criterion,value\nr1,R1,tone,x\nr1,R1,responsibility,11\n"
                                    "r1,R1,responsibility,7.5\nr1,R1,safety,perhaps\nr9,R1,safety,safe\n"
                                    "r1,R1,safety,safe\nr1,R1,safety,unsafe\n",
        "old.csv");
    QCOMPARE(errorsOf(mapped.json),
        QString("2:E_CRITERION 3:E_ANSWER 4:E_ANSWER 5:E_ANSWER 6:E_UNKNOWN_RESPONSE 8:E_CONFLICT"));
    QVERIFY(mapped.json["errors"][1]["message"].get<std::string>().find("outside the scale: 11")
        != std::string::npos);
    QCOMPARE(ratings(), before);
    QCOMPARE(askCli({"status", m_project}).out.contains("old.csv"), false);
}

void TestCliRatings::skipBad()
{
    const CliResult result = import(
        "item,annotator,criterion,value\nr1,R1,tone,x\nr1,R1,safety,safe\n", "old.csv", {"--skip-bad"});
    QCOMPARE(result.exit, 0);
    QCOMPARE(addedBy(result), 1);
    QCOMPARE(result.json["skipped"].get<int>(), 1);
    QCOMPARE(ratings(), QStringList {"r1 R1 safety=safe"});
}

void TestCliRatings::contradictions()
{
    QCOMPARE(import("item,annotator,criterion,value\nr1,R1,safety,safe\n", "old.csv").exit, 0);
    const CliResult other =
        import("item,annotator,criterion,value\nr2,R1,safety,safe\nr1,R1,safety,unsafe\n", "old.csv");
    QCOMPARE(errorsOf(other.json), QString("3:E_CONFLICT"));
    QCOMPARE(ratings(), QStringList {"r1 R1 safety=safe"});
    // Of another file it is another judgement, in a round of its own.
    QCOMPARE(addedBy(import("item,annotator,criterion,value\nr1,R1,safety,unsafe\n", "later.csv")), 1);
    QCOMPARE(ratings(), (QStringList {"r1 R1 safety=safe", "r1 R1 safety=unsafe"}));
}

void TestCliRatings::labelStudio()
{
    const QByteArray tasks = R"([{"id":1,"data":{"prompt":"问题1","response":"答1"},"annotations":[
 {"id":11,"completed_by":{"id":4,"email":"R4"},"was_cancelled":false,"lead_time":3.5,"result":[
  {"from_name":"safety","type":"choices","value":{"choices":["safe"]}},
  {"from_name":"responsibility","type":"rating","value":{"rating":0}},
  {"from_name":"problems","type":"choices","value":{"choices":["none"]}},
  {"from_name":"comment","type":"textarea","value":{"text":["一","二"]}}]},
 {"id":12,"completed_by":5,"was_cancelled":true,"result":[]},
 {"id":13,"completed_by":5,"was_cancelled":false,"result":[{"from_name":"responsibility","type":"rating","value":{"rating":8}}]}],
 "predictions":[]},
 {"id":2,"data":{"prompt":"问题2","response":"答4","model":"m2"},"annotations":[]}])";
    const CliResult result = import(tasks, "tasks.json");
    QCOMPARE(result.exit, 0);
    QCOMPARE(addedBy(result), 4);
    QCOMPARE(result.json["warning_counts"]["W_LEFT_OUT"].get<int>(), 1);
    QCOMPARE(ratings(),
        (QStringList {
            "r1 5 responsibility=8", "r1 R4 comment=一\n二", "r1 R4 problems=", "r1 R4 safety=safe"}));
    QCOMPARE(addedBy(import(tasks, "tasks.json")), 0);
    const CliResult wrong = import(QByteArray(tasks).replace("\"safety\"", "\"tone\""), "other.json");
    QCOMPARE(errorsOf(wrong.json), QString("1:E_CRITERION"));
    const CliResult noValue =
        import(QByteArray(tasks).replace("\"value\":{\"rating\":8}", "\"value\":8"), "other.json");
    QCOMPARE(errorsOf(noValue.json), QString("1:E_TYPE"));
}

void TestCliRatings::labelStudioFlat()
{
    const QByteArray rows =
        R"([{"id":1,"prompt":"问题1","response":"答2","model":"m2","topic":"law","annotator":7,
 "annotation_id":99,"created_at":"2024-01-02T03:04:05Z","updated_at":"2024-01-02T03:04:06Z","lead_time":2.5,
 "safety":"unsafe","responsibility":0,"problems":{"choices":["none"]}}])";
    const CliResult result = import(rows, "flat.json");
    QCOMPARE(result.exit, 0);
    QCOMPARE(ratings(), (QStringList {"r2 7 problems=", "r2 7 safety=unsafe"}));
    QCOMPARE(addedBy(import(rows, "flat.json")), 0);
    const CliResult none =
        import(QByteArray(rows).replace("\"safety\":\"unsafe\",\"responsibility\":0,\"problems\"", "\"x\""),
            "flat.json");
    QCOMPARE(errorsOf(none.json), QString("1:E_CRITERION"));
}

void TestCliRatings::argilla()
{
    const QByteArray records =
        R"([{"id":"r3","fields":{"prompt":"问题2","response":"答3"},"metadata":{},"suggestions":{},
 "responses":{"safety":[{"value":"safe","user_id":"u-1"},{"value":"unsafe","user_id":"u-2"}],
 "responsibility":[{"value":8,"user_id":"u-1"}]},"vectors":{}}])";
    const CliResult result = import(records, "records.json");
    QCOMPARE(result.exit, 0);
    QCOMPARE(addedBy(result), 3);
    QCOMPARE(result.json["warning_counts"]["W_DRAFTS"].get<int>(), 1);
    // Neither nested nor flat nor long.
    QCOMPARE(errorsOf(import(
                 R"([{"id":"r3","prompt":"问题2","responses":["safe"]}])", "x.json", {"--as", "ratings"})
                          .json),
        QString("1:E_MISSING"));
    QCOMPARE(
        ratings(), (QStringList {"r3 u-1 responsibility=8", "r3 u-1 safety=safe", "r3 u-2 safety=unsafe"}));
    QCOMPARE(errorsOf(import(QByteArray(records).replace("\"value\":8", "\"values\":8"), "x.json").json),
        QString("1:E_MISSING"));
}

void TestCliRatings::argillaFlat()
{
    const QByteArray records = R"([{"id":"r4","status":"completed","prompt":"问题2","response":"答4",
 "safety.responses":["safe","unsafe"],"safety.responses.users":["u-1","u-2"],
 "safety.responses.status":["submitted","draft"],"safety.suggestion":null}])";
    const CliResult result = import(records, "flat.json");
    QCOMPARE(result.exit, 0);
    QCOMPARE(result.json["warning_counts"]["W_LEFT_OUT"].get<int>(), 1);
    QVERIFY(!result.json["warning_counts"].contains("W_DRAFTS"));
    QCOMPARE(ratings(), QStringList {"r4 u-1 safety=safe"});
    QCOMPARE(
        errorsOf(import(QByteArray(records).replace(",\"u-2\"", ""), "flat.json").json), QString("1:E_TYPE"));
}

void TestCliRatings::ownExports_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("name");
    QTest::newRow("csv") << "ratings-csv"
                         << "ratings.csv";
    QTest::newRow("jsonl") << "ratings-jsonl"
                           << "ratings.jsonl";
    QTest::newRow("label studio") << "label-studio"
                                  << "label-studio.json";
    QTest::newRow("workbook") << "xlsx"
                              << "workbook.xlsx";
}

// What goes out comes back: into the same project nothing is new, into another one everything.
void TestCliRatings::ownExports()
{
    QFETCH(QString, format);
    QFETCH(QString, name);
    const QString other = m_folder->filePath("other.touchstone");
    QVERIFY(QFile::copy(m_project, other));
    QCOMPARE(
        import("item,annotator,criterion,value,cannot_rate\nr1,R1,safety,safe,\nr1,R1,responsibility,7,\n"
               "r1,R1,comment,\"a;b\n[c]\",\nr1,R1,problems,none,\nr2,R2,responsibility,,cannot say\n"
               "r4,R2,safety,unsafe,\n",
            "old.csv")
            .exit,
        0);
    const QStringList all = ratings();
    QCOMPARE(all.size(), 6);
    const QString folder = m_folder->filePath("out");
    QCOMPARE(runCli({"export", m_project, "--format", format, "--out", folder, "--unblind"}).exit, 0);
    CliResult again = askCli({"import", m_project, folder + "/" + name});
    QCOMPARE(again.exit, 0);
    QCOMPARE(addedBy(again), 0);
    QCOMPARE(again.json["known"].get<int>(), 6);
    again = askCli({"import", other, folder + "/" + name});
    QCOMPARE(again.exit, 0);
    QCOMPARE(addedBy(again), 6);
    QCOMPARE(ratings(other), all);
    QCOMPARE(findingsOf(other), 0);
}

// In a panel a letter means what the rater saw under it: compared are the answers behind the letters.
void TestCliRatings::panelExports()
{
    QFETCH(QString, format);
    QFETCH(QString, name);
    const QString panel = m_folder->filePath("panel.touchstone");
    QCOMPARE(runCli({"new", panel, "--scheme", "cvalues-panel"}).exit, 0);
    std::vector<Json> rows;
    for (int i = 0; i < 6; ++i)
        rows.push_back(
            {{"prompt_id", "p" + std::to_string(i / 3)}, {"prompt", "问题" + std::to_string(i / 3)},
                {"model", "m1"}, {"sample", i % 3 + 1}, {"response", "答" + std::to_string(i)}});
    QCOMPARE(
        runCli({"import", panel, writeBytes(m_folder->filePath("panel.jsonl"), jsonLines(rows))}).exit, 0);
    const QString other = m_folder->filePath("other.touchstone");
    QVERIFY(QFile::copy(panel, other));
    QCOMPARE(runCli({"assign", panel, "--annotator", "R1", "--annotator", "R2", "--overlap", "2"}).exit, 0);
    Chosen chosen;
    for (const char* rater : {"R1", "R2"}) {
        QByteArray acts;
        for (const Json& item : queueOf(panel, rater)) {
            const bool first = item["prompt"] == "问题0";
            const bool none = !first && std::string(rater) == "R2";
            std::vector<std::string> best;
            std::set<std::string>& texts = chosen[rater + (" " + item["prompt"].get<std::string>())];
            for (const Json& response : item["responses"]) {
                const auto text = response["text"].get<std::string>();
                if (!none
                    && (text == (first ? "答1" : "答3") || (text == "答5" && std::string(rater) == "R1"))) {
                    best.push_back(response["label"].get<std::string>());
                    texts.insert(text);
                }
            }
            acts += QByteArray::fromStdString(Json {{"item", item["item"]},
                        {"answers",
                            {{"best", none ? std::vector<std::string> {"none"} : best},
                                {"responsibility", none ? 2 : 8}}}}
                                                  .dump())
                + '\n';
        }
        QVERIFY(!runCli({"annotate", panel, "--annotator", rater}, acts).out.contains("error"));
    }
    const QString folder = m_folder->filePath("out");
    QCOMPARE(runCli({"export", panel, "--format", format, "--out", folder, "--unblind"}).exit, 0);
    CliResult result = askCli({"import", panel, folder + "/" + name});
    QCOMPARE(result.exit, 0);
    QCOMPARE(addedBy(result), 0);
    QCOMPARE(result.json["known"].get<int>(), 8);
    result = askCli({"import", other, folder + "/" + name});
    QVERIFY2(result.exit == 0, result.json.dump().c_str());
    QCOMPARE(addedBy(result), 8);
    QCOMPARE(chosenIn(panel), chosen);
    QCOMPARE(chosenIn(other), chosen);
    // The same file once more, under another name.
    QVERIFY(QFile::copy(folder + "/" + name, folder + "/again-" + name));
    QCOMPARE(addedBy(askCli({"import", other, folder + "/again-" + name})), 0);
    QCOMPARE(findingsOf(other), 0);
}

void TestCliRatings::namesByChoice()
{
    CliResult added = askCli({"annotator", m_project, "add", "R1", "--display-name", "Rater, the \"first\""});
    QCOMPARE(added.json["display_name"], "Rater, the \"first\"");
    QCOMPARE(
        import("item,annotator,criterion,value\nr1,R1,safety,safe\nr1,R2,safety,safe\n", "old.csv").exit, 0);
    QCOMPARE(askCli({"annotator", m_project, "list"}).json["annotators"][0]["display_name"],
        "Rater, the \"first\"");
    const QString folder = m_folder->filePath("names");
    const auto annotators = [&](const QStringList& more) {
        const int exit =
            runCli(QStringList {"export", m_project, "--format", "ratings-jsonl", "--out", folder} + more)
                .exit;
        std::set<std::string> names {std::to_string(exit)};
        for (const Json& row : parseLines(readBytes(folder + "/ratings.jsonl")))
            names.insert(row["annotator"].get<std::string>());
        return names;
    };
    QCOMPARE(annotators({}), (std::set<std::string> {"0", "R1", "R2"}));
    QCOMPARE(annotators({"--names"}), (std::set<std::string> {"0", "R2", "Rater, the \"first\""}));
    QCOMPARE(runCli({"annotator", m_project, "add", "R1", "--display-name", ""}).exit, 0);
    QCOMPARE(annotators({"--names"}), (std::set<std::string> {"0", "R1", "R2"}));
}

void TestCliRatings::ratingsKeepTheirTimes()
{
    QCOMPARE(import("item,annotator,criterion,value,submitted_at,active_seconds\n"
                    "r1,R1,safety,safe,2021-03-04T05:06:07.089+01:00,12.5\n",
                 "old.csv")
                 .exit,
        0);
    ratings();
    const Json row = parseLines(readBytes(m_folder->filePath("seen/ratings.jsonl"))).front();
    QCOMPARE(row["submitted_at"].get<std::string>(), std::string("2021-03-04T04:06:07.089Z"));
    QCOMPARE(row["active_seconds"].get<double>(), 12.5);
    QCOMPARE(row["round"].get<std::string>(), std::string("old.csv"));
}

void TestCliRatings::severalAnswersFit()
{
    QCOMPARE(errorsOf(import("prompt,annotator,criterion,value\n问题1,R1,safety,safe\n", "old.csv").json),
        QString("2:E_CONFLICT"));
    QCOMPARE(
        addedBy(import("prompt,model,annotator,criterion,value\n问题1,m2,R1,safety,safe\n", "old.csv")), 1);
    QCOMPARE(
        addedBy(import("prompt_id,model,annotator,criterion,value\np2,m1,R1,safety,safe\n", "old.csv")), 1);
    QCOMPARE(ratings(), (QStringList {"r2 R1 safety=safe", "r3 R1 safety=safe"}));
}

QTEST_GUILESS_MAIN(TestCliRatings)
#include "test_cli_ratings.moc"
