#include "fakesource.h"
#include <QProcess>
#include <QStandardPaths>
#include <QXmlStreamReader>
#include <QtTest>
#include <nlohmann/json.hpp>

using namespace touchstone;
using namespace touchstone::exchange;
using touchstone::testing::bytesOf;
using touchstone::testing::choices;
using touchstone::testing::FakeSource;
using Json = nlohmann::json;

namespace {

// All parts of a workbook one after the other, by a program that is not the product.
QByteArray unpacked(const QString& file)
{
    QProcess python;
    python.start(QStringLiteral("python3"),
        {QStringLiteral("-c"),
            QStringLiteral("import sys, zipfile\n"
                           "z = zipfile.ZipFile(sys.argv[1])\n"
                           "for n in sorted(z.namelist()): sys.stdout.buffer.write(z.read(n))"),
            file});
    return python.waitForFinished() && python.exitCode() == 0 ? python.readAllStandardOutput() : QByteArray();
}

bool wellFormed(const QByteArray& xml)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        reader.readNext();
    return !reader.hasError();
}

}

class TestExchangeWritersTools : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void workbooks_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("scores-xlsx") << "scores.xlsx";
        QTest::newRow("xlsx") << "workbook.xlsx";
    }
    void workbooks()
    {
        QFETCH(QString, file);
        if (QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty())
            QSKIP("no python3");
        QTemporaryDir folder;
        FakeSource source;
        auto chosen = choices();
        const std::filesystem::path path(folder.path().toStdString());
        QVERIFY(runExport(QTest::currentDataTag(), source, chosen, path));
        const QByteArray blind = unpacked(folder.filePath(file));
        QVERIFY(blind.contains("M1") && blind.contains("<v>0.8571428571428571</v>"));
        for (const char* name : {"Aaa-Model", "Bbb-Model", "Ccc-Model", "<f>", "Display One"})
            QVERIFY2(!blind.contains(name), name);
        if (file == QLatin1String("workbook.xlsx"))
            QVERIFY(blind.contains("<t>'=1+1</t>") && blind.contains("<t>a,b</t>"));
        chosen.unblind = true;
        QVERIFY(runExport(QTest::currentDataTag(), source, chosen, path));
        QVERIFY(unpacked(folder.filePath(file)).contains("Aaa-Model"));
    }
    void cellTooLongForAWorkbook()
    {
        QTemporaryDir folder;
        FakeSource source;
        source.ratings[1].rating.value = TextAnswer {std::string(32767, 'x')};
        const std::filesystem::path path(folder.path().toStdString());
        QVERIFY(runExport("xlsx", source, choices(), path));
        source.ratings[1].rating.value = TextAnswer {std::string(32768, 'x')};
        const auto report = runExport("xlsx", source, choices(), path / "new");
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Limit);
        QCOMPARE(report.error().subject, std::string("value"));
        QCOMPARE(report.error().line, std::int64_t {2});
        QVERIFY(!testing::namesIn(folder.path()).contains(QStringLiteral("new")));
    }
    void labelStudioTasks()
    {
        QTemporaryDir folder;
        FakeSource source;
        RatedAnswer& answer = source.prompts[0].answers[0];
        answer.ratings = {testing::ratingOf(answer, "R1", "safety", ChoiceAnswer {"safe"}),
            testing::ratingOf(answer, "R1", "responsibility", ScaleAnswer {7}),
            testing::ratingOf(answer, "R1", "problems", FlagsAnswer {}),
            testing::ratingOf(answer, "R1", "criteria", FlagsAnswer {{"clear", "neutral"}}),
            testing::ratingOf(answer, "R2", "comment", TextAnswer {"say \"yes\""}),
            testing::ratingOf(answer, "R2", "responsibility", TextAnswer {"not my field"})};
        answer.ratings.back().rating.declined = true;
        const auto report =
            runExport("label-studio", source, choices(), std::filesystem::path(folder.path().toStdString()));
        QVERIFY(report);
        const Json tasks = Json::parse(bytesOf(folder, "label-studio.json").toStdString());
        QCOMPARE(tasks.size(), std::size_t {4});
        QCOMPARE(tasks[0]["data"]["response"], Json("good"));
        QCOMPARE(tasks[0]["data"]["model"], Json("M3"));
        const Json& first = tasks[0]["annotations"][0];
        QCOMPARE(first["lead_time"], Json(2.5));
        QCOMPARE(first["was_cancelled"], Json(false));
        QCOMPARE(first["annotator"], Json("R1"));
        QCOMPARE(first["result"][0]["value"], Json({{"choices", Json::array({"safe"})}}));
        QCOMPARE(first["result"][1]["type"], Json("rating"));
        QCOMPARE(first["result"][1]["value"], Json({{"rating", 7}}));
        QCOMPARE(first["result"][2]["value"], Json({{"choices", Json::array({"none"})}}));
        QCOMPARE(first["result"][3]["value"], Json({{"choices", Json::array({"clear", "neutral"})}}));
        const Json& second = tasks[0]["annotations"][1]["result"];
        QCOMPARE(second[0]["value"], Json({{"text", Json::array({"say \"yes\""})}}));
        QCOMPARE(second[1]["from_name"], Json("responsibility_cannot_rate"));
        const QByteArray config = bytesOf(folder, "label-studio.xml");
        QVERIFY(wellFormed(config));
        QVERIFY(config.contains("<Rating name=\"responsibility\" toName=\"response\" maxRating=\"10\"/>"));
    }
    void labelStudioPanel()
    {
        QTemporaryDir folder;
        FakeSource source;
        source.questions = *builtinScheme("cvalues-panel");
        RatedAnswer panel = testing::ratedAnswer("", "", "", {}, {});
        panel.candidates = {{ResponseId("r1"), "one"}, {ResponseId("r2"), "two"}};
        panel.ratings = {testing::ratingOf(panel, "R1", "best", BestOfAnswer {{"A"}})};
        panel.ratings[0].shownOrder = {"r2", "r1"};
        source.prompts.resize(1);
        source.prompts[0].answers = {panel};
        QVERIFY(
            runExport("label-studio", source, choices(), std::filesystem::path(folder.path().toStdString())));
        const Json task = Json::parse(bytesOf(folder, "label-studio.json").toStdString())[0];
        QCOMPARE(task["data"]["response_b"], Json("two"));
        QCOMPARE(task["data"]["response_c"], Json(""));
        QCOMPARE(task["annotations"][0]["result"][0]["value"], Json({{"choices", Json::array({"B"})}}));
        QVERIFY(bytesOf(folder, "label-studio.xml").contains("value=\"$response_c\""));
    }
};

QTEST_GUILESS_MAIN(TestExchangeWritersTools)
#include "test_exchange_writers_tools.moc"
