#include "crypto/hash.h"
#include "handoffproject.h"
#include "packages/returnfile.h"
#include "results.h"
#include "storage/events.h"
#include "storage/ratings.h"
#include "storage/workfile.h"
#include <fstream>

using namespace touchstone;
using namespace touchstone::testing;

namespace {

const service::MergedFile& only(const Result<service::MergeReport>& report)
{
    return report->files.front();
}

ErrorCode refusal(const Result<service::MergeReport>& report)
{
    return only(report).refused ? only(report).refused->code : ErrorCode::Internal;
}

/// A return file made by the holder of a working file's key, with the events that `change` leaves.
void forge(const std::filesystem::path& workingFile, const std::filesystem::path& out,
    const std::function<void(std::vector<Event>&)>& change)
{
    auto database = storage::Database::open(workingFile, {.readOnly = true});
    const auto work = storage::readWorkFile(*database).value();
    const auto writer = storage::ownWriter(*database).value();
    std::vector<Event> events;
    (void)storage::EventRepository(*database).forEach(0, [&](std::int64_t, const Event& event) {
        events.push_back(event);
        return true;
    });
    change(events);
    std::ofstream stream(out, std::ios::binary);
    auto file =
        packages::ReturnWriter::create(stream, {work->package, writer.id, 1, 1, 1}, writer.secretKey, {});
    for (Event& event : events) {
        event.hash = crypto::blake2b(eventHashInput(event));
        (void)file->add(event);
    }
    (void)file->finish();
}

}

class TestHandoffFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void roundTrip();
    void packRefuses();
    void passphrase();
    void inspect();
    void workRefuses();
    void handBackReplacesItsOwnAlone();
    void handBackKeepsWhatAnotherCopyBrought();
    void fileNames();
    void mergeRefusesEachFileAlone();
    void forgedEventsAreRefused_data();
    void forgedEventsAreRefused();
    void dryRunChangesNothing();
    void undoByRestorePoint();
    void nothingComesInWithoutARestorePoint();
    void manyItemsAtOnce();
    void otherFilesAreNamed();
    void workingFilesAndForks();
    void workOnWhatWasTakenBack();
    void secondPackageCountsOn();
    void panelsKeepTheOrderShown();
    void selfNaming();
    void hostileWorkingFile();

private:
    void actAndCompare(service::ProjectSession& lead, service::ProjectSession& work);
    std::filesystem::path at(const std::string& name) const { return *m_folder / name; }
    /// R1's package, its working file with `rated` items done, and the return file of it.
    void goOut(std::int64_t rated = 1'000'000)
    {
        TS_OK(pack(at("lead.touchstone"), "R1", at("R1.tswork")));
        TS_OK(unpack(at("R1.tswork"), at("R1.touchstone")));
        TS_OK(rate(
            at("R1.touchstone"), "R1", [](const ItemContent&) { return 7; }, rated));
        TS_OK(handBack(at("R1.touchstone"), at("R1.tsreturn")));
    }
    std::unique_ptr<Folder> m_folder = {};
};

void TestHandoffFiles::init()
{
    m_folder = std::make_unique<Folder>();
    TS_OK(makeLead(at("lead.touchstone"), {6, 2, 2, "cvalues", 0.2, 3}));
}

/// The desks of R1 on both sides show the same; on his own he acts on the first three items.
void TestHandoffFiles::actAndCompare(service::ProjectSession& lead, service::ProjectSession& work)
{
    auto one = service::RatingDesk::open(lead, "R1", {}, service::RatingDesk::Mode::Look);
    auto two = service::RatingDesk::open(work, "R1", {}, service::RatingDesk::Mode::Rate);
    const auto rows = one->order().value();
    const auto others = two->order().value();
    QCOMPARE(rows.size(), others.size());
    for (std::size_t n = 0; n < rows.size(); ++n) {
        const ItemContent mine = one->content(rows[n]).value();
        const ItemContent his = two->content(others[n]).value();
        QCOMPARE(his.prompt, mine.prompt);
        QCOMPARE(his.responses, mine.responses);
        QCOMPARE(his.domain, mine.domain);
        QVERIFY(his.item.id != mine.item.id && his.responseIds != mine.responseIds);
    }
    QVERIFY(two->scheme() == one->scheme());
    Submission submission;
    submission.answers = sampleAnswers(4);
    TS_OK(two->submit(others[0], submission));
    TS_OK(two->submit(others[1], submission));
    TS_OK(two->withdraw(others[1], "doch nicht"));
    TS_OK(two->flag(others[2], true, "schwierig"));
}

void TestHandoffFiles::roundTrip()
{
    const auto packed = pack(at("lead.touchstone"), "R1", at("R1.tswork"));
    TS_OK(packed);
    QVERIFY(packed->repeats > 0);
    QCOMPARE(packed->items, 12 + packed->repeats);
    const auto made = unpack(at("R1.tswork"), at("R1.touchstone"));
    TS_OK(made);
    QCOMPARE(made->annotator, std::string("R1"));
    QCOMPARE(made->projectName, std::string("Sample"));
    QCOMPARE(findingsIn(at("R1.touchstone")), std::string());
    // The same items in the same order, to be seen as they are in the project.
    auto lead = service::ProjectSession::open(at("lead.touchstone"), service::Access::Read);
    auto work = service::ProjectSession::open(at("R1.touchstone"), service::Access::Write);
    QCOMPARE(service::workInfo(*lead).value(), std::nullopt);
    QVERIFY(service::workInfo(*work).value().has_value());
    actAndCompare(*lead, *work);
    if (QTest::currentTestFailed())
        return;
    work = service::ProjectSession::open(at("R1.touchstone"), service::Access::Read);
    jobs::Control control;
    const auto back = service::handBack(*work, at("back.tsreturn"), control);
    TS_OK(back);
    QCOMPARE(back->events, 4);
    QCOMPARE(back->done, 1);
    QCOMPARE(back->items, packed->items);
    lead = service::ProjectSession::open(at("lead.touchstone"), service::Access::Write);
    const auto report = service::mergeReturns(*lead, {at("back.tsreturn")}, {}, control);
    TS_OK(report);
    QVERIFY(!only(report).refused);
    QCOMPARE(only(report).annotator, std::string("R1"));
    QCOMPARE(only(report).eventsNew, 4);
    QCOMPARE(only(report).scheme, std::string("cvalues"));
    QVERIFY(!only(report).olderScheme);
    QCOMPARE(report->restorePoint, at("lead.touchstone.restore-1"));

    auto look = service::RatingDesk::open(*lead, "R1", {}, service::RatingDesk::Mode::Look);
    const auto rows = look->order().value();
    QCOMPARE(look->answers(rows[0]).value(), sampleAnswers(4));
    QVERIFY(look->item(rows[1])->state == ItemState::Todo);
    QVERIFY(look->item(rows[2])->flagged);
    QCOMPARE(findingsIn(at("lead.touchstone")), std::string());
    const auto listed = service::packages(*lead).value();
    QCOMPARE(listed.size(), 1U);
    QCOMPARE(listed[0].package, packed->package);
    QCOMPARE(listed[0].done, 1);
    QCOMPARE(listed[0].workingCopies, 1);
    QVERIFY(listed[0].returnedMs && listed[0].lastEventMs);
    // Detailed ratings speak of the project's own ids.
    TS_OK(storage::RatingRepository(lead->database()).forEachDetail({}, [](const RatingDetail& detail) {
        return detail.shownOrder == std::vector<std::string> {detail.responseId.str()};
    }));
    RatingDetail last;
    TS_OK(storage::RatingRepository(lead->database()).forEachDetail({}, [&](const RatingDetail& detail) {
        last = detail;
        return true;
    }));
    QCOMPARE(last.shownOrder, std::vector<std::string> {last.responseId.str()});
}

void TestHandoffFiles::packRefuses()
{
    jobs::Control control;
    auto session = service::ProjectSession::open(at("lead.touchstone"), service::Access::Write);
    const auto tried = [&](const std::function<void(service::PackRequest&)>& change) {
        service::PackRequest request;
        request.annotator = "R1";
        request.out = at("p.tswork");
        change(request);
        return service::packWork(*session, request, control);
    };
    TS_FAILS(ErrorCode::UnknownAnnotator, tried([](auto& r) { r.annotator = "R9"; }));
    TS_FAILS(ErrorCode::UnknownRound, tried([](auto& r) { r.round = "9"; }));
    TS_FAILS(ErrorCode::Usage, tried([](auto& r) { r.due = "2026-02-30"; }));
    TS_FAILS(ErrorCode::Usage, tried([](auto& r) { r.due = "tomorrow"; }));
    TS_FAILS(ErrorCode::Usage, tried([](auto& r) { r.consent = "two\nlines"; }));
    TS_FAILS(ErrorCode::Io, tried([&](auto& r) { r.out = at("nowhere/p.tswork"); }));
    writeFile(at("taken.tswork"), "x");
    TS_FAILS(ErrorCode::Exists, tried([&](auto& r) { r.out = at("taken.tswork"); }));
    QCOMPARE(readFile(at("taken.tswork")), std::string("x"));
    QVERIFY(service::packages(*session)->empty());
    std::stop_source stop;
    stop.request_stop();
    jobs::Control stopped(stop.get_token());
    service::PackRequest request;
    request.annotator = "R1";
    request.out = at("p.tswork");
    TS_FAILS(ErrorCode::Cancelled, service::packWork(*session, request, stopped));
    QVERIFY(service::packages(*session)->empty());
    session = tl::unexpected(Error {});
    goOut();
    TS_FAILS(ErrorCode::WorkingFile, pack(at("R1.touchstone"), "R1", at("p.tswork")));
    TS_FAILS(ErrorCode::WorkingFile, merge(at("R1.touchstone"), {at("R1.tsreturn")}));
    TS_OK(merge(at("lead.touchstone"), {at("R1.tsreturn")}));
    TS_FAILS(ErrorCode::NothingLeft, pack(at("lead.touchstone"), "R1", at("p.tswork")));
    TS_FAILS(ErrorCode::NotAWorkingFile, handBack(at("lead.touchstone"), at("p.tsreturn")));
    QVERIFY(!std::filesystem::exists(at("p.tswork")) && !std::filesystem::exists(at("p.tsreturn")));
}

void TestHandoffFiles::passphrase()
{
    TS_OK(pack(at("lead.touchstone"), "R1", at("R1.tswork"), "开门 sesame"));
    TS_FAILS(ErrorCode::Passphrase, unpack(at("R1.tswork"), at("w.touchstone")));
    TS_FAILS(ErrorCode::Passphrase, unpack(at("R1.tswork"), at("w.touchstone"), "wrong"));
    QVERIFY(!std::filesystem::exists(at("w.touchstone")));
    TS_OK(unpack(at("R1.tswork"), at("w.touchstone"), "开门 sesame"));
    TS_OK(rate(at("w.touchstone"), "R1", [](const ItemContent&) { return 8; }));
    TS_OK(handBack(at("w.touchstone"), at("back.tsreturn")));
    TS_OK(handBack(at("w.touchstone"), at("back.tsreturn")));
    QVERIFY(readFile(at("back.tsreturn")).find("submit") == std::string::npos);
    QCOMPARE(refusal(merge(at("lead.touchstone"), {at("back.tsreturn")})), ErrorCode::Passphrase);
    QCOMPARE(refusal(merge(at("lead.touchstone"), {at("back.tsreturn")}, {"wrong", false, false})),
        ErrorCode::Passphrase);
    const auto report = merge(at("lead.touchstone"), {at("back.tsreturn")}, {"开门 sesame", false, false});
    TS_OK(report);
    QVERIFY(!only(report).refused && only(report).eventsNew > 0);
}

void TestHandoffFiles::inspect()
{
    jobs::Control control;
    {
        auto session = service::ProjectSession::open(at("lead.touchstone"), service::Access::Write);
        service::PackRequest request;
        request.annotator = "R2";
        request.out = at("R2.tswork");
        request.due = "2026-12-24";
        request.consent = "I agree.";
        request.guidelines = "# 指南";
        request.passphrase = "words";
        request.fastSealForTests = true;
        TS_OK(service::packWork(*session, request, control));
        QCOMPARE(service::packages(*session)->front().due, std::string("2026-12-24"));
    }
    TS_FAILS(ErrorCode::Passphrase, service::inspectPackage(at("R2.tswork"), {}));
    const auto info = service::inspectPackage(at("R2.tswork"), "words");
    TS_OK(info);
    QVERIFY(info->sealed && info->items > 12);
    QCOMPARE(info->annotator + info->due + info->consent + info->projectName,
        std::string("R22026-12-24I agree.Sample"));
    const auto made = service::makeWorkingFile(at("R2.tswork"), at("R2.touchstone"), "words", control);
    TS_OK(made);
    QCOMPARE(made->guidelines, std::string("# 指南"));
    QCOMPARE(made->package, info->package);
    TS_FAILS(ErrorCode::NotFound, service::inspectPackage(at("none.tswork"), {}));
    TS_FAILS(ErrorCode::NotAPackage, service::inspectPackage(at("lead.touchstone"), {}));
}

void TestHandoffFiles::workRefuses()
{
    TS_OK(pack(at("lead.touchstone"), "R1", at("R1.tswork")));
    TS_OK(unpack(at("R1.tswork"), at("w.touchstone")));
    TS_FAILS(ErrorCode::Exists, unpack(at("R1.tswork"), at("w.touchstone")));
    const std::string good = readFile(at("R1.tswork"));
    std::string bytes = good;
    bytes[bytes.size() / 2] ^= 4;
    writeFile(at("bad.tswork"), bytes);
    const auto before = m_folder->names();
    QVERIFY(!unpack(at("bad.tswork"), at("bad.touchstone")));
    writeFile(at("bad.tswork"), good.substr(0, good.size() - 300));
    TS_FAILS(ErrorCode::Truncated, unpack(at("bad.tswork"), at("bad.touchstone")));
    std::stop_source stop;
    stop.request_stop();
    jobs::Control stopped(stop.get_token());
    TS_FAILS(
        ErrorCode::Cancelled, service::makeWorkingFile(at("R1.tswork"), at("bad.touchstone"), {}, stopped));
    QCOMPARE(m_folder->names(), before);
}

void TestHandoffFiles::handBackReplacesItsOwnAlone()
{
    goOut(2);
    const std::string first = readFile(at("R1.tsreturn"));
    TS_OK(rate(at("R1.touchstone"), "R1", [](const ItemContent&) { return 3; }));
    TS_OK(handBack(at("R1.touchstone"), at("R1.tsreturn")));
    QVERIFY(readFile(at("R1.tsreturn")).size() > first.size());
    TS_OK(pack(at("lead.touchstone"), "R2", at("R2.tswork")));
    TS_OK(unpack(at("R2.tswork"), at("R2.touchstone")));
    const std::string kept = readFile(at("R1.tsreturn"));
    TS_FAILS(ErrorCode::Exists, handBack(at("R2.touchstone"), at("R1.tsreturn")));
    TS_FAILS(ErrorCode::Exists, handBack(at("R2.touchstone"), at("R1.tswork")));
    TS_FAILS(ErrorCode::Exists, handBack(at("R2.touchstone"), at("lead.touchstone")));
    QCOMPARE(readFile(at("R1.tsreturn")), kept);
    TS_FAILS(ErrorCode::Io, handBack(at("R2.touchstone"), at("nowhere/R2.tsreturn")));
}

/// Two computers, one stick: what the other one handed back stays, and each finds a name of its own.
void TestHandoffFiles::handBackKeepsWhatAnotherCopyBrought()
{
    for (const std::string& passphrase : {std::string(), std::string("words")}) {
        const std::string suffix = passphrase.empty() ? "open" : "sealed";
        const auto there = [&](const std::string& name) { return at(suffix + name); };
        TS_OK(pack(at("lead.touchstone"), "R1", there("R1.tswork"), passphrase));
        TS_OK(unpack(there("R1.tswork"), there("one.touchstone"), passphrase));
        TS_OK(unpack(there("R1.tswork"), there("two.touchstone"), passphrase));
        TS_OK(rate(
            there("one.touchstone"), "R1", [](const ItemContent&) { return 7; }, 5));
        TS_OK(rate(
            there("two.touchstone"), "R1", [](const ItemContent&) { return 3; }, 2));
        const auto stick = there("stick");
        std::filesystem::create_directory(stick);
        const auto into = [&](const std::string& work) {
            auto session = service::ProjectSession::open(there(work), service::Access::Write);
            jobs::Control control;
            return service::handBackInto(*session, stick, control);
        };
        const auto first = into("one.touchstone");
        TS_OK(first);
        const std::string kept = readFile(first->file);
        TS_FAILS(ErrorCode::Exists, handBack(there("two.touchstone"), first->file));
        const auto second = into("two.touchstone");
        TS_OK(second);
        QCOMPARE(readFile(first->file), kept);
        QVERIFY2(second->file.filename().string().ends_with("-R1-2.tsreturn"), second->file.c_str());
        QCOMPARE(second->report.done, 2);
        // Each goes on under its own name.
        TS_OK(rate(
            there("two.touchstone"), "R1", [](const ItemContent&) { return 3; }, 2));
        QCOMPARE(into("two.touchstone")->file, second->file);
        QCOMPARE(into("one.touchstone")->file, first->file);
        // Nobody could take in what was cut off: where it can be told, it is in nobody's way.
        if (passphrase.empty()) {
            std::filesystem::resize_file(first->file, kept.size() - 10);
            QCOMPARE(into("two.touchstone")->file, first->file);
        }
        const auto report = merge(at("lead.touchstone"), {first->file, second->file}, {passphrase});
        TS_OK(report);
        QVERIFY(!report->files[0].refused && !report->files[1].refused);
        QCOMPARE(report->files[0].eventsNew, passphrase.empty() ? 4 : 5);
    }
    auto lead = service::ProjectSession::open(at("lead.touchstone"), service::Access::Write);
    jobs::Control control;
    TS_FAILS(ErrorCode::NotAWorkingFile, service::handBackInto(*lead, at(""), control));
}

void TestHandoffFiles::fileNames()
{
    const auto name = [](const std::string& project, const std::string& annotator) {
        return service::handBackFileName({{}, project, annotator, {}, {}, {}});
    };
    QCOMPARE(name("法律 2026", "R1"), std::string("法律-2026-R1.tsreturn"));
    QCOMPARE(name("../a:b*c\\d", "R/1"), std::string("---a-b-c-d-R-1.tsreturn"));
    QCOMPARE(name("", "R1"), std::string("touchstone-R1.tsreturn"));
    QCOMPARE(name("a\u202Egpj", "R1"), std::string("agpj-R1.tsreturn"));
    const std::string longName = name(std::string(300, 'x') + "题", "R1");
    QVERIFY(longName.size() < 120);
    QCOMPARE(
        QString::fromStdString(name("题题题题题题题题题题题题题题题题题题题题题题题题题题题题题题", "R1"))
            .contains(QChar::ReplacementCharacter),
        false);
}

void TestHandoffFiles::mergeRefusesEachFileAlone()
{
    goOut();
    TS_OK(makeLead(at("other.touchstone")));
    TS_OK(pack(at("other.touchstone"), "R1", at("o.tswork")));
    TS_OK(unpack(at("o.tswork"), at("o.touchstone")));
    TS_OK(handBack(at("o.touchstone"), at("o.tsreturn")));
    std::string changed = readFile(at("R1.tsreturn"));
    changed[changed.size() / 3] ^= 1;
    writeFile(at("changed.tsreturn"), changed);
    writeFile(at("text.txt"), "hello");
    const auto report = merge(at("lead.touchstone"),
        {at("o.tsreturn"), at("changed.tsreturn"), at("R1.tsreturn"), at("text.txt"), at("none"),
            at("o.touchstone"), at("other.touchstone"), at("R1.tswork"), at("R1.tsreturn")});
    TS_OK(report);
    const std::vector<std::pair<std::size_t, ErrorCode>> expected {{0, ErrorCode::UnknownPackage},
        {3, ErrorCode::NotAReturn}, {4, ErrorCode::NotFound}, {5, ErrorCode::UnknownPackage},
        {6, ErrorCode::NotAWorkingFile}, {7, ErrorCode::PackageItself}};
    for (const auto& [file, code] : expected) {
        QVERIFY(report->files[file].refused);
        QCOMPARE(report->files[file].refused->code, code);
        QVERIFY(!report->files[file].refused->file.empty());
    }
    QVERIFY(report->files[1].refused);
    QVERIFY(!report->files[2].refused && report->files[2].eventsNew > 0);
    QCOMPARE(report->files[8].eventsNew, 0);
    QCOMPARE(report->files[8].eventsKnown, report->files[2].eventsNew);
    QCOMPARE(findingsIn(at("lead.touchstone")), std::string());
    // A replay adds nothing, and pushes no restore point out.
    const auto again = merge(at("lead.touchstone"), {at("R1.tsreturn")});
    QCOMPARE(again->state, report->state);
    QVERIFY(again->restorePoint.empty());
    QCOMPARE(only(again).eventsNew, 0);
}

void TestHandoffFiles::forgedEventsAreRefused_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("code");
    const auto row = [](const char* what, ErrorCode code) {
        QTest::newRow(what) << what << static_cast<int>(code);
    };
    row("adjudicate", ErrorCode::ForeignEvent);
    row("imported", ErrorCode::ForeignEvent);
    row("another item", ErrorCode::ForeignEvent);
    row("another annotator", ErrorCode::ForeignEvent);
    row("about no item", ErrorCode::ForeignEvent);
    row("without a number", ErrorCode::ForeignEvent);
    row("another answer", ErrorCode::ForeignEvent);
    row("out of the scale", ErrorCode::Answer);
    row("required missing", ErrorCode::Required);
    row("unknown criterion", ErrorCode::UnknownCriterion);
    row("no payload", ErrorCode::Json);
    row("chain", ErrorCode::Changed);
    row("start of the chain", ErrorCode::Changed);
    row("known id", ErrorCode::Conflict);
}

/// Who holds the key may sign anything: what a rater could not have done is refused all the same.
void TestHandoffFiles::forgedEventsAreRefused()
{
    QFETCH(QString, what);
    QFETCH(int, code);
    goOut();
    const auto payload = [](const std::function<void(Submission&)>& change) {
        return [change](std::vector<Event>& events) {
            auto submission = parseSubmission(events[2].payload).value();
            change(submission);
            events[2].payload = submissionJson(submission);
        };
    };
    const std::map<std::string, std::function<void(std::vector<Event>&)>> changes {
        {"adjudicate", [](auto& events) { events[2].kind = "adjudicate"; }},
        {"imported", [](auto& events) { events[2].kind = "imported"; }},
        {"another item", [](auto& events) { events[2].item = ItemId(std::string(32, 'a')); }},
        {"another annotator", [](auto& events) { events[2].annotator = AnnotatorId(std::string(32, 'a')); }},
        {"about no item", [](auto& events) { events[2].item = {}; }},
        {"without a number", [](auto& events) { events[2].itemSequence = 0; }},
        {"another answer", payload([](auto& s) { s.shownOrder = {std::string(32, 'a')}; })},
        {"out of the scale", payload([](auto& s) { s.answers.values["responsibility"] = ScaleAnswer {11}; })},
        {"required missing", payload([](auto& s) { s.answers.values.erase("safety"); })},
        {"unknown criterion", payload([](auto& s) { s.answers.values["x"] = TextAnswer {"x"}; })},
        {"no payload", [](auto& events) { events[2].payload = "{"; }},
        {"chain", [](auto& events) { events[2].writerSequence += 5; }},
        {"start of the chain", [](auto& events) { events[0].previousHash[0] = 1; }},
        {"known id",
            [](auto& events) {
                events[2].payload = submissionJson({sampleAnswers(1), 1, 1, {}, {}, false});
            }},
    };
    if (what == QStringLiteral("known id"))
        TS_OK(merge(at("lead.touchstone"), {at("R1.tsreturn")}));
    const std::string before = stateOf(at("lead.touchstone"));
    forge(at("R1.touchstone"), at("forged.tsreturn"), changes.at(what.toStdString()));
    const auto report = merge(at("lead.touchstone"), {at("forged.tsreturn")});
    TS_OK(report);
    QVERIFY(only(report).refused);
    QCOMPARE(only(report).refused->code, static_cast<ErrorCode>(code));
    QCOMPARE(stateOf(at("lead.touchstone")), before);
}

void TestHandoffFiles::dryRunChangesNothing()
{
    goOut();
    const std::string before = stateOf(at("lead.touchstone"));
    const auto names = m_folder->names();
    const auto dry = merge(at("lead.touchstone"), {at("R1.tsreturn")}, {{}, true, false});
    TS_OK(dry);
    QVERIFY(only(dry).eventsNew > 0 && dry->restorePoint.empty());
    QCOMPARE(stateOf(at("lead.touchstone")), before);
    QCOMPARE(m_folder->names(), names);
    const auto real = merge(at("lead.touchstone"), {at("R1.tsreturn")});
    QCOMPARE(real->state, dry->state);
    QCOMPARE(only(real).eventsNew, only(dry).eventsNew);
}

void TestHandoffFiles::undoByRestorePoint()
{
    goOut();
    const std::string before = stateHashOf(at("lead.touchstone"));
    const auto report = merge(at("lead.touchstone"), {at("R1.tsreturn")});
    QVERIFY(stateHashOf(at("lead.touchstone")) == report->state && report->state != before);
    TS_OK(service::restore(report->restorePoint, at("undone.touchstone")));
    QCOMPARE(stateHashOf(at("undone.touchstone")), before);
    // What was undone can be merged again.
    QCOMPARE(merge(at("undone.touchstone"), {at("R1.tsreturn")})->state, report->state);
}

/// Where the copy from before cannot be trusted, what would need it does not happen.
void TestHandoffFiles::nothingComesInWithoutARestorePoint()
{
    goOut();
    QCOMPARE(RawSql(at("lead.touchstone")).run("UPDATE item_tally SET n = n + 1"), std::string());
    const std::string before = stateOf(at("lead.touchstone"));
    const auto names = m_folder->names();
    TS_FAILS(ErrorCode::Damaged, merge(at("lead.touchstone"), {at("R1.tsreturn")}));
    QCOMPARE(stateOf(at("lead.touchstone")), before);
    QCOMPARE(m_folder->names(), names);
}

/// More items than one statement writes: all of them, in each state, with all that follows.
void TestHandoffFiles::manyItemsAtOnce()
{
    TS_OK(makeLead(at("many.touchstone"), {150, 2, 1, "cvalues", 0, 5}));
    TS_OK(pack(at("many.touchstone"), "R1", at("m.tswork")));
    TS_OK(unpack(at("m.tswork"), at("m.touchstone")));
    int number = 0;
    const auto rated = rate(
        at("m.touchstone"), "R1", [&](const ItemContent&) { return 1 + number++ % 10; }, 290);
    TS_OK(rated);
    QCOMPARE(*rated, 290);
    TS_OK(handBack(at("m.touchstone"), at("m.tsreturn")));
    TS_OK(merge(at("many.touchstone"), {at("m.tsreturn")}));
    QCOMPARE(findingsIn(at("many.touchstone")), std::string());
    RawSql lead(at("many.touchstone"));
    RawSql work(at("m.touchstone"));
    // By the event, which is the same on both sides.
    const std::string ratings =
        "SELECT hex(e.hash), c.code, r.kind, r.number, r.text, i.state, i.active_ms, i.submitted_ms, "
        "i.sequence FROM rating r JOIN item i ON i.id = r.item_id JOIN criterion c ON c.id = r.criterion_id "
        "JOIN event e ON e.id = i.current_event_id ORDER BY 1, 2";
    QCOMPARE(lead.rows(ratings), work.rows(ratings));
    QVERIFY(QByteArray::fromStdString(lead.rows(ratings)).count('\n') > 290 * 2);
    QCOMPARE(lead.rows("SELECT state, count(*) FROM item GROUP BY state"), std::string("0|10\n2|290"));
    QCOMPARE(lead.rows("SELECT sum(n) FROM response_tally WHERE state = 2"), std::string("290"));
}

void TestHandoffFiles::otherFilesAreNamed()
{
    goOut();
    writeFile(at("empty"), "");
    writeFile(at("page.pdf"), "%PDF-1.7\n");
    writeFile(at("import.jsonl"), "{\"prompt\": \"p\", \"response\": \"r\"}\n");
    writeFile(at("pretty.json"), "{\n  \"prompt\": 1\n}\n");
    writeFile(at("archive.zip"), std::string("PK\x03\x04") + std::string(40, '\0'));
    const auto report = merge(at("lead.touchstone"),
        {at("empty"), at("page.pdf"), at("import.jsonl"), at("pretty.json"), at("archive.zip"),
            at("R1.tswork"), at("R1.tsreturn")});
    TS_OK(report);
    const std::vector<ErrorCode> codes {ErrorCode::NotAReturn, ErrorCode::NotAReturn, ErrorCode::NotAReturn,
        ErrorCode::NotAReturn, ErrorCode::Changed, ErrorCode::PackageItself};
    for (std::size_t file = 0; file < codes.size(); ++file) {
        QVERIFY(report->files[file].refused);
        QCOMPARE(codeName(report->files[file].refused->code), codeName(codes[file]));
        QCOMPARE(report->files[file].refused->file, report->files[file].file.string());
    }
    QVERIFY(!report->files.back().refused && report->files.back().eventsNew > 0);
    jobs::Control control;
    for (const char* other : {"empty", "page.pdf", "import.jsonl", "pretty.json", "R1.tsreturn"}) {
        TS_FAILS(ErrorCode::NotAPackage, service::inspectPackage(at(other), {}));
        TS_FAILS(
            ErrorCode::NotAPackage, service::makeWorkingFile(at(other), at("x.touchstone"), {}, control));
    }
    QVERIFY(!std::filesystem::exists(at("x.touchstone")));
}

void TestHandoffFiles::workingFilesAndForks()
{
    goOut(2);
    std::filesystem::copy_file(at("R1.touchstone"), at("laptop.touchstone"));
    TS_OK(rate(
        at("R1.touchstone"), "R1", [](const ItemContent&) { return 2; }, 3));
    TS_OK(rate(
        at("laptop.touchstone"), "R1", [](const ItemContent&) { return 9; }, 4));
    const std::string original = readFile(at("laptop.touchstone"));
    const auto report =
        merge(at("lead.touchstone"), {at("R1.touchstone"), at("laptop.touchstone"), at("R1.tsreturn")});
    TS_OK(report);
    QCOMPARE(report->files[0].eventsNew, 5);
    QCOMPARE(report->files[0].forks, 0);
    QCOMPARE(report->files[1].eventsNew, 4);
    QCOMPARE(report->files[1].forks, 1);
    QCOMPARE(report->files[2].eventsKnown, 2);
    QCOMPARE(readFile(at("laptop.touchstone")), original);
    auto session = service::ProjectSession::open(at("lead.touchstone"), service::Access::Read);
    QCOMPARE(service::packages(*session)->front().workingCopies, 2);
    QCOMPARE(findingsIn(at("lead.touchstone")), std::string());
    // The package opened anew elsewhere begins at nothing: also a fork.
    TS_OK(unpack(at("R1.tswork"), at("third.touchstone")));
    TS_OK(rate(
        at("third.touchstone"), "R1", [](const ItemContent&) { return 5; }, 1));
    const auto third = merge(at("lead.touchstone"), {at("third.touchstone")});
    QCOMPARE(only(third).eventsNew, 1);
    QCOMPARE(only(third).forks, 1);
}

void TestHandoffFiles::workOnWhatWasTakenBack()
{
    goOut();
    const auto plain = at("plain.touchstone");
    std::filesystem::copy_file(at("lead.touchstone"), plain);
    TS_OK(merge(plain, {at("R1.tsreturn")}));
    // The lead gave the absent annotator's items to somebody else; then his work comes after all.
    RawSql raw(at("lead.touchstone"));
    QCOMPARE(
        raw.run("PRAGMA foreign_keys=ON; DELETE FROM item WHERE annotator_id = 1 AND repeat_of IS NOT NULL;"
                "DELETE FROM item WHERE annotator_id = 1; DELETE FROM item_tally WHERE annotator_id = 1"),
        std::string());
    const auto report = merge(at("lead.touchstone"), {at("R1.tsreturn")});
    TS_OK(report);
    QVERIFY(!only(report).refused);
    QCOMPARE(findingsIn(at("lead.touchstone")), std::string());
    QCOMPARE(report->state, stateHashOf(plain));
    QCOMPARE(stateOf(at("lead.touchstone")), stateOf(plain));
    const char* repeats =
        "SELECT hex(i.public_id), hex(b.public_id) FROM item i JOIN item b ON b.id = i.repeat_of "
        "ORDER BY 1";
    QCOMPARE(raw.rows(repeats), RawSql(plain).rows(repeats));
    QVERIFY(!raw.rows(repeats).empty());
}

void TestHandoffFiles::secondPackageCountsOn()
{
    goOut(3);
    TS_OK(merge(at("lead.touchstone"), {at("R1.tsreturn")}));
    {
        auto session = service::ProjectSession::open(at("lead.touchstone"), service::Access::Write);
        auto desk = service::RatingDesk::open(*session, "R1", {}, service::RatingDesk::Mode::Rate);
        const auto rows = desk->order().value();
        TS_OK(desk->withdraw(rows[0], "bitte noch einmal"));
    }
    const auto packed = pack(at("lead.touchstone"), "R1", at("second.tswork"));
    TS_OK(packed);
    TS_OK(unpack(at("second.tswork"), at("second.touchstone")));
    TS_OK(rate(
        at("second.touchstone"), "R1", [](const ItemContent&) { return 1; }, 1));
    TS_OK(handBack(at("second.touchstone"), at("second.tsreturn")));
    TS_OK(merge(at("lead.touchstone"), {at("second.tsreturn")}));
    auto session = service::ProjectSession::open(at("lead.touchstone"), service::Access::Read);
    auto desk = service::RatingDesk::open(*session, "R1", {}, service::RatingDesk::Mode::Look);
    const auto rows = desk->order().value();
    QCOMPARE(desk->answers(rows[0]).value(), answersFor(desk->scheme(), 1));
    QCOMPARE(storage::EventRepository(session->database()).ofItem(rows[0])->back().itemSequence, 3);
    QCOMPARE(findingsIn(at("lead.touchstone")), std::string());
}

void TestHandoffFiles::panelsKeepTheOrderShown()
{
    const auto lead = at("panel.touchstone");
    TS_OK(createProject(lead, {}, "cvalues-panel"));
    {
        auto database = storage::Database::open(lead);
        TS_OK(addCorpus(*database, 4, 2, 3));
    }
    TS_OK(makeLead(at("x.touchstone")));
    jobs::Control control;
    {
        auto session = service::ProjectSession::open(lead, service::Access::Write);
        TS_OK(session->addAnnotator("R1", {}));
        RawSql raw(lead);
        QCOMPARE(
            raw.run(
                "INSERT INTO item (public_id, round_id, annotator_id, prompt_id, model_id, domain_id, "
                "position)"
                " SELECT randomblob(16), 1, 1, prompt_id, r.model_id, p.domain_id, row_number() OVER () FROM"
                " response r JOIN prompt p ON p.id = r.prompt_id WHERE sample = 1;"
                "INSERT INTO item_candidate SELECT i.id, (r.sample + i.id) % 3, r.id FROM item i JOIN "
                "response r"
                " ON r.prompt_id = i.prompt_id AND r.model_id = i.model_id;"
                "INSERT INTO item_tally SELECT round_id, annotator_id, domain_id, model_id, 0, count(*), 0, "
                "0, 0"
                " FROM item GROUP BY 1, 2, 3, 4"),
            std::string());
    }
    TS_OK(pack(lead, "R1", at("panel.tswork")));
    TS_OK(unpack(at("panel.tswork"), at("pw.touchstone")));
    TS_OK(rate(at("pw.touchstone"), "R1",
        [](const ItemContent& content) { return content.responses.size() == 3 ? 7 : 1; }));
    TS_OK(handBack(at("pw.touchstone"), at("panel.tsreturn")));
    const auto report = merge(lead, {at("panel.tsreturn")});
    TS_OK(report);
    QVERIFY2(!only(report).refused, only(report).refused ? describe(*only(report).refused).constData() : "");
    RawSql raw(lead);
    auto session = service::ProjectSession::open(lead, service::Access::Read);
    std::int64_t seen = 0;
    bool right = true;
    TS_OK(storage::RatingRepository(session->database()).forEachDetail({}, [&](const RatingDetail& detail) {
        ++seen;
        std::string shown;
        for (const std::string& id : detail.shownOrder)
            shown += (shown.empty() ? "" : "\n") + id;
        right = right
            && shown
                == raw.rows("SELECT lower(hex(r.public_id)) FROM item_candidate c JOIN response r ON r.id ="
                            " c.response_id WHERE c.item_id = "
                    + std::to_string(detail.rating.item) + " ORDER BY c.slot");
        return true;
    }));
    QVERIFY(right && seen == 16);
}

void TestHandoffFiles::selfNaming()
{
    RawSql raw(at("lead.touchstone"));
    const std::string text = "你好。As ChatGPT, I cannot do that; 我只能给出建议。";
    QCOMPARE(raw.run("UPDATE response SET text = '" + text
                 + "' WHERE id = 2; UPDATE model SET name = 'Zephyr-9' "
                   "WHERE id = 1; UPDATE response SET text = 'said Zephyr-9 once' WHERE id = 1"),
        std::string());
    auto session = service::ProjectSession::open(at("lead.touchstone"), service::Access::Write);
    jobs::Control control;
    const auto found = service::selfNamingAnswers(*session, "R1", {}, control);
    TS_OK(found);
    std::set<std::string> words;
    for (const service::SelfNaming& naming : *found) {
        QCOMPARE(naming.where, std::string("answer"));
        QVERIFY(naming.excerpt.find(naming.word) != std::string::npos && !naming.promptSource.empty());
        words.insert(naming.word);
    }
    QCOMPARE(words, (std::set<std::string> {"ChatGPT", "Zephyr-9"}));
    service::PackRequest request;
    request.annotator = "R1";
    request.out = at("p.tswork");
    request.guidelines = "Do not be fooled by Zephyr-9.";
    const auto packed = service::packWork(*session, request, control);
    TS_OK(packed);
    QCOMPARE(packed->selfNaming.size(), found->size() + 1);
    QCOMPARE(packed->selfNaming.back().where, std::string("guidelines"));
}

void TestHandoffFiles::hostileWorkingFile()
{
    goOut();
    const std::string before = stateOf(at("lead.touchstone"));
    const auto tried = [&](const std::string& sql) {
        std::filesystem::copy_file(
            at("R1.touchstone"), at("bad.touchstone"), std::filesystem::copy_options::overwrite_existing);
        RawSql(at("bad.touchstone")).run(sql);
        return refusal(merge(at("lead.touchstone"), {at("bad.touchstone")}));
    };
    QCOMPARE(tried("CREATE TRIGGER t AFTER INSERT ON event BEGIN DELETE FROM item; END"), ErrorCode::Damaged);
    QCOMPARE(tried("CREATE VIEW v AS SELECT 1"), ErrorCode::Damaged);
    QCOMPARE(tried("UPDATE event SET payload = replace(payload, '7', '9')"), ErrorCode::Changed);
    QCOMPARE(tried("UPDATE writer SET secret_key = randomblob(64)"), ErrorCode::Signature);
    QCOMPARE(tried("UPDATE writer SET secret_key = NULL"), ErrorCode::Damaged);
    QCOMPARE(tried("UPDATE work SET package_public_id = randomblob(16)"), ErrorCode::UnknownPackage);
    QCOMPARE(tried("DELETE FROM work"), ErrorCode::NotAWorkingFile);
    QCOMPARE(tried("PRAGMA user_version = 99"), ErrorCode::NewerProject);
    QCOMPARE(tried("PRAGMA application_id = 7"), ErrorCode::NotAProject);
    std::string bytes = readFile(at("R1.touchstone"));
    writeFile(at("bad.touchstone"), bytes.substr(0, bytes.size() / 2));
    QCOMPARE(refusal(merge(at("lead.touchstone"), {at("bad.touchstone")})), ErrorCode::Damaged);
    QCOMPARE(stateOf(at("lead.touchstone")), before);
}

QTEST_GUILESS_MAIN(TestHandoffFiles)
#include "test_handoff_files.moc"
