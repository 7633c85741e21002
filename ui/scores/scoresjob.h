#pragma once
#include "service/exporting.h"
#include "service/scorepoints.h"
#include "service/scoring.h"
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace touchstone::ui {

/// What the page Scores asks the worker for.
struct ScoresRequest {
    std::filesystem::path file = {};
    service::Unsure unsure = service::Unsure::Third;
    std::string scaleRule = "mean"; ///< mean, median or trimmed, for every scale
    bool adjudication = true; ///< labels that the lead settled take the place of the rule
    bool operator==(const ScoresRequest&) const = default;
};

using service::PointsOfModels;

/// Finished values for the page, made on the worker.
struct ScoresResult {
    std::optional<Error> error = {}; ///< then the rest is empty
    service::ScoreTable table = {}; ///< without labels, units and values
    exchange::ScoreTable published = {};
    std::vector<LocalText> supports = {};
    Scheme scheme = {};
    std::optional<PointsOfModels> points = {}; ///< of the scale for responsibility, else of the first scale
};

/// Computes the scores on a session of its own.
ScoresResult computeForPage(const ScoresRequest& request, jobs::Control& control);

}
