#include "domain/snapshot.h"
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

template <class Whole> Result<Whole> wholeOf(const Json& object, const char* key, Whole absent)
{
    const auto found = object.find(key);
    if (found == object.end())
        return absent;
    const bool right = found->is_number_unsigned()
        && found->get<std::uint64_t>() <= static_cast<std::uint64_t>(std::numeric_limits<Whole>::max());
    if (!right)
        return fail(ErrorCode::Type, key, "must be a whole number");
    return found->get<Whole>();
}

}

std::string snapshotJson(const Snapshot& snapshot)
{
    // Unsigned, so that what is written is what is read back.
    const Json object {{"name", snapshot.name}, {"state", snapshot.state}, {"rules", snapshot.rules},
        {"min_raters", static_cast<std::uint64_t>(snapshot.minRaters)}, {"unsure", snapshot.unsure},
        {"seed", snapshot.seed}, {"version", snapshot.version},
        {"assigned", static_cast<std::uint64_t>(snapshot.assigned)},
        {"done", static_cast<std::uint64_t>(snapshot.done)}};
    return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<Snapshot> parseSnapshot(std::string_view json)
{
    if (const auto checked = checkJson(json); !checked)
        return tl::unexpected(checked.error());
    const Json object = Json::parse(json);
    if (!object.is_object())
        return fail(ErrorCode::Type, {}, "must be an object");
    Snapshot snapshot;
    for (const auto& [key, to] : {std::pair {"name", &snapshot.name}, std::pair {"state", &snapshot.state},
             std::pair {"unsure", &snapshot.unsure}, std::pair {"version", &snapshot.version}}) {
        auto text = textOf(object, key);
        if (!text)
            return tl::unexpected(text.error());
        *to = std::move(*text);
    }
    for (const auto& [key, text] :
        {std::pair {"name", &snapshot.name}, std::pair {"state", &snapshot.state}}) {
        if (text->empty())
            return fail(ErrorCode::Missing, key);
    }
    if (const auto rules = object.find("rules"); rules != object.end()) {
        if (!rules->is_object())
            return fail(ErrorCode::Type, "rules", "must be an object");
        for (const auto& [criterion, rule] : rules->items()) {
            if (!rule.is_string())
                return fail(ErrorCode::Type, "rules", "must hold strings");
            snapshot.rules.emplace(criterion, rule.get<std::string>());
        }
    }
    for (const auto& [key, to] : {std::pair {"min_raters", &snapshot.minRaters},
             std::pair {"assigned", &snapshot.assigned}, std::pair {"done", &snapshot.done}}) {
        const auto number = wholeOf(object, key, *to);
        if (!number)
            return tl::unexpected(number.error());
        *to = *number;
    }
    const auto seed = wholeOf(object, "seed", snapshot.seed);
    if (!seed)
        return tl::unexpected(seed.error());
    snapshot.seed = *seed;
    return snapshot;
}

}
