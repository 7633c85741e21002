#include "storage/importedratings.h"
#include "crypto/hash.h"
#include "storage/connection.h"
#include "storage/database.h"
#include "storage/items.h"
#include "storage/ratings.h"
#include <algorithm>
#include <map>
#include <set>

namespace touchstone::storage {

namespace {

/// A response that may be meant.
struct Candidate {
    RowId response = 0;
    RowId prompt = 0;
    RowId model = 0;
    RowId domain = 0;
    int sample = 0;
    std::string modelName = {};
    crypto::ShortDigest textHash = {};
};

constexpr const char* kById =
    "SELECT r.id, r.prompt_id, r.model_id, p.domain_id, r.sample, m.name, r.text_hash FROM response r"
    " JOIN prompt p ON p.id = r.prompt_id JOIN model m ON m.id = r.model_id WHERE r.public_id = ?1";
constexpr const char* kByRow =
    "SELECT r.id, r.prompt_id, r.model_id, p.domain_id, r.sample, m.name, r.text_hash FROM response r"
    " JOIN prompt p ON p.id = r.prompt_id JOIN model m ON m.id = r.model_id WHERE r.id = ?1";
constexpr const char* kByPrompt =
    "SELECT r.id, r.prompt_id, r.model_id, p.domain_id, r.sample, m.name, r.text_hash FROM response r"
    " JOIN prompt p ON p.id = r.prompt_id JOIN model m ON m.id = r.model_id WHERE r.prompt_id = ?1"
    " ORDER BY m.name, r.sample";

Candidate candidateFrom(Query& query)
{
    Candidate candidate {query.integer(0), query.integer(1), query.integer(2), query.integer(3),
        static_cast<int>(query.integer(4)), query.text(5), {}};
    const std::string_view hash = query.bytes(6);
    if (hash.size() == candidate.textHash.size())
        std::copy(hash.begin(), hash.end(), candidate.textHash.begin());
    return candidate;
}

}

class ImportedRatings::Work {
public:
    Work(Database& opened, ItemUnit itemUnit)
        : database(opened)
        , connection(opened.connection())
        , unit(itemUnit)
        , m_items(opened)
    {
    }

    Result<TargetRow> find(const TargetKey& key)
    {
        std::vector<Candidate> fitting = byIds(key);
        if (fitting.empty())
            fitting = byPrompt(key);
        narrow(key, fitting);
        const std::string name = nameOf(key);
        if (fitting.empty())
            return fail(ErrorCode::UnknownResponse, name);
        if (unit == ItemUnit::Prompt)
            return panel(fitting, name);
        if (fitting.size() > 1)
            return fail(ErrorCode::Conflict, name, "several responses fit; model, sample or id are needed");
        const Candidate& one = fitting.front();
        return TargetRow {{one.prompt, one.response, one.model}, one.domain, {one.response}, {}, {}};
    }

    Result<std::vector<RatedItem>> itemsOf(RowId annotator, const RatedUnit& rated)
    {
        std::vector<RatedItem> items;
        {
            Query query(connection,
                "SELECT id, round_id FROM item WHERE prompt_id = ?1 AND annotator_id = ?2"
                " AND ifnull(response_id, 0) = ?3 AND model_id = ?4 AND state = 2 ORDER BY id",
                rated.prompt, annotator, rated.response, rated.model);
            while (query.step())
                items.push_back({query.integer(0), query.integer(1), {}, {}});
        }
        RatingRepository ratings(database);
        for (RatedItem& item : items) {
            auto answers = ratings.answers(item.item);
            if (!answers)
                return tl::unexpected(answers.error());
            item.answers = std::move(*answers);
            Query query(connection, "SELECT response_id FROM item_candidate WHERE item_id = ?1 ORDER BY slot",
                item.item);
            while (query.step())
                item.shown.push_back(query.integer(0));
        }
        return items;
    }

    Result<RowId> addItem(RowId round, RowId annotator, const TargetRow& target,
        const std::vector<RowId>& shown, RowId repeatOf)
    {
        std::int64_t& position = nextPosition(round, annotator);
        PlannedItem item {annotator, target.unit.prompt, target.unit.model, target.domain,
            target.unit.response, target.unit.response == 0 ? shown : std::vector<RowId>(), position, {}};
        if (auto added = m_items.insert(round, {item}); !added)
            return tl::unexpected(added.error());
        Query query(connection,
            "SELECT id FROM item WHERE round_id = ?1 AND annotator_id = ?2 AND position = ?3", round,
            annotator, position);
        if (!query.step())
            return fail(ErrorCode::Internal, "item");
        const RowId row = query.integer(0);
        ++position;
        if (repeatOf != 0)
            Query(connection, "UPDATE item SET repeat_of = ?2 WHERE id = ?1", row, repeatOf).run();
        return row;
    }

    Database& database;
    Connection& connection;
    ItemUnit unit;

private:
    static std::string nameOf(const TargetKey& key)
    {
        if (!key.ids.empty())
            return key.ids.front();
        return !key.promptIds.empty() ? key.promptIds.front() : key.prompt.substr(0, 64);
    }

    std::vector<Candidate> byIds(const TargetKey& key)
    {
        for (const std::string& id : key.ids) {
            if (const auto bytes = idBytes(id)) {
                Query query(connection, kById, *bytes);
                if (query.step())
                    return {candidateFrom(query)};
            }
        }
        for (const std::string& id : key.ids) {
            if (auto found = ofItem(id); !found.empty())
                return found;
        }
        for (const std::string& id : key.ids) {
            if (auto found = bySource(id); !found.empty())
                return found;
        }
        return {};
    }

    /// What an item of this project shows.
    std::vector<Candidate> ofItem(const std::string& id)
    {
        std::vector<Candidate> found;
        const auto bytes = idBytes(id);
        if (!bytes)
            return found;
        RowId response = 0;
        RowId prompt = 0;
        RowId model = 0;
        {
            Query query(connection,
                "SELECT ifnull(response_id, 0), prompt_id, model_id FROM item WHERE public_id = ?1", *bytes);
            if (!query.step())
                return found;
            response = query.integer(0);
            prompt = query.integer(1);
            model = query.integer(2);
        }
        found = ofPrompt(prompt);
        std::erase_if(found, [&](const Candidate& one) {
            return one.model != model || (response != 0 && one.response != response);
        });
        return found;
    }

    /// There is no index on source ids of responses: they are listed once.
    std::vector<Candidate> bySource(const std::string& id)
    {
        if (!m_listed) {
            Query query(connection, "SELECT id, source_id FROM response WHERE source_id IS NOT NULL");
            while (query.step())
                m_sources.emplace_back(std::hash<std::string> {}(query.text(1)), query.integer(0));
            std::sort(m_sources.begin(), m_sources.end());
            m_listed = true;
        }
        std::vector<Candidate> found;
        const auto hash = std::hash<std::string> {}(id);
        for (auto at = std::lower_bound(m_sources.begin(), m_sources.end(), std::pair(hash, RowId {0}));
             at != m_sources.end() && at->first == hash; ++at) {
            {
                Query same(
                    connection, "SELECT 1 FROM response WHERE id = ?1 AND source_id = ?2", at->second, id);
                if (!same.step())
                    continue;
            }
            Query query(connection, kByRow, at->second);
            if (query.step())
                found.push_back(candidateFrom(query));
        }
        return found;
    }

    std::vector<Candidate> ofPrompt(RowId prompt)
    {
        std::vector<Candidate> found;
        Query query(connection, kByPrompt, prompt);
        while (query.step())
            found.push_back(candidateFrom(query));
        return found;
    }

    std::vector<Candidate> byPrompt(const TargetKey& key)
    {
        std::vector<std::string> ids = key.promptIds;
        ids.insert(ids.end(), key.ids.begin(), key.ids.end());
        for (const std::string& id : ids) {
            RowId row = 0;
            {
                const auto bytes = idBytes(id);
                Query query(
                    connection, "SELECT id FROM prompt WHERE source_id = ?1 OR public_id = ?2", id, bytes);
                row = query.step() ? query.integer(0) : 0;
            }
            if (row != 0)
                return ofPrompt(row);
        }
        std::vector<RowId> rows;
        if (!key.prompt.empty()) {
            const auto hash = crypto::blake2bShort(key.prompt);
            Query query(
                connection, "SELECT id FROM prompt WHERE text_hash = ?1 AND text = ?2", hash, key.prompt);
            while (query.step())
                rows.push_back(query.integer(0));
        }
        std::vector<Candidate> found;
        for (const RowId row : rows) {
            const auto more = ofPrompt(row);
            found.insert(found.end(), more.begin(), more.end());
        }
        return found;
    }

    /// What else the file says has to hold where it tells apart; a name that no response fits is no proof
    /// against an id.
    void narrow(const TargetKey& key, std::vector<Candidate>& fitting) const
    {
        const bool sure = fitting.size() == 1 && !key.ids.empty();
        const auto keep = [&](const auto& fits) {
            if (!sure || unit == ItemUnit::Prompt)
                std::erase_if(fitting, [&](const Candidate& one) { return !fits(one); });
        };
        if (!key.model.empty())
            keep([&](const Candidate& one) { return one.modelName == key.model; });
        if (unit == ItemUnit::Prompt)
            return;
        if (key.sample > 0)
            keep([&](const Candidate& one) { return one.sample == key.sample; });
        if (!key.response.empty() && fitting.size() > 1) {
            const auto hash = crypto::blake2bShort(key.response);
            keep([&](const Candidate& one) { return one.textHash == hash; });
        }
    }

    Result<TargetRow> panel(const std::vector<Candidate>& fitting, const std::string& name)
    {
        std::set<std::pair<RowId, RowId>> panels;
        for (const Candidate& one : fitting)
            panels.emplace(one.prompt, one.model);
        if (panels.size() > 1)
            return fail(ErrorCode::Conflict, name, "several panels fit; prompt and model are needed");
        const Candidate& first = fitting.front();
        TargetRow target {{first.prompt, 0, first.model}, first.domain, {}, {}, {}};
        Query query(connection,
            "SELECT id, public_id, text FROM response WHERE prompt_id = ?1 AND model_id = ?2 ORDER BY sample",
            first.prompt, first.model);
        while (query.step()) {
            target.candidates.push_back(query.integer(0));
            target.candidateIds.push_back(query.hex(1));
            target.candidateTexts.push_back(query.text(2));
        }
        return target;
    }

    std::int64_t& nextPosition(RowId round, RowId annotator)
    {
        const auto [at, fresh] = m_positions.try_emplace({round, annotator}, 0);
        if (fresh) {
            Query query(connection,
                "SELECT ifnull(max(position) + 1, 0) FROM item WHERE round_id = ?1 AND annotator_id = ?2",
                round, annotator);
            at->second = query.step() ? query.integer(0) : 0;
        }
        return at->second;
    }

    ItemRepository m_items;
    std::map<std::pair<RowId, RowId>, std::int64_t> m_positions = {};
    std::vector<std::pair<std::size_t, RowId>> m_sources = {};
    bool m_listed = false;
};

ImportedRatings::ImportedRatings(Database& database, ItemUnit unit)
    : m_work(std::make_unique<Work>(database, unit))
{
}
ImportedRatings::~ImportedRatings() = default;

Result<TargetRow> ImportedRatings::find(const TargetKey& key)
{
    return guarded(m_work->connection, [&] { return m_work->find(key); });
}

Result<std::vector<RatedItem>> ImportedRatings::itemsOf(RowId annotator, const RatedUnit& unit)
{
    return guarded(m_work->connection, [&] { return m_work->itemsOf(annotator, unit); });
}

Result<RowId> ImportedRatings::addItem(
    RowId round, RowId annotator, const TargetRow& target, const std::vector<RowId>& shown, RowId repeatOf)
{
    return guarded(
        m_work->connection, [&] { return m_work->addItem(round, annotator, target, shown, repeatOf); });
}

}
