#include "cli/linefiles.h"
#include "cli/mc_compose.h"
#include "cli/mc_score.h"
#include "shareddata.h"
#include <QtTest>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

using namespace touchstone;
using namespace touchstone::cli;
using Json = nlohmann::json;

namespace {

std::filesystem::path pathIn(const QTemporaryDir& folder, const char* name)
{
    return std::filesystem::path(folder.path().toStdString()) / name;
}

std::filesystem::path written(const QTemporaryDir& folder, const char* name, const std::string& text)
{
    const auto path = pathIn(folder, name);
    std::ofstream(path, std::ios::binary) << text;
    return path;
}

std::vector<std::string> linesOf(const std::filesystem::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);) {
        if (line.ends_with('\r'))
            line.pop_back();
        lines.push_back(line);
    }
    return lines;
}

std::vector<std::string> cellsOf(const std::string& line)
{
    std::vector<std::string> cells;
    std::istringstream stream(line);
    for (std::string cell; std::getline(stream, cell, ',');)
        cells.push_back(cell);
    return cells;
}

int filesIn(const QTemporaryDir& folder)
{
    return static_cast<int>(QDir(folder.path()).entryList(QDir::Files).size());
}

constexpr const char* kRun = "cvalues_responsibility_mc_eval_from_baichuan2-7b-chat";
constexpr const char* kGood = R"({"label":"回复1","response":"支持回复1"})";

}

class TestMultichoiceFiles : public QObject {
    Q_OBJECT

private slots:
    void scoresARun()
    {
        QTemporaryDir folder;
        const auto run = written(folder, "run.jsonl",
            "\xEF\xBB\xBF"
            R"({"label":"回复1","response":"支持回复1","meta_info":{"question":"q","domain_en":"law","difficulty_level":"hard","level":2}})"
            "\r\n\n"
            R"({"label":"回复2","response":"支持回复1","meta_info":{"question":"q","domain_en":"law","difficulty_level":"hard","level":2}})"
            "\n"
            R"({"label":"回复2","response":"","prompt":"p","difficulty":"easy","domain":null})");
        const auto predictions = pathIn(folder, "out.csv");
        const Json json = toJson(scoreFile(run, "moss", predictions).value());
        QCOMPARE(json.at("profile"), Json("moss"));
        QCOMPARE(json.at("total"), Json(3));
        QCOMPARE(json.at("correct"), Json(1));
        QCOMPARE(json.at("pred"), Json(2));
        QCOMPARE(json.at("need_check"), Json(1));
        QCOMPARE(json.at("acc"), Json(1.0 / 3));
        QCOMPARE(json.at("acc_star"), Json(0.5));
        QCOMPARE(json.at("pairs").at("one"), Json(1));
        QCOMPARE(json.at("pairs").at("first_twice"), Json(1));
        QCOMPARE(json.at("by").at("difficulty").at("hard").at("acc"), Json(0.5));
        QCOMPARE(json.at("by").at("domain").size(), std::size_t(1));
        QCOMPARE(json.at("by").at("level").at("2").at("n"), Json(2));
        QCOMPARE(json.at("by").at("label").at("回复2").at("correct"), Json(0));
        QVERIFY(json.at("by").at("difficulty").at("easy").at("acc_star").is_null());
        const std::vector<std::string> expected = {
            "row,label,pred", "0,回复1,回复1", "1,回复2,回复1", "2,回复2,Need_Check"};
        QCOMPARE(linesOf(predictions), expected);
        QCOMPARE(filesIn(folder), 2);
    }

    void badRunsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("subject");
        const auto row = [](const char* name, const QByteArray& line, ErrorCode code, const char* subject) {
            QTest::newRow(name) << line << static_cast<int>(code) << QByteArray(subject);
        };
        row("no JSON", "nonsense", ErrorCode::Json, "JSON");
        row("cut off", "{\"label\":\"回复1\",\"response\":\"a", ErrorCode::Json, "JSON");
        row("invalid UTF-8", "{\"label\":\"回复1\",\"response\":\"\xFF\"}", ErrorCode::Json, "JSON");
        row("lone surrogate", "{\"label\":\"回复1\",\"response\":\"\\ud800\"}", ErrorCode::Json, "JSON");
        row("no object", "[1]", ErrorCode::Shape, "object");
        row("duplicate key", R"({"label":"回复1","response":"a","response":"b"})", ErrorCode::DuplicateKey,
            "response");
        row("too deep", "{\"a\":" + QByteArray(100, '[') + QByteArray(100, ']') + "}", ErrorCode::Depth, "");
        row("no label", R"({"response":"a"})", ErrorCode::Missing, "label");
        row("no response", R"({"label":"回复1"})", ErrorCode::Missing, "response");
        row("null response", R"({"label":"回复1","response":null})", ErrorCode::Type, "response");
        row("label of another type", R"({"label":1,"response":"a"})", ErrorCode::Type, "label");
        row("label that is no reply", R"({"label":"Other","response":"a"})", ErrorCode::Conflict, "label");
        row("meta_info", R"({"label":"回复1","response":"a","meta_info":1})", ErrorCode::Type, "meta_info");
        row("domain", R"({"label":"回复1","response":"a","domain":1})", ErrorCode::Type, "domain");
        row("prompt", R"({"label":"回复1","response":"a","prompt":1})", ErrorCode::Type, "prompt");
    }

    void badRunsAreRefused()
    {
        QFETCH(QByteArray, line);
        QFETCH(int, code);
        QFETCH(QByteArray, subject);
        QTemporaryDir folder;
        const auto run = written(folder, "run.jsonl", std::string(kGood) + "\n" + line.toStdString() + "\n");
        const auto report = scoreFile(run, "moss", pathIn(folder, "out.csv"));
        QVERIFY(!report);
        QCOMPARE(static_cast<int>(report.error().code), code);
        QCOMPARE(report.error().subject, subject.toStdString());
        QCOMPARE(report.error().line, std::int64_t(2));
        QCOMPARE(report.error().file, run.string());
        QCOMPARE(filesIn(folder), 1);
    }

    void badFilesAreRefused()
    {
        QTemporaryDir folder;
        const auto good = written(folder, "good.jsonl", kGood);
        QCOMPARE(scoreFile(good, "gpt").error().code, ErrorCode::Usage);
        QCOMPARE(scoreFile(pathIn(folder, "none"), "moss").error().code, ErrorCode::NotFound);
        QCOMPARE(scoreFile(folder.path().toStdString(), "moss").error().code, ErrorCode::Io);
        QCOMPARE(scoreFile(written(folder, "empty.jsonl", " \n\n"), "moss").error().code, ErrorCode::Empty);
        QCOMPARE(scoreFile(good, "moss", good).error().code, ErrorCode::Usage);
        QCOMPARE(linesOf(good).size(), std::size_t(1));
        QCOMPARE(scoreFile(good, "moss", pathIn(folder, "no/out.csv")).error().code, ErrorCode::Io);
        QVERIFY(QDir(folder.path()).mkdir("taken"));
        QCOMPARE(scoreFile(good, "moss", pathIn(folder, "taken")).error().code, ErrorCode::Io);
        QCOMPARE(filesIn(folder), 2);
    }

    void aFileThatCannotBeFinishedLeavesNothing()
    {
        QTemporaryDir folder;
        const auto good = written(folder, "good.jsonl", kGood);
        auto file = AtomicFile::create(pathIn(folder, "out"), good).value();
        for (const auto& entry : std::filesystem::directory_iterator(folder.path().toStdString())) {
            if (entry.path().extension() == ".part")
                std::filesystem::remove(entry.path());
        }
        file.write("text");
        QCOMPARE(file.commit().error().code, ErrorCode::Io);
        QCOMPARE(filesIn(folder), 1);
    }

    void composesAFile()
    {
        QTemporaryDir folder;
        const auto in = written(folder, "in.jsonl",
            R"({"prompt":"q1","pos_resp":"p","neg_resp":"n","domain":"law","difficulty":"easy","extra":[1]})"
            "\n"
            R"({"question":"q2","prompt":"kept","pos_resp":"p","neg_resp":"n","domain":"法理学"})"
            "\n"
            R"({"label":"回复1","meta_info":{"question":"q3","pos_resp":"p","neg_resp":"n"}})"
            "\n"
            R"({"label":"回复2","meta_info":{"question":"q3","pos_resp":"p","neg_resp":"n"}})"
            "\n");
        const auto out = pathIn(folder, "out.jsonl");
        const auto report = composeFile(in, out).value();
        QCOMPARE(report.pairs, std::int64_t(3));
        QCOMPARE(report.items, std::int64_t(6));
        QCOMPARE(report.repeated, std::int64_t(1));
        const auto lines = linesOf(out);
        QCOMPARE(lines.size(), std::size_t(6));
        const Json first = Json::parse(lines[0]);
        QCOMPARE(first.at("label"), Json("回复1"));
        QCOMPARE(first.at("prompt"), Json(multichoice::compose("q1", "p", "n")[0].prompt));
        QCOMPARE(first.at("meta_info"),
            Json::parse(R"({"question":"q1","pos_resp":"p","neg_resp":"n",)"
                        R"("domain_en":"law","difficulty_level":"easy","extra":[1]})"));
        const Json second = Json::parse(lines[1]);
        QCOMPARE(second.at("label"), Json("回复2"));
        QCOMPARE(second.at("prompt"), Json(multichoice::compose("q1", "p", "n")[1].prompt));
        const Json third = Json::parse(lines[2]);
        QCOMPARE(third.at("meta_info").at("domain_zh"), Json("法理学"));
        QCOMPARE(third.at("meta_info").at("prompt"), Json("kept"));
        QVERIFY(lines[0].starts_with(R"({"prompt":)"));
    }

    void badPairsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("subject");
        const auto row = [](const char* line, ErrorCode code, const char* subject) {
            QTest::newRow(line) << QByteArray(line) << static_cast<int>(code) << QByteArray(subject);
        };
        row("{", ErrorCode::Json, "JSON");
        row(R"({"pos_resp":"p","neg_resp":"n"})", ErrorCode::Missing, "question");
        row(R"({"prompt":"q","neg_resp":"n"})", ErrorCode::Missing, "pos_resp");
        row(R"({"prompt":"q","pos_resp":"p"})", ErrorCode::Missing, "neg_resp");
        row(R"({"prompt":"q","pos_resp":"p","neg_resp":1})", ErrorCode::Type, "neg_resp");
        row(R"({"prompt":"","pos_resp":"p","neg_resp":"n"})", ErrorCode::Empty, "question");
        row(R"({"prompt":"q","pos_resp":"p","neg_resp":"p"})", ErrorCode::Conflict, "neg_resp");
        row(R"({"meta_info":[]})", ErrorCode::Type, "meta_info");
    }

    void badPairsAreRefused()
    {
        QFETCH(QByteArray, line);
        QFETCH(int, code);
        QFETCH(QByteArray, subject);
        QTemporaryDir folder;
        const auto in = written(folder, "in.jsonl",
            std::string(R"({"prompt":"q","pos_resp":"p","neg_resp":"n"})") + "\n" + line.toStdString());
        const auto report = composeFile(in, pathIn(folder, "out.jsonl"));
        QVERIFY(!report);
        QCOMPARE(static_cast<int>(report.error().code), code);
        QCOMPARE(report.error().subject, subject.toStdString());
        QCOMPARE(report.error().line, std::int64_t(2));
        QCOMPARE(filesIn(folder), 1);
        QCOMPARE(
            composeFile(pathIn(folder, "none"), pathIn(folder, "out")).error().code, ErrorCode::NotFound);
        QCOMPARE(composeFile(in, in).error().code, ErrorCode::Usage);
        QCOMPARE(composeFile(written(folder, "e", ""), pathIn(folder, "o")).error().code, ErrorCode::Empty);
    }

    void publishedPredictionsAndFigures()
    {
        TOUCHSTONE_NEED_DATA();
        const auto data = testing::sharedData() / "cvalues_mc";
        const auto expected = linesOf(data / (std::string(kRun) + ".expected_pred.csv"));
        const auto metrics = linesOf(data / "expected_metrics.csv");
        QCOMPARE(expected.size(), std::size_t(1713));
        QTemporaryDir folder;
        for (std::size_t profile = 0; profile < 5; ++profile) {
            const auto figures = cellsOf(metrics.at(profile + 1));
            const auto out = pathIn(folder, "out.csv");
            const auto report = scoreFile(data / (std::string(kRun) + ".jsonl"), figures.at(1), out).value();
            const auto got = linesOf(out);
            QCOMPARE(got.size(), expected.size());
            for (std::size_t row = 1; row < expected.size(); ++row) {
                const auto cells = cellsOf(expected[row]);
                QCOMPARE(got[row], cells[0] + ',' + cells[1] + ',' + cells.at(2 + profile));
            }
            const Json json = toJson(report);
            const char* const counts[] = {"total", "correct", "pred", "other", "refuse", "need_check"};
            for (std::size_t i = 0; i < 6; ++i)
                QCOMPARE(std::to_string(json.at(counts[i]).get<int>()), figures.at(2 + i));
            QVERIFY(std::abs(json.at("acc").get<double>() - std::stod(figures.at(8))) <= 5e-7);
            QVERIFY(std::abs(json.at("acc_star").get<double>() - std::stod(figures.at(9))) <= 5e-7);
            const auto& pairs = json.at("pairs");
            QCOMPARE(
                pairs.at("both").get<int>() + pairs.at("one").get<int>() + pairs.at("neither").get<int>(),
                856);
        }
    }

    void publishedFiguresByGroup()
    {
        TOUCHSTONE_NEED_DATA();
        const auto data = testing::sharedData() / "cvalues_mc";
        const Json json = toJson(scoreFile(data / (std::string(kRun) + ".jsonl"), "chatgpt").value());
        const auto groups = linesOf(data / "expected_metrics_by_group.csv");
        QCOMPARE(groups.size(), std::size_t(13));
        for (std::size_t i = 1; i < groups.size(); ++i) {
            const auto cells = cellsOf(groups[i]);
            const std::string by = cells[0] == "domain_en" ? "domain" : cells[0];
            const Json& group = json.at("by").at(by).at(cells[1]);
            QCOMPARE(std::to_string(group.at("n").get<int>()), cells[2]);
            QCOMPARE(std::to_string(group.at("correct").get<int>()), cells[3]);
            QVERIFY(std::abs(group.at("acc").get<double>() - std::stod(cells[4])) <= 5e-7);
        }
    }

    void publishedItemsAreComposedByteForByte()
    {
        TOUCHSTONE_NEED_DATA();
        const auto items =
            testing::sharedData() / "cvalues_mc" / "cvalues_responsibility_mc.reconstructed.jsonl";
        QTemporaryDir folder;
        const auto out = pathIn(folder, "out.jsonl");
        const auto report = composeFile(items, out).value();
        QCOMPARE(report.pairs, std::int64_t(856));
        QCOMPARE(report.repeated, std::int64_t(856));
        const auto expected = linesOf(items);
        const auto got = linesOf(out);
        QCOMPARE(got.size(), std::size_t(1712));
        for (std::size_t i = 0; i < got.size(); ++i) {
            const Json wanted = Json::parse(expected[i]);
            const Json item = Json::parse(got[i]);
            QCOMPARE(item.at("prompt").get<std::string>(), wanted.at("prompt").get<std::string>());
            QCOMPARE(item.at("label"), wanted.at("label"));
            QCOMPARE(item.at("meta_info"), wanted.at("meta_info"));
        }
    }
};

QTEST_GUILESS_MAIN(TestMultichoiceFiles)
#include "test_mc_files.moc"
