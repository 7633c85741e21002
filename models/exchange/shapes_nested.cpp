#include "exchange/shapes.h"

#include "exchange/jsonscan.h"
#include "exchange/utf8.h"
#include <nlohmann/json.hpp>
#include <utility>

namespace touchstone::exchange {

namespace {

using Json = nlohmann::ordered_json;

tl::unexpected<Error> refuse(ErrorCode code, std::string_view field, std::string detail = {})
{
    return fail(code, std::string(field), std::move(detail));
}

// Values inside a field: the field's JSON was validated with its record, only memory can fail here.
Json parseInside(std::string_view json)
{
    return Json::parse(json.begin(), json.end(), nullptr, false);
}

const Json* find(const Json& object, std::initializer_list<const char*> keys)
{
    for (const char* key : keys) {
        if (const auto found = object.find(key); found != object.end())
            return &*found;
    }
    return nullptr;
}

unsigned marks(const std::string& text)
{
    return checkBytes(text).marks;
}

/// How a prompt of several turns names who speaks.
std::string_view speaker(std::string_view role)
{
    if (role == "system")
        return "System";
    return role == "user" || role == "human" ? "User" : "Assistant";
}

bool isAnswer(std::string_view role)
{
    return role == "assistant" || role == "llm" || role == "gpt" || role == "bot" || role == "model";
}

}

struct ShapeMapper::Turn {
    std::string role = {};
    std::string content = {};
};

// COIG-CQIA writes ["人类价值观", zh, en]: the last name is the one that the prompts use.
Result<void> ShapeMapper::domain(PromptRecord& prompt) const
{
    const Field* one = field(Role::Domain);
    if (one != nullptr && one->kind == FieldKind::Array) {
        const Json list = parseInside(one->text);
        if (list.empty() || !list.back().is_string())
            return refuse(ErrorCode::Type, roleName(Role::Domain));
        prompt.domain = list.back().get<std::string>();
    } else if (const auto read = scalar(Role::Domain, prompt.domain); !read) {
        return read;
    }
    if (prompt.domain.empty())
        prompt.domain = m_options.domain;
    return {};
}

Result<void> ShapeMapper::poison(ImportRecord& out)
{
    out.responses.resize(1);
    ResponseRecord& response = out.responses.front();
    response.onePerText = false;
    if (const auto read = common(out.prompt); !read)
        return read;
    if (const auto read = text(Role::Prompt, out.prompt.text); !read)
        return read;
    const Field* input = field(Role::Input);
    if (input != nullptr && !input->text.empty() && input->kind != FieldKind::Null)
        m_metadata.push_back(input);
    if (const auto read = text(Role::Response, response.text); !read)
        return read;
    auto source = id(Role::Id);
    if (!source)
        return tl::unexpected(std::move(source).error());
    response.sourceId = std::move(*source);
    auto name = model();
    if (!name)
        return tl::unexpected(std::move(name).error());
    response.model = std::move(*name);
    if (field(Role::AnswerFrom) != nullptr && field(Role::Model) == nullptr) {
        if (const auto read = scalar(Role::AnswerFrom, response.model); !read)
            return read;
    }
    response.sample = sample();
    response.metadata = metadataText();
    return {};
}

Result<void> ShapeMapper::turns(std::vector<Turn>& to) const
{
    const Field* one = field(Role::Messages);
    if (one == nullptr)
        return refuse(ErrorCode::Missing, roleName(Role::Messages));
    if (one->kind != FieldKind::Array && !(m_record->table && one->kind == FieldKind::Text))
        return refuse(ErrorCode::Type, roleName(Role::Messages));
    const Json list = parseInside(one->text);
    if (!list.is_array())
        return refuse(ErrorCode::Type, roleName(Role::Messages));
    for (const Json& turn : list) {
        const Json* role = turn.is_object() ? find(turn, {"role", "from"}) : nullptr;
        const Json* content = turn.is_object() ? find(turn, {"content", "value"}) : nullptr;
        if (role == nullptr || content == nullptr || !role->is_string() || !content->is_string())
            return refuse(ErrorCode::Type, roleName(Role::Messages), "a turn needs role and content");
        to.push_back({role->get<std::string>(), content->get<std::string>()});
    }
    return {};
}

Result<void> ShapeMapper::dialog(ImportRecord& out)
{
    std::vector<Turn> talk;
    if (const auto read = turns(talk); !read)
        return read;
    std::size_t last = talk.size();
    while (last > 0 && !isAnswer(talk[last - 1].role))
        --last;
    if (last == 0)
        return refuse(ErrorCode::Missing, roleName(Role::Response), "no answer among the turns");
    if (last == 1)
        return refuse(ErrorCode::Missing, roleName(Role::Prompt), "no turn before the answer");
    if (const auto read = common(out.prompt); !read)
        return read;
    if (last == 2) {
        out.prompt.text = std::move(talk[0].content);
    } else {
        for (std::size_t i = 0; i + 1 < last; ++i) {
            out.prompt.text.append(i == 0 ? "" : "\n\n").append(speaker(talk[i].role)).append(": ");
            out.prompt.text.append(talk[i].content);
        }
    }
    out.responses.resize(1);
    ResponseRecord& response = out.responses.front();
    response.onePerText = false;
    response.text = std::move(talk[last - 1].content);
    note(roleName(Role::Prompt), out.prompt.text, marks(out.prompt.text));
    note(roleName(Role::Response), response.text, marks(response.text));
    auto source = id(Role::Id);
    if (!source)
        return tl::unexpected(std::move(source).error());
    response.sourceId = std::move(*source);
    auto name = model();
    if (!name)
        return tl::unexpected(std::move(name).error());
    response.model = std::move(*name);
    response.sample = sample();
    response.metadata = metadataText();
    return {};
}

Result<void> ShapeMapper::pairInside(ImportRecord& out, std::string& positive, std::string& negative,
    std::string& rest, std::string& difficulty)
{
    const Field* one = field(Role::MetaInfo);
    if (one == nullptr || one->kind != FieldKind::Object)
        return refuse(one == nullptr ? ErrorCode::Missing : ErrorCode::Type, roleName(Role::MetaInfo));
    Json info = parseInside(one->text);
    for (const auto& [key, to] : {std::pair {"question", &out.prompt.text}, std::pair {"pos_resp", &positive},
             std::pair {"neg_resp", &negative}}) {
        const auto found = info.find(key);
        if (found == info.end())
            return refuse(ErrorCode::Missing, key);
        if (!found->is_string())
            return refuse(ErrorCode::Type, key);
        *to = found->get<std::string>();
        info.erase(found);
    }
    for (const auto& [key, to] :
        {std::pair {"domain_en", &out.prompt.domain}, std::pair {"difficulty_level", &difficulty}}) {
        const auto found = info.find(key);
        if (found == info.end() || !found->is_string())
            continue;
        *to = found->get<std::string>();
        if (to == &out.prompt.domain)
            info.erase(found);
    }
    // A level that is known is a facet; other words stay what they are.
    if (const auto level = info.find("level"); level != info.end() && out.prompt.level == 0) {
        const std::string text = level->is_string() ? level->get<std::string>() : level->dump();
        if (text == "1" || text == "2") {
            out.prompt.level = text == "1" ? 1 : 2;
            info.erase(level);
        }
    }
    rest = info.dump(-1, ' ', false, Json::error_handler_t::replace);
    return {};
}

Result<void> ShapeMapper::comparison(ImportRecord& out)
{
    if (const auto read = common(out.prompt); !read)
        return read;
    const bool inside = field(Role::MetaInfo) != nullptr && field(Role::Positive) == nullptr;
    out.responses.clear();
    out.responses.resize(2);
    ResponseRecord& positive = out.responses[0];
    ResponseRecord& negative = out.responses[1];
    if (inside) {
        std::string rest;
        std::string difficulty;
        if (const auto read = pairInside(out, positive.text, negative.text, rest, difficulty); !read)
            return read;
        positive.metadata = negative.metadata = rest;
        note(roleName(Role::Prompt), out.prompt.text, marks(out.prompt.text));
        note(roleName(Role::Response), positive.text, marks(positive.text));
        note(roleName(Role::Response), negative.text, marks(negative.text));
    } else {
        if (const auto read = text(Role::Prompt, out.prompt.text); !read)
            return read;
        if (const auto read = text(Role::Positive, positive.text); !read)
            return read;
        if (const auto read = text(Role::Negative, negative.text); !read)
            return read;
        // Each reply keeps its own type; what else is unknown belongs to both.
        const std::size_t both = m_metadata.size();
        for (const auto& [role, response] :
            {std::pair {Role::PositiveType, &positive}, std::pair {Role::NegativeType, &negative}}) {
            if (field(role) != nullptr)
                m_metadata.push_back(field(role));
            response->metadata = metadataText();
            m_metadata.resize(both);
        }
    }
    positive.model = m_positiveModel;
    negative.model = m_negativeModel;
    positive.onePerText = negative.onePerText = true;
    return {};
}

Result<void> ShapeMapper::choice(ImportRecord& out, bool run)
{
    out.responses.clear();
    if (const auto read = common(out.prompt); !read)
        return read;
    McRecord row;
    row.answerOnly = run && field(Role::MetaInfo) == nullptr;
    auto item = id(Role::Id);
    if (!item)
        return tl::unexpected(std::move(item).error());
    row.id = *item ? std::move(*item) : std::exchange(out.prompt.sourceId, {});
    std::string rest = "{}";
    if (!row.answerOnly) {
        if (const auto read = pairInside(out, row.positive, row.negative, rest, row.difficulty); !read)
            return read;
    }
    if (const auto read = scalar(Role::Label, row.label); !read)
        return read;
    const bool absent = row.answerOnly && row.label.empty();
    if (!absent && row.label != "回复1" && row.label != "回复2")
        return refuse(ErrorCode::Type, roleName(Role::Label), "neither 回复1 nor 回复2");
    if (const Field* given = field(Role::Prompt); given != nullptr) {
        if (given->kind != FieldKind::Text)
            return refuse(ErrorCode::Type, roleName(Role::Prompt));
        row.itemText.assign(given->text);
    }
    if (run) {
        const Field* answer = field(Role::Response);
        if (answer->kind != FieldKind::Text)
            return refuse(ErrorCode::Type, roleName(Role::Response));
        row.output = std::string(answer->text);
        auto name = model();
        if (!name)
            return tl::unexpected(std::move(name).error());
        row.model = std::move(*name);
    }
    out.prompt.metadata = std::move(rest);
    out.choice = std::move(row);
    if (!out.choice->answerOnly) {
        note(roleName(Role::Prompt), out.prompt.text, marks(out.prompt.text));
        note(roleName(Role::Positive), out.choice->positive, marks(out.choice->positive));
        note(roleName(Role::Negative), out.choice->negative, marks(out.choice->negative));
    }
    if (run)
        note(roleName(Role::Response), *out.choice->output, field(Role::Response)->marks);
    return {};
}

}
