#include "exchange/csvwriter.h"
#include "exchange/jsontext.h"
#include "exchange/writertext.h"
#include "exchange/writerwords.h"
#include "fakesource.h"
#include <QtTest>
#include <clocale>
#include <limits>
#include <nlohmann/json.hpp>

using namespace touchstone;
using namespace touchstone::exchange;

class TestExchangeWritersText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbersAreShortAndReadBack()
    {
        QCOMPARE(numberText(7.0), std::string("7"));
        QCOMPARE(numberText(0.1), std::string("0.1"));
        QCOMPARE(numberText(-0.0), std::string("0"));
        QCOMPARE(numberText(std::numeric_limits<double>::quiet_NaN()), std::string());
        for (const double value : {1.0 / 3, 1e-300, 1e300, 0.8571428571428571, 123456789.125})
            QCOMPARE(std::stod(numberText(value)), value);
        QCOMPARE(fixedText(85.714, 1), std::string("85.7"));
        QCOMPARE(fixedText(-0.001, 2), std::string("0.00"));
        QCOMPARE(fixedText(-1.5, 2), std::string("-1.50"));
    }
    void numbersDoNotFollowTheLocale()
    {
        if (!std::setlocale(LC_ALL, "de_DE.UTF-8"))
            QSKIP("no locale with a decimal comma");
        QCOMPARE(numberText(0.5), std::string("0.5"));
        QCOMPARE(fixedText(0.5, 1), std::string("0.5"));
        std::setlocale(LC_ALL, "C");
    }
    void timesAreUtc()
    {
        QCOMPARE(isoUtc(1701331501250), std::string("2023-11-30T08:05:01.250Z"));
        QCOMPARE(isoUtc(0), std::string("1970-01-01T00:00:00.000Z"));
        QCOMPARE(isoUtc(-1), std::string("1969-12-31T23:59:59.999Z"));
        QCOMPARE(isoUtc(1709164800000), std::string("2024-02-29T00:00:00.000Z"));
    }
    void jsonReadsBack()
    {
        for (const std::string& text : testing::kHostile) {
            JsonLine line;
            line.beginObject();
            line.pair(text, text);
            line.list("list", {text, text});
            line.endObject();
            const std::string made(line.take());
            QCOMPARE(made.find('\n'), made.size() - 1);
            QCOMPARE(made.find("\xE2\x80\xA8"), std::string::npos);
            const auto read = nlohmann::json::parse(made);
            QCOMPARE(read.at(text).get<std::string>(), text);
            QCOMPARE(read.at("list").size(), std::size_t {2});
        }
    }
    void jsonKeepsOneTypeAndRepairsBytes()
    {
        JsonLine line;
        line.beginList();
        line.real(7);
        line.real(7.25);
        line.real(1e300);
        line.real(std::numeric_limits<double>::infinity());
        line.integer(-3);
        line.boolean(true);
        line.text("a\xFF\xE4\xB8z");
        line.endList();
        QCOMPARE(std::string(line.take()),
            std::string("[7.0,7.25,1e+300,null,-3,true,\"a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBDz\"]\n"));
        line.beginObject();
        line.endObject();
        QCOMPARE(std::string(line.take()), std::string("{}\n"));
    }
    void csvQuotesAndGuards()
    {
        const auto made = [](bool excel) {
            QTemporaryDir folder;
            const auto path = std::filesystem::path(folder.filePath("t.csv").toStdString());
            BlockWriter writer;
            OutputFile file(path, nullptr, writer);
            CsvWriter csv(file, excel);
            csv.header(std::vector<std::string> {"a", "b", "c"});
            csv.text("=x");
            csv.text("say \"no\",\nnow");
            csv.number(-1.5);
            [&] { QVERIFY(csv.end()); }();
            csv.none();
            csv.text(" s");
            csv.number(std::optional<double>());
            [&] { QVERIFY(csv.end()); }();
            [&] { QVERIFY(file.close()); }();
            return testing::bytesOf(folder, "t.csv");
        };
        QCOMPARE(made(false), QByteArray("a,b,c\n=x,\"say \"\"no\"\",\nnow\",-1.5\n,\" s\",\n"));
        QCOMPARE(made(true),
            QByteArray("\xEF\xBB\xBF"
                       "a,b,c\r\n'=x,\"say \"\"no\"\",\nnow\",-1.5\r\n,\" s\",\r\n"));
    }
    void tooLongForASpreadsheet()
    {
        QTemporaryDir folder;
        BlockWriter writer;
        OutputFile file(std::filesystem::path(folder.filePath("t.csv").toStdString()), nullptr, writer);
        CsvWriter csv(file, true);
        csv.header(std::vector<std::string> {"a", "b"});
        csv.text("x");
        csv.text(std::string(kSpreadsheetCell, 'x'));
        QVERIFY(csv.end());
        std::string wide;
        for (std::size_t i = 0; i < kSpreadsheetCell / 2 + 1; ++i)
            wide += "😀";
        csv.text("x");
        csv.text(wide);
        const auto ended = csv.end();
        QVERIFY(!ended);
        QCOMPARE(ended.error().code, ErrorCode::Limit);
        QCOMPARE(ended.error().subject, std::string("b"));
        QCOMPARE(ended.error().line, std::int64_t {2});
    }
    void wordsAreThereInBothLanguages()
    {
        for (int i = 0; i <= static_cast<int>(Word::Unsure); ++i) {
            const auto which = static_cast<Word>(i);
            QVERIFY(!word(which, Language::English).empty());
            QVERIFY(!word(which, Language::Chinese).empty());
        }
        QCOMPARE(known("no ratings", Language::Chinese), std::string("没有评分"));
        QCOMPARE(known("something else", Language::Chinese), std::string("something else"));
        QCOMPARE(known("majority", Language::English), std::string("majority"));
    }
};

QTEST_GUILESS_MAIN(TestExchangeWritersText)
#include "test_exchange_writers_text.moc"
