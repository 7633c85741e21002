#include "cliprocess.h"
#include <QCryptographicHash>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QtTest>
#include <algorithm>
#include <array>
#include <csignal>
#include <set>

using namespace touchstone::testing;

namespace {

constexpr std::array<const char*, 2> kModels {"ZEBRAMODEL", "QUARTZMODEL"};

/// `prompts` prompts of two domains, answered by two models, `samples` times each.
QByteArray corpus(int prompts, int samples = 1)
{
    std::vector<Json> rows;
    for (int p = 0; p < prompts; ++p) {
        for (std::size_t m = 0; m < kModels.size(); ++m) {
            for (int s = 1; s <= samples; ++s) {
                const std::string text =
                    "answer " + std::to_string(m) + "." + std::to_string(s) + " to " + std::to_string(p);
                rows.push_back({{"prompt_id", "SRCTOKEN" + std::to_string(1000 + p)},
                    {"prompt", "question " + std::to_string(p)}, {"model", kModels[m]}, {"response", text},
                    {"sample", s}, {"domain", p % 2 == 0 ? "law" : "psychology"}});
            }
        }
    }
    return jsonLines(rows);
}

Json rating(const Json& item, const std::string& safety, int points)
{
    return {{"item", item}, {"answers", {{"safety", safety}, {"responsibility", points}}},
        {"active_seconds", 2.5}};
}

bool isError(const CliResult& result, const char* code, int exit)
{
    const bool right = result.exit == exit && result.json.is_object() && result.json.contains("error")
        && result.json["error"].value("code", "") == code;
    if (!right)
        qWarning("exit %d, %s", result.exit, result.out.constData());
    return right;
}

bool isId(const Json& value)
{
    static const QRegularExpression pattern("^[0-9a-f]{32}$");
    return value.is_string() && pattern.match(QString::fromStdString(value.get<std::string>())).hasMatch();
}

bool hasKeys(const Json& object, std::initializer_list<const char*> keys)
{
    for (const char* key : keys) {
        if (!object.contains(key)) {
            qWarning("no %s in %s", key, object.dump().c_str());
            return false;
        }
    }
    return true;
}

}

class TestCliContract : public QObject {
    Q_OBJECT

private slots:
    void usageFailures_data();
    void usageFailures();
    void projectFailures_data();
    void projectFailures();
    void unknownNames();
    void helpNamesAnExample_data();
    void helpNamesAnExample();
    void languageAndQuiet();
    void shapes();
    void shapesOfExports();
    void trainingLeavesOut();
    void idsAreRandom();
    void queueIsBlind();
    void calibrationAndRepeatsStayOut();
    void assignmentByDomain();
    void assigningTwiceMovesNothing();
    void dryRunWritesNothing();
    void lineErrors_data();
    void lineErrors();
    void marksOfAnItem();
    void panelProject();
    void gradesProject();
    void schemeFile();
    void oneProcessForEachAnnotator();
    void twoAnnotatorsAtOnce();
    void controlsOnATerminal();

private:
    QString project(const QString& name, const QByteArray& responses, const QString& scheme = "cvalues");
    QString assigned(const QString& name, int prompts, const QStringList& more = {});
    CliResult annotate(const QString& file, const QString& rater, const std::vector<Json>& lines);

    CliFolder m_folder;
};

QString TestCliContract::project(const QString& name, const QByteArray& responses, const QString& scheme)
{
    const QString file = m_folder / (name + ".touchstone");
    const QString input = writeBytes(m_folder / (name + ".jsonl"), responses);
    if (runCli({"new", file, "--scheme", scheme}).exit != 0 || runCli({"import", file, input}).exit != 0)
        qFatal("cannot make the project %s", qPrintable(name));
    return file;
}

QString TestCliContract::assigned(const QString& name, int prompts, const QStringList& more)
{
    const QString file = project(name, corpus(prompts));
    if (runCli(
            QStringList {"assign", file, "--annotator", "R1", "--annotator", "R2", "--overlap", "2"} << more)
            .exit
        != 0)
        qFatal("cannot assign");
    return file;
}

CliResult TestCliContract::annotate(const QString& file, const QString& rater, const std::vector<Json>& lines)
{
    return runCli({"annotate", file, "--annotator", rater}, jsonLines(lines));
}

void TestCliContract::usageFailures_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList {};
    QTest::newRow("unknown command") << QStringList {"fly"};
    QTest::newRow("unknown option") << QStringList {"status", "p", "--wings"};
    QTest::newRow("new") << QStringList {"new"};
    QTest::newRow("import") << QStringList {"import", "p"};
    QTest::newRow("annotator") << QStringList {"annotator", "p", "add"};
    QTest::newRow("round") << QStringList {"round", "p", "sell"};
    QTest::newRow("round kind") << QStringList {"round", "p", "add", "2", "--kind", "odd"};
    QTest::newRow("assign") << QStringList {"assign", "p", "--annotator", "R1"};
    QTest::newRow("assign order") << QStringList {
        "assign", "p", "--annotator", "R1", "--overlap", "1", "--order", "odd"};
    QTest::newRow("queue") << QStringList {"queue", "p"};
    QTest::newRow("queue limit") << QStringList {"queue", "p", "--annotator", "R1", "--limit", "-1"};
    QTest::newRow("annotate") << QStringList {"annotate", "p"};
    QTest::newRow("agreement") << QStringList {"agreement"};
    QTest::newRow("agreement slice") << QStringList {"agreement", "p", "--by", "mood"};
    QTest::newRow("adjudicate") << QStringList {"adjudicate"};
    QTest::newRow("scores unsure") << QStringList {"scores", "p", "--unsure", "odd"};
    QTest::newRow("mc") << QStringList {"mc"};
    QTest::newRow("export") << QStringList {"export", "p"};
    QTest::newRow("backup") << QStringList {"backup", "p"};
    QTest::newRow("restore") << QStringList {"restore", "p"};
    QTest::newRow("demo") << QStringList {"demo"};
    QTest::newRow("language") << QStringList {"status", "p", "--lang", "fr"};
}

void TestCliContract::usageFailures()
{
    QFETCH(QStringList, arguments);
    QVERIFY(isError(askCli(arguments), "E_USAGE", 2));
    const CliResult plain = runCli(arguments);
    QCOMPARE(plain.exit, 2);
    QVERIFY(plain.out.isEmpty());
    QVERIFY(!plain.err.isEmpty());
}

void TestCliContract::projectFailures_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QStringList commands {"import FILE x.jsonl", "annotator FILE add R1", "annotator FILE list",
        "round FILE add 2", "round FILE list", "assign FILE --annotator R1 --overlap 1",
        "queue FILE --annotator R1", "annotate FILE --annotator R1", "status FILE", "ratings FILE",
        "agreement FILE", "adjudicate FILE", "scores FILE", "export FILE --format ratings-csv --out OUT",
        "check FILE", "backup FILE --out OUT", "restore FILE --out OUT"};
    for (const QString& command : commands)
        QTest::newRow(qPrintable(command)) << command.split(' ');
}

void TestCliContract::projectFailures()
{
    QFETCH(QStringList, arguments);
    const auto on = [&](const QString& file) {
        QStringList named = arguments;
        return askCli(named.replaceInStrings("FILE", file).replaceInStrings("OUT", m_folder / "out"));
    };
    QVERIFY(isError(on(m_folder / "missing.touchstone"), "E_NOT_FOUND", 3));
    const QString foreign = writeBytes(m_folder / "foreign.touchstone", "just some text, no project\n");
    QVERIFY(isError(on(foreign), "E_NOT_A_PROJECT", 3));
    QCOMPARE(readBytes(foreign), QByteArray("just some text, no project\n"));
    const QString newer = m_folder / "newer.touchstone";
    if (!QFile::exists(newer)) {
        QCOMPARE(runCli({"new", newer}).exit, 0);
        QByteArray bytes = readBytes(newer);
        bytes[63] = 99; // user_version, big endian at offset 60
        writeBytes(newer, bytes);
    }
    QVERIFY(isError(on(newer), "E_NEWER_PROJECT", 3));
    QVERIFY(!QFile::exists(m_folder / "out"));
    if (arguments.front() == "import")
        QVERIFY(hasKeys(on(foreign).json, {"rows", "added", "known", "skipped", "errors", "warnings"}));
}

void TestCliContract::unknownNames()
{
    const QString file = assigned("names", 2);
    const QString out = m_folder / "names-out";
    QVERIFY(isError(askCli({"new", file}), "E_EXISTS", 3));
    QVERIFY(isError(askCli({"new", m_folder / "x.touchstone", "--scheme", "nope"}), "E_UNKNOWN_SCHEME", 2));
    QVERIFY(isError(askCli({"queue", file, "--annotator", "R9"}), "E_UNKNOWN_ANNOTATOR", 2));
    QVERIFY(isError(askCli({"annotate", file, "--annotator", "R9"}), "E_UNKNOWN_ANNOTATOR", 2));
    QVERIFY(isError(askCli({"queue", file, "--annotator", "R1", "--round", "nope"}), "E_UNKNOWN_ROUND", 2));
    QVERIFY(isError(askCli({"ratings", file, "--round", "nope"}), "E_UNKNOWN_ROUND", 2));
    QVERIFY(isError(askCli({"agreement", file, "--round", "nope"}), "E_UNKNOWN_ROUND", 2));
    QVERIFY(isError(askCli({"scores", file, "--round", "nope"}), "E_UNKNOWN_ROUND", 2));
    QVERIFY(isError(askCli({"agreement", file, "--criterion", "nope"}), "E_CRITERION", 2));
    QVERIFY(isError(askCli({"scores", file, "--rule", "nope=mean"}), "E_CRITERION", 2));
    QVERIFY(isError(askCli({"scores", file, "--rule", "safety=mean"}), "E_UNKNOWN_RULE", 2));
    QVERIFY(isError(askCli({"scores", file, "--rule", "safety"}), "E_USAGE", 2));
    QVERIFY(isError(askCli({"export", file, "--format", "nope", "--out", out}), "E_UNKNOWN_FORMAT", 2));
    QVERIFY(isError(askCli({"import", file, "x", "--as", "nope"}), "E_USAGE", 2));
    QVERIFY(isError(askCli({"assign", file, "--annotator", "R1", "--overlap", "0"}), "E_USAGE", 2));
    QVERIFY(isError(
        askCli({"assign", file, "--annotator", "R1", "--overlap", "1", "--repeats", "0.7"}), "E_USAGE", 2));
    QVERIFY(isError(askCli({"agreement", "--matrix", m_folder / "nope.json"}), "E_NOT_FOUND", 3));
}

void TestCliContract::helpNamesAnExample_data()
{
    QTest::addColumn<QString>("command");
    for (const char* command : {"new", "import", "annotator", "round", "assign", "queue", "annotate",
             "status", "ratings", "agreement", "adjudicate", "scores", "snapshot", "mc", "mc score",
             "mc compose", "export", "check", "backup", "restore", "demo"})
        QTest::newRow(command) << command;
}

void TestCliContract::helpNamesAnExample()
{
    QFETCH(QString, command);
    const CliResult result = runCli(command.split(' ') << "--help"
                                                       << "--lang"
                                                       << "en");
    QCOMPARE(result.exit, 0);
    QVERIFY(result.out.contains("Example:\n  touchstone-cli " + command.toUtf8() + ' '));
    QVERIFY(result.err.isEmpty());
}

void TestCliContract::languageAndQuiet()
{
    const QString file = m_folder / "quiet.touchstone";
    const CliResult loud = runCli({"new", m_folder / "loud.touchstone"});
    QVERIFY(!loud.err.isEmpty());
    const CliResult quiet = runCli({"new", file, "--quiet"});
    QCOMPARE(quiet.exit, 0);
    QVERIFY(quiet.err.isEmpty());
    const QString bad = writeBytes(m_folder / "bad.jsonl", "{\n");
    const CliResult refused = runCli({"import", file, bad, "--quiet"});
    QCOMPARE(refused.exit, 3);
    QVERIFY(refused.err.isEmpty());
    const QString english = runCli({"status", m_folder / "none", "--lang", "en"}).err;
    const QString chinese = runCli({"status", m_folder / "none", "--lang", "zh_CN"}).err;
    static const QRegularExpression han("\\p{Han}");
    QVERIFY(!english.contains(han));
    QVERIFY(chinese.contains(han));
    QVERIFY(chinese.contains("E_NOT_FOUND"));
    // What the readers say beside the code is in the language too, on stderr as in the document.
    const QString torn = writeBytes(m_folder / "torn.csv", "prompt,response,model\na,b,c\na,b\n");
    QVERIFY(runCli({"import", file, torn, "--lang", "en"}).err.contains("2 cells, 3 columns"));
    QVERIFY(runCli({"import", file, torn, "--lang", "zh_CN"}).err.contains("2 格，应为 3 格"));
    const Json report = askCli({"import", file, torn, "--lang", "zh_CN"}).json;
    QVERIFY(QByteArray::fromStdString(report["errors"][0]["message"].get<std::string>())
                .contains("2 格，应为 3 格"));
}

void TestCliContract::shapes()
{
    const QString file = m_folder / "shapes.touchstone";
    const QString input = writeBytes(m_folder / "shapes.jsonl", corpus(3));
    QCOMPARE(askCli({"new", file}).json["scheme"], "cvalues");
    const Json report = askCli({"import", file, input}).json;
    QVERIFY(hasKeys(report, {"rows", "added", "known", "skipped", "errors", "warnings"}));
    QVERIFY(
        hasKeys(report["added"], {"prompts", "models", "responses", "ratings", "mc_items", "predictions"}));
    QCOMPARE(report["rows"], 6);
    QCOMPARE(report["added"]["responses"], 6);
    QVERIFY(askCli({"assign", file, "--annotator", "R1", "--annotator", "R2", "--overlap", "2"}).exit == 0);
    const Json queue = askCli({"queue", file, "--annotator", "R1", "--limit", "2"}).json;
    QCOMPARE(queue["left"], 6);
    QCOMPARE(queue["items"].size(), std::size_t {2});
    QVERIFY(hasKeys(queue["items"][0], {"item", "prompt", "domain", "scenario", "level", "responses"}));
    QCOMPARE(queue["items"][0]["responses"][0]["label"], "A");
    QCOMPARE(annotate(file, "R1", {rating(queue["items"][0]["item"], "safe", 7)}).exit, 0);
    const Json status = askCli({"status", file}).json;
    QVERIFY(hasKeys(
        status, {"prompts", "models", "responses", "items", "annotators", "domains", "models_progress"}));
    QVERIFY(hasKeys(status["annotators"][0],
        {"annotator", "assigned", "done", "later", "cannot_rate", "flagged", "median_active_seconds", "hours",
            "last_at", "returned_at"}));
    QCOMPARE(status["annotators"][0]["median_active_seconds"], 2.5);
    const Json ratings = askCli({"ratings", file}).json["ratings"];
    QCOMPARE(ratings.size(), std::size_t {2});
    QVERIFY(hasKeys(ratings[0],
        {"item", "response_id", "prompt_id", "source_id", "model", "domain", "annotator", "round",
            "criterion", "value", "repeat_of", "submitted_at", "active_seconds"}));
    const Json agreement = askCli({"agreement", file, "--by", "domain,model"}).json["criteria"][0];
    QVERIFY(hasKeys(agreement,
        {"criterion", "unsure", "n_units", "n_pairable_units", "n_raters", "n_ratings", "n_dropped",
            "coefficients", "slices"}));
    const Json alpha = agreement["coefficients"]["kripp_alpha_nominal"];
    QVERIFY(hasKeys(alpha, {"value", "reason", "ci_low", "ci_high"}));
    QVERIFY(alpha["value"].is_null() && alpha["reason"].is_string());
    QVERIFY(hasKeys(agreement["slices"][0], {"by", "value", "n_units", "coefficients"}));
    const Json scores = askCli({"scores", file, "--resamples", "100"}).json;
    QVERIFY(hasKeys(scores, {"rules", "models", "supports"}));
    QVERIFY(hasKeys(scores["models"][0],
        {"model", "items", "raters", "criteria", "safety", "safety_strict", "responsibility",
            "responsibility_domain_mean", "domains", "false_refusal"}));
    QVERIFY(hasKeys(scores["models"][0]["safety"],
        {"value", "ci_low", "ci_high", "ci_method", "n_items", "n_ratings", "undecided", "excluded",
            "reason"}));
}

void TestCliContract::shapesOfExports()
{
    const QString file = assigned("exported", 3);
    QCOMPARE(annotate(file, "R1", {rating(queueOf(file, "R1")[0]["item"], "safe", 7)}).exit, 0);
    const Json formats = askCli({"export", "--list"}).json["formats"];
    QVERIFY(formats.size() >= 18);
    for (const Json& format : formats) {
        const QString name = QString::fromStdString(format["format"].get<std::string>());
        const QString folder = m_folder / ("export-" + name);
        QStringList arguments {"export", file, "--format", name, "--out", folder};
        if (format["purpose"] == "train") {
            QVERIFY(isError(askCli(arguments), "E_USAGE", 2));
            QVERIFY(!QFile::exists(folder));
            arguments << "--accept-defaults";
        }
        const CliResult written = askCli(arguments);
        QCOMPARE(written.exit, 0);
        QVERIFY(hasKeys(written.json, {"format", "files", "manifest", "left_out"}));
        for (const Json& made : written.json["files"]) {
            const QByteArray bytes =
                readBytes(folder + '/' + QString::fromStdString(made["path"].get<std::string>()));
            const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
            QCOMPARE(QString::fromStdString(made["sha256"].get<std::string>()), QString(hash));
            QVERIFY2(!bytes.contains("ZEBRAMODEL"), "a model's name without --unblind");
        }
    }
    const CliResult check = askCli({"check", file});
    QCOMPARE(check.exit, 0);
    QCOMPARE(check.json, Json({{"findings", Json::array()}}));
}

void TestCliContract::trainingLeavesOut()
{
    std::vector<Json> rows;
    for (int p = 0; p < 3; ++p) {
        for (const std::string_view model : kModels)
            rows.push_back({{"prompt_id", "SRCTOKEN" + std::to_string(p)},
                {"prompt", "question " + std::to_string(p)}, {"model", model},
                {"response", "answer " + std::to_string(p) + (model == kModels[0] ? " good" : " bad")},
                {"held_out", p == 0}});
    }
    const QString file = project("training", jsonLines(rows));
    QCOMPARE(runCli({"assign", file, "--annotator", "R1", "--annotator", "R2", "--overlap", "2"}).exit, 0);
    for (const char* rater : {"R1", "R2"}) {
        std::vector<Json> lines;
        for (const Json& item : queueOf(file, rater)) {
            const bool good = item["responses"][0]["text"].get<std::string>().ends_with("good");
            lines.push_back(rating(item["item"], good ? "safe" : "unsafe", good ? 9 : 2));
        }
        annotate(file, rater, lines);
    }
    const QString folder = m_folder / "training-out";
    const CliResult pairs =
        askCli({"export", file, "--format", "trl-dpo", "--out", folder, "--hi", "9", "--gap", "7"});
    QCOMPARE(pairs.exit, 0);
    QCOMPARE(pairs.json["files"][0]["rows"], 2);
    QCOMPARE(pairs.json["left_out"], Json({{"held-out prompt", 2}}));
    const QByteArray bytes = readBytes(folder + "/trl-dpo.jsonl");
    QVERIFY(bytes.contains("answer 1 good") && bytes.contains("answer 2 bad"));
    QVERIFY(!bytes.contains("question 0"));
    const Json manifest = Json::parse(readBytes(folder + "/manifest.json").toStdString());
    QCOMPARE(manifest["choices"]["gap"], 7.0);
    const CliResult none = askCli({"export", file, "--format", "trl-dpo", "--out", folder, "--gap", "8"});
    QCOMPARE(none.json["left_out"], Json({{"held-out prompt", 2}, {"gap too small", 2}}));
}

void TestCliContract::idsAreRandom()
{
    const QByteArray input = corpus(4);
    std::set<std::string> first, second;
    std::set<std::string> sources;
    for (auto* ids : {&first, &second}) {
        const QString file = project(ids == &first ? "ids1" : "ids2", input);
        QCOMPARE(runCli({"assign", file, "--annotator", "R1", "--overlap", "1", "--seed", "1"}).exit, 0);
        std::vector<Json> lines;
        for (const Json& item : queueOf(file, "R1")) {
            QVERIFY(isId(item["item"]));
            lines.push_back(rating(item["item"], "safe", 5));
        }
        annotate(file, "R1", lines);
        for (const Json& row : Json(askCli({"ratings", file}).json["ratings"])) {
            for (const char* key : {"item", "response_id", "prompt_id"}) {
                QVERIFY(isId(row[key]));
                ids->insert(row[key].get<std::string>());
            }
        }
    }
    QCOMPARE(first.size(), std::size_t {8 + 8 + 4});
    for (const std::string& id : first)
        QVERIFY(!second.contains(id));
}

void TestCliContract::queueIsBlind()
{
    const QString file = assigned("blind", 5);
    for (const QStringList& more : {QStringList {"--json"}, QStringList {}}) {
        const CliResult shown =
            runCli(QStringList {"queue", file, "--annotator", "R1", "--limit", "100"} << more);
        QVERIFY(shown.out.contains("question 3"));
        for (const char* token : {"ZEBRAMODEL", "QUARTZMODEL", "SRCTOKEN"})
            QVERIFY(!shown.out.contains(token) && !shown.err.contains(token));
    }
}

void TestCliContract::calibrationAndRepeatsStayOut()
{
    const QString file = assigned("rounds", 15, {"--repeats", "0.2"});
    QCOMPARE(askCli({"round", file, "add", "warm-up", "--kind", "calibration"}).json["kind"], "calibration");
    QCOMPARE(runCli({"assign", file, "--annotator", "R1", "--overlap", "1", "--round", "warm-up"}).exit, 0);
    const std::vector<Json> normal = queueOf(file, "R1");
    QCOMPARE(normal.size(), std::size_t {36});
    std::vector<Json> lines;
    std::set<std::string> seen;
    for (const Json& item : normal) {
        const bool repeat = !seen.insert(item["responses"][0]["text"].get<std::string>()).second;
        lines.push_back(rating(item["item"], repeat ? "unsafe" : "safe", repeat ? 1 : 8));
    }
    const std::vector<Json> warm = queueOf(file, "R1", "warm-up");
    QCOMPARE(warm.size(), std::size_t {30});
    for (const Json& item : warm)
        lines.push_back(rating(item["item"], "unsafe", 2));
    for (const Json& answer : parseLines(annotate(file, "R1", lines).out))
        QVERIFY2(answer.contains("event"), answer.dump().c_str());
    QCOMPARE(askCli({"ratings", file}).json["ratings"].size(), std::size_t {2 * 30});
    const Json all = askCli({"ratings", file, "--all"}).json["ratings"];
    QCOMPARE(all.size(), std::size_t {2 * (36 + 30)});
    QCOMPARE(
        std::count_if(all.begin(), all.end(), [](const Json& row) { return isId(row["repeat_of"]); }), 2 * 6);
    QCOMPARE(askCli({"ratings", file, "--round", "warm-up"}).json["ratings"].size(), std::size_t {60});
    for (const Json& model : Json(askCli({"scores", file, "--resamples", "100"}).json["models"])) {
        QCOMPARE(model["responsibility"]["value"], 8.0);
        QCOMPARE(model["safety"]["value"], 1.0);
        QCOMPARE(model["responsibility"]["n_ratings"], 15);
    }
    for (const Json& model :
        Json(askCli({"scores", file, "--round", "warm-up", "--resamples", "100"}).json["models"]))
        QCOMPARE(model["responsibility"]["value"], 2.0);
}

void TestCliContract::assignmentByDomain()
{
    const QString file = project("domains", corpus(6));
    QCOMPARE(runCli({"annotator", file, "add", "R1", "--domain", "law"}).exit, 0);
    QCOMPARE(runCli({"annotator", file, "add", "R2", "--domain", "psychology"}).exit, 0);
    const Json list = askCli({"annotator", file, "list"}).json["annotators"];
    QCOMPARE(rowWith(list, "annotator", "R1")["domains"], Json::array({"law"}));
    const Json report =
        askCli({"assign", file, "--annotator", "R1", "--annotator", "R2", "--overlap", "2", "--by-domain"})
            .json;
    QCOMPARE(report["items"], 12);
    QCOMPARE(report["short_of_raters"], 12);
    for (const auto& [rater, domain] : {std::pair("R1", "law"), std::pair("R2", "psychology")}) {
        const std::vector<Json> items = queueOf(file, rater);
        QCOMPARE(items.size(), std::size_t {6});
        for (const Json& item : items)
            QCOMPARE(item["domain"], domain);
    }
}

void TestCliContract::assigningTwiceMovesNothing()
{
    const QString file = assigned("twice", 6);
    const std::vector<Json> before = queueOf(file, "R1");
    const Json again =
        askCli({"assign", file, "--annotator", "R1", "--annotator", "R2", "--overlap", "2"}).json;
    QCOMPARE(again["items"], 0);
    QCOMPARE(queueOf(file, "R1"), before);
    const Json more = askCli(
        {"assign", file, "--annotator", "R1", "--annotator", "R2", "--annotator", "R3", "--overlap", "3"})
                          .json;
    QCOMPARE(more["items"], 12);
    QCOMPARE(queueOf(file, "R1"), before);
    QCOMPARE(queueOf(file, "R3").size(), std::size_t {12});
}

void TestCliContract::dryRunWritesNothing()
{
    const QString file = project("dry", corpus(4));
    const Json before = askCli({"status", file}).json;
    const CliResult dry = askCli({"assign", file, "--annotator", "R1", "--overlap", "1", "--dry-run"});
    QCOMPARE(dry.exit, 0);
    QCOMPARE(dry.json["items"], 8);
    QCOMPARE(askCli({"status", file}).json, before);
    QVERIFY(askCli({"annotator", file, "list"}).json["annotators"].empty());
}

void TestCliContract::lineErrors_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("code");
    const auto answers = [](const char* text) {
        return QByteArray(R"({"item":"MINE","answers":)") + text + "}";
    };
    QTest::newRow("unknown item") << QByteArray(
        R"({"item":"00000000000000000000000000000000","answers":{"safety":"safe","responsibility":5}})")
                                  << "E_NOT_ASSIGNED";
    QTest::newRow("somebody else's") << QByteArray(
        R"({"item":"OTHER","answers":{"safety":"safe","responsibility":5}})")
                                     << "E_NOT_ASSIGNED";
    QTest::newRow("no option") << answers(R"({"safety":"maybe","responsibility":5})") << "E_ANSWER";
    QTest::newRow("over the scale") << answers(R"({"safety":"safe","responsibility":11})") << "E_ANSWER";
    QTest::newRow("below the scale") << answers(R"({"safety":"safe","responsibility":0})") << "E_ANSWER";
    QTest::newRow("half a point") << answers(R"({"safety":"safe","responsibility":5.5})") << "E_ANSWER";
    QTest::newRow("points as text") << answers(R"({"safety":"safe","responsibility":"5"})") << "E_ANSWER";
    QTest::newRow("flags no list") << answers(R"({"safety":"safe","responsibility":5,"problems":"bias"})")
                                   << "E_ANSWER";
    QTest::newRow("no such flag") << answers(R"({"safety":"safe","responsibility":5,"problems":["x"]})")
                                  << "E_ANSWER";
    QTest::newRow("answers no object") << answers("[]") << "E_ANSWER";
    QTest::newRow("points missing") << answers(R"({"safety":"safe"})") << "E_REQUIRED";
    QTest::newRow("null is missing") << answers(R"({"safety":null,"responsibility":5})") << "E_REQUIRED";
    QTest::newRow("no such criterion")
        << answers(R"({"safety":"safe","responsibility":5,"mood":1})") << "E_CRITERION";
    QTest::newRow("cannot rate safety")
        << QByteArray(R"({"item":"MINE","answers":{"responsibility":5},"cannot_rate":{"safety":"x"}})")
        << "E_ANSWER";
    QTest::newRow("cannot rate beside value") << QByteArray(
        R"({"item":"MINE","answers":{"safety":"safe","responsibility":5},"cannot_rate":{"responsibility":"x"}})")
                                              << "E_ANSWER";
    QTest::newRow("negative seconds")
        << QByteArray(R"({"item":"MINE","answers":{"safety":"safe","responsibility":5},"active_seconds":-1})")
        << "E_ANSWER";
    QTest::newRow("no JSON") << QByteArray("{\"item\":") << "E_JSON";
    QTest::newRow("too deep") << QByteArray(5000, '[') + QByteArray(5000, ']') << "E_DEPTH";
    QTest::newRow("no item") << QByteArray(R"({"answers":{}})") << "E_TYPE";
    QTest::newRow("item a number") << QByteArray(R"({"item":7,"later":true})") << "E_TYPE";
    QTest::newRow("nothing to do") << QByteArray(R"({"item":"MINE"})") << "E_ANSWER";
    QTest::newRow("withdraw nothing") << QByteArray(R"({"item":"MINE","withdraw":true})") << "E_ANSWER";
    QTest::newRow("later when done") << QByteArray(R"({"item":"DONE","later":true})") << "E_ANSWER";
}

void TestCliContract::lineErrors()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, code);
    const QString file = m_folder / "lines.touchstone";
    if (!QFile::exists(file))
        assigned("lines", 4);
    const auto items = queueOf(file, "R1");
    const auto id = [](const Json& item) {
        return QByteArray::fromStdString(item["item"].get<std::string>());
    };
    const QByteArray mine = id(items[0]), done = id(items[1]), other = id(queueOf(file, "R2")[0]);
    line.replace("MINE", mine).replace("OTHER", other).replace("DONE", done);
    const QByteArray good = jsonLines({rating(done.toStdString(), "safe", 6)});
    const CliResult result = runCli({"annotate", file, "--annotator", "R1"},
        good + "\n" + line + '\n' + good + R"({"item":")" + done + R"(","withdraw":true})" + '\n');
    QCOMPARE(result.exit, 0);
    const std::vector<Json> answers = parseLines(result.out);
    QCOMPARE(answers.size(), std::size_t {4});
    for (const std::size_t i : {std::size_t {0}, std::size_t {2}, std::size_t {3}})
        QVERIFY2(answers[i].contains("event"), answers[i].dump().c_str());
    QCOMPARE(QString::fromStdString(answers[1]["error"]["code"].get<std::string>()), code);
    QCOMPARE(answers[1]["error"]["line"], 3);
    QVERIFY(!answers[1].contains("event"));
    QVERIFY(askCli({"ratings", file}).json["ratings"].empty());
}

void TestCliContract::marksOfAnItem()
{
    const QString file = assigned("marks", 3);
    const std::vector<Json> items = queueOf(file, "R1");
    const auto row = [&] { return rowWith(askCli({"status", file}).json["annotators"], "annotator", "R1"); };
    const Json first = items[0]["item"], second = items[1]["item"], third = items[2]["item"];
    Json unable {{"item", third}, {"answers", {{"safety", "safe"}}},
        {"cannot_rate", {{"responsibility", "not my field"}}}};
    const CliResult result = annotate(file, "R1",
        {{{"item", first}, {"later", true}, {"note", "think"}},
            {{"item", second}, {"flag", true}, {"note", "typo"}}, unable});
    for (const Json& answer : parseLines(result.out))
        QVERIFY2(answer.contains("event"), answer.dump().c_str());
    QCOMPARE(row()["later"], 1);
    QCOMPARE(row()["flagged"], 1);
    QCOMPARE(row()["cannot_rate"], 1);
    QCOMPARE(row()["done"], 1);
    QCOMPARE(queueOf(file, "R1").size(), std::size_t {5});
    annotate(file, "R1",
        {rating(first, "safe", 4), {{"item", second}, {"flag", false}},
            {{"item", third}, {"withdraw", true}}});
    QCOMPARE(row()["later"], 0);
    QCOMPARE(row()["flagged"], 0);
    QCOMPARE(row()["cannot_rate"], 0);
    QCOMPARE(row()["done"], 1);
    QCOMPARE(askCli({"ratings", file}).json["ratings"].size(), std::size_t {2});
    annotate(file, "R1", {{{"item", first}, {"withdraw", true}}});
    QCOMPARE(row()["done"], 0);
    QCOMPARE(queueOf(file, "R1").size(), std::size_t {6});
    QVERIFY(askCli({"ratings", file}).json["ratings"].empty());
    QCOMPARE(findingsOf(file), 0);
}

void TestCliContract::panelProject()
{
    const QString file = project("panel", corpus(2, 3), "cvalues-panel");
    QCOMPARE(runCli({"assign", file, "--annotator", "R1", "--overlap", "1"}).exit, 0);
    const std::vector<Json> items = queueOf(file, "R1");
    QCOMPARE(items.size(), std::size_t {4});
    std::vector<Json> lines;
    int zebra = 0;
    for (const Json& item : items) {
        QCOMPARE(item["responses"].size(), std::size_t {3});
        std::set<std::string> writers;
        for (const Json& response : item["responses"])
            writers.insert(response["text"].get<std::string>().substr(0, 8));
        QCOMPARE(writers.size(), std::size_t {1});
        // The texts of the first model begin with "answer 0"; one of its two prompts gets "none".
        const bool first = *writers.begin() == "answer 0";
        const bool none = first && zebra++ == 0;
        lines.push_back({{"item", item["item"]},
            {"answers",
                {{"best", none ? Json({"none"}) : Json({"A", "C"})}, {"responsibility", first ? 3 : 9}}}});
    }
    lines.push_back({{"item", items[0]["item"]}, {"answers", {{"best", {"D"}}, {"responsibility", 3}}}});
    lines.push_back({{"item", items[0]["item"]}, {"answers", {{"best", {"A", "A"}}, {"responsibility", 3}}}});
    lines.push_back(
        {{"item", items[0]["item"]}, {"answers", {{"best", {"A", "none"}}, {"responsibility", 3}}}});
    const std::vector<Json> answers = parseLines(annotate(file, "R1", lines).out);
    QCOMPARE(answers.size(), std::size_t {7});
    for (std::size_t i = 0; i < 7; ++i)
        QVERIFY2(i < 4 ? answers[i].contains("event") : answers[i]["error"]["code"] == "E_ANSWER",
            answers[i].dump().c_str());
    int none = 0, both = 0;
    for (const Json& row : Json(askCli({"ratings", file}).json["ratings"])) {
        none += row["criterion"] == "best" && row["value"] == Json({"none"}) ? 1 : 0;
        both += row["criterion"] == "best" && row["value"] == Json({"A", "C"}) ? 1 : 0;
        QVERIFY(row["response_id"].is_null());
    }
    QCOMPARE(none, 1);
    QCOMPARE(both, 3);
    const Json models = askCli({"scores", file, "--resamples", "100"}).json["models"];
    QCOMPARE(rowWith(models, "model", "ZEBRAMODEL")["best_share"]["value"], 0.5);
    QCOMPARE(rowWith(models, "model", "QUARTZMODEL")["best_share"]["value"], 1.0);
    QCOMPARE(rowWith(models, "model", "QUARTZMODEL")["responsibility"]["value"], 9.0);
}

void TestCliContract::gradesProject()
{
    const QString file = project("abc", corpus(2), "abc");
    QCOMPARE(runCli({"assign", file, "--annotator", "R1", "--overlap", "1"}).exit, 0);
    std::vector<Json> lines;
    const char* grades[] {"A", "B", "C"};
    for (const Json& item : queueOf(file, "R1")) {
        const bool first = item["responses"][0]["text"].get<std::string>().starts_with("answer 0");
        lines.push_back(
            {{"item", item["item"]}, {"answers", {{"grade", first ? grades[lines.size() % 2] : "C"}}}});
    }
    QCOMPARE(parseLines(annotate(file, "R1", lines).out).size(), std::size_t {4});
    const Json models = askCli({"scores", file, "--resamples", "100"}).json["models"];
    QCOMPARE(rowWith(models, "model", "ZEBRAMODEL")["grade"]["value"], 1.0);
    QCOMPARE(rowWith(models, "model", "QUARTZMODEL")["grade"]["value"], 0.0);
}

void TestCliContract::schemeFile()
{
    const Json text {{"en", "Tone"}, {"zh_CN", "语气"}};
    const Json scheme {{"id", "tone"}, {"version", 1}, {"unit", "response"}, {"name", text},
        {"description", text},
        {"criteria",
            {{{"id", "tone"}, {"kind", "choice"}, {"required", true}, {"label", text},
                {"options", {{{"code", "warm"}, {"label", text}}, {{"code", "cold"}, {"label", text}}}}}}}};
    const QString good = writeBytes(m_folder / "tone.json", QByteArray::fromStdString(scheme.dump()));
    const QString file = project("tone", corpus(1), good);
    QCOMPARE(runCli({"assign", file, "--annotator", "R1", "--overlap", "1"}).exit, 0);
    const Json item = queueOf(file, "R1")[0]["item"];
    const auto answers = parseLines(annotate(file, "R1",
        {{{"item", item}, {"answers", {{"tone", "warm"}}}},
            {{"item", item}, {"answers", {{"safety", "safe"}}}}})
                                        .out);
    QVERIFY2(answers[0].contains("event"), answers[0].dump().c_str());
    QCOMPARE(answers[1]["error"]["code"], "E_CRITERION");
    QCOMPARE(askCli({"ratings", file}).json["ratings"][0]["value"], "warm");
    Json bad = scheme;
    bad["criteria"][0]["kind"] = "guess";
    const QString wrong = writeBytes(m_folder / "wrong.json", QByteArray::fromStdString(bad.dump()));
    QVERIFY(isError(askCli({"new", m_folder / "wrong.touchstone", "--scheme", wrong}), "E_SCHEME", 3));
    QVERIFY(!QFile::exists(m_folder / "wrong.touchstone"));
}

void TestCliContract::oneProcessForEachAnnotator()
{
    const QString file = assigned("busy", 3);
    const std::vector<Json> items = queueOf(file, "R1");
    for (const bool killed : {false, true}) {
        RunningCli first({"annotate", file, "--annotator", "R1"});
        first.write(jsonLines({rating(items[0]["item"], "safe", 5)}));
        QVERIFY(first.readLine().contains("event"));
        const CliResult second =
            askCli({"annotate", file, "--annotator", "R1"}, jsonLines({rating(items[1]["item"], "safe", 5)}));
        QVERIFY(isError(second, "E_ANNOTATOR_BUSY", 4));
        if (killed)
            first.signal(SIGKILL);
        first.closeInput();
        QCOMPARE(first.wait().exit, killed ? -1 : 0);
        const CliResult third = annotate(file, "R1", {rating(items[1]["item"], "unsafe", 5)});
        QCOMPARE(third.exit, 0);
        QVERIFY(third.out.contains("event"));
    }
    QCOMPARE(findingsOf(file), 0);
}

void TestCliContract::twoAnnotatorsAtOnce()
{
    const QString file = assigned("both", 20);
    std::vector<Json> lines[2];
    for (int r = 0; r < 2; ++r) {
        for (const Json& item : queueOf(file, r == 0 ? "R1" : "R2"))
            lines[r].push_back(rating(item["item"], "safe", 3 + r));
    }
    RunningCli first({"annotate", file, "--annotator", "R1"});
    RunningCli second({"annotate", file, "--annotator", "R2"});
    for (RunningCli* process : {&first, &second}) {
        process->write(jsonLines(lines[process == &first ? 0 : 1]));
        process->closeInput();
    }
    for (RunningCli* process : {&first, &second}) {
        const CliResult result = process->wait();
        QCOMPARE(result.exit, 0);
        QCOMPARE(result.out.count("\"event\""), 40);
    }
    QCOMPARE(askCli({"ratings", file}).json["ratings"].size(), std::size_t {160});
    QCOMPARE(findingsOf(file), 0);
}

void TestCliContract::controlsOnATerminal()
{
    const QString script = QStandardPaths::findExecutable("script");
    if (script.isEmpty())
        QSKIP("there is no script(1) to give the program a terminal");
    const QByteArray hostile = jsonLines({{{"prompt", "red \033[31m bell \a c1 \u009b31m bidi \u202e end"},
        {"model", "m"}, {"response", "carriage\rreturn"}}});
    const QString file = project("hostile", hostile);
    QCOMPARE(runCli({"assign", file, "--annotator", "R1", "--overlap", "1"}).exit, 0);
    QProcess process;
    const QString command = cliProgram() + " queue " + file + " --annotator R1";
    process.start(script, {"-qec", command, m_folder / "typescript"});
    QVERIFY(process.waitForFinished(60000));
    const QByteArray shown = process.readAllStandardOutput();
    if (process.exitCode() != 0 && process.readAllStandardError().contains("pseudo-terminal"))
        QSKIP("this system gives no pseudo-terminal");
    QVERIFY2(
        shown.contains("red \\u001b[31m bell \\u0007 c1 \\u009b31m bidi \\u202e end"), shown.constData());
    QVERIFY(shown.contains("carriage\\u000dreturn"));
    QVERIFY(!shown.contains('\033') && !shown.contains('\a') && !shown.contains("\u202e"));
    QVERIFY(runCli({"queue", file, "--annotator", "R1"}).out.contains("\033[31m"));
}

QTEST_GUILESS_MAIN(TestCliContract)
#include "test_cli_contract.moc"
