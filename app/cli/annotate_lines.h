#pragma once
#include "service/ratingdesk.h"
#include <nlohmann/json.hpp>
#include <string>

namespace touchstone::cli {

/// One line of `annotate`: carries out what it says and returns the line of the answer, {"item","event"} or
/// {"item","error":{"code",...}}. When it returns an event, that is on disk. `lineNumber` is 1-based.
/// `fatal` is set where the store failed and further lines make no sense.
nlohmann::json annotateLine(
    service::RatingDesk& desk, const std::string& line, std::int64_t lineNumber, bool& fatal);

}
