#include "service/agreementraters.h"
#include "service/projectsession.h"
#include "stats/severity.h"
#include "storage/database.h"
#include "storage/donetimes.h"
#include "storage/ratings.h"
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace touchstone::service {

namespace {

/// Units drawn for the intervals of all raters together stay below this: about a second of work.
constexpr std::size_t kMostDrawn = 60'000'000;
constexpr std::size_t kFewestResamples = 100;

/// Goes once through the answers of a question with what the facts leave out: who declined or was unsure,
/// second judgements, and when each was given.
class RaterReader {
public:
    RaterReader(ProjectSession& session, const Facts& facts, const AgreementQuestion& question,
        const AgreementDetailOptions& options, std::vector<RaterAgreement>& raters)
        : m_session(session)
        , m_facts(facts)
        , m_question(question)
        , m_options(options)
        , m_raters(raters)
        , m_repeats(raters.size())
        , m_order(raters.size())
    {
    }

    Result<void> read()
    {
        return readFrame().and_then([this] { return readTimes(); }).and_then([this] {
            return readAnswers();
        });
    }

    const std::vector<stats::SharedRatings>& repeats() const { return m_repeats; }
    /// Units of each rater in the order of submission.
    std::vector<std::vector<std::uint32_t>> order()
    {
        std::vector<std::vector<std::uint32_t>> units(m_order.size());
        for (std::size_t r = 0; r < m_order.size(); ++r) {
            std::sort(m_order[r].begin(), m_order[r].end());
            for (const auto& [place, unit] : m_order[r])
                units[r].push_back(unit);
        }
        return units;
    }

private:
    Result<void> readFrame()
    {
        const auto annotators = m_session.annotators();
        const auto models = m_session.models();
        const auto rounds = m_session.rounds();
        if (!annotators || !models || !rounds)
            return tl::unexpected(!annotators ? annotators.error()
                    : !models                 ? models.error()
                                              : rounds.error());
        for (std::size_t i = 0; i < annotators->size(); ++i)
            m_raterOf[(*annotators)[i].row] = i;
        for (std::size_t i = 0; i < models->size(); ++i)
            m_modelOf[(*models)[i].row] = static_cast<std::uint32_t>(i);
        for (const Round& round : *rounds) {
            if (m_options.round.empty() ? round.kind == RoundKind::Normal : round.name == m_options.round)
                m_rounds.insert(round.row);
            if (round.name == m_options.round)
                m_filter.round = round.row;
        }
        for (std::uint32_t unit = 0; unit < m_facts.units.size(); ++unit) {
            const Facts::Unit& known = m_facts.units[unit];
            m_unitOf[keyOf(known.response, m_facts.prompts[known.prompt].row, known.model)] = unit;
        }
        return {};
    }

    static std::uint64_t keyOf(RowId response, RowId prompt, std::uint32_t model)
    {
        return response != 0
            ? static_cast<std::uint64_t>(response)
            : std::uint64_t {1} << 63 | static_cast<std::uint64_t>(prompt) << 20 | std::uint64_t {model};
    }

    Result<void> readTimes()
    {
        const auto times = storage::doneTimes(m_session.database());
        if (!times)
            return tl::unexpected(times.error());
        std::vector<std::vector<stats::ReadingTime>> reading(m_raters.size());
        for (const storage::DoneTime& time : *times) {
            if (!m_rounds.contains(time.round))
                continue;
            m_placeOf[time.item] = m_placeOf.size();
            reading[m_raterOf.at(time.annotator)].push_back(
                {time.activeSeconds, static_cast<double>(time.characters)});
        }
        for (std::size_t r = 0; r < m_raters.size(); ++r) {
            m_raters[r].pace = stats::tooFast(reading[r]);
            m_raters[r].pace.item = {};
        }
        return {};
    }

    Result<void> readAnswers()
    {
        m_filter.criterion = m_question.criterion.id;
        m_filter.repeats = true;
        std::unordered_map<RowId, stats::Category> first;
        std::vector<Rating> again;
        const auto done =
            storage::RatingRepository(m_session.database()).forEach(m_filter, [&](const Rating& rating) {
                if (rating.repeatOf != 0)
                    again.push_back(rating);
                else
                    takeFirst(rating, first);
                return true;
            });
        for (const Rating& rating : again) {
            const auto earlier = first.find(rating.repeatOf);
            const auto category = rating.declined ? std::nullopt : m_question.categoryOf(rating.value);
            if (earlier != first.end() && category)
                m_repeats[m_raterOf.at(rating.annotator)].emplace_back(earlier->second, *category);
        }
        return done;
    }

    void takeFirst(const Rating& rating, std::unordered_map<RowId, stats::Category>& first)
    {
        const std::size_t rater = m_raterOf.at(rating.annotator);
        RaterAgreement& known = m_raters[rater];
        if (rating.declined) {
            ++known.declined;
            return;
        }
        ++known.answers;
        const auto* choice = std::get_if<ChoiceAnswer>(&rating.value);
        const Option* option = choice != nullptr ? m_question.criterion.option(choice->code) : nullptr;
        known.unsure += option != nullptr && option->meaning == "unsure" ? 1 : 0;
        const auto category = m_question.categoryOf(rating.value);
        if (!category)
            return;
        first[rating.item] = *category;
        const auto unit = m_unitOf.find(keyOf(rating.response, rating.prompt, m_modelOf.at(rating.model)));
        if (unit != m_unitOf.end() && m_seen.insert(unit->second * m_raters.size() + rater).second)
            m_order[rater].emplace_back(m_placeOf[rating.item], unit->second);
    }

    ProjectSession& m_session;
    const Facts& m_facts;
    const AgreementQuestion& m_question;
    const AgreementDetailOptions& m_options;
    std::vector<RaterAgreement>& m_raters;
    std::vector<stats::SharedRatings> m_repeats;
    std::vector<std::vector<std::pair<std::size_t, std::uint32_t>>> m_order;
    RatingFilter m_filter = {};
    std::unordered_set<RowId> m_rounds = {};
    std::unordered_set<std::size_t> m_seen = {};
    std::unordered_map<RowId, std::size_t> m_raterOf = {};
    std::unordered_map<RowId, std::uint32_t> m_modelOf = {};
    std::unordered_map<std::uint64_t, std::uint32_t> m_unitOf = {};
    std::unordered_map<RowId, std::size_t> m_placeOf = {}; ///< of an item, in the order of submission
};

/// Deviation of a rater from the others on one unit; empty where nobody else rated it.
std::optional<double> deviation(
    const stats::RatingTable& table, const stats::Scale& scale, std::size_t unit, std::uint32_t rater)
{
    const auto raters = table.ratersOf(unit);
    const auto categories = table.categoriesOf(unit);
    const auto own = std::find(raters.begin(), raters.end(), rater);
    if (raters.size() < 2 || own == raters.end())
        return std::nullopt;
    const stats::Category given = categories[static_cast<std::size_t>(own - raters.begin())];
    const auto others = static_cast<double>(raters.size() - 1);
    if (scale.kind == stats::ScaleKind::Nominal) {
        const auto otherwise = std::count_if(
            categories.begin(), categories.end(), [given](stats::Category each) { return each != given; });
        return static_cast<double>(otherwise) / others;
    }
    double sum = 0.0;
    for (const stats::Category category : categories)
        sum += scale.categories[category];
    const double point = scale.categories[given];
    return point - (sum - point) / others;
}

/// `order`: units of each rater of the table, as indices in Facts.
void addDrift(std::vector<RaterAgreement>& raters, const QuestionTable& data, const stats::Scale& scale,
    const std::vector<std::vector<std::uint32_t>>& order, std::size_t units)
{
    std::vector<std::size_t> indexOf(units, data.unitOf.size());
    for (std::size_t i = 0; i < data.unitOf.size(); ++i)
        indexOf[data.unitOf[i]] = i;
    for (std::uint32_t r = 0; r < raters.size(); ++r) {
        std::vector<double> deviations;
        for (const std::uint32_t unit : order[data.raterOf[r]]) {
            if (indexOf[unit] == data.unitOf.size())
                continue;
            if (const auto value = deviation(data.table, scale, indexOf[unit], r))
                deviations.push_back(*value);
        }
        stats::Drift& drift = raters[r].drift;
        drift = stats::drift(deviations);
        drift.ewma = drift.ewmaLimit = drift.cusumHigh = drift.cusumLow = {};
    }
}

void addSeverity(std::vector<RaterAgreement>& raters, const QuestionTable& data, const stats::Scale& scale)
{
    if (scale.kind == stats::ScaleKind::Nominal)
        return;
    const stats::Severity found = stats::severity(data.table, scale);
    for (std::size_t r = 0; r < raters.size(); ++r) {
        raters[r].severityReason = found.reason;
        if (!found.reason.empty())
            continue;
        raters[r].severity = found.effect[r];
        raters[r].severitySe = found.se[r];
    }
}

}

Result<std::vector<RaterAgreement>> ratersOn(ProjectSession& session, const Facts& facts,
    const AgreementQuestion& question, const QuestionTable& data, const AgreementDetailOptions& options,
    const stats::IntervalOptions& intervals)
{
    std::vector<RaterAgreement> all(facts.raters.size());
    RaterReader reader(session, facts, question, options, all);
    if (const auto read = reader.read(); !read)
        return tl::unexpected(read.error());
    auto profiles = stats::raterProfiles(data.table, question.scale);
    stats::IntervalOptions joint = intervals;
    const std::size_t once = std::max<std::size_t>(1, data.table.raters() * data.table.units());
    joint.resamples = std::min(intervals.resamples, std::max(kFewestResamples, kMostDrawn / once));
    const bool ordered = question.scale.kind != stats::ScaleKind::Nominal;
    auto without = stats::leaveOneRaterOut(data.table, question.scale,
        ordered ? stats::AlphaMetric::Ordinal : stats::AlphaMetric::Nominal, joint);
    std::vector<RaterAgreement> raters;
    for (std::size_t r = 0; r < data.raterOf.size(); ++r) {
        RaterAgreement rater = std::move(all[data.raterOf[r]]);
        rater.code = facts.raters[data.raterOf[r]];
        rater.profile = std::move(profiles[r]);
        rater.profile.deviations = {};
        rater.without = std::move(without[r]);
        rater.repeats =
            stats::repeatReliability(reader.repeats()[data.raterOf[r]], question.scale, intervals);
        raters.push_back(std::move(rater));
    }
    addSeverity(raters, data, question.scale);
    addDrift(raters, data, question.scale, reader.order(), facts.units.size());
    if (intervals.stop.stop_requested())
        return fail(ErrorCode::Cancelled);
    return raters;
}

}
