#pragma once
#include "cli/output.h"
#include <functional>

namespace touchstone::cli {

/// What a command makes of one line of JSON: `fatal` is set where the store failed and further lines make no
/// sense. `line` is 1-based.
using LineWork = std::function<nlohmann::json(const std::string& text, std::int64_t line, bool& fatal)>;

/// Reads stdin to its end and writes an answer for each line that is not empty, at once: it goes out only
/// when the work is done. Returns the exit code.
int answerLines(const Output& out, const LineWork& work);

/// Parses one line with a bound on the depth, so that a hostile line cannot exhaust the stack. Errors:
/// E_DEPTH, E_JSON; E_TYPE where it is no object.
Result<nlohmann::json> parseLine(const std::string& line);
/// Member `note`, empty where there is none. Errors: E_ANSWER.
Result<std::string> noteOf(const nlohmann::json& value);
/// True where the member is `true`.
bool isSet(const nlohmann::json& value, const char* key);
/// The answer to a line that failed: what it was about and the error at its line; `fatal` as in LineWork.
nlohmann::json refusal(nlohmann::json about, Error error, std::int64_t line, bool& fatal);

}
