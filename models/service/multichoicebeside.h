#pragma once
// Internal to models/service: human evaluation beside multi-choice.
#include "service/multichoice.h"

namespace touchstone::service {

/// The last run of each model, in the order in which the models came.
std::vector<McRun> newestOfEachModel(const std::vector<McRun>& runs);

/// Fills in what people say of the models of the report's runs: figures side by side, rank correlations and
/// the most telling cases. Errors: those of computeScores, E_CANCELLED.
Result<void> addHuman(
    ProjectSession& session, const McOptions& options, jobs::Control& control, McReport& report);

}
