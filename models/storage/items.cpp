#include "storage/items.h"
#include "crypto/hash.h"
#include "storage/connection.h"
#include "storage/database.h"
#include "storage/tally.h"
#include <algorithm>
#include <set>

namespace touchstone::storage {

namespace {

constexpr const char* kFilter =
    " FROM item i WHERE i.round_id = ?1 AND i.annotator_id = ?2 AND (?3 IS NULL OR i.state = ?3)"
    " AND (?4 IS NULL OR i.flagged = ?4)";

Item itemFrom(Query& query)
{
    return {query.integer(0), ItemId(query.hex(1)), query.integer(2), query.integer(3), query.integer(4),
        query.integer(5), query.integer(6), static_cast<ItemState>(query.integer(7)), query.integer(8) != 0,
        query.integer(9) != 0, static_cast<double>(query.integer(10)) / 1000.0};
}

std::optional<std::int64_t> stateCode(const std::optional<ItemState>& state)
{
    return state ? std::optional<std::int64_t>(static_cast<int>(*state)) : std::nullopt;
}

std::optional<std::int64_t> flagCode(const std::optional<bool>& flag)
{
    return flag ? std::optional<std::int64_t>(*flag ? 1 : 0) : std::nullopt;
}

RowId insertItem(Connection& connection, RowId round, const PlannedItem& item, RowId repeatOf)
{
    const auto orNull = [](RowId row) {
        return row == 0 ? std::optional<std::int64_t>() : std::optional(row);
    };
    Query(connection,
        "INSERT INTO item (public_id, round_id, annotator_id, prompt_id, response_id, model_id, domain_id, "
        "position,"
        " repeat_of) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        crypto::randomId(), round, item.annotator, item.prompt, orNull(item.response), item.model,
        item.domain, item.position, orNull(repeatOf))
        .run();
    const RowId row = connection.lastRow();
    int slot = 0;
    for (const RowId candidate : item.candidates)
        Query(connection, "INSERT INTO item_candidate (item_id, slot, response_id) VALUES (?1, ?2, ?3)", row,
            slot++, candidate)
            .run();
    return row;
}

void markAssigned(Connection& connection, RowId response)
{
    bool fresh = false;
    {
        Query query(connection, "SELECT state FROM response WHERE id = ?1", response);
        fresh = query.step() && query.integer(0) == static_cast<int>(ResponseState::Unassigned);
    }
    if (fresh)
        tally::setResponseState(connection, response, ResponseState::Assigned);
}

}

ItemRepository::ItemRepository(Database& database)
    : m_database(database)
{
}

Result<void> ItemRepository::insert(
    RowId round, const std::vector<PlannedItem>& plan, const std::function<bool(std::size_t done)>& progress)
{
    Connection& connection = m_database.connection();
    return m_database.write([&]() -> Result<void> {
        std::vector<RowId> rows;
        rows.reserve(plan.size());
        std::vector<RowId> shown;
        for (const PlannedItem& item : plan) {
            rows.push_back(insertItem(connection, round, item, item.repeatOf ? rows[*item.repeatOf] : 0));
            tally::addItem(connection, {round, item.annotator, item.domain, item.model}, {}, 1);
            if (item.response != 0)
                shown.push_back(item.response);
            shown.insert(shown.end(), item.candidates.begin(), item.candidates.end());
            if (progress && rows.size() % 1024 == 0 && !progress(rows.size()))
                return fail(ErrorCode::Cancelled);
        }
        // In the order of the file: a queue's own order would write each page of answers once for every
        // answer.
        std::sort(shown.begin(), shown.end());
        for (std::size_t i = 0; i < shown.size(); ++i) {
            if (i == 0 || shown[i] != shown[i - 1])
                markAssigned(connection, shown[i]);
            if (progress && i % 1024 == 0 && !progress(rows.size()))
                return fail(ErrorCode::Cancelled);
        }
        return {};
    });
}

Result<std::vector<AssignedRef>> ItemRepository::assigned(RowId round)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<std::vector<AssignedRef>> {
        std::vector<AssignedRef> rows;
        Query query(connection,
            "SELECT annotator_id, prompt_id, model_id, ifnull(response_id, 0), position, repeat_of IS NOT "
            "NULL, state = 2"
            " FROM item WHERE round_id = ?1 ORDER BY annotator_id, position",
            round);
        while (query.step())
            rows.push_back({query.integer(0), query.integer(1), query.integer(2), query.integer(3),
                query.integer(4), query.integer(5) != 0, query.integer(6) != 0});
        return rows;
    });
}

Result<Item> ItemRepository::find(const ItemId& id)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<Item> {
        const auto bytes = idBytes(id.str());
        if (!bytes)
            return fail(ErrorCode::NotAssigned, id.str());
        Query query(connection,
            "SELECT id, public_id, round_id, annotator_id, prompt_id, ifnull(response_id, 0), position, "
            "state,"
            " flagged, declined, ifnull(active_ms, 0) FROM item WHERE public_id = ?1",
            *bytes);
        if (!query.step())
            return fail(ErrorCode::NotAssigned, id.str());
        return itemFrom(query);
    });
}

Result<Item> ItemRepository::row(RowId row)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<Item> {
        Query query(connection,
            "SELECT id, public_id, round_id, annotator_id, prompt_id, ifnull(response_id, 0), position, "
            "state,"
            " flagged, declined, ifnull(active_ms, 0) FROM item WHERE id = ?1",
            row);
        if (!query.step())
            return fail(ErrorCode::NotAssigned, std::to_string(row));
        return itemFrom(query);
    });
}

Result<std::vector<RowId>> ItemRepository::order(const ItemFilter& filter, const std::function<bool()>& goOn)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<std::vector<RowId>> {
        std::vector<RowId> rows;
        bool stopped = false;
        const auto collect = [&](Query& query) {
            while (!stopped && query.step()) {
                rows.push_back(query.integer(0));
                stopped = goOn && rows.size() % 1024 == 0 && !goOn();
            }
        };
        static const std::string all = std::string("SELECT i.id") + kFilter + " ORDER BY i.position LIMIT ?5";
        static const std::string byDomain = std::string("SELECT i.id") + kFilter
            + " AND i.domain_id = (SELECT id FROM domain WHERE code = ?5) ORDER BY i.position LIMIT ?6";
        if (filter.domain.empty() && !filter.state && !filter.flagged) {
            Query query(connection,
                "SELECT id FROM item WHERE round_id = ?1 AND annotator_id = ?2 ORDER BY position LIMIT ?3",
                filter.round, filter.annotator, filter.limit);
            collect(query);
        } else if (filter.domain.empty() && filter.state && !filter.flagged) {
            Query query(connection,
                "SELECT id FROM item WHERE round_id = ?1 AND annotator_id = ?2 AND state = ?3 ORDER BY "
                "position LIMIT ?4",
                filter.round, filter.annotator, stateCode(filter.state), filter.limit);
            collect(query);
        } else if (filter.domain.empty()) {
            Query query(connection, all.c_str(), filter.round, filter.annotator, stateCode(filter.state),
                flagCode(filter.flagged), filter.limit);
            collect(query);
        } else {
            Query query(connection, byDomain.c_str(), filter.round, filter.annotator, stateCode(filter.state),
                flagCode(filter.flagged), filter.domain, filter.limit);
            collect(query);
        }
        if (stopped)
            return fail(ErrorCode::Cancelled);
        return rows;
    });
}

Result<std::vector<RowId>> ItemRepository::next(RowId round, RowId annotator, std::int64_t limit)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<std::vector<RowId>> {
        std::vector<RowId> rows;
        for (const ItemState state : {ItemState::Todo, ItemState::Later}) {
            Query query(connection,
                "SELECT id FROM item WHERE round_id = ?1 AND annotator_id = ?2 AND state = ?3 ORDER BY "
                "position"
                " LIMIT ?4",
                round, annotator, static_cast<int>(state), limit - static_cast<std::int64_t>(rows.size()));
            while (query.step())
                rows.push_back(query.integer(0));
        }
        return rows;
    });
}

Result<std::int64_t> ItemRepository::left(RowId round, RowId annotator)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<std::int64_t> {
        Query query(connection,
            "SELECT ifnull(sum(n), 0) FROM item_tally WHERE round_id = ?1 AND annotator_id = ?2 AND state <> "
            "2",
            round, annotator);
        query.step();
        return query.integer(0);
    });
}

Result<QueueCounts> ItemRepository::counts(RowId round, RowId annotator)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<QueueCounts> {
        QueueCounts counts;
        Query query(connection,
            "SELECT state, ifnull(sum(n), 0), ifnull(sum(flagged), 0) FROM item_tally"
            " WHERE round_id = ?1 AND annotator_id = ?2 GROUP BY state",
            round, annotator);
        while (query.step()) {
            const auto state = static_cast<ItemState>(query.integer(0));
            (state == ItemState::Done           ? counts.done
                    : state == ItemState::Later ? counts.later
                                                : counts.todo) = query.integer(1);
            counts.flagged += query.integer(2);
        }
        return counts;
    });
}

Result<ItemRepository::RoundProgress> ItemRepository::progress(RowId round)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<RoundProgress> {
        RoundProgress progress;
        {
            Query query(connection,
                "SELECT ifnull(sum(n), 0), ifnull(sum(CASE WHEN state = 2 THEN n END), 0) FROM item_tally"
                " WHERE round_id = ?1",
                round);
            query.step();
            progress = {query.integer(0), query.integer(1)};
        }
        Query repeats(connection,
            "SELECT count(*), ifnull(sum(state = 2), 0) FROM item INDEXED BY item_repeats"
            " WHERE repeat_of IS NOT NULL AND round_id = ?1",
            round);
        repeats.step();
        progress.assigned -= repeats.integer(0);
        progress.done -= repeats.integer(1);
        return progress;
    });
}

Result<ItemContent> ItemRepository::content(RowId row)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<ItemContent> {
        ItemContent content;
        auto item = this->row(row);
        if (!item)
            return tl::unexpected(item.error());
        content.item = *item;
        {
            Query query(connection,
                "SELECT p.text, d.code, s.code, p.level, p.sensitive FROM prompt p JOIN domain d ON d.id = "
                "p.domain_id"
                " JOIN scenario s ON s.id = p.scenario_id WHERE p.id = ?1",
                item->prompt);
            if (!query.step())
                return fail(ErrorCode::Damaged, connection.file(), "an item without prompt");
            content.prompt = query.text(0);
            content.domain = query.text(1);
            content.scenario = query.text(2);
            content.level = static_cast<int>(query.integer(3));
            content.sensitive = query.integer(4) != 0;
        }
        Query query(connection,
            "SELECT r.public_id, r.text, 0 AS slot FROM item i JOIN response r ON r.id = i.response_id WHERE "
            "i.id = ?1"
            " UNION ALL SELECT r.public_id, r.text, c.slot FROM item_candidate c JOIN response r"
            " ON r.id = c.response_id WHERE c.item_id = ?1 ORDER BY 3",
            row);
        while (query.step()) {
            content.responseIds.emplace_back(query.hex(0));
            content.responses.push_back(query.text(1));
        }
        return content;
    });
}

Result<std::vector<BesideAnswer>> ItemRepository::beside(const Item& item, std::size_t limit)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<std::vector<BesideAnswer>> {
        std::vector<BesideAnswer> all;
        if (item.response == 0)
            return all;
        std::set<std::string> texts;
        std::size_t own = 0;
        Query query(connection,
            "SELECT i.id, i.state, r.public_id, r.text, r.text_hash FROM item i JOIN response r ON r.id = "
            "i.response_id WHERE i.prompt_id = ?1 AND i.round_id = ?2 AND i.annotator_id = ?3"
            " AND (i.id = ?4 OR r.text_hash <> (SELECT text_hash FROM response WHERE id = ?5))"
            " ORDER BY i.position",
            item.prompt, item.round, item.annotator, item.row, item.response);
        while (query.step()) {
            // The second copy of an answer, hidden repeats among them, is no other answer.
            if (!texts.insert(std::string(query.bytes(4))).second)
                continue;
            if (query.integer(0) == item.row)
                own = all.size();
            all.push_back({query.integer(0), static_cast<ItemState>(query.integer(1)),
                ResponseId(query.hex(2)), query.text(3)});
        }
        // The window of neighbours in which the item stands; the same one for all of them.
        const std::size_t from = limit == 0 ? 0 : own / limit * limit;
        if (from > 0)
            all.erase(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(from));
        if (all.size() > limit)
            all.resize(limit);
        return all;
    });
}

Result<bool> ItemRepository::hasRepeats(RowId round, RowId annotator)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<bool> {
        {
            Query query(connection,
                "SELECT 1 FROM item INDEXED BY item_repeats WHERE repeat_of IS NOT NULL AND round_id = ?1 "
                "LIMIT 1",
                round);
            if (query.step())
                return true;
        }
        {
            Query query(connection, "SELECT 1 FROM work");
            if (!query.step())
                return false;
        }
        // A package does not say which items are repeats: its texts do.
        Query query(connection,
            "SELECT 1 FROM item i LEFT JOIN item_candidate c ON c.item_id = i.id"
            " JOIN response r ON r.id = ifnull(i.response_id, c.response_id)"
            " WHERE i.round_id = ?1 AND i.annotator_id = ?2"
            " GROUP BY i.prompt_id, r.text_hash HAVING count(DISTINCT i.id) > 1 LIMIT 1",
            round, annotator);
        return query.step();
    });
}

Result<std::vector<RowId>> ItemRepository::ownAnswersToWrite(RowId round, RowId annotator)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<std::vector<RowId>> {
        std::vector<RowId> rows;
        // Inside a text of the payload the quotation marks are escaped: only the key itself is found.
        Query query(connection,
            "SELECT i.id FROM item i JOIN event e ON e.id = i.current_event_id WHERE i.round_id = ?1"
            " AND i.annotator_id = ?2 AND i.state = 2 AND instr(e.payload, '\"own_answer_draft\":true') > 0"
            " ORDER BY i.position",
            round, annotator);
        while (query.step())
            rows.push_back(query.integer(0));
        return rows;
    });
}

Result<std::string> ItemRepository::promptStart(RowId row, int length)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<std::string> {
        Query query(connection,
            "SELECT substr(p.text, 1, ?2) FROM item i JOIN prompt p ON p.id = i.prompt_id"
            " WHERE i.id = ?1",
            row, length);
        if (!query.step())
            return fail(ErrorCode::NotAssigned, std::to_string(row));
        return query.text(0);
    });
}

Result<std::vector<DomainCount>> ItemRepository::domains(RowId round, RowId annotator)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<std::vector<DomainCount>> {
        std::vector<DomainCount> counts;
        Query query(connection,
            "SELECT d.code, sum(CASE WHEN t.state <> 2 THEN t.n ELSE 0 END), sum(t.n) FROM item_tally t"
            " JOIN domain d ON d.id = t.domain_id WHERE t.round_id = ?1 AND t.annotator_id = ?2"
            " GROUP BY d.id HAVING sum(t.n) > 0 ORDER BY d.id",
            round, annotator);
        while (query.step())
            counts.push_back({query.text(0), query.integer(1), query.integer(2)});
        return counts;
    });
}

Result<void> ItemRepository::search(const ItemFilter& filter, const std::string& text,
    const std::function<bool(RowId row)>& hit, const std::function<bool(std::int64_t scanned)>& progress)
{
    Connection& connection = m_database.connection();
    auto rows = order(filter);
    if (!rows)
        return tl::unexpected(rows.error());
    return guarded(connection, [&]() -> Result<void> {
        std::int64_t scanned = 0;
        for (const RowId row : *rows) {
            if (++scanned % 256 == 0 && progress && !progress(scanned))
                return fail(ErrorCode::Cancelled);
            bool found = false;
            {
                Query query(connection,
                    "SELECT 1 FROM item i JOIN prompt p ON p.id = i.prompt_id LEFT JOIN response r"
                    " ON r.id = i.response_id WHERE i.id = ?1 AND (instr(p.text, ?2) > 0 OR instr(r.text, "
                    "?2) > 0"
                    " OR EXISTS (SELECT 1 FROM item_candidate c JOIN response q ON q.id = c.response_id"
                    " WHERE c.item_id = ?1 AND instr(q.text, ?2) > 0))",
                    row, text);
                found = query.step();
            }
            if (found && !hit(row))
                return {};
        }
        return {};
    });
}

}
