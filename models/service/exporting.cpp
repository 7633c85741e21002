#include "service/exporting.h"
#include "crypto/hash.h"
#include "exchange/writerwords.h"
#include "service/exportsource.h"
#include "service/projectsession.h"
#include "storage/database.h"
#include "storage/events.h"
#include "storage/snapshots.h"
#include <QTemporaryDir>
#include <algorithm>
#include <fstream>
#include <functional>
#include <optional>
#include <sstream>

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

namespace {

struct Prepared {
    const exchange::ExportFormat* format = nullptr;
    ScoreTable scores = {};
    std::string round = {};
    exchange::ExportChoices choices = {};
    std::vector<std::string> domains = {};
};

Result<Prepared> prepare(
    ProjectSession& session, const std::string& format, const ExportOptions& options, jobs::Control& control)
{
    Prepared made;
    made.format = exchange::findFormat(format);
    if (made.format == nullptr)
        return fail(ErrorCode::UnknownFormat, format);
    ExportOptions chosen = options;
    // Labels need no intervals, which would take most of the time.
    const bool scores = made.format->takes(exchange::Choice::Seed);
    const bool training = made.format->purpose == exchange::Purpose::Train;
    if (!scores || training)
        chosen.scoring.resamples = 0;
    if (training && !options.minRatersStated)
        chosen.scoring.minRaters = static_cast<std::size_t>(made.format->defaults.minRaters);
    const bool labels =
        made.format->takes(exchange::Choice::Rule) || made.format->purpose != exchange::Purpose::Analyse;
    auto table =
        labels ? computeScores(session, chosen.scoring, control) : scoreFrame(session, chosen.scoring);
    if (!table)
        return tl::unexpected(table.error());
    made.choices = choicesOf(chosen, *table);
    made.scores = std::move(*table);
    made.round = chosen.scoring.round;
    if (training)
        made.domains = chosen.domains;
    return made;
}

exchange::ExportProgress progressOf(jobs::Control& control)
{
    return
        [&control](std::int64_t done, std::int64_t total) { static_cast<void>(control.report(done, total)); };
}

/// What an export leaves in the project, in one transaction.
Result<void> record(ProjectSession& session, const Prepared& done, const std::vector<PromptId>& prompts)
{
    return session.database().write([&]() -> Result<void> {
        if (const auto marked = storage::markExported(session.database(), prompts); !marked)
            return marked;
        if (!done.choices.unblind)
            return {};
        return storage::EventRepository(session.database())
            .append({eventkind::kUnblind, 0, 0, remarkJson({true, "export " + std::string(done.format->id)})})
            .map([](const EventId&) {});
    });
}

}

bool changesProject(const exchange::ExportFormat& format, const ExportOptions& options)
{
    return !options.forTheScreen && (format.purpose == exchange::Purpose::Train || options.unblind);
}

namespace {

/// In one read transaction: rows, counts and hash are of one state, whoever else writes meanwhile.
template <class Outcome>
Result<Outcome> ofOneState(ProjectSession& session, const std::function<Result<Outcome>()>& work)
{
    std::optional<Result<Outcome>> outcome;
    const auto read = session.database().read([&]() -> Result<void> {
        outcome = work();
        return {};
    });
    if (!read)
        return tl::unexpected(read.error());
    return std::move(*outcome);
}

Result<exchange::ExportReport> runExport(ProjectSession& session, const std::string& format,
    const std::filesystem::path& folder, const ExportOptions& options, bool changes, jobs::Control& control)
{
    auto made = prepare(session, format, options, control);
    if (!made)
        return tl::unexpected(made.error());
    if (changes)
        made->choices.beforePlacing = [&](const std::vector<PromptId>& prompts) {
            return record(session, *made, prompts);
        };
    SessionExportSource source(session, std::move(made->scores), made->round);
    source.limitTo(made->domains);
    return exchange::runExport(
        format, source, made->choices, folder, control.stopToken(), progressOf(control));
}

}

Result<exchange::ExportReport> exportProject(ProjectSession& session, const std::string& format,
    const std::filesystem::path& folder, const ExportOptions& options, jobs::Control& control)
{
    const exchange::ExportFormat* row = exchange::findFormat(format);
    const bool changes = row != nullptr && changesProject(*row, options);
    if (changes && session.isReadOnly())
        return fail(ErrorCode::ReadOnly, session.path().string());
    // What writes at its end cannot begin as a reader.
    if (changes)
        return runExport(session, format, folder, options, true, control);
    return ofOneState<exchange::ExportReport>(
        session, [&] { return runExport(session, format, folder, options, false, control); });
}

Result<exchange::ExportPreview> previewProject(
    ProjectSession& session, const std::string& format, const ExportOptions& options, jobs::Control& control)
{
    return ofOneState<exchange::ExportPreview>(session, [&]() -> Result<exchange::ExportPreview> {
        auto made = prepare(session, format, options, control);
        if (!made)
            return tl::unexpected(made.error());
        SessionExportSource source(session, std::move(made->scores), made->round, true);
        source.limitTo(made->domains);
        return exchange::previewExport(
            format, source, made->choices, control.stopToken(), progressOf(control));
    });
}

LocalText formatTitle(const exchange::ExportFormat& format)
{
    const std::string title(format.titleKey);
    return {title, exchange::known(title, Language::Chinese)};
}

LocalText reasonText(const std::string& reason)
{
    // Reasons of one shape of several begin with its id.
    const std::size_t mark = reason.find(": ");
    const std::string shape = mark == std::string::npos ? std::string() : reason.substr(0, mark + 2);
    return {reason, shape + exchange::known(reason.substr(shape.size()), Language::Chinese)};
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

void addMultichoice(exchange::ScoreTable& table, const std::vector<McRunFigures>& runs)
{
    for (const McRunFigures& run : runs) {
        const auto first =
            std::find_if(table.columns.begin(), table.columns.end(), [&run](const auto& column) {
                return column.group == exchange::ScoreColumn::Group::MultiChoice
                    && column.facet == run.run.profile;
            });
        auto at = static_cast<std::size_t>(first - table.columns.begin());
        if (first == table.columns.end()) {
            for (const char* measure : {"acc", "acc_star"})
                table.columns.push_back({exchange::ScoreColumn::Group::MultiChoice, measure, run.run.profile,
                    measure == std::string_view("acc") ? LocalText {"Multi-choice acc", "选择题 acc"}
                                                       : LocalText {"Multi-choice acc*", "选择题 acc*"},
                    {run.run.profile, run.run.profile}, true});
            for (exchange::ScoreRow& row : table.rows)
                row.cells.resize(table.columns.size());
        }
        auto row = std::find_if(table.rows.begin(), table.rows.end(),
            [&run](const exchange::ScoreRow& each) { return each.model == run.run.model; });
        if (row == table.rows.end()) {
            table.rows.push_back({run.run.model, 0, 0, {}});
            row = table.rows.end() - 1;
            row->cells.resize(table.columns.size());
        }
        const multichoice::Counts& counts = run.after.counts;
        const auto cell = [](std::optional<double> value,
                              const std::optional<multichoice::Interval>& interval, std::int64_t n) {
            exchange::ScoreCell made;
            made.value = value;
            made.items = made.ratings = n;
            if (interval) {
                made.ciLow = interval->low;
                made.ciHigh = interval->high;
            }
            if (!value)
                made.reason = "no answer names a reply";
            return made;
        };
        row->cells[at] = cell(counts.acc(), run.after.accInterval, counts.total);
        row->cells[at + 1] = cell(counts.accStar(), run.after.accStarInterval, counts.pred);
    }
}

Result<std::string> exportText(
    ProjectSession& session, const std::string& format, const ExportOptions& options, jobs::Control& control)
{
    const QTemporaryDir folder;
    if (!folder.isValid())
        return fail(ErrorCode::Io, folder.path().toStdString());
    const std::filesystem::path path(folder.path().toStdU16String());
    ExportOptions shown = options;
    shown.forTheScreen = true;
    const auto report = exportProject(session, format, path, shown, control);
    if (!report)
        return tl::unexpected(report.error());
    std::ifstream in(path / report->files.front().path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

}
