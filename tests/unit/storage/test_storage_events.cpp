#include "crypto/hash.h"
#include "results.h"
#include "sampleproject.h"
#include "storage/events.h"
#include "storage/items.h"
#include "storage/ratings.h"
#include "storage/setup.h"
#include <algorithm>
#include <random>

using namespace touchstone;
using namespace touchstone::storage;
using namespace touchstone::testing;

namespace {

/// Another installation that writes events of its own chain.
struct Writer {
    WriterId id = WriterId(crypto::toHex(crypto::randomId()));
    std::int64_t sequence = 0;
    Digest hash = {};

    Event make(std::string_view kind, const ItemId& item, std::int64_t itemSequence,
        const AnnotatorId& annotator, const std::string& payload)
    {
        Event event;
        event.uuid = EventId(crypto::toHex(crypto::randomId()));
        event.writer = id;
        event.writerSequence = ++sequence;
        event.previousHash = hash;
        event.kind = kind;
        event.item = item;
        event.itemSequence = itemSequence;
        event.annotator = annotator;
        event.utcMs = 1'700'000'000'000 + sequence;
        event.monotonicMs = sequence;
        event.payload = payload;
        hash = event.hash = crypto::blake2b(eventHashInput(event));
        return event;
    }
    std::string sqlToAdd() const
    {
        return "INSERT INTO writer (public_id, public_key) VALUES (x'" + id.str() + "', zeroblob(32))";
    }
};

void rehash(Event& event)
{
    event.hash = crypto::blake2b(eventHashInput(event));
}

/// What must be the same whatever the order in which events came in.
std::string stateOf(const std::filesystem::path& file)
{
    RawSql raw(file);
    return raw.rows(
               "SELECT i.id, state, flagged, declined, sequence, submitted_ms, active_ms, e.uuid FROM item i"
               " LEFT JOIN event e ON e.id = i.current_event_id ORDER BY i.id")
        + "\n" + raw.rows("SELECT * FROM rating ORDER BY 1, 2") + "\n"
        + raw.rows("SELECT id, state FROM response ORDER BY id") + "\n"
        + raw.rows("SELECT * FROM item_tally WHERE n > 0 ORDER BY 1, 2, 3, 4, 5") + "\n"
        + raw.rows("SELECT * FROM response_tally WHERE n > 0 ORDER BY 1, 2, 3");
}

}

class TestStorageEvents : public QObject {
    Q_OBJECT
private slots:
    void init();
    void appendFillsInTheRest();
    void appendRefuses();
    void stateFollowsTheLastEvent();
    void unknownKindIsKept();
    void eventsWithoutItem();
    void cursor();
    void adoptIsIdempotent();
    void adoptRefusesWhatWasChanged();
    void adoptIsAllOrNothing();
    void adoptInAnyOrder();
    void twoCopiesOfOneWriterBothComeIn();
    void clockDoesNotDecide();
    void longTimesAreCapped();
    void stateHashIgnoresOrder();
    void randomHistoriesKeepTheCounts();

private:
    ItemId idOf(std::size_t n) { return ItemRepository(*m_database).row(m_items[n])->id; }
    AnnotatorId annotatorOf(std::size_t n)
    {
        const RowId row = ItemRepository(*m_database).row(m_items[n])->annotator;
        const auto annotators = SetupRepository(*m_database).annotators();
        for (const Annotator& annotator : *annotators) {
            if (annotator.row == row)
                return annotator.id;
        }
        return {};
    }
    Event foreign(Writer& writer, std::string_view kind, std::size_t item, std::int64_t sequence, int points)
    {
        const bool submit = kind == eventkind::kSubmit || kind == eventkind::kImported;
        return writer.make(kind, idOf(item), sequence, annotatorOf(item),
            submit ? submitPayload(sampleAnswers(points)) : remarkJson({points % 2 == 0, "备注"}));
    }
    void addWriter(const Writer& writer)
    {
        QCOMPARE(RawSql(m_database->path()).run(writer.sqlToAdd()), std::string());
    }
    int points(std::size_t item)
    {
        const Answers answers = RatingRepository(*m_database).answers(m_items[item]).value();
        const auto found = answers.values.find("responsibility");
        return found == answers.values.end() ? 0 : std::get<ScaleAnswer>(found->second).value;
    }

    std::unique_ptr<Folder> m_folder = {};
    std::unique_ptr<Database> m_database = {};
    std::vector<RowId> m_items = {};
};

void TestStorageEvents::init()
{
    m_database.reset();
    m_folder = std::make_unique<Folder>();
    TS_OK(createProject(*m_folder / "p.touchstone"));
    m_database = std::make_unique<Database>(Database::open(*m_folder / "p.touchstone").value());
    TS_OK(addCorpus(*m_database, 2, 2, 1));
    m_items = assignAll(*m_database, 2).value();
}

void TestStorageEvents::appendFillsInTheRest()
{
    const auto first = submit(*m_database, m_items[0], 5);
    TS_OK(first);
    TS_OK(submit(*m_database, m_items[1], 6));
    TS_OK(submit(*m_database, m_items[0], 8));
    const auto events = EventRepository(*m_database).ofItem(m_items[0]).value();
    QCOMPARE(events.size(), 2U);
    const Event& event = events[0];
    QCOMPARE(event.uuid, *first);
    QCOMPARE(event.writerSequence, 1);
    QCOMPARE(event.previousHash, Digest {});
    QCOMPARE(event.hash, crypto::blake2b(eventHashInput(event)));
    QCOMPARE(event.kind, std::string("submit"));
    QCOMPARE(event.item, idOf(0));
    QCOMPARE(event.annotator, annotatorOf(0));
    QCOMPARE(event.itemSequence, 1);
    QVERIFY(event.utcMs > 1'700'000'000'000 && event.monotonicMs >= 0);
    QCOMPARE(event.payload, submitPayload(sampleAnswers(5)));
    QCOMPARE(events[1].writerSequence, 3);
    QCOMPARE(events[1].itemSequence, 2);
    QVERIFY(events[1].previousHash != event.hash);
    TS_OK(EventRepository(*m_database).verifyChains());
    QCOMPARE(points(0), 8);
    const Item item = ItemRepository(*m_database).row(m_items[0]).value();
    QVERIFY(item.state == ItemState::Done && !item.declined);
}

void TestStorageEvents::appendRefuses()
{
    EventRepository events(*m_database);
    TS_FAILS(ErrorCode::NotFound, events.append({eventkind::kLater, 999, 0, "{}"}));
    TS_FAILS(ErrorCode::UnknownAnnotator, events.append({eventkind::kLater, m_items[0], 999, "{}"}));
    TS_FAILS(ErrorCode::Json, events.append({eventkind::kSubmit, m_items[0], 1, "{"}));
    Answers answers;
    answers.values["no such criterion"] = ChoiceAnswer {"x"};
    TS_FAILS(ErrorCode::UnknownCriterion,
        events.append({eventkind::kSubmit, m_items[0], 1, submitPayload(answers)}));
    QVERIFY(events.ofItem(m_items[0])->empty());
    QCOMPARE(findings(*m_database), std::string());
}

void TestStorageEvents::stateFollowsTheLastEvent()
{
    const auto state = [&] { return ItemRepository(*m_database).row(m_items[0]).value(); };
    TS_OK(remark(*m_database, m_items[0], eventkind::kLater));
    QVERIFY(state().state == ItemState::Later);
    TS_OK(submit(*m_database, m_items[0], 3));
    QVERIFY(state().state == ItemState::Done);
    TS_OK(remark(*m_database, m_items[0], eventkind::kFlag));
    QVERIFY(state().state == ItemState::Done && state().flagged);
    QCOMPARE(points(0), 3);
    TS_OK(remark(*m_database, m_items[0], eventkind::kFlag, false));
    QVERIFY(!state().flagged);
    TS_OK(remark(*m_database, m_items[0], eventkind::kWithdraw));
    QVERIFY(state().state == ItemState::Todo);
    QVERIFY(RatingRepository(*m_database).answers(m_items[0])->empty());
    Answers declined;
    declined.values["safety"] = ChoiceAnswer {"unsure"};
    declined.cannotRate["responsibility"] = "不是我的专业";
    TS_OK(EventRepository(*m_database).append({eventkind::kSubmit, m_items[0], 1, submitPayload(declined)}));
    QVERIFY(state().state == ItemState::Done && state().declined);
    QCOMPARE(RatingRepository(*m_database).answers(m_items[0]).value(), declined);
    TS_OK(remark(*m_database, m_items[0], eventkind::kLater));
    QVERIFY(state().state == ItemState::Later && !state().declined);
    QCOMPARE(findings(*m_database), std::string());
}

void TestStorageEvents::unknownKindIsKept()
{
    TS_OK(submit(*m_database, m_items[0], 4));
    const std::string payload = "{\"later\":[1,2,{\"x\":\"未来\"}]}";
    TS_OK(EventRepository(*m_database).append({"kind_of_2030", m_items[0], 1, payload}));
    const Event kept = EventRepository(*m_database).ofItem(m_items[0])->back();
    QCOMPARE(kept.kind, std::string("kind_of_2030"));
    QCOMPARE(kept.payload, payload);
    QCOMPARE(points(0), 4);
    QCOMPARE(findings(*m_database), std::string());
}

void TestStorageEvents::eventsWithoutItem()
{
    TS_OK(EventRepository(*m_database).append({eventkind::kUnblind, 0, 0, "{\"page\":\"scores\"}"}));
    Event found;
    TS_OK(EventRepository(*m_database).forEach(0, [&](std::int64_t, const Event& event) {
        found = event;
        return true;
    }));
    QCOMPARE(found.kind, std::string("unblind"));
    QVERIFY(found.item.empty() && found.annotator.empty());
    QCOMPARE(found.itemSequence, 0);
    QCOMPARE(findings(*m_database), std::string());
}

void TestStorageEvents::cursor()
{
    for (std::size_t n = 0; n < 4; ++n)
        TS_OK(submit(*m_database, m_items[n], 5));
    std::vector<std::int64_t> cursors;
    const auto collect = [&](std::int64_t after, std::size_t most) {
        cursors.clear();
        (void)EventRepository(*m_database).forEach(after, [&](std::int64_t cursor, const Event&) {
            cursors.push_back(cursor);
            return cursors.size() < most;
        });
        return cursors;
    };
    const auto all = collect(0, 99);
    QCOMPARE(all.size(), 4U);
    QCOMPARE(collect(0, 2).size(), 2U);
    QCOMPARE(collect(all[1], 99), (std::vector<std::int64_t> {all[2], all[3]}));
    QVERIFY(collect(all[3], 99).empty());
}

void TestStorageEvents::adoptIsIdempotent()
{
    Writer writer;
    addWriter(writer);
    const std::vector<Event> events {foreign(writer, eventkind::kSubmit, 0, 1, 5),
        foreign(writer, eventkind::kSubmit, 4, 1, 6), foreign(writer, eventkind::kFlag, 4, 2, 2)};
    QCOMPARE(EventRepository(*m_database).adopt(events).value(), 3);
    const std::string state = stateOf(m_database->path());
    QCOMPARE(EventRepository(*m_database).adopt(events).value(), 0);
    QCOMPARE(stateOf(m_database->path()), state);
    QCOMPARE(EventRepository(*m_database).ofItem(m_items[0])->front().payload, events[0].payload);
    QCOMPARE(points(4), 6);
    TS_OK(submit(*m_database, m_items[0], 9));
    QCOMPARE(EventRepository(*m_database).ofItem(m_items[0])->back().itemSequence, 2);
    QCOMPARE(findings(*m_database), std::string());
}

void TestStorageEvents::adoptRefusesWhatWasChanged()
{
    Writer writer;
    addWriter(writer);
    EventRepository events(*m_database);
    const Event first = foreign(writer, eventkind::kSubmit, 0, 1, 5);
    const Event second = foreign(writer, eventkind::kSubmit, 1, 1, 5);
    const Event third = foreign(writer, eventkind::kSubmit, 2, 1, 5);
    const auto refused = [&](Event event, const std::function<void(Event&)>& change, bool again) {
        change(event);
        if (again)
            rehash(event);
        return failsWith(events.adopt({event}), ErrorCode::Damaged);
    };
    QVERIFY(refused(
        first, [](Event& event) { event.payload = submitPayload(sampleAnswers(9)); }, false));
    QVERIFY(refused(
        first, [](Event& event) { event.utcMs += 1; }, false));
    QVERIFY(refused(
        first, [](Event& event) { event.itemSequence = 7; }, false));
    QVERIFY(refused(
        first, [](Event& event) { event.hash[0] = static_cast<unsigned char>(event.hash[0] ^ 1); }, false));
    QVERIFY(refused(
        first, [](Event& event) { event.previousHash[3] = 1; }, true));
    QVERIFY(refused(
        first, [](Event& event) { event.uuid = EventId("short"); }, true));
    QVERIFY(refused(
        first, [](Event& event) { event.writer = WriterId("short"); }, true));
    QVERIFY(refused(
        first, [](Event& event) { event.writerSequence = 0; }, true));
    QVERIFY(refused(
        first, [](Event& event) { event.itemSequence = -1; }, true));
    QVERIFY(refused(
        first, [](Event& event) { event.itemSequence = INT64_MAX; }, true));
    QVERIFY(refused(
        first, [](Event& event) { event.kind.clear(); }, true));
    QCOMPARE(events.adopt({first, third}).value(), 2);
    // Rewritten with a right hash of its own, but not the one that its neighbours name.
    QVERIFY(refused(
        second, [](Event& event) { event.payload = submitPayload(sampleAnswers(9)); }, true));
    QVERIFY(refused(
        second, [](Event& event) { event.previousHash[0] ^= 1; }, true));
    QVERIFY(refused(
        first, [](Event& event) { event.payload = submitPayload(sampleAnswers(9)); }, true));
    QCOMPARE(events.adopt({second}).value(), 1);
    TS_OK(events.verifyChains());
}

void TestStorageEvents::adoptIsAllOrNothing()
{
    Writer writer;
    Writer unknown;
    addWriter(writer);
    EventRepository events(*m_database);
    const Event good = foreign(writer, eventkind::kSubmit, 0, 1, 5);
    TS_FAILS(ErrorCode::NotFound, events.adopt({good, foreign(unknown, eventkind::kSubmit, 1, 1, 5)}));
    const ItemId nowhere(std::string(32, 'a'));
    TS_FAILS(
        ErrorCode::NotFound, events.adopt({good, writer.make("note", nowhere, 1, annotatorOf(0), "{}")}));
    TS_FAILS(ErrorCode::NotFound,
        events.adopt({good, writer.make("note", idOf(1), 1, AnnotatorId(std::string(32, 'b')), "{}")}));
    TS_FAILS(
        ErrorCode::Json, events.adopt({good, writer.make("submit", idOf(1), 1, annotatorOf(1), "nonsense")}));
    QVERIFY(events.ofItem(m_items[0])->empty());
    QCOMPARE(findings(*m_database), std::string());
}

void TestStorageEvents::twoCopiesOfOneWriterBothComeIn()
{
    Writer one;
    addWriter(one);
    const Event shared = foreign(one, eventkind::kSubmit, 0, 1, 5);
    Writer other = one; // the package was copied here
    const std::vector<Event> first {
        foreign(one, eventkind::kSubmit, 1, 1, 6), foreign(one, eventkind::kSubmit, 2, 1, 7)};
    const std::vector<Event> second {
        foreign(other, eventkind::kSubmit, 1, 1, 8), foreign(other, eventkind::kSubmit, 3, 1, 9)};
    QCOMPARE(first[0].writerSequence, second[0].writerSequence);
    const std::filesystem::path start = m_database->path();
    m_database.reset();
    std::set<std::string> states;
    for (const bool swapped : {false, true}) {
        const auto file = *m_folder / (swapped ? "b.touchstone" : "a.touchstone");
        std::filesystem::copy_file(start, file);
        auto database = Database::open(file);
        TS_OK(database);
        EventRepository events(*database);
        QCOMPARE(events.adopt({shared}).value(), 1);
        QCOMPARE(events.adopt(swapped ? second : first).value(), 2);
        QCOMPARE(events.adopt(swapped ? first : second).value(), 2);
        QCOMPARE(events.adopt(first).value(), 0);
        // A third continuation that names nothing that is known is none.
        Event broken = second[1];
        broken.uuid = EventId(crypto::toHex(crypto::randomId()));
        broken.previousHash[0] ^= 1;
        rehash(broken);
        TS_FAILS(ErrorCode::Damaged, events.adopt({broken}));
        TS_OK(events.verifyChains());
        QCOMPARE(findings(*database), std::string());
        states.insert(stateOf(file));
    }
    QCOMPARE(states.size(), 1U);
    m_database = std::make_unique<Database>(Database::open(start).value());
}

void TestStorageEvents::adoptInAnyOrder()
{
    std::mt19937 random(20);
    std::vector<Writer> writers(3);
    for (const Writer& writer : writers)
        addWriter(writer);
    std::vector<Event> events;
    constexpr std::array<std::string_view, 7> kKinds {
        "submit", "submit", "withdraw", "later", "flag", "imported", "odd"};
    for (int n = 0; n < 40; ++n)
        events.push_back(foreign(writers[random() % 3], kKinds[random() % kKinds.size()], random() % 4,
            1 + static_cast<std::int64_t>(random() % 5), 1 + static_cast<int>(random() % 10)));
    m_database.reset();
    const std::string base = readFile(*m_folder / "p.touchstone");
    std::string expected;
    Digest hash {};
    for (int round = 0; round < 200; ++round) {
        writeFile(*m_folder / "q.touchstone", base);
        auto database = Database::open(*m_folder / "q.touchstone");
        TS_OK(database);
        if (round > 0)
            std::shuffle(events.begin(), events.end(), random);
        for (std::size_t at = 0; at < events.size();) {
            const std::size_t size = std::min<std::size_t>(1 + random() % 20, events.size() - at);
            const std::vector<Event> part(
                events.begin() + static_cast<long>(at), events.begin() + static_cast<long>(at + size));
            TS_OK(EventRepository(*database).adopt(part));
            at += size;
        }
        if (round == 0) {
            expected = stateOf(database->path());
            hash = EventRepository(*database).stateHash().value();
        }
        QCOMPARE(stateOf(database->path()), expected);
        QCOMPARE(EventRepository(*database).stateHash().value(), hash);
        if (round % 20 == 0)
            QCOMPARE(findings(*database), std::string());
    }
}

void TestStorageEvents::clockDoesNotDecide()
{
    Writer writer;
    addWriter(writer);
    Event early = foreign(writer, eventkind::kSubmit, 0, 2, 9);
    early.utcMs = 1;
    rehash(early);
    writer.hash = early.hash;
    Event late = foreign(writer, eventkind::kSubmit, 0, 1, 2);
    late.utcMs = 4'000'000'000'000;
    rehash(late);
    QCOMPARE(EventRepository(*m_database).adopt({early, late}).value(), 2);
    QCOMPARE(points(0), 9);
}

void TestStorageEvents::longTimesAreCapped()
{
    for (const double seconds : {1e300, -5.0, 0.0}) {
        TS_OK(EventRepository(*m_database)
                  .append({eventkind::kSubmit, m_items[0], 1, submitPayload(sampleAnswers(5), seconds)}));
        QCOMPARE(RawSql(m_database->path()).rows("SELECT active_ms FROM item WHERE id = 1"),
            std::string(seconds > 0 ? "1000000000" : "0"));
    }
    QCOMPARE(findings(*m_database), std::string());
}

void TestStorageEvents::stateHashIgnoresOrder()
{
    const Digest before = EventRepository(*m_database).stateHash().value();
    QCOMPARE(EventRepository(*m_database).stateHash().value(), before);
    TS_OK(submit(*m_database, m_items[0], 5));
    const Digest after = EventRepository(*m_database).stateHash().value();
    QVERIFY(after != before);
    TS_OK(addCorpus(*m_database, 1, 1, 1, "z"));
    QVERIFY(EventRepository(*m_database).stateHash().value() != after);
}

void TestStorageEvents::randomHistoriesKeepTheCounts()
{
    std::mt19937 random(5);
    for (int n = 0; n < 300; ++n) {
        const RowId item = m_items[random() % m_items.size()];
        switch (random() % 6) {
        case 0:
        case 1:
            TS_OK(submit(*m_database, item, 1 + static_cast<int>(random() % 10)));
            break;
        case 2:
            TS_OK(remark(*m_database, item, eventkind::kWithdraw));
            break;
        case 3:
            TS_OK(remark(*m_database, item, eventkind::kLater));
            break;
        case 4:
            TS_OK(remark(*m_database, item, eventkind::kFlag, random() % 2 == 0));
            break;
        default:
            TS_OK(addCorpus(
                *m_database, 1 + static_cast<int>(random() % 3), 2, 1, std::string(1, "abc"[random() % 3])));
        }
        if (n % 15 == 0)
            QCOMPARE(findings(*m_database), std::string());
    }
    QCOMPARE(findings(*m_database), std::string());
}

QTEST_GUILESS_MAIN(TestStorageEvents)
#include "test_storage_events.moc"
