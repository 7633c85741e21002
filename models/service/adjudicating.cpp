#include "service/adjudicating.h"
#include "domain/validation.h"
#include "service/adjudicationorder.h"
#include "service/projectsession.h"
#include "service/projectsetup.h"
#include "service/scorecolumns.h"
#include "storage/adjudications.h"
#include "storage/corpus.h"
#include "storage/database.h"
#include "storage/events.h"
#include "storage/items.h"
#include "storage/ratings.h"
#include "storage/setup.h"
#include <algorithm>
#include <cmath>
#include <set>

namespace touchstone::service {

namespace {

constexpr const char* kUndecided = "undecided";

template <class T> void shuffle(stats::Random& random, std::vector<T>& values)
{
    for (std::size_t i = values.size(); i > 1; --i)
        std::swap(values[i - 1], values[random.below(i)]);
}

/// Letters of the order in which one rater saw the answers, as letters of the order shown here.
BestOfAnswer relettered(
    const BestOfAnswer& answer, const std::vector<ResponseId>& from, const std::vector<ResponseId>& to)
{
    BestOfAnswer result;
    for (const std::string& label : answer.labels) {
        const auto index = static_cast<std::size_t>(label.empty() ? 0 : label.front() - 'A');
        const auto found = index < from.size() ? std::find(to.begin(), to.end(), from[index]) : to.end();
        if (found != to.end())
            result.labels.emplace_back(1, static_cast<char>('A' + (found - to.begin())));
    }
    std::sort(result.labels.begin(), result.labels.end());
    return result;
}

class CaseReader {
public:
    CaseReader(ProjectSession& session, const RatedUnit& unit)
        : m_session(session)
        , m_adjudications(session.database())
        , m_items(session.database())
        , m_ratings(session.database())
        , m_setup(session.database())
    {
        m_case.unit = unit;
    }

    Result<AdjudicationCase> read()
    {
        return readItems()
            .and_then([this] { return readContent(); })
            .and_then([this] { return readRatings(); })
            .and_then([this] { return readSettled(); })
            .and_then([this] { return addOwnAnswers(m_session, m_case); })
            .map([this] { return std::move(m_case); });
    }

private:
    Result<void> readItems()
    {
        auto judged = m_adjudications.judgedItems(m_case.unit);
        if (!judged)
            return tl::unexpected(judged.error());
        if (judged->empty())
            return fail(ErrorCode::UnknownResponse, {}, "nobody has rated it in a normal round");
        std::set<RowId> seen;
        for (const storage::JudgedItem& item : *judged) {
            m_case.state.ratings.push_back(item.event.str());
            // Of two rounds the first judgement counts, as for the scores.
            if (seen.insert(item.annotator).second)
                m_judged.push_back(item);
        }
        std::sort(m_case.state.ratings.begin(), m_case.state.ratings.end());
        return {};
    }

    Result<void> readContent()
    {
        auto content = m_items.content(m_judged.front().item);
        if (!content)
            return tl::unexpected(content.error());
        // In an order that is no rater's.
        std::vector<std::pair<ResponseId, std::string>> answers;
        for (std::size_t i = 0; i < content->responses.size(); ++i)
            answers.emplace_back(content->responseIds[i], std::move(content->responses[i]));
        std::sort(answers.begin(), answers.end());
        for (std::size_t i = 0; i < answers.size(); ++i) {
            content->responseIds[i] = answers[i].first;
            content->responses[i] = std::move(answers[i].second);
        }
        content->item = {};
        m_case.content = std::move(*content);
        const auto rounds = m_setup.rounds();
        if (!rounds)
            return tl::unexpected(rounds.error());
        const auto round = std::find_if(rounds->begin(), rounds->end(),
            [this](const Round& each) { return each.row == m_judged.front().round; });
        auto scheme = m_setup.scheme(round->scheme);
        if (!scheme)
            return tl::unexpected(scheme.error());
        m_case.scheme = std::move(*scheme);
        return {};
    }

    Result<void> readRatings()
    {
        for (const storage::JudgedItem& item : m_judged) {
            auto answers = m_ratings.answers(item.item);
            if (!answers)
                return tl::unexpected(answers.error());
            for (auto& [id, value] : answers->values) {
                auto* best = std::get_if<BestOfAnswer>(&value);
                if (best == nullptr)
                    continue;
                const auto shown = m_items.content(item.item);
                if (!shown)
                    return tl::unexpected(shown.error());
                *best = relettered(*best, shown->responseIds, m_case.content.responseIds);
            }
            m_case.ratings.push_back(std::move(*answers));
        }
        stats::Random random = drawsOf(m_case.unit);
        shuffle(random, m_case.ratings);
        for (const Criterion& criterion : m_case.scheme.criteria) {
            if (criterion.kind != CriterionKind::Text)
                compare(criterion.id);
        }
        return {};
    }

    void compare(const std::string& criterion)
    {
        std::optional<AnswerValue> first;
        for (const Answers& answers : m_case.ratings) {
            const auto given = answers.values.find(criterion);
            if (given == answers.values.end())
                continue;
            if (first && *first != given->second) {
                m_case.differ.push_back(criterion);
                return;
            }
            first = given->second;
        }
        if (first)
            m_case.agreed.emplace(criterion, *first);
    }

    Result<void> readSettled()
    {
        auto newest = m_adjudications.newest(m_case.unit);
        if (!newest)
            return tl::unexpected(newest.error());
        if (!*newest)
            return {};
        m_case.state.adjudication = (*newest)->event.str();
        if ((*newest)->content.on) {
            m_case.ratingsChanged = (*newest)->content.seen != m_case.state.ratings;
            m_case.settled = std::move((*newest)->content);
        }
        return {};
    }

    ProjectSession& m_session;
    storage::AdjudicationRepository m_adjudications;
    storage::ItemRepository m_items;
    storage::RatingRepository m_ratings;
    storage::SetupRepository m_setup;
    std::vector<storage::JudgedItem> m_judged = {};
    AdjudicationCase m_case = {};
};

struct ToText {
    std::string operator()(const ChoiceAnswer& answer) const { return answer.code; }
    std::string operator()(const ScaleAnswer& answer) const { return std::to_string(answer.value); }
    std::string operator()(const FlagsAnswer& answer) const { return joined(answer.codes); }
    std::string operator()(const TextAnswer& answer) const { return answer.text; }
    std::string operator()(const BestOfAnswer& answer) const { return joined(answer.labels); }
    static std::string joined(const std::vector<std::string>& codes)
    {
        std::string text;
        for (const std::string& code : codes)
            text += (text.empty() ? "" : ",") + code;
        return text.empty() ? "none" : text;
    }
};

std::string labelText(const stats::FinalLabel& label, stats::ScoreKind kind)
{
    if (label.state != stats::FinalLabel::State::Decided)
        return kUndecided;
    if (kind != stats::ScoreKind::Scale)
        return valueName(kind, label.value);
    // Hundredths are what people read; the ratings themselves are named beside it.
    const auto hundredths = std::to_string(std::llround(label.value * 100));
    return hundredths.size() < 3
        ? "0." + hundredths
        : hundredths.substr(0, hundredths.size() - 2) + "." + hundredths.substr(hundredths.size() - 2);
}

/// The labels that hold so far: those that were settled, else those that the project's rules give.
std::map<std::string, std::string> labelsBefore(
    const AdjudicationCase& about, const std::map<std::string, std::string>& rules)
{
    std::map<std::string, std::string> labels;
    if (about.settled) {
        for (const auto& [criterion, value] : about.settled->labels)
            labels[criterion] = std::visit(ToText {}, value);
        for (const std::string& criterion : about.settled->stands)
            labels[criterion] = kUndecided;
    }
    const ScoringOptions options = withProjectRules({}, rules, about.scheme.criteria);
    const auto columns = scoreColumns(about.scheme.criteria, options);
    if (!columns)
        return labels;
    for (const ScoreColumn& column : *columns) {
        const Criterion& criterion = about.scheme.criteria[column.index];
        std::vector<double> values;
        for (const Answers& answers : about.ratings) {
            const auto given = answers.values.find(criterion.id);
            const auto value =
                given == answers.values.end() ? std::nullopt : scoreValue(column, criterion, given->second);
            if (value)
                values.push_back(*value);
        }
        const auto label = stats::finalLabel(values, column.scored.kind, labelOptions(column, options));
        if (label.state != stats::FinalLabel::State::Unrated)
            labels.try_emplace(criterion.id, labelText(label, column.scored.kind));
    }
    return labels;
}

/// What the event says beside the decision itself.
void addCircumstances(Adjudication& event, const AdjudicationCase& about, std::int64_t before)
{
    if (about.unit.response != 0) {
        event.response = about.content.responseIds.front();
    } else {
        for (const ResponseId& id : about.content.responseIds)
            event.shownOrder.push_back(id.str());
    }
    event.seen = about.state.ratings;
    event.replaces = about.state.adjudication;
    event.sequence = before + 1;
}

class Writer {
public:
    Writer(ProjectSession& session, const RatedUnit& unit, const UnitState& seen)
        : m_session(session)
        , m_unit(unit)
        , m_seen(seen)
    {
    }

    /// `decide` fills in what is decided, looking at the case as it stands now.
    template <class Decide> Result<EventId> write(Decide&& decide)
    {
        EventId written;
        return m_session.database()
            .write([&]() -> Result<void> {
                auto about = openCase(m_session, m_unit);
                if (!about)
                    return tl::unexpected(about.error());
                if (about->state != m_seen)
                    return fail(ErrorCode::Stale);
                Adjudication event;
                if (auto started = circumstances(event, *about); !started)
                    return started;
                if (auto decided = decide(event, *about); !decided)
                    return decided;
                const auto candidates = static_cast<int>(about->content.responses.size());
                auto checked = validateAdjudication(about->scheme, std::move(event), candidates);
                if (!checked)
                    return tl::unexpected(checked.error());
                return storage::EventRepository(m_session.database())
                    .append({eventkind::kAdjudicate, 0, 0, adjudicationJson(*checked)})
                    .map([&written](EventId id) { written = std::move(id); });
            })
            .map([&] { return written; });
    }

private:
    Result<void> circumstances(Adjudication& event, const AdjudicationCase& about)
    {
        storage::AdjudicationRepository log(m_session.database());
        const auto newest = log.newest(m_unit);
        const auto unblinded = log.unblinded();
        const auto mode = blindMode(m_session);
        if (!newest || !unblinded || !mode)
            return tl::unexpected(!newest ? newest.error() : !unblinded ? unblinded.error() : mode.error());
        addCircumstances(event, about, *newest ? (*newest)->content.sequence : 0);
        // Where the project names the models to the lead, every label is settled by somebody who may know.
        event.afterUnblind = *unblinded || *mode == BlindMode::Raters;
        if (m_unit.response == 0) {
            auto prompt = storage::CorpusRepository(m_session.database()).promptText(m_unit.prompt);
            if (!prompt)
                return tl::unexpected(prompt.error());
            event.prompt = prompt->facets.id;
        }
        return {};
    }

    ProjectSession& m_session;
    RatedUnit m_unit;
    const UnitState& m_seen;
};

}

Result<AdjudicationCase> openCase(ProjectSession& session, const RatedUnit& unit)
{
    Result<AdjudicationCase> read;
    auto done = session.database().read([&]() -> Result<void> {
        read = CaseReader(session, unit).read();
        return {};
    });
    return done ? read : tl::unexpected(done.error());
}

Result<RatedUnit> findUnit(ProjectSession& session, const ResponseId& response, const PromptId& prompt)
{
    storage::AdjudicationRepository log(session.database());
    if (!response.empty())
        return log.unitOf(response);
    return log.panelsOf(prompt).and_then([](const std::vector<RatedUnit>& panels) -> Result<RatedUnit> {
        if (panels.size() != 1)
            return fail(ErrorCode::Answer, "prompt", "names no single panel: name a response of it");
        return panels.front();
    });
}

Result<EventId> settle(
    ProjectSession& session, const RatedUnit& unit, const Settlement& settlement, const UnitState& seen)
{
    return Writer(session, unit, seen)
        .write([&](Adjudication& event, const AdjudicationCase& about) -> Result<void> {
            event.labels = settlement.labels;
            event.type = settlement.type;
            event.note = settlement.note;
            if (event.type == Disagreement::BothStand) {
                for (const std::string& criterion : about.differ) {
                    if (!event.labels.contains(criterion))
                        event.stands.push_back(criterion);
                }
                std::sort(event.stands.begin(), event.stands.end());
            }
            const auto touched = [&event](const std::string& criterion) {
                return event.labels.contains(criterion)
                    || std::binary_search(event.stands.begin(), event.stands.end(), criterion);
            };
            const auto rules = projectRules(session);
            if (!rules)
                return tl::unexpected(rules.error());
            for (auto& [criterion, label] : labelsBefore(about, *rules)) {
                if (touched(criterion))
                    event.replaced.emplace(criterion, label);
            }
            return {};
        });
}

Result<EventId> withdrawSettlement(
    ProjectSession& session, const RatedUnit& unit, const std::string& note, const UnitState& seen)
{
    return Writer(session, unit, seen)
        .write([&](Adjudication& event, const AdjudicationCase& about) -> Result<void> {
            if (!about.settled)
                return fail(ErrorCode::Answer, "withdraw", "nothing is settled");
            event.on = false;
            event.note = note;
            return {};
        });
}

}
