#pragma once
// Internal to the writers: what rows of ratings and of items have in common.
#include "exchange/jsontext.h"
#include "exchange/writerjob.h"

namespace touchstone::exchange {

/// What a row may say of its model.
struct RowNames {
    std::string model = {}; ///< name or code; empty = none
    std::optional<std::string> sourceId = {};
};

/// Names for one row. A source id that names a model is left out of a blind export and counted.
Result<RowNames> rowNames(
    ExportJob& job, const std::string& model, const std::optional<std::string>& sourceId);

/// Joined by ';'.
std::string joined(const std::vector<std::string>& values);
/// None where the text is empty.
std::optional<std::string> orNull(const std::string& text);
/// A whole number that is unknown when 0.
std::optional<std::int64_t> unlessZero(int value);
void integerOrNull(JsonLine& line, std::string_view key, const std::optional<std::int64_t>& value);
void realOrNull(JsonLine& line, std::string_view key, const std::optional<double>& value);

}
