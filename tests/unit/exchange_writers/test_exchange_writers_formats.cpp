#include "exchange/formats.h"
#include "fakesource.h"
#include <QCryptographicHash>
#include <QDirIterator>
#include <QtTest>
#include <nlohmann/json.hpp>
#include <set>

using namespace touchstone;
using namespace touchstone::exchange;
using touchstone::testing::bytesOf;
using touchstone::testing::choices;
using touchstone::testing::FakeSource;
using Json = nlohmann::json;

namespace {

void addFormats()
{
    QTest::addColumn<QString>("id");
    for (const ExportFormat& format : formats())
        QTest::newRow(std::string(format.id).c_str())
            << QString::fromUtf8(format.id.data(), qsizetype(format.id.size()));
}

// Rows that a file holds, found without the product.
std::int64_t rowsIn(const QByteArray& bytes, const std::string& name)
{
    if (name.ends_with(".csv"))
        return static_cast<std::int64_t>(testing::parseCsv(bytes).size()) - 1;
    if (name.ends_with(".jsonl"))
        return bytes.count('\n');
    if (name.ends_with(".json")) {
        const Json json = Json::parse(bytes.toStdString());
        return static_cast<std::int64_t>(json.is_array() ? json.size() : json.at("models").size());
    }
    if (name.ends_with(".xml") || name.ends_with("README.md"))
        return 0;
    const bool latex = name.ends_with(".tex");
    const QByteArray table = bytes.left(bytes.indexOf(latex ? "\\end{tabular}" : "\n## By"));
    return latex ? table.count("\\\\\n") - 1 : table.count("\n| ") - 2;
}

}

class TestExchangeWritersFormats : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tableIsSound()
    {
        std::set<std::string_view> ids;
        std::set<std::string_view> names;
        for (const ExportFormat& format : formats()) {
            QVERIFY(ids.insert(format.id).second);
            QVERIFY(names.insert(format.fileName).second);
            QVERIFY(!format.titleKey.empty());
            QVERIFY(format.write != nullptr);
            QCOMPARE(findFormat(format.id), &format);
            QVERIFY(!purposeName(format.purpose).empty());
            for (const Choice choice : format.choices)
                QVERIFY(!choiceName(choice).empty());
        }
        QVERIFY(!findFormat("ratings"));
        QVERIFY(!findFormat(""));
        for (const char* id : {"ratings-csv", "ratings-jsonl", "items-csv", "items-jsonl", "scores-csv",
                 "scores-json", "scores-latex", "scores-markdown", "scores-xlsx", "xlsx", "label-studio",
                 "cvalues-comparison", "poison", "trl-sft", "trl-dpo", "trl-kto", "trl-reward", "chat",
                 "huggingface"})
            QVERIFY2(findFormat(id), id);
    }
    void everyFormatRunsAndReadsBack_data() { addFormats(); }
    void everyFormatRunsAndReadsBack()
    {
        QFETCH(QString, id);
        QTemporaryDir folder;
        FakeSource source;
        const ExportFormat& format = *findFormat(id.toStdString());
        const auto report =
            runExport(format.id, source, choices(), std::filesystem::path(folder.path().toStdString()));
        QVERIFY(report);
        QCOMPARE(report->format, std::string(format.id));
        QCOMPARE(report->files[0].path, std::string(format.fileName));
        QVERIFY(std::any_of(report->files.begin(), report->files.end(),
            [](const ExportedFile& file) { return file.rows > 0; }));
        for (const ExportedFile& file : report->files) {
            const QByteArray bytes = bytesOf(folder, file.path);
            QVERIFY(!bytes.startsWith("\xEF\xBB\xBF"));
            QVERIFY(!bytes.contains("Aaa-Model"));
            QCOMPARE(file.sha256,
                QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().toStdString());
            if (!file.path.ends_with(".xlsx"))
                QCOMPARE(file.rows, rowsIn(bytes, file.path));
        }
        QDirIterator all(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        qsizetype count = 0;
        for (; all.hasNext(); all.next())
            ++count;
        QCOMPARE(count, qsizetype(report->files.size()) + 1);
    }
    void manifestSaysAll_data() { addFormats(); }
    void manifestSaysAll()
    {
        QFETCH(QString, id);
        QTemporaryDir folder;
        FakeSource source;
        const auto report = runExport(
            id.toStdString(), source, choices(), std::filesystem::path(folder.path().toStdString()));
        QVERIFY(report);
        const auto manifest = Json::parse(bytesOf(folder, report->manifest).toStdString());
        QCOMPARE(manifest.at("format").get<std::string>(), id.toStdString());
        QCOMPARE(manifest.at("project_id").get<std::string>(), source.about.project.str());
        QCOMPARE(manifest.at("state").get<std::string>(), std::string("abc123"));
        QCOMPARE(manifest.at("snapshot"), Json());
        QCOMPARE(manifest.at("time").get<std::string>(), std::string("2023-11-30T08:05:01.250Z"));
        QCOMPARE(manifest.at("version").get<std::string>(), std::string("0.1.0"));
        QCOMPARE(manifest.at("filters").at("round").get<std::string>(), std::string("Round 1"));
        QCOMPARE(manifest.at("rules").at("responsibility").get<std::string>(), std::string("mean"));
        QCOMPARE(manifest.at("min_raters").get<int>(), 1);
        QCOMPARE(manifest.at("treatments"), Json(source.about.treatments));
        QCOMPARE(manifest.at("counts"), Json(source.about.counts));
        QCOMPARE(manifest.at("scale"), Json(source.about.scales));
        QCOMPARE(manifest.at("left_out").at("calibration").get<int>(), 4);
        QCOMPARE(manifest.at("files")[0].at("sha256").get<std::string>(), report->files[0].sha256);
        QCOMPARE(manifest.at("files")[0].at("rows").get<std::int64_t>(), report->files[0].rows);
        QCOMPARE(manifest.at("choices").size(), findFormat(id.toStdString())->choices.size());
        QCOMPARE(manifest.at("supports").size(), report->supports.size());
        QCOMPARE(
            id.startsWith(QLatin1String("scores")) || id == QLatin1String("xlsx"), !report->supports.empty());
    }
    void twoExportsDifferInTheTimeOnly_data() { addFormats(); }
    void twoExportsDifferInTheTimeOnly()
    {
        QFETCH(QString, id);
        QTemporaryDir first;
        QTemporaryDir second;
        FakeSource source;
        auto chosen = choices();
        const auto report =
            runExport(id.toStdString(), source, chosen, std::filesystem::path(first.path().toStdString()));
        QVERIFY(report);
        chosen.utcMs = nullptr;
        QVERIFY(
            runExport(id.toStdString(), source, chosen, std::filesystem::path(second.path().toStdString())));
        for (const ExportedFile& file : report->files)
            QCOMPARE(bytesOf(second, file.path), bytesOf(first, file.path));
        const QByteArray a = bytesOf(first, report->manifest);
        const QByteArray b = bytesOf(second, report->manifest);
        QVERIFY(a != b);
        const auto linesA = a.split('\n');
        const auto linesB = b.split('\n');
        QCOMPARE(linesA.size(), linesB.size());
        for (qsizetype i = 0; i < linesA.size(); ++i) {
            if (linesA[i] != linesB[i])
                QVERIFY(linesA[i].trimmed().startsWith("\"time\":"));
        }
    }
};

QTEST_GUILESS_MAIN(TestExchangeWritersFormats)
#include "test_exchange_writers_formats.moc"
