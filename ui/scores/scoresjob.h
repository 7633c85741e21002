#pragma once
#include "service/exporting.h"
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

/// How the labels of a scale fall on its points, for each model.
struct PointsOfModels {
    struct Row {
        std::string model = {};
        std::vector<std::int64_t> items = {}; ///< by point, from the lowest
        std::int64_t total = 0;
    };
    Criterion criterion = {};
    std::vector<Row> rows = {};
    bool between = false; ///< some labels lie between two points: they count at the lower one
};

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
