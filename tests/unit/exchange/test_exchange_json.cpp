#include "collect.h"
#include "exchange/jsonrecord.h"
#include "exchange/jsonscan.h"

using namespace touchstone;
using namespace touchstone::exchange;
using touchstone::testing::lenient;
using touchstone::testing::readText;
using Status = JsonRecordParser::Status;

/// JSON: the raw scan, one record, lines and documents.
class TestJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unescapes();
    void fieldsAreExact();
    void refusals_data();
    void refusals();
    void offsetPointsIntoTheText();
    void documents_data();
    void documents();
    void linesGoOn();
    void longLineIsSkipped();
    void wrappedListIsStreamed();
    void surrogateAcrossBlocks();
};

void TestJson::unescapes()
{
    std::string text;
    appendUnescaped("a\\n\\u00e9\\ud83d\\ude00\\/", text);
    QCOMPARE(text, std::string("a\n\xC3\xA9\xF0\x9F\x98\x80/"));
    std::string json;
    appendJsonString("q\"\\\n\x01", json);
    QCOMPARE(json, std::string("\"q\\\"\\\\\\n\\u0001\""));
}

void TestJson::fieldsAreExact()
{
    std::string text = R"( {"a\u0062":"x\ty", "n": -12 ,"f":1.5,"o":{"k":[1,{"in":2}]},"z":null,"t":true} )";
    JsonRecordParser parser;
    QCOMPARE(parser.parse(text.data(), text.size(), JsonScan::Extent::Whole, 0, true), Status::Record);
    const auto& fields = parser.record().fields;
    QCOMPARE(fields.size(), std::size_t(6));
    QCOMPARE(fields[0].key, std::string_view("ab"));
    QCOMPARE(fields[0].text, std::string_view("x\ty"));
    QCOMPARE(fields[0].rawKey, std::string_view("\"a\\u0062\""));
    QCOMPARE(fields[1].kind, FieldKind::Integer);
    QCOMPARE(fields[1].text, std::string_view("-12"));
    QCOMPARE(fields[2].kind, FieldKind::Number);
    QCOMPARE(fields[3].text, std::string_view("{\"k\":[1,{\"in\":2}]}"));
    QCOMPARE(fields[4].kind, FieldKind::Null);
    QCOMPARE(fields[5].kind, FieldKind::Boolean);
    QCOMPARE(parser.record().innerKeys.size(), std::size_t(2));
}

void TestJson::refusals_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const QByteArray& text, Status status, const char* code) {
        QTest::newRow(name) << text << int(status) << QString::fromLatin1(code);
    };
    row("open string", "{\"a\":\"b", Status::Open, "");
    row("open object", "{\"a\":1", Status::Open, "");
    row("scalar", "12", Status::NotAnObject, "");
    row("list", "[1]", Status::NotAnObject, "");
    row("bad escape", "{\"a\":\"\\x\"}", Status::Failed, "E_JSON");
    row("huge number", "{\"a\":1e999}", Status::Failed, "E_JSON");
    row("trailing comma", "{\"a\":1,}", Status::Failed, "E_JSON");
    row("two values", "{} {}", Status::Failed, "E_JSON");
    row("raw tab", "{\"a\":\"\t\"}", Status::Failed, "E_JSON");
    row("bare character", "{\"a\":\xC3\xA9}", Status::Failed, "E_JSON");
    row("duplicate key", "{\"a\":1,\"\\u0061\":2}", Status::Failed, "E_DUPKEY");
    row("duplicate inner key", "{\"a\":{\"b\":1,\"b\":2}}", Status::Failed, "E_DUPKEY");
    row("same key in two objects", "{\"a\":{\"b\":1},\"c\":{\"b\":2}}", Status::Record, "");
    row("depth 64", QByteArray("{\"a\":") + QByteArray(63, '[') + QByteArray(63, ']') + '}', Status::Record,
        "");
    row("depth 65", QByteArray("{\"a\":") + QByteArray(64, '[') + QByteArray(64, ']') + '}', Status::Failed,
        "E_DEPTH");
    const auto keys = [](int count) {
        QByteArray text("{");
        for (int i = 0; i < count; ++i)
            text += (i > 0 ? ",\"" : "\"") + QByteArray::number(i) + "\":0";
        return text + '}';
    };
    row("1000 keys", keys(1000), Status::Record, "");
    row("1001 keys", keys(1001), Status::Failed, "E_KEYS");
}

void TestJson::refusals()
{
    QFETCH(QByteArray, text);
    QFETCH(int, status);
    QFETCH(QString, code);
    JsonRecordParser parser;
    QCOMPARE(
        int(parser.parse(text.data(), std::size_t(text.size()), JsonScan::Extent::Whole, 0, true)), status);
    if (!code.isEmpty())
        QCOMPARE(QString::fromLatin1(codeName(parser.code()).data()), code);
}

void TestJson::offsetPointsIntoTheText()
{
    std::string text = R"({"prompt":"a long text here","x":nul})";
    JsonRecordParser parser;
    QCOMPARE(parser.parse(text.data(), text.size(), JsonScan::Extent::Whole, 0, true), Status::Failed);
    QCOMPARE(parser.offset(), text.size() - 1);
}

void TestJson::documents_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("errors");
    QTest::addColumn<int>("rows");
    const QByteArray good = "{\"prompt\":\"p\",\"response\":\"r\"}";
    QTest::newRow("record") << good << "" << 1;
    QTest::newRow("list") << "[\n" + good + ",\n" + good + "]\n"
                          << "" << 2;
    QTest::newRow("trailing comma") << "[\n" + good + ",\n]"
                                    << "3:E_JSON" << 0;
    QTest::newRow("no comma") << "[\n" + good + "\n" + good + "]"
                              << "3:E_JSON" << 0;
    QTest::newRow("text behind") << "[" + good + "]\nx"
                                 << "2:E_JSON" << 0;
    QTest::newRow("cut") << "[" + good + ",\n{\"prompt\":"
                         << "2:E_TRUNCATED" << 0;
    QTest::newRow("missing inside") << "[" + good + ",\n{\"prompt\":\"p\"},\n{}]"
                                    << "2:E_MISSING 3:E_MISSING" << 0;
    QTest::newRow("nul") << "[" + good + ",\n" + QByteArray(1, '\0') << "2:E_NUL" << 0;
    QTest::newRow("scalar") << QByteArray("12") << "1:E_SHAPE" << 0;
    QTest::newRow("wrapped") << "{\"n\":1,\"data\":[" + good + "]}"
                             << "" << 1;
    QTest::newRow("two lists") << "{\"a\":[" + good + "],\n\"b\":[" + good + "]}"
                               << "1:E_SHAPE" << 0;
    QTest::newRow("wrapped twice same key") << "{\"a\":1,\"a\":[" + good + "]}"
                                            << "1:E_DUPKEY" << 0;
    QTest::newRow("record with a list")
        << QByteArray("{\"prompt\":\"p\",\"response\":\"r\",\"l\":[{}]}") << "" << 1;
    QTest::newRow("empty") << QByteArray("[]") << "0:E_EMPTY" << 0;
    QTest::newRow("blank") << QByteArray(" \n") << "0:E_EMPTY" << 0;
}

void TestJson::documents()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, errors);
    QFETCH(int, rows);
    for (const std::size_t block : {std::size_t(1), std::size_t(5), kDefaultBlock}) {
        const auto reading = readText({text.data(), std::size_t(text.size())}, "f.json", {}, block);
        QCOMPARE(reading.errors(), errors);
        QCOMPARE(reading.report.rows, qint64(rows));
        QCOMPARE(reading.report.accepted, rows > 0);
    }
}

void TestJson::linesGoOn()
{
    const std::string text =
        "{\"prompt\":\"p\",\"response\":\"1\"}\nbad\n\n{\"prompt\":\"p\",\"response\":7}\n"
        "{\"prompt\":\"p\",\"response\":\"2\"}\n[1]\n{\"prompt\":\"p\",\"resp";
    const auto strict = readText(text, "f.jsonl");
    QCOMPARE(strict.errors(), QStringLiteral("2:E_JSON 4:E_TYPE 6:E_TYPE 7:E_TRUNCATED"));
    QCOMPARE(strict.records.size(), std::size_t(1));
    QVERIFY(!strict.report.accepted);
    const auto skipping = readText(text, "f.jsonl", lenient());
    QCOMPARE(skipping.report.rows, 2);
    QCOMPARE(skipping.report.skipped, 4);
    QCOMPARE(skipping.records.back().responses.front().text, std::string("2"));
    QCOMPARE(skipping.records.back().line, 5);
}

void TestJson::longLineIsSkipped()
{
    std::string text(std::size_t {65} << 20, 'x');
    text += "\n{\"prompt\":\"p\",\"response\":\"r\"}\n";
    const auto reading = readText(text, "f.jsonl", lenient());
    QCOMPARE(reading.errors(), QStringLiteral("1:E_LIMIT"));
    QCOMPARE(reading.records.size(), std::size_t(1));
    QCOMPARE(reading.records.front().line, 2);
}

void TestJson::wrappedListIsStreamed()
{
    const auto reading =
        readText("{\"v\":{\"a\":[{}]},\"rows\":[{\"prompt\":\"p\",\"response\":\"r\"}],\"n\":2}", "f.json");
    QCOMPARE(reading.warnings(), QStringLiteral("1:W_FORMAT_GUESSED"));
    QCOMPARE(reading.report.rows, 1);
}

void TestJson::surrogateAcrossBlocks()
{
    const std::string text = R"([{"prompt":"p\ud83d\ude00","response":"\ud83dx\udc00"}])";
    for (std::size_t block = 1; block < 40; ++block) {
        const auto reading = readText(text, "f.json", {}, block);
        QCOMPARE(reading.warnings(), QStringLiteral("1:W_SURROGATE"));
        QCOMPARE(reading.records.front().prompt.text, std::string("p\xF0\x9F\x98\x80"));
        QCOMPARE(reading.records.front().responses.front().text, std::string("\xEF\xBF\xBDx\xEF\xBF\xBD"));
    }
}

QTEST_GUILESS_MAIN(TestJson)
#include "test_exchange_json.moc"
