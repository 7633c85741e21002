#include "service/scoring.h"
#include "service/facts.h"
#include "service/projectsession.h"
#include "service/projectsetup.h"
#include "service/scorecolumns.h"
#include "storage/adjudications.h"
#include "storage/database.h"
#include <algorithm>
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
    const Facts& facts, const std::vector<ScoreColumn>& columns)
{
    const auto settled = storage::AdjudicationRepository(session.database()).newest();
    if (!settled)
        return tl::unexpected(settled.error());
    AdjudicationsIn places(input, table, facts, columns);
    for (const storage::StoredAdjudication& each : *settled)
        places.add(each.unit, each.content);
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

}

std::optional<std::size_t> ScoreTable::role(const std::string& wanted) const
{
    for (std::size_t i = 0; i < criteria.size(); ++i) {
        if (criteria[i].role == wanted)
            return i;
    }
    return std::nullopt;
}

Result<ScoreTable> computeScores(ProjectSession& session, const ScoringOptions& asked, jobs::Control& control)
{
    const auto facts = loadFacts(session, asked.round);
    if (!facts)
        return tl::unexpected(facts.error());
    const auto chosen = projectRules(session);
    if (!chosen)
        return tl::unexpected(chosen.error());
    const ScoringOptions options = withProjectRules(asked, *chosen, facts->criteria);
    const auto columns = scoreColumns(facts->criteria, options);
    if (!columns)
        return tl::unexpected(columns.error());
    ScoreTable table;
    for (const ScoreColumn& column : *columns)
        table.criteria.push_back(column.scored);
    table.models = facts->models;
    table.domains = facts->domains;
    table.scenarios = facts->scenarios;
    table.unsure = options.unsure;
    table.minRaters = options.minRaters;
    table.seed = options.seed;
    table.resamples = options.resamples;
    table.assigned = facts->assigned;
    table.done = facts->done;
    for (const Facts::Unit& unit : facts->units)
        table.units.push_back({unit.response, facts->prompts[unit.prompt].row, unit.model});
    stats::ScoreInput input = inputFrame(*facts, *columns, options);
    addRatings(input, table, *facts, *columns);
    table.adjudication.used = options.adjudication;
    if (options.adjudication) {
        if (auto added = addAdjudications(input, table, session, *facts, *columns); !added)
            return tl::unexpected(added.error());
    }
    stats::ScoreOptions scoreOptions {options.resamples, options.seed, control.stopToken()};
    auto report = stats::computeScores(input, scoreOptions);
    if (!report)
        return tl::unexpected(report.error());
    table.report = std::move(*report);
    table.supports = named(table.report.supports, *facts);
    return table;
}

}
