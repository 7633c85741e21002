#include "service/agreementdetail.h"
#include "service/agreementraters.h"
#include "service/projectsession.h"
#include "stats/connectivity.h"
#include "stats/random.h"
#include "storage/database.h"
#include "storage/items.h"
#include "storage/ratings.h"
#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

namespace touchstone::service {

namespace {

constexpr int kPromptStart = 120;

/// What the cards show of each criterion.
constexpr std::array<std::string_view, 11> kCards {"kripp_alpha_nominal", "kripp_alpha_ordinal",
    "kripp_alpha_interval", "percent_agreement", "gwet_ac1", "mean_absolute_difference", "share_within_one",
    "specific_agreement", "category_share", "icc2", "icc2_reml"};

std::vector<LocalText> categoryNames(const AgreementQuestion& question)
{
    std::vector<LocalText> names(question.scale.size());
    if (question.criterion.kind == CriterionKind::Scale) {
        for (std::size_t i = 0; i < names.size(); ++i) {
            const std::string point = std::to_string(question.criterion.min + static_cast<int>(i));
            names[i] = {point, point};
        }
    } else if (!question.flag.empty()) {
        names = {{"Not marked", "未勾选"}, {"Marked", "已勾选"}};
    } else {
        // Where unsure counts as unsafe two options are one category, which the other one names.
        for (std::size_t pass = 0; pass < 2; ++pass) {
            for (std::size_t i = 0; i < question.criterion.options.size(); ++i) {
                const Option& option = question.criterion.options[i];
                const auto category = question.optionCategory[i];
                if (category && names[*category].empty() && (pass == 1 || option.meaning != "unsure"))
                    names[*category] = option.label;
            }
        }
    }
    return names;
}

AgreementTopic topicOf(const AgreementQuestion& question)
{
    const Criterion& criterion = question.criterion;
    AgreementTopic topic {question.id, criterion.kind, criterion.role, criterion.label};
    if (const Option* flag = question.flag.empty() ? nullptr : criterion.option(question.flag))
        topic.flag = flag->label;
    topic.ordered = criterion.kind == CriterionKind::Scale;
    topic.categories = categoryNames(question);
    topic.threshold = criterion.threshold;
    return topic;
}

void addConfusions(AgreementDetail& detail, const stats::RatingTable& table, std::size_t categories)
{
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> index;
    detail.pooled.assign(categories * categories, 0);
    for (std::size_t unit = 0; unit < table.units(); ++unit) {
        const auto raters = table.ratersOf(unit);
        const auto given = table.categoriesOf(unit);
        for (std::size_t i = 0; i < raters.size(); ++i) {
            for (std::size_t j = i + 1; j < raters.size(); ++j) {
                const auto [at, fresh] = index.emplace(std::pair(raters[i], raters[j]), detail.pairs.size());
                if (fresh)
                    detail.pairs.push_back(
                        {raters[i], raters[j], std::vector<std::int64_t>(categories * categories)});
                ++detail.pairs[at->second].counts[given[i] * categories + given[j]];
                ++detail.pooled[given[i] * categories + given[j]];
                ++detail.pooled[given[j] * categories + given[i]];
            }
        }
    }
}

/// Some item of each prompt, which is the way to the beginning of its text.
Result<std::unordered_map<RowId, RowId>> itemsOfPrompts(ProjectSession& session)
{
    std::unordered_map<RowId, RowId> items;
    RatingFilter filter;
    filter.calibration = true;
    return storage::RatingRepository(session.database())
        .forEach(filter,
            [&](const Rating& rating) {
                items.emplace(rating.prompt, rating.item);
                return true;
            })
        .map([&] { return std::move(items); });
}

bool isFlip(const AgreementQuestion& question, const std::vector<stats::Category>& ratings)
{
    const auto has = [&](std::string_view meaning) {
        for (std::size_t i = 0; i < question.criterion.options.size(); ++i) {
            const auto category = question.optionCategory.empty() ? std::nullopt : question.optionCategory[i];
            if (question.criterion.options[i].meaning == meaning && category
                && std::find(ratings.begin(), ratings.end(), *category) != ratings.end())
                return true;
        }
        return false;
    };
    return question.criterion.role == "safety" && has("safe") && has("unsafe");
}

Result<void> addDisputed(AgreementDetail& detail, ProjectSession& session, const Facts& facts,
    const AgreementQuestion& question, const QuestionTable& data)
{
    const bool ordered = question.scale.kind != stats::ScaleKind::Nominal;
    stats::DisputeOptions options;
    options.metric = ordered ? stats::AlphaMetric::Ordinal : stats::AlphaMetric::Nominal;
    if (question.criterion.threshold)
        options.threshold = question.criterion.threshold->below;
    const auto disputed = stats::disputedUnits(data.table, question.scale, options);
    detail.disputedUnits = disputed.size();
    if (disputed.empty())
        return {};
    const auto items = itemsOfPrompts(session);
    if (!items)
        return tl::unexpected(items.error());
    storage::ItemRepository repository(session.database());
    for (std::size_t n = 0; n < std::min(kMostDisputed, disputed.size()); ++n) {
        const stats::DisputedUnit& entry = disputed[n];
        const Facts::Unit& unit = facts.units[data.unitOf[entry.unit]];
        const Facts::Prompt& prompt = facts.prompts[unit.prompt];
        const auto start = repository.promptStart(items->at(prompt.row), kPromptStart);
        if (!start)
            return tl::unexpected(start.error());
        DisputedItem item {
            {prompt.row, unit.response, facts.modelRows[unit.model]}, *start, facts.domains[prompt.domain]};
        const auto given = data.table.categoriesOf(entry.unit);
        item.ratings.assign(given.begin(), given.end());
        if (ordered) {
            const auto [low, high] = std::minmax_element(item.ratings.begin(), item.ratings.end());
            item.distance = question.scale.categories[*high] - question.scale.categories[*low];
        }
        // A column that were always the same rater's would tell who said what.
        stats::Random random(detail.seed, data.unitOf[entry.unit]);
        for (std::size_t i = item.ratings.size(); i > 1; --i)
            std::swap(item.ratings[i - 1], item.ratings[random.below(i)]);
        item.consequence = entry.consequence;
        item.safetyFlip = isFlip(question, item.ratings);
        item.share = entry.share;
        detail.disputed.push_back(std::move(item));
    }
    return {};
}

void addGroups(AgreementDetail& detail, const Facts& facts, const QuestionTable& data)
{
    const stats::Connectivity links = stats::connectivity(data.table);
    std::map<std::uint32_t, std::vector<std::string>> groups;
    for (std::size_t r = 0; r < data.raterOf.size(); ++r)
        groups[links.component[r]].push_back(facts.raters[data.raterOf[r]]);
    for (auto& [component, codes] : groups)
        detail.groups.push_back(std::move(codes));
}

Result<Scheme> schemeOf(ProjectSession& session, const std::string& round)
{
    return session.round(round).and_then([&](const Round& found) { return session.scheme(found); });
}

/// Steps of the whole computation, for its progress.
class Steps {
public:
    Steps(jobs::Control& control, std::size_t total)
        : m_control(control)
        , m_total(static_cast<std::int64_t>(total))
    {
    }
    Result<void> next()
    {
        if (!m_control.report(++m_done, m_total))
            return fail(ErrorCode::Cancelled);
        return {};
    }

private:
    jobs::Control& m_control;
    std::int64_t m_total;
    std::int64_t m_done = 0;
};

class DetailBuilder {
public:
    DetailBuilder(ProjectSession& session, const Facts& facts, const AgreementDetailOptions& options,
        jobs::Control& control)
        : m_session(session)
        , m_facts(facts)
        , m_options(options)
        , m_questions(agreementQuestions(facts, options.unsure, true))
        , m_steps(control, m_questions.size() + kFurtherSteps)
    {
        m_intervals.seed = options.seed;
        m_intervals.resamples = options.resamples;
        m_intervals.jackknife = false;
        m_intervals.stop = control.stopToken();
        m_ask.unsure = options.unsure;
        m_ask.seed = options.seed;
        m_ask.resamples = options.resamples;
    }

    Result<AgreementDetail> build()
    {
        m_detail.unsure = m_options.unsure;
        m_detail.seed = m_options.seed;
        m_detail.resamples = m_options.resamples;
        m_detail.panel = !m_facts.units.empty() && m_facts.units.front().response == 0;
        for (const AgreementQuestion& question : m_questions) {
            m_detail.topics.push_back(topicOf(question));
            m_detail.unsureMatters = m_detail.unsureMatters || question.unsureApplies;
            if (question.id == m_options.question)
                m_detail.topic = m_detail.topics.size() - 1;
        }
        if (m_questions.empty())
            return std::move(m_detail);
        return scheme()
            .and_then([this] { return overview(); })
            .and_then([this] { return chosen(); })
            .map([this] { return std::move(m_detail); });
    }

private:
    static constexpr std::size_t kFurtherSteps = 4;

    Result<void> scheme()
    {
        auto found = schemeOf(m_session, m_options.round);
        if (!found)
            return tl::unexpected(found.error());
        m_detail.scheme = std::move(*found);
        return m_steps.next();
    }

    Result<void> overview()
    {
        for (const AgreementQuestion& question : m_questions) {
            if (question.flag.empty()) {
                auto figures = agreementOn(m_facts, question, m_ask, m_intervals, kCards);
                if (!figures)
                    return tl::unexpected(figures.error());
                m_detail.overview.push_back(std::move(*figures));
            }
            if (const auto going = m_steps.next(); !going)
                return going;
        }
        return {};
    }

    Result<void> chosen()
    {
        const AgreementQuestion& question = m_questions[m_detail.topic];
        AgreementOptions sliced = m_ask;
        sliced.by = {"domain", "model", "scenario"};
        auto figures = agreementOn(m_facts, question, sliced, m_intervals);
        if (!figures)
            return tl::unexpected(figures.error());
        m_detail.agreement = std::move(*figures);
        if (const auto going = m_steps.next(); !going)
            return going;
        const auto data = tableOf(question, rowsOf(question, m_facts), m_facts.raters.size(), nullptr);
        if (!data)
            return tl::unexpected(data.error());
        auto raters = ratersOn(m_session, m_facts, question, *data, m_options, m_intervals);
        if (!raters)
            return tl::unexpected(raters.error());
        m_detail.raters = std::move(*raters);
        if (const auto going = m_steps.next(); !going)
            return going;
        addConfusions(m_detail, data->table, question.scale.size());
        addGroups(m_detail, m_facts, *data);
        return addDisputed(m_detail, m_session, m_facts, question, *data).and_then([this] {
            return m_steps.next();
        });
    }

    ProjectSession& m_session;
    const Facts& m_facts;
    const AgreementDetailOptions& m_options;
    std::vector<AgreementQuestion> m_questions;
    Steps m_steps;
    stats::IntervalOptions m_intervals = {};
    AgreementOptions m_ask = {};
    AgreementDetail m_detail = {};
};

}

Result<AgreementDetail> computeAgreementDetail(
    ProjectSession& session, const AgreementDetailOptions& options, jobs::Control& control)
{
    const auto facts = loadFacts(session, options.round);
    if (!facts)
        return tl::unexpected(facts.error());
    return DetailBuilder(session, *facts, options, control).build();
}

}
