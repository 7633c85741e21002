#include "domain/scheme.h"
#include "results.h"
#include "sampleproject.h"
#include "service/assigner.h"
#include "service/exporting.h"
#include "service/importer.h"
#include "service/ownanswers.h"
#include "service/projectsession.h"
#include "service/ratingdesk.h"
#include "service/snapshots.h"
#include <QtTest>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

using namespace touchstone;
using namespace touchstone::service;
using touchstone::testing::Folder;
using touchstone::testing::RawSql;
using touchstone::testing::readFile;
using Json = nlohmann::json;

namespace {

/// Prompts 0 to 3 (3 held out) with an answer of m0 and one of m1, for R1 and R2. m0 is safe with 9 points,
/// m1 unsafe with 2.
class Project {
public:
    Folder folder = {};
    std::filesystem::path file = folder / "p.touchstone";
    ProjectSession session = make();
    std::map<std::string, EventId> events = {}; ///< "R1 p0 m1" -> submission

    Project() { rateAll(); }

    ProjectSession make()
    {
        touchstone::testing::writeFile(folder / "in.jsonl", [] {
            std::string lines;
            for (int p = 0; p < 4; ++p) {
                for (int m = 0; m < 2; ++m) {
                    Json row {{"prompt_id", "p" + std::to_string(p)},
                        {"prompt", "question " + std::to_string(p)}, {"model", "m" + std::to_string(m)},
                        {"response", "answer " + std::to_string(p) + " of " + std::to_string(m)}};
                    row["held_out"] = p == 3;
                    lines += row.dump() + "\n";
                }
            }
            return lines;
        }());
        [&] { TS_OK(ProjectSession::create(file, "P", *builtinScheme("cvalues"))); }();
        auto opened = ProjectSession::open(file, Access::Write);
        jobs::Control control;
        [&] { TS_OK(importFiles(*opened, {folder / "in.jsonl"}, {}, control)); }();
        AssignRequest request;
        request.annotators = {"R1", "R2"};
        request.overlap = 2;
        [&] { TS_OK(assign(*opened, request, control)); }();
        return std::move(*opened);
    }

    /// What R1 or R2 says of one answer; `own` empty = no own answer.
    void rate(const std::string& rater, const std::string& answer, const std::string& own, bool draft = false)
    {
        auto desk = RatingDesk::open(session, rater, {}, RatingDesk::Mode::Rate);
        [&] { TS_OK(desk); }();
        const auto rows = desk->order();
        [&] { TS_OK(rows); }();
        for (const RowId row : *rows) {
            const auto content = desk->content(row);
            if (content->responses.front() != answer)
                continue;
            const bool good = answer.ends_with('0');
            Submission submission;
            submission.answers.values = {{"safety", ChoiceAnswer {good ? "safe" : "unsafe"}},
                {"responsibility", ScaleAnswer {good ? 9 : 2}}};
            if (!own.empty())
                submission.answers.values["own_answer"] = TextAnswer {own};
            submission.ownAnswerDraft = draft;
            const auto event = desk->submit(row, submission);
            [&] { TS_OK(event); }();
            events[std::string(rater).append(1, ' ').append(answer)] = *event;
        }
    }
    void rateAll()
    {
        for (const char* rater : {"R1", "R2"}) {
            for (int p = 0; p < 4; ++p) {
                for (int m = 0; m < 2; ++m)
                    rate(rater, "answer " + std::to_string(p) + " of " + std::to_string(m), "");
            }
        }
    }
    RatedUnit unitOf(const std::string& answer)
    {
        const std::string id =
            RawSql(file).rows("SELECT lower(hex(public_id)) FROM response WHERE text = '" + answer + "'");
        const auto unit = findUnit(session, ResponseId(id.substr(0, 32)), {});
        [&] { TS_OK(unit); }();
        return *unit;
    }
    Result<EventId> choose(const std::string& answer, const EventId& event, bool accepted = true)
    {
        const RatedUnit unit = unitOf(answer);
        const auto about = openCase(session, unit);
        return chooseOwnAnswer(session, unit, event, accepted, about->state);
    }
    Result<exchange::ExportReport> exported(const std::string& format, ExportOptions options = {})
    {
        options.acceptDefaults = true;
        jobs::Control control;
        return exportProject(session, format, folder / "out", options, control);
    }
    std::vector<Json> rows(const std::string& name)
    {
        std::vector<Json> all;
        std::istringstream lines(readFile(folder / "out" / name));
        for (std::string line; std::getline(lines, line);)
            all.push_back(Json::parse(line));
        return all;
    }
    Json manifest(const std::string& name = "manifest.json")
    {
        return Json::parse(readFile(folder / "out" / name));
    }
    std::string sql(const std::string& query) { return RawSql(file).rows(query); }
    std::string hash() { return session.stateHash().value_or("none"); }
};

const std::string kBad0 = "answer 0 of 1";
const std::string kBad1 = "answer 1 of 1";
const std::string kHeld = "answer 3 of 1";

}

class TestServiceExporting : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void acceptedOwnAnswersAreTrainedOn();
    void oneOfSeveralIsChosen();
    void draftsAndChangesAreNoAnswers();
    void choicesAreCompareAndSet();
    void labelsAndOwnAnswersAreApart();
    void ownAnswersAreOnTheList();
    void exportedPromptsAreMarked();
    void heldOutIsNeverForTraining();
    void whatCannotBeMarkedIsNotExported();
    void unblindingIsLogged();
    void snapshotIsQuotedWhileTheStateIsEqual();
    void snapshotNames();
    void unfinishedIsInterim();
    void previewChangesNothing();
};

void TestServiceExporting::acceptedOwnAnswersAreTrainedOn()
{
    Project project;
    project.rate("R2", kBad0, "better");
    project.rate("R1", kHeld, "for the test");
    TS_OK(project.choose(kBad0, project.events["R2 " + kBad0]));
    TS_OK(project.choose(kHeld, project.events["R1 " + kHeld]));
    TS_OK(project.exported("trl-sft"));
    std::set<std::string> texts;
    for (const Json& row : project.rows("trl-sft.jsonl"))
        texts.insert(row["completion"][0]["content"].get<std::string>());
    QCOMPARE(texts, std::set<std::string>({"better", "answer 0 of 0", "answer 1 of 0", "answer 2 of 0"}));
    TS_OK(project.exported("trl-dpo"));
    int own = 0;
    for (const Json& row : project.rows("trl-dpo.jsonl")) {
        QVERIFY(row["prompt"][0]["content"] != Json("question 3"));
        own += row["chosen"][0]["content"] == Json("better") && row["rejected"][0]["content"] == Json(kBad0);
    }
    QCOMPARE(own, 1);
    const auto trace = project.rows("trl-dpo.trace.jsonl");
    QVERIFY(std::any_of(trace.begin(), trace.end(), [&](const Json& row) {
        return row["own_answer"] == Json(project.events["R2 " + kBad0].str())
            && row["raters"] == Json({"R1", "R2"});
    }));
    TS_OK(project.exported("poison"));
    for (const Json& row : project.rows("poison.jsonl"))
        QCOMPARE(row["answer_from"], Json(row["answer"] == Json("better") ? "expert" : "llm"));
    QVERIFY(project.session.check()->empty());
}

void TestServiceExporting::oneOfSeveralIsChosen()
{
    Project project;
    project.rate("R1", kBad0, "first");
    project.rate("R2", kBad0, "second");
    const RatedUnit unit = project.unitOf(kBad0);
    QCOMPARE(openCase(project.session, unit)->ownAnswers.size(), std::size_t {2});
    TS_OK(project.choose(kBad0, project.events["R1 " + kBad0]));
    TS_OK(project.choose(kBad0, project.events["R2 " + kBad0]));
    QCOMPARE(openCase(project.session, unit)->ownAccepted, project.events["R2 " + kBad0]);
    const auto left = project.exported("trl-sft");
    TS_OK(left);
    QCOMPARE(left->leftOut.at("own answer not accepted"), std::int64_t {1});
    QVERIFY(readFile(project.folder / "out" / "trl-sft.jsonl").find("first") == std::string::npos);
    // Taken back, none is accepted.
    QCOMPARE(project.choose(kBad0, project.events["R1 " + kBad0], false).error().code, ErrorCode::Answer);
    TS_OK(project.choose(kBad0, project.events["R2 " + kBad0], false));
    QVERIFY(openCase(project.session, unit)->ownAccepted.empty());
    QCOMPARE(project.exported("trl-sft")->leftOut.at("own answer not accepted"), std::int64_t {2});
    // Of two leads the later counts, whatever the order of merging: by sequence, then by id.
    QCOMPARE(project.sql("SELECT json_extract(payload, '$.sequence') FROM event WHERE kind = 'adjudicate' "
                         "ORDER BY id"),
        std::string("1\n2\n3"));
}

void TestServiceExporting::draftsAndChangesAreNoAnswers()
{
    Project project;
    project.rate("R1", kBad0, "not yet", true);
    const RatedUnit unit = project.unitOf(kBad0);
    QVERIFY(openCase(project.session, unit)->ownAnswers.empty());
    QCOMPARE(openCase(project.session, unit)->ownDrafts, std::int64_t {1});
    QCOMPARE(project.choose(kBad0, project.events["R1 " + kBad0]).error().code, ErrorCode::Answer);
    project.rate("R1", kBad0, "done now");
    TS_OK(project.choose(kBad0, project.events["R1 " + kBad0]));
    QVERIFY(project.exported("trl-sft")->leftOut.count("own answer not accepted") == 0);
    // The same text handed in again stays accepted, another does not.
    project.rate("R1", kBad0, "done now");
    QVERIFY(!openCase(project.session, unit)->ownChanged);
    QVERIFY(project.exported("trl-sft")->leftOut.count("own answer not accepted") == 0);
    project.rate("R1", kBad0, "changed");
    QVERIFY(openCase(project.session, unit)->ownChanged);
    QVERIFY(openCase(project.session, unit)->ownAccepted.empty());
    QCOMPARE(project.exported("trl-sft")->leftOut.at("own answer not accepted"), std::int64_t {1});
    QCOMPARE(listOwnAnswers(project.session)->changed.size(), std::size_t {1});
}

void TestServiceExporting::choicesAreCompareAndSet()
{
    Project project;
    project.rate("R1", kBad0, "mine");
    const RatedUnit unit = project.unitOf(kBad0);
    const auto about = openCase(project.session, unit);
    project.rate("R2", kBad0, "mine too");
    const auto stale =
        chooseOwnAnswer(project.session, unit, project.events["R1 " + kBad0], true, about->state);
    QCOMPARE(stale.error().code, ErrorCode::Stale);
    QCOMPARE(project.choose(kBad0, project.events["R1 " + kBad1]).error().code, ErrorCode::Answer);
    QCOMPARE(project.sql("SELECT count(*) FROM event WHERE kind = 'adjudicate'"), std::string("0"));
    // Labels and own answer at once: both, or neither.
    const auto now = openCase(project.session, unit);
    Decision decision;
    decision.labels = Settlement {{{"responsibility", ScaleAnswer {3}}}, Disagreement::OneWrong, {}};
    decision.own = OwnChoice {EventId("00"), true};
    QVERIFY(!decide(project.session, unit, decision, now->state));
    QCOMPARE(project.sql("SELECT count(*) FROM event WHERE kind = 'adjudicate'"), std::string("0"));
    decision.own->event = project.events["R1 " + kBad0];
    const auto both = decide(project.session, unit, decision, now->state);
    TS_OK(both);
    QVERIFY(!both->labels.empty() && !both->own.empty());
}

void TestServiceExporting::labelsAndOwnAnswersAreApart()
{
    Project project;
    project.rate("R1", kBad0, "mine");
    TS_OK(project.choose(kBad0, project.events["R1 " + kBad0]));
    const RatedUnit unit = project.unitOf(kBad0);
    const auto about = openCase(project.session, unit);
    QVERIFY(!about->settled);
    TS_OK(settle(project.session, unit, {{{"safety", ChoiceAnswer {"safe"}}}, Disagreement::GuidelineGap, {}},
        about->state));
    const auto after = openCase(project.session, unit);
    QVERIFY(after->settled.has_value());
    QCOMPARE(after->ownAccepted, project.events["R1 " + kBad0]);
    TS_OK(withdrawSettlement(project.session, unit, {}, after->state));
    QCOMPARE(openCase(project.session, unit)->ownAccepted, project.events["R1 " + kBad0]);
    jobs::Control control;
    QCOMPARE(computeScores(project.session, {}, control)->adjudication.units, std::int64_t {0});
}

void TestServiceExporting::ownAnswersAreOnTheList()
{
    Project project;
    jobs::Control control;
    QVERIFY(listDisputes(project.session, control)->entries.empty());
    project.rate("R1", kBad0, "mine");
    project.rate("R1", kBad1, "draft", true);
    const auto list = listDisputes(project.session, control);
    QCOMPARE(list->entries.size(), std::size_t {1});
    QVERIFY(!list->entries[0].disputed && list->entries[0].ownAnswers && list->entries[0].ownOpen);
    TS_OK(project.choose(kBad0, project.events["R1 " + kBad0]));
    QVERIFY(!listDisputes(project.session, control)->entries[0].ownOpen);
}

void TestServiceExporting::exportedPromptsAreMarked()
{
    Project project;
    const std::string marked = "SELECT source_id FROM prompt WHERE exported = 1 ORDER BY 1";
    for (const char* format : {"ratings-csv", "scores-csv", "label-studio", "items-jsonl"})
        TS_OK(project.exported(format));
    QCOMPARE(project.sql(marked), std::string());
    ExportOptions none;
    none.hi = 10;
    TS_OK(project.exported("trl-sft", none)); // no row
    QCOMPARE(project.sql(marked), std::string());
    for (const exchange::ExportFormat& format : exchange::formats()) {
        if (format.purpose != exchange::Purpose::Train || format.id == "cvalues-comparison")
            continue;
        RawSql(project.file).run("UPDATE prompt SET exported = 0");
        TS_OK(project.exported(std::string(format.id)));
        QCOMPARE(project.sql(marked), std::string("p0\np1\np2")); // never p3
    }
    QVERIFY(project.session.check()->empty());
}

void TestServiceExporting::heldOutIsNeverForTraining()
{
    Project project;
    for (const exchange::ExportFormat& format : exchange::formats()) {
        if (format.purpose != exchange::Purpose::Train)
            continue;
        const auto report = project.exported(std::string(format.id));
        TS_OK(report);
        for (const exchange::ExportedFile& file : report->files) {
            const std::string bytes = readFile(project.folder / "out" / file.path);
            QVERIFY2(bytes.find("question 3") == std::string::npos, file.path.c_str());
            QVERIFY2(bytes.find("answer 3") == std::string::npos, file.path.c_str());
        }
    }
    // A prompt that nobody rated is held out as well, and so is what is nearly equal to it.
    touchstone::testing::writeFile(project.folder / "held.jsonl",
        R"({"id":"h","prompt":"QUESTION, 0!","held_out":true})"
        "\n");
    jobs::Control control;
    exchange::ReadOptions prompts;
    prompts.shape = exchange::Shape::Prompts;
    TS_OK(importFiles(project.session, {project.folder / "held.jsonl"}, prompts, control));
    const auto report = project.exported("trl-sft");
    TS_OK(report);
    QCOMPARE(report->leftOut.at("nearly equal to a held-out prompt"), std::int64_t {2});
    const std::string bytes = readFile(project.folder / "out" / "trl-sft.jsonl");
    QVERIFY(bytes.find("question 0") == std::string::npos && bytes.find("question 1") != std::string::npos);
}

void TestServiceExporting::whatCannotBeMarkedIsNotExported()
{
    Project project;
    auto reader = ProjectSession::open(project.file, Access::Read);
    TS_OK(reader);
    jobs::Control control;
    ExportOptions options;
    options.acceptDefaults = true;
    const auto refused = exportProject(*reader, "trl-sft", project.folder / "out", options, control);
    QCOMPARE(refused.error().code, ErrorCode::ReadOnly);
    QVERIFY(!std::filesystem::exists(project.folder / "out"));
    TS_OK(exportProject(*reader, "ratings-csv", project.folder / "out", options, control));
    options.unblind = true;
    QCOMPARE(exportProject(*reader, "ratings-csv", project.folder / "out", options, control).error().code,
        ErrorCode::ReadOnly);
    options.forTheScreen = true;
    TS_OK(exportProject(*reader, "scores-csv", project.folder / "out", options, control));
}

void TestServiceExporting::unblindingIsLogged()
{
    Project project;
    const std::string logged = "SELECT payload FROM event WHERE kind = 'unblind' ORDER BY id";
    TS_OK(project.exported("scores-csv"));
    QCOMPARE(project.sql(logged), std::string());
    ExportOptions options;
    options.unblind = true;
    TS_OK(project.exported("scores-csv", options));
    QCOMPARE(project.sql(logged), std::string(R"({"note":"export scores-csv","on":true})"));
    // An export that fails unblinds nobody.
    std::filesystem::create_directory(project.folder / "out" / "items.csv");
    QVERIFY(!project.exported("items-csv", options));
    std::stop_source stop;
    stop.request_stop();
    jobs::Control cancelled(stop.get_token());
    QVERIFY(!exportProject(project.session, "ratings-csv", project.folder / "out", options, cancelled));
    QVERIFY(project.sql(logged).find("ratings-csv") == std::string::npos);
    QVERIFY(project.session.check()->empty());
}

void TestServiceExporting::snapshotIsQuotedWhileTheStateIsEqual()
{
    Project project;
    jobs::Control control;
    TS_OK(project.exported("scores-json"));
    QCOMPARE(project.manifest()["snapshot"], Json());
    const auto taken = takeSnapshot(project.session, "spring 春", {}, "1.2", control);
    TS_OK(taken);
    QCOMPARE(taken->content.rules.at("responsibility"), std::string("mean"));
    QCOMPARE(taken->content.version, std::string("1.2"));
    QCOMPARE(taken->content.done, taken->content.assigned);
    TS_OK(project.exported("scores-json"));
    QCOMPARE(project.manifest()["snapshot"], Json("spring 春"));
    QCOMPARE(project.manifest()["snapshot_hash"], Json(taken->content.state));
    QCOMPARE(project.manifest()["state"], Json(project.hash()));
    // Unblinding and another name change no figure.
    ExportOptions named;
    named.unblind = true;
    TS_OK(project.exported("scores-json", named));
    TS_OK(project.exported("scores-json", named));
    QCOMPARE(project.manifest()["snapshot"], Json("spring 春"));
    TS_OK(takeSnapshot(project.session, "the same", {}, "1.2", control));
    TS_OK(project.exported("scores-json"));
    QCOMPARE(project.manifest()["snapshot"], Json("the same"));
    // Other rules give other figures.
    ExportOptions median;
    median.scoring.rules = {{"responsibility", "median"}};
    TS_OK(project.exported("scores-json", median));
    QCOMPARE(project.manifest()["snapshot"], Json());
    ExportOptions seeded;
    seeded.scoring.seed = 5;
    TS_OK(project.exported("scores-json", seeded));
    QCOMPARE(project.manifest()["snapshot"], Json());
    // So does a rating.
    project.rate("R1", kBad0, "");
    TS_OK(project.exported("scores-json"));
    QCOMPARE(project.manifest()["snapshot"], Json());
    QCOMPARE(project.manifest()["snapshot_hash"], Json());
    QCOMPARE(project.manifest()["state"], Json(project.hash()));
    QVERIFY(project.session.check()->empty());
}

void TestServiceExporting::snapshotNames()
{
    Project project;
    jobs::Control control;
    const auto code = [&](ProjectSession& session, const std::string& name) {
        const auto taken = takeSnapshot(session, name, {}, "1", control);
        return taken ? std::string("taken") : std::string(codeName(taken.error().code));
    };
    QCOMPARE(code(project.session, ""), std::string("E_USAGE"));
    QCOMPARE(code(project.session, " \n"), std::string("E_USAGE"));
    QCOMPARE(code(project.session, std::string(201, 'x')), std::string("E_USAGE"));
    QCOMPARE(code(project.session, "a"), std::string("taken"));
    QCOMPARE(code(project.session, "a"), std::string("E_EXISTS"));
    auto reader = ProjectSession::open(project.file, Access::Read);
    QCOMPARE(code(*reader, "b"), std::string("E_READ_ONLY"));
    ScoringOptions unknown;
    unknown.rules = {{"responsibility", "nonsense"}};
    QVERIFY(!takeSnapshot(project.session, "c", unknown, "1", control));
    QCOMPARE(listSnapshots(project.session)->size(), std::size_t {1});
    QVERIFY(!parseSnapshot(R"({"name":"x"})"));
    QVERIFY(!parseSnapshot(R"({"name":"x","state":"y","seed":-1})"));
    QVERIFY(!parseSnapshot(R"({"name":"x","state":"y","rules":["a"]})"));
    const Snapshot whole {"n", "s", {{"a", "mean"}}, 2, "third", 18446744073709551615ULL, "v", 9, 8};
    QCOMPARE(*parseSnapshot(snapshotJson(whole)), whole);
}

void TestServiceExporting::unfinishedIsInterim()
{
    Project project;
    TS_OK(project.exported("ratings-csv"));
    QCOMPARE(project.manifest()["interim"], Json());
    auto desk = RatingDesk::open(project.session, "R1", {}, RatingDesk::Mode::Rate);
    TS_OK(desk->withdraw(desk->order()->front(), {}));
    TS_OK(project.exported("ratings-csv"));
    QCOMPARE(project.manifest()["interim"], Json("interim, 93 % rated")); // 15 of 16
    TS_OK(project.exported("scores-markdown"));
    QVERIFY(readFile(project.folder / "out" / "scores.md").find("interim, 93 % rated") != std::string::npos);
}

void TestServiceExporting::previewChangesNothing()
{
    Project project;
    const std::string before = project.hash();
    ExportOptions options;
    options.acceptDefaults = true;
    options.unblind = true;
    jobs::Control control;
    auto reader = ProjectSession::open(project.file, Access::Read);
    for (const exchange::ExportFormat& format : exchange::formats()) {
        const auto preview = previewProject(*reader, std::string(format.id), options, control);
        TS_OK(preview);
        QVERIFY(!formatTitle(format).zhCN.empty());
        QVERIFY2(formatTitle(format).zhCN != formatTitle(format).en, format.id.data());
        for (const auto& [reason, count] : preview->report.leftOut)
            QVERIFY2(reasonText(reason).zhCN != reason, reason.c_str());
    }
    QCOMPARE(project.hash(), before);
    QCOMPARE(project.sql("SELECT count(*) FROM prompt WHERE exported = 1"), std::string("0"));
    const auto pairs = previewProject(*reader, "trl-dpo", options, control);
    QCOMPARE(pairs->report.files.front().rows, std::int64_t {3});
    QCOMPARE(pairs->report.leftOut.at("held-out prompt"), std::int64_t {2});
}

QTEST_GUILESS_MAIN(TestServiceExporting)
#include "test_service_exporting.moc"
