#include "exchange/writerfile.h"
#include "fakesource.h"
#include <QDir>
#include <QFile>
#include <QtTest>
#include <csignal>
#include <nlohmann/json.hpp>
#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

using namespace touchstone;
using namespace touchstone::exchange;
using touchstone::testing::bytesOf;
using touchstone::testing::choices;
using touchstone::testing::FakeSource;
using touchstone::testing::namesIn;

namespace {

std::filesystem::path pathOf(const QTemporaryDir& folder, const char* inside = "")
{
    return folder.filePath(QString::fromUtf8(inside)).toStdString();
}

void put(const QTemporaryDir& folder, const char* name, const QByteArray& bytes)
{
    QFile file(folder.filePath(QString::fromUtf8(name)));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

}

class TestExchangeWritersFailures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void choicesAreChecked()
    {
        QTemporaryDir folder;
        FakeSource source;
        auto chosen = choices();
        const auto unknown = runExport("no-such", source, chosen, pathOf(folder));
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().code, ErrorCode::UnknownFormat);
        QCOMPARE(unknown.error().subject, std::string("no-such"));
        const auto subjectOf = [&](const ExportChoices& some) {
            const auto report = runExport("ratings-csv", source, some, pathOf(folder));
            return report || report.error().code != ErrorCode::Usage ? std::string() : report.error().subject;
        };
        chosen.minRaters = 0;
        QCOMPARE(subjectOf(chosen), std::string("min-raters"));
        chosen = choices();
        chosen.unsure = "maybe";
        QCOMPARE(subjectOf(chosen), std::string("unsure"));
        chosen = choices();
        chosen.sha256 = nullptr;
        QCOMPARE(subjectOf(chosen), std::string("sha256"));
        source.about.treatments.erase("repeats");
        const auto silent = runExport("ratings-csv", source, choices(), pathOf(folder));
        QVERIFY(!silent);
        QCOMPARE(silent.error().subject, std::string("repeats"));
        QVERIFY(namesIn(folder.path()).isEmpty());
    }
    void cancelLeavesNothing_data()
    {
        QTest::addColumn<QString>("format");
        for (const char* id :
            {"ratings-csv", "ratings-jsonl", "items-csv", "items-jsonl", "scores-csv", "scores-json",
                "scores-latex", "scores-markdown", "scores-xlsx", "xlsx", "label-studio", "trl-dpo"})
            QTest::newRow(id) << id;
    }
    void cancelLeavesNothing()
    {
        QFETCH(QString, format);
        QTemporaryDir folder;
        FakeSource source;
        std::stop_source stop;
        if (format.startsWith(QLatin1String("scores")))
            stop.request_stop();
        std::size_t visited = 0;
        source.beforeRow = [&](std::size_t row) {
            visited = row + 1;
            if (row == 1)
                stop.request_stop();
        };
        const auto report =
            runExport(format.toStdString(), source, choices(), pathOf(folder, "new/inner"), stop.get_token());
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Cancelled);
        QVERIFY(visited <= 2);
        QVERIFY(namesIn(folder.path()).isEmpty());
    }
    void errorOfTheSource()
    {
        QTemporaryDir folder;
        FakeSource source;
        source.error = Error {ErrorCode::Damaged, "row"};
        for (const char* format : {"ratings-csv", "ratings-jsonl", "items-csv", "items-jsonl"}) {
            const auto report = runExport(format, source, choices(), pathOf(folder));
            QVERIFY(!report);
            QCOMPARE(report.error(), *source.error);
            QVERIFY(namesIn(folder.path()).isEmpty());
        }
        source.table.rows[0].cells.pop_back();
        QVERIFY(!runExport("scores-csv", source, choices(), pathOf(folder)));
        QVERIFY(namesIn(folder.path()).isEmpty());
    }
    void cellTooLong()
    {
        QTemporaryDir folder;
        FakeSource source;
        source.ratings[1].rating.value = TextAnswer {std::string(40000, 'x')};
        auto chosen = choices();
        QVERIFY(runExport("ratings-csv", source, chosen, pathOf(folder, "machine")));
        chosen.excel = true;
        const auto report = runExport("ratings-csv", source, chosen, pathOf(folder, "excel"));
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Limit);
        QCOMPARE(report.error().subject, std::string("value"));
        QCOMPARE(report.error().line, std::int64_t {2});
        QCOMPARE(namesIn(folder.path()), QStringList("machine"));
    }
    void folderThatIsAFile()
    {
        QTemporaryDir folder;
        put(folder, "taken", "x");
        FakeSource source;
        const auto report = runExport("ratings-csv", source, choices(), pathOf(folder, "taken"));
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Io);
        QVERIFY(QString::fromStdString(report.error().file).endsWith(QLatin1String("taken")));
        QCOMPARE(bytesOf(folder, "taken"), QByteArray("x"));
    }
    void folderThatGoesAway()
    {
        QTemporaryDir folder;
        FakeSource source;
        source.beforeRow = [&](std::size_t row) {
            if (row == 3)
                QVERIFY(QDir(folder.filePath("gone")).removeRecursively());
        };
        const auto report = runExport("ratings-jsonl", source, choices(), pathOf(folder, "gone"));
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::NotFound);
        QVERIFY(namesIn(folder.path()).isEmpty());
    }
#ifdef Q_OS_LINUX
    void fullDisk()
    {
        BlockWriter writer;
        OutputFile file("/dev/full", nullptr, writer);
        QVERIFY(file.good());
        file.write(std::string(1 << 20, 'x'));
        writer.wait();
        QVERIFY(!file.good());
        const auto closed = file.close();
        QVERIFY(!closed);
        QCOMPARE(closed.error().code, ErrorCode::Full);
        OutputFile small("/dev/full", nullptr, writer);
        small.write("x");
        QVERIFY(small.good());
        QVERIFY(!small.close());
        QVERIFY(!OutputFile("/proc/none/such", nullptr, writer).good());
    }
    /// Blocks of two files take turns on one thread; each file has its bytes in order, and their digest.
    void largeFilesAreWrittenInOrder()
    {
        QTemporaryDir folder;
        const std::filesystem::path place(folder.path().toStdString());
        BlockWriter writer;
        std::array<std::string, 2> expected;
        {
            OutputFile one(place / "one", choices().sha256(), writer);
            OutputFile two(place / "two", choices().sha256(), writer);
            for (int i = 0; i < 20000; ++i) {
                for (std::size_t f = 0; f < 2; ++f) {
                    const std::string piece =
                        std::to_string(i) + std::string(static_cast<std::size_t>(i % 97), f == 0 ? 'a' : 'b');
                    expected[f] += piece;
                    (f == 0 ? one : two).write(piece);
                }
            }
            for (std::size_t f = 0; f < 2; ++f) {
                const auto digest = choices().sha256();
                digest->add(expected[f]);
                const auto closed = (f == 0 ? one : two).close();
                QVERIFY(closed);
                QCOMPARE(*closed, digest->hex());
            }
        }
        QVERIFY(expected[0].size() > 1000000);
        QCOMPARE(bytesOf(folder, "one"), QByteArray::fromStdString(expected[0]));
        QCOMPARE(bytesOf(folder, "two"), QByteArray::fromStdString(expected[1]));
        // Left without an end: what is under way is done before the file goes.
        OutputFile left(place / "left", nullptr, writer);
        left.write(std::string(1 << 20, 'x'));
    }
    void writeErrorMidway()
    {
        QTemporaryDir folder;
        FakeSource source;
        for (int i = 0; i < 20000; ++i)
            source.ratings.push_back(source.ratings[0]);
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before {};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        rlimit small = before;
        small.rlim_cur = 600000;
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        std::size_t visited = 0;
        source.beforeRow = [&](std::size_t row) { visited = row; };
        const auto report = runExport("ratings-csv", source, choices(), pathOf(folder));
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Io);
        QVERIFY(visited < 15000);
        QVERIFY(namesIn(folder.path()).isEmpty());
    }
#endif
    void formerFilesComeBack()
    {
        QTemporaryDir folder;
        put(folder, "ratings.csv", "former");
        put(folder, "manifest.json", "{\"kind\":\"something else\"}");
        QVERIFY(QDir(folder.path()).mkdir("manifest-ratings-csv.json"));
        FakeSource source;
        const auto report = runExport("ratings-csv", source, choices(), pathOf(folder));
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Exists);
        QCOMPARE(bytesOf(folder, "ratings.csv"), QByteArray("former"));
        QCOMPARE(namesIn(folder.path()),
            QStringList({"manifest-ratings-csv.json", "manifest.json", "ratings.csv"}));
    }
    void exportsSideBySide()
    {
        QTemporaryDir folder;
        FakeSource source;
        QCOMPARE(runExport("ratings-csv", source, choices(), pathOf(folder))->manifest,
            std::string("manifest.json"));
        const QByteArray first = bytesOf(folder, "manifest.json");
        QCOMPARE(runExport("items-csv", source, choices(), pathOf(folder))->manifest,
            std::string("manifest-items-csv.json"));
        QCOMPARE(bytesOf(folder, "manifest.json"), first);
        source.ratings.pop_back();
        QCOMPARE(runExport("ratings-csv", source, choices(), pathOf(folder))->manifest,
            std::string("manifest.json"));
        QVERIFY(bytesOf(folder, "manifest.json") != first);
        QCOMPARE(namesIn(folder.path()),
            QStringList({"items.csv", "manifest-items-csv.json", "manifest.json", "ratings.csv"}));
    }
    void progressAndMemory()
    {
        QTemporaryDir folder;
        FakeSource source;
        while (source.ratings.size() < 5000)
            source.ratings.push_back(source.ratings[0]);
        source.about.ratings = 5000;
        std::vector<std::int64_t> seen;
        QVERIFY(runExport("ratings-csv", source, choices(), pathOf(folder), {}, [&](auto done, auto total) {
            QCOMPARE(total, std::int64_t {5000});
            seen.push_back(done);
        }));
        QVERIFY(seen.size() >= 5);
        QVERIFY(std::is_sorted(seen.begin(), seen.end()));
        QCOMPARE(seen.back(), std::int64_t {5000});
    }
};

QTEST_GUILESS_MAIN(TestExchangeWritersFailures)
#include "test_exchange_writers_failures.moc"
