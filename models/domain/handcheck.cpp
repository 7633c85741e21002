#include "domain/handcheck.h"
#include "domain/json_check.h"
#include <nlohmann/json.hpp>

namespace touchstone {

namespace {

using Json = nlohmann::json;

Result<std::string> textOf(const Json& object, const char* key)
{
    const auto found = object.find(key);
    if (found == object.end())
        return std::string();
    if (!found->is_string())
        return fail(ErrorCode::Type, key, "must be a string");
    return found->get<std::string>();
}

}

std::string handCheckJson(const HandCheck& check)
{
    Json object {{"prediction", check.prediction}, {"sequence", check.sequence}};
    if (!check.value.empty())
        object["value"] = check.value;
    if (!check.author.empty())
        object["author"] = check.author;
    return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<HandCheck> parseHandCheck(std::string_view json)
{
    if (const auto checked = checkJson(json); !checked)
        return tl::unexpected(checked.error());
    const Json object = Json::parse(json);
    if (!object.is_object())
        return fail(ErrorCode::Type, {}, "must be an object");
    HandCheck check;
    for (const auto& [key, to] : {std::pair {"prediction", &check.prediction},
             std::pair {"value", &check.value}, std::pair {"author", &check.author}}) {
        auto text = textOf(object, key);
        if (!text)
            return tl::unexpected(text.error());
        *to = std::move(*text);
    }
    if (check.prediction.empty())
        return fail(ErrorCode::Missing, "prediction");
    const auto sequence = object.find("sequence");
    const bool whole = sequence != object.end() && sequence->is_number_integer()
        && sequence->get<std::int64_t>() >= 1 && sequence->get<std::int64_t>() < std::int64_t {1} << 53;
    if (!whole)
        return fail(ErrorCode::Type, "sequence", "must be a whole number from 1");
    check.sequence = sequence->get<std::int64_t>();
    return check;
}

}
