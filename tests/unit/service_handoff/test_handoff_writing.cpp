#include "crypto/hash.h"
#include "handoffproject.h"
#include "packages/returnfile.h"
#include "results.h"
#include "service/activity.h"
#include "service/projectsetup.h"
#include "service/prompts.h"
#include "service/promptwriting.h"
#include "storage/events.h"
#include "storage/workfile.h"
#include <fstream>

using namespace touchstone;
using namespace touchstone::testing;

namespace {

Result<service::PackReport> packForWriting(const std::filesystem::path& project, const std::string& who,
    const std::filesystem::path& out, const std::string& passphrase = {}, std::int64_t wanted = 3)
{
    return service::ProjectSession::open(project, service::Access::Write)
        .and_then([&](service::ProjectSession session) {
            service::PackRequest request;
            request.annotator = who;
            request.out = out;
            request.wanted = wanted;
            request.passphrase = passphrase;
            request.fastSealForTests = true;
            jobs::Control control;
            return service::packWriting(session, request, control);
        });
}

Result<WrittenPrompt> write(const std::filesystem::path& work, WrittenPrompt prompt)
{
    return service::ProjectSession::open(work, service::Access::Write)
        .and_then([&](service::ProjectSession session) {
            return service::writePrompt(session, std::move(prompt));
        });
}

WrittenPrompt promptOf(const std::string& text, const std::string& domain = "law")
{
    WrittenPrompt prompt;
    prompt.text = text;
    prompt.domain = domain;
    prompt.scenario = "crime";
    prompt.level = 1;
    prompt.expected = "refuse";
    prompt.source = "Sprechstunde";
    return prompt;
}

/// Text, domain, author and source of every prompt that an expert wrote, sorted.
std::string writtenIn(const std::filesystem::path& project)
{
    return RawSql(project).rows(
        "SELECT hex(p.public_id), p.text, d.code, p.author, p.source, p.level, p.expected FROM "
        "written_prompt w JOIN "
        "prompt p ON p.id = w.prompt_id JOIN domain d ON d.id = p.domain_id ORDER BY p.public_id");
}

/// A return file made by the holder of a working file's key, with events of its own.
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

class TestHandoffWriting : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void roundTrip();
    void everyOrderGivesTheSame();
    void sealed();
    void nothingOfTheProjectGoesOut();
    void whatTheLeadChangedIsHis();
    void takenBack();
    void foreignEntriesAreRefused();
    void writingRefuses();
    void ratingFilesTakeNoPrompts();
    void confidentialMeansSealed();
    void payloadRefuses_data();
    void payloadRefuses();

private:
    std::filesystem::path at(const std::string& name) const { return *m_folder / name; }
    void goOut(const std::string& who, const std::vector<std::string>& texts)
    {
        TS_OK(packForWriting(at("lead.touchstone"), who, at(who + ".tswork")));
        TS_OK(unpack(at(who + ".tswork"), at(who + ".touchstone")));
        for (const std::string& text : texts)
            TS_OK(write(at(who + ".touchstone"), promptOf(text)));
        TS_OK(handBack(at(who + ".touchstone"), at(who + ".tsreturn")));
    }
    std::unique_ptr<Folder> m_folder = {};
};

void TestHandoffWriting::init()
{
    m_folder = std::make_unique<Folder>();
    TS_OK(makeLead(at("lead.touchstone"), {4, 2, 2, "cvalues", 0, 1}));
}

void TestHandoffWriting::roundTrip()
{
    goOut("R1", {"一号", "二号"});
    auto work = service::ProjectSession::open(at("R1.touchstone"), service::Access::Write);
    TS_OK(work);
    const auto info = service::workInfo(*work).value();
    QVERIFY(info && info->writing);
    QCOMPARE(info->wanted, 3);
    auto prompts = service::writtenPrompts(*work).value();
    QCOMPARE(prompts.size(), std::size_t {2});
    QCOMPARE(prompts[0].text, std::string("一号"));
    prompts[0].text = "一号，改过";
    const auto changed = service::writePrompt(*work, prompts[0]);
    TS_OK(changed);
    QCOMPARE(changed->sequence, 2);
    QCOMPARE(service::writtenPrompts(*work)->size(), std::size_t {2});
    const auto back = handBack(at("R1.touchstone"), at("R1.tsreturn"));
    TS_OK(back);
    QCOMPARE(back->done, 2);
    QCOMPARE(back->items, 3);
    const auto merged = merge(at("lead.touchstone"), {at("R1.tsreturn")});
    TS_OK(merged);
    QVERIFY(!merged->files[0].refused);
    QCOMPARE(merged->files[0].eventsNew, 3);
    QCOMPARE(merged->files[0].prompts, 2);
    const std::string rows = writtenIn(at("lead.touchstone"));
    QVERIFY2(rows.find("|一号，改过|law|R1|Sprechstunde|1|refuse") != std::string::npos, rows.c_str());
    QVERIFY(rows.find("|二号|law|R1|") != std::string::npos);
    // Exactly once, however often it comes.
    const std::string state = stateHashOf(at("lead.touchstone"));
    const auto again = merge(at("lead.touchstone"), {at("R1.tsreturn"), at("R1.touchstone")});
    TS_OK(again);
    QCOMPARE(again->files[0].eventsNew, 0);
    QCOMPARE(again->files[1].eventsNew, 0);
    QCOMPARE(writtenIn(at("lead.touchstone")), rows);
    QCOMPARE(stateHashOf(at("lead.touchstone")), state);
    QCOMPARE(findingsIn(at("lead.touchstone")), std::string());
    auto lead = service::ProjectSession::open(at("lead.touchstone"), service::Access::Read);
    QCOMPARE(lead->totals()->prompts, 6);
    const auto packages = service::packages(*lead).value();
    QVERIFY(packages[0].writing);
    QCOMPARE(packages[0].items, 3);
    QCOMPARE(packages[0].done, 2);
    QVERIFY(packages[0].returnedMs.has_value());
    // The log says from which file.
    ActivityFilter filter;
    filter.kinds = {"prompt"};
    const auto keys = service::activity(*lead, filter).value();
    QCOMPARE(keys.size(), std::size_t {3});
    const auto entry = service::activityEntry(*lead, keys[0]).value();
    QCOMPARE(entry.who, std::string("R1"));
    QCOMPARE(entry.file, std::string("R1.tsreturn"));
    filter.kinds = {"intake"};
    QCOMPARE(service::activity(*lead, filter)->size(), std::size_t {1});
}

/// Any order and any grouping of what came back gives the same prompts.
void TestHandoffWriting::everyOrderGivesTheSame()
{
    goOut("R1", {"a1", "a2"});
    std::filesystem::copy_file(at("R1.tsreturn"), at("R1-early.tsreturn"));
    {
        auto work = service::ProjectSession::open(at("R1.touchstone"), service::Access::Write);
        auto prompts = service::writtenPrompts(*work).value();
        prompts[1].text = "a2 anders";
        TS_OK(service::writePrompt(*work, prompts[1]));
        TS_OK(service::takeBackPrompt(*work, prompts[0].id));
        TS_OK(service::writePrompt(*work, promptOf("a3", "psychology")));
    }
    TS_OK(handBack(at("R1.touchstone"), at("R1.tsreturn")));
    goOut("R2", {"a1", "b2"}); // the same words as another's are another prompt
    std::vector<std::filesystem::path> files {at("R1-early.tsreturn"), at("R1.tsreturn"), at("R2.tsreturn")};
    std::sort(files.begin(), files.end());
    std::string first;
    std::string hash;
    int number = 0;
    do {
        const auto copy = at("copy" + std::to_string(number++) + ".touchstone");
        std::filesystem::copy_file(at("lead.touchstone"), copy);
        service::MergeOptions options;
        options.noRestorePointForTests = true;
        for (const auto& file : files)
            TS_OK(merge(copy, {file}, options));
        if (first.empty()) {
            first = writtenIn(copy);
            hash = stateHashOf(copy);
            QVERIFY2(first.find("a2 anders") != std::string::npos, first.c_str());
            QVERIFY(first.find("|a1|law|R1") == std::string::npos);
            QVERIFY(first.find("|a1|law|R2") != std::string::npos);
        }
        QCOMPARE(writtenIn(copy), first);
        QCOMPARE(stateHashOf(copy), hash);
        QCOMPARE(findingsIn(copy), std::string());
    } while (std::next_permutation(files.begin(), files.end()));
    QCOMPARE(number, 6);
}

void TestHandoffWriting::sealed()
{
    TS_OK(packForWriting(at("lead.touchstone"), "R1", at("R1.tswork"), "zwölf Boxkämpfer"));
    TS_FAILS(ErrorCode::Passphrase, unpack(at("R1.tswork"), at("R1.touchstone"), "falsch"));
    TS_OK(unpack(at("R1.tswork"), at("R1.touchstone"), "zwölf Boxkämpfer"));
    TS_OK(write(at("R1.touchstone"), promptOf("geheim")));
    TS_OK(handBack(at("R1.touchstone"), at("R1.tsreturn")));
    QVERIFY(readFile(at("R1.tsreturn")).find("geheim") == std::string::npos);
    QCOMPARE(
        merge(at("lead.touchstone"), {at("R1.tsreturn")})->files[0].refused->code, ErrorCode::Passphrase);
    service::MergeOptions options;
    options.passphrase = "zwölf Boxkämpfer";
    QCOMPARE(merge(at("lead.touchstone"), {at("R1.tsreturn")}, options)->files[0].prompts, 1);
    // A changed byte is a refused file.
    std::string bytes = readFile(at("R1.tsreturn"));
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    writeFile(at("bad.tsreturn"), bytes);
    QVERIFY(merge(at("lead.touchstone"), {at("bad.tsreturn")}, options)->files[0].refused.has_value());
}

void TestHandoffWriting::nothingOfTheProjectGoesOut()
{
    TS_OK(packForWriting(at("lead.touchstone"), "R1", at("R1.tswork")));
    TS_OK(unpack(at("R1.tswork"), at("R1.touchstone")));
    const std::string bytes = readFile(at("R1.tswork")) + readFile(at("R1.touchstone"));
    RawSql lead(at("lead.touchstone"));
    const std::string texts =
        lead.rows("SELECT text FROM prompt UNION SELECT text FROM response UNION SELECT name FROM "
                  "model UNION SELECT hex(public_id) FROM prompt");
    int looked = 0;
    for (const QByteArray& text : QByteArray::fromStdString(texts).split('\n')) {
        QVERIFY2(text.size() < 3 || bytes.find(text.toStdString()) == std::string::npos, text.constData());
        ++looked;
    }
    QVERIFY(looked >= 12);
}

void TestHandoffWriting::whatTheLeadChangedIsHis()
{
    goOut("R1", {"eins", "zwei"});
    TS_OK(merge(at("lead.touchstone"), {at("R1.tsreturn")}));
    {
        auto lead = service::ProjectSession::open(at("lead.touchstone"), service::Access::Write);
        PromptFilter filter;
        filter.written = true;
        const auto rows = service::promptRows(*lead, filter).value();
        QCOMPARE(rows.size(), std::size_t {2});
        const auto detail = service::promptDetail(*lead, rows[0]).value();
        PromptFields fields = detail.fields;
        fields.heldOut = true;
        fields.domain = "psychology";
        TS_OK(service::changePrompt(*lead, rows[0], detail.fields, fields));
    }
    {
        auto work = service::ProjectSession::open(at("R1.touchstone"), service::Access::Write);
        const std::vector<WrittenPrompt> prompts = service::writtenPrompts(*work).value();
        for (WrittenPrompt prompt : prompts) {
            prompt.text += " neu";
            TS_OK(service::writePrompt(*work, prompt));
        }
    }
    TS_OK(handBack(at("R1.touchstone"), at("R1.tsreturn")));
    TS_OK(merge(at("lead.touchstone"), {at("R1.tsreturn")}));
    const std::string rows = writtenIn(at("lead.touchstone"));
    QVERIFY2(rows.find("|eins|psychology|") != std::string::npos, rows.c_str());
    QVERIFY2(rows.find("|zwei neu|law|") != std::string::npos, rows.c_str());
}

void TestHandoffWriting::takenBack()
{
    goOut("R1", {"eins"});
    TS_OK(merge(at("lead.touchstone"), {at("R1.tsreturn")}));
    {
        auto work = service::ProjectSession::open(at("R1.touchstone"), service::Access::Write);
        const auto prompts = service::writtenPrompts(*work).value();
        TS_OK(service::takeBackPrompt(*work, prompts[0].id));
        QVERIFY(service::writtenPrompts(*work)->empty());
        TS_FAILS(ErrorCode::NotFound, service::takeBackPrompt(*work, std::string(32, 'a')));
    }
    TS_OK(handBack(at("R1.touchstone"), at("R1.tsreturn")));
    TS_OK(merge(at("lead.touchstone"), {at("R1.tsreturn")}));
    QCOMPARE(writtenIn(at("lead.touchstone")), std::string());
    QCOMPARE(RawSql(at("lead.touchstone")).rows("SELECT count(*) FROM prompt"), std::string("4"));
    QCOMPARE(findingsIn(at("lead.touchstone")), std::string());
}

/// Whoever holds the key of a package for writing can sign anything, but brings nothing but prompts.
void TestHandoffWriting::foreignEntriesAreRefused()
{
    goOut("R1", {"eins"});
    const auto refusedWith = [&](const std::function<void(Event&)>& change) {
        forge(at("R1.touchstone"), at("forged.tsreturn"),
            [&](std::vector<Event>& events) { change(events.front()); });
        return merge(at("lead.touchstone"), {at("forged.tsreturn")})->files[0].refused;
    };
    const std::string before = stateHashOf(at("lead.touchstone"));
    for (const std::string_view kind : eventkind::kAll) {
        if (kind == eventkind::kPrompt)
            continue;
        const auto refused = refusedWith([&](Event& event) { event.kind = kind; });
        QVERIFY2(refused.has_value(), std::string(kind).c_str());
        QCOMPARE(refused->code, ErrorCode::ForeignEvent);
    }
    QVERIFY(refusedWith([](Event& event) { event.item = ItemId(std::string(32, 'a')); }).has_value());
    QCOMPARE(refusedWith([](Event& event) { event.payload = "{}"; })->code, ErrorCode::Id);
    QCOMPARE(stateHashOf(at("lead.touchstone")), before);
}

void TestHandoffWriting::writingRefuses()
{
    TS_FAILS(ErrorCode::Usage, packForWriting(at("lead.touchstone"), "R1", at("x.tswork"), {}, -1));
    TS_FAILS(ErrorCode::UnknownAnnotator, packForWriting(at("lead.touchstone"), "R9", at("x.tswork")));
    TS_OK(packForWriting(at("lead.touchstone"), "R1", at("R1.tswork"), {}, 0));
    TS_FAILS(ErrorCode::Exists, packForWriting(at("lead.touchstone"), "R1", at("R1.tswork")));
    TS_OK(unpack(at("R1.tswork"), at("R1.touchstone")));
    TS_FAILS(ErrorCode::Empty, write(at("R1.touchstone"), promptOf(" \n")));
    TS_FAILS(ErrorCode::Limit, write(at("R1.touchstone"), promptOf(std::string(kMostPromptBytes + 1, 'x'))));
    TS_FAILS(ErrorCode::NotAWorkingFile, write(at("lead.touchstone"), promptOf("x")));
    TS_FAILS(ErrorCode::WorkingFile, packForWriting(at("R1.touchstone"), "R1", at("y.tswork")));
}

void TestHandoffWriting::ratingFilesTakeNoPrompts()
{
    TS_OK(pack(at("lead.touchstone"), "R1", at("R1.tswork")));
    TS_OK(unpack(at("R1.tswork"), at("R1.touchstone")));
    TS_FAILS(ErrorCode::NotAWorkingFile, write(at("R1.touchstone"), promptOf("x")));
    TS_OK(rate(
        at("R1.touchstone"), "R1", [](const ItemContent&) { return 7; }, 1));
    forge(at("R1.touchstone"), at("forged.tsreturn"), [](std::vector<Event>& events) {
        Event& event = events.front();
        event.kind = eventkind::kPrompt;
        event.item = {};
        event.itemSequence = 0;
        WrittenPrompt prompt = promptOf("x");
        prompt.id = std::string(32, '1');
        prompt.sequence = 1;
        event.payload = writtenPromptJson(prompt);
    });
    const auto merged = merge(at("lead.touchstone"), {at("forged.tsreturn")});
    QCOMPARE(merged->files[0].refused->code, ErrorCode::ForeignEvent);
    QCOMPARE(writtenIn(at("lead.touchstone")), std::string());
}

void TestHandoffWriting::confidentialMeansSealed()
{
    {
        auto lead = service::ProjectSession::open(at("lead.touchstone"), service::Access::Write);
        const auto before = service::readSetup(*lead).value();
        auto after = before;
        after.sensitivity = service::Sensitivity::Confidential;
        after.guidelines = "# Nur Fragen aus der Praxis";
        TS_OK(service::saveSetup(*lead, before, after));
    }
    TS_FAILS(ErrorCode::Confidential, packForWriting(at("lead.touchstone"), "R1", at("R1.tswork")));
    TS_FAILS(ErrorCode::Confidential, pack(at("lead.touchstone"), "R1", at("R1.tswork")));
    QVERIFY(!std::filesystem::exists(at("R1.tswork")));
    TS_OK(pack(at("lead.touchstone"), "R1", at("R1.tswork"), "wort"));
    const auto work = unpack(at("R1.tswork"), at("R1.touchstone"), "wort");
    TS_OK(work);
    // What the project says goes out where the package says nothing itself.
    QCOMPARE(work->guidelines, std::string("# Nur Fragen aus der Praxis"));
}

void TestHandoffWriting::payloadRefuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("code");
    const QByteArray id = "\"id\":\"" + QByteArray(32, 'a') + "\"";
    const auto row = [](const char* name, const QByteArray& json, ErrorCode code) {
        QTest::newRow(name) << json << static_cast<int>(code);
    };
    row("no object", "[]", ErrorCode::Type);
    row("no id", R"({"sequence":1,"text":"x"})", ErrorCode::Id);
    row("id too short", R"({"id":"abc","sequence":1,"text":"x"})", ErrorCode::Id);
    row("no sequence", "{" + id + ",\"text\":\"x\"}", ErrorCode::Missing);
    row("sequence too small", "{" + id + ",\"sequence\":0,\"text\":\"x\"}", ErrorCode::Type);
    row("sequence too large", "{" + id + ",\"sequence\":18446744073709551615,\"text\":\"x\"}",
        ErrorCode::Type);
    row("no text", "{" + id + ",\"sequence\":1}", ErrorCode::Missing);
    row("text is a number", "{" + id + ",\"sequence\":1,\"text\":1}", ErrorCode::Type);
    row("level", "{" + id + ",\"sequence\":1,\"text\":\"x\",\"level\":3}", ErrorCode::Type);
    row("expected", "{" + id + ",\"sequence\":1,\"text\":\"x\",\"expected\":\"sing\"}", ErrorCode::Type);
    row("sensitive", "{" + id + ",\"sequence\":1,\"text\":\"x\",\"sensitive\":1}", ErrorCode::Type);
    row("domain too long",
        "{" + id + ",\"sequence\":1,\"text\":\"x\",\"domain\":\"" + QByteArray(1025, 'd') + "\"}",
        ErrorCode::Limit);
    row("twice", "{" + id + "," + id + "}", ErrorCode::DuplicateKey);
}

void TestHandoffWriting::payloadRefuses()
{
    QFETCH(QByteArray, json);
    QFETCH(int, code);
    TS_FAILS(static_cast<ErrorCode>(code), parseWrittenPrompt(json.toStdString()));
    WrittenPrompt prompt = promptOf("ganz");
    prompt.id = std::string(32, 'b');
    prompt.sequence = 7;
    prompt.sensitive = true;
    QVERIFY(parseWrittenPrompt(writtenPromptJson(prompt)).value() == prompt);
}

QTEST_GUILESS_MAIN(TestHandoffWriting)
#include "test_handoff_writing.moc"
