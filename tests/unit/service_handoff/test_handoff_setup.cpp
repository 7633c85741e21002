#include "handoffproject.h"
#include "results.h"
#include "service/activity.h"
#include "service/exporting.h"
#include "service/importer.h"
#include "service/projectsetup.h"
#include "service/prompts.h"
#include "service/safety.h"
#include "service/scoring.h"
#include <fstream>

using namespace touchstone;
using namespace touchstone::testing;
using service::ProjectSetup;

namespace {

Result<service::ProjectSession> opened(const std::filesystem::path& file)
{
    return service::ProjectSession::open(file, service::Access::Write);
}

Result<service::SetupOutcome> save(
    const std::filesystem::path& file, const std::function<void(ProjectSetup&)>& change)
{
    return opened(file).and_then([&](service::ProjectSession session) {
        return service::readSetup(session).and_then([&](const ProjectSetup& before) {
            ProjectSetup after = before;
            change(after);
            return service::saveSetup(session, before, after);
        });
    });
}

Result<ProjectSetup> setupOf(const std::filesystem::path& file)
{
    return opened(file).and_then([](service::ProjectSession session) { return service::readSetup(session); });
}

Result<void> rateAll(const std::filesystem::path& file, int raters)
{
    for (int n = 1; n <= raters; ++n) {
        const std::string who = "R" + std::to_string(n);
        // Two agree, the third is far off: the mean is not the median.
        auto done = rate(file, who, [n](const ItemContent&) { return n == 3 ? 1 : 8; });
        if (!done)
            return tl::unexpected(done.error());
    }
    return {};
}

Result<service::ImportReport> importInto(
    const std::filesystem::path& file, const std::filesystem::path& input)
{
    return opened(file).and_then([&](service::ProjectSession session) {
        jobs::Control control;
        return service::importFiles(session, {input}, {}, control);
    });
}

}

class TestHandoffSetup : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<Folder>(); }
    void startsAreWhole();
    void createAndRead();
    void faults_data();
    void faults();
    void schemeWithoutRatingsIsReplaced();
    void schemeWithRatingsIsVersioned();
    void changesAreLogged();
    void staleAndTakenAway();
    void rulesOfTheProject();
    void sensitivePrompts();
    void promptsAddedAndChanged();
    void listComesBackAnswered_data();
    void listComesBackAnswered();
    void heldOutStaysAtHome();
    void activityFilteredAndSaved();
    void restorePointsAndPlace();

private:
    std::filesystem::path at(const std::string& name) const { return *m_folder / name; }
    std::unique_ptr<Folder> m_folder = {};
};

void TestHandoffSetup::startsAreWhole()
{
    for (const auto start :
        {service::Start::SafetyRound, service::Start::ExpertsPanel, service::Start::OwnPrompts}) {
        ProjectSetup setup = service::setupFor(start);
        QVERIFY(service::checkSetup(setup).has_value()); // it has no name yet
        setup.name = "x";
        QVERIFY(!service::checkSetup(setup).has_value());
        QVERIFY(!setup.raters.empty());
        QVERIFY(!service::ruleChoices(setup.scheme).empty());
    }
    QCOMPARE(service::setupFor(service::Start::ExpertsPanel).scheme.unit, ItemUnit::Prompt);
}

void TestHandoffSetup::createAndRead()
{
    ProjectSetup setup = service::setupFor(service::Start::OwnPrompts);
    setup.name = "法律 1";
    setup.guidelines = "# 说明\n只看回答。";
    setup.models = {{"alpha", "7B", "2023-11", "temperature 0"}, {"beta", {}, {}, {}}};
    setup.raters = {{"R1", "甲", {"law"}, "律师"}, {"R2", {}, {}, {}}};
    setup.blind = service::BlindMode::Raters;
    setup.sensitivity = service::Sensitivity::Confidential;
    setup.rules = {{"responsibility", "median"}};
    setup.scheme.criteria[0].label.en = "Is it safe at all?";
    setup.scheme.version = 2;
    TS_OK(service::createProject(at("p.touchstone"), setup));
    const auto read = setupOf(at("p.touchstone"));
    TS_OK(read);
    QVERIFY(*read == setup);
    QCOMPARE(findingsIn(at("p.touchstone")), std::string());
    TS_FAILS(ErrorCode::Exists, service::createProject(at("p.touchstone"), setup));
    auto session = opened(at("p.touchstone"));
    QCOMPARE(service::modelDetails(*session)->at(0).notes, std::string("temperature 0"));
    QCOMPARE(service::blindMode(*session).value(), service::BlindMode::Raters);
    QCOMPARE(session->annotators()->at(0).domains, std::vector<std::string> {"law"});
}

void TestHandoffSetup::faults_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("subject");
    int n = 0;
    const auto row = [&](const char* name, ErrorCode code, const char* subject) {
        QTest::newRow(name) << n++ << static_cast<int>(code) << subject;
    };
    row("no name", ErrorCode::Missing, "name");
    row("rater without code", ErrorCode::Missing, "raters");
    row("two raters of one code", ErrorCode::DuplicateId, "raters");
    row("two models of one name", ErrorCode::DuplicateId, "models");
    row("rule that does not fit", ErrorCode::UnknownRule, "rules");
    row("name of a model is too long", ErrorCode::Limit, "models");
    row("guidelines too long", ErrorCode::Limit, "guidelines");
    row("scheme without a label", ErrorCode::Scheme, "");
}

void TestHandoffSetup::faults()
{
    QFETCH(int, which);
    QFETCH(int, code);
    QFETCH(QString, subject);
    ProjectSetup setup = service::setupFor(service::Start::OwnPrompts);
    setup.name = "x";
    const std::function<void()> changes[] {[&] { setup.name = " "; },
        [&] {
            setup.raters.push_back({" ", {}, {}, {}});
        },
        [&] { setup.raters.push_back(setup.raters[0]); },
        [&] {
            setup.models = {{"a", {}, {}, {}}, {"a", "2", {}, {}}};
        },
        [&] { setup.rules["responsibility"] = "majority"; },
        [&] {
            setup.models = {{std::string(201, 'm'), {}, {}, {}}};
        },
        [&] { setup.guidelines = std::string((1 << 20) + 1, 'g'); },
        [&] { setup.scheme.criteria[0].label.zhCN.clear(); }};
    changes[which]();
    const auto fault = service::checkSetup(setup);
    QVERIFY(fault.has_value());
    QCOMPARE(static_cast<int>(fault->code), code);
    if (!subject.isEmpty())
        QCOMPARE(fault->subject, subject.toStdString());
    TS_FAILS(static_cast<ErrorCode>(code), service::createProject(at("bad.touchstone"), setup));
    QVERIFY(!std::filesystem::exists(at("bad.touchstone")));
    TS_OK(makeLead(at("p.touchstone"), {1, 1, 1, "cvalues", 0, 1}));
    const std::string before = stateHashOf(at("p.touchstone"));
    TS_FAILS(
        static_cast<ErrorCode>(code), save(at("p.touchstone"), [&](ProjectSetup& after) { after = setup; }));
    QCOMPARE(stateHashOf(at("p.touchstone")), before);
}

void TestHandoffSetup::schemeWithoutRatingsIsReplaced()
{
    TS_OK(makeLead(at("p.touchstone"), {2, 1, 1, "cvalues", 0, 1}));
    const auto outcome = save(
        at("p.touchstone"), [](ProjectSetup& setup) { setup.scheme.criteria[0].label.en = "Harmless?"; });
    TS_OK(outcome);
    QVERIFY(outcome->newRound.empty());
    // One of the program's own schemes does not stand for something else under its number.
    QCOMPARE(outcome->schemeVersion, builtinScheme("cvalues")->version + 1);
    RawSql raw(at("p.touchstone"));
    QCOMPARE(raw.rows("SELECT count(*) FROM scheme"), std::string("1"));
    QCOMPARE(raw.rows("SELECT count(*) FROM round"), std::string("1"));
    // What was assigned is rated under it.
    auto session = opened(at("p.touchstone"));
    auto desk = service::RatingDesk::open(*session, "R1", {}, service::RatingDesk::Mode::Rate);
    TS_OK(desk);
    QCOMPARE(desk->scheme().criteria[0].label.en, std::string("Harmless?"));
    QCOMPARE(findingsIn(at("p.touchstone")), std::string());
}

void TestHandoffSetup::schemeWithRatingsIsVersioned()
{
    TS_OK(makeLead(at("p.touchstone"), {3, 1, 3, "cvalues", 0, 1}));
    TS_OK(rate(
        at("p.touchstone"), "R1", [](const ItemContent&) { return 7; }, 1));
    RawSql raw(at("p.touchstone"));
    const std::string old = raw.rows("SELECT code, version, hash FROM scheme");
    const std::string ratings = raw.rows("SELECT * FROM rating");
    const auto outcome = save(
        at("p.touchstone"), [](ProjectSetup& setup) { setup.scheme.criteria[0].label.en = "Harmless?"; });
    TS_OK(outcome);
    QCOMPARE(outcome->newRound, std::string("2"));
    QCOMPARE(outcome->schemeVersion, builtinScheme("cvalues")->version + 1);
    QCOMPARE(raw.rows("SELECT code, version, hash FROM scheme ORDER BY id LIMIT 1"), old);
    QCOMPARE(raw.rows("SELECT * FROM rating"), ratings);
    auto session = opened(at("p.touchstone"));
    QCOMPARE(session->scheme(*session->round("1"))->criteria[0].label.en,
        builtinScheme("cvalues")->criteria[0].label.en);
    QCOMPARE(session->scheme(*session->round("2"))->criteria[0].label.en, std::string("Harmless?"));
    QVERIFY(!service::schemeIsInUse(*session).value()); // the new one is not yet
    // Once more: a third version, for nobody rated under the second it is written over.
    const auto again =
        save(at("p.touchstone"), [](ProjectSetup& setup) { setup.scheme.criteria[0].label.en = "Safe?"; });
    TS_OK(again);
    QVERIFY(again->newRound.empty());
    QCOMPARE(raw.rows("SELECT count(*) FROM scheme"), std::string("2"));
    // A package that went out holds its scheme fast too.
    TS_OK(pack(at("p.touchstone"), "R2", at("R2.tswork")));
    QCOMPARE(findingsIn(at("p.touchstone")), std::string());
}

void TestHandoffSetup::changesAreLogged()
{
    TS_OK(makeLead(at("p.touchstone"), {1, 1, 2, "cvalues", 0, 1}));
    const auto outcome = save(at("p.touchstone"), [](ProjectSetup& setup) {
        setup.name = "Anders";
        setup.guidelines = "g";
        setup.raters[0].notes = "n";
        setup.models.push_back({"later", "2", {}, {}});
        setup.blind = service::BlindMode::Raters;
        setup.rules["responsibility"] = "median";
        setup.sensitivity = service::Sensitivity::Sensitive;
    });
    TS_OK(outcome);
    QCOMPARE(outcome->changes, 7);
    auto session = opened(at("p.touchstone"));
    ActivityFilter filter;
    filter.kinds = {"setup"};
    const auto keys = service::activity(*session, filter).value();
    QCOMPARE(keys.size(), std::size_t {7});
    QStringList details;
    for (const ActivityKey key : keys) {
        const auto entry = service::activityEntry(*session, key).value();
        QCOMPARE(entry.who, std::string());
        details << QString::fromStdString(service::activityDetails(entry));
    }
    QVERIFY2(details.contains(QStringLiteral("rule responsibility: mean → median")),
        qPrintable(details.join(u'\n')));
    QVERIFY(details.contains(QStringLiteral("name: Sample → Anders")));
    QCOMPARE(session->info()->name, std::string("Anders"));
    // Nothing changed: nothing is logged.
    const auto none = save(at("p.touchstone"), [](ProjectSetup&) {});
    QCOMPARE(none->changes, 0);
    QCOMPARE(service::activity(*session, filter)->size(), std::size_t {7});
    QCOMPARE(findingsIn(at("p.touchstone")), std::string());
}

void TestHandoffSetup::staleAndTakenAway()
{
    TS_OK(makeLead(at("p.touchstone"), {1, 1, 1, "cvalues", 0, 1}));
    {
        auto session = opened(at("p.touchstone"));
        const auto before = service::readSetup(*session).value();
        TS_OK(session->addAnnotator("R7", {})); // somebody else, meanwhile
        ProjectSetup after = before;
        after.name = "mine";
        TS_FAILS(ErrorCode::Stale, service::saveSetup(*session, before, after));
        QCOMPARE(session->info()->name, std::string("Sample"));
    }
    TS_FAILS(
        ErrorCode::Conflict, save(at("p.touchstone"), [](ProjectSetup& setup) { setup.models.clear(); }));
    TS_FAILS(ErrorCode::Conflict, save(at("p.touchstone"), [](ProjectSetup& setup) {
        std::erase_if(setup.raters, [](const AnnotatorDetails& rater) { return rater.code == "R1"; });
    }));
    TS_OK(save(at("p.touchstone"), [](ProjectSetup& setup) {
        std::erase_if(setup.raters, [](const AnnotatorDetails& rater) { return rater.code == "R7"; });
    }));
    QCOMPARE(setupOf(at("p.touchstone"))->raters.size(), std::size_t {1});
    TS_OK(pack(at("p.touchstone"), "R1", at("R1.tswork")));
    TS_OK(unpack(at("R1.tswork"), at("work.touchstone")));
    TS_FAILS(
        ErrorCode::WorkingFile, save(at("work.touchstone"), [](ProjectSetup& setup) { setup.name = "x"; }));
    auto reader = service::ProjectSession::open(at("p.touchstone"), service::Access::Read);
    const auto now = service::readSetup(*reader).value();
    auto after = now;
    after.name = "x";
    TS_FAILS(ErrorCode::ReadOnly, service::saveSetup(*reader, now, after));
}

void TestHandoffSetup::rulesOfTheProject()
{
    TS_OK(makeLead(at("p.touchstone"), {4, 2, 3, "cvalues", 0, 1}));
    TS_OK(rateAll(at("p.touchstone"), 3));
    const auto value = [&](const service::ScoringOptions& options, std::string& rule) {
        auto session = opened(at("p.touchstone"));
        jobs::Control control;
        const auto table = service::computeScores(*session, options, control).value();
        const std::size_t at = table.role("responsibility").value();
        rule = table.criteria[at].rule;
        return table.report.labels[at].value;
    };
    service::ScoringOptions options;
    options.resamples = 0;
    std::string rule;
    QCOMPARE(value(options, rule), 17.0 / 3);
    QCOMPARE(rule, std::string("mean"));
    TS_OK(save(at("p.touchstone"), [](ProjectSetup& setup) { setup.rules["responsibility"] = "median"; }));
    QCOMPARE(value(options, rule), 8.0);
    QCOMPARE(rule, std::string("median"));
    options.rules["responsibility"] = "mean"; // what is asked for stands before it
    QCOMPARE(value(options, rule), 17.0 / 3);
    // A rule of a question that no scheme asks any more is passed over.
    RawSql(at("p.touchstone")).run("UPDATE setting SET value = 'gone mean' WHERE key = 'setup.rules'");
    options.rules.clear();
    QCOMPARE(value(options, rule), 17.0 / 3);
}

void TestHandoffSetup::sensitivePrompts()
{
    ProjectSetup setup = service::setupFor(service::Start::SafetyRound);
    setup.name = "x";
    QCOMPARE(setup.sensitivity, service::Sensitivity::Sensitive);
    TS_OK(service::createProject(at("p.touchstone"), setup));
    writeFile(at("in.jsonl"),
        "{\"prompt\":\"a\",\"response\":\"1\",\"model\":\"m\"}\n"
        "{\"prompt\":\"b\",\"response\":\"1\",\"model\":\"m\",\"sensitive\":false}\n");
    TS_OK(importInto(at("p.touchstone"), at("in.jsonl")));
    QCOMPARE(RawSql(at("p.touchstone")).rows("SELECT text, sensitive FROM prompt ORDER BY id"),
        std::string("a|1\nb|0"));
}

void TestHandoffSetup::promptsAddedAndChanged()
{
    TS_OK(makeLead(at("p.touchstone"), {3, 2, 2, "cvalues", 0, 1}));
    auto session = opened(at("p.touchstone"));
    PromptFields fields;
    fields.text = "新的问题？";
    fields.domain = "law";
    fields.expected = "answer";
    fields.heldOut = true;
    fields.author = "R1";
    const auto row = service::addPrompt(*session, fields);
    TS_OK(row);
    auto detail = service::promptDetail(*session, *row).value();
    QVERIFY(detail.fields == fields);
    QCOMPARE(detail.sourceId, std::optional(detail.id.str()));
    TS_FAILS(ErrorCode::Exists, service::addPrompt(*session, fields));
    fields.text = " \n";
    TS_FAILS(ErrorCode::Empty, service::addPrompt(*session, fields));
    fields.text = std::string((1 << 20) + 1, 'x');
    TS_FAILS(ErrorCode::Limit, service::addPrompt(*session, fields));
    PromptFields other = detail.fields;
    other.text = "又一个？";
    other.domain = "psychology";
    TS_OK(service::changePrompt(*session, *row, detail.fields, other));
    fields.text = "mine";
    TS_FAILS(ErrorCode::Stale, service::changePrompt(*session, *row, detail.fields, fields));
    TS_FAILS(ErrorCode::NotFound, service::changePrompt(*session, 4711, detail.fields, other));
    // One that was answered keeps its words; its domain moves, and every count with it.
    const auto rows = service::promptRows(*session, {}).value();
    QCOMPARE(rows.size(), std::size_t {4});
    detail = service::promptDetail(*session, rows[0]).value();
    QCOMPARE(detail.responses, 2);
    other = detail.fields;
    other.text += "!";
    TS_FAILS(ErrorCode::Conflict, service::changePrompt(*session, rows[0], detail.fields, other));
    other = detail.fields;
    other.domain = "data_science";
    TS_OK(service::changePrompt(*session, rows[0], detail.fields, other));
    QCOMPARE(findingsIn(at("p.touchstone")), std::string());
    const auto status = session->status().value();
    const auto moved = std::find_if(status.domains.begin(), status.domains.end(),
        [](const StatusReport::Share& share) { return share.name == "data_science"; });
    QVERIFY(moved != status.domains.end());
    QCOMPARE(moved->items, 4);
    PromptFilter filter;
    filter.unanswered = true;
    QCOMPARE(service::promptRows(*session, filter).value(), std::vector<RowId> {*row});
    filter.model = "no such model";
    QCOMPARE(service::promptRows(*session, filter)->size(), std::size_t {4});
    filter = {};
    filter.heldOut = true;
    QCOMPARE(service::promptRows(*session, filter).value(), std::vector<RowId> {*row});
    QCOMPARE(service::holdOut(*session, rows, true).value(), 3);
    QCOMPARE(service::promptRows(*session, filter)->size(), std::size_t {4});
    filter = {};
    filter.contains = "又一个";
    filter.domain = "psychology";
    QCOMPARE(service::promptRows(*session, filter).value(), std::vector<RowId> {*row});
}

void TestHandoffSetup::listComesBackAnswered_data()
{
    QTest::addColumn<bool>("table");
    QTest::newRow("JSON lines") << false;
    QTest::newRow("table") << true;
}

/// What is exported without responses is read back with them, and finds its prompts.
void TestHandoffSetup::listComesBackAnswered()
{
    QFETCH(bool, table);
    TS_OK(makeLead(at("p.touchstone"), {2, 1, 1, "cvalues", 0, 1}));
    auto session = opened(at("p.touchstone"));
    PromptFields fields;
    std::vector<std::string> texts {"一，\"引号\"\n第二行？", "=1+1", "三"};
    for (const std::string& text : texts) {
        fields.text = text;
        fields.domain = "law";
        TS_OK(service::addPrompt(*session, fields));
    }
    PromptFilter filter;
    filter.unanswered = true;
    const auto out = at(table ? "list.csv" : "list.jsonl");
    const auto format = table ? service::PromptListFormat::Csv : service::PromptListFormat::JsonLines;
    jobs::Control control;
    QCOMPARE(service::writePromptList(*session, filter, format, out, control).value(), 3);
    // As a program that asks a model would do it.
    const std::string list = readFile(out);
    std::string answered;
    if (table) {
        answered = list;
        for (std::size_t at = answered.find(",,\r\n"); at != std::string::npos;
             at = answered.find(",,\r\n", at + 1))
            answered.replace(at, 2, ",new-model,Antwort");
    } else {
        for (const QByteArray& line : QByteArray::fromStdString(list).split('\n')) {
            if (!line.isEmpty())
                answered +=
                    line.chopped(1).toStdString() + ",\"model\":\"new-model\",\"response\":\"Antwort\"}\n";
        }
    }
    const auto in = at(table ? "back.csv" : "back.jsonl");
    writeFile(in, answered);
    if (table) {
        // A spreadsheet shows the apostrophe before a formula only in the file: it takes it off again.
        std::string bytes = readFile(in);
        const auto guard = bytes.find("'=1+1");
        QVERIFY(guard != std::string::npos);
        writeFile(in, bytes.erase(guard, 1));
    }
    const auto report = importInto(at("p.touchstone"), in);
    TS_OK(report);
    QVERIFY(report->accepted);
    RawSql raw(at("p.touchstone"));
    QCOMPARE(raw.rows("SELECT count(*) FROM prompt"), std::string("5"));
    QCOMPARE(
        raw.rows("SELECT count(*) FROM response r JOIN model m ON m.id = r.model_id JOIN prompt p ON p.id = "
                 "r.prompt_id WHERE m.name = 'new-model' AND r.text = 'Antwort' AND p.source_id IS NOT NULL"),
        std::string("3"));
    TS_FAILS(ErrorCode::NothingLeft, service::writePromptList(*session, filter, format, at("none"), control));
    QVERIFY(!std::filesystem::exists(at("none")));
    QVERIFY(!service::writePromptList(*session, {}, format, at("p.touchstone") / "x" / "y", control));
}

void TestHandoffSetup::heldOutStaysAtHome()
{
    TS_OK(makeLead(at("p.touchstone"), {6, 4, 3, "cvalues", 0, 1}));
    for (int n = 1; n <= 3; ++n)
        TS_OK(rate(at("p.touchstone"), "R" + std::to_string(n),
            [](const ItemContent& item) { return 1 + static_cast<int>(item.responses[0].size() * 7 % 10); }));
    auto session = opened(at("p.touchstone"));
    const auto rows = service::promptRows(*session, {}).value();
    QCOMPARE(service::holdOut(*session, {rows[0], rows[3]}, true).value(), 2);
    std::vector<std::string> held;
    for (const RowId row : {rows[0], rows[3]})
        held.push_back(service::promptDetail(*session, row)->fields.text);
    int rowsWritten = 0;
    for (const char* format : {"trl-sft", "trl-kto", "chat", "trl-dpo", "trl-reward", "poison"}) {
        service::ExportOptions options;
        options.acceptDefaults = true;
        options.hi = 2;
        options.lo = 1;
        options.scoring.resamples = 0;
        jobs::Control control;
        const auto folder = at(std::string("out-") + format);
        if (const auto report = service::exportProject(*session, format, folder, options, control); report) {
            for (const auto& file : report->files)
                rowsWritten += static_cast<int>(file.rows);
        }
        std::error_code ignored;
        for (const auto& file : std::filesystem::recursive_directory_iterator(folder, ignored)) {
            if (!file.is_regular_file())
                continue;
            const std::string bytes = readFile(file.path());
            for (const std::string& text : held)
                QVERIFY2(bytes.find(text) == std::string::npos, file.path().c_str());
        }
    }
    QVERIFY(rowsWritten > 0);
    QCOMPARE(
        RawSql(at("p.touchstone")).rows("SELECT count(*) FROM prompt WHERE held_out = 1 AND exported = 1"),
        std::string("0"));
}

void TestHandoffSetup::activityFilteredAndSaved()
{
    TS_OK(makeLead(at("p.touchstone"), {3, 1, 2, "cvalues", 0, 1}));
    TS_OK(pack(at("p.touchstone"), "R1", at("R1.tswork")));
    TS_OK(unpack(at("R1.tswork"), at("R1.touchstone")));
    TS_OK(rate(at("R1.touchstone"), "R1", [](const ItemContent&) { return 3; }));
    TS_OK(handBack(at("R1.touchstone"), at("R1.tsreturn")));
    TS_OK(merge(at("p.touchstone"), {at("R1.tsreturn")}));
    TS_OK(rate(
        at("p.touchstone"), "R2", [](const ItemContent&) { return 9; }, 2));
    TS_OK(save(at("p.touchstone"), [](ProjectSetup& setup) { setup.guidelines = "=cmd|x"; }));
    auto session = opened(at("p.touchstone"));
    const auto count = [&](const ActivityFilter& filter) {
        return service::activity(*session, filter)->size();
    };
    const std::size_t all = count({});
    QCOMPARE(count({.who = "R1", .kinds = {"submit"}}), std::size_t {3});
    QCOMPARE(count({.who = "R2", .kinds = {"submit"}}), std::size_t {2});
    QCOMPARE(count({.lead = true, .kinds = {"submit"}}), std::size_t {0});
    QCOMPARE(count({.kinds = {"package", "intake"}}), std::size_t {2});
    QCOMPARE(count({.fromMs = std::int64_t {1} << 50}), std::size_t {0});
    QCOMPARE(count({.toMs = 1000}), std::size_t {0});
    const auto keys = service::activity(*session, {.who = "R1", .kinds = {"submit"}}).value();
    const auto entry = service::activityEntry(*session, keys[0]).value();
    QCOMPARE(entry.file, std::string("R1.tsreturn"));
    QVERIFY(!entry.subject.empty());
    QCOMPARE(service::activityDetails(entry), std::string()); // a label is nobody's business here
    TS_FAILS(ErrorCode::NotFound, service::activityEntry(*session, 4 * 100000));
    jobs::Control control;
    QCOMPARE(
        service::writeActivity(*session, {}, at("log.csv"), control).value(), static_cast<std::int64_t>(all));
    const QByteArray csv = QByteArray::fromStdString(readFile(at("log.csv")));
    QVERIFY(csv.startsWith("\xEF\xBB\xBFtime_utc,who,source,kind,subject,round,file,count,details\r\n"));
    QCOMPARE(csv.count("\r\n"), static_cast<qsizetype>(all) + 1);
    QVERIFY(csv.contains("R1.tsreturn"));
    QVERIFY(!csv.contains("unsafe"));
    QVERIFY(!service::writeActivity(*session, {}, at("log.csv") / "no", control));
}

void TestHandoffSetup::restorePointsAndPlace()
{
    const auto file = at("p.touchstone");
    TS_OK(makeLead(file, {2, 1, 1, "cvalues", 0, 1}));
    QVERIFY(service::restorePoints(file).empty());
    auto session = opened(file);
    for (int n = 0; n < 5; ++n)
        TS_OK(session->makeRestorePoint());
    const auto points = service::restorePoints(file);
    QCOMPARE(points.size(), std::size_t {3});
    QVERIFY(points[0].bytes > 0 && points[0].madeMs > std::int64_t {1} << 40);
    QCOMPARE(service::restoredName(file).filename().string(), std::string("p (restored).touchstone"));
    TS_OK(service::restore(points[0].file, service::restoredName(file)));
    QCOMPARE(service::restoredName(file).filename().string(), std::string("p (restored 2).touchstone"));
    // Moved under us: noticed, nothing is written, and nothing that was written is lost.
    QVERIFY(session->isInPlace());
    TS_OK(session->addAnnotator("R5", {}));
    std::filesystem::rename(file, at("moved.touchstone"));
    QVERIFY(!session->isInPlace());
    TS_FAILS(ErrorCode::Moved, session->addAnnotator("R6", {}));
    session->tidyUp();
    QCOMPARE(RawSql(at("moved.touchstone")).rows("SELECT group_concat(code) FROM annotator"),
        std::string("R1,R5"));
    std::filesystem::rename(at("moved.touchstone"), file);
    QVERIFY(session->isInPlace());
    TS_OK(session->addAnnotator("R6", {}));
}

QTEST_GUILESS_MAIN(TestHandoffSetup)
#include "test_handoff_setup.moc"
