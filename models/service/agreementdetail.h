#pragma once
#include "domain/error.h"
#include "domain/project.h"
#include "domain/rating.h"
#include "domain/scheme.h"
#include "jobs/progress.h"
#include "service/agreement.h"
#include "stats/disputed.h"
#include "stats/drift.h"
#include "stats/leaveoneout.h"
#include "stats/raterquality.h"
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace touchstone::service {

class ProjectSession;

struct AgreementDetailOptions {
    std::string question = {}; ///< see AgreementTopic::id; empty or unknown = the first
    std::string round = {}; ///< empty = all normal rounds
    Unsure unsure = Unsure::Third;
    std::uint64_t seed = 20231130;
    std::size_t resamples = 1000;
    bool operator==(const AgreementDetailOptions&) const = default;
};

/// Something that raters can agree on: a choice, a scale, or one flag.
struct AgreementTopic {
    std::string id = {}; ///< "safety"; "problems.bias" for a flag
    CriterionKind kind = CriterionKind::Choice;
    std::string role = {};
    LocalText label = {}; ///< of the criterion
    LocalText flag = {}; ///< of the flag; empty for others
    bool ordered = false; ///< its categories are points of a scale
    std::vector<LocalText> categories = {}; ///< names, in the order of the statistics
    std::optional<Threshold> threshold = {};
};

/// One rater, described; nothing is ranked or replaced by it.
struct RaterAgreement {
    std::string code = {};
    stats::RaterProfile profile = {}; ///< without the list of deviations
    std::optional<double> severity = {}; ///< points above (+) or below (-) the others on the same units
    std::optional<double> severitySe = {};
    std::string severityReason = {}; ///< where there is none
    stats::LeftOut without = {}; ///< alpha of the others; ordinal for scales, else nominal
    stats::RepeatReliability repeats = {};
    std::int64_t answers = 0; ///< first judgements of the question, "unsure" among them
    std::int64_t unsure = 0; ///< of these
    std::int64_t declined = 0; ///< cannot rate, beside the answers
    /// Deviation from the item's other raters in order of submission: in points for scales, for others the
    /// share of them that answered otherwise. Without the charts.
    stats::Drift drift = {};
    stats::TooFast pace = {}; ///< of all items of the rater, without the list
};

/// Answers of two raters to the units that both rated: counts[row * categories + column].
struct PairConfusion {
    std::size_t rows = 0; ///< index in AgreementDetail::raters
    std::size_t columns = 0; ///< the same, greater than `rows`
    std::vector<std::int64_t> counts = {};
};

/// A unit on which raters differ. Nothing tells who gave which rating, or which model answered.
struct DisputedItem {
    RatedUnit unit = {}; ///< never shown
    std::string promptStart = {};
    std::string domain = {}; ///< code
    std::vector<stats::Category> ratings = {}; ///< shuffled
    stats::Consequence consequence = stats::Consequence::Spread;
    bool safetyFlip = false; ///< safe and unsafe both occur
    double distance = 0.0; ///< scales: greatest less smallest point
    double share = 0.0; ///< of the observed disagreement of all units
};

/// Everything that the page Agreement shows.
struct AgreementDetail {
    Scheme scheme = {}; ///< of the first round in question: names of domains and scenarios
    std::vector<AgreementTopic> topics = {}; ///< every choice, scale and flag of the rounds
    std::vector<CriterionAgreement> overview = {}; ///< choices and scales: the figures of the cards
    std::size_t topic = 0; ///< the one that all below is about
    CriterionAgreement agreement = {}; ///< every coefficient; slices by domain, model, scenario
    std::vector<RaterAgreement> raters = {}; ///< who rated, in the order in which they were added
    std::vector<PairConfusion> pairs = {}; ///< those with shared units
    std::vector<std::int64_t> pooled = {}; ///< all pairs of answers, each once in either direction
    std::vector<DisputedItem> disputed = {}; ///< the gravest kMostDisputed
    std::size_t disputedUnits = 0; ///< all of them
    std::vector<std::vector<std::string>> groups = {}; ///< raters linked by shared units, by code
    bool panel = false; ///< a unit is one model's answers to a prompt
    Unsure unsure = Unsure::Third;
    bool unsureMatters = false; ///< some question has the answer "unsure"
    std::uint64_t seed = 0;
    std::size_t resamples = 0;
};

inline constexpr std::size_t kMostDisputed = 50;

/// Computes all of it on one read of the project.
/// Errors: E_UNKNOWN_ROUND, E_CANCELLED, the store's. A scheme without anything to agree on: no topics.
Result<AgreementDetail> computeAgreementDetail(
    ProjectSession& session, const AgreementDetailOptions& options, jobs::Control& control);

}
