#pragma once
#include "service/scoring.h"
#include <optional>
#include <string>
#include <vector>

namespace touchstone::service {

class ProjectSession;

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

/// Of the scale for responsibility, else of the first scale; nothing where none is scored.
std::optional<PointsOfModels> pointsOfModels(const ScoreTable& table, const std::vector<Scheme>& schemes);

/// The schemes of the normal rounds, that of the first round in front.
Result<std::vector<Scheme>> scoredSchemes(ProjectSession& session);

}
