#include "cliprocess.h"
#include <QDir>
#include <QFile>
#include <QThread>
#include <QtTest>
#include <algorithm>
#include <csignal>
#include <memory>

using namespace touchstone::testing;

namespace {

Json response(int prompt, const std::string& text, const std::string& model = "model-a")
{
    return {{"prompt_id", "p" + std::to_string(prompt)}, {"prompt", "question " + std::to_string(prompt)},
        {"model", model}, {"response", text}};
}

std::vector<std::string> codes(const Json& messages)
{
    std::vector<std::string> list;
    for (const Json& message : messages)
        list.push_back(message["code"].get<std::string>());
    return list;
}

bool has(const Json& messages, const std::string& code)
{
    const auto list = codes(messages);
    return std::find(list.begin(), list.end(), code) != list.end();
}

}

class TestCliImportRefusal : public QObject {
    Q_OBJECT

private slots:
    void init();
    void badLineWritesNothing();
    void skipBadTakesTheRest();
    void allOrNothingOverTwoFiles();
    void promptConflict();
    void responseConflict();
    void otherPromptTextIsAWarning();
    void restorePointBeforeASecondImport();
    void interruptedImportLeavesTheOldState();

private:
    QString file(const QByteArray& bytes, const QString& name = "in.jsonl")
    {
        return writeBytes(m_folder->filePath(name), bytes);
    }
    /// What a lead can see of the project: counts, and every text through a queue of its own.
    Json content() const;
    void unchanged(const Json& before) const;

    std::unique_ptr<CliFolder> m_home;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_project;
};

void TestCliImportRefusal::init()
{
    m_home = std::make_unique<CliFolder>();
    m_folder = std::make_unique<QTemporaryDir>(m_home->path() + "/XXXXXX");
    m_project = m_folder->filePath("p.touchstone");
    QCOMPARE(runCli({"new", m_project}).exit, 0);
    const QString first = file(jsonLines({response(1, "one"), response(2, "two")}), "first.jsonl");
    QCOMPARE(runCli({"import", m_project, first}).exit, 0);
    QCOMPARE(runCli({"assign", m_project, "--annotator", "R1", "--overlap", "1"}).exit, 0);
}

Json TestCliImportRefusal::content() const
{
    const QString copy = m_home->path() + "/look.touchstone";
    QFile::remove(copy);
    if (runCli({"backup", m_project, "--out", copy}).exit != 0)
        return {};
    const Json status = askCli({"status", copy}).json;
    if (runCli({"assign", copy, "--annotator", "R9", "--overlap", "9"}).exit != 0)
        return {};
    std::vector<std::string> texts;
    for (const Json& item : queueOf(copy, "R9"))
        texts.push_back(item["prompt"].dump() + item["domain"].dump() + item["responses"][0]["text"].dump());
    std::sort(texts.begin(), texts.end());
    return {{"status", status}, {"texts", texts}};
}

void TestCliImportRefusal::unchanged(const Json& before) const
{
    QVERIFY(before.is_object());
    QCOMPARE(content(), before);
    QCOMPARE(findingsOf(m_project), 0);
}

void TestCliImportRefusal::badLineWritesNothing()
{
    const Json before = content();
    const QString bad = file(
        jsonLines({response(3, "three")}) + "{\"prompt\": \n" + jsonLines({response(4, "four")}) + "[1]\n");
    const CliResult result = askCli({"import", m_project, bad});
    QCOMPARE(result.exit, 3);
    QCOMPARE(codes(result.json["errors"]), (std::vector<std::string> {"E_JSON", "E_TYPE"}));
    QCOMPARE(result.json["errors"][0]["line"], 2);
    QCOMPARE(result.json["errors"][1]["line"], 4);
    QCOMPARE(result.json["errors"][0]["file"], bad.toStdString());
    QCOMPARE(result.json["rows"], 0);
    for (const auto& [kind, count] : result.json["added"].items())
        QVERIFY2(count == 0, kind.c_str());
    unchanged(before);
    const CliResult plain = runCli({"import", m_project, bad, "--lang", "en"});
    QCOMPARE(plain.exit, 3);
    QVERIFY(plain.err.contains("in.jsonl:2") && plain.err.contains("E_JSON"));
}

void TestCliImportRefusal::skipBadTakesTheRest()
{
    const QString bad =
        file(jsonLines({response(3, "three")}) + "no json\n" + jsonLines({response(4, "four")}));
    const CliResult result = askCli({"import", m_project, bad, "--skip-bad"});
    QCOMPARE(result.exit, 0);
    QCOMPARE(result.json["rows"], 2);
    QCOMPARE(result.json["skipped"], 1);
    QCOMPARE(result.json["added"]["responses"], 2);
    QCOMPARE(codes(result.json["errors"]), std::vector<std::string> {"E_JSON"});
    QCOMPARE(askCli({"status", m_project}).json["responses"], 4);
}

void TestCliImportRefusal::allOrNothingOverTwoFiles()
{
    const Json before = content();
    const QString good = file(jsonLines({response(3, "three")}), "good.jsonl");
    const QString bad = file("no json\n", "bad.jsonl");
    for (const QStringList& order : {QStringList {good, bad}, QStringList {bad, good}}) {
        const CliResult result = askCli(QStringList {"import", m_project} << order);
        QCOMPARE(result.exit, 3);
        QCOMPARE(result.json["errors"].size(), std::size_t {1});
        QCOMPARE(result.json["errors"][0]["file"], bad.toStdString());
        unchanged(before);
    }
    const CliResult missing = askCli({"import", m_project, good, m_folder->filePath("none.jsonl")});
    QCOMPARE(missing.exit, 3);
    QVERIFY(has(missing.json["errors"], "E_NOT_FOUND"));
    unchanged(before);
    QCOMPARE(askCli({"import", m_project, good}).json["added"]["responses"], 1);
}

void TestCliImportRefusal::promptConflict()
{
    const Json before = content();
    const QString other = file(jsonLines({{{"id", "p1"}, {"prompt", "another question"}}}));
    const CliResult result = askCli({"import", m_project, other, "--as", "prompts"});
    QCOMPARE(result.exit, 3);
    QCOMPARE(codes(result.json["errors"]), std::vector<std::string> {"E_CONFLICT"});
    unchanged(before);
}

void TestCliImportRefusal::responseConflict()
{
    Json sampled = response(1, "one");
    sampled["sample"] = 1;
    sampled["response"] = "something else";
    const Json before = content();
    const CliResult result = askCli({"import", m_project, file(jsonLines({response(3, "three"), sampled}))});
    QCOMPARE(result.exit, 3);
    QCOMPARE(codes(result.json["errors"]), std::vector<std::string> {"E_CONFLICT"});
    QCOMPARE(result.json["errors"][0]["line"], 2);
    unchanged(before);
    const CliResult some =
        askCli({"import", m_project, file(jsonLines({response(3, "three"), sampled})), "--skip-bad"});
    QCOMPARE(some.exit, 0);
    QCOMPARE(some.json["added"]["responses"], 1);
    QCOMPARE(some.json["skipped"], 1);
}

void TestCliImportRefusal::otherPromptTextIsAWarning()
{
    Json other = response(1, "from the other model", "model-b");
    other["prompt"] = "question 1, worded otherwise";
    const CliResult result = askCli({"import", m_project, file(jsonLines({other}))});
    QCOMPARE(result.exit, 0);
    QVERIFY(has(result.json["warnings"], "W_PROMPT_TEXT"));
    QCOMPARE(result.json["added"]["responses"], 1);
    QCOMPARE(result.json["added"]["prompts"], 0);
    QVERIFY(content().dump().find("worded otherwise") == std::string::npos);
}

void TestCliImportRefusal::restorePointBeforeASecondImport()
{
    const QDir here(m_folder->path());
    QVERIFY(here.entryList({"*.restore-*"}, QDir::Files).isEmpty());
    const Json before = content();
    QCOMPARE(runCli({"import", m_project, file(jsonLines({response(3, "three")}))}).exit, 0);
    QVERIFY(content() != before);
    const QStringList points = here.entryList({"*.restore-*"}, QDir::Files);
    QCOMPARE(points.size(), 1);
    const QString restored = m_folder->filePath("restored.touchstone");
    QCOMPARE(runCli({"restore", here.filePath(points.front()), "--out", restored}).exit, 0);
    m_project = restored;
    unchanged(before);
}

void TestCliImportRefusal::interruptedImportLeavesTheOldState()
{
    const Json before = content();
    QByteArray large;
    for (int i = 0; large.size() < 30'000'000; ++i)
        large += jsonLines({response(1000 + i, std::string(900, 'y'))});
    const QString input = file(large, "large.jsonl");
    const auto sizeNow = [&] {
        qint64 size = 0;
        for (const QFileInfo& info :
            QDir(m_folder->path()).entryInfoList({"p.touchstone", "p.touchstone-*"}, QDir::Files))
            size += info.size();
        return size;
    };
    const qint64 small = sizeNow();
    RunningCli process({"import", m_project, input, "--json"});
    // Until the import has begun to write, or for a second where nothing can be seen from outside.
    for (int i = 0; i < 200 && process.running() && sizeNow() < small + 100'000; ++i)
        QThread::msleep(5);
    process.signal(SIGINT);
    const CliResult result = process.wait();
    QCOMPARE(result.exit, 4);
    const Json report = Json::parse(result.out.toStdString(), nullptr, false);
    QCOMPARE(report["error"]["code"], "E_CANCELLED");
    QCOMPARE(codes(report["errors"]), std::vector<std::string> {"E_CANCELLED"});
    unchanged(before);
    const CliResult whole = askCli({"import", m_project, input});
    QCOMPARE(whole.exit, 0);
    QCOMPARE(whole.json["added"]["responses"], large.count('\n'));
}

QTEST_GUILESS_MAIN(TestCliImportRefusal)
#include "test_cli_import_refusal.moc"
