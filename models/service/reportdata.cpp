#include "service/reportdata.h"
#include "service/adjudicating.h"
#include "service/exporting.h"
#include "service/facts.h"
#include "service/ownanswers.h"
#include "service/projectsession.h"
#include "storage/corpus.h"
#include "storage/database.h"
#include <algorithm>
#include <numeric>

namespace touchstone::service {

namespace {

/// Takes a value out of a Result into its place; false keeps the error.
class Gatherer {
public:
    Gatherer(ProjectSession& session, const ReportOptions& options, jobs::Control& control)
        : m_session(session)
        , m_control(control)
    {
        m_data.options = options;
    }

    Result<ReportData> gather()
    {
        using Step = bool (Gatherer::*)();
        for (const Step step : {&Gatherer::frame, &Gatherer::scores, &Gatherer::otherScores,
                 &Gatherer::agreement, &Gatherer::details, &Gatherer::multichoice, &Gatherer::state,
                 &Gatherer::practice, &Gatherer::prompts, &Gatherer::open, &Gatherer::order}) {
            if (!(this->*step)())
                return tl::unexpected(m_error);
            if (m_control.cancelled())
                return fail(ErrorCode::Cancelled);
        }
        return std::move(m_data);
    }

private:
    template <class T> bool take(T& place, Result<T> found)
    {
        if (!found) {
            m_error = found.error();
            return false;
        }
        place = std::move(*found);
        return true;
    }

    bool frame()
    {
        return take(m_data.project, m_session.info()) && take(m_data.status, m_session.status())
            && take(m_data.rounds, m_session.rounds()) && take(m_data.annotators, m_session.annotators())
            && take(m_data.schemes, scoredSchemes(m_session)) && names();
    }

    bool names()
    {
        if (!take(m_data.shownModels, modelCodes(m_session)))
            return false;
        if (!take(m_data.blind, blindMode(m_session)))
            return false;
        if (!m_data.options.names)
            return true;
        for (auto& [name, shown] : m_data.shownModels)
            shown = plainLine(name);
        return take(m_data.models, modelDetails(m_session));
    }

    bool scores()
    {
        if (!take(m_data.scores, computeScores(m_session, m_data.options.scoring, m_control)))
            return false;
        m_data.points = pointsOfModels(m_data.scores, m_data.schemes);
        const Scheme none;
        m_data.published =
            publishedScores(m_data.scores, m_data.schemes.empty() ? none : m_data.schemes.front());
        return true;
    }

    bool otherScores()
    {
        ScoringOptions other = m_data.options.scoring;
        other.resamples = 0;
        if (m_data.scores.adjudication.used && m_data.scores.adjudication.units > 0) {
            other.adjudication = false;
            m_data.byRuleAlone.emplace();
            if (!take(*m_data.byRuleAlone, computeScores(m_session, other, m_control)))
                return false;
        }
        if (m_data.scores.adjudication.afterUnblind > 0) {
            other.adjudication = true;
            other.afterUnblind = false;
            m_data.beforeUnblind.emplace();
            return take(*m_data.beforeUnblind, computeScores(m_session, other, m_control));
        }
        return true;
    }

    bool agreement()
    {
        AgreementOptions asked;
        asked.by = {"domain"};
        asked.round = m_data.options.scoring.round;
        asked.unsure = m_data.options.scoring.unsure;
        asked.seed = m_data.options.scoring.seed;
        asked.resamples = m_data.options.agreementResamples;
        return take(m_data.agreement, computeAgreement(m_session, asked, m_control));
    }

    bool details()
    {
        for (const ScoredCriterion& criterion : m_data.scores.criteria) {
            if (criterion.kind == stats::ScoreKind::Flag)
                continue;
            AgreementDetailOptions asked;
            asked.question = criterion.id;
            asked.round = m_data.options.scoring.round;
            asked.unsure = m_data.options.scoring.unsure;
            asked.seed = m_data.options.scoring.seed;
            asked.resamples = 0; // coefficients stand elsewhere; what is taken from here are the raters
            m_data.details.emplace_back();
            if (!take(m_data.details.back(), computeAgreementDetail(m_session, asked, m_control)))
                return false;
            const AgreementDetail& made = m_data.details.back();
            if (made.topics.empty() || made.topics[made.topic].id != criterion.id)
                m_data.details.pop_back();
        }
        return true;
    }

    bool multichoice()
    {
        const ScoringOptions& scoring = m_data.options.scoring;
        if (!take(m_data.runs,
                newestRunFigures(m_session, {static_cast<int>(scoring.resamples), scoring.seed}, m_control)))
            return false;
        for (const McRunFigures& run : m_data.runs)
            m_data.open.needCheck += run.run.open();
        return true;
    }

    bool state()
    {
        return take(m_data.snapshot, equalSnapshot(m_session, m_data.scores))
            && take(m_data.state, figuresState(m_session))
            && take(m_data.unblindings, listUnblindings(m_session));
    }

    bool practice()
    {
        Facts facts;
        if (!take(facts, loadFacts(m_session, m_data.options.scoring.round)))
            return false;
        for (std::size_t i = 0; i < facts.criteria.size(); ++i) {
            const Criterion& criterion = facts.criteria[i];
            std::vector<std::size_t> raters(facts.units.size());
            for (const Fact& fact : facts.ratings[i])
                ++raters[fact.unit];
            auto* counted = criterion.role == "safety" ? &m_data.practice.safetyRaters
                : criterion.role == "responsibility"   ? &m_data.practice.scaleRaters
                                                       : nullptr;
            if (counted == nullptr)
                continue;
            for (const std::size_t count : raters)
                ++(*counted)[count];
            if (criterion.role == "responsibility")
                expertise(facts, facts.ratings[i]);
        }
        return true;
    }

    void expertise(const Facts& facts, const std::vector<Fact>& ratings)
    {
        for (const Fact& fact : ratings) {
            const std::string& domain = facts.domains[facts.prompts[facts.units[fact.unit].prompt].domain];
            const std::vector<std::string>& own = m_data.annotators[fact.rater].domains;
            if (domain.empty() || own.empty())
                ++m_data.practice.pointsUnknown;
            else if (std::find(own.begin(), own.end(), domain) != own.end())
                ++m_data.practice.pointsByExperts;
            else
                ++m_data.practice.pointsByOthers;
        }
    }

    bool prompts()
    {
        std::vector<storage::PromptFacets> prompts;
        if (!take(prompts, storage::CorpusRepository(m_session.database()).prompts()))
            return false;
        for (const storage::PromptFacets& prompt : prompts) {
            m_data.heldOutPrompts += prompt.heldOut ? 1 : 0;
            m_data.exportedPrompts += prompt.exported ? 1 : 0;
            m_data.promptsToAnswer += prompt.expected == "answer" ? 1 : 0;
        }
        return true;
    }

    bool open()
    {
        DisputeList disputes;
        OwnAnswerList own;
        if (!take(disputes, listDisputes(m_session, m_control)) || !take(own, listOwnAnswers(m_session)))
            return false;
        for (const DisputeEntry& entry : disputes.entries) {
            m_data.open.disputes += entry.disputed && !entry.settled ? 1 : 0;
            m_data.open.changedSince += entry.settled && entry.ratingsChanged ? 1 : 0;
            m_data.open.ownAnswers += entry.ownAnswers && entry.ownOpen ? 1 : 0;
        }
        for (const OwnAnswerEntry& entry : own.entries)
            m_data.open.ownDrafts += entry.state == OwnAnswerEntry::State::Draft ? 1 : 0;
        return true;
    }

    /// What has codes stands in their order, and profiles that would tell a family of models have numbers.
    bool order()
    {
        if (m_data.options.names)
            return true;
        const auto byCode = [this](auto& rows, auto nameOf) {
            std::stable_sort(rows.begin(), rows.end(), [&](const auto& a, const auto& b) {
                return m_data.shown(nameOf(a)) < m_data.shown(nameOf(b));
            });
        };
        const auto ofRow = [](const auto& row) -> const std::string& { return row.model; };
        byCode(m_data.published.rows, ofRow);
        if (m_data.points)
            byCode(m_data.points->rows, ofRow);
        byCode(m_data.runs, [](const McRunFigures& run) -> const std::string& { return run.run.model; });
        for (const McRunFigures& run : m_data.runs) {
            if (!isNeutralProfile(run.run.profile))
                m_data.numberedProfiles.try_emplace(
                    run.run.profile, static_cast<int>(m_data.numberedProfiles.size()) + 1);
        }
        return true;
    }

    ProjectSession& m_session;
    jobs::Control& m_control;
    ReportData m_data = {};
    Error m_error = {};
};

}

const std::string& ReportData::shown(const std::string& model) const
{
    static const std::string unknown = "?";
    const auto found = shownModels.find(model);
    return found == shownModels.end() ? unknown : found->second;
}

std::vector<std::size_t> ReportData::modelOrder() const
{
    std::vector<std::size_t> order(scores.models.size());
    std::iota(order.begin(), order.end(), std::size_t {0});
    if (!options.names)
        std::stable_sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
            return shown(scores.models[a]) < shown(scores.models[b]);
        });
    return order;
}

Result<ReportData> gatherReport(ProjectSession& session, const ReportOptions& options, jobs::Control& control)
{
    // One moment for everything: somebody may merge meanwhile.
    Result<ReportData> data;
    const auto read = session.database().read([&]() -> Result<void> {
        data = Gatherer(session, options, control).gather();
        return data ? Result<void>() : tl::unexpected(data.error());
    });
    return read.and_then([&data] { return std::move(data); });
}

}
