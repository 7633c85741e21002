#include "collect.h"
#include "shareddata.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace touchstone;
using namespace touchstone::exchange;
using touchstone::testing::CollectSink;

namespace {

QString nameOf(ErrorCode code)
{
    const auto name = codeName(code);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

QSet<QString> codesOf(const std::vector<Error>& errors)
{
    QSet<QString> codes;
    for (const Error& error : errors)
        codes << nameOf(error.code);
    return codes;
}

std::string fieldOf(const ImportRecord& record, const QString& field)
{
    if (field == QStringLiteral("prompt"))
        return record.prompt.text;
    if (field == QStringLiteral("id"))
        return record.responses.front().sourceId.value_or("(none)");
    return record.responses.front().text;
}

}

/// Every entry of the corpus of bad inputs: outcome, first line, code, rows, warnings, exact values.
class TestBadInputs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void entry_data();
    void entry();
    void entryWithSkippedRows_data() { entry_data(); }
    void entryWithSkippedRows();
    void entryInSmallBlocks_data() { entry_data(); }
    void entryInSmallBlocks();

private:
    static ReadOptions optionsOf(const QJsonObject& entry);
    static std::filesystem::path pathOf(const QJsonObject& entry);
};

ReadOptions TestBadInputs::optionsOf(const QJsonObject& entry)
{
    ReadOptions options;
    options.shape = Shape::Responses;
    options.model = std::string("m");
    options.encoding =
        entry[QStringLiteral("options")].toObject()[QStringLiteral("encoding")].toString().toStdString();
    return options;
}

std::filesystem::path TestBadInputs::pathOf(const QJsonObject& entry)
{
    return touchstone::testing::sharedData() / "badinputs"
        / entry[QStringLiteral("file")].toString().toStdString();
}

void TestBadInputs::entry_data()
{
    QTest::addColumn<QJsonObject>("entry");
    TOUCHSTONE_NEED_DATA();
    QFile file(touchstone::testing::sharedData() / "badinputs" / "manifest.json");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray entries = QJsonDocument::fromJson(file.readAll())[QStringLiteral("entries")].toArray();
    QVERIFY(entries.size() >= 100);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QJsonObject entry = entries[i].toObject();
        QTest::addRow("%d %s", int(i), qPrintable(entry[QStringLiteral("file")].toString())) << entry;
    }
}

void TestBadInputs::entry()
{
    QFETCH(QJsonObject, entry);
    CollectSink sink;
    const ReadReport report = readFile(pathOf(entry), optionsOf(entry), sink);
    const QString outcome = entry[QStringLiteral("outcome")].toString();
    const QSet<QString> errors = codesOf(report.errors);
    const QSet<QString> warnings = codesOf(report.warnings);
    if (outcome.startsWith(QStringLiteral("reject"))) {
        QVERIFY(!report.accepted);
        QCOMPARE(report.rows, 0);
        QVERIFY(!report.errors.empty());
        QCOMPARE(report.errors.front().line, qint64(entry[QStringLiteral("line")].toInt()));
        QCOMPARE(nameOf(report.errors.front().code), entry[QStringLiteral("code")].toString());
        return;
    }
    QCOMPARE(errors, QSet<QString>());
    QVERIFY(report.accepted);
    QCOMPARE(report.rows, qint64(entry[QStringLiteral("items")].toInt()));
    QCOMPARE(sink.records.size(), std::size_t(report.rows));
    for (const QJsonValue value : entry[QStringLiteral("values")].toArray()) {
        const QJsonArray expected = value.toArray();
        const auto& record = sink.records.at(std::size_t(expected[0].toInt()));

        // Qt drops a U+FEFF at the beginning of JSON strings: the same is done to the value.
        const QString text = QString::fromStdString(fieldOf(record, expected[1].toString()));
        QCOMPARE(text, expected[2].toString());
    }
    for (const QJsonValue warning : entry[QStringLiteral("warnings")].toArray())
        QVERIFY2(warnings.contains(warning.toString()), qPrintable(warning.toString()));
    for (const Error& warning : report.warnings)
        QVERIFY2(warning.line > 0, codeName(warning.code).data());
    if (outcome == QStringLiteral("accept"))
        QCOMPARE(warnings, QSet<QString>());
}

void TestBadInputs::entryWithSkippedRows()
{
    QFETCH(QJsonObject, entry);
    ReadOptions options = optionsOf(entry);
    options.skipBad = true;
    CollectSink sink;
    const ReadReport report = readFile(pathOf(entry), options, sink);
    const QJsonValue rows =
        entry[entry.contains(QStringLiteral("lenient_items")) ? QStringLiteral("lenient_items")
                                                              : QStringLiteral("items")];
    QCOMPARE(report.rows, qint64(rows.toInt()));
    QCOMPARE(report.accepted, rows.toInt() > 0);
}

void TestBadInputs::entryInSmallBlocks()
{
    QFETCH(QJsonObject, entry);
    if (entry[QStringLiteral("bytes")].toInt() > 100000)
        QSKIP("too long for blocks of a few bytes");
    CollectSink whole;
    const ReadReport expected = readFile(pathOf(entry), optionsOf(entry), whole);
    for (const std::size_t block : {std::size_t(1), std::size_t(7), std::size_t(4096)}) {
        CollectSink sink;
        const ReadReport report = readFile(pathOf(entry), optionsOf(entry), sink, {}, {}, block);
        QCOMPARE(report.errors, expected.errors);
        QCOMPARE(report.warnings, expected.warnings);
        QVERIFY(sink.records == whole.records);
    }
}

QTEST_GUILESS_MAIN(TestBadInputs)
#include "test_exchange_badinputs.moc"
