#pragma once
#include "domain/error.h"
#include "stats/metrics.h"
#include <nlohmann/json_fwd.hpp>
#include <string>

namespace touchstone::cli {

/// A reliability matrix as `agreement --matrix` reads it: raters x units with null for missing.
struct MatrixFile {
    std::string name = {};
    stats::Scale scale = {};
    stats::RatingTable table = {};
};

/// Parses {"name","kind","categories","matrix"}. `kind`: nominal (default), ordinal, interval, ratio.
/// `categories`: the declared scale, numbers or (nominal and ordinal) texts; absent or empty = the values
/// that occur, undeclared. Errors: Json; Shape (no object, no matrix, rows of unequal length, values off the
/// scale, a category twice); Type (a cell or category of another type, an unknown kind). The subject says
/// where.
Result<MatrixFile> parseMatrix(std::string_view text);

/// {"coefficients":{KEY: {...}}} with the counts of the table.
nlohmann::json matrixAnswer(const MatrixFile& file, const stats::IntervalOptions& options);

/// One coefficient as JSON: value with reason and intervals, `matrix`, `list`, or limits.
nlohmann::json coefficientJson(const stats::CoefficientResult& result);
nlohmann::json coefficientsJson(const std::vector<stats::NamedResult>& results);

}
