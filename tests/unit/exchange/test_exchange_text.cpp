#include "collect.h"
#include "exchange/blind.h"
#include "exchange/decoder.h"
#include "exchange/idtable.h"
#include "exchange/mapper.h"
#include "exchange/textscan.h"
#include "exchange/utf8.h"

using namespace touchstone;
using namespace touchstone::exchange;
using touchstone::testing::lenient;
using touchstone::testing::readText;

/// Bytes and characters: UTF-8, encodings, warnings on texts, names of models, ids.
class TestText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void utf8_data();
    void utf8();
    void warnings_data();
    void warnings();
    void selfNaming_data();
    void selfNaming();
    void modelValues();
    void decodesInPieces();
    void damageOrOtherEncoding_data();
    void damageOrOtherEncoding();
    void ids();
    void idsStaySmall();
    void spreadsheetIds();
};

void TestText::utf8_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("bad");
    QTest::newRow("ascii") << QByteArray("plain text, longer than a word") << -1;
    QTest::newRow("all lengths") << QByteArray("a\xC3\xA9\xE4\xB8\xAD\xF0\x9F\x98\x80") << -1;
    QTest::newRow("overlong 2") << QByteArray("12345678\xC0\xAF") << 8;
    QTest::newRow("overlong 3") << QByteArray("a\xE0\x80\xAF") << 1;
    QTest::newRow("surrogate") << QByteArray("a\xED\xA0\x80") << 1;
    QTest::newRow("overlong 4") << QByteArray("a\xF0\x80\x80\x80") << 1;
    QTest::newRow("beyond") << QByteArray("a\xF4\x90\x80\x80") << 1;
    QTest::newRow("lone tail") << QByteArray("ab\x80") << 2;
    QTest::newRow("cut") << QByteArray("ab\xE4\xB8") << 2;
    QTest::newRow("han then bad") << QByteArray("\xE4\xB8\xAD\xE4\xB8\x2E") << 3;
}

void TestText::utf8()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, bad);
    const ByteCheck check = checkBytes({bytes.data(), std::size_t(bytes.size())});
    QCOMPARE(check.bad, bad < 0 ? std::string_view::npos : std::size_t(bad));
    QCOMPARE(check.cut, bytes.endsWith("\xE4\xB8"));
}

void TestText::warnings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("codes");
    const auto row = [](const char* name, const QString& text, const char* codes) {
        QTest::newRow(name) << text << QString::fromLatin1(codes);
    };
    const auto u = [](std::u32string_view text) {
        return QString::fromUcs4(text.data(), qsizetype(text.size()));
    };
    row("chinese", QStringLiteral("“你好”，世界。……——《书》"), "");
    row("emoji family", u(U"\U0001F468\u200D\U0001F469\u200D\U0001F467"), "");
    row("emoji with selector", u(U"\u2764\uFE0F\u200D\U0001F525"), "");
    row("emoji skin", u(U"\U0001F469\U0001F3FD\u200D\U0001F4BB"), "");
    row("flag of Wales", u(U"\U0001F3F4\U000E0067\U000E0062\U000E0077\U000E006C\U000E0073\U000E007F"), "");
    row("keycap", u(U"1\uFE0F\u20E3"), "");
    row("persian", u(U"\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645"), "");
    row("hindi", u(U"\u0915\u094D\u200D\u0937"), "");
    row("hebrew points", u(U"\u05E9\u05C1\u05B8\u05DC\u05D5\u05B9\u05DD"), "");
    row("ideographic variant", u(U"\u845B\U000E0100"), "");
    row("nel and separators", u(U"a\u2028b\u2029c\u0085d"), "");
    row("accents", u(U"caf\u00E9 na\u00EFve \u00ABSpa\u00DF\u00BB"), "");
    row("zwj in latin", u(U"kill\u200Der"), "W_INVISIBLE");
    row("zwnj at the end", u(U"\u0645\u200C"), "W_INVISIBLE");
    row("zero width space", u(U"a\u200Bb"), "W_INVISIBLE");
    row("soft hyphen", u(U"a\u00ADb"), "W_INVISIBLE");
    row("hangul filler", u(U"a\u3164b"), "W_INVISIBLE");
    row("braille blank", u(U"\u2800"), "W_INVISIBLE");
    row("bom inside", u(U"a\uFEFFb"), "W_INVISIBLE");
    row("tags", u(U"a\U000E0061"), "W_INVISIBLE");
    row("open tags", u(U"\U0001F3F4\U000E0067"), "W_INVISIBLE");
    row("selectors in a row", u(U"\U0001F600\U000E0173\U000E0165"), "W_INVISIBLE");
    row("override", u(U"a\u202Eb"), "W_BIDI");
    row("mark", u(U"\u061C"), "W_BIDI");
    row("escape", u(U"a\u001Bb"), "W_CONTROL");
    row("delete", u(U"a\u007Fb"), "W_CONTROL");
    row("c1", u(U"a\u009Bb"), "W_CONTROL");
    row("wiping backspace", u(U"safe\b\b\b\b"), "W_CONTROL");
    row("9 marks", u(U"a\u0300\u0300\u0300\u0300\u0300\u0300\u0300\u0300\u0300"), "W_COMBINING");
    row("8 marks", u(U"a\u0300\u0300\u0300\u0300\u0300\u0300\u0300\u0300"), "");
    row("nonchar", u(U"\U0001FFFE"), "W_NONCHAR");
    row("replacement", u(U"a\uFFFD"), "W_REPLACEMENT");
    row("twice encoded", u(U"caf\u00C3\u00A9"), "W_MOJIBAKE");
    row("twice encoded by 1252", u(U"It\u00E2\u20AC\u2122s"), "");
    row("twice encoded with lead", u(U"\u00C3\u00A9t\u00C3\u00A9 \u00E2\u20AC\u2122"), "W_MOJIBAKE");
}

void TestText::warnings()
{
    QFETCH(QString, text);
    QFETCH(QString, codes);
    const std::string bytes = text.toStdString();
    QStringList found;
    for (const ErrorCode code : textWarnings(scanText(bytes, checkBytes(bytes).marks)))
        found << QString::fromLatin1(codeName(code).data());
    if (QLatin1String(QTest::currentDataTag()) == QLatin1String("twice encoded by 1252"))
        codes = QStringLiteral("W_MOJIBAKE");
    QCOMPARE(found.join(QLatin1Char(' ')), codes);
}

void TestText::selfNaming_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("model");
    QTest::addColumn<bool>("found");
    const auto row = [](const char* text, const char* model, bool found) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(model) << found;
    };
    row("As ChatGPT, a language model by OpenAI, I cannot", "m", true);
    row("I'm Claude, made by Anthropic.", "m", true);
    row("Sorry. I am an AI language model trained by OpenAI", "", true);
    row("我是由百度开发的", "", true);
    row("作为一个由OpenAI训练的模型", "", true);
    row("My name is Qwen", "", true);
    row("Here Orion-7B speaks", "orion-7b", true);
    row("Tools such as ChatGPT are common.", "m", false);
    row("I am using ChatGPT daily", "", false);
    row("ChatGPT is a model by OpenAI.", "", false);
    row("我是用百度搜索的", "", false);
    row("A positive answer of an expert", "positive", false);
    row("The mossy stone and barden", "moss", false);
    row("I'm a mossy stone", "", false);
}

void TestText::selfNaming()
{
    QFETCH(QString, text);
    QFETCH(QString, model);
    QFETCH(bool, found);
    SelfNaming naming;
    QCOMPARE(naming.find(text.toStdString(), model.toStdString()), found);
}

void TestText::modelValues()
{
    QVERIFY(isModelKey("Model-Name"));
    QVERIFY(isModelKey("engine"));
    QVERIFY(!isModelKey("modelling"));
    QVERIFY(isModelValue("llama-70b/run3.jsonl", ""));
    QVERIFY(isModelValue("run of orion-7b", "Orion-7B"));
    QVERIFY(!isModelValue("mossy", ""));
    QVERIFY(!isModelValue("m", "m"));
}

void TestText::decodesInPieces()
{
    const std::string raw("\xD6\xD0\x81\x30\x81\x30\xCE\xC4", 8);
    for (std::size_t piece = 1; piece <= raw.size(); ++piece) {
        auto decoder = Decoder::open("gb18030");
        QVERIFY(decoder.has_value());
        std::string text;
        for (std::size_t at = 0; at < raw.size(); at += piece)
            (*decoder)->decode(std::string_view(raw).substr(at, piece), at + piece >= raw.size(), text);
        QCOMPARE(text, std::string("\xE4\xB8\xAD\xC2\x80\xE6\x96\x87"));
    }
    QVERIFY(!Decoder::open("no-such-encoding"));
    const auto cut = readText(std::string_view("{\"prompt\":\"p\",\"response\":\"\xD6", 27), "f.jsonl",
        {.shape = Shape::Responses, .encoding = "gb18030"});
    QCOMPARE(cut.errors(), QStringLiteral("1:E_TRUNCATED"));
    const auto illegal = readText("{\"prompt\":\"p\",\"response\":\"\xFF\"}\n", "f.jsonl",
        {.shape = Shape::Responses, .encoding = "gb18030"});
    QCOMPARE(illegal.errors(), QStringLiteral("1:E_ENCODING"));
}

void TestText::damageOrOtherEncoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("errors");
    const auto line = [](const char* text) {
        return QByteArray("{\"prompt\":\"p\",\"response\":\"") + text + "\"}\n";
    };
    QTest::newRow("one run") << line("ok") + line("a\xFF") << "2:E_UTF8";
    QTest::newRow("two runs") << line("ok") + line("caf\xE9") + line("na\xEFve")
                              << "2:E_ENCODING 3:E_ENCODING";
    QTest::newRow("beside good text")
        << line("\xE4\xB8\xAD") + line("caf\xE9") + line("\xFF") << "2:E_UTF8 3:E_UTF8";
    QTest::newRow("gb18030") << line("\xD5\xE2\xCA\xC7\xD2\xBB\xB8\xF6\xBB\xD8\xB4\xF0") << "1:E_ENCODING";
    QTest::newRow("utf-32") << QByteArray("\xFF\xFE\0\0{\0\0\0", 8) << "1:E_ENCODING";
    QTest::newRow("utf-16 without bom") << QByteArray("{\0\"\0p\0r\0o\0m\0", 12) << "1:E_ENCODING";
}

void TestText::damageOrOtherEncoding()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, errors);
    const auto reading = readText({bytes.data(), std::size_t(bytes.size())}, "f.jsonl", lenient());
    QCOMPARE(reading.errors(), errors);
    if (QLatin1String(QTest::currentDataTag()) == QLatin1String("gb18030"))
        QVERIFY(reading.report.errors.front().detail.starts_with("candidates: gb18030"));
}

void TestText::ids()
{
    IdTable table;
    QVERIFY(!table.add("m", "q1", 1, 10).same);
    const auto again = table.add("m", "q1", 1, 11);
    QVERIFY(again.same && again.sameContent);
    QCOMPARE(again.firstLine, 10);
    QVERIFY(!table.add("m", "q1", 2, 12).sameContent);
    QVERIFY(!table.add("other", "q1", 2, 13).same);
    const auto alike = table.add("m", "Q\xEF\xBC\x91", 3, 14);
    QVERIFY(!alike.same && alike.lookAlike);
    QCOMPARE(table.size(), std::size_t(3));
}

void TestText::idsStaySmall()
{
    IdTable table;
    for (int i = 0; i < 200000; ++i)
        QVERIFY(!table.add("m", "response-" + std::to_string(i), 1, i + 1).same);
    QCOMPARE(table.size(), std::size_t(200000));
    QVERIFY(table.bytes() / table.size() <= 40);
    QCOMPARE(table.add("m", "response-77", 1, 1).firstLine, 78);
}

void TestText::spreadsheetIds()
{
    for (const char* id : {"1.23457E+15", "1E+05", "1-Mar", "12-Dec-21", "Mar-04", "3/4/2021", "03/04/21"})
        QVERIFY2(looksEatenBySpreadsheet(id), id);
    for (const char* id : {"123", "1E5", "r1", "1-Mars", "2021-03-04", "3/4", "E+15", "1.5", ""})
        QVERIFY2(!looksEatenBySpreadsheet(id), id);
    const auto zeros = readText("id,prompt,response\n0012,p,a\n34,p,b\n", "f.csv");
    QCOMPARE(zeros.warnings(), QStringLiteral("3:W_EXCEL_ID"));
}

QTEST_GUILESS_MAIN(TestText)
#include "test_exchange_text.moc"
