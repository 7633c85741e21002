#pragma once
// Internal to models/service: a project as the writers of exports read it.
#include "exchange/writersource.h"
#include "service/scoring.h"

namespace touchstone::service {

class ProjectSession;

class SessionExportSource : public exchange::ExportSource {
public:
    /// `preview`: no hash of the state, which takes a look at every text and event.
    SessionExportSource(ProjectSession& session, ScoreTable scores, std::string round, bool preview = false);

    /// Prompts of these domains alone; none = all.
    void limitTo(std::vector<std::string> domains) { m_domains = std::move(domains); }

    Result<exchange::ExportDescription> describe() override;
    Result<std::vector<exchange::ExportModel>> models() override;
    Result<std::vector<exchange::ExportPerson>> people() override;
    Result<std::vector<exchange::ExportCriterion>> criteria() override;
    Result<void> forEachRating(const std::function<bool(const RatingDetail&)>& visit) override;
    Result<void> forEachItem(const std::function<bool(const exchange::ItemLabel&)>& visit) override;
    Result<void> forEachPrompt(const std::function<bool(const exchange::RatedPrompt&)>& visit) override;
    Result<void> forEachHeldOut(const std::function<void(const std::string& text)>& visit) override;
    Result<exchange::ScoreTable> scores() override;
    Result<Scheme> scheme() override;

private:
    struct Counted {
        std::int64_t kept = 0;
        std::int64_t calibration = 0; ///< left out
    };

    Result<Counted> countRatings(const Round& round);
    /// State, snapshot and how much is rated.
    Result<void> describeState(exchange::ExportDescription& about);
    /// Ratings of normal rounds, or of the one that was asked for.
    Result<RatingFilter> filter();
    /// Says which domains are left out, and how many rated prompts with them.
    Result<void> describeDomains(exchange::ExportDescription& about);
    bool isChosen(const std::string& domain) const;
    exchange::CriterionLabel labelOf(std::size_t unit, std::size_t criterion) const;

    ProjectSession& m_session;
    ScoreTable m_scores;
    std::string m_round;
    bool m_preview;
    std::vector<std::string> m_domains = {};
};

}
