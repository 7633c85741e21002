#include "cli/json_lines.h"
#include <iostream>

namespace touchstone::cli {

namespace {

using nlohmann::json;

constexpr int kDepth = 64;

}

int answerLines(const Output& out, const LineWork& work)
{
    std::string line;
    std::int64_t number = 0;
    bool fatal = false;
    while (!fatal && std::getline(std::cin, line)) {
        ++number;
        if (!line.empty() && line.back() == '\r')
            line.pop_back();
        if (line.empty())
            continue;
        const json answer = work(line, number, fatal);
        // The answer goes out only now that what it acknowledges is on disk, and at once.
        out.raw(answer.dump(-1, ' ', false, json::error_handler_t::replace) + "\n");
        std::fflush(stdout);
    }
    return fatal ? kStorage : kDone;
}

Result<json> parseLine(const std::string& line)
{
    bool tooDeep = false;
    const auto bounded = [&tooDeep](int depth, json::parse_event_t, json&) {
        tooDeep = tooDeep || depth > kDepth;
        return depth <= kDepth;
    };
    json value = json::parse(line, bounded, false);
    if (tooDeep)
        return fail(ErrorCode::Depth);
    if (value.is_discarded())
        return fail(ErrorCode::Json);
    if (!value.is_object())
        return fail(ErrorCode::Type);
    return value;
}

Result<std::string> noteOf(const json& value)
{
    if (!value.contains("note"))
        return std::string();
    if (!value["note"].is_string())
        return fail(ErrorCode::Answer, "note", "a text is expected");
    return value["note"].get<std::string>();
}

bool isSet(const json& value, const char* key)
{
    return value.contains(key) && value[key] == true;
}

json refusal(json about, Error error, std::int64_t line, bool& fatal)
{
    error.line = line;
    fatal = exitCode(error.code) == kStorage;
    about["error"] = errorJson(error);
    return about;
}

}
