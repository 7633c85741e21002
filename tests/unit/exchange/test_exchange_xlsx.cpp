#include "bookfixture.h"
#include "collect.h"
#include "exchange/workbook.h"
#include "exchange/xlsxreader.h"
#include "results.h"
#include <QTemporaryDir>
#include <fstream>

using namespace touchstone;
using namespace touchstone::exchange;
using namespace touchstone::testing;

namespace {

/// "A1=text B1=7(number)" of all rows of a sheet, "; " between rows, read in pieces of some size.
QString cellsIn(const BookText& text, std::size_t sheet, std::size_t window)
{
    auto book = XlsxBook::fromBytes(bookOf(text));
    if (!book)
        return QString::fromStdString(book.error().detail);
    book->setWindow(window);
    static constexpr std::array kKinds {"", "(number)", "(boolean)", "(date)", "(fault)"};
    QStringList rows;
    const auto read = book->read(sheet, [&rows](const SheetRow& row) {
        QStringList words;
        for (const SheetCell& cell : row.cells)
            words << QString::fromStdString(cellReference(row.number, cell.column) + "=")
                    + QString::fromUtf8(cell.text.data(), static_cast<qsizetype>(cell.text.size()))
                    + QLatin1String(kKinds[static_cast<std::size_t>(cell.kind)])
                    + QLatin1String(cell.formula ? "*" : "");
        rows << words.join(QLatin1Char(' '));
        return true;
    });
    if (!read)
        return QString::fromStdString(read.error().detail);
    return rows.join(QLatin1String("; "));
}

/// Whatever the pieces, a sheet reads the same.
QString cells(const BookText& text, std::size_t sheet = 0)
{
    const QString whole = cellsIn(text, sheet, XlsxBook::kWindow);
    for (const std::size_t window : {std::size_t {1}, std::size_t {7}, std::size_t {150}}) {
        if (const QString pieces = cellsIn(text, sheet, window); pieces != whole)
            return QStringLiteral("%1, in pieces of %2: %3").arg(whole).arg(window).arg(pieces);
    }
    return whole;
}

QString cells(const char* rows)
{
    return cells({{{"S", rows}}, "<si><t>zero</t></si><si><t xml:space=\"preserve\"> one </t></si>"});
}

ReadReport report(const std::string& bytes, const char* name = "book.xlsx", const ReadOptions& options = {})
{
    return readText(bytes, name, options).report;
}

std::string good()
{
    return bookOf({{{"Answers", rowsOf({{"prompt", "model", "response"}, {"问", "m1", "答"}})}}});
}

}

class TestExchangeXlsx : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void references();
    void cellKinds_data();
    void cellKinds();
    void dates_data();
    void dates();
    void sheets();
    void records();
    void sameAsCsv();
    void chosenSheet();
    void faultsOfRows();
    void wrongFiles_data();
    void wrongFiles();
    void everyCutIsRefused();
    void damageInAnyPiece();
    void tooLarge();
    void repeatedStrings();
    void ownWorkbook();
    void textUnderTheEnding();
};

void TestExchangeXlsx::references()
{
    QCOMPARE(cellReference(17, 3), std::string("C17"));
    QCOMPARE(cellReference(1, 26), std::string("Z1"));
    QCOMPARE(cellReference(1, 27), std::string("AA1"));
    QCOMPARE(cellReference(1048576, 16384), std::string("XFD1048576"));
}

void TestExchangeXlsx::cellKinds_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QString>("expected");
    const auto add = [](const char* name, const char* rows, const char* expected) {
        QTest::newRow(name) << QByteArray(rows) << QString::fromUtf8(expected);
    };
    add("shared", R"(<row r="3"><c r="C3" t="s"><v>1</v></c></row>)", "C3= one ");
    add("no references", R"(<row><c t="s"><v>0</v></c><c><v>7</v></c></row><row><c><v>8</v></c></row>)",
        "A1=zero B1=7(number); A2=8(number)");
    add("inline, rich, phonetic",
        R"(<row r="1"><c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>bo</t></r><r><t>ld</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c></row>)",
        "A1=bold");
    add("escapes",
        R"(<row r="1"><c r="A1" t="inlineStr"><is><t>a&lt;&#x4E2D;&amp;_x0041__x005F_x</t></is></c></row>)",
        "A1=a<中&A_x");
    add("no escapes", R"(<row r="1"><c r="A1" t="str"><v>_xZZZZ_ _x00</v></c></row>)", "A1=_xZZZZ_ _x00");
    add("a fraction", R"(<row r="1"><c r="A1"><v>0.10000000000000001</v></c></row>)", "A1=0.1(number)");
    add("a long integer", R"(<row r="1"><c r="A1"><v>12345678901234567890</v></c></row>)",
        "A1=12345678901234567890(number)");
    add("a lost integer", R"(<row r="1"><c r="A1"><v>1.2345678901234568E+18</v></c></row>)",
        "A1=1.2345678901234568E+18(number)");
    add("whole as a fraction", R"(<row r="1"><c r="A1"><v>3.0</v></c><c r="B1"><v>-2E1</v></c></row>)",
        "A1=3(number) B1=-20(number)");
    add("no number", R"(<row r="1"><c r="A1"><v>seven</v></c></row>)", "A1=seven(fault)");
    add("booleans", R"(<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c></row>)",
        "A1=true(boolean) B1=false(boolean)");
    add("an error", R"(<row r="1"><c r="A1" t="e"><v>#N/A</v></c></row>)", "A1=#N/A(fault)");
    add("a formula with its result", R"(<row r="1"><c r="A1" t="str"><f>B1&amp;"x"</f><v>yx</v></c></row>)",
        "A1=yx*");
    add("a formula never calculated", R"(<row r="1"><c r="A1"><f>1+1</f></c></row>)", "A1==(fault)*");
    add("formatted but empty", R"(<row r="1"><c r="A1" s="0"/><c r="B1"><v>1</v></c></row><row r="9"/>)",
        "B1=1(number)");
    add("a date as text", R"(<row r="1"><c r="A1" t="d"><v>2021-03-04</v></c></row>)", "A1=2021-03-04(date)");
    add("a prefix", R"(<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row>)", "A1=1(number)");
    add("rows back", R"(<row r="2"/><row r="1"/>)", "damaged: the row after row 2");
    add("row too far", R"(<row r="1048577"/>)", "damaged: the row after row 0");
    add("columns back", R"(<row r="1"><c r="B1"/><c r="A1"/></row>)", "damaged: cell A1 in row 1");
    add("another row's cell", R"(<row r="1"><c r="A2"/></row>)", "damaged: cell A2 in row 1");
    add("no such string", R"(<row r="1"><c r="A1" t="s"><v>2</v></c></row>)",
        "damaged: no shared string for A1");
    add("a row in a cell", R"(<row r="1"><c r="A1" t="s"><row><v>0</v></c></row>)",
        "damaged: a row inside row 1");
    add("a row in a row", R"(<row r="1"><row r="2"><c><v>0</v></c></row></row>)",
        "damaged: a row inside row 1");
    add("an end of a row in a comment",
        "<row><c><v>1</v></c><!-- </row> --><c><v>2</v></c></row><row><c><v>3</v></c></row>",
        "A1=1(number) B1=2(number); A2=3(number)");
    add("an end of a row in raw text",
        "<row><c t=\"str\"><v><![CDATA[</row>]]></v></c></row><row><c><v>3</v></c></row>",
        "A1=</row>; A2=3(number)");
    add("ends of lines between rows",
        "<row><c><v>1</v></c></row>\r\n <row><c t=\"str\"><v>a\r\nb</v></c></row>\r<row/>\r\n",
        "A1=1(number); A2=a\nb");
    add("an attribute like a tag", "<row a=\"row>\"><c><v>1</v></c></row><row><c><v>2</v></c></row>",
        "A1=1(number); A2=2(number)");
    add("an open row", "<row><c><v>1</v></c></row><row><c><v>2</v></c>", "A1=1(number)");
    add("a cell in a cell", R"(<row r="1"><c r="A1"><c r="B1"/></c></row>)", "damaged: a cell outside a row");
}

void TestExchangeXlsx::cellKinds()
{
    QFETCH(QByteArray, rows);
    QFETCH(QString, expected);
    QCOMPARE(cells(rows.constData()), expected);
}

void TestExchangeXlsx::dates_data()
{
    QTest::addColumn<int>("style");
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<bool>("from1904");
    QTest::addColumn<QString>("expected");
    const auto add = [](const char* name, int style, const char* number, const char* expected,
                         bool from1904 = false) {
        QTest::newRow(name) << style << QByteArray(number) << from1904 << QString::fromLatin1(expected);
    };
    // Pairs of serial number and date as spreadsheets show them.
    add("built in", 1, "44259", "2021-03-04(date)");
    add("with a time", 1, "44259.5", "2021-03-04 12:00:00(date)");
    add("to the millisecond", 1, "44259.000011574", "2021-03-04 00:00:01(date)");
    add("the first day", 1, "1", "1900-01-01(date)");
    add("before the day that never was", 1, "59", "1900-02-28(date)");
    add("the day that never was", 1, "60", "60(number)");
    add("after it", 1, "61", "1900-03-01(date)");
    add("the last day", 1, "2958465", "9999-12-31(date)");
    add("beyond", 1, "2958466", "2958466(number)");
    add("negative", 1, "-1", "-1(number)");
    add("from 1904", 1, "42797", "2021-03-04(date)", true);
    add("time alone", 2, "0.25", "06:00:00(date)");
    add("own format", 3, "44259", "2021-03-04(date)");
    add("letters in quotes are no date", 4, "44259", "44259(number)");
    add("colours are no date", 5, "44259", "44259(number)");
    add("elapsed", 6, "1.5", "1900-01-01 12:00:00(date)");
    add("general", 0, "44259", "44259(number)");
}

void TestExchangeXlsx::dates()
{
    QFETCH(int, style);
    QFETCH(QByteArray, number);
    QFETCH(bool, from1904);
    QFETCH(QString, expected);
    BookText book;
    book.sheets = {{"S",
        "<row r=\"1\"><c r=\"A1\" s=\"" + std::to_string(style) + "\"><v>" + number.toStdString()
            + "</v></c></row>"}};
    book.styles = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m\"/>"
                  "<numFmt numFmtId=\"165\" formatCode=\"0&quot; days&quot;\\d\"/>"
                  "<numFmt numFmtId=\"166\" formatCode=\"[Red]0.0;General\"/>"
                  "<numFmt numFmtId=\"167\" formatCode=\"[hh]\"/></numFmts>"
                  "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
                  "<xf numFmtId=\"14\"/><xf numFmtId=\"21\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>"
                  "<xf numFmtId=\"166\"/><xf numFmtId=\"167\"/></cellXfs>";
    book.properties = from1904 ? "date1904=\"1\"" : "";
    QCOMPARE(cells(book), QLatin1String("A1=") + expected);
}

void TestExchangeXlsx::sheets()
{
    const auto book = XlsxBook::fromBytes(
        bookOf({{{"一&二", rowsOf({{"a"}})}, {"secret", rowsOf({{"b"}})}}, {}, {}, {}, {1}}));
    QVERIFY(book);
    QCOMPARE(book->sheets(), (std::vector<SheetInfo> {{"一&二", false}, {"secret", true}}));
    QCOMPARE(cells({{{"一", rowsOf({{"a"}})}, {"secret", rowsOf({{"b"}})}}, {}, {}, {}, {1}}, 1),
        QStringLiteral("A1=b"));
}

void TestExchangeXlsx::records()
{
    const Reading reading = readText(
        bookOf({{{"S",
            R"(<row r="2"><c r="A2" t="inlineStr"><is><t>id</t></is></c><c r="B2" t="inlineStr"><is><t>prompt</t></is></c><c r="D2" t="inlineStr"><is><t>Response</t></is></c><c r="E2" t="inlineStr"><is><t>note</t></is></c></row>)"
            R"(<row r="5"><c r="A5"><v>7</v></c><c r="B5" t="inlineStr"><is><t>p</t></is></c><c r="D5"><v>0.5</v></c><c r="E5" t="b"><v>1</v></c></row>)"}}}),
        "book.xlsx");
    QCOMPARE(reading.errors(), QString());
    QCOMPARE(reading.warnings(), QStringLiteral("2:W_HEADER_EMPTY 2:W_HEADER_MATCH"));
    QCOMPARE(reading.records.size(), std::size_t {1});
    const ImportRecord& record = reading.records.front();
    QCOMPARE(record.line, std::int64_t {5});
    QCOMPARE(record.responses.front().sourceId, std::optional<std::string>("7"));
    QCOMPARE(record.prompt.text, std::string("p"));
    QCOMPARE(record.responses.front().text, std::string("0.5"));
    QCOMPARE(record.responses.front().metadata, std::string(R"({"note":"true"})"));
    QCOMPARE(reading.report.format, std::string("xlsx"));
    QCOMPARE(reading.report.sheet, std::string("S"));
}

void TestExchangeXlsx::sameAsCsv()
{
    const std::vector<std::vector<std::string>> rows {{"prompt_id", "prompt", "model", "response", "domain"},
        {"1", "第一\n行", "m1", "a,\"b\"", "crime"}, {"2", " x ", "m2", "=1+1", ""},
        {"2", " x ", "m1", "", "y"}};
    std::string csv;
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            QString cell = QString::fromStdString(row[i]);
            csv += (i == 0 ? "\"" : ",\"")
                + cell.replace(QLatin1Char('"'), QLatin1String("\"\"")).toStdString() + "\"";
        }
        csv += "\n";
    }
    Reading table = readText(csv, "x.csv");
    Reading sheet = readText(bookOf({{{"S", rowsOf(rows)}}}), "x.xlsx");
    QCOMPARE(table.records.size(), std::size_t {3});
    for (std::size_t i = 0; i < table.records.size(); ++i)
        table.records[i].line = static_cast<std::int64_t>(i) + 2;
    QCOMPARE(sheet.records, table.records);
}

void TestExchangeXlsx::chosenSheet()
{
    const BookText book {
        {{"Notes", rowsOf({{"hello"}})}, {"Hidden", rowsOf({{"prompt", "response"}, {"h", "x"}})},
            {"Data", rowsOf({{"prompt", "response"}, {"d", "x"}})}},
        {}, {}, {}, {1}};
    const Reading found = readText(bookOf(book), "book.xlsx");
    QCOMPARE(found.report.sheet, std::string("Data"));
    QCOMPARE(found.records.front().prompt.text, std::string("d"));
    QCOMPARE(found.warnings(), QStringLiteral("1:W_FORMAT_GUESSED"));
    QCOMPARE(
        found.report.sheets, (std::vector<SheetName> {{"Notes", false}, {"Hidden", true}, {"Data", false}}));
    ReadOptions options;
    options.sheet = "Hidden";
    const Reading named = readText(bookOf(book), "book.xlsx", options);
    QCOMPARE(named.records.front().prompt.text, std::string("h"));
    QCOMPARE(named.warnings(), QString());
    QCOMPARE(readText(bookOf({{{"Notes", rowsOf({{"hello"}})},
                          {"Data", rowsOf({{"prompt", "response"}, {"d", "x"}})}}}),
                 "book.xlsx")
                 .warnings(),
        QString());
    options.sheet = "Notes";
    QCOMPARE(readText(bookOf(book), "book.xlsx", options).errors(), QStringLiteral("1:E_HEADER"));
    options.sheet = "None";
    QCOMPARE(readText(bookOf(book), "book.xlsx", options).errors(), QStringLiteral("0:E_NOT_FOUND"));
}

void TestExchangeXlsx::faultsOfRows()
{
    const std::string head =
        R"(<row r="1"><c r="A1" t="inlineStr"><is><t>prompt</t></is></c><c r="B1" t="inlineStr"><is><t>response</t></is></c><c r="C1" t="inlineStr"><is><t>note</t></is></c></row>)";
    const std::string rows = head
        + R"(<row r="2"><c r="A2" t="str"><v>p</v></c><c r="B2" t="e"><v>#REF!</v></c></row>)"
        + R"(<row r="3"><c r="A3"><f>1+1</f></c><c r="B3" t="str"><v>r</v></c></row>)"
        + R"(<row r="4"><c r="A4" t="str"><v>p</v></c><c r="B4" t="str"><v>r</v></c><c r="D4"><v>1</v></c></row>)"
        + "<row r=\"5\"><c r=\"A5\" t=\"str\"><v>p\xFF</v></c><c r=\"B5\" t=\"str\"><v>r</v></c></row>"
        + R"(<row r="6"><c r="A6" t="str"><v>p&#0;q</v></c><c r="B6" t="str"><v>r</v></c></row>)"
        + R"(<row r="7"><c r="A7" t="str"><v>p</v></c><c r="B7" s="1"><v>44259</v></c><c r="C7" t="e"><v>#N/A</v></c></row>)";
    BookText book {{{"S", rows}}};
    book.styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>";
    const Reading reading = readText(bookOf(book), "book.xlsx", lenient());
    QCOMPARE(reading.errors().left(48),
        QStringLiteral("2:E_TYPE 3:E_TYPE 4:E_COLUMNS 5:E_ENCODING 6:E_N").left(48));
    QCOMPARE(reading.report.errors.at(0).detail, std::string("#REF!"));
    QCOMPARE(reading.report.errors.at(1).detail, std::string("a formula without a result"));
    QCOMPARE(reading.report.errors.at(2).detail, std::string("cell D4 has no column name"));
    QCOMPARE(reading.report.errors.at(3).detail, std::string("cell A5"));
    QCOMPARE(reading.records.size(), std::size_t {1});
    QCOMPARE(reading.records.front().responses.front().text, std::string("2021-03-04"));
    QCOMPARE(reading.records.front().responses.front().metadata, std::string(R"({"note":"#N/A"})"));
    QCOMPARE(reading.warnings(), QStringLiteral("7:W_EXCEL_ID"));
}

void TestExchangeXlsx::wrongFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("errors");
    QTest::addColumn<QString>("said");
    const auto add = [](const char* name, const std::string& bytes, const char* errors, const char* said) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString::fromLatin1(errors)
                            << QString::fromUtf8(said);
    };
    BookText book {{{"S", rowsOf({{"prompt", "response"}, {"p", "r"}})}}};
    add("an archive", zipOf({{"a.txt", "a"}}), "1:E_FORMAT", "ZIP ");
    add("a text document", zipOf({{"word/document.xml", "a"}}), "1:E_FORMAT", "DOCX ");
    add("an open document", zipOf({{"content.xml", "a"}}), "1:E_FORMAT", "OpenDocument ");
    add("no directory", good().substr(0, good().size() - 22), "1:E_FORMAT",
        "XLSX damaged: no directory, perhaps cut off");
    add("old Excel", std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + std::string(600, '\0'),
        "1:E_FORMAT", "Microsoft Office 97-2003 or protected by a password");
    add("wrong checksum", zipOf(partsOf(book), {true}), "1:E_FORMAT", "XLSX damaged: xl/workbook.xml");
    add("encrypted", zipOf(partsOf(book), {false, true}), "1:E_FORMAT", "XLSX protected by a password");
    add("claims too much", zipOf(partsOf(book), {false, false, 300U << 20U}), "0:E_LIMIT",
        "XLSX more than 256 MB when unpacked");
    add("claims more", zipOf(partsOf(book), {false, false, 1000}), "1:E_FORMAT",
        "XLSX damaged: xl/workbook.xml");
    add("unknown method", zipOf(partsOf(book), {false, false, 0, 99}), "1:E_FORMAT",
        "XLSX damaged: xl/workbook.xml, unknown method");
    add("not deflated", zipOf(partsOf(book), {false, false, 0, 8}), "1:E_FORMAT",
        "XLSX damaged: xl/workbook.xml");
    std::vector<PartText> parts = partsOf(book);
    parts.push_back({"XL/Workbook.xml", "x"});
    add("two of one name", zipOf(parts), "1:E_FORMAT", "XLSX damaged: two parts of one name");
    parts = partsOf(book);
    parts[2].text.resize(parts[2].text.size() - 30);
    add("cut XML", zipOf(parts), "0:E_FORMAT", "XLSX damaged: xl/worksheets/sheet1.xml");
    parts = partsOf(book);
    parts[2].text = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><worksheet/>";
    add("a document type", zipOf(parts), "0:E_FORMAT", "XLSX damaged: xl/worksheets/sheet1.xml");
    parts = partsOf(book);
    parts[2].text = "<?xml version=\"1.0\" encoding=\"GB18030\"?><worksheet/>";
    add("another encoding", zipOf(parts), "0:E_FORMAT",
        "XLSX damaged: xl/worksheets/sheet1.xml (malformed_xml_error: encoding");
    for (const char* reference : {"&#x110000;", "&#99999999999999999999;", "&#;", "&#x", "&#-1;", "&#xZ;"}) {
        parts = partsOf(book);
        parts[2].text = std::string("<worksheet a=\"") + reference + "\"/>";
        add(reference, zipOf(parts), "0:E_FORMAT",
            "XLSX damaged: xl/worksheets/sheet1.xml (a character reference)");
    }
    // The parser goes on behind the text where a value with a reference in it never ends.
    for (const char* endless : {"<worksheet a=\"1&amp;2", "<worksheet a='1&amp;2><row/></worksheet>",
             "<worksheet a=\"&p;<c></", "<?row a=\"&p;<t>", "<?row a='&p;<t>"}) {
        parts = partsOf(book);
        parts[2].text = endless;
        add(endless, zipOf(parts), "0:E_FORMAT", "XLSX damaged: xl/worksheets/sheet1.xml");
    }
    parts = partsOf(book);
    parts[2].text = std::string("<work\0sheet/>", 13);
    add("a NUL", zipOf(parts), "0:E_FORMAT", "XLSX damaged: xl/worksheets/sheet1.xml (not UTF-8)");
    parts.erase(parts.begin() + 2);
    add("a part lacks", zipOf(parts), "0:E_FORMAT", "XLSX damaged: no part xl/worksheets/sheet1.xml");
    add("no rows", bookOf({{{"S", ""}}}), "0:E_EMPTY", " ");
    add("a header alone", bookOf({{{"S", rowsOf({{"prompt", "response"}})}}}), "0:E_EMPTY", " ");
    add("a name twice", bookOf({{{"S", rowsOf({{"prompt", "prompt"}})}}}), "1:E_HEADER", "prompt");
}

void TestExchangeXlsx::wrongFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, errors);
    QFETCH(QString, said);
    const Reading reading = readText(bytes.toStdString(), "book.xlsx", lenient());
    QCOMPARE(reading.errors(), errors);
    const Error& error = reading.report.errors.front();
    const QString words = QString::fromStdString(error.subject + " " + error.detail);
    QVERIFY2(words.startsWith(said), qPrintable(words));
    QVERIFY(!reading.report.accepted);
}

void TestExchangeXlsx::everyCutIsRefused()
{
    const std::string whole = good();
    QVERIFY(report(whole).accepted);
    for (std::size_t size = 2; size < whole.size(); ++size) {
        const ReadReport cut = report(whole.substr(0, size));
        QVERIFY2(!cut.accepted && !cut.stopped, qPrintable(QString::number(size)));
    }
}

void TestExchangeXlsx::damageInAnyPiece()
{
    std::string rows;
    for (int i = 0; i < 40; ++i)
        rows += "<row><c><v>" + std::to_string(i) + "</v></c></row>";
    const auto read = [](const std::string& bytes, int& seen) {
        auto book = XlsxBook::fromBytes(bytes);
        if (!book)
            return book.error().detail;
        book->setWindow(100);
        seen = 0;
        const auto outcome = book->read(0, [&seen](const SheetRow&) { return ++seen > 0; });
        return outcome ? std::string("good") : outcome.error().detail;
    };
    int seen = 0;
    QCOMPARE(read(bookOf({{{"S", rows}}}), seen), std::string("good"));
    QCOMPARE(seen, 40);
    // The bytes are judged before the first row is handed on ...
    auto parts = partsOf({{{"S", rows}}});
    const auto sheet = std::find_if(parts.begin(), parts.end(),
        [](const PartText& part) { return part.name.find("sheet1") != std::string::npos; });
    QVERIFY(sheet != parts.end());
    std::rotate(sheet, sheet + 1, parts.end());
    QVERIFY(read(zipOf(parts, {true}), seen).find("damaged: xl/worksheets/sheet1.xml") == 0);
    QCOMPARE(seen, 0);
    // ... and what is no XML ends the reading where it stands.
    std::string broken = rows;
    broken.replace(broken.rfind("<v>"), 3, "<v<");
    QVERIFY(read(bookOf({{{"S", broken}}}), seen).find("damaged") == 0);
    QVERIFY(seen > 30 && seen < 40);
    std::string nul = rows;
    nul[nul.rfind("39")] = '\0';
    QVERIFY(read(bookOf({{{"S", nul}}}), seen).find("not UTF-8") != std::string::npos);
    int visited = 0;
    auto book = XlsxBook::fromBytes(bookOf({{{"S", rows}}}));
    TS_OK(book);
    book->setWindow(100);
    TS_OK(book->read(0, [&visited](const SheetRow&) { return ++visited < 3; }));
    QCOMPARE(visited, 3);
}

void TestExchangeXlsx::tooLarge()
{
    QTemporaryDir dir;
    const std::filesystem::path path = dir.filePath(QStringLiteral("big.xlsx")).toStdString();
    std::ofstream(path) << "PK";
    std::filesystem::resize_file(path, (std::uintmax_t {256} << 20) + 1);
    const auto opened = XlsxBook::open(path);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::Limit);
    QCOMPARE(XlsxBook::open(path.parent_path() / "none.xlsx").error().code, ErrorCode::NotFound);
}

// A short file whose cells repeat one long string many times.
void TestExchangeXlsx::repeatedStrings()
{
    BookText book;
    book.strings = "<si><t>" + std::string(std::size_t {1} << 20, 'x') + "</t></si>";
    for (int row = 1; row <= 1100; ++row)
        book.sheets = {
            {"S", (row == 1 ? std::string() : book.sheets[0].second) + "<row><c t=\"s\"><v>0</v></c></row>"}};
    auto opened = XlsxBook::fromBytes(bookOf(book));
    QVERIFY(opened);
    std::uint32_t rows = 0;
    const auto read = opened->read(0, [&rows](const SheetRow& row) {
        rows = row.number;
        return true;
    });
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Limit);
    QCOMPARE(rows, 1024U);
}

void TestExchangeXlsx::ownWorkbook()
{
    QTemporaryDir dir;
    const std::filesystem::path path = dir.filePath(QStringLiteral("own.xlsx")).toStdString();
    Workbook book(path.string() + ".part");
    const auto sheet = book.add("Answers");
    QVERIFY(sheet);
    const std::vector<std::string> columns {"prompt", "response", "sample"};
    (*sheet)->header(columns);
    (*sheet)->text("=1+1");
    (*sheet)->text("第二\r\n行 <&>");
    (*sheet)->number(std::int64_t {2});
    QVERIFY((*sheet)->end());
    BlockWriter writer;
    OutputFile file(path, nullptr, writer);
    QVERIFY(book.save(file));
    QVERIFY(file.close());
    auto opened = XlsxBook::open(path);
    QVERIFY(opened);
    std::vector<std::string> texts;
    QVERIFY(opened->read(0, [&texts](const SheetRow& row) {
        for (const SheetCell& cell : row.cells)
            texts.emplace_back(cell.text);
        return true;
    }));
    QCOMPARE(
        texts, (std::vector<std::string> {"prompt", "response", "sample", "'=1+1", "第二\r\n行 <&>", "2"}));
}

void TestExchangeXlsx::textUnderTheEnding()
{
    const Reading reading = readText("prompt,response\np,r\n", "book.xlsx");
    QVERIFY(reading.report.accepted);
    QCOMPARE(reading.warnings(), QStringLiteral("1:W_DELIM_GUESSED 1:W_FORMAT_GUESSED"));
    QCOMPARE(readText(good(), "book.csv").errors(), QStringLiteral("1:E_FORMAT"));
}

QTEST_GUILESS_MAIN(TestExchangeXlsx)
#include "test_exchange_xlsx.moc"
