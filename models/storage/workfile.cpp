#include "storage/workfile.h"
#include "crypto/hash.h"
#include "storage/connection.h"
#include "storage/database.h"
#include "storage/setup.h"
#include "storage/tally.h"
#include <map>

namespace touchstone::storage {

namespace {

/// The one model of a working file: the name stands for "not told".
const std::string kNoModel = "?";
const std::string kSourceName = "package";

Result<std::array<unsigned char, 16>> bytesOf(const std::string& id)
{
    const auto bytes = idBytes(id);
    if (!bytes)
        return fail(ErrorCode::Id, id);
    return *bytes;
}

template <std::size_t N> std::array<unsigned char, N> arrayOf(std::string_view bytes)
{
    std::array<unsigned char, N> result {};
    std::copy_n(bytes.begin(), std::min(bytes.size(), N), result.begin());
    return result;
}

}

struct WorkFileWriter::State {
    explicit State(Database& opened)
        : database(opened)
        , connection(opened.connection())
    {
    }

    Database& database;
    Connection& connection;
    RowId annotator = 0;
    RowId round = 0;
    RowId model = 0;
    RowId sourceFile = 0;
    bool panel = false;
    std::int64_t position = 0;
    std::map<std::string, RowId> domains = {};
    std::map<std::string, RowId> scenarios = {};
    struct KnownPrompt {
        RowId row = 0;
        int samples = 0;
    };
    std::map<std::string, KnownPrompt> prompts = {};

    Result<void> begin(const WorkFile& work, const WorkWriterKeys& writer, const AnnotatorId& annotatorId,
        const Scheme& scheme)
    {
        SetupRepository setup(database);
        auto schemeRow = setup.addScheme(scheme);
        if (!schemeRow)
            return tl::unexpected(schemeRow.error());
        Query(connection, "INSERT INTO writer (id, public_id, public_key, secret_key) VALUES (1, ?1, ?2, ?3)",
            *idBytes(writer.id.str()), writer.publicKey, writer.secretKey)
            .run();
        Query(connection,
            "INSERT INTO project (id, public_id, name, created_ms, writer_id, default_scheme_id)"
            " VALUES (1, ?1, ?2, ?3, 1, ?4)",
            crypto::randomId(), work.project, nowMs(), *schemeRow)
            .run();
        Query(connection,
            "INSERT INTO annotator (public_id, code, display_name, notes, created_ms) VALUES (?1, ?2, '', "
            "'', ?3)",
            *idBytes(annotatorId.str()), work.annotator, nowMs())
            .run();
        annotator = connection.lastRow();
        Query(connection, "INSERT INTO model (public_id, name) VALUES (?1, ?2)", crypto::randomId(), kNoModel)
            .run();
        model = connection.lastRow();
        Query(connection, "INSERT INTO source_file (name, shape, imported_ms) VALUES (?1, ?1, ?2)",
            kSourceName, nowMs())
            .run();
        sourceFile = connection.lastRow();
        markWork(work);
        auto none = setup.domain({}).and_then([&](RowId) { return setup.scenario({}); });
        if (!none)
            return tl::unexpected(none.error());
        panel = scheme.unit == ItemUnit::Prompt;
        return setup.addRound("1", RoundKind::Normal, *schemeRow).map([this](const Round& made) {
            round = made.row;
        });
    }

    void markWork(const WorkFile& work)
    {
        std::optional<std::array<unsigned char, 16>> salt;
        std::optional<std::array<unsigned char, 32>> key;
        if (work.seal) {
            salt = work.seal->salt;
            key = work.seal->key;
        }
        Query(connection,
            "INSERT INTO work (id, package_public_id, annotator_id, due, consent, guidelines, seal_salt, "
            "seal_key, seal_fast, task, wanted) VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, CASE WHEN ?9 THEN "
            "'write' ELSE 'rate' END, ?10)",
            *idBytes(work.package.str()), annotator, work.due, work.consent, work.guidelines, salt, key,
            work.seal && work.seal->work == crypto::KeyWork::Fast, work.writing, work.wanted)
            .run();
    }

    Result<RowId> facet(std::map<std::string, RowId>& known, const std::string& code,
        Result<RowId> (SetupRepository::*make)(const std::string&))
    {
        const auto found = known.find(code);
        if (found != known.end())
            return found->second;
        SetupRepository setup(database);
        auto row = (setup.*make)(code);
        if (row)
            known.emplace(code, *row);
        return row;
    }

    Result<KnownPrompt*> promptOf(const WorkFileItem& item, RowId domain, RowId scenario)
    {
        crypto::Hasher hasher;
        for (const std::string& part : {item.prompt, item.domain, item.scenario, std::to_string(item.level),
                 std::string(item.sensitive ? "1" : "0")})
            hasher.addField(part);
        const auto [found, fresh] = prompts.try_emplace(crypto::toHex(hasher.finish()));
        if (fresh) {
            Query(connection,
                "INSERT INTO prompt (public_id, domain_id, scenario_id, level, expected, sensitive, held_out,"
                " source, author, source_file_id, text_hash, text, metadata)"
                " VALUES (?1, ?2, ?3, ?4, '', ?5, 0, '', '', ?6, ?7, ?8, '{}')",
                crypto::randomId(), domain, scenario, item.level, item.sensitive, sourceFile,
                crypto::blake2bShort(item.prompt), item.prompt)
                .run();
            found->second.row = connection.lastRow();
        }
        return &found->second;
    }

    Result<RowId> addResponse(KnownPrompt& prompt, const WorkFileItem::Response& response)
    {
        return bytesOf(response.id.str()).map([&](const std::array<unsigned char, 16>& id) {
            Query(connection,
                "INSERT INTO response (public_id, prompt_id, model_id, sample, state, source_file_id, "
                "text_hash, text,"
                " metadata) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, '{}')",
                id, prompt.row, model, ++prompt.samples, static_cast<int>(ResponseState::Assigned),
                sourceFile, crypto::blake2bShort(response.text), response.text)
                .run();
            return connection.lastRow();
        });
    }
};

WorkFileWriter::WorkFileWriter(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}
WorkFileWriter::~WorkFileWriter() = default;
WorkFileWriter::WorkFileWriter(WorkFileWriter&&) noexcept = default;
WorkFileWriter& WorkFileWriter::operator=(WorkFileWriter&&) noexcept = default;

Result<WorkFileWriter> WorkFileWriter::create(Database& database, const WorkFile& work,
    const WorkWriterKeys& writer, const AnnotatorId& annotator, const Scheme& scheme)
{
    for (const std::string* id : {&work.package.str(), &writer.id.str(), &annotator.str()}) {
        if (auto bytes = bytesOf(*id); !bytes)
            return tl::unexpected(bytes.error());
    }
    auto state = std::make_unique<State>(database);
    auto begun = database.write([&] { return state->begin(work, writer, annotator, scheme); });
    return begun.map([&] { return WorkFileWriter(std::move(state)); });
}

Result<void> WorkFileWriter::add(const WorkFileItem& item)
{
    State& state = *m_state;
    Connection& connection = state.connection;
    return state.database.write([&]() -> Result<void> {
        const auto id = bytesOf(item.id.str());
        if (!id)
            return tl::unexpected(id.error());
        const auto domain = state.facet(state.domains, item.domain, &SetupRepository::domain);
        const auto scenario = state.facet(state.scenarios, item.scenario, &SetupRepository::scenario);
        if (!domain || !scenario)
            return tl::unexpected(domain ? scenario.error() : domain.error());
        auto prompt = state.promptOf(item, *domain, *scenario);
        if (!prompt)
            return tl::unexpected(prompt.error());
        std::vector<RowId> responses;
        for (const WorkFileItem::Response& response : item.responses) {
            auto row = state.addResponse(**prompt, response);
            if (!row)
                return tl::unexpected(row.error());
            responses.push_back(*row);
        }
        if (responses.empty() || (!state.panel && responses.size() != 1))
            return fail(ErrorCode::Shape, item.id.str(), "not as many answers as the scheme shows");
        tally::addResponses(connection, *domain, state.model, ResponseState::Assigned,
            static_cast<std::int64_t>(responses.size()));
        const std::optional<std::int64_t> single =
            state.panel ? std::nullopt : std::optional(responses.front());
        Query(connection,
            "INSERT INTO item (public_id, round_id, annotator_id, prompt_id, response_id, model_id, "
            "domain_id,"
            " position, sequence) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            *id, state.round, state.annotator, (*prompt)->row, single, state.model, *domain, state.position++,
            item.sequence)
            .run();
        const RowId row = connection.lastRow();
        for (std::size_t slot = 0; state.panel && slot < responses.size(); ++slot)
            Query(connection, "INSERT INTO item_candidate (item_id, slot, response_id) VALUES (?1, ?2, ?3)",
                row, static_cast<std::int64_t>(slot), responses[slot])
                .run();
        tally::addItem(connection, {state.round, state.annotator, *domain, state.model}, {}, 1);
        return {};
    });
}

Result<std::optional<WorkFile>> readWorkFile(Database& database)
{
    Connection& connection = database.connection();
    return guarded(connection, [&]() -> Result<std::optional<WorkFile>> {
        Query query(connection,
            "SELECT w.package_public_id, p.name, a.code, w.due, w.consent, w.guidelines, w.seal_salt, "
            "w.seal_key, w.seal_fast, w.task = 'write', w.wanted"
            " FROM work w JOIN annotator a ON a.id = w.annotator_id JOIN project p");
        if (!query.step())
            return std::optional<WorkFile>();
        WorkFile work {PackageId(query.hex(0)), query.text(1), query.text(2), query.text(3), query.text(4),
            query.text(5), {}, query.integer(9) != 0, query.integer(10)};
        if (!query.isNull(6)) {
            crypto::SealKey seal;
            seal.work = query.integer(8) != 0 ? crypto::KeyWork::Fast : crypto::KeyWork::Moderate;
            seal.salt = arrayOf<16>(query.bytes(6));
            seal.key = arrayOf<32>(query.bytes(7));
            work.seal = seal;
        }
        return std::optional(std::move(work));
    });
}

Result<WorkWriterKeys> ownWriter(Database& database)
{
    Connection& connection = database.connection();
    return guarded(connection, [&]() -> Result<WorkWriterKeys> {
        Query query(connection, "SELECT public_id, public_key, secret_key FROM writer WHERE id = 1");
        if (!query.step() || query.isNull(2))
            return fail(ErrorCode::Damaged, connection.file(), "no writer with a key");
        return WorkWriterKeys {
            WriterId(query.hex(0)), arrayOf<32>(query.bytes(1)), arrayOf<64>(query.bytes(2))};
    });
}

}
