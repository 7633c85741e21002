#include "service/facts.h"
#include "service/projectsession.h"
#include "storage/corpus.h"
#include "storage/database.h"
#include "storage/items.h"
#include "storage/ratings.h"
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace touchstone::service {

namespace {

using Index = std::unordered_map<RowId, std::uint32_t>;

class FactLoader {
public:
    FactLoader(ProjectSession& session, std::string round)
        : m_session(session)
        , m_roundName(std::move(round))
    {
    }

    Result<Facts> frame()
    {
        return loadFrame().map([this] { return std::move(m_facts); });
    }

    Result<Facts> load()
    {
        return loadFrame()
            .and_then([this] { return loadPrompts(); })
            .and_then([this] { return loadRatings(); })
            .map([this] { return std::move(m_facts); });
    }

private:
    Result<void> loadFrame()
    {
        auto rounds = m_session.rounds();
        if (!rounds)
            return tl::unexpected(rounds.error());
        if (!m_roundName.empty()) {
            auto round = m_session.round(m_roundName);
            if (!round)
                return tl::unexpected(round.error());
            rounds = std::vector<Round> {*round};
            m_filter.round = round->row;
        }
        storage::ItemRepository items(m_session.database());
        for (const Round& round : *rounds) {
            if (m_filter.round == 0 && round.kind != RoundKind::Normal)
                continue;
            auto scheme = m_session.scheme(round);
            if (!scheme)
                return tl::unexpected(scheme.error());
            for (const Criterion& criterion : scheme->criteria)
                addCriterion(criterion);
            auto progress = items.progress(round.row);
            if (!progress)
                return tl::unexpected(progress.error());
            m_facts.assigned += progress->assigned;
            m_facts.done += progress->done;
        }
        auto models = m_session.models();
        if (!models)
            return tl::unexpected(models.error());
        for (const Model& model : *models) {
            m_models[model.row] = static_cast<std::uint32_t>(m_facts.models.size());
            m_facts.models.push_back(model.name);
            m_facts.modelRows.push_back(model.row);
        }
        auto annotators = m_session.annotators();
        if (!annotators)
            return tl::unexpected(annotators.error());
        for (const Annotator& annotator : *annotators) {
            m_raters[annotator.row] = static_cast<std::uint32_t>(m_facts.raters.size());
            m_facts.raters.push_back(annotator.code);
        }
        return {};
    }

    void addCriterion(const Criterion& criterion)
    {
        if (m_criteria.contains(criterion.id))
            return;
        m_criteria[criterion.id] = m_facts.criteria.size();
        m_facts.criteria.push_back(criterion);
        m_facts.ratings.emplace_back();
        m_facts.declined.push_back(0);
        m_seen.emplace_back();
    }

    static std::uint32_t facet(std::vector<std::string>& codes, const std::string& code)
    {
        const auto found = std::find(codes.begin(), codes.end(), code);
        if (found != codes.end())
            return static_cast<std::uint32_t>(found - codes.begin());
        codes.push_back(code);
        return static_cast<std::uint32_t>(codes.size() - 1);
    }

    Result<void> loadPrompts()
    {
        auto prompts = storage::CorpusRepository(m_session.database()).prompts();
        if (!prompts)
            return tl::unexpected(prompts.error());
        for (const storage::PromptFacets& prompt : *prompts) {
            m_prompts[prompt.row] = static_cast<std::uint32_t>(m_facts.prompts.size());
            m_facts.prompts.push_back({prompt.row, facet(m_facts.domains, prompt.domain),
                facet(m_facts.scenarios, prompt.scenario), prompt.expected == "answer"});
        }
        return {};
    }

    std::uint32_t unitOf(const Rating& rating)
    {
        // Rows fit 43 bits, models 20: one key for a response, another kind for a prompt with a model.
        const auto key = rating.response != 0 ? static_cast<std::uint64_t>(rating.response)
                                              : std::uint64_t {1} << 63
                | static_cast<std::uint64_t>(rating.prompt) << 20 | static_cast<std::uint64_t>(rating.model);
        const auto [found, fresh] = m_units.emplace(key, static_cast<std::uint32_t>(m_facts.units.size()));
        if (fresh)
            m_facts.units.push_back(
                {m_prompts.at(rating.prompt), m_models.at(rating.model), rating.response});
        return found->second;
    }

    Result<void> loadRatings()
    {
        m_filter.repeats = false;
        return storage::RatingRepository(m_session.database())
            .forEach(m_filter, [this](const Rating& rating) {
                const auto criterion = m_criteria.find(rating.criterionCode);
                if (criterion == m_criteria.end())
                    return true;
                if (rating.declined) {
                    ++m_facts.declined[criterion->second];
                    return true;
                }
                const std::uint32_t unit = unitOf(rating);
                const std::uint32_t rater = m_raters.at(rating.annotator);
                if (m_seen[criterion->second].insert(std::uint64_t {unit} << 32 | rater).second)
                    m_facts.ratings[criterion->second].push_back({unit, rater, rating.value});
                return true;
            });
    }

    ProjectSession& m_session;
    std::string m_roundName;
    RatingFilter m_filter = {};
    Facts m_facts = {};
    Index m_models = {};
    Index m_raters = {};
    Index m_prompts = {};
    std::unordered_map<std::uint64_t, std::uint32_t> m_units = {};
    std::map<std::string, std::size_t> m_criteria = {};
    std::vector<std::unordered_set<std::uint64_t>> m_seen = {};
};

}

Result<Facts> loadFrame(ProjectSession& session, const std::string& round)
{
    return FactLoader(session, round).frame();
}

Result<Facts> loadFacts(ProjectSession& session, const std::string& round)
{
    return FactLoader(session, round).load();
}

}
