#include "service/scoring.h"
#include "service/facts.h"
#include "service/projectsession.h"
#include "service/projectsetup.h"
#include "service/scorecolumns.h"
#include "storage/adjudications.h"
#include "storage/corpus.h"
#include "storage/database.h"
#include "storage/status.h"
#include <algorithm>
#include <functional>
#include <map>

namespace touchstone::service {

namespace {

stats::ScoreInput inputFrame(
    const Facts& facts, const std::vector<ScoreColumn>& columns, const ScoringOptions& options)
{
    stats::ScoreInput input;
    for (const Facts::Prompt& prompt : facts.prompts)
        input.prompts.push_back({facts.domains[prompt.domain].empty() ? stats::kNone : prompt.domain,
            facts.scenarios[prompt.scenario].empty() ? stats::kNone : prompt.scenario,
            prompt.expectedAnswer});
    for (const Facts::Unit& unit : facts.units)
        input.responses.push_back({unit.prompt, unit.model});
    for (const ScoreColumn& column : columns) {
        stats::ScoreCriterion criterion;
        criterion.id = column.scored.id;
        criterion.kind = column.scored.kind;
        criterion.options = labelOptions(column, options);
        criterion.onlyExpectedAnswer = column.scored.kind == stats::ScoreKind::Flag;
        input.criteria.push_back(std::move(criterion));
    }
    input.models = static_cast<std::uint32_t>(facts.models.size());
    input.domains = static_cast<std::uint32_t>(facts.domains.size());
    input.scenarios = static_cast<std::uint32_t>(facts.scenarios.size());
    input.raters = static_cast<std::uint32_t>(facts.raters.size());
    input.assigned = static_cast<std::size_t>(facts.assigned);
    input.done = static_cast<std::size_t>(facts.done);
    return input;
}

void addRatings(
    stats::ScoreInput& input, ScoreTable& table, const Facts& facts, const std::vector<ScoreColumn>& columns)
{
    table.values.assign(facts.units.size(), std::vector<std::vector<double>>(columns.size()));
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const Criterion& criterion = facts.criteria[columns[c].index];
        for (const Fact& fact : facts.ratings[columns[c].index]) {
            const auto value = scoreValue(columns[c], criterion, fact.value);
            if (!value)
                continue;
            input.ratings.push_back({fact.unit, fact.rater, static_cast<std::uint16_t>(c), *value});
            table.values[fact.unit][c].push_back(*value);
        }
    }
    for (std::size_t i = 0; i < facts.criteria.size(); ++i) {
        if (facts.criteria[i].kind != CriterionKind::BestOf)
            continue;
        table.panel = true;
        for (const Fact& fact : facts.ratings[i]) {
            const auto* best = std::get_if<BestOfAnswer>(&fact.value);
            const Facts::Unit& unit = facts.units[fact.unit];
            if (best != nullptr)
                input.votes.push_back({unit.prompt, unit.model, fact.rater, !best->labels.empty()});
        }
    }
}

/// Puts what was settled in the place of the rule, for the units that the table has.
class AdjudicationsIn {
public:
    AdjudicationsIn(stats::ScoreInput& input, ScoreTable& table, const Facts& facts,
        const std::vector<ScoreColumn>& columns)
        : m_input(input)
        , m_table(table)
        , m_facts(facts)
        , m_columns(columns)
    {
        table.disagreements.assign(facts.units.size(), {});
        for (std::uint32_t i = 0; i < facts.units.size(); ++i)
            m_units[unitOf(facts, i)] = i;
    }

    void add(const RatedUnit& about, const Adjudication& settled)
    {
        const auto found = m_units.find(about);
        if (found == m_units.end() || !settled.on)
            return;
        const std::uint32_t unit = found->second;
        const std::size_t before = m_input.adjudicated.size() + m_input.adjudicatedVotes.size();
        for (std::size_t c = 0; c < m_columns.size(); ++c)
            addLabel(unit, static_cast<std::uint16_t>(c), settled);
        for (const Criterion& criterion : m_facts.criteria)
            addVote(unit, criterion, settled);
        const std::size_t labels = m_input.adjudicated.size() + m_input.adjudicatedVotes.size() - before;
        if (labels == 0)
            return;
        AdjudicationCounts& counts = m_table.adjudication;
        ++counts.units;
        counts.labels += static_cast<std::int64_t>(labels);
        counts.bothStand += settled.type == Disagreement::BothStand ? 1 : 0;
        counts.afterUnblind += settled.afterUnblind ? 1 : 0;
    }

private:
    static RatedUnit unitOf(const Facts& facts, std::uint32_t index)
    {
        const Facts::Unit& unit = facts.units[index];
        return {facts.prompts[unit.prompt].row, unit.response, facts.modelRows[unit.model]};
    }
    static bool stands(const Adjudication& settled, const std::string& criterion)
    {
        return std::find(settled.stands.begin(), settled.stands.end(), criterion) != settled.stands.end();
    }

    void addLabel(std::uint32_t unit, std::uint16_t column, const Adjudication& settled)
    {
        const Criterion& criterion = m_facts.criteria[m_columns[column].index];
        stats::AdjudicatedLabel label {
            unit, column, 0.0, stands(settled, criterion.id), settled.afterUnblind};
        if (!label.bothStand) {
            const auto given = settled.labels.find(criterion.id);
            const auto value = given == settled.labels.end()
                ? std::nullopt
                : scoreValue(m_columns[column], criterion, given->second);
            if (!value)
                return;
            label.value = *value;
        }
        m_input.adjudicated.push_back(label);
        m_table.disagreements[unit] = disagreementName(settled.type);
    }

    void addVote(std::uint32_t unit, const Criterion& criterion, const Adjudication& settled)
    {
        if (criterion.kind != CriterionKind::BestOf)
            return;
        const Facts::Unit& about = m_facts.units[unit];
        const auto given = settled.labels.find(criterion.id);
        const auto* best =
            given != settled.labels.end() ? std::get_if<BestOfAnswer>(&given->second) : nullptr;
        const bool undecided = stands(settled, criterion.id);
        if (best != nullptr || undecided)
            m_input.adjudicatedVotes.push_back(
                {about.prompt, about.model, best != nullptr && !best->labels.empty(), undecided});
    }

    stats::ScoreInput& m_input;
    ScoreTable& m_table;
    const Facts& m_facts;
    const std::vector<ScoreColumn>& m_columns;
    std::map<RatedUnit, std::uint32_t> m_units = {};
};

Result<void> addAdjudications(stats::ScoreInput& input, ScoreTable& table, ProjectSession& session,
    const Facts& facts, const std::vector<ScoreColumn>& columns, bool afterUnblind)
{
    const auto settled = storage::AdjudicationRepository(session.database()).newest();
    if (!settled)
        return tl::unexpected(settled.error());
    AdjudicationsIn places(input, table, facts, columns);
    for (const storage::StoredAdjudication& each : *settled) {
        if (afterUnblind || !each.content.afterUnblind)
            places.add(each.unit, each.content);
    }
    return {};
}

/// What the lead chose for the project holds where nothing else is asked for.
ScoringOptions withProjectRules(ScoringOptions options, const std::map<std::string, std::string>& rules,
    const std::vector<Criterion>& criteria)
{
    for (const auto& [criterion, rule] : rules) {
        const bool known = std::any_of(criteria.begin(), criteria.end(),
            [&, id = criterion](const Criterion& each) { return each.id == id; });
        if (known)
            options.rules.try_emplace(criterion, rule);
    }
    return options;
}

std::vector<SupportFinding> named(const std::vector<stats::Support>& supports, const Facts& facts)
{
    std::vector<SupportFinding> findings;
    for (const stats::Support& support : supports) {
        SupportFinding finding {support.kind, support.count, support.total, {}};
        for (const auto& group : support.groups) {
            finding.domainGroups.emplace_back();
            for (const std::uint32_t domain : group)
                finding.domainGroups.back().push_back(facts.domains[domain]);
        }
        findings.push_back(std::move(finding));
    }
    return findings;
}

ScoreTable frameOf(const Facts& facts, const std::vector<ScoreColumn>& columns, const ScoringOptions& options)
{
    ScoreTable table;
    for (const ScoreColumn& column : columns)
        table.criteria.push_back(column.scored);
    table.models = facts.models;
    table.unsure = options.unsure;
    table.minRaters = options.minRaters;
    table.seed = options.seed;
    table.assigned = facts.assigned;
    table.done = facts.done;
    table.adjudication.used = options.adjudication;
    return table;
}

}

std::optional<std::size_t> ScoreTable::role(const std::string& wanted) const
{
    for (std::size_t i = 0; i < criteria.size(); ++i) {
        if (criteria[i].role == wanted)
            return i;
    }
    return std::nullopt;
}

namespace {

/// A table without figures yet, and what they are computed from.
struct PreparedScores {
    ScoreTable table = {};
    stats::ScoreInput input = {};
    Facts facts = {};
};

Result<PreparedScores> prepareScores(ProjectSession& session, const ScoringOptions& asked)
{
    auto facts = loadFacts(session, asked.round);
    if (!facts)
        return tl::unexpected(facts.error());
    const auto chosen = projectRules(session);
    if (!chosen)
        return tl::unexpected(chosen.error());
    const ScoringOptions options = withProjectRules(asked, *chosen, facts->criteria);
    const auto columns = scoreColumns(facts->criteria, options);
    if (!columns)
        return tl::unexpected(columns.error());
    PreparedScores made;
    made.table = frameOf(*facts, *columns, options);
    ScoreTable& table = made.table;
    table.domains = facts->domains;
    table.scenarios = facts->scenarios;
    table.resamples = options.resamples;
    for (const Facts::Unit& unit : facts->units)
        table.units.push_back({unit.response, facts->prompts[unit.prompt].row, unit.model});
    made.input = inputFrame(*facts, *columns, options);
    addRatings(made.input, table, *facts, *columns);
    if (options.adjudication) {
        if (auto added = addAdjudications(made.input, table, session, *facts, *columns, options.afterUnblind);
            !added)
            return tl::unexpected(added.error());
    }
    made.facts = std::move(*facts);
    return made;
}

std::optional<std::uint32_t> indexOf(const std::vector<std::string>& names, const std::string& name)
{
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
        return std::nullopt;
    return static_cast<std::uint32_t>(found - names.begin());
}

/// Labels of the responses to some prompts only: what is left out counts as unrated.
std::vector<stats::FinalLabel> labelsOf(const std::vector<stats::FinalLabel>& all,
    const stats::ScoreInput& input, const std::function<bool(std::uint32_t prompt)>& counts)
{
    std::vector<stats::FinalLabel> some = all;
    for (std::size_t i = 0; i < some.size(); ++i) {
        if (!counts(input.responses[i / input.criteria.size()].prompt))
            some[i] = {};
    }
    return some;
}

}

Result<ScoreTable> computeScores(
    ProjectSession& session, const ScoringOptions& options, jobs::Control& control)
{
    auto made = prepareScores(session, options);
    if (!made)
        return tl::unexpected(made.error());
    stats::ScoreOptions scoreOptions {options.resamples, options.seed, control.stopToken()};
    auto report = stats::computeScores(made->input, scoreOptions);
    if (!report)
        return tl::unexpected(report.error());
    made->table.report = std::move(*report);
    made->table.supports = named(made->table.report.supports, made->facts);
    return std::move(made->table);
}

namespace {

Result<std::vector<char>> exportedPrompts(ProjectSession& session, const Facts& facts)
{
    const auto prompts = storage::CorpusRepository(session.database()).prompts();
    if (!prompts)
        return tl::unexpected(prompts.error());
    std::map<RowId, bool> exported;
    for (const storage::PromptFacets& prompt : *prompts)
        exported[prompt.row] = prompt.exported;
    std::vector<char> marks;
    for (const Facts::Prompt& prompt : facts.prompts)
        marks.push_back(exported[prompt.row] ? 1 : 0);
    return marks;
}

/// Prompts with responses of both models that were exported for training.
std::size_t exportedOfBoth(
    const stats::ScoreInput& input, const std::vector<char>& exported, std::uint32_t a, std::uint32_t b)
{
    std::vector<unsigned> seen(input.prompts.size());
    for (const stats::ScoreResponse& response : input.responses)
        seen[response.prompt] |= response.model == a ? 1U : response.model == b ? 2U : 0U;
    std::size_t count = 0;
    for (std::size_t prompt = 0; prompt < seen.size(); ++prompt)
        count += seen[prompt] == 3U && exported[prompt] != 0 ? 1 : 0;
    return count;
}

}

Result<ModelComparison> compareModels(ProjectSession& session, const ScoringOptions& options,
    const ComparedModels& models, jobs::Control& control)
{
    const auto made = prepareScores(session, options);
    if (!made)
        return tl::unexpected(made.error());
    const stats::ScoreInput& input = made->input;
    const auto a = indexOf(made->table.models, models.first);
    const auto b = indexOf(made->table.models, models.second);
    if (!a || !b || *a == *b)
        return fail(ErrorCode::NotFound, !a ? models.first : models.second);
    const auto exported = exportedPrompts(session, made->facts);
    const auto labels = stats::finalLabels(input);
    const auto rounds = storage::StatusRepository(session.database()).roundsOfModels();
    if (!exported || !labels || !rounds)
        return tl::unexpected(!exported ? exported.error() : !labels ? labels.error() : rounds.error());
    ModelComparison result;
    result.models = models;
    result.exportedPrompts = exportedOfBoth(input, *exported, *a, *b);
    const auto roundsOf = [&](std::uint32_t model) {
        std::vector<RowId> found;
        for (const auto& [round, row] : *rounds) {
            if (row == made->facts.modelRows[model])
                found.push_back(round);
        }
        return found;
    };
    result.sameRounds = roundsOf(*a) == roundsOf(*b);
    const stats::ScoreOptions drawing {options.resamples, options.seed, control.stopToken()};
    for (std::uint32_t domain = 0; domain <= input.domains; ++domain) {
        const bool overall = domain == 0;
        if (!overall && (made->facts.domains[domain - 1].empty() || !models.byDomain))
            continue;
        const auto counted = labelsOf(*labels, input, [&](std::uint32_t prompt) {
            return (!models.neverExported || (*exported)[prompt] == 0)
                && (overall || input.prompts[prompt].domain == domain - 1);
        });
        for (std::uint16_t c = 0; c < input.criteria.size(); ++c) {
            auto difference = stats::pairedDifference(input, counted, c, *a, *b, drawing);
            if (!difference)
                return tl::unexpected(difference.error());
            if (overall || difference->prompts > 0)
                result.figures.push_back({made->table.criteria[c],
                    overall ? std::string() : made->facts.domains[domain - 1], std::move(*difference)});
        }
    }
    return result;
}

Result<ScoreTable> scoreFrame(ProjectSession& session, const ScoringOptions& asked)
{
    const auto facts = loadFrame(session, asked.round);
    if (!facts)
        return tl::unexpected(facts.error());
    const auto chosen = projectRules(session);
    if (!chosen)
        return tl::unexpected(chosen.error());
    const ScoringOptions options = withProjectRules(asked, *chosen, facts->criteria);
    const auto columns = scoreColumns(facts->criteria, options);
    if (!columns)
        return tl::unexpected(columns.error());
    ScoreTable table = frameOf(*facts, *columns, options);
    table.labelled = false;
    return table;
}

}
