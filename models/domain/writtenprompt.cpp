#include "domain/writtenprompt.h"
#include "domain/json_check.h"
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace touchstone {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kIdDigits = 32;
constexpr std::size_t kMostName = 1024;
constexpr std::int64_t kMostSequence = std::int64_t {1} << 53;
constexpr std::array<std::string_view, 4> kExpected {"", "answer", "refuse", "either"};

/// Takes members of the object and keeps the first fault.
class Members {
public:
    explicit Members(const Json& object)
        : m_object(object)
    {
    }

    std::string text(const char* key, std::size_t most)
    {
        const auto found = m_object.find(key);
        if (found == m_object.end())
            return {};
        if (!found->is_string()) {
            refuse(ErrorCode::Type, key, "must be a string");
            return {};
        }
        auto text = found->get<std::string>();
        if (text.size() > most)
            refuse(ErrorCode::Limit, key, "is too long");
        return text;
    }
    std::int64_t whole(const char* key, std::int64_t least, std::int64_t most, std::int64_t otherwise)
    {
        const auto found = m_object.find(key);
        if (found == m_object.end())
            return otherwise;
        const bool fits = found->is_number_integer()
            && !(found->is_number_unsigned()
                && found->get<std::uint64_t>() > static_cast<std::uint64_t>(most));
        if (!fits || found->get<std::int64_t>() < least || found->get<std::int64_t>() > most) {
            refuse(ErrorCode::Type, key, "must be a whole number in its range");
            return least;
        }
        return found->get<std::int64_t>();
    }
    bool flag(const char* key, bool otherwise)
    {
        const auto found = m_object.find(key);
        if (found == m_object.end())
            return otherwise;
        if (!found->is_boolean())
            refuse(ErrorCode::Type, key, "must be true or false");
        return found->is_boolean() && found->get<bool>();
    }
    void refuse(ErrorCode code, const char* key, const char* why)
    {
        if (!m_fault)
            m_fault = Error {code, key, {}, 0, 0, why};
    }
    const std::optional<Error>& fault() const { return m_fault; }

private:
    const Json& m_object;
    std::optional<Error> m_fault = {};
};

bool isId(const std::string& text)
{
    return text.size() == kIdDigits && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    });
}

}

std::string writtenPromptJson(const WrittenPrompt& prompt)
{
    Json object {{"id", prompt.id}, {"sequence", prompt.sequence}};
    if (!prompt.on)
        object["on"] = false;
    for (const auto& [key, text] : {std::pair {"text", &prompt.text}, std::pair {"domain", &prompt.domain},
             std::pair {"scenario", &prompt.scenario}, std::pair {"expected", &prompt.expected},
             std::pair {"source", &prompt.source}}) {
        if (!text->empty())
            object[key] = *text;
    }
    if (prompt.level != 0)
        object["level"] = prompt.level;
    if (prompt.sensitive)
        object["sensitive"] = true;
    return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<WrittenPrompt> parseWrittenPrompt(std::string_view json)
{
    if (const auto checked = checkJson(json); !checked)
        return tl::unexpected(checked.error());
    const Json object = Json::parse(json);
    if (!object.is_object())
        return fail(ErrorCode::Type, {}, "must be an object");
    Members members(object);
    WrittenPrompt prompt;
    prompt.on = members.flag("on", true);
    prompt.id = members.text("id", kMostName);
    prompt.sequence = members.whole("sequence", 1, kMostSequence - 1, 0);
    prompt.text = members.text("text", kMostPromptBytes);
    prompt.domain = members.text("domain", kMostName);
    prompt.scenario = members.text("scenario", kMostName);
    prompt.level = static_cast<int>(members.whole("level", 0, 2, 0));
    prompt.expected = members.text("expected", kMostName);
    prompt.sensitive = members.flag("sensitive", false);
    prompt.source = members.text("source", kMostName);
    if (!isId(prompt.id))
        members.refuse(ErrorCode::Id, "id", "must be 32 hex digits");
    if (prompt.sequence == 0)
        members.refuse(ErrorCode::Missing, "sequence", "");
    if (prompt.on && prompt.text.empty())
        members.refuse(ErrorCode::Missing, "text", "");
    if (std::find(kExpected.begin(), kExpected.end(), prompt.expected) == kExpected.end())
        members.refuse(ErrorCode::Type, "expected", "must be answer, refuse or either");
    if (members.fault())
        return tl::unexpected(*members.fault());
    return prompt;
}

}
