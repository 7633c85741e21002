#include "storage/prompts.h"
#include "storage/connection.h"
#include "storage/database.h"
#include "storage/setup.h"
#include "storage/tally.h"
#include "storage/writtenprompts.h"

namespace touchstone::storage {

namespace {

constexpr int kStart = 160;
const std::string kOwnName = "lead";
const std::string kOwnShape = "own";

RowId ownSource(Connection& connection)
{
    {
        Query known(connection, "SELECT id FROM source_file WHERE shape = ?1 ORDER BY id LIMIT 1", kOwnShape);
        if (known.step())
            return known.integer(0);
    }
    Query(connection, "INSERT INTO source_file (name, shape, imported_ms) VALUES (?1, ?2, ?3)", kOwnName,
        kOwnShape, nowMs())
        .run();
    return connection.lastRow();
}

}

PromptRepository::PromptRepository(Database& database)
    : m_database(database)
{
}

Result<std::vector<RowId>> PromptRepository::rows(const PromptFilter& filter)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<std::vector<RowId>> {
        std::vector<RowId> rows;
        Query query(connection,
            "SELECT p.id FROM prompt p WHERE (?1 = '' OR instr(p.text, ?1) > 0)"
            " AND (?2 IS NULL OR p.domain_id = (SELECT id FROM domain WHERE code = ?2))"
            " AND (NOT ?3 OR p.held_out = 1)"
            " AND (NOT ?4 OR NOT EXISTS (SELECT 1 FROM response r WHERE r.prompt_id = p.id"
            " AND (?5 = '' OR r.model_id = (SELECT id FROM model WHERE name = ?5))))"
            " AND (NOT ?6 OR EXISTS (SELECT 1 FROM written_prompt w WHERE w.prompt_id = p.id)) ORDER BY p.id",
            filter.contains, filter.domain, filter.heldOut, filter.unanswered, filter.model, filter.written);
        while (query.step())
            rows.push_back(query.integer(0));
        return rows;
    });
}

Result<PromptSummary> PromptRepository::summary(RowId row)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<PromptSummary> {
        Query query(connection,
            "SELECT p.public_id, substr(p.text, 1, ?2), d.code, s.code, p.level, p.expected, p.sensitive, "
            "p.held_out, p.exported, p.source, p.author,"
            " (SELECT count(*) FROM response r WHERE r.prompt_id = p.id) FROM prompt p"
            " JOIN domain d ON d.id = p.domain_id JOIN scenario s ON s.id = p.scenario_id WHERE p.id = ?1",
            row, kStart);
        if (!query.step())
            return fail(ErrorCode::NotFound, std::to_string(row));
        return PromptSummary {row, PromptId(query.hex(0)), query.text(1), query.text(2), query.text(3),
            static_cast<int>(query.integer(4)), query.text(5), query.integer(6) != 0, query.integer(7) != 0,
            query.integer(8) != 0, query.text(9), query.text(10), query.integer(11)};
    });
}

Result<PromptDetail> PromptRepository::detail(RowId row)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<PromptDetail> {
        Query query(connection,
            "SELECT p.public_id, p.source_id, p.text, d.code, s.code, p.level, p.expected, p.sensitive, "
            "p.held_out, p.source, p.author, p.exported,"
            " (SELECT count(*) FROM response r WHERE r.prompt_id = p.id) FROM prompt p"
            " JOIN domain d ON d.id = p.domain_id JOIN scenario s ON s.id = p.scenario_id WHERE p.id = ?1",
            row);
        if (!query.step())
            return fail(ErrorCode::NotFound, std::to_string(row));
        PromptDetail detail {row, PromptId(query.hex(0)), {},
            {query.text(2), query.text(3), query.text(4), static_cast<int>(query.integer(5)), query.text(6),
                query.integer(7) != 0, query.integer(8) != 0, query.text(9), query.text(10)},
            query.integer(11) != 0, query.integer(12)};
        if (!query.isNull(1))
            detail.sourceId = query.text(1);
        return detail;
    });
}

Result<RowId> PromptRepository::rowOf(const PromptId& id)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<RowId> {
        const auto bytes = idBytes(id.str());
        if (!bytes)
            return fail(ErrorCode::NotFound, id.str());
        Query query(connection, "SELECT id FROM prompt WHERE public_id = ?1", *bytes);
        if (!query.step())
            return fail(ErrorCode::NotFound, id.str());
        return query.integer(0);
    });
}

Result<void> PromptRepository::checkText(const std::string& text, RowId except)
{
    if (text.find_first_not_of(" \t\r\n") == std::string::npos)
        return fail(ErrorCode::Empty, "text");
    const crypto::ShortDigest hash = crypto::blake2bShort(text);
    Query same(m_database.connection(),
        "SELECT 1 FROM prompt WHERE text_hash = ?1 AND text = ?2 AND id <> ?3", hash, text, except);
    return same.step() ? fail(ErrorCode::Exists, text.substr(0, kStart)) : Result<void>();
}

Result<RowId> PromptRepository::add(const PromptFields& fields)
{
    Connection& connection = m_database.connection();
    RowId row = 0;
    auto done = m_database.write([&]() -> Result<void> {
        if (auto checked = checkText(fields.text, 0); !checked)
            return checked;
        SetupRepository setup(m_database);
        const auto domain = setup.domain(fields.domain);
        const auto scenario = setup.scenario(fields.scenario);
        if (!domain || !scenario)
            return tl::unexpected(domain ? scenario.error() : domain.error());
        const crypto::ShortDigest id = crypto::randomId();
        const crypto::ShortDigest hash = crypto::blake2bShort(fields.text);
        const std::string sourceId = crypto::toHex(id);
        Query(connection,
            "INSERT INTO prompt (public_id, source_id, domain_id, scenario_id, level, expected, sensitive, "
            "held_out, source, author, source_file_id, text_hash, text, metadata)"
            " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, '{}')",
            id, sourceId, *domain, *scenario, fields.level, fields.expected, fields.sensitive, fields.heldOut,
            fields.source, fields.author, ownSource(connection), hash, fields.text)
            .run();
        row = connection.lastRow();
        return {};
    });
    return done.map([&] { return row; });
}

Result<void> PromptRepository::change(RowId row, const PromptFields& before, const PromptFields& fields)
{
    Connection& connection = m_database.connection();
    return m_database.write([&]() -> Result<void> {
        const auto now = detail(row);
        if (!now)
            return tl::unexpected(now.error());
        if (!(now->fields == before))
            return fail(ErrorCode::Stale, now->id.str());
        if (fields.text != before.text) {
            if (now->responses > 0)
                return fail(ErrorCode::Conflict, now->id.str(), "the prompt was answered with this text");
            if (auto checked = checkText(fields.text, row); !checked)
                return checked;
        }
        SetupRepository setup(m_database);
        const auto from = setup.domain(before.domain);
        const auto domain = setup.domain(fields.domain);
        const auto scenario = setup.scenario(fields.scenario);
        for (const auto* facet : {&from, &domain, &scenario}) {
            if (!*facet)
                return tl::unexpected(facet->error());
        }
        if (*from != *domain)
            tally::movePrompt(connection, row, *from, *domain);
        const crypto::ShortDigest hash = crypto::blake2bShort(fields.text);
        Query(connection,
            "UPDATE prompt SET scenario_id = ?2, level = ?3, expected = ?4, sensitive = ?5, held_out = ?6, "
            "source = ?7, author = ?8, text_hash = ?9, text = ?10 WHERE id = ?1",
            row, *scenario, fields.level, fields.expected, fields.sensitive, fields.heldOut, fields.source,
            fields.author, hash, fields.text)
            .run();
        settleWrittenPrompt(connection, row);
        return {};
    });
}

Result<std::int64_t> PromptRepository::setHeldOut(const std::vector<RowId>& rows, bool heldOut)
{
    Connection& connection = m_database.connection();
    std::int64_t changed = 0;
    auto done = m_database.write([&]() -> Result<void> {
        for (const RowId row : rows) {
            Query(
                connection, "UPDATE prompt SET held_out = ?2 WHERE id = ?1 AND held_out <> ?2", row, heldOut)
                .run();
            changed += connection.changes();
        }
        return {};
    });
    return done.map([&] { return changed; });
}

}
