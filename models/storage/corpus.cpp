#include "storage/corpus.h"
#include "storage/connection.h"
#include "storage/database.h"
#include "storage/promptmemory.h"
#include "storage/setup.h"
#include "storage/tally.h"
#include <algorithm>
#include <map>
#include <unordered_map>

namespace touchstone::storage {

namespace {

/// Counts keys in open addressing: 10 bytes a slot: 21 MB for a file of a million responses.
class KeyCounter {
public:
    /// How often the key was seen, this time included (65,535 at most).
    int add(std::uint64_t key)
    {
        if ((m_used + 1) * 4 > m_keys.size() * 3)
            grow();
        return ++m_counts[slot(key)];
    }

private:
    std::size_t slot(std::uint64_t key)
    {
        const std::size_t mask = m_keys.size() - 1;
        std::size_t at = static_cast<std::size_t>((key * 0x9E3779B97F4A7C15ULL) >> 20) & mask;
        while (m_counts[at] != 0 && m_keys[at] != key)
            at = (at + 1) & mask;
        if (m_counts[at] == 0) {
            m_keys[at] = key;
            ++m_used;
        }
        return at;
    }

    void grow()
    {
        std::vector<std::uint64_t> keys(std::max<std::size_t>(1024, m_keys.size() * 2));
        std::vector<std::uint16_t> counts(keys.size());
        keys.swap(m_keys);
        counts.swap(m_counts);
        m_used = 0;
        for (std::size_t i = 0; i < keys.size(); ++i) {
            if (counts[i] != 0)
                m_counts[slot(keys[i])] = counts[i];
        }
    }

    std::vector<std::uint64_t> m_keys = {};
    std::vector<std::uint16_t> m_counts = {};
    std::size_t m_used = 0;
};

struct KnownPrompt {
    RowId row = 0;
    RowId domain = 0;
};

void appendField(std::string& to, std::string_view field)
{
    const std::uint64_t size = field.size();
    to.append(reinterpret_cast<const char*>(&size), sizeof size).append(field);
}

}

class CorpusWriter::Work {
public:
    Work(Database& opened, std::string file, std::string fileShape)
        : database(opened)
        , connection(opened.connection())
        , fileName(std::move(file))
        , shape(std::move(fileShape))
    {
    }

    Result<bool> add(const NewPrompt& prompt, std::span<const NewResponse> responses)
    {
        start();
        m_sameText = true;
        auto found = remembered(prompt, !responses.empty());
        if (!found)
            return tl::unexpected(found.error());
        if (responses.empty() && !m_newPrompt)
            ++counts.known;
        for (const NewResponse& response : responses) {
            if (auto done = addResponse(*found, response); !done)
                return tl::unexpected(done.error());
        }
        return m_sameText;
    }

    Result<void> finish()
    {
        for (const auto& [key, n] : m_added)
            tally::addResponses(connection, key.first, key.second, ResponseState::Unassigned, n);
        m_added.clear();
        return {};
    }

    Database& database;
    Connection& connection;
    CorpusCounts counts = {};
    std::string fileName;
    std::string shape;

private:
    void start()
    {
        if (m_file != 0)
            return;
        m_sensitive = promptsAreSensitive(database);
        Query(connection, "INSERT INTO source_file (name, shape, imported_ms) VALUES (?1, ?2, ?3)", fileName,
            shape, nowMs())
            .run();
        m_file = connection.lastRow();
    }

    bool m_sensitive = false; ///< what a prompt is that does not say

    RowId facet(std::unordered_map<std::string, RowId>& cache, const std::string& code, bool isDomain)
    {
        const auto known = cache.find(code);
        if (known != cache.end())
            return known->second;
        SetupRepository setup(database);
        const RowId row = (isDomain ? setup.domain(code) : setup.scenario(code)).value_or(0);
        cache[code] = row;
        return row;
    }

    /// A digest of everything that finding a prompt and filling it in depend on.
    crypto::ShortDigest keyOf(const NewPrompt& prompt)
    {
        m_key.clear();
        m_key.append(reinterpret_cast<const char*>(prompt.textHash.data()), prompt.textHash.size());
        const auto flag = [](bool on) { return on ? '1' : '0'; };
        for (const char c :
            {flag(prompt.byId), flag(prompt.sourceId.has_value()), flag(prompt.sensitive.value_or(false)),
                flag(prompt.heldOut.value_or(false)), static_cast<char>('0' + prompt.level)})
            m_key.push_back(c);
        if (prompt.sourceId)
            appendField(m_key, *prompt.sourceId);
        for (const std::string* field : {&prompt.domain, &prompt.scenario, &prompt.expected})
            appendField(m_key, *field);
        return crypto::blake2bShort(m_key);
    }

    /// What was said once of a prompt needs no second look: finding it and filling it in would do nothing
    /// new.
    Result<KnownPrompt> remembered(const NewPrompt& prompt, bool hasResponses)
    {
        const crypto::ShortDigest key = keyOf(prompt);
        const PromptMemory::Entry* entry = m_memory.find(key);
        if (entry != nullptr && (entry->sameText || hasResponses)) {
            m_newPrompt = false;
            m_sameText = entry->sameText;
            return KnownPrompt {entry->row, entry->domain};
        }
        auto found = findOrAdd(prompt, hasResponses);
        if (found)
            m_memory.add(key, {found->row, found->domain, m_sameText});
        return found;
    }

    Result<KnownPrompt> findOrAdd(const NewPrompt& prompt, bool hasResponses)
    {
        m_newPrompt = false;
        if (prompt.sourceId) {
            Query query(connection, "SELECT id, domain_id, text_hash FROM prompt WHERE source_id = ?1",
                *prompt.sourceId);
            if (query.step()) {
                m_sameText = prompt.byId || query.hex(2) == crypto::toHex(prompt.textHash);
                if (!m_sameText && !hasResponses)
                    return fail(
                        ErrorCode::Conflict, *prompt.sourceId, "the prompt is known with another text");
                const KnownPrompt known {query.integer(0), query.integer(1)};
                return fillIn(known, prompt);
            }
        }
        if (prompt.byId)
            return fail(ErrorCode::Missing, "prompt", "no prompt has the id " + prompt.sourceId.value_or(""));
        KnownPrompt sameText;
        {
            Query query(connection,
                "SELECT id, domain_id FROM prompt WHERE text_hash = ?1 AND text = ?2"
                " AND (?3 OR source_id IS NULL) ORDER BY id LIMIT 1",
                prompt.textHash, prompt.text, !prompt.sourceId.has_value());
            if (query.step())
                sameText = {query.integer(0), query.integer(1)};
        }
        return sameText.row != 0 ? fillIn(sameText, prompt) : addPrompt(prompt);
    }

    Result<KnownPrompt> addPrompt(const NewPrompt& prompt)
    {
        const RowId domain = facet(m_domains, prompt.domain, true);
        const RowId scenario = facet(m_scenarios, prompt.scenario, false);
        Query(connection,
            "INSERT INTO prompt (public_id, source_id, domain_id, scenario_id, level, expected, sensitive, "
            "held_out,"
            " source, author, source_file_id, text_hash, text, metadata)"
            " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
            crypto::randomId(), prompt.sourceId, domain, scenario, prompt.level, prompt.expected,
            prompt.sensitive.value_or(m_sensitive), prompt.heldOut.value_or(false), prompt.source,
            prompt.author, m_file, prompt.textHash, prompt.text, prompt.metadata)
            .run();
        ++counts.prompts;
        m_newPrompt = true;
        return KnownPrompt {connection.lastRow(), domain};
    }

    /// A later file may say what an earlier one left open; it never overwrites.
    Result<KnownPrompt> fillIn(KnownPrompt known, const NewPrompt& prompt)
    {
        if (prompt.sourceId)
            Query(connection, "UPDATE prompt SET source_id = ?2 WHERE id = ?1 AND source_id IS NULL",
                known.row, *prompt.sourceId)
                .run();
        if (!prompt.domain.empty()) {
            const RowId none = facet(m_domains, {}, true);
            const RowId domain = facet(m_domains, prompt.domain, true);
            if (known.domain == none && domain != none) {
                finish();
                tally::movePrompt(connection, known.row, none, domain);
                m_memory.clear();
                known.domain = domain;
            }
        }
        if (!prompt.scenario.empty())
            Query(connection, "UPDATE prompt SET scenario_id = ?2 WHERE id = ?1 AND scenario_id = ?3",
                known.row, facet(m_scenarios, prompt.scenario, false), facet(m_scenarios, {}, false))
                .run();
        if (prompt.level != 0)
            Query(connection, "UPDATE prompt SET level = ?2 WHERE id = ?1 AND level = 0", known.row,
                prompt.level)
                .run();
        if (!prompt.expected.empty())
            Query(connection, "UPDATE prompt SET expected = ?2 WHERE id = ?1 AND expected = ''", known.row,
                prompt.expected)
                .run();
        if (prompt.sensitive.value_or(false))
            Query(connection, "UPDATE prompt SET sensitive = 1 WHERE id = ?1", known.row).run();
        if (prompt.heldOut.value_or(false))
            Query(connection, "UPDATE prompt SET held_out = 1 WHERE id = ?1", known.row).run();
        return known;
    }

    RowId model(const std::string& name)
    {
        const auto known = m_models.find(name);
        if (known != m_models.end())
            return known->second;
        Query(connection, "INSERT OR IGNORE INTO model (public_id, name) VALUES (?1, ?2)", crypto::randomId(),
            name)
            .run();
        if (connection.changes() > 0)
            ++counts.models;
        Query query(connection, "SELECT id FROM model WHERE name = ?1", name);
        query.step();
        return m_models[name] = query.integer(0);
    }

    /// The sample that this response is: given, or the one with its text, or its number in this file.
    int sampleOf(const NewResponse& response, RowId prompt, RowId modelRow, bool& known)
    {
        if (response.sample > 0)
            return response.sample;
        if (!response.onePerText)
            return m_seen.add(
                static_cast<std::uint64_t>(prompt) << 20 ^ static_cast<std::uint64_t>(modelRow));
        int last = 0;
        Query query(connection,
            "SELECT sample, text_hash FROM response WHERE prompt_id = ?1 AND model_id = ?2 ORDER BY sample",
            prompt, modelRow);
        const std::string hash = crypto::toHex(response.textHash);
        while (query.step()) {
            last = static_cast<int>(query.integer(0));
            if (query.hex(1) == hash) {
                known = true;
                return last;
            }
        }
        return last + 1;
    }

    Result<void> addResponse(const KnownPrompt& prompt, const NewResponse& response)
    {
        const RowId modelRow = model(response.model);
        bool known = false;
        const int sample = sampleOf(response, prompt.row, modelRow, known);
        if (known) {
            ++counts.known;
            return {};
        }
        Query(connection,
            "INSERT INTO response (public_id, prompt_id, model_id, sample, state, source_file_id, source_id,"
            " text_hash, text, metadata) VALUES (?1, ?2, ?3, ?4, 0, ?5, ?6, ?7, ?8, ?9)"
            " ON CONFLICT (prompt_id, model_id, sample) DO NOTHING",
            crypto::randomId(), prompt.row, modelRow, sample, m_file, response.sourceId, response.textHash,
            response.text, response.metadata)
            .run();
        if (connection.changes() > 0) {
            ++counts.responses;
            ++m_added[{prompt.domain, modelRow}];
            return {};
        }
        Query query(connection,
            "SELECT text_hash FROM response WHERE prompt_id = ?1 AND model_id = ?2 AND sample = ?3",
            prompt.row, modelRow, sample);
        query.step();
        if (query.hex(0) != crypto::toHex(response.textHash))
            return fail(ErrorCode::Conflict, response.model,
                "sample " + std::to_string(sample) + " of this model is known with another text");
        ++counts.known;
        return {};
    }

    RowId m_file = 0;
    bool m_newPrompt = false;
    bool m_sameText = true;
    std::unordered_map<std::string, RowId> m_domains = {};
    std::unordered_map<std::string, RowId> m_scenarios = {};
    std::unordered_map<std::string, RowId> m_models = {};
    std::map<std::pair<RowId, RowId>, std::int64_t> m_added = {};
    KeyCounter m_seen = {};
    PromptMemory m_memory = {};
    std::string m_key = {};
};

CorpusWriter::CorpusWriter(Database& database, std::string fileName, std::string shape)
    : m_work(std::make_unique<Work>(database, std::move(fileName), std::move(shape)))
{
}
CorpusWriter::~CorpusWriter() = default;

Result<bool> CorpusWriter::add(const NewPrompt& prompt, std::span<const NewResponse> responses)
{
    return guarded(m_work->connection, [&] { return m_work->add(prompt, responses); });
}

Result<void> CorpusWriter::finish()
{
    return guarded(m_work->connection, [&] { return m_work->finish(); });
}

const CorpusCounts& CorpusWriter::counts() const
{
    return m_work->counts;
}

namespace {

/// The public ids come from their index, so that no page with texts is touched.
void addRanks(Connection& connection, std::vector<ResponseRef>& rows)
{
    std::vector<std::pair<RowId, std::uint64_t>> ranks;
    ranks.reserve(rows.size());
    Query query(connection,
        "SELECT id, public_id FROM response INDEXED BY response_by_public_id WHERE public_id > x''");
    while (query.step()) {
        std::uint64_t rank = 0;
        for (const char byte : query.bytes(1).substr(0, 8))
            rank = rank << 8 | static_cast<unsigned char>(byte);
        ranks.emplace_back(query.integer(0), rank);
    }
    std::sort(ranks.begin(), ranks.end());
    for (ResponseRef& row : rows)
        row.rank =
            std::lower_bound(ranks.begin(), ranks.end(), std::pair(row.row, std::uint64_t {0}))->second;
}

}

CorpusRepository::CorpusRepository(Database& database)
    : m_database(database)
{
}

Result<CorpusTotals> CorpusRepository::totals()
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<CorpusTotals> {
        Query query(connection,
            "SELECT (SELECT count(*) FROM prompt), (SELECT count(*) FROM model),"
            " (SELECT ifnull(sum(n), 0) FROM response_tally)");
        query.step();
        return CorpusTotals {query.integer(0), query.integer(1), query.integer(2)};
    });
}

Result<std::vector<ResponseRef>> CorpusRepository::responses()
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<std::vector<ResponseRef>> {
        std::unordered_map<RowId, RowId> domains;
        {
            Query query(connection, "SELECT id, domain_id FROM prompt");
            while (query.step())
                domains[query.integer(0)] = query.integer(1);
        }
        std::vector<ResponseRef> rows;
        Query query(connection,
            "SELECT id, prompt_id, model_id, sample FROM response INDEXED BY response_by_sample"
            " ORDER BY prompt_id, model_id, sample");
        while (query.step())
            rows.push_back({query.integer(0), query.integer(1), query.integer(2), domains[query.integer(1)],
                static_cast<int>(query.integer(3)), 0});
        addRanks(connection, rows);
        return rows;
    });
}

Result<std::vector<PromptFacets>> CorpusRepository::prompts()
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<std::vector<PromptFacets>> {
        std::vector<PromptFacets> rows;
        Query query(connection,
            "SELECT p.id, p.public_id, d.code, s.code, p.expected, p.level, p.held_out, p.exported FROM "
            "prompt p"
            " JOIN domain d ON d.id = p.domain_id JOIN scenario s ON s.id = p.scenario_id ORDER BY p.id");
        while (query.step())
            rows.push_back(
                {query.integer(0), PromptId(query.hex(1)), query.text(2), query.text(3), query.text(4),
                    static_cast<int>(query.integer(5)), query.integer(6) != 0, query.integer(7) != 0});
        return rows;
    });
}

Result<PromptText> CorpusRepository::promptText(RowId prompt)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<PromptText> {
        Query query(connection,
            "SELECT p.id, p.public_id, d.code, s.code, p.expected, p.level, p.held_out, p.source_id, p.text, "
            "p.exported"
            " FROM prompt p JOIN domain d ON d.id = p.domain_id JOIN scenario s ON s.id = p.scenario_id"
            " WHERE p.id = ?1",
            prompt);
        if (!query.step())
            return fail(ErrorCode::NotFound, std::to_string(prompt));
        PromptText found {
            {query.integer(0), PromptId(query.hex(1)), query.text(2), query.text(3), query.text(4),
                static_cast<int>(query.integer(5)), query.integer(6) != 0, query.integer(9) != 0},
            {}, query.text(8)};
        if (!query.isNull(7))
            found.sourceId = query.text(7);
        return found;
    });
}

Result<void> CorpusRepository::forEachHeldOut(const std::function<void(const std::string& text)>& visit)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<void> {
        Query query(connection, "SELECT text FROM prompt WHERE held_out = 1");
        while (query.step())
            visit(query.text(0));
        return {};
    });
}

Result<std::string> CorpusRepository::promptStart(RowId prompt, int length)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<std::string> {
        Query query(connection, "SELECT substr(text, 1, ?2) FROM prompt WHERE id = ?1", prompt, length);
        if (!query.step())
            return fail(ErrorCode::NotFound, std::to_string(prompt));
        return query.text(0);
    });
}

Result<std::vector<ResponseText>> CorpusRepository::responseTexts(RowId prompt)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<std::vector<ResponseText>> {
        std::vector<ResponseText> rows;
        Query query(connection,
            "SELECT id, model_id, public_id, source_id, text FROM response WHERE prompt_id = ?1"
            " ORDER BY public_id",
            prompt);
        while (query.step()) {
            rows.push_back({query.integer(0), query.integer(1), ResponseId(query.hex(2)), {}, query.text(4)});
            if (!query.isNull(3))
                rows.back().sourceId = query.text(3);
        }
        return rows;
    });
}

Result<Provenance> CorpusRepository::provenance(RowId prompt, RowId response)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<Provenance> {
        Query query(connection,
            "SELECT r.public_id, p.public_id, ifnull(r.source_id, p.source_id), ifnull(r.sample, 0), d.code, "
            "s.code,"
            " p.level FROM prompt p JOIN domain d ON d.id = p.domain_id JOIN scenario s ON s.id = "
            "p.scenario_id"
            " LEFT JOIN response r ON r.id = ?2 WHERE p.id = ?1",
            prompt, response);
        if (!query.step())
            return fail(ErrorCode::NotFound, std::to_string(prompt));
        Provenance found;
        found.response = ResponseId(query.hex(0));
        found.prompt = PromptId(query.hex(1));
        if (!query.isNull(2))
            found.sourceId = query.text(2);
        found.sample = static_cast<int>(query.integer(3));
        found.domain = query.text(4);
        found.scenario = query.text(5);
        found.level = static_cast<int>(query.integer(6));
        return found;
    });
}

Result<std::vector<CorpusCell>> CorpusRepository::countByDomainModelState()
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<std::vector<CorpusCell>> {
        std::vector<CorpusCell> cells;
        Query query(connection,
            "SELECT d.code, m.name, t.state, t.n FROM response_tally t JOIN domain d ON d.id = t.domain_id"
            " JOIN model m ON m.id = t.model_id WHERE t.n > 0 ORDER BY d.id, m.id, t.state");
        while (query.step())
            cells.push_back({query.text(0), query.text(1), static_cast<ResponseState>(query.integer(2)),
                query.integer(3)});
        return cells;
    });
}

}
