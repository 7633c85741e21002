#include "domain/scheme.h"
#include "results.h"
#include "service/importer.h"
#include "service/projectsession.h"
#include "shareddata.h"
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <fstream>

using namespace touchstone;
using namespace touchstone::service;

/// Every entry of the corpus of bad inputs against a project that holds something: a refused file, and one
/// that is only tried out, leave the hash of its content as it was.
class TestServiceRefusals : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void entry_data();
    void entry();
    void cleanupTestCase();

private:
    std::filesystem::path in(const char* name) const
    {
        return std::filesystem::path(m_folder->path().toStdString()) / name;
    }
    Result<ImportReport> import(const std::filesystem::path& file, const exchange::ReadOptions& options)
    {
        jobs::Control control;
        return importFiles(*m_session, {file}, options, control);
    }
    std::string hash() { return m_session->stateHash().value_or("none"); }

    std::unique_ptr<QTemporaryDir> m_folder = {};
    std::optional<ProjectSession> m_session = {};
    int m_refused = 0;
};

void TestServiceRefusals::initTestCase()
{
    // A restore point is made before each import: in memory, where there is such a place, it costs nothing.
    const QString memory = QStringLiteral("/dev/shm");
    m_folder = QFileInfo(memory).isWritable()
        ? std::make_unique<QTemporaryDir>(memory + QStringLiteral("/XXXXXX"))
        : std::make_unique<QTemporaryDir>();
    const std::filesystem::path file = in("p.touchstone");
    TS_OK(ProjectSession::create(file, "P", *builtinScheme("cvalues")));
    auto opened = ProjectSession::open(file, Access::Import);
    TS_OK(opened);
    m_session.emplace(std::move(*opened));
    std::ofstream(in("first.jsonl")) << R"({"id":"own-1","prompt":"问题","model":"a","response":"回答"})"
                                     << '\n';
    const std::string before = hash();
    TS_OK(import(in("first.jsonl"), {}));
    QVERIFY(hash() != before); // or else it would prove nothing
}

void TestServiceRefusals::cleanupTestCase()
{
    if (!m_session)
        return;
    QVERIFY(m_session->check()->empty());
    m_session.reset();
    if (!touchstone::testing::sharedData().empty())
        QVERIFY2(m_refused > 50, qPrintable(QString::number(m_refused)));
}

void TestServiceRefusals::entry_data()
{
    QTest::addColumn<QJsonObject>("entry");
    TOUCHSTONE_NEED_DATA();
    QFile file(touchstone::testing::sharedData() / "badinputs" / "manifest.json");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray entries = QJsonDocument::fromJson(file.readAll())[QStringLiteral("entries")].toArray();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QJsonObject entry = entries[i].toObject();
        if (!entry[QStringLiteral("outcome")].toString().startsWith(QStringLiteral("reject")))
            continue;
        QTest::addRow("%d %s", int(i), qPrintable(entry[QStringLiteral("file")].toString())) << entry;
    }
}

void TestServiceRefusals::entry()
{
    QFETCH(QJsonObject, entry);
    const std::filesystem::path file = touchstone::testing::sharedData() / "badinputs"
        / entry[QStringLiteral("file")].toString().toStdString();
    exchange::ReadOptions options;
    options.shape = exchange::Shape::Responses;
    options.model = std::string("m");
    options.encoding =
        entry[QStringLiteral("options")].toObject()[QStringLiteral("encoding")].toString().toStdString();
    const std::string before = hash();
    QVERIFY(before.size() == 64);
    for (const bool skipBad : {false, true}) {
        options.skipBad = skipBad;
        if (skipBad && entry[QStringLiteral("lenient_items")].toInt() > 0)
            break; // something comes in
        const auto report = import(file, options);
        TS_OK(report);
        QVERIFY(!report->accepted);
        QCOMPARE(report->rows, std::int64_t {0});
        QCOMPARE(hash(), before);
    }
    ++m_refused;
}

QTEST_GUILESS_MAIN(TestServiceRefusals)
#include "test_service_refusals.moc"
