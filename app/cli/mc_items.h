#pragma once
#include "cli/linefiles.h"
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace touchstone::cli {

/// The JSON object of the reader's last line. Errors with file and line: Json (also invalid UTF-8), Shape for
/// anything but an object, DuplicateKey, Depth beyond 64 levels.
Result<nlohmann::ordered_json> parseObject(const LineReader& reader, const std::string& line);

/// The text under the first of `keys` that the object has and that is not null; empty when there is none.
/// Numbers are taken as their text where `numbers` is set. Error Type with the key as subject, with file and
/// line.
Result<std::string> textOf(const LineReader& reader, const nlohmann::ordered_json& object,
    const std::vector<std::string>& keys, bool numbers = false);

}
