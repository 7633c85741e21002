#include "results.h"
#include "service/assigner.h"
#include "service/importer.h"
#include "service/projectsession.h"
#include "service/ratingdesk.h"
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <fstream>
#include <map>
#include <set>

using namespace touchstone;
using namespace touchstone::service;

namespace {

/// In memory where the system offers that: syncing is then cheap.
QString quickPlace()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath())
        + QStringLiteral("/touchstone-XXXXXX");
}

/// 12 prompts by two models, in law and psychology by turns; nothing assigned.
struct Project {
    explicit Project(const char* scheme = "cvalues")
        : file(std::filesystem::path(folder.path().toStdString()) / "p.touchstone")
        , session(make(scheme))
    {
    }
    ProjectSession make(const char* scheme)
    {
        const auto input = file.parent_path() / "in.csv";
        std::ofstream out(input, std::ios::binary);
        out << "prompt_id,prompt,domain,model,response\n";
        for (int n = 0; n < 24; ++n)
            out << 'p' << n / 2 << ",question " << n / 2 << ',' << (n / 2 % 2 == 0 ? "law" : "psychology")
                << ",m" << n % 2 << ",answer " << n << '\n';
        out.close();
        [&] { TS_OK(ProjectSession::create(file, "Plan", *builtinScheme(scheme))); }();
        auto opened = ProjectSession::open(file, Access::Write);
        jobs::Control control;
        [&] { TS_OK(importFiles(*opened, {input}, {}, control)); }();
        return std::move(*opened);
    }
    Result<AssignReport> assigned(const AssignRequest& request)
    {
        jobs::Control control;
        return assign(session, request, control);
    }
    /// Rates the first `count` of the queue, each in `seconds`.
    void rate(const std::string& rater, int count, double seconds, const std::string& round = {})
    {
        auto desk = RatingDesk::open(session, rater, round, RatingDesk::Mode::Rate);
        const std::vector<RowId> rows = desk->next(count).value();
        for (const RowId row : rows) {
            Submission submission;
            submission.answers.values["safety"] = ChoiceAnswer {"safe"};
            submission.answers.values["responsibility"] = ScaleAnswer {7};
            submission.activeSeconds = seconds;
            [&] { TS_OK(desk->submit(row, submission)); }();
        }
    }
    /// Texts of the items of a rater; `done`: only those that are rated.
    std::set<std::string> answersOf(
        const std::string& rater, const std::string& round = {}, bool done = false)
    {
        auto desk = RatingDesk::open(session, rater, round, RatingDesk::Mode::Look);
        std::set<std::string> texts;
        const std::vector<RowId> rows =
            desk->order(done ? std::optional(ItemState::Done) : std::nullopt).value();
        for (const RowId row : rows)
            texts.insert(desk->content(row)->responses.front());
        return texts;
    }

    QTemporaryDir folder {quickPlace()};
    std::filesystem::path file;
    ProjectSession session;
};

AssignRequest forRaters(const std::vector<std::string>& annotators, int overlap)
{
    AssignRequest request;
    request.annotators = annotators;
    request.overlap = overlap;
    return request;
}

}

class TestServiceAssigner : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takenBackGoesToOthers();
    void takenBackComesInAfterAll();
    void takingBackFromNobody();
    void goldIsWhatItsAnnotatorRated();
    void goldForThoseWhoComeLater();
    void goldIsRefused_data();
    void goldIsRefused();
    void hoursFromTheMedian();
    void linkedByDomain();
    void onlyPromptsOfChosenDomains();
    void expectedWidths();
    void dryRunLeavesEverything();
};

void TestServiceAssigner::takenBackGoesToOthers()
{
    Project project;
    TS_OK(project.assigned(forRaters({"R1", "R2"}, 1)));
    project.rate("R1", 3, 10);
    const auto done = project.answersOf("R1", {}, true);
    const auto before = project.answersOf("R2");
    AssignRequest request = forRaters({"R2"}, 1);
    request.takeBack = {"R1"};
    const auto report = project.assigned(request);
    TS_OK(report);
    QCOMPARE(report->takenBack.size(), 1U);
    QCOMPARE(report->takenBack[0].annotator, std::string("R1"));
    QCOMPARE(report->takenBack[0].removed, 9);
    QCOMPARE(report->takenBack[0].released, 0);
    QCOMPARE(report->takenBack[0].done, 3);
    QCOMPARE(report->items, 9);
    QCOMPARE(project.answersOf("R1"), done);
    auto both = project.answersOf("R2");
    QCOMPARE(both.size(), 21U);
    QVERIFY(std::includes(both.begin(), both.end(), before.begin(), before.end()));
    both.insert(done.begin(), done.end());
    QCOMPARE(both.size(), 24U);
    QVERIFY(project.session.check()->empty());
}

void TestServiceAssigner::takenBackComesInAfterAll()
{
    Project project;
    TS_OK(project.assigned(forRaters({"R1"}, 1)));
    {
        auto desk = RatingDesk::open(project.session, "R1", {}, RatingDesk::Mode::Rate);
        const RowId first = desk->next(1)->front();
        TS_OK(desk->later(first, {}));
    }
    AssignRequest back;
    back.takeBack = {"R1"};
    const auto report = project.assigned(back);
    TS_OK(report);
    QCOMPARE(report->takenBack[0].removed, 23);
    QCOMPARE(report->takenBack[0].released, 1);
    QCOMPARE(report->items, 0);
    QCOMPARE(project.answersOf("R1").size(), 1U); // what was put off is on record
    QCOMPARE(project.assigned(forRaters({"R2"}, 1))->items, 24); // and goes to somebody else as well
    project.rate("R1", 1, 10);
    QCOMPARE(project.answersOf("R1", {}, true).size(), 1U);
    QCOMPARE(project.assigned(forRaters({"R3"}, 1))->items, 0);
    // Whoever is given work is back.
    const auto again = project.assigned(forRaters({"R1"}, 2));
    QCOMPARE(again->items, 23);
    QCOMPARE(project.assigned(forRaters({"R2", "R3"}, 2))->items, 0);
}

void TestServiceAssigner::takingBackFromNobody()
{
    Project project;
    AssignRequest back;
    TS_FAILS(ErrorCode::Usage, project.assigned(back));
    back.takeBack = {"R9"};
    TS_FAILS(ErrorCode::UnknownAnnotator, project.assigned(back));
    AssignRequest both = forRaters({"R1"}, 1);
    both.takeBack = {"R1"};
    TS_FAILS(ErrorCode::Usage, project.assigned(both));
    both = forRaters({"R1"}, 1);
    both.repeatGap = 0;
    TS_FAILS(ErrorCode::Usage, project.assigned(both));
    QVERIFY(project.session.annotators()->empty());
}

void TestServiceAssigner::goldIsWhatItsAnnotatorRated()
{
    Project project;
    TS_OK(project.session.addRound("test", RoundKind::Calibration, std::string()));
    AssignRequest request = forRaters({"LEAD"}, 1);
    request.round = "test";
    request.limit = 6;
    TS_OK(project.assigned(request));
    project.rate("LEAD", 4, 10, "test");
    const auto gold = project.answersOf("LEAD", "test", true);
    QCOMPARE(gold.size(), 4U);
    request = forRaters({"R1", "R2"}, 1);
    request.round = "test";
    request.gold = "LEAD";
    const auto report = project.assigned(request);
    TS_OK(report);
    QCOMPARE(report->gold, std::string("LEAD"));
    QCOMPARE(report->units, 4);
    QCOMPARE(report->items, 8); // everybody gets all of it, whatever the overlap
    QCOMPARE(report->shortOfRaters, 0);
    QCOMPARE(project.answersOf("R1", "test"), gold);
    QCOMPARE(project.answersOf("R2", "test"), gold);
}

void TestServiceAssigner::goldForThoseWhoComeLater()
{
    Project project;
    TS_OK(project.session.addRound("test", RoundKind::Calibration, std::string()));
    AssignRequest request = forRaters({"LEAD"}, 1);
    request.round = "test";
    request.limit = 6;
    TS_OK(project.assigned(request));
    project.rate("LEAD", 6, 10, "test");
    request = forRaters({"R1"}, 1);
    request.round = "test";
    request.gold = "LEAD";
    TS_OK(project.assigned(request));
    const auto before = project.answersOf("R1", "test");
    request.annotators = {"R1", "R2"};
    request.gold.clear(); // the round knows
    const auto later = project.assigned(request);
    QCOMPARE(later->gold, std::string("LEAD"));
    QCOMPARE(later->items, 6);
    QCOMPARE(project.answersOf("R1", "test"), before);
    QCOMPARE(project.answersOf("R2", "test"), before);
    request.annotators = {"LEAD"};
    request.limit = 8;
    QCOMPARE(project.assigned(request)->items, 2); // more gold
    request.annotators = {"LEAD", "R1"};
    TS_FAILS(ErrorCode::Usage, project.assigned(request));
}

void TestServiceAssigner::goldIsRefused_data()
{
    QTest::addColumn<QString>("round");
    QTest::addColumn<QString>("gold");
    QTest::addColumn<int>("code");
    QTest::newRow("nobody") << "test"
                            << "R9" << static_cast<int>(ErrorCode::UnknownAnnotator);
    QTest::newRow("nothing rated") << "test"
                                   << "LEAD" << static_cast<int>(ErrorCode::Usage);
    QTest::newRow("no calibration") << ""
                                    << "LEAD" << static_cast<int>(ErrorCode::Usage);
}

void TestServiceAssigner::goldIsRefused()
{
    QFETCH(QString, round);
    QFETCH(QString, gold);
    QFETCH(int, code);
    Project project;
    TS_OK(project.session.addRound("test", RoundKind::Calibration, std::string()));
    TS_OK(project.session.addAnnotator("LEAD", {}));
    AssignRequest request = forRaters({"R1"}, 1);
    request.round = round.toStdString();
    request.gold = gold.toStdString();
    TS_FAILS(static_cast<ErrorCode>(code), project.assigned(request));
    QCOMPARE(project.session.annotators()->size(), 1U);
}

void TestServiceAssigner::hoursFromTheMedian()
{
    Project project;
    AssignRequest request = forRaters({"R1", "R2"}, 1);
    request.limit = 8;
    const auto first = project.assigned(request);
    QVERIFY(!first->annotators[0].hours); // nobody has rated
    project.rate("R1", 3, 36);
    project.rate("R2", 3, 72);
    request = forRaters({"R1", "R2", "R3"}, 2);
    request.dryRun = true;
    std::map<std::string, AssignReport::Share> shares;
    const auto next = project.assigned(request);
    TS_OK(next);
    for (const auto& share : next->annotators)
        shares[share.annotator] = share;
    for (const auto& [code, seconds] :
        {std::pair("R1", 36.0), std::pair("R2", 72.0), std::pair("R3", 54.0)}) {
        QVERIFY(shares[code].added > 0);
        QCOMPARE(*shares[code].hours, static_cast<double>(shares[code].added) * seconds / 3600);
    }
}

void TestServiceAssigner::linkedByDomain()
{
    Project project;
    for (const auto& [code, domain] : {std::pair("R1", "law"), std::pair("R2", "law"),
             std::pair("R3", "psychology"), std::pair("R4", "psychology")})
        TS_OK(project.session.addAnnotator(code, {domain}));
    AssignRequest request = forRaters({"R1", "R2", "R3", "R4"}, 2);
    request.byDomain = true;
    const auto report = project.assigned(request);
    TS_OK(report);
    const std::vector<std::vector<std::string>> apart {{"R1", "R2"}, {"R3", "R4"}};
    QCOMPARE(report->outlook.groups, apart);
    request.overlap = 5;
    request.byDomain = false;
    request.annotators = {"R1", "R5"};
    request.limit = 24;
    QCOMPARE(project.assigned(request)->outlook.groups.size(), 1U);
}

void TestServiceAssigner::onlyPromptsOfChosenDomains()
{
    for (const char* scheme : {"cvalues", "cvalues-panel"}) {
        Project project(scheme);
        AssignRequest request = forRaters({"R1", "R2"}, 2);
        request.domains = {"law"};
        const auto law = project.assigned(request);
        TS_OK(law);
        QCOMPARE(law->units, std::int64_t {12}); // six prompts of law, two models
        QCOMPARE(law->items, std::int64_t {24});
        auto desk = RatingDesk::open(project.session, "R1", {}, RatingDesk::Mode::Look);
        const std::vector<RowId> rows = desk->order().value();
        QCOMPARE(rows.size(), std::size_t {12});
        for (const RowId row : rows)
            QCOMPARE(desk->content(row)->domain, std::string("law"));
        // Again it is nothing new; without a choice the rest follows.
        QCOMPARE(project.assigned(request)->items, std::int64_t {0});
        request.domains = {"law", "psychology"};
        QCOMPARE(project.assigned(request)->items, std::int64_t {24});
        // A domain that the scheme knows and no prompt has; one that nobody knows.
        request.domains = {"barrier_free"};
        QCOMPARE(project.assigned(request)->items, std::int64_t {0});
        request.domains = {"lwa"};
        const auto refused = project.assigned(request);
        TS_FAILS(ErrorCode::Usage, refused);
        QCOMPARE(refused.error().subject, std::string("domain"));
        QVERIFY(project.session.check()->empty());
    }
}

void TestServiceAssigner::expectedWidths()
{
    Project project;
    AssignRequest request = forRaters({"R1", "R2", "R3"}, 3);
    request.repeatShare = 0.5; // repeats are no further units
    request.dryRun = true;
    const auto report = project.assigned(request);
    TS_OK(report);
    std::map<ExpectedWidth::Figure, ExpectedWidth> widths;
    for (const ExpectedWidth& width : report->outlook.widths)
        widths[width.figure] = width;
    QCOMPARE(widths.size(), 3U);
    const ExpectedWidth kappa = widths[ExpectedWidth::Figure::Kappa];
    QCOMPARE(kappa.criterion, std::string("safety"));
    QCOMPARE(kappa.units, 24);
    // 2 z sqrt(0.8 * 0.2) / (0.5 sqrt 24)
    QVERIFY(std::abs(*kappa.width - 0.6401216) < 1e-6);
    const ExpectedWidth icc = widths[ExpectedWidth::Figure::Icc];
    QCOMPARE(icc.raters, 3);
    // 2 z (0.4 * 2.2) sqrt(2 / (6 * 23))
    QVERIFY(std::abs(*icc.width - 0.4152754) < 1e-6);
    const ExpectedWidth share = widths[ExpectedWidth::Figure::Share];
    QCOMPARE(share.units, 12); // of each model
    // 2 z 0.5 / sqrt 12
    QVERIFY(std::abs(*share.width - 0.5657929) < 1e-6);
    request.overlap = 1;
    const auto alone = project.assigned(request);
    TS_OK(alone);
    for (const ExpectedWidth& width : alone->outlook.widths)
        QCOMPARE(width.width.has_value(), width.figure == ExpectedWidth::Figure::Share);
}

void TestServiceAssigner::dryRunLeavesEverything()
{
    Project project;
    TS_OK(project.assigned(forRaters({"R1"}, 1)));
    const auto before = project.session.stateHash().value();
    AssignRequest request = forRaters({"R2"}, 1);
    request.takeBack = {"R1"};
    request.dryRun = true;
    const auto report = project.assigned(request);
    QCOMPARE(report->takenBack[0].removed, 24);
    QCOMPARE(report->items, 24);
    QCOMPARE(project.session.stateHash().value(), before);
    QCOMPARE(project.session.annotators()->size(), 1U);
    request = forRaters({"R2"}, 1);
    QCOMPARE(project.assigned(request)->items, 0); // R1 is not marked as absent
}

QTEST_GUILESS_MAIN(TestServiceAssigner)
#include "test_service_assigner.moc"
