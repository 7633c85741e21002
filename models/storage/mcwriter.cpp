#include "storage/mcwriter.h"
#include "crypto/hash.h"
#include "storage/connection.h"
#include "storage/database.h"
#include "storage/setup.h"
#include <map>
#include <unordered_map>

namespace touchstone::storage {

namespace {

crypto::ShortDigest hashOf(std::initializer_list<std::string_view> fields)
{
    std::string bytes;
    for (const std::string_view field : fields)
        bytes.append(std::to_string(field.size())).append(":").append(field);
    return crypto::blake2bShort(bytes);
}

}

class McWriter::Work {
public:
    Work(Database& opened, std::string file, std::string fileShape)
        : database(opened)
        , connection(opened.connection())
        , fileName(std::move(file))
        , shape(std::move(fileShape))
    {
    }

    Result<RowId> addItem(const NewMcItem& item)
    {
        const auto content =
            hashOf({item.text, item.gold, item.question, item.positive, item.negative, item.difficulty});
        // What the project makes is there once, however often it is made.
        const std::int64_t repetition = fileName.empty() ? 1 : ++m_repetitions[crypto::toHex(content)];
        {
            Query known(connection,
                "SELECT id, source_id FROM mc_item WHERE content_hash = ?1 AND repetition = ?2", content,
                repetition);
            if (known.step()) {
                if (item.sourceId && !known.isNull(1) && known.text(1) != *item.sourceId)
                    return fail(ErrorCode::Conflict, *item.sourceId, "the item is known as " + known.text(1));
                m_newItem = false;
                return known.integer(0);
            }
        }
        if (item.sourceId) {
            Query taken(connection, "SELECT id FROM mc_item WHERE source_id = ?1", *item.sourceId);
            if (taken.step())
                return fail(ErrorCode::Conflict, *item.sourceId, "another item of the project has this id");
        }
        const auto domain = SetupRepository(database).domain(item.domain);
        if (!domain)
            return tl::unexpected(domain.error());
        Query(connection,
            "INSERT INTO mc_item (public_id, source_id, origin, source_file_id, domain_id, difficulty, level,"
            " gold, question, question_hash, positive, negative, pair_hash, text, text_hash, content_hash,"
            " repetition, metadata) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15,"
            " ?16, ?17, ?18)",
            crypto::randomId(), item.sourceId, item.origin, file(), *domain, item.difficulty, item.level,
            item.gold, item.question, crypto::blake2bShort(item.question), item.positive, item.negative,
            hashOf({item.question, item.positive, item.negative}), item.text, crypto::blake2bShort(item.text),
            content, repetition, item.metadata)
            .run();
        m_newItem = true;
        ++counts.items;
        return connection.lastRow();
    }

    bool isNewItem() const { return m_newItem; }

    Result<RowId> findItem(const McItemKey& key)
    {
        if (key.id)
            return byId(key);
        if (!key.text.empty())
            return byText(key);
        m_byOrder = true;
        Query query(connection, "SELECT id, gold FROM mc_item WHERE id > ?1 ORDER BY id LIMIT 1", m_last);
        if (!query.step())
            return fail(ErrorCode::Missing, "id", "the project has no further item for this answer");
        m_last = query.integer(0);
        return agree(key, query.text(1), {}).map([&] { return m_last; });
    }

    Result<void> addAnswer(const std::string& model, const std::string& profile, RowId item,
        const std::string& answer, const std::string& reading)
    {
        auto run = runOf(model, profile);
        if (!run)
            return tl::unexpected(run.error());
        const auto hash = crypto::blake2bShort(answer);
        Query(connection,
            "INSERT INTO mc_prediction (public_id, run_id, item_id, answer, answer_hash, reading)"
            " VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (run_id, item_id) DO NOTHING",
            crypto::randomId(), (*run)->row, item, answer, hash, reading)
            .run();
        if (connection.changes() == 0)
            return fail(ErrorCode::DuplicateId, model, "this item is answered further up");
        ++(*run)->answers;
        return {};
    }

    Result<void> finish()
    {
        if (m_byOrder) {
            Query left(connection, "SELECT count(*) FROM mc_item WHERE id > ?1", m_last);
            left.step();
            if (left.integer(0) > 0)
                return fail(ErrorCode::Conflict, "response",
                    "answers by order must be as many as the items: " + std::to_string(left.integer(0))
                        + " items are left over");
        }
        for (const auto& entry : m_runs)
            settle(entry.second);
        m_runs.clear();
        if (m_file != 0 && counts.items == 0 && counts.predictions == 0)
            Query(connection, "DELETE FROM source_file WHERE id = ?1", m_file).run();
        return {};
    }

    Database& database;
    Connection& connection;
    std::string fileName;
    std::string shape;
    McCounts counts = {};

private:
    struct Run {
        RowId row = 0;
        RowId model = 0;
        std::int64_t answers = 0;
        std::string profile = {};
        bool newModel = false;
    };

    std::optional<RowId> file()
    {
        if (fileName.empty())
            return std::nullopt;
        if (m_file == 0) {
            Query(connection, "INSERT INTO source_file (name, shape, imported_ms) VALUES (?1, ?2, ?3)",
                fileName, shape, nowMs())
                .run();
            m_file = connection.lastRow();
        }
        return m_file;
    }

    Result<void> agree(const McItemKey& key, const std::string& gold, const std::string& text)
    {
        if (!key.gold.empty() && key.gold != gold)
            return fail(ErrorCode::Conflict, "label", "the item's label is " + gold);
        if (!key.text.empty() && !text.empty() && key.text != text)
            return fail(ErrorCode::Conflict, "prompt", "the item of this id has another text");
        return {};
    }

    Result<RowId> byId(const McItemKey& key)
    {
        const auto bytes = idBytes(*key.id);
        Query query(connection, "SELECT id, gold, text FROM mc_item WHERE source_id = ?1 OR public_id = ?2",
            *key.id, bytes);
        if (!query.step())
            return fail(ErrorCode::Missing, "id", "no item has the id " + *key.id);
        const RowId row = query.integer(0);
        return agree(key, query.text(1), query.text(2)).map([&] { return row; });
    }

    Result<RowId> byText(const McItemKey& key)
    {
        const auto hash = crypto::blake2bShort(key.text);
        RowId& last = m_lastOfText[crypto::toHex(hash)];
        Query query(connection,
            "SELECT id, gold FROM mc_item WHERE text_hash = ?1 AND id > ?2 ORDER BY id LIMIT 1", hash, last);
        if (!query.step())
            return fail(ErrorCode::Missing, "prompt", "no further item of the project has this text");
        last = query.integer(0);
        return agree(key, query.text(1), {}).map([&] { return last; });
    }

    Result<Run*> runOf(const std::string& model, const std::string& profile)
    {
        Run& run = m_runs[model];
        if (run.row != 0)
            return &run;
        Query(connection, "INSERT OR IGNORE INTO model (public_id, name) VALUES (?1, ?2)", crypto::randomId(),
            model)
            .run();
        run.newModel = connection.changes() > 0;
        {
            Query query(connection, "SELECT id FROM model WHERE name = ?1", model);
            if (!query.step())
                return fail(ErrorCode::Missing, "model", "a model needs a name");
            run.model = query.integer(0);
        }
        run.profile = profile;
        const auto id = crypto::randomId();
        // Until its answers are known, the run goes by an id of its own in place of their hash.
        const auto placeholder = crypto::blake2b(crypto::toHex(id));
        Query(connection,
            "INSERT INTO mc_run (public_id, model_id, profile, source_file_id, created_ms, content_hash)"
            " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            id, run.model, profile, file(), nowMs(), placeholder)
            .run();
        run.row = connection.lastRow();
        counts.models += run.newModel ? 1 : 0;
        return &run;
    }

    /// Gives the run the hash of its answers, or takes it away where a run with them is there.
    void settle(const Run& run)
    {
        crypto::Hasher hasher;
        {
            Query query(connection,
                "SELECT i.content_hash, i.repetition, p.answer_hash FROM mc_prediction p JOIN mc_item i"
                " ON i.id = p.item_id WHERE p.run_id = ?1 ORDER BY p.item_id",
                run.row);
            while (query.step()) {
                hasher.addField(query.bytes(0));
                hasher.addField(std::to_string(query.integer(1)));
                hasher.addField(query.bytes(2));
            }
        }
        const Digest content = hasher.finish();
        bool known = false;
        {
            Query query(connection,
                "SELECT id FROM mc_run WHERE model_id = ?1 AND profile = ?2 AND content_hash = ?3", run.model,
                run.profile, content);
            known = query.step();
        }
        if (known) {
            Query(connection, "DELETE FROM mc_prediction WHERE run_id = ?1", run.row).run();
            Query(connection, "DELETE FROM mc_run WHERE id = ?1", run.row).run();
            counts.known += run.answers;
            return;
        }
        Query(connection, "UPDATE mc_run SET content_hash = ?2 WHERE id = ?1", run.row, content).run();
        counts.predictions += run.answers;
    }

    RowId m_file = 0;
    RowId m_last = 0;
    bool m_newItem = false;
    bool m_byOrder = false;
    std::unordered_map<std::string, std::int64_t> m_repetitions = {};
    std::unordered_map<std::string, RowId> m_lastOfText = {};
    std::map<std::string, Run> m_runs = {};
};

McWriter::McWriter(Database& database, std::string fileName, std::string shape)
    : m_work(std::make_unique<Work>(database, std::move(fileName), std::move(shape)))
{
}
McWriter::~McWriter() = default;

Result<RowId> McWriter::addItem(const NewMcItem& item)
{
    return guarded(m_work->connection, [&] { return m_work->addItem(item); });
}

Result<RowId> McWriter::findItem(const McItemKey& key)
{
    return guarded(m_work->connection, [&] { return m_work->findItem(key); });
}

Result<void> McWriter::addAnswer(const std::string& model, const std::string& profile, RowId item,
    const std::string& answer, const std::string& reading)
{
    return guarded(
        m_work->connection, [&] { return m_work->addAnswer(model, profile, item, answer, reading); });
}

Result<void> McWriter::finish()
{
    return guarded(m_work->connection, [&] { return m_work->finish(); });
}

Result<std::string> McWriter::goldOf(RowId item)
{
    Connection& connection = m_work->connection;
    return guarded(connection, [&]() -> Result<std::string> {
        Query query(connection, "SELECT gold FROM mc_item WHERE id = ?1", item);
        if (!query.step())
            return fail(ErrorCode::NotFound, std::to_string(item));
        return query.text(0);
    });
}

bool McWriter::lastItemWasKnown() const
{
    return !m_work->isNewItem();
}

const McCounts& McWriter::counts() const
{
    return m_work->counts;
}

}
