#include "storage/writtenprompts.h"
#include "crypto/hash.h"
#include "storage/connection.h"
#include "storage/database.h"
#include "storage/events.h"
#include "storage/setup.h"
#include <map>

namespace touchstone::storage {

namespace {

const std::string kShape = "written";

crypto::ShortDigest publicIdOf(const WriterId& writer, const std::string& id)
{
    return crypto::blake2bShort(writer.str() + id);
}

/// What is known of a written prompt.
struct Known {
    std::optional<RowId> prompt = {};
    std::int64_t sequence = 0;
    std::string uuid = {};
    bool settled = false;
};

std::optional<Known> knownOf(Connection& connection, const crypto::ShortDigest& id)
{
    Query query(connection,
        "SELECT w.prompt_id, w.sequence, e.uuid, w.settled FROM written_prompt w JOIN event e ON e.id = "
        "w.event_id WHERE w.public_id = ?1",
        id);
    if (!query.step())
        return std::nullopt;
    return Known {query.optionalInteger(0), query.integer(1), query.hex(2), query.integer(3) != 0};
}

bool isAnswered(Connection& connection, RowId prompt)
{
    Query query(connection, "SELECT 1 FROM response WHERE prompt_id = ?1 LIMIT 1", prompt);
    return query.step();
}

RowId sourceOf(Connection& connection, const std::string& author)
{
    {
        Query known(connection, "SELECT id FROM source_file WHERE shape = ?1 AND name = ?2", kShape, author);
        if (known.step())
            return known.integer(0);
    }
    Query(connection, "INSERT INTO source_file (name, shape, imported_ms) VALUES (?1, ?2, ?3)", author,
        kShape, nowMs())
        .run();
    return connection.lastRow();
}

class Writer {
public:
    Writer(Database& database, const WrittenPrompt& prompt, const std::string& author)
        : m_database(database)
        , m_connection(database.connection())
        , m_prompt(prompt)
        , m_author(author)
    {
    }

    Result<std::optional<RowId>> insert(const crypto::ShortDigest& id)
    {
        if (auto found = findFacets(); !found)
            return tl::unexpected(found.error());
        const crypto::ShortDigest hash = crypto::blake2bShort(m_prompt.text);
        const std::string sourceId = crypto::toHex(id);
        Query(m_connection,
            "INSERT INTO prompt (public_id, source_id, domain_id, scenario_id, level, expected, sensitive, "
            "held_out, source, author, source_file_id, text_hash, text, metadata)"
            " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 0, ?8, ?9, ?10, ?11, ?12, '{}')",
            id, sourceId, m_domain, m_scenario, m_prompt.level, m_prompt.expected, m_prompt.sensitive,
            m_prompt.source, m_author, sourceOf(m_connection, m_author), hash, m_prompt.text)
            .run();
        return std::optional(m_connection.lastRow());
    }

    Result<std::optional<RowId>> update(RowId row)
    {
        if (auto found = findFacets(); !found)
            return tl::unexpected(found.error());
        const crypto::ShortDigest hash = crypto::blake2bShort(m_prompt.text);
        // Not answered: no count depends on its domain.
        Query(m_connection,
            "UPDATE prompt SET domain_id = ?2, scenario_id = ?3, level = ?4, expected = ?5, sensitive = ?6, "
            "source = ?7, text_hash = ?8, text = ?9 WHERE id = ?1",
            row, m_domain, m_scenario, m_prompt.level, m_prompt.expected, m_prompt.sensitive, m_prompt.source,
            hash, m_prompt.text)
            .run();
        return std::optional(row);
    }

private:
    Result<void> findFacets()
    {
        SetupRepository setup(m_database);
        const auto domain = setup.domain(m_prompt.domain);
        const auto scenario = setup.scenario(m_prompt.scenario);
        if (!domain || !scenario)
            return tl::unexpected(domain ? scenario.error() : domain.error());
        m_domain = *domain;
        m_scenario = *scenario;
        return {};
    }

    Database& m_database;
    Connection& m_connection;
    const WrittenPrompt& m_prompt;
    const std::string& m_author;
    RowId m_domain = 0;
    RowId m_scenario = 0;
};

}

Result<void> applyWrittenPrompt(Database& database, RowId row, const Event& event, const std::string& author)
{
    const auto prompt = parseWrittenPrompt(event.payload);
    if (!prompt)
        return {};
    Connection& connection = database.connection();
    const crypto::ShortDigest id = publicIdOf(event.writer, prompt->id);
    const auto known = knownOf(connection, id);
    if (known && std::pair(known->sequence, known->uuid) >= std::pair(prompt->sequence, event.uuid.str()))
        return {};
    const bool keep = known && known->prompt && (known->settled || isAnswered(connection, *known->prompt));
    std::optional<RowId> now = known ? known->prompt : std::nullopt;
    if (!keep && prompt->on) {
        Writer writer(database, *prompt, author);
        auto written = now ? writer.update(*now) : writer.insert(id);
        if (!written)
            return tl::unexpected(written.error());
        now = *written;
    }
    const bool gone = !keep && !prompt->on && now;
    Query(connection,
        "INSERT INTO written_prompt (public_id, prompt_id, event_id, sequence) VALUES (?1, ?2, ?3, ?4)"
        " ON CONFLICT (public_id) DO UPDATE SET prompt_id = excluded.prompt_id, event_id = "
        "excluded.event_id, sequence = excluded.sequence",
        id, gone ? std::nullopt : now, row, prompt->sequence)
        .run();
    if (gone)
        Query(connection, "DELETE FROM prompt WHERE id = ?1", *now).run();
    return {};
}

void settleWrittenPrompt(Connection& connection, RowId prompt)
{
    Query(connection, "UPDATE written_prompt SET settled = 1 WHERE prompt_id = ?1", prompt).run();
}

Result<std::vector<WrittenPrompt>> ownWrittenPrompts(Database& database)
{
    Connection& connection = database.connection();
    return guarded(connection, [&]() -> Result<std::vector<WrittenPrompt>> {
        std::vector<WrittenPrompt> prompts;
        Query query(connection,
            "SELECT e.payload FROM written_prompt w JOIN event e ON e.id = w.event_id WHERE w.prompt_id IS "
            "NOT "
            "NULL AND e.writer_id = 1 ORDER BY w.prompt_id");
        while (query.step()) {
            if (auto prompt = parseWrittenPrompt(query.text(0)))
                prompts.push_back(std::move(*prompt));
        }
        return prompts;
    });
}

Result<std::int64_t> writtenSequence(Database& database, const std::string& id)
{
    Connection& connection = database.connection();
    return guarded(connection, [&]() -> Result<std::int64_t> {
        std::string writer;
        {
            Query own(connection, "SELECT public_id FROM writer WHERE id = 1");
            own.step();
            writer = own.hex(0);
        }
        const auto known = knownOf(connection, publicIdOf(WriterId(writer), id));
        return known ? known->sequence : 0;
    });
}

}
