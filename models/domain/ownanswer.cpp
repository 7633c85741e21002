#include "domain/ownanswer.h"
#include "domain/json_check.h"
#include <nlohmann/json.hpp>

namespace touchstone {

namespace {

using Json = nlohmann::json;

constexpr std::int64_t kMostSequence = std::int64_t {1} << 53;

/// Reads members; keeps the first fault.
class Members {
public:
    explicit Members(const Json& object)
        : m_object(object)
    {
    }

    std::string text(const char* key)
    {
        const auto found = m_object.find(key);
        if (found == m_object.end() || !expect(found->is_string(), key, "must be a string"))
            return {};
        return found->get<std::string>();
    }
    bool flag(const char* key, bool absent)
    {
        const auto found = m_object.find(key);
        if (found == m_object.end() || !expect(found->is_boolean(), key, "must be true or false"))
            return absent;
        return found->get<bool>();
    }
    std::vector<std::string> texts(const char* key)
    {
        std::vector<std::string> result;
        const auto found = m_object.find(key);
        if (found == m_object.end() || !expect(found->is_array(), key, "must be a list"))
            return result;
        for (const Json& entry : *found) {
            if (expect(entry.is_string(), key, "must hold strings"))
                result.push_back(entry.get<std::string>());
        }
        return result;
    }
    std::int64_t sequence()
    {
        const auto found = m_object.find("sequence");
        const bool right = found != m_object.end() && found->is_number_integer()
            && found->get<std::int64_t>() >= 1 && found->get<std::int64_t>() < kMostSequence;
        return expect(right, "sequence", "must be a whole number from 1") ? found->get<std::int64_t>() : 0;
    }
    bool expect(bool right, const char* key, const char* what)
    {
        if (!right && !m_fault)
            m_fault = Error {ErrorCode::Type, key, {}, 0, 0, what};
        return right;
    }
    const std::optional<Error>& fault() const { return m_fault; }

private:
    const Json& m_object;
    std::optional<Error> m_fault = {};
};

}

std::string ownAnswerChoiceJson(const OwnAnswerChoice& choice)
{
    Json object {{"own_answer", {{"event", choice.event.str()}, {"accepted", choice.accepted}}},
        {"sequence", choice.sequence}};
    const auto add = [&object](const char* key, const auto& value) {
        if (!value.empty())
            object[key] = value;
    };
    add("response", choice.response.str());
    add("prompt", choice.prompt.str());
    add("shown_order", choice.shownOrder);
    add("replaces", choice.replaces);
    if (choice.afterUnblind)
        object["after_unblind"] = true;
    return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<OwnAnswerChoice> parseOwnAnswerChoice(std::string_view json)
{
    if (const auto checked = checkJson(json); !checked)
        return tl::unexpected(checked.error());
    const Json object = Json::parse(json);
    if (!object.is_object() || !object.contains("own_answer"))
        return fail(ErrorCode::Missing, "own_answer");
    const Json& own = object["own_answer"];
    if (!own.is_object())
        return fail(ErrorCode::Type, "own_answer", "must be an object");
    OwnAnswerChoice choice;
    Members inside(own);
    choice.event = EventId(inside.text("event"));
    choice.accepted = inside.flag("accepted", true);
    inside.expect(!choice.event.empty(), "own_answer", "names no event");
    Members outside(object);
    choice.response = ResponseId(outside.text("response"));
    choice.prompt = PromptId(outside.text("prompt"));
    outside.expect(
        choice.response.empty() != choice.prompt.empty(), "response", "about one response or one prompt");
    choice.shownOrder = outside.texts("shown_order");
    choice.replaces = outside.text("replaces");
    choice.sequence = outside.sequence();
    choice.afterUnblind = outside.flag("after_unblind", false);
    for (const Members* members : {&inside, &outside}) {
        if (members->fault())
            return tl::unexpected(*members->fault());
    }
    return choice;
}

}
