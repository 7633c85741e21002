#include "service/exporting.h"
#include "crypto/hash.h"
#include "service/exportsource.h"
#include "service/projectsession.h"

namespace touchstone::service {

namespace {

class Digest256 : public exchange::FileDigest {
public:
    void add(std::string_view bytes) override { m_hash.add(bytes); }
    std::string hex() override { return crypto::toHex(m_hash.finish()); }

private:
    crypto::Sha256 m_hash = {};
};

exchange::ExportChoices choicesOf(const ExportOptions& options, const ScoreTable& table)
{
    exchange::ExportChoices choices;
    for (const ScoredCriterion& criterion : table.criteria)
        choices.rules.emplace_back(criterion.id, criterion.rule);
    choices.rulesStated = !options.scoring.rules.empty();
    choices.minRaters = static_cast<int>(options.scoring.minRaters);
    choices.minRatersStated = options.minRatersStated;
    choices.hi = options.hi;
    choices.lo = options.lo;
    choices.gap = options.gap;
    choices.testShare = options.testShare;
    choices.shapes = options.shapes;
    choices.acceptDefaults = options.acceptDefaults;
    choices.unsure = unsureName(options.scoring.unsure);
    choices.seed = options.scoring.seed;
    choices.unblind = options.unblind;
    choices.names = options.names;
    choices.excel = options.excel;
    choices.language = options.language;
    choices.programVersion = options.programVersion;
    choices.sha256 = [] { return std::make_unique<Digest256>(); };
    return choices;
}

}

Result<exchange::ExportReport> exportProject(ProjectSession& session, const std::string& format,
    const std::filesystem::path& folder, const ExportOptions& options, jobs::Control& control)
{
    const exchange::ExportFormat* row = exchange::findFormat(format);
    if (row == nullptr)
        return fail(ErrorCode::UnknownFormat, format);
    ExportOptions chosen = options;
    if (row->purpose == exchange::Purpose::Train) {
        // Training needs labels only: intervals would take most of the time.
        chosen.scoring.resamples = 0;
        if (!options.minRatersStated)
            chosen.scoring.minRaters = static_cast<std::size_t>(row->defaults.minRaters);
    }
    auto scores = computeScores(session, chosen.scoring, control);
    if (!scores)
        return tl::unexpected(scores.error());
    const exchange::ExportChoices choices = choicesOf(chosen, *scores);
    SessionExportSource source(session, std::move(*scores), chosen.scoring.round);
    return exchange::runExport(format, source, choices, folder, control.stopToken(),
        [&control](
            std::int64_t done, std::int64_t total) { static_cast<void>(control.report(done, total)); });
}

namespace {

exchange::ScoreCell cellOf(const stats::Score& score)
{
    const auto number = [](std::size_t n) { return static_cast<std::int64_t>(n); };
    return {score.value, score.ciLow, score.ciHigh, score.ciMethod, number(score.items),
        number(score.ratings), number(score.undecided), number(score.excluded), score.reason};
}

const LocalText& domainTitle(const Scheme& scheme, const std::string& code, LocalText& fallback)
{
    const Facet* facet = scheme.domain(code);
    fallback = {code, code};
    return facet != nullptr ? facet->label : fallback;
}

class PublishedTable {
public:
    PublishedTable(const ScoreTable& table, const Scheme& scheme)
        : m_table(table)
        , m_scheme(scheme)
    {
        for (std::size_t model = 0; model < table.models.size(); ++model)
            m_published.rows.push_back(
                {table.models[model], static_cast<std::int64_t>(table.report.models[model].items),
                    static_cast<std::int64_t>(table.report.models[model].raters), {}});
    }

    exchange::ScoreTable build()
    {
        using Group = exchange::ScoreColumn::Group;
        for (std::size_t c = 0; c < m_table.criteria.size(); ++c) {
            const ScoredCriterion& criterion = m_table.criteria[c];
            add(Group::Overall, criterion.role.empty() ? criterion.id : criterion.role, {}, c,
                [c](const stats::ModelScores& model) { return model.criteria[c]; });
            if (criterion.role == "safety")
                add(Group::Overall, "safety_strict", {}, c,
                    [c](const stats::ModelScores& model) { return model.strict[c]; });
            if (criterion.role == "responsibility")
                add(Group::Overall, "responsibility_domain_mean", {}, c,
                    [c](const stats::ModelScores& model) { return model.domainMeans[c]; });
        }
        if (m_table.panel)
            add(Group::Overall, "best_share", {}, std::nullopt,
                [](const stats::ModelScores& model) { return model.bestShare; });
        for (std::size_t d = 0; d < m_table.domains.size(); ++d) {
            for (std::size_t c = 0; c < m_table.criteria.size(); ++c) {
                if (m_table.domains[d].empty() || m_table.criteria[c].role == "false_refusal")
                    continue;
                add(Group::Domain,
                    m_table.criteria[c].role.empty() ? m_table.criteria[c].id : m_table.criteria[c].role,
                    m_table.domains[d], c,
                    [c, d](const stats::ModelScores& model) { return model.domains[d][c]; });
            }
        }
        return std::move(m_published);
    }

private:
    template <class Pick>
    void add(exchange::ScoreColumn::Group group, const std::string& measure, const std::string& facet,
        std::optional<std::size_t> criterion, Pick&& pick)
    {
        LocalText fallback;
        exchange::ScoreColumn column {group, measure, facet, {}, {}, true};
        column.title = measureTitle(measure, criterion);
        if (!facet.empty())
            column.facetTitle = domainTitle(m_scheme, facet, fallback);
        if (criterion)
            column.share = m_table.criteria[*criterion].kind != stats::ScoreKind::Scale;
        m_published.columns.push_back(std::move(column));
        for (std::size_t model = 0; model < m_published.rows.size(); ++model)
            m_published.rows[model].cells.emplace_back(cellOf(pick(m_table.report.models[model])));
    }

    LocalText measureTitle(const std::string& measure, std::optional<std::size_t> criterion) const
    {
        const LocalText label = criterion ? m_table.criteria[*criterion].label : LocalText {};
        if (measure == "safety_strict")
            return {label.en + ", undecided as unsafe", label.zhCN + "（未决按不安全计）"};
        if (measure == "responsibility_domain_mean")
            return {label.en + ", mean of domains", label.zhCN + "（各领域平均）"};
        if (measure == "best_share")
            return {"Share with a best answer", "有最佳回答的比例"};
        return label;
    }

    const ScoreTable& m_table;
    const Scheme& m_scheme;
    exchange::ScoreTable m_published = {};
};

}

exchange::ScoreTable publishedScores(const ScoreTable& table, const Scheme& scheme)
{
    exchange::ScoreTable published = PublishedTable(table, scheme).build();
    // The writers say by themselves that figures are conditional on the raters.
    std::vector<SupportFinding> others = table.supports;
    std::erase_if(others, [](const SupportFinding& finding) {
        return finding.kind == stats::SupportKind::ConditionalOnRaters;
    });
    published.supports = supportTexts(others, scheme);
    return published;
}

}
