#pragma once
#include "domain/error.h"
#include "multichoice/runscore.h"
#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

namespace touchstone::cli {

/// What `mc score` reports.
struct McScoreReport {
    std::string profile = {};
    multichoice::RunScore score = {};
};

/// Reads a run (JSON lines with `label`, `response` and optionally `meta_info`) in one pass and scores it.
/// With a predictions path also writes `row,label,pred` (rows from 0), whole or not at all.
/// Errors: Usage (unknown profile; predictions over the input), NotFound, Io, Empty (no rows); with file and
/// line Json, Shape, DuplicateKey, Depth, Missing, Type, and Conflict for a `label` that is no reply.
Result<McScoreReport> scoreFile(const std::filesystem::path& path, const std::string& profileId,
    const std::optional<std::filesystem::path>& predictions = {},
    const multichoice::ResampleOptions& options = {});

/// The report in the shape of the command line's contract; undefined figures are null.
nlohmann::json toJson(const McScoreReport& report);

}
