#include "service/exportsource.h"
#include "service/exporting.h"
#include "service/ownanswers.h"
#include "service/projectsession.h"
#include "service/promptcollector.h"
#include "service/scorecolumns.h"
#include "service/snapshots.h"
#include "storage/corpus.h"
#include "storage/database.h"
#include "storage/displaynames.h"
#include "storage/ratings.h"
#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

namespace touchstone::service {

namespace {

std::vector<std::pair<std::string, double>> softLabel(
    stats::ScoreKind kind, const std::vector<double>& values)
{
    std::map<double, std::size_t> counts;
    for (const double value : values)
        ++counts[value];
    std::vector<std::pair<std::string, double>> shares;
    for (const auto& [value, count] : counts)
        shares.emplace_back(
            valueName(kind, value), static_cast<double>(count) / static_cast<double>(values.size()));
    return shares;
}

std::optional<double> spreadOf(stats::ScoreKind kind, const std::vector<double>& values)
{
    const auto n = static_cast<double>(values.size());
    if (values.size() < 2)
        return std::nullopt;
    if (kind == stats::ScoreKind::Scale) {
        const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
        double squares = 0;
        for (const double value : values)
            squares += (value - mean) * (value - mean);
        return std::sqrt(squares / (n - 1));
    }
    std::map<double, std::size_t> counts;
    std::size_t most = 0;
    for (const double value : values)
        most = std::max(most, ++counts[value]);
    return 1.0 - static_cast<double>(most) / n;
}

exchange::LabelBasis basisOf(const stats::FinalLabel& label)
{
    // Also where both stand: then there is no value, only the shares of the ratings.
    if (label.adjudicated)
        return exchange::LabelBasis::Adjudicated;
    switch (label.state) {
    case stats::FinalLabel::State::Unrated:
        return exchange::LabelBasis::Unrated;
    case stats::FinalLabel::State::TooFew:
        return exchange::LabelBasis::TooFew;
    case stats::FinalLabel::State::Undecided:
        return exchange::LabelBasis::Undecided;
    case stats::FinalLabel::State::Decided:
        break;
    }
    return exchange::LabelBasis::Rule;
}

std::string scaleName(const Criterion& criterion)
{
    if (criterion.kind == CriterionKind::Scale)
        return std::to_string(criterion.min) + "-" + std::to_string(criterion.max);
    std::string codes;
    for (const Option& option : criterion.options)
        codes += (codes.empty() ? "" : ";") + option.code;
    return codes;
}

}

SessionExportSource::SessionExportSource(
    ProjectSession& session, ScoreTable scores, std::string round, bool preview)
    : m_session(session)
    , m_scores(std::move(scores))
    , m_round(std::move(round))
    , m_preview(preview)
{
}

Result<void> SessionExportSource::describeState(exchange::ExportDescription& about)
{
    if (m_scores.done < m_scores.assigned)
        about.rated = static_cast<double>(m_scores.done) / static_cast<double>(m_scores.assigned);
    if (m_preview)
        return {};
    const auto hash = m_session.stateHash();
    if (!hash)
        return tl::unexpected(hash.error());
    about.stateHash = *hash;
    const auto snapshot = equalSnapshot(m_session, m_scores);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    if (*snapshot) {
        about.snapshot = (*snapshot)->content.name;
        about.snapshotHash = (*snapshot)->content.state;
    }
    return {};
}

Result<SessionExportSource::Counted> SessionExportSource::countRatings(const Round& round)
{
    storage::RatingRepository ratings(m_session.database());
    RatingFilter filter;
    filter.round = m_round.empty() ? 0 : round.row;
    const auto kept = ratings.count(filter);
    if (!kept)
        return tl::unexpected(kept.error());
    const auto rounds = m_session.rounds();
    if (!rounds)
        return tl::unexpected(rounds.error());
    const bool calibrated = std::any_of(rounds->begin(), rounds->end(),
        [](const Round& each) { return each.kind == RoundKind::Calibration; });
    if (!calibrated || filter.round != 0)
        return Counted {*kept, 0};
    filter.calibration = true;
    return ratings.count(filter).map([&](std::int64_t all) { return Counted {*kept, all - *kept}; });
}

Result<void> SessionExportSource::describeDomains(exchange::ExportDescription& about)
{
    if (m_domains.empty())
        return {};
    const auto prompts = storage::CorpusRepository(m_session.database()).prompts();
    if (!prompts)
        return tl::unexpected(prompts.error());
    std::set<RowId> rated;
    for (const ScoreTable::Unit& unit : m_scores.units)
        rated.insert(unit.prompt);
    std::int64_t others = 0;
    for (const storage::PromptFacets& prompt : *prompts)
        others += rated.contains(prompt.row) && !isChosen(prompt.domain) ? 1 : 0;
    std::string names;
    for (const std::string& domain : m_domains)
        names += (names.empty() ? "" : ";") + domain;
    about.filters["domain"] = names;
    if (others > 0)
        about.leftOut["other domain"] = others;
    return {};
}

bool SessionExportSource::isChosen(const std::string& domain) const
{
    return m_domains.empty() || std::find(m_domains.begin(), m_domains.end(), domain) != m_domains.end();
}

Result<exchange::ExportDescription> SessionExportSource::describe()
{
    exchange::ExportDescription about;
    const auto info = m_session.info();
    const auto totals = m_session.totals();
    const auto round = m_session.round(m_round);
    for (const Error* error : {info ? nullptr : &info.error(), totals ? nullptr : &totals.error(),
             round ? nullptr : &round.error()}) {
        if (error != nullptr)
            return tl::unexpected(*error);
    }
    const auto scheme = m_session.scheme(*round);
    if (!scheme)
        return tl::unexpected(scheme.error());
    about.project = info->id;
    if (const auto described = describeState(about); !described)
        return tl::unexpected(described.error());
    about.filters["round"] = m_round.empty() ? "all normal rounds" : m_round;
    about.treatments = {{"ties", "undecided: counted, not scored"}, {"unsure", unsureName(m_scores.unsure)},
        {"flags", "flagged items are included"},
        {"repeats", "hidden repeats are in ratings, never in labels or scores"},
        {"calibration", m_round.empty() ? "left out" : "as the round"},
        {"skipped", "cannot-rate answers are no ratings"}};
    const auto counted = countRatings(*round);
    if (!counted)
        return tl::unexpected(counted.error());
    about.ratings = counted->kept;
    about.items = static_cast<std::int64_t>(m_scores.units.size());
    about.counts = {{"prompts", totals->prompts}, {"models", totals->models},
        {"responses", totals->responses}, {"ratings", counted->kept}, {"items_assigned", m_scores.assigned},
        {"items_done", m_scores.done}};
    if (m_scores.adjudication.used && m_scores.labelled) {
        about.counts["labels_adjudicated"] = m_scores.adjudication.labels;
        about.counts["adjudicated"] = m_scores.adjudication.units;
        about.counts["both_stand"] = m_scores.adjudication.bothStand;
        about.counts["adjudicated_after_unblind"] = m_scores.adjudication.afterUnblind;
    } else if (m_scores.labelled) {
        about.filters["adjudication"] = "left out";
    }
    if (const auto described = describeDomains(about); !described)
        return tl::unexpected(described.error());
    if (counted->calibration > 0)
        about.leftOut["calibration"] = counted->calibration;
    for (const Criterion& criterion : scheme->criteria) {
        if (criterion.kind == CriterionKind::Scale || !criterion.options.empty())
            about.scales[criterion.id] = scaleName(criterion);
    }
    return about;
}

Result<std::vector<exchange::ExportModel>> SessionExportSource::models()
{
    return m_session.models().map([](const std::vector<Model>& rows) {
        std::vector<exchange::ExportModel> models;
        for (const Model& row : rows)
            models.push_back({row.id, row.name});
        return models;
    });
}

Result<std::vector<exchange::ExportPerson>> SessionExportSource::people()
{
    const auto rows = m_session.annotators();
    if (!rows)
        return tl::unexpected(rows.error());
    auto names = storage::displayNames(m_session.database());
    if (!names)
        return tl::unexpected(names.error());
    std::vector<exchange::ExportPerson> people;
    for (const Annotator& row : *rows)
        people.push_back({row.code, (*names)[row.code]});
    return people;
}

Result<std::vector<exchange::ExportCriterion>> SessionExportSource::criteria()
{
    std::vector<exchange::ExportCriterion> criteria;
    for (const ScoredCriterion& criterion : m_scores.criteria)
        criteria.push_back({criterion.id, criterion.kind == stats::ScoreKind::Scale});
    return criteria;
}

Result<RatingFilter> SessionExportSource::filter()
{
    RatingFilter filter;
    if (!m_round.empty()) {
        const auto round = m_session.round(m_round);
        if (!round)
            return tl::unexpected(round.error());
        filter.round = round->row;
    }
    return filter;
}

Result<void> SessionExportSource::forEachRating(const std::function<bool(const RatingDetail&)>& visit)
{
    const auto chosen = filter();
    if (!chosen)
        return tl::unexpected(chosen.error());
    return storage::RatingRepository(m_session.database()).forEachDetail(*chosen, visit);
}

exchange::CriterionLabel SessionExportSource::labelOf(std::size_t unit, std::size_t criterion) const
{
    const ScoredCriterion& scored = m_scores.criteria[criterion];
    const stats::FinalLabel& label = m_scores.report.labels[unit * m_scores.criteria.size() + criterion];
    const std::vector<double>& values = m_scores.values[unit][criterion];
    exchange::CriterionLabel result;
    result.criterion = scored.id;
    result.basis = basisOf(label);
    result.rule = scored.rule;
    result.raters = static_cast<std::int64_t>(label.ratings);
    result.spread = spreadOf(scored.kind, values);
    result.softLabel = softLabel(scored.kind, values);
    if (label.adjudicated)
        result.disagreement = m_scores.disagreements[unit];
    if (label.state == stats::FinalLabel::State::Decided) {
        if (scored.kind == stats::ScoreKind::Scale)
            result.value = label.value;
        else
            result.value = valueName(scored.kind, label.value);
    }
    return result;
}

Result<void> SessionExportSource::forEachItem(const std::function<bool(const exchange::ItemLabel&)>& visit)
{
    std::vector<std::size_t> order(m_scores.units.size());
    std::iota(order.begin(), order.end(), std::size_t {0});
    std::sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
        const ScoreTable::Unit& left = m_scores.units[a];
        const ScoreTable::Unit& right = m_scores.units[b];
        return std::tie(left.prompt, left.model, left.response)
            < std::tie(right.prompt, right.model, right.response);
    });
    storage::CorpusRepository corpus(m_session.database());
    for (const std::size_t index : order) {
        const ScoreTable::Unit& unit = m_scores.units[index];
        const auto origin = corpus.provenance(unit.prompt, unit.response);
        if (!origin)
            return tl::unexpected(origin.error());
        exchange::ItemLabel item {origin->response, origin->prompt, origin->sourceId,
            m_scores.models[unit.model], origin->sample, origin->domain, origin->scenario, origin->level, {}};
        for (std::size_t c = 0; c < m_scores.criteria.size(); ++c)
            item.criteria.push_back(labelOf(index, c));
        if (!visit(item))
            return {};
    }
    return {};
}

Result<void> SessionExportSource::forEachPrompt(
    const std::function<bool(const exchange::RatedPrompt&)>& visit)
{
    auto chosen = filter();
    if (!chosen)
        return tl::unexpected(chosen.error());
    chosen->byPrompt = true;
    const auto own = listOwnAnswers(m_session, m_round);
    if (!own)
        return tl::unexpected(own.error());
    const std::function<bool(const exchange::RatedPrompt&)> visitChosen =
        [this, &visit](
            const exchange::RatedPrompt& prompt) { return !isChosen(prompt.domain) || visit(prompt); };
    PromptCollector collector(
        m_session, m_scores, *own,
        [this](std::size_t unit) {
            std::vector<exchange::CriterionLabel> labels;
            for (std::size_t c = 0; c < m_scores.criteria.size(); ++c)
                labels.push_back(labelOf(unit, c));
            return labels;
        },
        visitChosen);
    const auto visited =
        storage::RatingRepository(m_session.database())
            .forEachDetail(*chosen, [&](const RatingDetail& detail) { return collector.take(detail); });
    return visited ? collector.finish() : visited;
}

Result<void> SessionExportSource::forEachHeldOut(const std::function<void(const std::string& text)>& visit)
{
    return storage::CorpusRepository(m_session.database()).forEachHeldOut(visit);
}

Result<exchange::ScoreTable> SessionExportSource::scores()
{
    return scheme().map([this](const Scheme& scheme) { return publishedScores(m_scores, scheme); });
}

Result<Scheme> SessionExportSource::scheme()
{
    return m_session.round(m_round).and_then([this](const Round& round) { return m_session.scheme(round); });
}

namespace {

LocalText groupNames(const SupportFinding& finding, const Scheme& scheme)
{
    LocalText names;
    for (const auto& group : finding.domainGroups) {
        LocalText members;
        for (const std::string& code : group) {
            const Facet* facet = scheme.domain(code);
            members.en += (members.en.empty() ? "" : ", ") + (facet != nullptr ? facet->label.en : code);
            members.zhCN +=
                (members.zhCN.empty() ? "" : "、") + (facet != nullptr ? facet->label.zhCN : code);
        }
        names.en += (names.en.empty() ? "" : "; ") + members.en;
        names.zhCN += (names.zhCN.empty() ? "" : "；") + members.zhCN;
    }
    return names;
}

LocalText textOf(const SupportFinding& finding, const Scheme& scheme)
{
    const std::string n = std::to_string(finding.count);
    const std::string all = std::to_string(finding.total);
    switch (finding.kind) {
    case stats::SupportKind::ConditionalOnRaters:
        return {"The figures are conditional on these raters.", "各数值以这些评分人为条件。"};
    case stats::SupportKind::DomainsDisjoint: {
        const LocalText groups = groupNames(finding, scheme);
        return {"Domain means are not comparable across domains: no rater links these groups (" + groups.en
                + "), so that severity cannot be told from domain. Models within a domain can be compared.",
            "各领域的平均分不能相互比较：以下各组领域没有共同的评分人（" + groups.zhCN
                + "），无法区分评分宽严与领域差异。同一领域内的模型可以比较。"};
    }
    case stats::SupportKind::FewModels:
        return {"No rank correlation between pipelines: it needs five models, there are " + n + ".",
            "不报告两条评测线之间的等级相关：至少需要五个模型，现有 " + n + " 个。"};
    case stats::SupportKind::Unfinished:
        return {"Interim: " + n + " of " + all + " items are rated.",
            "中期数据：" + all + " 条中已评 " + n + " 条。"};
    case stats::SupportKind::TooFewRatings:
        return {n + " of " + all + " labels are left out: fewer ratings than asked for.",
            all + " 个标签中有 " + n + " 个因评分人数不足未计入。"};
    case stats::SupportKind::Undecided:
        return {n + " of " + all + " labels are undecided: counted, not scored.",
            all + " 个标签中有 " + n + " 个未决：计数但不计分。"};
    case stats::SupportKind::SinglyRated:
        return {n + " of " + all + " rated responses have a single rater: no agreement stands behind them.",
            "已评的 " + all + " 条回答中有 " + n + " 条只有一人评分，没有一致性可言。"};
    case stats::SupportKind::Adjudicated:
        return {n + " of " + all + " labels were settled by adjudication, in place of the rule.",
            all + " 个标签中有 " + n + " 个由裁定得出，不按规则。"};
    case stats::SupportKind::SettledAfterUnblind:
        return {n + " of " + all + " adjudicated labels were settled after unblinding.",
            "裁定的 " + all + " 个标签中有 " + n + " 个是在揭盲之后裁定的。"};
    }
    return {};
}

}

std::vector<LocalText> supportTexts(const std::vector<SupportFinding>& supports, const Scheme& scheme)
{
    std::vector<LocalText> texts;
    for (const SupportFinding& finding : supports)
        texts.push_back(textOf(finding, scheme));
    return texts;
}

}
