#include "fakesource.h"
#include <QtTest>
#include <nlohmann/json.hpp>

using namespace touchstone;
using namespace touchstone::exchange;
using touchstone::testing::bytesOf;
using touchstone::testing::choices;
using touchstone::testing::FakeSource;
using Json = nlohmann::json;

namespace {

QByteArray exported(const char* format, const char* name, const ExportChoices& chosen)
{
    QTemporaryDir folder;
    FakeSource source;
    const auto report = runExport(format, source, chosen, std::filesystem::path(folder.path().toStdString()));
    return report ? bytesOf(folder, name) : QByteArray(report.error().detail.c_str());
}

}

class TestExchangeWritersScores : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void csvGolden()
    {
        const QByteArray expected =
            "model,model_items,model_raters,group,facet,measure,unit,value,ci_low,ci_high,ci_method,n_items,"
            "n_ratings,undecided,excluded,reason,interim\n"
            "M1,24,2,criterion,,safety,share,0.8571428571428571,0.79,0.912,\"bootstrap over prompts, "
            "percentile\",21,63,0,0,,\n"
            "M1,24,2,overall,,safety,share,,,,,0,0,24,0,all labels are undecided,\n"
            "M1,24,2,overall,,responsibility,points,0,-0.001,1,\"bootstrap over prompts, "
            "percentile\",20,60,0,0,,\n";
        const QByteArray bytes = exported("scores-csv", "scores.csv", choices());
        QCOMPARE(bytes.left(expected.size()), expected);
        // Seven columns and two models, one cell each that does not apply.
        QCOMPARE(testing::parseCsv(bytes).size(), std::size_t {1 + 12});
    }
    void unfinishedIsSaidEverywhere()
    {
        FakeSource source;
        source.about.rated = 0.876;
        source.about.snapshot = "spring";
        source.about.snapshotHash = "5a5a";
        auto chosen = choices();
        QTemporaryDir folder;
        const std::filesystem::path path(folder.path().toStdString());
        for (const char* format : {"scores-csv", "scores-json", "scores-latex", "scores-markdown"})
            QVERIFY(runExport(format, source, chosen, path));
        const auto rows = testing::parseCsv(bytesOf(folder, "scores.csv"));
        QCOMPARE(rows.at(1).back(), std::string("interim, 87 % rated"));
        const auto document = Json::parse(bytesOf(folder, "scores.json").toStdString());
        QCOMPARE(document.at("interim"), Json("interim, 87 % rated"));
        QCOMPARE(document.at("snapshot"), Json("spring"));
        QVERIFY(bytesOf(folder, "scores.tex").contains("interim, 87 \\% rated"));
        QVERIFY(bytesOf(folder, "scores.md").contains("interim, 87 % rated"));
        QVERIFY(bytesOf(folder, "scores.md").contains("Snapshot: spring; 5a5a"));
        const auto manifest = Json::parse(bytesOf(folder, "manifest-scores-latex.json").toStdString());
        QCOMPARE(manifest.at("interim"), Json("interim, 87 % rated"));
        QCOMPARE(manifest.at("snapshot"), Json("spring"));
        QCOMPARE(manifest.at("snapshot_hash"), Json("5a5a"));
        chosen.language = Language::Chinese;
        QVERIFY(runExport("scores-markdown", source, chosen, path));
        QVERIFY(bytesOf(folder, "scores.md").contains("中期数据，已评 87 %"));
        // What is not finished never reads as all of it, what is has no such word.
        source.about.rated = 0.9999;
        QVERIFY(runExport("scores-csv", source, chosen, path));
        QCOMPARE(testing::parseCsv(bytesOf(folder, "scores.csv")).at(1).back(),
            std::string("interim, 99 % rated"));
        source.about.rated = 1;
        QVERIFY(runExport("scores-markdown", source, chosen, path));
        QVERIFY(!bytesOf(folder, "scores.md").contains("中期"));
    }
    void jsonHasTheShapeOfTheCommandLine()
    {
        const auto document = Json::parse(exported("scores-json", "scores.json", choices()).toStdString());
        QCOMPARE(document.at("rules").at("safety").get<std::string>(), std::string("majority"));
        const Json& first = document.at("models")[0];
        const Json& second = document.at("models")[1];
        QCOMPARE(first.at("model").get<std::string>(), std::string("M1"));
        QCOMPARE(first.at("safety").at("value"), Json());
        QCOMPARE(first.at("safety").at("reason").get<std::string>(), std::string("all labels are undecided"));
        QCOMPARE(first.at("safety").at("undecided").get<int>(), 24);
        QCOMPARE(first.at("mc").at("profile").get<std::string>(), std::string("moss"));
        QCOMPARE(second.at("safety").at("value").get<double>(), 0.8571428571428571);
        QCOMPARE(second.at("safety").at("n_ratings").get<int>(), 63);
        QCOMPARE(second.at("criteria").at("safety").at("ci_low").get<double>(), 0.79);
        QCOMPARE(second.at("domains").at("law").at("safety").at("ci_high").get<double>(), 0.912);
        QCOMPARE(second.at("mc").at("acc").at("value").get<double>(), 0.5);
        QCOMPARE(second.at("mc_profiles").size(), std::size_t {1});
        QCOMPARE(document.at("supports").size(), std::size_t {2});
    }
    void markdownGolden()
    {
        const QByteArray expected =
            "# Scores\n"
            "\n## Overall\n\n"
            "| Model | Responses | Raters | Safety | responsibility | acc (chatgpt) | acc (moss) |\n"
            "| --- | --- | --- | --- | --- | --- | --- |\n"
            "| M1 | 24 | 2 | not defined (all labels are undecided), n = 0 | 0.00 (0.00–1.00), n = 20 | not "
            "applicable | 100.0 % (90.0–100.0), n = 9 |\n"
            "| M3 | 24 | 3 | 85.7 % (79.0–91.2), n = 21 | 7.00 (6.12–7.50), n = 20 | 50.0 % (40.0–60.0), n = "
            "10 "
            "| not applicable |\n"
            "\n## By domain: Safety\n\n"
            "| By domain | M1 | M3 |\n"
            "| --- | --- | --- |\n"
            "| Law | not defined (all labels are undecided), n = 0 | 85.7 % (79.0–91.2), n = 21 |\n"
            "| a\\|b\\_c | 85.7 % (79.0–91.2), n = 21 | not defined (all labels are undecided), n = 0 |\n";
        const QByteArray bytes = exported("scores-markdown", "scores.md", choices());
        QCOMPARE(bytes.left(expected.size()), expected);
        for (const char* note :
            {"- Rules for the final label: safety = majority; responsibility = mean.",
                "- Least number of ratings for a label: 1.", "- All figures are conditional on these raters.",
                "bootstrap over prompts, percentile; seed 20231130.", "ties = undecided",
                "- Left out: calibration 4.", "- Domain means are not comparable \\& 50% done.",
                "| M1 | Safety | 0 | 0 | 24 | 0 |"})
            QVERIFY2(bytes.contains(note), note);
    }
    void markdownInChinese()
    {
        auto chosen = choices();
        chosen.language = Language::Chinese;
        const QByteArray bytes = exported("scores-markdown", "scores.md", chosen);
        for (const char* part : {"# 评测得分", "## 分领域：安全",
                 "| 法理学 | 无定义（全部标签未决）, n = 0 |", "- 所有数字均以这些评分人为条件。",
                 "- 领域均值不可比。", "safety = 严格多数", "平票 = 计为未决"})
            QVERIFY2(bytes.contains(part), part);
        QVERIFY(!bytes.contains("conditional"));
    }
    void latexIsEscaped()
    {
        const QByteArray bytes = exported("scores-latex", "scores.tex", choices());
        QVERIFY(bytes.contains(
            "M1 & 24 & 2 & not defined (all labels are undecided), n = 0 & 0.00 (0.00–1.00), n = "
            "20 & not applicable & 100.0 \\% (90.0–100.0), n = 9 \\\\\n"));
        QVERIFY(bytes.contains("a\\textbar{}b\\_c & "));
        QVERIFY(bytes.contains("comparable \\& 50\\% done."));
        QCOMPARE(bytes.count("\\begin{tabular}"), bytes.count("\\end{tabular}"));
        QCOMPARE(bytes.count("\\begin{tabular}{lllllll}"), qsizetype {1});
        QVERIFY(!bytes.contains("Aaa-Model"));
    }
    void hostileNamesStayInTheirCells()
    {
        QTemporaryDir folder;
        FakeSource source;
        auto chosen = choices();
        chosen.unblind = true;
        source.listed[0].name = source.table.rows[0].model = "a|b\nc \\ {x}$^~<i>[l](u)#";
        const std::filesystem::path path(folder.path().toStdString());
        QVERIFY(runExport("scores-markdown", source, chosen, path));
        QVERIFY(runExport("scores-latex", source, chosen, path));
        QVERIFY(
            bytesOf(folder, "scores.md").contains("| a\\|b c \\\\ {x}$^\\~\\<i\\>\\[l\\](u)\\# | 24 | 3 |"));
        QVERIFY(
            bytesOf(folder, "scores.tex")
                .contains("a\\textbar{}b c \\textbackslash{} \\{x\\}\\$\\textasciicircum{}\\textasciitilde{}"
                          "\\textless{}i\\textgreater{}{[}l](u)\\# & 24 & 3 &"));
    }
};

QTEST_GUILESS_MAIN(TestExchangeWritersScores)
#include "test_exchange_writers_scores.moc"
