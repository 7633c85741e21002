#pragma once
// Internal to models/service: ratings in the order of prompts as rated prompts with their texts.
#include "exchange/writersource.h"
#include "service/ownanswers.h"
#include "service/scoring.h"
#include <functional>
#include <map>
#include <unordered_map>

namespace touchstone::service {

class ProjectSession;

/// Takes ratings ordered by prompt, model and response and visits each prompt with its answers. Memory: one
/// prompt, and an entry for each rated response.
class PromptCollector {
public:
    using Labels = std::function<std::vector<exchange::CriterionLabel>(std::size_t unit)>;
    using Visit = std::function<bool(const exchange::RatedPrompt&)>;

    /// All arguments must outlive the collector.
    PromptCollector(ProjectSession& session, const ScoreTable& scores, const OwnAnswerList& own,
        Labels labels, const Visit& visit);
    /// False when the visitor wants no more, or after a failure.
    bool take(const RatingDetail& detail);
    /// Visits the last prompt. Gives the first failure.
    Result<void> finish();

private:
    bool flush();
    Result<exchange::RatedPrompt> build();
    void addOwn(exchange::RatedAnswer& answer, const RatedUnit& unit) const;
    void addLabels(exchange::RatedAnswer& answer, const RatingDetail& detail) const;

    ProjectSession& m_session;
    Labels m_labels;
    const Visit& m_visit;
    const OwnAnswerList& m_own;
    std::unordered_map<RowId, std::size_t> m_responses = {}; ///< response -> unit
    std::map<std::pair<RowId, std::string>, std::size_t> m_panels = {}; ///< prompt and model -> unit
    std::vector<RatingDetail> m_ratings = {}; ///< of the prompt at hand
    Result<void> m_outcome = {};
    bool m_stopped = false;
};

}
