#include "bookfixture.h"
#include "exchange/encodingsample.h"
#include "exchange/fileline.h"
#include "results.h"
#include <QTemporaryDir>
#include <QtTest>
#include <fstream>

using namespace touchstone;
using namespace touchstone::exchange;

/// Glimpses of files: how a beginning reads in an encoding, and one line by its number.
class TestGlimpses : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sampleTellsEncodingsApart();
    void sampleCounts();
    void lines_data();
    void lines();
    void longLines();
    void noSuchLine();
    void rowsOfSheets();

private:
    std::filesystem::path write(const std::string& bytes, const char* name = "f.csv")
    {
        const auto path = std::filesystem::path(m_folder.path().toStdString()) / name;
        std::ofstream(path, std::ios::binary) << bytes;
        return path;
    }
    QTemporaryDir m_folder = {};
};

void TestGlimpses::sampleTellsEncodingsApart()
{
    const std::string head = "plain\nid,\xC4\xE3\xBA\xC3\r\nplain\n\xBB\xD8\xB4\xF0";
    const auto chinese = sampleIn("gb18030", head, 3);
    TS_OK(chinese);
    QCOMPARE(chinese->faults, std::int64_t {0});
    QCOMPARE(chinese->lines.size(), std::size_t {2});
    QCOMPARE(chinese->lines[0].number, std::int64_t {2});
    QCOMPARE(chinese->lines[0].text, std::string("id,你好"));
    QCOMPARE(chinese->lines[1].number, std::int64_t {4});
    QCOMPARE(chinese->lines[1].text, std::string("回答"));
    QCOMPARE(sampleIn("gb18030", head, 1)->lines.size(), std::size_t {1});
    const auto western = sampleIn("windows-1252", head, 3);
    QCOMPARE(western->faults, std::int64_t {0});
    QCOMPARE(western->lines[0].text, std::string("id,Äãº\xC3\x83"));
    const auto strict = sampleIn("UTF-8", head, 3);
    QVERIFY(strict->faults >= 4);
    QVERIFY(strict->lines[0].text.find("\xEF\xBF\xBD") != std::string::npos);
    QVERIFY(!sampleIn("no-such", head, 3));
}

void TestGlimpses::sampleCounts()
{
    // A character cut off by the end of the sample is no fault; a byte that the page does not have is one.
    QCOMPARE(sampleIn("gb18030", "\xC4\xE3\xBA", 3)->faults, std::int64_t {0});
    QCOMPARE(sampleIn("UTF-8", "\xE4\xBD\xA0\xE4", 3)->faults, std::int64_t {0});
    QCOMPARE(sampleIn("windows-1252", "a\x81z\x8Dz", 3)->faults, std::int64_t {2});
    const std::string line = std::string(100, 'x') + "\xE4\xBD\xA0" + std::string(100, 'y');
    const std::string text = sampleIn("UTF-8", line, 3)->lines.at(0).text;
    QCOMPARE(
        text, "\xE2\x80\xA6" + std::string(16, 'x') + "\xE4\xBD\xA0" + std::string(43, 'y') + "\xE2\x80\xA6");
    QVERIFY(sampleIn("UTF-8", "nothing beyond\nASCII", 3)->lines.empty());
}

void TestGlimpses::lines_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("line");
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QString>("expected");
    QTest::newRow("first") << QByteArray("a\nb\nc") << 1 << QByteArray() << "a";
    QTest::newRow("after a BOM") << QByteArray("\xEF\xBB\xBF"
                                               "a\nb")
                                 << 1 << QByteArray() << "a";
    QTest::newRow("last, no end") << QByteArray("a\nb\nc") << 3 << QByteArray() << "c";
    QTest::newRow("CR LF") << QByteArray("a\r\nb\r\nc") << 2 << QByteArray() << "b";
    QTest::newRow("CR alone") << QByteArray("a\rb\rc") << 2 << QByteArray() << "b";
    QTest::newRow("empty") << QByteArray("a\n\nc") << 2 << QByteArray() << "";
    QTest::newRow("GB18030") << QByteArray("a\n\xC4\xE3\xBA\xC3\n") << 2 << QByteArray("gb18030") << "你好";
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE"
                                          "a\0\n\0\x60\x4F\n\0",
        10) << 2 << QByteArray()
                            << "你";
    QTest::newRow("beyond a block") << QByteArray(200000, '\n') + "here" << 200001 << QByteArray() << "here";
}

void TestGlimpses::lines()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, line);
    QFETCH(QByteArray, encoding);
    QFETCH(QString, expected);
    const auto found = fileLine(write(bytes.toStdString()), line, encoding.toStdString());
    TS_OK(found);
    QCOMPARE(QString::fromStdString(*found), expected);
}

void TestGlimpses::longLines()
{
    std::string text = "a\n";
    for (int i = 0; i < 100000; ++i)
        text += "\xE4\xBD\xA0";
    const auto found = fileLine(write(text + "\nlast"), 2, {});
    TS_OK(found);
    QVERIFY(found->size() <= kShownLine + 3);
    QVERIFY(found->ends_with("\xE4\xBD\xA0\xE2\x80\xA6"));
    QCOMPARE(*fileLine(write(text + "\nlast"), 3, {}), std::string("last"));
}

void TestGlimpses::noSuchLine()
{
    const auto path = write("a\nb\n");
    for (const std::int64_t line : {0, -1, 3, 99})
        QCOMPARE(fileLine(path, line, {}).error().code, ErrorCode::NotFound);
    QCOMPARE(fileLine(path.parent_path() / "none", 1, {}).error().code, ErrorCode::NotFound);
    QCOMPARE(fileLine(path.parent_path(), 1, {}).error().code, ErrorCode::Io);
    QCOMPARE(fileLine(path, 1, "no-such").error().code, ErrorCode::Encoding);
}

void TestGlimpses::rowsOfSheets()
{
    using touchstone::testing::bookOf;
    const auto path =
        write(bookOf({{{"A", "<row r=\"3\"><c r=\"B3\"><v>7</v></c><c r=\"D3\"><v>8</v></c></row>"},
                  {"B", "<row r=\"3\"><c><v>1</v></c></row>"}}}),
            "b.xlsx");
    QCOMPARE(*sheetLine(path, 3, "A"), std::string("\t7\t\t8"));
    QCOMPARE(*sheetLine(path, 3, "B"), std::string("1"));
    QCOMPARE(sheetLine(path, 2, "A").error().code, ErrorCode::NotFound);
    QCOMPARE(sheetLine(path, 4, "A").error().code, ErrorCode::NotFound);
    QCOMPARE(sheetLine(path, 3, "C").error().code, ErrorCode::NotFound);
    QVERIFY(!sheetLine(write("no book"), 3, "A"));
}

QTEST_GUILESS_MAIN(TestGlimpses)
#include "test_exchange_glimpses.moc"
