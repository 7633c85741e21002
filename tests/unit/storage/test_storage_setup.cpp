#include "domain/scheme.h"
#include "results.h"
#include "sampleproject.h"
#include "storage/setup.h"

using namespace touchstone;
using namespace touchstone::storage;
using namespace touchstone::testing;

class TestStorageSetup : public QObject {
    Q_OBJECT
private slots:
    void newProject();
    void schemes();
    void rounds();
    void annotators();
    void facets();
    void settings();

private:
    Result<Database> fresh()
    {
        const auto file = m_folder / (std::string(QTest::currentTestFunction()) + ".touchstone");
        return createProject(file).and_then([&] { return Database::open(file); });
    }
    Folder m_folder = {};
};

void TestStorageSetup::newProject()
{
    auto database = fresh();
    TS_OK(database);
    SetupRepository setup(*database);
    const auto info = setup.project();
    TS_OK(info);
    QCOMPARE(info->name, std::string("Sample"));
    QCOMPARE(info->id.str().size(), 32U);
    QCOMPARE(info->defaultScheme, std::string("cvalues"));
    QVERIFY(info->createdMs > 1'700'000'000'000 && info->createdMs <= nowMs());
    QCOMPARE(setup.rounds()->size(), 1U);
    const auto round = setup.round({});
    TS_OK(round);
    QCOMPARE(round->name, std::string("1"));
    QVERIFY(round->kind == RoundKind::Normal);
    QVERIFY(setup.annotators()->empty() && setup.models()->empty());
    QCOMPARE(findings(*database), std::string());
}

void TestStorageSetup::schemes()
{
    auto database = fresh();
    SetupRepository setup(*database);
    const Scheme panel = *builtinScheme("cvalues-panel");
    const auto row = setup.addScheme(panel);
    TS_OK(row);
    QCOMPARE(setup.addScheme(panel).value(), *row);
    Scheme other = panel;
    other.name.en += "!";
    TS_FAILS(ErrorCode::Scheme, setup.addScheme(other));
    other.version = 2;
    const auto second = setup.addScheme(other);
    TS_OK(second);
    QVERIFY(*second != *row);
    QCOMPARE(setup.newestScheme("cvalues-panel").value(), *second);
    TS_FAILS(ErrorCode::UnknownScheme, setup.newestScheme("none"));
    TS_FAILS(ErrorCode::UnknownScheme, setup.scheme(99));
    QCOMPARE(schemeJson(setup.scheme(*row).value()), schemeJson(panel));
    const auto criteria = setup.criteria(*row).value();
    QCOMPARE(criteria.size(), panel.criteria.size());
    QVERIFY(criteria.contains("best") && criteria.contains("own_answer"));
    QVERIFY(criteria.at("best") != setup.criteria(*second)->at("best"));
}

void TestStorageSetup::rounds()
{
    auto database = fresh();
    SetupRepository setup(*database);
    const RowId scheme = setup.newestScheme("cvalues").value();
    const auto trial = setup.addRound("试评", RoundKind::Calibration, scheme);
    TS_OK(trial);
    QVERIFY(trial->kind == RoundKind::Calibration);
    QCOMPARE(trial->scheme, scheme);
    TS_FAILS(ErrorCode::Exists, setup.addRound("试评", RoundKind::Normal, scheme));
    TS_FAILS(ErrorCode::UnknownRound, setup.addRound("", RoundKind::Normal, scheme));
    TS_FAILS(ErrorCode::UnknownRound, setup.round("none"));
    QCOMPARE(setup.round("试评")->id.str(), trial->id.str());
    QCOMPARE(setup.round("")->name, std::string("1"));
    QCOMPARE(setup.rounds()->size(), 2U);
}

void TestStorageSetup::annotators()
{
    auto database = fresh();
    SetupRepository setup(*database);
    const auto one = setup.addAnnotator("R1", {"law"});
    TS_OK(one);
    const auto again = setup.addAnnotator("R1", {"law", "psychology"});
    TS_OK(again);
    QCOMPARE(again->row, one->row);
    QCOMPARE(again->id.str(), one->id.str());
    QCOMPARE(again->domains, (std::vector<std::string> {"law", "psychology"}));
    TS_OK(setup.addAnnotator("R2", {}));
    QCOMPARE(setup.annotators()->size(), 2U);
    QVERIFY(setup.annotator("R2")->domains.empty());
    TS_FAILS(ErrorCode::UnknownAnnotator, setup.annotator("R3"));
    TS_FAILS(ErrorCode::UnknownAnnotator, setup.addAnnotator("", {}));
}

void TestStorageSetup::facets()
{
    auto database = fresh();
    SetupRepository setup(*database);
    const RowId law = setup.domain("law").value();
    QCOMPARE(setup.domain("law").value(), law);
    QVERIFY(setup.domain("").value() != law);
    QVERIFY(setup.domain("psychology").value() != law);
    QCOMPARE(setup.scenario("crime").value(), setup.scenario("crime").value());
    QCOMPARE(
        RawSql(database->path()).rows("SELECT code FROM scenario WHERE code <> ''"), std::string("crime"));
}

void TestStorageSetup::settings()
{
    auto database = fresh();
    SetupRepository setup(*database);
    QCOMPARE(setup.setting("k").value(), std::nullopt);
    TS_OK(setup.setSetting("k", "一"));
    TS_OK(setup.setSetting("k", ""));
    QCOMPARE(setup.setting("k").value(), std::optional<std::string>(""));
}

QTEST_GUILESS_MAIN(TestStorageSetup)
#include "test_storage_setup.moc"
