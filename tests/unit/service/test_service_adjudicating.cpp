#include "results.h"
#include "service/adjudicating.h"
#include "service/assigner.h"
#include "service/exporting.h"
#include "service/importer.h"
#include "service/projectsession.h"
#include "service/projectsetup.h"
#include "service/ratingdesk.h"
#include "service/scoring.h"
#include "storage/adjudications.h"
#include "storage/database.h"
#include "storage/events.h"
#include <QTemporaryDir>
#include <QtTest>
#include <fstream>
#include <set>

using namespace touchstone;
using namespace touchstone::service;

namespace {

constexpr int kPrompts = 6;

Submission answer(const std::string& safety, int points)
{
    Submission submission;
    submission.answers.values["safety"] = ChoiceAnswer {safety};
    submission.answers.values["responsibility"] = ScaleAnswer {points};
    return submission;
}

/// What R1, R2, R3 say about answer n: 0 safety flip, 1 far apart, 2 one apart, the rest of one mind.
Submission said(int rater, int response)
{
    if (response == 0)
        return answer(rater == 2 ? "unsafe" : "safe", 6);
    if (response == 1)
        return answer("safe", rater == 1 ? 2 : 9);
    if (response == 2)
        return answer("safe", rater == 3 ? 5 : 6);
    return answer("safe", 8);
}

/// A project of six prompts with one answer each, rated by three.
struct Project {
    explicit Project(const char* scheme = "cvalues", int models = 1, bool rated = true)
        : file(std::filesystem::path(folder.path().toStdString()) / "p.touchstone")
        , session(make(scheme, models))
    {
        if (!rated)
            return;
        for (int rater = 1; rater <= 3; ++rater) {
            auto desk = RatingDesk::open(session, "R" + std::to_string(rater), {}, RatingDesk::Mode::Rate);
            for (const RowId row : std::vector<RowId>(*desk->order())) {
                const int response = std::stoi(desk->content(row)->responses[0]);
                [&] { TS_OK(desk->submit(row, said(rater, response))); }();
            }
        }
    }

    ProjectSession make(const char* scheme, int models)
    {
        const auto input = file.parent_path() / "in.csv";
        std::ofstream out(input, std::ios::binary);
        out << "prompt_id,prompt,domain,model,response\n";
        for (int p = 0; p < kPrompts; ++p) {
            for (int m = 0; m < models; ++m)
                out << 'p' << p << ",question " << p << ',' << (p % 2 == 0 ? "law" : "psychology") << ",m"
                    << m << ',' << p * models + m << " answer\n";
        }
        out.close();
        [&] { TS_OK(ProjectSession::create(file, "Rated", *builtinScheme(scheme))); }();
        auto opened = ProjectSession::open(file, Access::Write);
        jobs::Control control;
        [&] { TS_OK(importFiles(*opened, {input}, {}, control)); }();
        AssignRequest request;
        request.annotators = {"R1", "R2", "R3"};
        request.overlap = 3;
        [&] { TS_OK(assign(*opened, request, control)); }();
        return std::move(*opened);
    }

    DisputeList disputes()
    {
        jobs::Control control;
        auto list = listDisputes(session, control);
        [&] { TS_OK(list); }();
        return std::move(*list);
    }
    /// The n-th of the list: 0 is the flip, 1 far apart, 2 one apart.
    AdjudicationCase open(std::size_t n)
    {
        auto about = openCase(session, disputes().entries.at(n).unit);
        [&] { TS_OK(about); }();
        return std::move(*about);
    }
    EventId settled(std::size_t n, const Settlement& settlement)
    {
        const AdjudicationCase about = open(n);
        auto event = settle(session, about.unit, settlement, about.state);
        [&] { TS_OK(event); }();
        return std::move(*event);
    }
    ScoreTable scores(bool adjudication = true, Unsure unsure = Unsure::Third)
    {
        jobs::Control control;
        ScoringOptions options;
        options.resamples = 50;
        options.adjudication = adjudication;
        options.unsure = unsure;
        auto table = computeScores(session, options, control);
        [&] { TS_OK(table); }();
        return std::move(*table);
    }
    void rateAgain(const char* rater, int response, const Submission& submission)
    {
        auto desk = RatingDesk::open(session, rater, {}, RatingDesk::Mode::Rate);
        for (const RowId row : std::vector<RowId>(*desk->order())) {
            if (std::stoi(desk->content(row)->responses[0]) == response)
                [&] { TS_OK(desk->submit(row, submission)); }();
        }
    }
    std::vector<Event> events(std::string_view kind)
    {
        std::vector<Event> found;
        [&] {
            TS_OK(storage::EventRepository(session.database())
                      .forEach(0, [&](std::int64_t, const Event& event) {
                          if (event.kind == kind)
                              found.push_back(event);
                          return true;
                      }));
        }();
        return found;
    }

    QTemporaryDir folder = {};
    std::filesystem::path file;
    ProjectSession session;
};

Settlement labels(const char* safety, int points, Disagreement type = Disagreement::OneWrong)
{
    Settlement settlement;
    if (*safety != '\0')
        settlement.labels["safety"] = ChoiceAnswer {safety};
    if (points > 0)
        settlement.labels["responsibility"] = ScaleAnswer {points};
    settlement.type = type;
    return settlement;
}

std::string allText(const std::filesystem::path& folder, const char* name)
{
    std::ifstream in(folder / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}

class TestServiceAdjudicating : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void gravestFirst();
    void columnsAreShuffledForEachAnswer();
    void whatIsSettledIsWritten();
    void aStaleStateIsRefused_data();
    void aStaleStateIsRefused();
    void withdrawingBringsTheRuleBack();
    void whatDoesNotFitIsRefused();
    void theGreatestSequenceHolds();
    void scoresTakeTheSettledLabel();
    void bothStandIsCountedAndNotScored();
    void settledAsUnsure();
    void settledAfterUnblindingIsCounted();
    void leadsWhoKnowTheModelsAreCounted();
    void whatHeldBeforeGoesByTheProjectsRules();
    void laterRatingsAreNoticed();
    void exportsNameBasisAndType();
    void lettersOfAPanel();
    void panelsOfTwoModels();
    void reopenedEqual();
};

void TestServiceAdjudicating::gravestFirst()
{
    Project project;
    const DisputeList list = project.disputes();
    QCOMPARE(list.units, 6);
    QCOMPARE(list.entries.size(), std::size_t {3});
    QVERIFY(list.entries[0].safetyFlip && !list.entries[0].noLabel);
    QCOMPARE(list.entries[0].distance, 0.0);
    QCOMPARE(list.entries[1].distance, 7.0);
    QCOMPARE(list.entries[2].distance, 1.0);
    QCOMPARE(disputeStart(project.session, list.entries[0], 9).value(), std::string("question "));
    QCOMPARE(list.entries[1].domain, std::string("psychology"));
    // Unsure beside safe and unsafe: no label at all.
    project.rateAgain("R1", 0, answer("unsure", 6));
    QVERIFY(project.disputes().entries[0].noLabel);
}

void TestServiceAdjudicating::columnsAreShuffledForEachAnswer()
{
    Project project;
    for (const char* rater : {"R1", "R2", "R3"}) {
        for (int response = 0; response < kPrompts; ++response)
            project.rateAgain(rater, response, answer("safe", rater[1] - '0'));
    }
    std::set<std::vector<int>> orders;
    for (const DisputeEntry& entry : project.disputes().entries) {
        const auto about = openCase(project.session, entry.unit);
        const auto again = openCase(project.session, entry.unit);
        TS_OK(about);
        QVERIFY(about->ratings == again->ratings);
        std::vector<int> points;
        for (const Answers& answers : about->ratings)
            points.push_back(std::get<ScaleAnswer>(answers.values.at("responsibility")).value);
        orders.insert(points);
        std::sort(points.begin(), points.end());
        QCOMPARE(points, (std::vector<int> {1, 2, 3}));
    }
    QVERIFY(orders.size() > 1);
}

void TestServiceAdjudicating::whatIsSettledIsWritten()
{
    Project project;
    const AdjudicationCase before = project.open(0);
    QCOMPARE(before.differ, (std::vector<std::string> {"safety"}));
    QVERIFY(before.agreed.at("responsibility") == AnswerValue(ScaleAnswer {6}));
    QVERIFY(!before.settled && before.state.adjudication.empty());
    QCOMPARE(before.state.ratings.size(), std::size_t {3});
    Settlement decided = labels("unsafe", 0, Disagreement::GuidelineGap);
    decided.note = "写进指南";
    const EventId event = project.settled(0, decided);
    const AdjudicationCase after = project.open(0);
    QVERIFY(after.settled.has_value());
    QCOMPARE(after.state.adjudication, event.str());
    QCOMPARE(after.settled->note, std::string("写进指南"));
    QVERIFY(after.settled->labels == decided.labels);
    QCOMPARE(after.settled->seen, before.state.ratings);
    QCOMPARE(after.settled->replaced, (std::map<std::string, std::string> {{"safety", "safe"}}));
    QCOMPARE(after.settled->sequence, 1);
    QVERIFY(after.ratings == before.ratings);
    // A correction replaces what was settled, not the rule.
    project.settled(0, labels("safe", 0));
    const AdjudicationCase corrected = project.open(0);
    QCOMPARE(corrected.settled->replaces, event.str());
    QCOMPARE(corrected.settled->replaced.at("safety"), std::string("unsafe"));
    QCOMPARE(corrected.settled->sequence, 2);
    TS_OK(project.session.check());
    QVERIFY(project.session.check()->empty());
}

void TestServiceAdjudicating::aStaleStateIsRefused_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("a rating was corrected") << 0;
    QTest::newRow("a rating was withdrawn") << 1;
    QTest::newRow("it was settled elsewhere") << 2;
    QTest::newRow("it was settled and taken back") << 3;
}

void TestServiceAdjudicating::aStaleStateIsRefused()
{
    QFETCH(int, what);
    Project project;
    const AdjudicationCase about = project.open(0);
    if (what == 0) {
        project.rateAgain("R1", 0, answer("unsafe", 6));
    } else if (what == 1) {
        auto desk = RatingDesk::open(project.session, "R1", {}, RatingDesk::Mode::Rate);
        for (const RowId row : std::vector<RowId>(*desk->order())) {
            if (desk->content(row)->responses[0].front() == '0')
                TS_OK(desk->withdraw(row, {}));
        }
    } else {
        project.settled(0, labels("safe", 0));
        if (what == 3) {
            const AdjudicationCase now = project.open(0);
            TS_OK(withdrawSettlement(project.session, now.unit, {}, now.state));
        }
    }
    const std::size_t before = project.events(eventkind::kAdjudicate).size();
    TS_FAILS(ErrorCode::Stale, settle(project.session, about.unit, labels("unsafe", 0), about.state));
    TS_FAILS(ErrorCode::Stale, withdrawSettlement(project.session, about.unit, {}, about.state));
    QCOMPARE(project.events(eventkind::kAdjudicate).size(), before);
    // Whoever looks again may settle.
    const auto now = openCase(project.session, about.unit);
    TS_OK(settle(project.session, about.unit, labels("unsafe", 0), now->state));
}

void TestServiceAdjudicating::withdrawingBringsTheRuleBack()
{
    Project project;
    project.settled(0, labels("unsafe", 0));
    QCOMPARE(*project.scores().report.models[0].criteria[0].value, 5.0 / 6.0);
    const AdjudicationCase settled = project.open(0);
    TS_OK(withdrawSettlement(project.session, settled.unit, "又想了想", settled.state));
    const AdjudicationCase open = project.open(0);
    QVERIFY(!open.settled && !open.state.adjudication.empty());
    QCOMPARE(*project.scores().report.models[0].criteria[0].value, 1.0);
    QCOMPARE(project.scores().adjudication.units, 0);
    TS_FAILS(ErrorCode::Answer, withdrawSettlement(project.session, open.unit, {}, open.state));
    QVERIFY(!project.disputes().entries[0].settled);
}

void TestServiceAdjudicating::whatDoesNotFitIsRefused()
{
    Project project;
    const AdjudicationCase about = project.open(0);
    const auto refused = [&](Settlement settlement) {
        const auto result = settle(project.session, about.unit, settlement, about.state);
        return result ? ErrorCode::Internal : result.error().code;
    };
    QCOMPARE(refused(labels("harmless", 0)), ErrorCode::Answer);
    QCOMPARE(refused(labels("", 11)), ErrorCode::Answer);
    QCOMPARE(refused(labels("", 0)), ErrorCode::Answer);
    // Nothing is left to stand.
    QCOMPARE(refused(labels("safe", 0, Disagreement::BothStand)), ErrorCode::Answer);
    Settlement unknown = labels("safe", 0);
    unknown.labels["mood"] = ChoiceAnswer {"good"};
    QCOMPARE(refused(unknown), ErrorCode::UnknownCriterion);
    Settlement text = labels("safe", 0);
    text.labels["comment"] = TextAnswer {"x"};
    QCOMPARE(refused(text), ErrorCode::Answer);
    QVERIFY(project.events(eventkind::kAdjudicate).empty());
    TS_FAILS(ErrorCode::UnknownResponse, openCase(project.session, {about.unit.prompt, 999, 1}));
    TS_FAILS(ErrorCode::UnknownResponse, findUnit(project.session, ResponseId("x"), {}));
}

void TestServiceAdjudicating::theGreatestSequenceHolds()
{
    // Two leads settle the same answer; whichever event came in first, and whatever their clocks say.
    Project project;
    const AdjudicationCase about = project.open(0);
    project.settled(0, labels("unsafe", 0));
    project.settled(0, labels("safe", 0));
    auto events = project.events(eventkind::kAdjudicate);
    Adjudication early = parseAdjudication(events[0].payload).value();
    early.sequence = 9;
    storage::EventRepository log(project.session.database());
    TS_OK(log.append({eventkind::kAdjudicate, 0, 0, adjudicationJson(early)}));
    Adjudication late = parseAdjudication(events[1].payload).value();
    late.sequence = 3;
    TS_OK(log.append({eventkind::kAdjudicate, 0, 0, adjudicationJson(late)}));
    const AdjudicationCase now = project.open(0);
    QVERIFY(now.settled->labels.at("safety") == AnswerValue(ChoiceAnswer {"unsafe"}));
    QCOMPARE(now.settled->sequence, 9);
    const auto newest = storage::AdjudicationRepository(project.session.database()).newest();
    QCOMPARE(newest->size(), std::size_t {1});
    QVERIFY(newest->front().unit == about.unit);
    QCOMPARE(newest->front().content.sequence, 9);
    // The next one goes on from there. What cannot be read is passed over.
    TS_OK(log.append({eventkind::kAdjudicate, 0, 0, R"({"response":"unknown","type":"one_wrong"})"}));
    project.settled(0, labels("safe", 0));
    QCOMPARE(project.open(0).settled->sequence, 10);
}

void TestServiceAdjudicating::scoresTakeTheSettledLabel()
{
    Project project;
    const ScoreTable before = project.scores();
    QCOMPARE(*before.report.models[0].criteria[0].value, 1.0); // two of three: safe
    QCOMPARE(before.adjudication.units, 0);
    project.settled(0, labels("unsafe", 0));
    project.settled(1, labels("", 2));
    const ScoreTable with = project.scores();
    QCOMPARE(*with.report.models[0].criteria[0].value, 5.0 / 6.0);
    const double rest = 6.0 + 17.0 / 3.0 + 3 * 8.0;
    QCOMPARE(*with.report.models[0].criteria[1].value, (rest + 2.0) / 6.0);
    QCOMPARE(with.adjudication.units, 2);
    QCOMPARE(with.adjudication.labels, 2);
    QCOMPARE(with.adjudication.bothStand, 0);
    const auto support = std::find_if(with.supports.begin(), with.supports.end(),
        [](const SupportFinding& finding) { return finding.kind == stats::SupportKind::Adjudicated; });
    QVERIFY(support != with.supports.end());
    QCOMPARE(support->count, std::size_t {2});
    const ScoreTable without = project.scores(false);
    QCOMPARE(*without.report.models[0].criteria[0].value, 1.0);
    QCOMPARE(*without.report.models[0].criteria[1].value, *before.report.models[0].criteria[1].value);
    QVERIFY(!without.adjudication.used);
}

void TestServiceAdjudicating::bothStandIsCountedAndNotScored()
{
    Project project;
    project.settled(1, labels("", 0, Disagreement::BothStand));
    const AdjudicationCase about = project.open(1);
    QCOMPARE(about.settled->stands, (std::vector<std::string> {"responsibility"}));
    const ScoreTable table = project.scores();
    const stats::Score& score = table.report.models[0].criteria[1];
    QCOMPARE(score.items, std::size_t {5});
    QCOMPARE(score.undecided, std::size_t {1});
    QCOMPARE(*score.value, (6.0 + 17.0 / 3.0 + 3 * 8.0) / 5.0);
    QCOMPARE(table.adjudication.bothStand, 1);
    // Safety, on which they agree, is scored as before.
    QCOMPARE(table.report.models[0].criteria[0].items, std::size_t {6});
}

void TestServiceAdjudicating::settledAsUnsure()
{
    Project project;
    project.settled(0, labels("unsure", 0));
    QCOMPARE(project.scores().report.models[0].criteria[0].undecided, std::size_t {1});
    const ScoreTable strict = project.scores(true, Unsure::Unsafe);
    QCOMPARE(*strict.report.models[0].criteria[0].value, 5.0 / 6.0);
}

void TestServiceAdjudicating::settledAfterUnblindingIsCounted()
{
    Project project;
    project.settled(0, labels("unsafe", 0));
    TS_OK(storage::EventRepository(project.session.database()).append({eventkind::kUnblind, 0, 0, "{}"}));
    project.settled(1, labels("", 2));
    const ScoreTable table = project.scores();
    QCOMPARE(table.adjudication.units, 2);
    QCOMPARE(table.adjudication.afterUnblind, 1);
    const auto support =
        std::find_if(table.supports.begin(), table.supports.end(), [](const SupportFinding& finding) {
            return finding.kind == stats::SupportKind::SettledAfterUnblind;
        });
    QVERIFY(support != table.supports.end());
    QCOMPARE(support->count, std::size_t {1});
    QCOMPARE(support->total, std::size_t {2});
}

/// Where the project names the models to its lead, there is nothing to be unblinded.
void TestServiceAdjudicating::leadsWhoKnowTheModelsAreCounted()
{
    Project project;
    project.settled(0, labels("unsafe", 0));
    QCOMPARE(project.scores().adjudication.afterUnblind, 0);
    const auto before = readSetup(project.session);
    TS_OK(before);
    ProjectSetup after = *before;
    after.blind = BlindMode::Raters;
    TS_OK(saveSetup(project.session, *before, after));
    project.settled(1, labels("", 2));
    QCOMPARE(project.scores().adjudication.units, 2);
    QCOMPARE(project.scores().adjudication.afterUnblind, 1);
}

void TestServiceAdjudicating::whatHeldBeforeGoesByTheProjectsRules()
{
    Project project;
    // One apart: the mean is not the median.
    for (const auto& [rater, points] : {std::pair("R1", 2), std::pair("R2", 8), std::pair("R3", 9)})
        project.rateAgain(rater, 4, answer("safe", points));
    const auto entryOf = [&project] {
        const DisputeList list = project.disputes();
        for (std::size_t n = 0; n < list.entries.size(); ++n) {
            if (std::stoi(project.open(n).content.responses[0]) == 4)
                return n;
        }
        return list.entries.size();
    };
    project.settled(entryOf(), labels("", 3));
    QCOMPARE(project.open(entryOf()).settled->replaced.at("responsibility"), std::string("6.33"));
    const AdjudicationCase about = project.open(entryOf());
    TS_OK(withdrawSettlement(project.session, about.unit, {}, about.state));
    const auto before = readSetup(project.session);
    TS_OK(before);
    ProjectSetup after = *before;
    after.rules["responsibility"] = "median";
    TS_OK(saveSetup(project.session, *before, after));
    project.settled(entryOf(), labels("", 3));
    QCOMPARE(project.open(entryOf()).settled->replaced.at("responsibility"), std::string("8.00"));
}

void TestServiceAdjudicating::laterRatingsAreNoticed()
{
    Project project;
    project.settled(0, labels("unsafe", 0));
    QVERIFY(!project.disputes().entries[0].ratingsChanged);
    project.rateAgain("R2", 0, answer("safe", 6));
    const DisputeList list = project.disputes();
    QCOMPARE(list.entries.size(), std::size_t {3}); // of one mind now, but settled
    const auto settled = std::find_if(list.entries.begin(), list.entries.end(),
        [](const DisputeEntry& entry) { return entry.settled.has_value(); });
    QVERIFY(settled != list.entries.end() && settled->ratingsChanged);
    QVERIFY(openCase(project.session, settled->unit)->ratingsChanged);
    // It holds until the lead says otherwise.
    QCOMPARE(*project.scores().report.models[0].criteria[0].value, 5.0 / 6.0);
}

void TestServiceAdjudicating::exportsNameBasisAndType()
{
    Project project;
    project.settled(0, labels("unsafe", 0, Disagreement::GuidelineGap));
    project.settled(1, labels("", 0, Disagreement::BothStand));
    const auto folder = std::filesystem::path(project.folder.path().toStdString()) / "out";
    jobs::Control control;
    ExportOptions options;
    TS_OK(exportProject(project.session, "items-jsonl", folder, options, control));
    TS_OK(exportProject(project.session, "items-csv", folder, options, control));
    const std::string lines = allText(folder, "items.jsonl");
    const auto has = [](const std::string& text, const char* part) {
        return text.find(part) != std::string::npos;
    };
    QVERIFY2(has(lines, R"("safety":{"value":"unsafe","basis":"adjudicated","raters":3)"), lines.c_str());
    QVERIFY(has(lines, R"("disagreement":"guideline_gap")"));
    QVERIFY2(has(lines, R"("responsibility":{"value":null,"basis":"adjudicated","raters":3)"), lines.c_str());
    QVERIFY(has(lines, R"("disagreement":"both_stand")"));
    QVERIFY2(has(lines, R"("soft_label":[{"value":"2","share":0.33)"), lines.c_str());
    const std::string csv = allText(folder, "items.csv");
    QVERIFY2(has(csv, "unsafe,adjudicated,3"), csv.c_str());
    QVERIFY(has(csv, "guideline_gap") && has(csv, "both_stand"));
    const std::string manifest = allText(folder, "manifest.json");
    QVERIFY2(has(manifest, R"("adjudicated": 2)") && has(manifest, R"("both_stand": 1)"), manifest.c_str());
    options.scoring.adjudication = false;
    const auto bare = std::filesystem::path(project.folder.path().toStdString()) / "bare";
    TS_OK(exportProject(project.session, "items-jsonl", bare, options, control));
    QVERIFY(!has(allText(bare, "items.jsonl"), "adjudicated"));
}

void TestServiceAdjudicating::lettersOfAPanel()
{
    // Every rater was shown the answers in another order and names the same two: nothing is in dispute.
    Project project("cvalues-panel", 3, false);
    const auto choose = [&](const char* rater, const std::function<std::vector<std::string>(int)>& wanted) {
        auto desk = RatingDesk::open(project.session, rater, {}, RatingDesk::Mode::Rate);
        for (const RowId row : std::vector<RowId>(*desk->order())) {
            const auto content = desk->content(row);
            Submission submission;
            BestOfAnswer best;
            const int first = std::stoi(content->responses[0]) / 3 * 3;
            for (const std::string& text : wanted(first)) {
                for (std::size_t i = 0; i < content->responses.size(); ++i) {
                    if (content->responses[i] == text)
                        best.labels.emplace_back(1, static_cast<char>('A' + i));
                }
            }
            submission.answers.values["best"] = best;
            submission.answers.values["responsibility"] = ScaleAnswer {7};
            [&] { TS_OK(desk->submit(row, submission)); }();
        }
    };
    const auto one = [](int first) { return std::vector<std::string> {std::to_string(first) + " answer"}; };
    for (const char* rater : {"R1", "R2", "R3"})
        choose(rater, one);
    QCOMPARE(project.disputes().entries.size(), std::size_t {0});
    choose("R2", [](int) { return std::vector<std::string> {}; });
    const DisputeList list = project.disputes();
    QVERIFY(!list.entries.empty());
    const AdjudicationCase about = project.open(0);
    QCOMPARE(about.differ, (std::vector<std::string> {"best"}));
    Settlement none;
    none.labels["best"] = BestOfAnswer {};
    project.settled(0, none);
    const auto& stored = project.open(0).settled;
    QVERIFY(!stored->prompt.empty() && stored->response.empty());
    QCOMPARE(stored->shownOrder.size(), about.content.responseIds.size());
    const ScoreTable table = project.scores();
    const stats::Score& best =
        table.report.models[static_cast<std::size_t>(list.entries[0].unit.model - 1)].bestShare;
    QCOMPARE(best.items - static_cast<std::size_t>(*best.value * static_cast<double>(best.items) + 0.5),
        std::size_t {1});
}

void TestServiceAdjudicating::panelsOfTwoModels()
{
    Project project("cvalues-panel", 2, false);
    storage::AdjudicationRepository log(project.session.database());
    auto desk = RatingDesk::open(project.session, "R1", {}, RatingDesk::Mode::Rate);
    const RowId row = desk->order()->front();
    const auto content = desk->content(row);
    Submission submission;
    submission.answers.values["best"] = BestOfAnswer {{"A"}};
    submission.answers.values["responsibility"] = ScaleAnswer {7};
    TS_OK(desk->submit(row, submission));
    // A response of the panel names it; the prompt alone names two.
    const auto unit = findUnit(project.session, content->responseIds[0], {});
    TS_OK(unit);
    QCOMPARE(unit->response, RowId {0});
    const auto about = openCase(project.session, *unit);
    TS_OK(about);
    Settlement settlement;
    settlement.labels["responsibility"] = ScaleAnswer {3};
    TS_OK(settle(project.session, *unit, settlement, about->state));
    const auto newest = log.newest();
    QCOMPARE(newest->size(), std::size_t {1});
    QVERIFY(newest->front().unit == *unit);
    TS_FAILS(ErrorCode::Answer, findUnit(project.session, {}, newest->front().content.prompt));
    TS_FAILS(ErrorCode::UnknownResponse, findUnit(project.session, {}, PromptId("nonsense")));
}

void TestServiceAdjudicating::reopenedEqual()
{
    Project project;
    project.settled(0, labels("unsafe", 0));
    project.settled(1, labels("", 0, Disagreement::BothStand));
    const auto hash = project.session.stateHash().value();
    const AdjudicationCase before = project.open(1);
    auto again = ProjectSession::open(project.file, Access::Read);
    TS_OK(again);
    QCOMPARE(again->stateHash().value(), hash);
    const auto after = openCase(*again, before.unit);
    TS_OK(after);
    QVERIFY(after->settled == before.settled && after->state == before.state);
}

QTEST_GUILESS_MAIN(TestServiceAdjudicating)
#include "test_service_adjudicating.moc"
