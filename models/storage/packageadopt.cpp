#include "storage/connection.h"
#include "storage/database.h"
#include "storage/itemstate.h"
#include "storage/packagestore.h"
#include "storage/setup.h"
#include "storage/tally.h"
#include "storage/writtenprompts.h"
#include <cstring>
#include <map>
#include <set>

namespace touchstone::storage {

namespace {

Digest digestOf(std::string_view bytes)
{
    Digest digest {};
    if (bytes.size() == digest.size())
        std::memcpy(digest.data(), bytes.data(), digest.size());
    return digest;
}

/// The bytes of a digest are as good as any hash of them.
struct DigestHash {
    std::size_t operator()(const Digest& digest) const noexcept
    {
        std::size_t value = 0;
        std::memcpy(&value, digest.data(), sizeof value);
        return value;
    }
};

/// What is known of the events of one writer: enough to see replays, gaps and forks.
class Chain {
public:
    /// `expected`: events that will be added at most.
    Chain(Connection& connection, RowId writer, std::size_t expected)
    {
        m_byUuid.reserve(expected);
        m_places.reserve(expected);
        Query query(connection,
            "SELECT uuid, hash, previous_hash, writer_sequence FROM event WHERE writer_id = ?1", writer);
        while (query.step())
            insert(query.hex(0), digestOf(query.bytes(1)), digestOf(query.bytes(2)), query.integer(3));
    }

    /// Null where the event is not known.
    const Digest* hashOf(const std::string& uuid) const
    {
        const auto found = m_byUuid.find(uuid);
        return found == m_byUuid.end() ? nullptr : &found->second;
    }
    void insert(const std::string& uuid, const Digest& hash, const Digest& previous, std::int64_t sequence)
    {
        m_byUuid.emplace(uuid, hash);
        m_places[hash].sequence = sequence;
        ++m_places[previous].followers;
    }

    /// Counts the places of these events. Errors: E_CHANGED.
    Result<void> count(const std::vector<Event>& events, AdoptReport& report) const
    {
        std::set<Digest> forks;
        for (const Event& event : events) {
            const bool first = event.previousHash == Digest {};
            const Place& before = m_places.at(event.previousHash);
            const bool follows = before.sequence.has_value();
            if (first != (event.writerSequence == 1)
                || (follows && *before.sequence + 1 != event.writerSequence))
                return fail(ErrorCode::Changed, event.uuid.str(), "the chain of events is broken");
            report.gaps += first || follows ? 0 : 1;
            if (before.followers > 1)
                forks.insert(event.previousHash);
        }
        report.forks = static_cast<std::int64_t>(forks.size());
        return {};
    }

private:
    /// An event, or what only those after it name.
    struct Place {
        std::optional<std::int64_t> sequence = {}; ///< none = the event is not here
        int followers = 0;
    };
    std::unordered_map<std::string, Digest> m_byUuid = {};
    std::unordered_map<Digest, Place, DigestHash> m_places = {};
};

/// Rows of a rating sheet of which more than one version is here under one number, as places in `events`.
std::vector<std::size_t> versionsBeside(Connection& connection, RowId writer,
    const std::vector<Event>& events, const std::unordered_map<std::string, std::pair<RowId, RowId>>& items)
{
    std::set<std::pair<RowId, std::int64_t>> several;
    Query query(connection,
        "SELECT item_id, item_sequence FROM event WHERE writer_id = ?1 GROUP BY item_id, item_sequence "
        "HAVING "
        "count(*) > 1",
        writer);
    while (query.step())
        several.emplace(query.integer(0), query.integer(1));
    std::vector<std::size_t> places;
    for (std::size_t at = 0; at < events.size(); ++at) {
        const auto item = items.find(events[at].item.str());
        if (item != items.end() && several.contains({item->second.second, events[at].itemSequence}))
            places.push_back(at);
    }
    return places;
}

/// Puts an item that was taken back where it was: behind all others of its annotator.
class Returner {
public:
    Returner(Connection& connection, const StoredPackage& package)
        : m_connection(connection)
        , m_package(package)
    {
    }

    RowId bringBack(RowId packed)
    {
        std::string publicId;
        std::optional<std::string> base;
        RowId prompt = 0;
        RowId model = 0;
        RowId domain = 0;
        bool panel = false;
        {
            Query query(m_connection,
                "SELECT k.item_public_id, k.repeat_of, k.prompt_id, k.model_id, p.domain_id, k.panel FROM "
                "package_item k"
                " JOIN prompt p ON p.id = k.prompt_id WHERE k.id = ?1",
                packed);
            query.step();
            publicId = query.hex(0);
            if (!query.isNull(1))
                base = query.hex(1);
            prompt = query.integer(2);
            model = query.integer(3);
            domain = query.integer(4);
            panel = query.integer(5) != 0;
        }
        if (const RowId known = rowOf(publicId); known != 0)
            return known;
        // A repeat without the first judgement would count as one.
        const std::optional<std::int64_t> repeatOf = base ? baseRow(*base) : std::nullopt;
        Query(m_connection,
            "INSERT INTO item (public_id, round_id, annotator_id, prompt_id, response_id, model_id, "
            "domain_id,"
            " position, repeat_of) SELECT ?1, ?2, ?3, ?4, CASE WHEN ?5 THEN NULL ELSE (SELECT response_id"
            " FROM package_response WHERE package_item_id = ?6 AND slot = 0) END, ?7, ?8,"
            " ifnull((SELECT max(position) + 1 FROM item WHERE round_id = ?2 AND annotator_id = ?3), 0), ?9",
            *idBytes(publicId), m_package.round, m_package.annotator, prompt, panel, packed, model, domain,
            repeatOf)
            .run();
        const RowId row = m_connection.lastRow();
        if (panel)
            Query(m_connection,
                "INSERT INTO item_candidate (item_id, slot, response_id) SELECT ?1, slot, response_id FROM"
                " package_response WHERE package_item_id = ?2",
                row, packed)
                .run();
        tally::addItem(m_connection, {m_package.round, m_package.annotator, domain, model}, {}, 1);
        markAssigned(packed);
        return row;
    }

private:
    RowId rowOf(const std::string& publicId)
    {
        const auto bytes = *idBytes(publicId);
        Query query(m_connection, "SELECT id FROM item WHERE public_id = ?1", bytes);
        return query.step() ? query.integer(0) : 0;
    }
    std::optional<std::int64_t> baseRow(const std::string& publicId)
    {
        if (const RowId known = rowOf(publicId); known != 0)
            return known;
        RowId packed = 0;
        const auto bytes = *idBytes(publicId);
        {
            Query query(m_connection,
                "SELECT id FROM package_item WHERE item_public_id = ?1 ORDER BY id LIMIT 1", bytes);
            if (!query.step())
                return std::nullopt;
            packed = query.integer(0);
        }
        return bringBack(packed);
    }
    void markAssigned(RowId packed)
    {
        std::vector<RowId> fresh;
        {
            Query query(m_connection,
                "SELECT r.id FROM package_response k JOIN response r ON r.id = k.response_id"
                " WHERE k.package_item_id = ?1 AND r.state = 0",
                packed);
            while (query.step())
                fresh.push_back(query.integer(0));
        }
        for (const RowId response : fresh)
            tally::setResponseState(m_connection, response, ResponseState::Assigned);
    }

    Connection& m_connection;
    const StoredPackage& m_package;
};

/// One row a statement: of several SQLite would first copy each page that they change, and ids are random, so
/// that nearly each row changes another page of their index.
Result<void> insertEvent(Connection& connection, const StoredPackage& package, const Event& event, RowId item)
{
    const auto uuid = idBytes(event.uuid.str());
    if (!uuid)
        return fail(ErrorCode::Id, event.uuid.str());
    const std::optional<std::int64_t> itemRow = item == 0 ? std::nullopt : std::optional(item);
    const std::optional<std::int64_t> annotator =
        event.annotator.empty() ? std::nullopt : std::optional(package.annotator);
    Query(connection,
        "INSERT OR IGNORE INTO event (uuid, writer_id, writer_sequence, previous_hash, hash, kind, item_id,"
        " item_sequence, annotator_id, utc_ms, monotonic_ms, payload)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        *uuid, package.writer, event.writerSequence, event.previousHash, event.hash, event.kind, itemRow,
        event.itemSequence, annotator, event.utcMs, event.monotonicMs, event.payload)
        .run();
    if (connection.changes() != 1)
        return fail(ErrorCode::Conflict, event.uuid.str(), "another writer has an event of this id");
    return {};
}

/// Rows of the items by their alias in hex: package_item and, where it was not taken back, item.
std::unordered_map<std::string, std::pair<RowId, RowId>> itemRows(Connection& connection, RowId package)
{
    std::unordered_map<std::string, std::pair<RowId, RowId>> rows;
    Query query(connection,
        "SELECT p.alias, p.id, ifnull(i.id, 0) FROM package_item p LEFT JOIN item i ON i.public_id = "
        "p.item_public_id WHERE p.package_id = ?1",
        package);
    while (query.step())
        rows.emplace(query.hex(0), std::pair(query.integer(1), query.integer(2)));
    return rows;
}

void noteReturn(Connection& connection, const StoredPackage& package)
{
    const std::int64_t now = nowMs();
    Query(connection, "UPDATE package SET returned_ms = ?2 WHERE id = ?1", package.row, now).run();
    Query(connection, "UPDATE annotator SET returned_ms = ?2 WHERE id = ?1", package.annotator, now).run();
}

}

Result<AdoptReport> PackageRepository::adopt(const StoredPackage& package, const std::vector<Event>& events,
    const std::vector<std::optional<ReadRating>>& ratings)
{
    Connection& connection = m_database.connection();
    AdoptReport report;
    auto done = m_database.write([&]() -> Result<void> {
        auto known = itemRows(connection, package.row);
        Chain chain(connection, package.writer, events.size());
        Returner returner(connection, package);
        std::map<RowId, std::vector<AddedEvent>> touched;
        for (std::size_t at = 0; at < events.size(); ++at) {
            const Event& event = events[at];
            if (const Digest* hash = chain.hashOf(event.uuid.str())) {
                if (*hash != event.hash)
                    return fail(
                        ErrorCode::Conflict, event.uuid.str(), "the event is known with other content");
                ++report.known;
                continue;
            }
            RowId item = 0;
            if (!event.item.empty()) {
                const auto ref = known.find(event.item.str());
                if (ref == known.end())
                    return fail(ErrorCode::ForeignEvent, event.item.str(), "no item of this package");
                auto& [packed, row] = ref->second;
                if (row == 0)
                    row = returner.bringBack(packed);
                item = row;
            }
            if (auto inserted = insertEvent(connection, package, event, item); !inserted)
                return inserted;
            if (event.kind == eventkind::kPrompt) {
                if (auto taken =
                        applyWrittenPrompt(m_database, connection.lastRow(), event, package.annotatorCode);
                    !taken)
                    return taken;
            }
            if (item != 0)
                touched[item].push_back({connection.lastRow(), &event,
                    at < ratings.size() && ratings[at] ? &*ratings[at] : nullptr});
            chain.insert(event.uuid.str(), event.hash, event.previousHash, event.writerSequence);
            ++report.added;
        }
        if (auto counted = chain.count(events, report); !counted)
            return counted;
        if (package.sheet) {
            report.forked = versionsBeside(connection, package.writer, events, known);
            report.forks = static_cast<std::int64_t>(report.forked.size());
        }
        ItemRefresher refresher(connection);
        for (const auto& [item, added] : touched) {
            auto refreshed = refresher.refresh(item, added);
            if (!refreshed)
                return refreshed;
        }
        refresher.finish();
        if (report.added > 0)
            noteReturn(connection, package);
        return {};
    });
    return done.map([&] { return report; });
}

}
