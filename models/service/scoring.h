#pragma once
#include "domain/error.h"
#include "domain/project.h"
#include "domain/scheme.h"
#include "jobs/progress.h"
#include "service/agreement.h"
#include "stats/scores.h"
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace touchstone::service {

class ProjectSession;

struct ScoringOptions {
    std::map<std::string, std::string> rules = {}; ///< criterion -> majority, mean, median or trimmed;
                                                   ///< where none is named the project's holds
    std::size_t minRaters = 1;
    std::string round = {}; ///< empty = all normal rounds
    Unsure unsure = Unsure::Third;
    std::uint64_t seed = 20231130;
    std::size_t resamples = 2000;
    bool adjudication = true; ///< labels settled by the lead take the place of the rule
    bool afterUnblind = true; ///< of these also the ones settled by somebody who could know the models
};

/// What adjudication did to the labels of a table.
struct AdjudicationCounts {
    bool used = true; ///< false: left out as asked for, nothing is counted
    std::int64_t units = 0; ///< responses (panels) with a settled label
    std::int64_t labels = 0; ///< settled labels, both-stand among them
    std::int64_t bothStand = 0; ///< units left undecided as a legitimate difference
    std::int64_t afterUnblind = 0; ///< units settled by somebody who could know the models
};

/// A criterion that is scored, with its rule.
struct ScoredCriterion {
    std::string id = {}; ///< of the scheme, or "false_refusal"
    std::string role = {};
    std::string rule = {}; ///< majority, mean, median, trimmed; most for flags
    stats::ScoreKind kind = stats::ScoreKind::Scale;
    LocalText label = {};
};

/// What the design supports or not: the finding with names in place of indices.
struct SupportFinding {
    stats::SupportKind kind = stats::SupportKind::ConditionalOnRaters;
    std::size_t count = 0;
    std::size_t total = 0;
    std::vector<std::vector<std::string>> domainGroups = {}; ///< codes
};

/// Scores of all models with everything that has to stand beside them.
struct ScoreTable {
    std::vector<ScoredCriterion> criteria = {};
    std::vector<std::string> models = {}; ///< names by index
    std::vector<std::string> domains = {}; ///< codes by index
    std::vector<std::string> scenarios = {};
    stats::ScoreReport report = {};
    std::vector<SupportFinding> supports = {};
    bool panel = false; ///< units are prompts: best shares are there
    Unsure unsure = Unsure::Third;
    std::size_t minRaters = 1;
    std::uint64_t seed = 0;
    std::size_t resamples = 0;
    std::int64_t assigned = 0; ///< items of the rounds, repeats not counted
    std::int64_t done = 0;
    /// Which response each row of report.labels is about: its row and model index (row 0 in a panel).
    struct Unit {
        RowId response = 0;
        RowId prompt = 0;
        std::uint32_t model = 0;
    };
    std::vector<Unit> units = {};
    /// Ratings behind the labels, as the statistics took them: [unit][criterion] -> values.
    std::vector<std::vector<std::vector<double>>> values = {};
    AdjudicationCounts adjudication = {};
    bool labelled = true; ///< false: made by scoreFrame
    /// Type of disagreement of each unit as the lead found it, by name; empty = not adjudicated. Without
    /// entries where adjudication is not used.
    std::vector<std::string> disagreements = {};

    /// Index of the criterion with a role ("safety", "responsibility", "grade", "false_refusal").
    std::optional<std::size_t> role(const std::string& role) const;
};

/// Final labels and scores (statistics.md 10a): first judgements only, calibration left out.
/// Errors: E_UNKNOWN_RULE, E_CRITERION, E_UNKNOWN_ROUND, E_CANCELLED, the store's.
Result<ScoreTable> computeScores(
    ProjectSession& session, const ScoringOptions& options, jobs::Control& control);

/// A table without labels and scores, for exports that show neither: criteria with their rules, models, how
/// much is rated. Errors: those of computeScores.
Result<ScoreTable> scoreFrame(ProjectSession& session, const ScoringOptions& options);

/// Two models (two versions of one, say) to be set against each other.
struct ComparedModels {
    std::string first = {}; ///< names
    std::string second = {};
    bool neverExported = true; ///< only prompts that no training file ever held
    bool byDomain = false; ///< the same inside each domain too
    bool operator==(const ComparedModels&) const = default;
};

/// First less second, over the prompts that both have a label for.
struct ModelComparison {
    struct Figure {
        ScoredCriterion criterion = {};
        std::string domain = {}; ///< code; empty = overall
        stats::Score difference = {}; ///< `prompts` = pairs that went in
    };
    ComparedModels models = {};
    std::vector<Figure> figures = {};
    std::size_t exportedPrompts = 0; ///< answered by both and exported for training
    bool sameRounds = true; ///< both were given out in the same rounds; else rounds are compared too
};

/// Errors: those of computeScores; E_NOT_FOUND for a model that is not there, or twice the same.
Result<ModelComparison> compareModels(ProjectSession& session, const ScoringOptions& options,
    const ComparedModels& models, jobs::Control& control);

}
