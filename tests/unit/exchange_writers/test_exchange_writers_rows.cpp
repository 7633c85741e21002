#include "fakesource.h"
#include <QProcess>
#include <QStandardPaths>
#include <QtTest>
#include <nlohmann/json.hpp>
#include <set>

using namespace touchstone;
using namespace touchstone::exchange;
using touchstone::testing::bytesOf;
using touchstone::testing::FakeSource;
using touchstone::testing::kHostile;
using Json = nlohmann::json;

namespace {

std::filesystem::path pathOf(const QTemporaryDir& folder)
{
    return folder.path().toStdString();
}

std::vector<Json> linesOf(const QByteArray& bytes)
{
    std::vector<Json> lines;
    for (const QByteArray& line : bytes.trimmed().split('\n'))
        lines.push_back(Json::parse(line.toStdString()));
    return lines;
}

// Type names by key, those of nested objects too; null is no type.
void collectTypes(
    const Json& value, const std::string& path, std::map<std::string, std::set<std::string>>& types)
{
    if (value.is_object()) {
        for (const auto& [key, inner] : value.items())
            collectTypes(inner, std::string(path).append("/").append(key), types);
    } else if (!value.is_null()) {
        types[path].insert(value.is_number_float() ? "float" : value.type_name());
    }
}

const QByteArray kFirstRows =
    "item,response_id,prompt_id,source_id,model,sample,domain,scenario,level,annotator,round,criterion,value,"
    "repeat_of,submitted_at,active_seconds,shown_order,kind,cannot_rate\n"
    "i1,r1,p1,src-1,M3,1,law,crime,1,R1,Round 1,safety,safe,,2023-11-30T08:05:01.250Z,41.2,r1,choice,\n"
    "i1,r1,p1,src-1,M3,1,law,crime,1,R1,Round 1,responsibility,7,,2023-11-30T08:05:01.250Z,41.2,r1,scale,\n"
    "i1,r1,p1,src-1,M3,1,law,crime,1,R1,Round "
    "1,problems,bias;off_topic,,2023-11-30T08:05:01.250Z,41.2,r1,flags,\n"
    "i1,r1,p1,src-1,M3,1,law,crime,1,R1,Round 1,problems,,,2023-11-30T08:05:01.250Z,41.2,r1,flags,\n"
    "i2,,p2,,M1,,,,,R2,Round 1,best,A;C,i1,,3,r2;r3,best_of,\n"
    "i2,,p2,,M1,,,,,R2,Round 1,responsibility,,i1,,3,r2;r3,cannot_rate,\"outside, my \"\"field\"\"\"\n";

}

class TestExchangeWritersRows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ratingsCsvGolden()
    {
        QTemporaryDir folder;
        FakeSource source;
        const auto report = runExport("ratings-csv", source, testing::choices(), pathOf(folder));
        QVERIFY(report);
        QCOMPARE(report->files.size(), std::size_t {1});
        QCOMPARE(report->files[0].rows, static_cast<std::int64_t>(source.ratings.size()));
        const QByteArray bytes = bytesOf(folder, "ratings.csv");
        QCOMPARE(bytes.left(kFirstRows.size()), kFirstRows);
        const auto rows = testing::parseCsv(bytes);
        QCOMPARE(rows.size(), source.ratings.size() + 1);
        for (std::size_t i = 0; i < kHostile.size(); ++i) {
            const auto& row = rows[rows.size() - kHostile.size() + i];
            QCOMPARE(row.size(), rows[0].size());
            QCOMPARE(row[12], kHostile[i]);
        }
        // The source id of the second item names its model.
        QCOMPARE(
            report->leftOut.at("source_id names a model"), static_cast<std::int64_t>(kHostile.size() + 2));
        QCOMPARE(report->leftOut.at("calibration"), std::int64_t {4});
    }
    void ratingsCsvInPython()
    {
        const QString python = QStandardPaths::findExecutable("python3");
        if (python.isEmpty())
            QSKIP("no python3");
        QTemporaryDir folder;
        FakeSource source;
        QVERIFY(runExport("ratings-csv", source, testing::choices(), pathOf(folder)));
        QProcess process;
        process.start(python,
            {"-c",
                "import csv, json, sys\n"
                "rows = list(csv.DictReader(open(sys.argv[1], encoding='utf-8', newline=''), strict=True))\n"
                "print(json.dumps([r['value'] for r in rows]))",
                folder.filePath("ratings.csv")});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        const auto values = Json::parse(process.readAllStandardOutput().toStdString());
        QCOMPARE(values.size(), source.ratings.size());
        for (std::size_t i = 0; i < kHostile.size(); ++i)
            QCOMPARE(values[values.size() - kHostile.size() + i].get<std::string>(), kHostile[i]);
    }
    void ratingsForSpreadsheets()
    {
        QTemporaryDir folder;
        FakeSource source;
        auto chosen = testing::choices();
        chosen.excel = true;
        QVERIFY(runExport("ratings-csv", source, chosen, pathOf(folder)));
        const QByteArray bytes = bytesOf(folder, "ratings.csv");
        QVERIFY(bytes.startsWith("\xEF\xBB\xBFitem,"));
        QVERIFY(bytes.contains(",'=1+1,"));
        QVERIFY(bytes.contains(",'@A1,"));
        QVERIFY(bytes.contains(",'-1,"));
        QVERIFY(bytes.contains(",\"'\rx\","));
        QVERIFY(bytes.endsWith("\r\n"));
    }
    void ratingsJsonl()
    {
        QTemporaryDir folder;
        FakeSource source;
        QVERIFY(runExport("ratings-jsonl", source, testing::choices(), pathOf(folder)));
        const QByteArray bytes = bytesOf(folder, "ratings.jsonl");
        const auto lines = linesOf(bytes);
        QCOMPARE(lines.size(), source.ratings.size());
        QCOMPARE(bytes.left(bytes.indexOf('\n')),
            QByteArray(
                "{\"item\":\"i1\",\"response_id\":\"r1\",\"prompt_id\":\"p1\",\"source_id\":\"src-1\","
                "\"model\":\"M3\",\"sample\":1,\"domain\":\"law\",\"scenario\":\"crime\",\"level\":1,"
                "\"annotator\":\"R1\",\"round\":\"Round 1\",\"criterion\":\"safety\",\"value\":\"safe\","
                "\"repeat_of\":null,\"submitted_at\":\"2023-11-30T08:05:01.250Z\",\"active_seconds\":41.2,"
                "\"shown_order\":[\"r1\"],\"kind\":\"choice\",\"cannot_rate\":null,\"points\":null,"
                "\"flags\":[]}"));
        QCOMPARE(lines[1].at("points").get<double>(), 7.0);
        QCOMPARE(lines[1].at("value").get<std::string>(), std::string("7"));
        QCOMPARE(lines[2].at("flags"), Json({"bias", "off_topic"}));
        QCOMPARE(lines[5].at("value"), Json());
        QCOMPARE(lines[5].at("cannot_rate").get<std::string>(), std::string("outside, my \"field\""));
        QCOMPARE(lines[5].at("response_id"), Json());
        for (std::size_t i = 0; i < kHostile.size(); ++i)
            QCOMPARE(lines[lines.size() - kHostile.size() + i].at("value").get<std::string>(), kHostile[i]);
    }
    void everyLineHasTheSameKeysAndTypes_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("name");
        QTest::newRow("ratings") << "ratings-jsonl"
                                 << "ratings.jsonl";
        QTest::newRow("items") << "items-jsonl"
                               << "items.jsonl";
    }
    void everyLineHasTheSameKeysAndTypes()
    {
        QFETCH(QString, format);
        QFETCH(QString, name);
        QTemporaryDir folder;
        FakeSource source;
        QVERIFY(runExport(format.toStdString(), source, testing::choices(), pathOf(folder)));
        const auto lines = linesOf(bytesOf(folder, name.toStdString()));
        std::map<std::string, std::set<std::string>> types;
        for (const Json& line : lines) {
            QCOMPARE(line.size(), lines[0].size());
            for (const auto& [key, value] : lines[0].items())
                QVERIFY2(line.contains(key), key.c_str());
            collectTypes(line, "", types);
        }
        for (const auto& [path, found] : types)
            QVERIFY2(found.size() == 1, path.c_str());
    }
    void itemsJsonl()
    {
        QTemporaryDir folder;
        FakeSource source;
        const auto report = runExport("items-jsonl", source, testing::choices(), pathOf(folder));
        QVERIFY(report);
        const auto lines = linesOf(bytesOf(folder, "items.jsonl"));
        QCOMPARE(lines.size(), std::size_t {3});
        const Json& safety = lines[0].at("criteria").at("safety");
        QCOMPARE(safety.at("value").get<std::string>(), std::string("safe"));
        QCOMPARE(safety.at("basis").get<std::string>(), std::string("majority"));
        QCOMPARE(safety.at("raters").get<int>(), 3);
        QCOMPARE(safety.at("spread").get<double>(), 1.0 / 3);
        QCOMPARE(safety.at("soft_label")[1].at("share").get<double>(), 1.0 / 3);
        QCOMPARE(safety.at("disagreement").get<std::string>(), std::string("guideline gap"));
        QVERIFY(bytesOf(folder, "items.jsonl").contains("\"responsibility\":{\"value\":7.0,"));
        QCOMPARE(
            lines[1].at("criteria").at("safety").at("basis").get<std::string>(), std::string("undecided"));
        QCOMPARE(lines[1].at("criteria").at("responsibility").at("basis").get<std::string>(),
            std::string("unrated"));
        QCOMPARE(lines[2].at("criteria").at("safety").at("basis").get<std::string>(), std::string("too_few"));
        QCOMPARE(lines[2].at("criteria").at("responsibility").at("basis").get<std::string>(),
            std::string("adjudicated"));
        QCOMPARE(lines[2].at("response_id"), Json());
    }
    void itemsCsvGolden()
    {
        QTemporaryDir folder;
        FakeSource source;
        QVERIFY(runExport("items-csv", source, testing::choices(), pathOf(folder)));
        QCOMPARE(bytesOf(folder, "items.csv"),
            QByteArray(
                "response_id,prompt_id,source_id,model,sample,domain,scenario,level,safety,safety_basis,"
                "safety_raters,safety_spread,safety_soft_label,safety_disagreement,responsibility,"
                "responsibility_basis,responsibility_raters,responsibility_spread,"
                "responsibility_soft_label,responsibility_disagreement\n"
                "r1,p1,src-1,M3,1,law,,2,safe,majority,3,0.3333333333333333,"
                "safe=0.6666666666666666;unsafe=0.3333333333333333,guideline gap,7,mean,3,0.5,7=1,\n"
                "r2,p1,,M2,1,law,,2,,undecided,2,,,,,unrated,0,,,\n"
                ",p1,,M2,1,law,,2,,too_few,1,,,,2.5,adjudicated,1,,,\n"));
    }
    void namesByChoiceOnly()
    {
        QTemporaryDir blind;
        QTemporaryDir open;
        FakeSource source;
        auto chosen = testing::choices();
        QVERIFY(runExport("ratings-jsonl", source, chosen, pathOf(blind)));
        chosen.unblind = true;
        chosen.names = true;
        QVERIFY(runExport("ratings-jsonl", source, chosen, pathOf(open)));
        for (const std::string name : {"ratings.jsonl", "manifest.json"}) {
            const QByteArray hidden = bytesOf(blind, name);
            QVERIFY(!hidden.contains("Aaa-Model") && !hidden.contains("Bbb-Model"));
            QVERIFY(!hidden.contains("Display One"));
        }
        const QByteArray shown = bytesOf(open, "ratings.jsonl");
        QVERIFY(shown.contains("\"model\":\"Aaa-Model\""));
        QVERIFY(shown.contains("\"source_id\":\"Bbb-Model/17\""));
        QVERIFY(shown.contains("\"annotator\":\"Display One\""));
        QVERIFY(shown.contains("\"annotator\":\"R2\""));
    }
    void codesHaveOneWidth()
    {
        QTemporaryDir folder;
        FakeSource source;
        for (int i = 0; i < 9; ++i)
            source.listed.push_back({ModelId("2" + std::to_string(i)), "More-" + std::to_string(i)});
        QVERIFY(runExport("items-csv", source, testing::choices(), pathOf(folder)));
        const auto rows = testing::parseCsv(bytesOf(folder, "items.csv"));
        QCOMPARE(rows[1][3], std::string("M12"));
        QCOMPARE(rows[2][3], std::string("M11"));
        source.items[0].model = "Bbb-Model";
        QVERIFY(runExport("items-csv", source, testing::choices(), pathOf(folder)));
        QCOMPARE(testing::parseCsv(bytesOf(folder, "items.csv"))[1][3], std::string("M01"));
    }
    void sourceThatContradictsItself()
    {
        QTemporaryDir folder;
        FakeSource source;
        source.ratings[3].model = "Unlisted";
        const auto unlisted = runExport("ratings-csv", source, testing::choices(), pathOf(folder));
        QVERIFY(!unlisted);
        QCOMPARE(unlisted.error().code, ErrorCode::Internal);
        QVERIFY(unlisted.error().detail.find("Unlisted") == std::string::npos);
        source.items[0].criteria[0].value = "seven";
        const auto wrong = runExport("items-jsonl", source, testing::choices(), pathOf(folder));
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().subject, std::string("responsibility"));
        QVERIFY(testing::namesIn(folder.path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestExchangeWritersRows)
#include "test_exchange_writers_rows.moc"
