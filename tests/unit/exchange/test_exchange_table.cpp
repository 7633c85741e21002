#include "collect.h"
#include "exchange/csv.h"
#include "shareddata.h"

#include <random>
#include <set>

using namespace touchstone;
using namespace touchstone::exchange;
using touchstone::testing::CollectSink;
using touchstone::testing::lenient;
using touchstone::testing::readText;

/// Tables, shapes, and the rules of a whole reading.
class TestTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rows_data();
    void rows();
    void files_data();
    void files();
    void wideForm();
    void mappingAndMetadata();
    void sinkRefusals();
    void stopsAndFailures();
    void repeatedIds();
    void nestedShapes();
    void sharedFiles();
    void blockSizesAgree();
};

void TestTable::rows_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("cells");
    const auto row = [](const char* text, CsvRow::Status status, const char* cells) {
        QTest::newRow(text) << QByteArray(text) << int(status) << QString::fromLatin1(cells);
    };
    row("a,b\nc", CsvRow::Status::Row, "a|b");
    row("a,b\r\n", CsvRow::Status::Row, "a|b");
    row("a,", CsvRow::Status::Row, "a|");
    row("\"a,\"\"x\"\"\",b", CsvRow::Status::Row, "a,\"x\"|b");
    row("\"\"\"\",\"\"", CsvRow::Status::Row, "\"|");
    row("\"a\nb\",c\n", CsvRow::Status::Row, "a\nb|c");
    row("5\" disk,x", CsvRow::Status::Row, "5\" disk|x");
    row("\"a\"b,c\nd", CsvRow::Status::AfterQuote, "");
    row("a,\"b", CsvRow::Status::UnclosedQuote, "");
}

void TestTable::rows()
{
    QFETCH(QByteArray, text);
    QFETCH(int, status);
    QFETCH(QString, cells);
    CsvRow row;
    QCOMPARE(int(row.parse({text.data(), std::size_t(text.size())}, ',', true)), status);
    QStringList found;
    for (const auto cell : row.cells())
        found << QString::fromUtf8(cell.data(), qsizetype(cell.size()));
    if (status == int(CsvRow::Status::Row))
        QCOMPARE(found.join(QLatin1Char('|')), cells);
}

void TestTable::files_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("errors");
    QTest::addColumn<QString>("warnings");
    QTest::addColumn<int>("rows");
    const auto row = [](const char* title, const QByteArray& text, const char* name, const char* errors,
                         const char* warnings, int rows) {
        QTest::newRow(title) << text << QString::fromLatin1(name) << QString::fromLatin1(errors)
                             << QString::fromLatin1(warnings) << rows;
    };
    row("pipe", "prompt|response\np|r\n", "f.csv", "", "1:W_DELIM_GUESSED", 1);
    row("tab in txt", "prompt\tresponse\np\tr\n", "f.txt", "", "", 1);
    row("comma in tsv", "prompt,response\np,r\n", "f.tsv", "", "1:W_DELIM_GUESSED", 1);
    row("json in csv", "{\"prompt\":\"p\",\"response\":\"r\"}\n{\"prompt\":\"p\",\"response\":\"s\"}\n",
        "f.csv", "", "1:W_FORMAT_GUESSED", 2);
    row("cr only", "prompt,response\rp,r\rp,s\r", "f.csv", "", "1:W_EOL", 2);
    row("bom inside", "prompt,response\np,r\n\xEF\xBB\xBFp,s\n", "f.csv", "", "3:W_BOM_MIDFILE", 2);
    row("end-of-file mark", "prompt,response\np,r\n\x1A", "f.csv", "", "3:W_CONTROL", 1);
    row("bad rows", "id,prompt,response\n,p,a\nx,p\ny,p,\"a\nb\"c\nz,p,ok\n", "f.csv",
        "2:E_ID 3:E_COLUMNS 4:E_QUOTE", "", 1);
    row("bad byte in a long cell", "prompt,response\np,\"a\nb\xFF\"\nq,r\n", "f.csv", "3:E_UTF8", "", 1);
    row("cut character", "prompt,response\np,r\nq,\xE4\xB8", "f.csv", "3:E_TRUNCATED", "", 1);
    row("missing column", "prompt,model\np,m\n", "f.csv", "1:E_HEADER", "", 0);
    row("repeated column", "prompt,response,x,x\np,r,1,2\n", "f.csv", "1:E_HEADER", "", 0);
    row("html", "<!DOCTYPE html><p>", "f.csv", "1:E_FORMAT", "", 0);
    row("workbook", QByteArray("PK\3\4....xl/workbook.xml"), "f.xlsx", "1:E_FORMAT", "", 0);
}

void TestTable::files()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, name);
    QFETCH(QString, errors);
    QFETCH(QString, warnings);
    QFETCH(int, rows);
    for (const std::size_t block : {std::size_t(1), std::size_t(4), kDefaultBlock}) {
        const auto reading =
            readText({text.data(), std::size_t(text.size())}, qPrintable(name), lenient(), block);
        QCOMPARE(reading.errors(), errors);
        QCOMPARE(reading.warnings(), warnings);
        QCOMPARE(reading.report.rows, qint64(rows));
    }
    if (name.endsWith(QStringLiteral("xlsx")))
        QCOMPARE(readText({text.data(), std::size_t(text.size())}, "f.xlsx").report.errors.front().subject,
            std::string("XLSX"));
}

void TestTable::wideForm()
{
    ReadOptions options;
    options.mapping = {{"models", "one,two"}};
    const auto reading = readText("prompt,one,two\np,a,b\n", "f.csv", options);
    QCOMPARE(reading.errors(), QString());
    const auto& responses = reading.records.front().responses;
    QCOMPARE(responses.size(), std::size_t(2));
    QCOMPARE(responses[1].model, std::string("two"));
    QCOMPARE(responses[1].text, std::string("b"));
}

void TestTable::mappingAndMetadata()
{
    ReadOptions options;
    options.mapping = {{"response", "text"}};
    options.domain = "law";
    const auto reading =
        readText(R"({"question":"p","text":"r","level":"odd","sample":2,"held_out":true,"note":{"a":[1]}})",
            "my run.jsonl", options);
    QCOMPARE(reading.errors(), QString());
    const auto& record = reading.records.front();
    QCOMPARE(record.prompt.text, std::string("p"));
    QCOMPARE(record.prompt.domain, std::string("law"));
    QCOMPARE(record.prompt.heldOut, std::optional<bool>(true));
    QCOMPARE(record.responses.front().sample, 2);
    QCOMPARE(record.responses.front().metadata, std::string(R"({"note":{"a":[1]},"level":"odd"})"));
}

void TestTable::sinkRefusals()
{
    const std::string_view text = "prompt,response\np,1\np,2\np,3\n";
    CollectSink sink;
    sink.refusals = {{3, ErrorCode::Conflict}};
    const auto skipping = readBytes(text, "f.csv", lenient(), sink);
    QCOMPARE(skipping.rows, 2);
    QCOMPARE(skipping.errors.front().line, 3);
    QCOMPARE(skipping.errors.front().code, ErrorCode::Conflict);
    CollectSink strict;
    strict.refusals = {{3, ErrorCode::Conflict}};
    QVERIFY(!readBytes(text, "f.csv", {}, strict).accepted);
    QCOMPARE(strict.records.size(), std::size_t(1));
    CollectSink full;
    full.refusals = {{3, ErrorCode::Full}};
    const auto stopped = readBytes(text, "f.csv", lenient(), full);
    QVERIFY(stopped.stopped && !stopped.accepted);
    QCOMPARE(full.records.size(), std::size_t(1));
}

void TestTable::stopsAndFailures()
{
    CollectSink sink;
    QCOMPARE(readFile("/nonexistent/file.csv", {}, sink).errors.front().code, ErrorCode::NotFound);
    QTemporaryDir folder;
    const auto name = std::filesystem::path(folder.path().toStdString());
    QCOMPARE(readFile(name, {}, sink).errors.front().code, ErrorCode::Io);
    QFile file(folder.filePath(QStringLiteral("f.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("prompt,response\np,r\n") > 0);
    file.close();
    std::stop_source source;
    std::uint64_t most = 0;
    const auto watch = [&](std::uint64_t done, std::uint64_t total) {
        most = std::max(most, done);
        QCOMPARE(total, std::uint64_t(20));
        source.request_stop();
    };
    const auto report = readFile(name / "f.csv", {}, sink, source.get_token(), watch);
    QCOMPARE(report.errors.front().code, ErrorCode::Cancelled);
    QVERIFY(report.stopped && most > 0);
    QVERIFY(readFile(name / "f.csv", {}, sink).accepted);
}

void TestTable::repeatedIds()
{
    const auto reading =
        readText("id,model,prompt,response\n1,a,p,x\n1,b,p,x\n1,a,p,x\n1,a,p,y\n", "f.csv", lenient());
    QCOMPARE(reading.report.rows, 2);
    QCOMPARE(reading.errors(), QStringLiteral("5:E_DUPID"));
    QCOMPARE(reading.warnings(), QStringLiteral("4:W_DUP_RECORD"));
    QCOMPARE(reading.report.errors.front().detail, std::string("first at line 2"));
}

void TestTable::nestedShapes()
{
    const auto dialog = readText(
        R"({"llm_name":"x1","question_uuid":"q","messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"},{"role":"user","content":"c"},{"role":"assistant","content":"d"}]})",
        "f.jsonl");
    QCOMPARE(dialog.report.shape, Shape::Dialog);
    QCOMPARE(dialog.records.front().prompt.text, std::string("User: a\n\nAssistant: b\n\nUser: c"));
    QCOMPARE(dialog.records.front().prompt.sourceId, std::optional<std::string>("q"));
    QCOMPARE(dialog.records.front().responses.front().text, std::string("d"));
    QCOMPARE(dialog.records.front().responses.front().model, std::string("x1"));
    QCOMPARE(readText(R"({"messages":[{"role":"user","content":"a"}]})", "f.jsonl").errors(),
        QStringLiteral("1:E_MISSING"));
    QCOMPARE(readText(R"({"messages":[{"role":"user","content":1}]})", "f.jsonl").errors(),
        QStringLiteral("1:E_TYPE"));
    ReadOptions pair;
    pair.model = std::string("P,N");
    const auto comparison =
        readText(R"({"prompt":"p","pos_resp":"a","neg_resp":"b","pos_type":"t"})", "f.jsonl", pair);
    QCOMPARE(comparison.records.front().responses[0].model, std::string("P"));
    QCOMPARE(comparison.records.front().responses[1].model, std::string("N"));
    QCOMPARE(comparison.records.front().responses[0].metadata, std::string(R"({"pos_type":"t"})"));
    const auto rating =
        readText("item,annotator,criterion,value\ni,R1,safety,safe\n,R1,safety,safe\n", "f.csv", lenient());
    QCOMPARE(rating.errors(), QStringLiteral("3:E_ID"));
    QCOMPARE(rating.records.front().ratings.front().value, std::string("safe"));
}

void TestTable::sharedFiles()
{
    TOUCHSTONE_NEED_DATA();
    const auto data = touchstone::testing::sharedData();
    const auto read = [&](const char* name, Shape shape, CollectSink& sink) {
        ReadOptions options;
        options.shape = shape;
        return readFile(data / name, options, sink);
    };
    CollectSink prompts;
    QCOMPARE(read("cvalues_prompts/cvalues_responsibility_prompts.jsonl", Shape::Auto, prompts).rows, 664);
    QCOMPARE(prompts.records.back().prompt.sourceId, std::optional<std::string>("664"));
    CollectSink dialogs;
    QCOMPARE(read("llmeval2/human_Law_data.json", Shape::Auto, dialogs).rows, 800);
    std::set<std::string> models;
    std::set<std::optional<std::string>> ids;
    for (const auto& record : dialogs.records) {
        models.insert(record.responses.front().model);
        ids.insert(record.prompt.sourceId);
    }
    QCOMPARE(models.size(), std::size_t(20));
    QCOMPARE(ids.size(), std::size_t(40));
    CollectSink pairs;
    const auto report =
        read("cvalues_mc/cvalues_responsibility_mc.reconstructed.jsonl", Shape::Comparison, pairs);
    QCOMPARE(report.rows, 1712);
    QVERIFY(report.warnings.empty());
    std::map<std::string, std::set<std::pair<std::string, std::string>>> texts;
    for (const auto& record : pairs.records) {
        for (const auto& response : record.responses)
            texts[response.model].emplace(record.prompt.text, response.text);
    }
    QCOMPARE(texts["positive"].size(), std::size_t(664));
    QCOMPARE(texts["negative"].size(), std::size_t(856));
    CollectSink poison;
    QCOMPARE(read("100poisonmpts/100poison.coig-cqia.jsonl", Shape::Auto, poison).rows, 906);
    QCOMPARE(poison.records.front().responses.front().model, std::string("expert"));
    QCOMPARE(poison.records.front().prompt.domain, std::string("environmental_science"));
}

// Random texts of pieces that matter to the parsers: the size of blocks must never show.
void TestTable::blockSizesAgree()
{
    static const std::vector<std::string> kPieces {"\"", "\"\"", ",", ";", "\n", "\r\n", "\r", "a",
        "\xE4\xB8\xAD", "\xFF", "\xEF\xBB\xBF", "\\u00e9", "\\ud83d", "{\"prompt\":\"p\",\"response\":\"r\"}",
        "{", "}", "[", "]", ":", " ", "1", "\x1A", "p,r\n", "\"x\ny\",z\n"};
    std::mt19937 random(20240117);
    for (int round = 0; round < 3000; ++round) {
        const bool csv = round % 2 == 0;
        std::string text = csv ? "prompt,response\n" : round % 4 == 1 ? "[" : "";
        for (int i = 0; i < 12; ++i)
            text += kPieces[random() % kPieces.size()];
        const char* name = csv ? "f.csv" : round % 4 == 1 ? "f.json" : "f.jsonl";
        const auto whole = readText(text, name, lenient());
        for (const std::size_t block : {std::size_t(1), std::size_t(7), std::size_t(4096)}) {
            const auto parts = readText(text, name, lenient(), block);
            QVERIFY2(parts.report.errors == whole.report.errors
                    && parts.report.warnings == whole.report.warnings && parts.records == whole.records,
                text.c_str());
        }
    }
}

QTEST_GUILESS_MAIN(TestTable)
#include "test_exchange_table.moc"
