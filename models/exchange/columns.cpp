#include "exchange/columns.h"

#include <algorithm>
#include <array>
#include <limits>

namespace touchstone::exchange {

namespace {

using namespace std::string_view_literals;

constexpr unsigned bit(Shape shape)
{
    return 1U << static_cast<unsigned>(shape);
}

constexpr unsigned kAnswers = bit(Shape::Responses) | bit(Shape::Poison) | bit(Shape::Dialog);
constexpr unsigned kChoice = bit(Shape::McItems) | bit(Shape::McRun);
constexpr unsigned kPairs = bit(Shape::Comparison) | kChoice;
constexpr unsigned kTexts = kAnswers | kPairs | bit(Shape::Prompts);
constexpr unsigned kRatings = bit(Shape::Ratings);

struct RoleInfo {
    Role role;
    std::string_view name; ///< of the field in mappings
    unsigned shapes; ///< elsewhere the key is metadata
};

constexpr std::array<RoleInfo, kRoles> kInfo {{{Role::Metadata, ""sv, 0},
    {Role::Prompt, "prompt"sv, kTexts | kRatings}, {Role::PromptId, "prompt_id"sv, kTexts | kRatings},
    {Role::Id, "id"sv, kAnswers | kChoice | bit(Shape::Prompts)},
    {Role::Model, "model"sv, kAnswers | bit(Shape::McRun) | kRatings},
    {Role::Response, "response"sv, bit(Shape::Responses) | bit(Shape::Poison) | bit(Shape::McRun) | kRatings},
    {Role::Sample, "sample"sv, kAnswers | kRatings}, {Role::Domain, "domain"sv, kTexts},
    {Role::Scenario, "scenario"sv, kTexts}, {Role::Level, "level"sv, kTexts},
    {Role::Expected, "expected"sv, kTexts}, {Role::Sensitive, "sensitive"sv, kTexts},
    {Role::HeldOut, "held_out"sv, kTexts}, {Role::Author, "author"sv, kTexts},
    {Role::Source, "source"sv, kTexts},
    {Role::Messages, "messages"sv, bit(Shape::Responses) | bit(Shape::Dialog)},
    {Role::Positive, "pos_resp"sv, bit(Shape::Comparison)},
    {Role::Negative, "neg_resp"sv, bit(Shape::Comparison)},
    {Role::PositiveType, "pos_type"sv, bit(Shape::Comparison)},
    {Role::NegativeType, "neg_type"sv, bit(Shape::Comparison)}, {Role::MetaInfo, "meta_info"sv, kPairs},
    {Role::Label, "label"sv, kPairs}, {Role::AnswerFrom, "answer_from"sv, bit(Shape::Poison)},
    {Role::Input, "input"sv, bit(Shape::Poison) | bit(Shape::Responses) | bit(Shape::Prompts)},
    {Role::Item, "item"sv, bit(Shape::Ratings)}, {Role::Annotator, "annotator"sv, bit(Shape::Ratings)},
    {Role::Criterion, "criterion"sv, bit(Shape::Ratings)}, {Role::Value, "value"sv, bit(Shape::Ratings)},
    {Role::Round, "round"sv, bit(Shape::Ratings)}, {Role::WideModel, "models"sv, bit(Shape::Responses)},
    {Role::ResponseRef, "response_id"sv, kRatings}, {Role::SourceRef, "source_id"sv, kRatings},
    {Role::Kind, "kind"sv, kRatings}, {Role::CannotRate, "cannot_rate"sv, kRatings},
    {Role::RepeatOf, "repeat_of"sv, kRatings}, {Role::SubmittedAt, "submitted_at"sv, kRatings},
    {Role::ActiveSeconds, "active_seconds"sv, kRatings}, {Role::ShownOrder, "shown_order"sv, kRatings},
    {Role::Annotations, "annotations"sv, kRatings}, {Role::TaskData, "data"sv, kRatings},
    {Role::AnnotationId, "annotation_id"sv, kRatings}, {Role::RecordFields, "fields"sv, kRatings},
    {Role::RecordResponses, "responses"sv, kRatings}}};

struct Synonym {
    std::string_view key;
    Role role;
};

// Of several keys with one role in a record the one that stands first here has it; the others are metadata.
// "model_name", "engine" and their like are no synonyms of model: they are what W_BLIND_FIELD is about.
constexpr std::array kSynonyms {Synonym {"prompt", Role::Prompt}, Synonym {"question", Role::Prompt},
    Synonym {"instruction", Role::Prompt}, Synonym {"query", Role::Prompt}, Synonym {"问题", Role::Prompt},
    Synonym {"提示", Role::Prompt}, Synonym {"prompt_id", Role::PromptId}, Synonym {"id_", Role::PromptId},
    Synonym {"question_id", Role::PromptId}, Synonym {"question_uuid", Role::PromptId},
    Synonym {"id", Role::Id}, Synonym {"response_id", Role::Id}, Synonym {"dialog_uuid", Role::Id},
    Synonym {"model", Role::Model}, Synonym {"llm_name", Role::Model}, Synonym {"模型", Role::Model},
    Synonym {"response", Role::Response}, Synonym {"answer", Role::Response},
    Synonym {"output", Role::Response}, Synonym {"completion", Role::Response},
    Synonym {"reply", Role::Response}, Synonym {"回答", Role::Response}, Synonym {"回复", Role::Response},
    Synonym {"sample", Role::Sample}, Synonym {"domain", Role::Domain}, Synonym {"domain_en", Role::Domain},
    Synonym {"category", Role::Domain}, Synonym {"领域", Role::Domain}, Synonym {"scenario", Role::Scenario},
    Synonym {"场景", Role::Scenario}, Synonym {"level", Role::Level}, Synonym {"expected", Role::Expected},
    Synonym {"sensitive", Role::Sensitive}, Synonym {"held_out", Role::HeldOut},
    Synonym {"author", Role::Author}, Synonym {"source", Role::Source}, Synonym {"messages", Role::Messages},
    Synonym {"dialog", Role::Messages}, Synonym {"conversation", Role::Messages},
    Synonym {"conversations", Role::Messages}, Synonym {"pos_resp", Role::Positive},
    Synonym {"neg_resp", Role::Negative}, Synonym {"pos_type", Role::PositiveType},
    Synonym {"neg_type", Role::NegativeType}, Synonym {"meta_info", Role::MetaInfo},
    Synonym {"label", Role::Label}, Synonym {"answer_from", Role::AnswerFrom}, Synonym {"input", Role::Input},
    Synonym {"item", Role::Item}, Synonym {"item_id", Role::Item}, Synonym {"response_id", Role::ResponseRef},
    Synonym {"annotator", Role::Annotator}, Synonym {"rater", Role::Annotator},
    Synonym {"annotator_id", Role::Annotator}, Synonym {"criterion", Role::Criterion},
    Synonym {"value", Role::Value}, Synonym {"score", Role::Value}, Synonym {"round", Role::Round},
    Synonym {"source_id", Role::SourceRef}, Synonym {"kind", Role::Kind},
    Synonym {"cannot_rate", Role::CannotRate}, Synonym {"repeat_of", Role::RepeatOf},
    Synonym {"submitted_at", Role::SubmittedAt}, Synonym {"active_seconds", Role::ActiveSeconds},
    Synonym {"shown_order", Role::ShownOrder}, Synonym {"annotations", Role::Annotations},
    Synonym {"data", Role::TaskData}, Synonym {"annotation_id", Role::AnnotationId},
    Synonym {"fields", Role::RecordFields}, Synonym {"responses", Role::RecordResponses}};

bool fits(Role role, Shape shape)
{
    return shape == Shape::Auto || (kInfo[static_cast<std::size_t>(role)].shapes & bit(shape)) != 0;
}

/// The key of an Argilla record in flat form that names who answered.
bool isUsersKey(const Field& field)
{
    return field.key.ends_with(".responses.users");
}

std::string folded(std::string_view key)
{
    constexpr std::string_view kBlank = " \t\r\n\xC2\xA0";
    const std::size_t begin = key.find_first_not_of(kBlank);
    if (begin == std::string_view::npos)
        return {};
    std::string result(key.substr(begin, key.find_last_not_of(kBlank) - begin + 1));
    std::transform(result.begin(), result.end(), result.begin(),
        [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

Role roleOfName(std::string_view name)
{
    const auto found =
        std::find_if(kInfo.begin() + 1, kInfo.end(), [&](const RoleInfo& info) { return info.name == name; });
    return found == kInfo.end() ? Role::Metadata : found->role;
}

}

std::string_view roleName(Role role)
{
    return kInfo[static_cast<std::size_t>(role)].name;
}

Columns::Columns(const ReadOptions& options)
{
    for (const auto& [field, column] : options.mapping) {
        const Role role = roleOfName(field);
        const bool plain = field == "metadata";
        if (role != Role::WideModel && !plain) {
            m_mapping.emplace_back(column, role);
            continue;
        }
        for (std::size_t begin = 0; begin <= column.size();) {
            const std::size_t comma = std::min(column.find(',', begin), column.size());
            if (plain)
                m_plain.push_back(column.substr(begin, comma - begin));
            else
                m_mapping.emplace_back(column.substr(begin, comma - begin), role);
            begin = comma + 1;
        }
    }
}

bool Columns::isRemembered(const std::vector<Field>& fields, Shape shape) const
{
    return m_filled && shape == m_shape
        && std::equal(fields.begin(), fields.end(), m_keys.begin(), m_keys.end(),
            [](const Field& field, const std::string& key) { return field.key == key; });
}

const Columns::Match& Columns::match(const std::vector<Field>& fields, Shape shape)
{
    if (isRemembered(fields, shape))
        return m_match;
    m_filled = true;
    m_shape = shape;
    m_keys.clear();
    for (const Field& field : fields)
        m_keys.emplace_back(field.key);
    m_match = {};
    m_match.roles.resize(fields.size(), Role::Metadata);
    for (const auto& [column, role] : m_mapping) {
        const auto key = std::find(m_keys.begin(), m_keys.end(), column);
        if (key == m_keys.end() || role == Role::Metadata)
            continue;
        m_match.roles[static_cast<std::size_t>(key - m_keys.begin())] = role;
        m_match.present.set(static_cast<std::size_t>(role));
    }
    assign(fields, shape, false);
    assign(fields, shape, true);
    m_match.flatRecords = std::any_of(fields.begin(), fields.end(), isUsersKey);
    return m_match;
}

void Columns::assign(const std::vector<Field>& fields, Shape shape, bool fold)
{
    std::vector<std::string> names;
    for (const Field& field : fields)
        names.push_back(fold ? folded(field.key) : std::string(field.key));
    for (const Synonym& synonym : kSynonyms) {
        if (m_match.has(synonym.role) || !fits(synonym.role, shape))
            continue;
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (m_match.roles[i] != Role::Metadata || names[i] != synonym.key
                || std::find(m_plain.begin(), m_plain.end(), fields[i].key) != m_plain.end())
                continue;
            m_match.roles[i] = synonym.role;
            m_match.present.set(static_cast<std::size_t>(synonym.role));
            if (fold)
                m_match.folded.push_back(i);
            break;
        }
    }
}

Shape detectShape(const Columns::Match& match, const std::vector<Field>& fields)
{
    const auto isKind = [&](Role role, FieldKind kind) {
        for (std::size_t i = 0; i < fields.size(); ++i) {
            if (match.roles[i] == role)
                return fields[i].kind == kind;
        }
        return false;
    };
    // Label Studio's tasks and flat rows, Argilla's records and flat rows.
    const bool task =
        isKind(Role::Annotations, FieldKind::Array) && isKind(Role::TaskData, FieldKind::Object);
    const bool flatTask = match.has(Role::AnnotationId) && match.has(Role::Annotator);
    const bool nested =
        isKind(Role::RecordFields, FieldKind::Object) && isKind(Role::RecordResponses, FieldKind::Object);
    if (task || flatTask || nested || match.flatRecords)
        return Shape::Ratings;
    const bool rating = match.has(Role::Annotator) && match.has(Role::Criterion) && match.has(Role::Value);
    const bool pairInside = std::any_of(fields.begin(), fields.end(), [](const Field& field) {
        return field.key == "meta_info" && field.kind == FieldKind::Object
            && field.text.find("\"pos_resp\"") != std::string_view::npos;
    });
    if (pairInside && match.has(Role::Label))
        return match.has(Role::Response) ? Shape::McRun : Shape::McItems;
    if (pairInside || (match.has(Role::Positive) && match.has(Role::Negative)))
        return Shape::Comparison;
    if (rating)
        return Shape::Ratings;
    if (match.has(Role::Messages) && !match.has(Role::Response))
        return Shape::Dialog;
    if (match.has(Role::AnswerFrom) && match.has(Role::Prompt) && match.has(Role::Response))
        return Shape::Poison;
    const bool answers = match.has(Role::Response) || match.has(Role::Model) || match.has(Role::WideModel);
    return match.has(Role::Prompt) && !answers ? Shape::Prompts : Shape::Responses;
}

std::vector<std::string_view> fieldsOf(Shape shape)
{
    std::vector<std::string_view> names;
    for (const RoleInfo& info : kInfo) {
        const bool byHand = info.role != Role::MetaInfo && info.role < Role::Annotations;
        if (byHand && info.role != Role::Metadata && fits(info.role, shape))
            names.push_back(info.name);
    }
    return names;
}

std::string missingFields(const Columns::Match& match, Shape shape)
{
    std::vector<Role> needed;
    const bool byId = match.has(Role::PromptId);
    switch (shape) {
    case Shape::Auto:
    case Shape::Responses:
        if (match.has(Role::Messages) && !match.has(Role::Response))
            break;
        if (!byId)
            needed.push_back(Role::Prompt);
        if (!match.has(Role::WideModel))
            needed.push_back(Role::Response);
        break;
    case Shape::Prompts:
        needed = {Role::Prompt};
        break;
    case Shape::Comparison:
        if (!match.has(Role::MetaInfo))
            needed = {Role::Prompt, Role::Positive, Role::Negative};
        break;
    case Shape::Poison:
        needed = {Role::Prompt, Role::Response};
        break;
    case Shape::Dialog:
        needed = {Role::Messages};
        break;
    case Shape::Ratings:
        // Tasks and records of labelling tools say the same in other places.
        if (match.has(Role::Annotations) || match.has(Role::AnnotationId) || match.has(Role::RecordResponses)
            || match.flatRecords)
            break;
        if (!match.has(Role::ResponseRef) && !match.has(Role::SourceRef) && !byId && !match.has(Role::Prompt))
            needed.push_back(Role::Item);
        needed.insert(needed.end(), {Role::Annotator, Role::Criterion, Role::Value});
        break;
    case Shape::McItems:
        needed = {Role::Prompt, Role::Label, Role::MetaInfo};
        break;
    case Shape::McRun:
        // Without the item's texts a row is an answer to an item that the project has.
        if (match.has(Role::MetaInfo))
            needed = {Role::Prompt, Role::Label};
        needed.push_back(Role::Response);
        break;
    }
    std::string names;
    for (const Role role : needed) {
        if (!match.has(role))
            names.append(names.empty() ? "" : ", ").append(roleName(role));
    }
    return names;
}

}
