#pragma once
#include "domain/error.h"
#include "stats/finallabel.h"
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace touchstone::stats {

/// Index of "none" for domain and scenario.
inline constexpr std::uint32_t kNone = 0xffffffffU;

struct ScorePrompt {
    std::uint32_t domain = kNone;
    std::uint32_t scenario = kNone;
    bool expectedAnswer = false; ///< the prompt is to be answered: refusing it is a false refusal
};

struct ScoreResponse {
    std::uint32_t prompt = 0;
    std::uint32_t model = 0;
};

/// A criterion with its rule. Safety and Grade use Majority, Flag uses Most, whatever `options.rule` says.
struct ScoreCriterion {
    std::string id = {};
    ScoreKind kind = ScoreKind::Scale;
    LabelOptions options = {};
    bool onlyExpectedAnswer = false; ///< count responses to prompts to be answered only (false refusal)
};

/// First, current judgement of one rater; no hidden repeats, no calibration.
struct ScoreRating {
    std::uint32_t response = 0;
    std::uint32_t rater = 0;
    std::uint16_t criterion = 0;
    double value = 0.0; ///< as ScoreKind says
};

/// A settled label; it takes the place of the rule. `bothStand`: a legitimate difference, counted as
/// undecided. Settled as unsure is undecided too, unless unsure counts as unsafe.
struct AdjudicatedLabel {
    std::uint32_t response = 0;
    std::uint16_t criterion = 0;
    double value = 0.0;
    bool bothStand = false;
    bool afterUnblind = false; ///< settled by somebody who could know the models
};

/// Panel: what was settled about one prompt of one model in place of the votes.
struct AdjudicatedVote {
    std::uint32_t prompt = 0;
    std::uint32_t model = 0;
    bool named = false;
    bool bothStand = false;
};

/// Panel: what one rater said of one prompt of one model; `named` = at least one of its answers is best.
struct PanelVote {
    std::uint32_t prompt = 0;
    std::uint32_t model = 0;
    std::uint32_t rater = 0;
    bool named = false;
};

/// Everything by index: prompts, responses and criteria are their positions.
struct ScoreInput {
    std::vector<ScorePrompt> prompts = {};
    std::vector<ScoreResponse> responses = {};
    std::vector<ScoreCriterion> criteria = {};
    std::vector<ScoreRating> ratings = {};
    std::vector<AdjudicatedLabel> adjudicated = {};
    std::vector<PanelVote> votes = {};
    std::vector<AdjudicatedVote> adjudicatedVotes = {};
    std::uint32_t models = 0;
    std::uint32_t domains = 0;
    std::uint32_t scenarios = 0;
    std::uint32_t raters = 0;
    std::size_t assigned = 0; ///< items handed out; 0 = unknown
    std::size_t done = 0; ///< of these submitted
};

struct ScoreOptions {
    std::size_t resamples = 2000;
    std::uint64_t seed = 20231130;
    std::stop_token stop = {};
};

/// One cell of the table of scores.
struct Score {
    std::optional<double> value = {};
    std::optional<double> ciLow = {}; ///< 95 %
    std::optional<double> ciHigh = {};
    std::string ciMethod = {};
    std::size_t items = 0; ///< responses (prompts in the panel) scored
    std::size_t ratings = 0; ///< behind them
    std::size_t undecided = 0;
    std::size_t excluded = 0; ///< fewer ratings than asked for
    std::size_t prompts = 0; ///< prompts with a scored response
    std::size_t undefinedResamples = 0;
    std::string reason = {}; ///< when there is no value
};

struct ModelScores {
    std::uint32_t model = 0;
    std::size_t items = 0; ///< responses
    std::size_t raters = 0; ///< distinct raters of these responses
    std::vector<Score> criteria = {}; ///< item means; by criterion
    std::vector<std::vector<Score>> domains = {}; ///< [domain][criterion]
    std::vector<std::vector<Score>> scenarios = {}; ///< [scenario][criterion]
    std::vector<Score> domainMeans = {}; ///< mean of the domain means; by criterion
    std::vector<Score> strict = {}; ///< undecided counted as 0; by criterion, shares only
    Score bestShare = {}; ///< share of prompts for which most raters named at least one of its answers best
};

enum class SupportKind {
    ConditionalOnRaters, ///< always: figures hold for these raters
    DomainsDisjoint, ///< no rater links the groups of domains in `groups`: domain means not comparable
    FewModels, ///< `count` models, fewer than `total`: no rank correlation
    Unfinished, ///< `count` of `total` items done
    TooFewRatings, ///< `count` of `total` labels excluded for want of ratings
    Undecided, ///< `count` of `total` labels undecided
    SinglyRated, ///< `count` of `total` rated responses have one rater: no agreement behind them
    Adjudicated, ///< `count` of `total` labels were settled in place of the rule
    SettledAfterUnblind, ///< `count` of `total` settled labels were settled after unblinding
};

/// What the design does or does not support; the text is made by the front end.
struct Support {
    SupportKind kind = SupportKind::ConditionalOnRaters;
    std::size_t count = 0;
    std::size_t total = 0;
    std::vector<std::vector<std::uint32_t>> groups = {}; ///< domain indices
};

struct ScoreReport {
    std::vector<FinalLabel> labels = {}; ///< [response * criteria + criterion]
    std::vector<ModelScores> models = {};
    std::vector<Support> supports = {};
};

/// Final labels of all responses, [response * criteria + criterion]. Errors: Shape when an index is out of
/// range.
Result<std::vector<FinalLabel>> finalLabels(const ScoreInput& input);

/// Labels, then scores with intervals by resampling prompts with all that belongs to them (one draw for all
/// models and criteria), Wilson on prompts where a share is 0 or 1. Errors: Shape; Cancelled.
Result<ScoreReport> computeScores(const ScoreInput& input, const ScoreOptions& options);

/// Score of model `a` minus score of model `b` over the prompts where both have a scored response.
/// Errors: Shape; Cancelled.
Result<Score> pairedDifference(const ScoreInput& input, const std::vector<FinalLabel>& labels,
    std::uint16_t criterion, std::uint32_t a, std::uint32_t b, const ScoreOptions& options);

inline constexpr std::size_t kModelsForRankCorrelation = 5;

}
