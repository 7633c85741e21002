#pragma once
// Internal to models/service: the criteria that are scored, and what an answer to them counts.
#include "domain/answer.h"
#include "domain/scheme.h"
#include "service/scoring.h"
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace touchstone::service {

/// One criterion as the scores take it.
struct ScoreColumn {
    std::size_t index = 0; ///< of the criterion among those asked about
    ScoredCriterion scored = {};
    stats::LabelRule rule = stats::LabelRule::Mean;
    std::string flag = {}; ///< flags: the one that is scored
};

/// What the lead chose for the project holds where `options` names nothing else.
ScoringOptions withProjectRules(ScoringOptions options, const std::map<std::string, std::string>& rules,
    const std::vector<Criterion>& criteria);
/// Those of the criteria that are scored. Errors: E_UNKNOWN_RULE, E_CRITERION where a rule is about no such
/// criterion.
Result<std::vector<ScoreColumn>> scoreColumns(
    const std::vector<Criterion>& criteria, const ScoringOptions& options);
/// What an answer counts; nothing where it does not count.
std::optional<double> scoreValue(
    const ScoreColumn& column, const Criterion& criterion, const AnswerValue& value);
/// How the labels of a column come about.
stats::LabelOptions labelOptions(const ScoreColumn& column, const ScoringOptions& options);
/// The stable name of a value: safe, unsafe, unsure; acceptable, unacceptable; yes, no; a whole point.
std::string valueName(stats::ScoreKind kind, double value);

}
