#include "storage/events.h"
#include "crypto/hash.h"
#include "storage/connection.h"
#include "storage/database.h"
#include "storage/itemstate.h"
#include "storage/multichoice.h"
#include "storage/setup.h"
#include "storage/tally.h"
#include "storage/writtenprompts.h"
#include <algorithm>
#include <chrono>
#include <cstring>
#include <set>

namespace touchstone::storage {

namespace {

// An event that came from a package is about the ids that stand in the package: its hash covers those.
constexpr const char* kSelectEvents =
    "SELECT e.id, e.uuid, w.public_id, e.writer_sequence, e.previous_hash, e.hash, e.kind, ifnull(p.alias, "
    "i.public_id), e.item_sequence, CASE WHEN k.id IS NULL THEN a.public_id WHEN a.id IS NOT NULL THEN "
    "k.annotator_alias END, e.utc_ms, e.monotonic_ms, e.payload FROM event e"
    " JOIN writer w ON w.id = e.writer_id LEFT JOIN item i ON i.id = e.item_id"
    " LEFT JOIN annotator a ON a.id = e.annotator_id LEFT JOIN package k ON k.writer_id = e.writer_id"
    " LEFT JOIN package_item p ON p.package_id = k.id AND p.item_public_id = i.public_id WHERE e.id > ?1 "
    "ORDER BY e.id";
constexpr const char* kSelectChains =
    "SELECT e.id, e.uuid, w.public_id, e.writer_sequence, e.previous_hash, e.hash, e.kind, ifnull(p.alias, "
    "i.public_id), e.item_sequence, CASE WHEN k.id IS NULL THEN a.public_id WHEN a.id IS NOT NULL THEN "
    "k.annotator_alias END, e.utc_ms, e.monotonic_ms, e.payload, e.writer_id, k.id IS NOT NULL FROM event e"
    " JOIN writer w ON w.id = e.writer_id LEFT JOIN item i ON i.id = e.item_id"
    " LEFT JOIN annotator a ON a.id = e.annotator_id LEFT JOIN package k ON k.writer_id = e.writer_id"
    " LEFT JOIN package_item p ON p.package_id = k.id AND p.item_public_id = i.public_id ORDER BY "
    "e.writer_id, e.writer_sequence";
constexpr const char* kSelectItemEvents =
    "SELECT e.id, e.uuid, w.public_id, e.writer_sequence, e.previous_hash, e.hash, e.kind, ifnull(p.alias, "
    "i.public_id), e.item_sequence, CASE WHEN k.id IS NULL THEN a.public_id WHEN a.id IS NOT NULL THEN "
    "k.annotator_alias END, e.utc_ms, e.monotonic_ms, e.payload FROM event e"
    " JOIN writer w ON w.id = e.writer_id LEFT JOIN item i ON i.id = e.item_id"
    " LEFT JOIN annotator a ON a.id = e.annotator_id LEFT JOIN package k ON k.writer_id = e.writer_id"
    " LEFT JOIN package_item p ON p.package_id = k.id AND p.item_public_id = i.public_id WHERE e.item_id = "
    "?1 ORDER BY e.item_sequence, e.uuid";

constexpr RowId kOwnWriter = 1;
constexpr std::int64_t kMostSequence = std::int64_t {1}
    << 53; ///< nobody gets there; keeps 1 + it from overflowing

std::int64_t steadyMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

Digest digestOf(std::string_view bytes)
{
    Digest digest {};
    if (bytes.size() == digest.size())
        std::memcpy(digest.data(), bytes.data(), digest.size());
    return digest;
}

Event eventFrom(Query& query)
{
    Event event;
    event.uuid = EventId(query.hex(1));
    event.writer = WriterId(query.hex(2));
    event.writerSequence = query.integer(3);
    event.previousHash = digestOf(query.bytes(4));
    event.hash = digestOf(query.bytes(5));
    event.kind = query.text(6);
    event.item = ItemId(query.hex(7));
    event.itemSequence = query.integer(8);
    event.annotator = AnnotatorId(query.hex(9));
    event.utcMs = query.integer(10);
    event.monotonicMs = query.integer(11);
    event.payload = query.text(12);
    return event;
}

Result<std::int64_t> rowOf(Connection& connection, const char* sql, const std::string& id)
{
    const auto bytes = idBytes(id);
    if (!bytes)
        return fail(ErrorCode::Damaged, id, "not an id");
    Query query(connection, sql, *bytes);
    if (!query.step())
        return fail(ErrorCode::NotFound, id);
    return query.integer(0);
}

/// The row of an id that may be empty: 0.
Result<RowId> optionalRowOf(Connection& connection, const char* sql, const std::string& id)
{
    return id.empty() ? Result<RowId>(0) : rowOf(connection, sql, id);
}

/// What an event from elsewhere must fulfil by itself.
Result<void> checkForeign(const Event& event)
{
    const auto damaged = [&](const char* why) { return fail(ErrorCode::Damaged, event.uuid.str(), why); };
    if (!idBytes(event.uuid.str()))
        return damaged("not an id");
    if (crypto::blake2b(eventHashInput(event)) != event.hash)
        return damaged("the event does not match its hash");
    const bool inRange = event.writerSequence >= 1 && event.writerSequence < kMostSequence
        && event.itemSequence >= 0 && event.itemSequence < kMostSequence;
    if (!inRange || event.kind.empty())
        return damaged("a field of the event is out of range");
    return {};
}

/// True when the writer's events before and after this one, as far as they are known, are linked to it. Two
/// copies of one writer may go on from the same event: each event needs one before it that it names.
bool isLinked(Connection& connection, RowId writer, const Event& event)
{
    if (event.writerSequence == 1 && event.previousHash != Digest {})
        return false;
    {
        Query before(connection,
            "SELECT count(*), ifnull(sum(hash = ?3), 0) FROM event WHERE writer_id = ?1 AND writer_sequence "
            "= "
            "?2",
            writer, event.writerSequence - 1, event.previousHash);
        before.step();
        if (before.integer(0) > 0 && before.integer(1) == 0)
            return false;
    }
    Query orphans(connection,
        "SELECT count(*) FROM event a WHERE a.writer_id = ?1 AND a.writer_sequence = ?2 + 1"
        " AND a.previous_hash <> ?3 AND NOT EXISTS (SELECT 1 FROM event b WHERE b.writer_id = ?1"
        " AND b.writer_sequence = ?2 AND b.hash = a.previous_hash)",
        writer, event.writerSequence, event.hash);
    orphans.step();
    return orphans.integer(0) == 0;
}

/// True when the event is known already. Errors: E_DAMAGED where its id is known with other content.
Result<bool> isKnown(Connection& connection, const Event& event)
{
    const auto uuid = idBytes(event.uuid.str());
    Query known(connection, "SELECT hash FROM event WHERE uuid = ?1", *uuid);
    if (!known.step())
        return false;
    if (digestOf(known.bytes(0)) != event.hash)
        return fail(ErrorCode::Damaged, event.uuid.str(), "the event is known with other content");
    return true;
}

void insertEvent(Connection& connection, const Event& event, RowId writer, RowId item, RowId annotator)
{
    const auto optionalRow = [](RowId row) {
        return row == 0 ? std::optional<std::int64_t>() : std::optional(row);
    };
    Query(connection,
        "INSERT INTO event (uuid, writer_id, writer_sequence, previous_hash, hash, kind, item_id, "
        "item_sequence,"
        " annotator_id, utc_ms, monotonic_ms, payload) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, "
        "?12)",
        *idBytes(event.uuid.str()), writer, event.writerSequence, event.previousHash, event.hash, event.kind,
        optionalRow(item), event.itemSequence, optionalRow(annotator), event.utcMs, event.monotonicMs,
        event.payload)
        .run();
}

std::string codeOf(Connection& connection, const AnnotatorId& annotator)
{
    const auto bytes = idBytes(annotator.str());
    if (!bytes)
        return {};
    Query query(connection, "SELECT code FROM annotator WHERE public_id = ?1", *bytes);
    return query.step() ? query.text(0) : std::string();
}

/// What an event about no item changes: a prompt that somebody wrote, or an answer to a multi-choice item
/// that was settled by hand. A payload that this version does not read is kept as it is. To be called when
/// the event was just written.
Result<void> takeIn(Database& database, const Event& event)
{
    Connection& connection = database.connection();
    if (event.kind == eventkind::kPrompt)
        return applyWrittenPrompt(database, connection.lastRow(), event, codeOf(connection, event.annotator));
    if (event.kind != eventkind::kHandCheck && event.kind != eventkind::kWithdraw)
        return {};
    const RowId row = connection.lastRow();
    auto check = parseHandCheck(event.payload);
    if (!check)
        return {};
    if (event.kind == eventkind::kWithdraw)
        check->value.clear();
    return applyHandCheck(connection, row, *check);
}

/// Where the chain of a writer ends: sequence and hash of its last event.
std::pair<std::int64_t, Digest> chainEnd(Connection& connection, RowId writer)
{
    Query query(connection,
        "SELECT writer_sequence, hash FROM event WHERE writer_id = ?1 ORDER BY writer_sequence DESC, id DESC "
        "LIMIT 1",
        writer);
    if (!query.step())
        return {0, Digest {}};
    return {query.integer(0), digestOf(query.bytes(1))};
}

/// Writes one event from elsewhere. Returns the row of its item (0 = none), or nothing where it is known.
Result<std::optional<RowId>> adoptOne(Database& database, const Event& event)
{
    Connection& connection = database.connection();
    if (auto checked = checkForeign(event); !checked)
        return tl::unexpected(checked.error());
    const auto known = isKnown(connection, event);
    if (!known)
        return tl::unexpected(known.error());
    if (*known)
        return std::nullopt;
    const auto writer = rowOf(connection, "SELECT id FROM writer WHERE public_id = ?1", event.writer.str());
    if (!writer)
        return tl::unexpected(writer.error());
    const auto item = optionalRowOf(connection, "SELECT id FROM item WHERE public_id = ?1", event.item.str());
    if (!item)
        return tl::unexpected(item.error());
    const auto annotator =
        optionalRowOf(connection, "SELECT id FROM annotator WHERE public_id = ?1", event.annotator.str());
    if (!annotator)
        return tl::unexpected(annotator.error());
    if (!isLinked(connection, *writer, event))
        return fail(ErrorCode::Damaged, event.uuid.str(), "the chain of events is broken");
    insertEvent(connection, event, *writer, *item, *annotator);
    if (*item == 0) {
        if (auto taken = takeIn(database, event); !taken)
            return tl::unexpected(taken.error());
    }
    return *item;
}

}

EventRepository::EventRepository(Database& database)
    : m_database(database)
    , m_startedMs(steadyMs())
{
}

Result<std::string> EventRepository::currentPayload(RowId item)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<std::string> {
        Query query(connection,
            "SELECT e.payload FROM item i JOIN event e ON e.id = i.current_event_id WHERE i.id = ?1", item);
        return query.step() ? query.text(0) : std::string();
    });
}

Result<EventId> EventRepository::append(const EventDraft& draft)
{
    Connection& connection = m_database.connection();
    Event event;
    auto done = m_database.write([&]() -> Result<void> {
        {
            Query query(connection, "SELECT public_id FROM writer WHERE id = ?1", kOwnWriter);
            if (!query.step())
                return fail(ErrorCode::Damaged, connection.file(), "no writer");
            event.writer = WriterId(query.hex(0));
        }
        const auto [sequence, hash] = chainEnd(connection, kOwnWriter);
        event.uuid = EventId(crypto::toHex(crypto::randomId()));
        event.writerSequence = sequence + 1;
        event.previousHash = hash;
        event.kind = draft.kind;
        if (draft.item != 0) {
            Query query(connection, "SELECT public_id, sequence FROM item WHERE id = ?1", draft.item);
            if (!query.step())
                return fail(ErrorCode::NotFound, std::to_string(draft.item));
            event.item = ItemId(query.hex(0));
            event.itemSequence = query.integer(1) + 1;
        }
        if (draft.annotator != 0) {
            Query query(connection, "SELECT public_id FROM annotator WHERE id = ?1", draft.annotator);
            if (!query.step())
                return fail(ErrorCode::UnknownAnnotator, std::to_string(draft.annotator));
            event.annotator = AnnotatorId(query.hex(0));
        }
        event.utcMs = draft.utcMs != 0 ? draft.utcMs : nowMs();
        event.monotonicMs = steadyMs() - m_startedMs;
        event.payload = draft.payload;
        event.hash = crypto::blake2b(eventHashInput(event));
        insertEvent(connection, event, kOwnWriter, draft.item, draft.annotator);
        return draft.item == 0 ? takeIn(m_database, event) : refreshItemState(connection, draft.item);
    });
    return done.map([&] { return event.uuid; });
}

Result<std::int64_t> EventRepository::adopt(const std::vector<Event>& events)
{
    std::int64_t added = 0;
    auto done = m_database.write([&]() -> Result<void> {
        std::set<RowId> touched;
        for (const Event& event : events) {
            auto item = adoptOne(m_database, event);
            if (!item)
                return tl::unexpected(item.error());
            if (!*item)
                continue;
            ++added;
            if (**item != 0)
                touched.insert(**item);
        }
        for (const RowId item : touched) {
            if (auto refreshed = refreshItemState(m_database.connection(), item); !refreshed)
                return refreshed;
        }
        return {};
    });
    return done.map([&] { return added; });
}

Result<void> EventRepository::forEach(
    std::int64_t after, const std::function<bool(std::int64_t cursor, const Event&)>& visit)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<void> {
        Query query(connection, kSelectEvents, after);
        while (query.step()) {
            if (!visit(query.integer(0), eventFrom(query)))
                break;
        }
        return {};
    });
}

Result<std::vector<Event>> EventRepository::ofItem(RowId item)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<std::vector<Event>> {
        std::vector<Event> events;
        Query query(connection, kSelectItemEvents, item);
        while (query.step())
            events.push_back(eventFrom(query));
        return events;
    });
}

Result<void> EventRepository::verifyChains()
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<void> {
        RowId writer = 0;
        std::int64_t sequence = 0;
        // Several where copies of the writer went on from one event.
        std::set<Digest> before;
        std::set<Digest> here;
        Query query(connection, kSelectChains);
        while (query.step()) {
            const Event event = eventFrom(query);
            if (query.integer(13) != writer) {
                writer = query.integer(13);
                sequence = 0;
                before.clear();
                here = {Digest {}};
            }
            if (event.writerSequence != sequence) {
                // Of another writer some events may not have come in yet; of its own this file misses none.
                const bool next = event.writerSequence == sequence + 1;
                if (!next && writer == kOwnWriter)
                    return fail(ErrorCode::Damaged, event.uuid.str(), "the chain of events is broken");
                before = next ? std::move(here) : std::set<Digest> {};
                here.clear();
                sequence = event.writerSequence;
            }
            // What came from a package was signed, and may name an event of a copy that did not come in.
            const bool signedByPackage = query.integer(14) != 0;
            if (!signedByPackage && !before.empty() && !before.contains(event.previousHash))
                return fail(ErrorCode::Damaged, event.uuid.str(), "the chain of events is broken");
            if (crypto::blake2b(eventHashInput(event)) != event.hash)
                return fail(ErrorCode::Damaged, event.uuid.str(), "the event does not match its hash");
            here.insert(event.hash);
        }
        return {};
    });
}

namespace {

/// The hashes of the events in the order of their ids. The index of ids would lead all over the table, page
/// by page; up to some number of events it is much faster to go through the table and to sort afterwards.
void addEventHashes(Connection& connection, bool figures, crypto::Hasher& hasher)
{
    constexpr std::int64_t kMostInMemory = 2000000; // 48 bytes each
    constexpr const char* kInOrder[] = {
        "SELECT hash FROM event ORDER BY uuid",
        "SELECT hash FROM event WHERE item_id IS NOT NULL OR kind NOT IN ('snapshot', 'unblind')"
        " ORDER BY uuid",
    };
    constexpr const char* kInRows[] = {
        "SELECT uuid, hash FROM event NOT INDEXED",
        "SELECT uuid, hash FROM event NOT INDEXED"
        " WHERE item_id IS NOT NULL OR kind NOT IN ('snapshot', 'unblind')",
    };
    const std::int64_t most = [&] {
        Query last(connection, "SELECT max(0, ifnull(max(id), 0)) FROM event");
        return last.step() ? last.integer(0) : 0;
    }();
    if (most > kMostInMemory) {
        Query query(connection, kInOrder[figures ? 1 : 0]);
        while (query.step())
            hasher.addField(query.bytes(0));
        return;
    }
    std::vector<std::pair<crypto::ShortDigest, Digest>> events;
    events.reserve(static_cast<std::size_t>(most));
    Query query(connection, kInRows[figures ? 1 : 0]);
    while (query.step()) {
        const std::string_view uuid = query.bytes(0); // the schema holds it to 16 bytes
        auto& [id, hash] = events.emplace_back();
        std::memcpy(id.data(), uuid.data(), std::min(uuid.size(), id.size()));
        hash = digestOf(query.bytes(1));
    }
    std::sort(events.begin(), events.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [id, hash] : events)
        hasher.addField(std::string_view(reinterpret_cast<const char*>(hash.data()), hash.size()));
}

}

Result<Digest> EventRepository::stateHash(bool figures)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<Digest> {
        crypto::Hasher hasher;
        constexpr std::array kParts {
            "SELECT hash FROM scheme ORDER BY hash",
            "SELECT hex(text_hash) || ifnull(source_id, '') || '|' || (SELECT code FROM domain WHERE id = "
            "domain_id)"
            " FROM prompt ORDER BY 1",
            "SELECT hex(p.text_hash) || m.name || '|' || r.sample || '|' || hex(r.text_hash) FROM response r "
            "JOIN prompt p"
            " ON p.id = r.prompt_id JOIN model m ON m.id = r.model_id ORDER BY 1",
            "SELECT public_id FROM item ORDER BY public_id",
        };
        // Without such rows the hash is that of a project of version 1.
        constexpr std::array kLaterParts {
            "SELECT hex(content_hash) || repetition FROM mc_item ORDER BY 1",
            "SELECT m.name || '|' || r.profile || '|' || hex(r.content_hash) FROM mc_run r JOIN model m"
            " ON m.id = r.model_id ORDER BY 1",
        };
        const auto addPart = [&](const char* sql) {
            hasher.addField("part");
            Query query(connection, sql);
            while (query.step())
                hasher.addField(query.bytes(0));
        };
        for (const char* sql : kParts)
            addPart(sql);
        hasher.addField("part");
        addEventHashes(connection, figures, hasher);
        for (const char* sql : kLaterParts) {
            Query query(connection, sql);
            for (bool first = true; query.step(); first = false) {
                if (first)
                    hasher.addField("part");
                hasher.addField(query.bytes(0));
            }
        }
        return hasher.finish();
    });
}

}
