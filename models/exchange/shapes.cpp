#include "exchange/shapes.h"

#include "exchange/jsonscan.h"
#include "exchange/utf8.h"
#include <algorithm>
#include <charconv>

namespace touchstone::exchange {

namespace {

tl::unexpected<Error> refuse(ErrorCode code, std::string_view field, std::string detail = {})
{
    return fail(code, std::string(field), std::move(detail));
}

std::optional<bool> truth(std::string_view text)
{
    if (text == "true" || text == "1" || text == "yes")
        return true;
    if (text == "false" || text == "0" || text == "no")
        return false;
    return std::nullopt;
}

/// What a spreadsheet shows in place of a value; empty for other kinds.
std::string faultText(const Field& field)
{
    if (field.kind != FieldKind::Fault)
        return {};
    return field.text == "=" ? "a formula without a result" : std::string(field.text.substr(0, 64));
}

void clear(PromptRecord& prompt)
{
    prompt.sourceId.reset();
    for (std::string* text : {&prompt.text, &prompt.domain, &prompt.scenario, &prompt.author, &prompt.source,
             &prompt.expected, &prompt.metadata})
        text->clear();
    prompt.byId = false;
    prompt.level = 0;
    prompt.sensitive.reset();
    prompt.heldOut.reset();
    prompt.metadata = "{}";
}

}

ShapeMapper::ShapeMapper(const ReadOptions& options, std::string stem)
    : m_options(options)
    , m_stem(std::move(stem))
{
    const std::size_t comma = options.model.find(',');
    const bool both = comma != std::string::npos;
    m_positiveModel = both ? options.model.substr(0, comma) : "positive";
    m_negativeModel = both ? options.model.substr(comma + 1) : "negative";
}

Result<void> ShapeMapper::map(
    const Record& record, const Columns::Match& match, Shape shape, ImportRecord& out)
{
    m_record = &record;
    m_match = &match;
    m_fields.fill(nullptr);
    m_metadata.clear();
    m_texts.clear();
    m_notes.clear();
    m_modelIsNamed = false;
    out.line = record.line;
    clear(out.prompt);
    out.responses.resize(std::min<std::size_t>(out.responses.size(), 1));
    out.ratings.clear();
    out.choice.reset();
    out.rated.reset();
    for (std::size_t i = 0; i < record.fields.size(); ++i) {
        const Field& one = record.fields[i];
        if (one.text.size() > kMaxField)
            return refuse(ErrorCode::Limit, one.key, "longer than 16 MB");
        if (match.roles[i] == Role::Metadata)
            m_metadata.push_back(&one);
        else
            m_fields[static_cast<std::size_t>(match.roles[i])] = &one;
    }
    if (std::string missing = missingFields(match, shape); !missing.empty())
        return refuse(ErrorCode::Missing, missing);
    switch (shape) {
    case Shape::Auto:
    case Shape::Responses:
        return responses(out);
    case Shape::Prompts:
        return prompts(out);
    case Shape::Comparison:
        return comparison(out);
    case Shape::Poison:
        return poison(out);
    case Shape::Dialog:
        return dialog(out);
    case Shape::Ratings:
        return ratings(out);
    case Shape::McItems:
        return choice(out, false);
    case Shape::McRun:
        return choice(out, true);
    }
    return refuse(ErrorCode::Shape, {});
}

const Field* ShapeMapper::field(Role role) const
{
    return m_fields[static_cast<std::size_t>(role)];
}

void ShapeMapper::note(std::string_view name, const std::string& text, unsigned marks)
{
    m_texts.push_back({name, text, marks});
}

Result<std::optional<std::string>> ShapeMapper::id(Role role) const
{
    const Field* one = field(role);
    if (one == nullptr)
        return std::nullopt;
    if (one->kind != FieldKind::Text && one->kind != FieldKind::Integer)
        return refuse(ErrorCode::Type, roleName(role), faultText(*one));
    // A table has a cell for each row: an empty one beside the prompt's text says no more than that.
    if (one->text.empty() && m_record->table && role == Role::PromptId && field(Role::Prompt) != nullptr)
        return std::nullopt;
    if (one->text.empty() || one->text.size() > kMaxId)
        return refuse(ErrorCode::Id, roleName(role), one->text.empty() ? "empty" : "longer than 1,024 bytes");
    return std::string(one->text);
}

Result<void> ShapeMapper::text(Role role, std::string& to, bool required)
{
    const Field* one = field(role);
    if (one == nullptr)
        return required ? Result<void>(refuse(ErrorCode::Missing, roleName(role))) : Result<void>();
    if (one->kind != FieldKind::Text)
        return refuse(ErrorCode::Type, roleName(role), faultText(*one));
    to.assign(one->text);
    note(roleName(role), to, one->marks);
    return {};
}

Result<void> ShapeMapper::scalar(Role role, std::string& to) const
{
    const Field* one = field(role);
    if (one == nullptr || one->kind == FieldKind::Null)
        return {};
    if (one->kind == FieldKind::Object || one->kind == FieldKind::Array || one->kind == FieldKind::Fault)
        return refuse(ErrorCode::Type, roleName(role), faultText(*one));
    to.assign(one->text);
    return {};
}

// Values beyond the few known words are no error: such columns hold other things in other files. They are
// kept.
void ShapeMapper::typed(PromptRecord& prompt)
{
    const auto keep = [this](const Field* one) { m_metadata.push_back(one); };
    if (const Field* one = field(Role::Level)) {
        const auto& text = one->text;
        prompt.level = text == "1" || text == "safety" ? 1 : text == "2" || text == "responsibility" ? 2 : 0;
        if (prompt.level == 0 && !text.empty())
            keep(one);
    }
    if (const Field* one = field(Role::Expected)) {
        if (one->text == "answer" || one->text == "refuse" || one->text == "either")
            prompt.expected.assign(one->text);
        else if (!one->text.empty())
            keep(one);
    }
    const auto flag = [&](Role role, std::optional<bool>& to) {
        const Field* one = field(role);
        if (one == nullptr)
            return;
        to = truth(one->text);
        if (!to && !one->text.empty())
            keep(one);
    };
    flag(Role::Sensitive, prompt.sensitive);
    flag(Role::HeldOut, prompt.heldOut);
}

Result<void> ShapeMapper::common(PromptRecord& prompt)
{
    typed(prompt);
    if (const auto domainRead = domain(prompt); !domainRead)
        return domainRead;
    for (const auto& [role, to] : {std::pair {Role::Scenario, &prompt.scenario},
             std::pair {Role::Author, &prompt.author}, std::pair {Role::Source, &prompt.source}}) {
        if (const auto read = scalar(role, *to); !read)
            return read;
    }
    auto source = id(Role::PromptId);
    if (!source)
        return tl::unexpected(std::move(source).error());
    prompt.sourceId = std::move(*source);
    return {};
}

Result<std::string> ShapeMapper::model()
{
    std::string name;
    if (const auto read = scalar(Role::Model, name); !read)
        return tl::unexpected(read.error());
    if (name.empty())
        name = m_options.model;
    m_modelIsNamed = !name.empty();
    return name.empty() ? m_stem : name;
}

int ShapeMapper::sample()
{
    constexpr int kMost = 1000000;
    const Field* one = field(Role::Sample);
    if (one == nullptr || one->kind == FieldKind::Null || one->text.empty())
        return 0;
    int value = 0;
    const char* const end = one->text.data() + one->text.size();
    const auto read = std::from_chars(one->text.data(), end, value);
    if (read.ec == std::errc {} && read.ptr == end && value >= 1 && value <= kMost)
        return value;
    m_metadata.push_back(one);
    return 0;
}

std::string ShapeMapper::metadataText()
{
    std::string json = "{";
    for (const Field* one : m_metadata) {
        if (m_record->table && one->text.empty())
            continue;
        if (json.size() > 1)
            json.push_back(',');
        if (one->rawKey.empty()) {
            appendJsonString(one->key, json);
            json.push_back(':');
            appendJsonString(one->text, json);
        } else {
            json.append(one->rawKey).append(":").append(one->rawValue);
        }
    }
    json.push_back('}');
    return json;
}

Result<void> ShapeMapper::responses(ImportRecord& out)
{
    if (m_match->has(Role::WideModel))
        return wide(out);
    if (field(Role::Messages) != nullptr && field(Role::Response) == nullptr)
        return dialog(out);
    out.responses.resize(1);
    ResponseRecord& response = out.responses.front();
    response.onePerText = false;
    if (const auto read = common(out.prompt); !read)
        return read;
    out.prompt.byId = field(Role::Prompt) == nullptr;
    if (const auto read = text(Role::Prompt, out.prompt.text, false); !read)
        return read;
    if (const Field* input = field(Role::Input); input != nullptr && !input->text.empty())
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
    response.sample = sample();
    response.metadata = metadataText();
    return {};
}

Result<void> ShapeMapper::wide(ImportRecord& out)
{
    if (const auto read = common(out.prompt); !read)
        return read;
    out.prompt.byId = field(Role::Prompt) == nullptr;
    if (const auto read = text(Role::Prompt, out.prompt.text, false); !read)
        return read;
    auto source = id(Role::Id);
    if (!source)
        return tl::unexpected(std::move(source).error());
    out.responses.clear();
    out.responses.reserve(m_record->fields.size());
    const std::string metadata = metadataText();
    for (std::size_t i = 0; i < m_record->fields.size(); ++i) {
        const Field& cell = m_record->fields[i];
        if (m_match->roles[i] != Role::WideModel || cell.kind == FieldKind::Null)
            continue;
        if (cell.kind != FieldKind::Text)
            return refuse(ErrorCode::Type, cell.key);
        ResponseRecord& response = out.responses.emplace_back();
        response.sourceId = *source;
        response.model.assign(cell.key);
        response.text.assign(cell.text);
        response.metadata = metadata;
        note(roleName(Role::Response), response.text, cell.marks);
    }
    m_modelIsNamed = true;
    return {};
}

Result<void> ShapeMapper::prompts(ImportRecord& out)
{
    out.responses.clear();
    if (const auto read = common(out.prompt); !read)
        return read;
    if (const auto read = text(Role::Prompt, out.prompt.text); !read)
        return read;
    auto source = id(Role::Id);
    if (!source)
        return tl::unexpected(std::move(source).error());
    if (out.prompt.sourceId && *source)
        m_metadata.push_back(field(Role::Id));
    else if (*source)
        out.prompt.sourceId = std::move(*source);
    if (const Field* input = field(Role::Input); input != nullptr && !input->text.empty())
        m_metadata.push_back(input);
    out.prompt.metadata = metadataText();
    return {};
}

}
