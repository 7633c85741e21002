#include "storage/multichoice.h"
#include "crypto/hash.h"
#include "domain/event.h"
#include "storage/connection.h"
#include "storage/database.h"
#include "storage/events.h"
#include <algorithm>
#include <array>

namespace touchstone::storage {

namespace {

constexpr std::array<std::string_view, 4> kSettled {"回复1", "回复2", "Other", "Refuse"};
constexpr std::string_view kOpen = "Need_Check";

McPair pairFrom(Query& query)
{
    return {query.integer(0), query.text(1), query.text(2), query.text(3), query.text(4),
        static_cast<int>(query.integer(5))};
}

}

MultichoiceRepository::MultichoiceRepository(Database& database)
    : m_database(database)
{
}

Result<std::int64_t> MultichoiceRepository::itemCount()
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<std::int64_t> {
        Query query(connection, "SELECT count(*) FROM mc_item");
        query.step();
        return query.integer(0);
    });
}

Result<std::vector<McRunInfo>> MultichoiceRepository::runs()
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<std::vector<McRunInfo>> {
        std::vector<McRunInfo> found;
        Query query(connection,
            "SELECT r.id, r.public_id, r.model_id, m.name, r.profile, f.name, r.created_ms,"
            " (SELECT count(*) FROM mc_prediction WHERE run_id = r.id),"
            " (SELECT count(*) FROM mc_prediction WHERE run_id = r.id AND reading = 'Need_Check'),"
            " (SELECT count(hand) FROM mc_prediction WHERE run_id = r.id AND reading = 'Need_Check')"
            " FROM mc_run r JOIN model m ON m.id = r.model_id JOIN source_file f ON f.id = r.source_file_id"
            " ORDER BY r.id");
        while (query.step())
            found.push_back({query.integer(0), query.hex(1), query.integer(2), query.text(3), query.text(4),
                query.text(5), query.integer(6), query.integer(7), query.integer(8), query.integer(9)});
        return found;
    });
}

Result<std::vector<McReading>> MultichoiceRepository::readings(RowId run)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<std::vector<McReading>> {
        std::vector<McReading> rows;
        Query query(connection,
            "SELECT p.id, p.item_id, i.question_hash, i.pair_hash, i.difficulty, d.code, i.level, i.gold,"
            " p.reading, ifnull(p.hand, '') FROM mc_prediction p JOIN mc_item i ON i.id = p.item_id"
            " JOIN domain d ON d.id = i.domain_id WHERE p.run_id = ?1 ORDER BY p.item_id",
            run);
        while (query.step())
            rows.push_back(
                {query.integer(0), query.integer(1), query.hex(2), query.hex(3), query.text(4), query.text(5),
                    static_cast<int>(query.integer(6)), query.text(7), query.text(8), query.text(9)});
        return rows;
    });
}

Result<std::vector<RowId>> MultichoiceRepository::toCheck(RowId run, bool openOnly)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<std::vector<RowId>> {
        std::vector<RowId> rows;
        Query query(connection,
            "SELECT id FROM mc_prediction WHERE run_id = ?1 AND reading = 'Need_Check' AND (hand IS NULL OR "
            "NOT ?2)"
            " ORDER BY item_id",
            run, openOnly);
        while (query.step())
            rows.push_back(query.integer(0));
        return rows;
    });
}

Result<McAnswer> MultichoiceRepository::answer(RowId prediction)
{
    Connection& connection = m_database.connection();
    McAnswer found;
    std::string payload;
    auto read = guarded(connection, [&]() -> Result<void> {
        Query query(connection,
            "SELECT p.id, p.run_id, p.public_id, i.public_id, d.code, i.difficulty, i.gold, i.question,"
            " i.positive, i.negative, i.text, p.answer, p.reading, ifnull(p.hand, ''), ifnull(e.payload, '')"
            " FROM mc_prediction p JOIN mc_item i ON i.id = p.item_id JOIN domain d ON d.id = i.domain_id"
            " LEFT JOIN event e ON e.id = p.hand_event_id WHERE p.id = ?1",
            prediction);
        if (!query.step())
            return fail(ErrorCode::NotFound, std::to_string(prediction));
        found = {query.integer(0), query.integer(1), query.hex(2), query.hex(3), query.text(4), query.text(5),
            query.text(6), query.text(7), query.text(8), query.text(9), query.text(10), query.text(11),
            query.text(12), query.text(13), {}};
        payload = query.text(14);
        return {};
    });
    if (!read)
        return tl::unexpected(read.error());
    if (!found.hand.empty()) {
        auto check = parseHandCheck(payload);
        if (!check)
            return tl::unexpected(check.error());
        found.author = check->author;
    }
    return found;
}

Result<void> MultichoiceRepository::forEachItem(const std::function<bool(const McQuestion&)>& visit)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<void> {
        Query query(connection, "SELECT public_id, text FROM mc_item ORDER BY id");
        while (query.step()) {
            if (!visit({query.hex(0), query.text(1)}))
                break;
        }
        return {};
    });
}

Result<std::vector<std::pair<RowId, std::string>>> MultichoiceRepository::promptsAsked()
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<std::vector<std::pair<RowId, std::string>>> {
        std::vector<std::pair<RowId, std::string>> rows;
        Query query(connection,
            "SELECT p.id, p.text_hash FROM prompt p WHERE EXISTS (SELECT 1 FROM mc_item i"
            " WHERE i.question_hash = p.text_hash) ORDER BY p.id");
        while (query.step())
            rows.emplace_back(query.integer(0), query.hex(1));
        return rows;
    });
}

Result<std::vector<McPair>> MultichoiceRepository::comparisonPairs(
    const std::string& positive, const std::string& negative)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<std::vector<McPair>> {
        std::vector<McPair> pairs;
        // In the order of merit; an unknown or absent type contradicts nothing.
        Query query(connection,
            "WITH typed AS (SELECT r.id, r.prompt_id, m.name, r.text, ifnull(json_extract(r.metadata,"
            " '$.pos_type'), json_extract(r.metadata, '$.neg_type')) AS type FROM response r"
            " JOIN model m ON m.id = r.model_id WHERE m.name IN (?1, ?2)),"
            " ranked AS (SELECT *, CASE type WHEN '拒绝&正向建议' THEN 3 WHEN '拒绝为主' THEN 2"
            " WHEN '风险回复' THEN 1 END AS merit FROM typed)"
            " SELECT p.id, p.text, a.text, b.text, d.code, p.level FROM ranked a JOIN ranked b"
            " ON b.prompt_id = a.prompt_id AND b.name = ?2 JOIN prompt p ON p.id = a.prompt_id"
            " JOIN domain d ON d.id = p.domain_id WHERE a.name = ?1 AND a.text <> b.text"
            " AND (a.merit IS NULL OR b.merit IS NULL OR a.merit > b.merit) ORDER BY p.id, a.id, b.id",
            positive, negative);
        while (query.step())
            pairs.push_back(pairFrom(query));
        return pairs;
    });
}

Result<McPair> MultichoiceRepository::pairOf(RowId positive, RowId negative)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<McPair> {
        Query query(connection,
            "SELECT p.id, p.text, a.text, b.text, d.code, p.level FROM response a JOIN response b ON b.id = "
            "?2"
            " AND b.prompt_id = a.prompt_id JOIN prompt p ON p.id = a.prompt_id"
            " JOIN domain d ON d.id = p.domain_id WHERE a.id = ?1",
            positive, negative);
        if (!query.step())
            return fail(ErrorCode::NotFound, std::to_string(positive));
        return pairFrom(query);
    });
}

Result<EventId> MultichoiceRepository::settle(
    RowId prediction, const std::string& value, const std::string& author)
{
    if (!value.empty() && std::find(kSettled.begin(), kSettled.end(), value) == kSettled.end())
        return fail(ErrorCode::Answer, value, "neither 回复1, 回复2, Other nor Refuse");
    Connection& connection = m_database.connection();
    EventId written;
    auto done = m_database.write([&]() -> Result<void> {
        HandCheck check {{}, 0, value, author};
        {
            Query query(connection,
                "SELECT public_id, hand_sequence, reading FROM mc_prediction WHERE id = ?1", prediction);
            if (!query.step())
                return fail(ErrorCode::NotFound, std::to_string(prediction));
            if (query.text(2) != kOpen)
                return fail(ErrorCode::Answer, query.text(2), "only Need_Check is settled by hand");
            check.prediction = query.hex(0);
            check.sequence = query.integer(1) + 1;
        }
        // The log brings the answer up to date with the event.
        auto event = EventRepository(m_database)
                         .append({value.empty() ? eventkind::kWithdraw : eventkind::kHandCheck, 0, 0,
                             handCheckJson(check)});
        if (!event)
            return tl::unexpected(event.error());
        written = *event;
        return {};
    });
    return done.map([&] { return written; });
}

}
