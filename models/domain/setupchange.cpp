#include "domain/setupchange.h"
#include "domain/json_check.h"
#include <nlohmann/json.hpp>

namespace touchstone {

namespace {

using Json = nlohmann::json;

/// A log is for looking up what changed, not for keeping old texts.
constexpr std::size_t kMostValue = 400;

std::string cut(const std::string& text)
{
    if (text.size() <= kMostValue)
        return text;
    std::size_t at = kMostValue;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80)
        --at;
    return text.substr(0, at) + "…";
}

}

std::string setupChangeJson(const SetupChange& change)
{
    Json object {{"what", change.what}};
    for (const auto& [key, text] : {std::pair {"subject", &change.subject},
             std::pair {"before", &change.before}, std::pair {"after", &change.after}}) {
        if (!text->empty())
            object[key] = cut(*text);
    }
    return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<SetupChange> parseSetupChange(std::string_view json)
{
    if (const auto checked = checkJson(json); !checked)
        return tl::unexpected(checked.error());
    const Json object = Json::parse(json);
    if (!object.is_object())
        return fail(ErrorCode::Type, {}, "must be an object");
    SetupChange change;
    for (const auto& [key, to] : {std::pair {"what", &change.what}, std::pair {"subject", &change.subject},
             std::pair {"before", &change.before}, std::pair {"after", &change.after}}) {
        const auto found = object.find(key);
        if (found == object.end())
            continue;
        if (!found->is_string())
            return fail(ErrorCode::Type, key, "must be a string");
        *to = found->get<std::string>();
    }
    if (change.what.empty())
        return fail(ErrorCode::Missing, "what");
    return change;
}

}
