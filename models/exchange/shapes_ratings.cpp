#include "exchange/shapes.h"

#include "exchange/labelconfig.h"
#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>

namespace touchstone::exchange {

namespace {

using namespace std::string_view_literals;
using Json = nlohmann::ordered_json;

tl::unexpected<Error> refuse(ErrorCode code, std::string_view field, std::string detail = {})
{
    return fail(code, std::string(field), std::move(detail));
}

Json parseInside(std::string_view json)
{
    return Json::parse(json.begin(), json.end(), nullptr, false);
}

/// The text of a value: strings as they are, null as nothing, everything else as JSON.
std::string plain(const Json& value)
{
    if (value.is_null())
        return {};
    return value.is_string() ? value.get<std::string>()
                             : value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// The member under the first of some keys that is there; null for none.
const Json* find(const Json& object, std::initializer_list<const char*> keys)
{
    for (const char* key : keys) {
        if (const auto found = object.find(key); object.is_object() && found != object.end())
            return &*found;
    }
    return nullptr;
}

std::string textOf(const Json& object, std::initializer_list<const char*> keys)
{
    const Json* found = find(object, keys);
    return found == nullptr ? std::string() : plain(*found);
}

double secondsOf(std::string_view text)
{
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

int sampleOf(std::string_view text)
{
    int value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ec == std::errc {} && value > 0 ? value : 0;
}

std::vector<std::string> listOf(std::string_view text)
{
    std::vector<std::string> list;
    if (text.starts_with('[')) {
        for (const Json& one : parseInside(text))
            list.push_back(plain(one));
        return list;
    }
    while (!text.empty()) {
        const std::size_t comma = std::min(text.find_first_of(",;|"), text.size());
        list.emplace_back(text.substr(0, comma));
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return list;
}

/// What the data of a task or the fields of a record say of the answer that was rated.
void fillTarget(const Json& data, RatingTarget& to)
{
    const auto take = [&data](std::string& text, std::initializer_list<const char*> keys) {
        if (text.empty())
            text = textOf(data, keys);
    };
    take(to.item, {"item", "item_id"});
    take(to.responseId, {"response_id"});
    take(to.sourceId, {"source_id"});
    take(to.promptId, {"prompt_id", "question_id", "question_uuid", "id_"});
    take(to.prompt, {"prompt", "question", "instruction", "query", "问题", "提示"});
    take(to.response, {"response", "answer", "output", "completion", "reply", "回答", "回复"});
    take(to.model, {"model", "llm_name", "模型"});
    if (to.sample == 0)
        to.sample = sampleOf(textOf(data, {"sample"}));
    for (std::size_t i = 0; to.response.empty(); ++i) {
        const Json* candidate = find(data, {candidateField(i).c_str()});
        if (candidate == nullptr || !candidate->is_string())
            break;
        to.candidates.push_back(candidate->get<std::string>());
    }
    while (!to.candidates.empty() && to.candidates.back().empty())
        to.candidates.pop_back();
}

/// Person of an annotation: a name, a number, or an object with them.
std::string personOf(const Json& annotation)
{
    const Json* person = find(annotation, {"annotator", "completed_by", "user_id"});
    if (person == nullptr)
        return {};
    return person->is_object() ? textOf(*person, {"email", "username", "id"}) : plain(*person);
}

/// Takes the ending of "safety_cannot_rate" away.
bool takeDeclined(std::string& criterion)
{
    if (!criterion.ends_with(kDeclinedEnding) || criterion.size() == kDeclinedEnding.size())
        return false;
    criterion.resize(criterion.size() - kDeclinedEnding.size());
    return true;
}

void assign(RatingRecord& rating, const Json& value)
{
    rating.value = plain(value);
    if (!value.is_array())
        return;
    rating.list.emplace();
    for (const Json& one : value)
        rating.list->push_back(plain(one));
    // The reason for not rating is one text.
    if (rating.declined)
        rating.value = rating.list->empty() ? std::string() : rating.list->front();
}

/// Keys of Label Studio's flat rows that are about the annotation itself.
bool isTaskKey(std::string_view key)
{
    constexpr std::array kKeys {"id"sv, "created_at"sv, "updated_at"sv, "lead_time"sv, "inner_id"sv,
        "agreement"sv, "total_annotations"sv, "cancelled_annotations"sv, "total_predictions"sv,
        "comment_count"sv, "unresolved_comment_count"sv, "last_comment_updated_at"sv, "project"sv,
        "updated_by"sv, "comment_authors"sv, "file_upload"sv, "domain"sv, "scenario"sv, "level"sv, "round"sv};
    return std::find(kKeys.begin(), kKeys.end(), key) != kKeys.end();
}

}

Result<void> ShapeMapper::ratings(ImportRecord& out)
{
    out.responses.clear();
    out.rated.emplace();
    const auto is = [this](Role role, FieldKind kind) {
        return field(role) != nullptr && field(role)->kind == kind;
    };
    const auto read = field(Role::Annotations) != nullptr ? task(out)
        : field(Role::AnnotationId) != nullptr            ? flatTask(out)
        : is(Role::RecordResponses, FieldKind::Object)    ? record(out)
        : m_match->flatRecords                            ? flatRecord(out)
                                                          : longRating(out);
    if (!read)
        return read;
    for (const RatingRecord& rating : out.ratings) {
        for (const auto& [role, text] : {std::pair {Role::Annotator, &rating.annotator},
                 std::pair {Role::Criterion, &rating.criterion}}) {
            if (text->empty() || text->size() > kMaxId)
                return refuse(
                    ErrorCode::Id, roleName(role), text->empty() ? "empty" : "longer than 1,024 bytes");
        }
    }
    return {};
}

Result<void> ShapeMapper::target(RatingTarget& to) const
{
    std::string sample;
    for (const auto& [role, text] :
        {std::pair {Role::Item, &to.item}, std::pair {Role::ResponseRef, &to.responseId},
            std::pair {Role::SourceRef, &to.sourceId}, std::pair {Role::PromptId, &to.promptId},
            std::pair {Role::Prompt, &to.prompt}, std::pair {Role::Response, &to.response},
            std::pair {Role::Model, &to.model}, std::pair {Role::Sample, &sample}}) {
        if (const auto read = scalar(role, *text); !read)
            return read;
    }
    to.sample = sampleOf(sample);
    return {};
}

Result<void> ShapeMapper::longRating(ImportRecord& out)
{
    if (const auto read = target(*out.rated); !read)
        return read;
    if (out.rated->item.empty() && out.rated->responseId.empty() && out.rated->sourceId.empty()
        && out.rated->promptId.empty() && out.rated->prompt.empty())
        return refuse(ErrorCode::Id, roleName(Role::Item), "empty");
    RatingRecord& rating = out.ratings.emplace_back();
    rating.unit = out.rated->item;
    std::string kind;
    std::string reason;
    std::string seconds;
    for (const auto& [role, to] :
        {std::pair {Role::Annotator, &rating.annotator}, std::pair {Role::Criterion, &rating.criterion},
            std::pair {Role::Round, &rating.round}, std::pair {Role::RepeatOf, &rating.repeatOf},
            std::pair {Role::SubmittedAt, &rating.submittedAt}, std::pair {Role::Kind, &kind},
            std::pair {Role::CannotRate, &reason}, std::pair {Role::ActiveSeconds, &seconds}}) {
        if (const auto read = scalar(role, *to); !read)
            return read;
    }
    const Field* value = field(Role::Value);
    if (value == nullptr)
        return refuse(ErrorCode::Missing, roleName(Role::Value));
    if (value->kind == FieldKind::Object || value->kind == FieldKind::Fault)
        return refuse(ErrorCode::Type, roleName(Role::Value));
    if (value->kind == FieldKind::Array)
        assign(rating, parseInside(value->text));
    else if (value->kind != FieldKind::Null)
        rating.value.assign(value->text);
    rating.activeSeconds = secondsOf(seconds);
    if (const Field* order = field(Role::ShownOrder); order != nullptr && order->kind != FieldKind::Null)
        rating.shownOrder = listOf(order->text);
    rating.none = kind == "flags" || kind == "best_of";
    rating.declined = kind == "cannot_rate" || (kind.empty() && !reason.empty() && rating.value.empty());
    if (rating.declined)
        rating.value = reason;
    // Of the project's own lines these say the value once more.
    std::erase_if(m_metadata,
        [&kind](const Field* one) { return !kind.empty() && (one->key == "points" || one->key == "flags"); });
    rating.metadata = metadataText();
    return {};
}

Result<void> ShapeMapper::task(ImportRecord& out)
{
    const Field* data = field(Role::TaskData);
    const Field* list = field(Role::Annotations);
    if (data == nullptr || data->kind != FieldKind::Object)
        return refuse(data == nullptr ? ErrorCode::Missing : ErrorCode::Type, roleName(Role::TaskData));
    if (list->kind != FieldKind::Array)
        return refuse(ErrorCode::Type, roleName(Role::Annotations));
    fillTarget(parseInside(data->text), *out.rated);
    const Json annotations = parseInside(list->text);
    for (const Json& annotation : annotations) {
        const Json* results = find(annotation, {"result"});
        if (results == nullptr || !results->is_array())
            return refuse(ErrorCode::Missing, "result");
        const Json* cancelled = find(annotation, {"was_cancelled"});
        if (cancelled != nullptr && cancelled->is_boolean() && cancelled->get<bool>()) {
            m_notes.push_back(
                {ErrorCode::WarnLeftOut, personOf(annotation), {}, 0, 0, "skipped by the rater"});
            continue;
        }
        RatingRecord common;
        common.annotator = personOf(annotation);
        common.unit = textOf(annotation, {"item", "unique_id", "id"});
        common.round = textOf(annotation, {"round"});
        common.repeatOf = textOf(annotation, {"repeat_of"});
        common.submittedAt = textOf(annotation, {"submitted_at", "updated_at", "created_at"});
        common.activeSeconds = secondsOf(textOf(annotation, {"lead_time"}));
        common.none = true;
        for (const Json& result : *results) {
            const Json* value = find(result, {"value"});
            const std::string type = textOf(result, {"type"});
            if (value == nullptr || !value->is_object())
                return refuse(ErrorCode::Type, "result", "a result needs a value");
            const Json* inside = find(*value, {type.c_str(), "choices", "rating", "number", "text"});
            // 0 stars are stars that nobody touched.
            if (type == "rating" && inside != nullptr && inside->is_number() && inside->get<double>() == 0)
                continue;
            RatingRecord& rating = out.ratings.emplace_back(common);
            rating.criterion = textOf(result, {"from_name"});
            rating.declined = takeDeclined(rating.criterion);
            assign(rating, inside == nullptr ? *value : *inside);
        }
    }
    return {};
}

Result<void> ShapeMapper::flatTask(ImportRecord& out)
{
    if (const auto read = target(*out.rated); !read)
        return read;
    RatingRecord common;
    const Field* person = field(Role::Annotator);
    if (person == nullptr)
        return refuse(ErrorCode::Missing, roleName(Role::Annotator));
    common.annotator = person->kind == FieldKind::Object
        ? personOf({{"annotator", parseInside(person->text)}})
        : std::string(person->text);
    common.unit = std::string(field(Role::AnnotationId)->text);
    common.maybe = true;
    common.none = true;
    Json data = Json::object();
    for (const Field* one : m_metadata) {
        if (one->key == "updated_at" || one->key == "lead_time" || one->key == "round")
            data[std::string(one->key)] = std::string(one->text);
        if (one->key.starts_with("response_") && one->kind == FieldKind::Text)
            data[std::string(one->key)] = std::string(one->text);
    }
    common.submittedAt = textOf(data, {"updated_at"});
    common.activeSeconds = secondsOf(textOf(data, {"lead_time"}));
    common.round = textOf(data, {"round"});
    fillTarget(data, *out.rated);
    for (const Field* one : m_metadata) {
        if (isTaskKey(one->key) || one->kind == FieldKind::Null || one->text.empty())
            continue;
        RatingRecord& rating = out.ratings.emplace_back(common);
        rating.criterion = std::string(one->key);
        rating.declined = takeDeclined(rating.criterion);
        if (one->kind != FieldKind::Object && one->kind != FieldKind::Array) {
            rating.value = std::string(one->text);
            continue;
        }
        const Json value = parseInside(one->text);
        const Json* choices = find(value, {"choices"});
        assign(rating, choices == nullptr ? value : *choices);
    }
    return {};
}

Result<void> ShapeMapper::record(ImportRecord& out)
{
    const Field* fields = field(Role::RecordFields);
    if (fields == nullptr || fields->kind != FieldKind::Object)
        return refuse(fields == nullptr ? ErrorCode::Missing : ErrorCode::Type, roleName(Role::RecordFields));
    fillTarget(parseInside(fields->text), *out.rated);
    for (const Field* one : m_metadata) {
        if (one->key == "metadata" && one->kind == FieldKind::Object)
            fillTarget(parseInside(one->text), *out.rated);
        if (one->key == "id" && out.rated->item.empty() && one->kind != FieldKind::Null)
            out.rated->item = std::string(one->text);
    }
    bool drafts = false;
    const Json questions = parseInside(field(Role::RecordResponses)->text);
    for (const auto& [question, answers] : questions.items()) {
        if (!answers.is_array())
            return refuse(ErrorCode::Type, question, "a question needs a list of responses");
        for (const Json& answer : answers) {
            const Json* value = find(answer, {"value"});
            if (value == nullptr)
                return refuse(ErrorCode::Missing, "value");
            const std::string status = textOf(answer, {"status"});
            if (!status.empty() && status != "submitted") {
                m_notes.push_back({ErrorCode::WarnLeftOut, question, {}, 0, 0, status});
                continue;
            }
            drafts = drafts || status.empty();
            RatingRecord& rating = out.ratings.emplace_back();
            rating.annotator = personOf(answer);
            rating.criterion = question;
            rating.declined = takeDeclined(rating.criterion);
            assign(rating, *value);
            rating.none = true;
        }
    }
    if (drafts)
        m_notes.push_back({ErrorCode::WarnDrafts});
    return {};
}

Result<void> ShapeMapper::flatRecord(ImportRecord& out)
{
    constexpr std::string_view kUsers = ".responses.users";
    if (const auto read = target(*out.rated); !read)
        return read;
    const auto list = [this](const std::string& key) {
        for (const Field& one : m_record->fields) {
            if (one.key == key && one.kind != FieldKind::Null)
                return parseInside(one.text);
        }
        return Json(Json::value_t::null);
    };
    for (const Field* one : m_metadata) {
        if (one->key == "id" && out.rated->item.empty() && one->kind != FieldKind::Null)
            out.rated->item = std::string(one->text);
    }
    bool drafts = false;
    for (const Field& one : m_record->fields) {
        if (!one.key.ends_with(kUsers) || one.kind == FieldKind::Null)
            continue;
        const std::string question(one.key.substr(0, one.key.size() - kUsers.size()));
        const Json users = parseInside(one.text);
        const Json values = list(question + ".responses");
        const Json states = list(question + ".responses.status");
        if (!users.is_array() || !values.is_array() || users.size() != values.size()
            || (states.is_array() && states.size() != users.size()))
            return refuse(ErrorCode::Type, question, "users and responses must be lists of one length");
        for (std::size_t i = 0; i < users.size(); ++i) {
            const std::string status = states.is_array() ? plain(states[i]) : std::string();
            if (!status.empty() && status != "submitted") {
                m_notes.push_back({ErrorCode::WarnLeftOut, question, {}, 0, 0, status});
                continue;
            }
            drafts = drafts || status.empty();
            RatingRecord& rating = out.ratings.emplace_back();
            rating.annotator = plain(users[i]);
            rating.criterion = question;
            rating.declined = takeDeclined(rating.criterion);
            assign(rating, values[i]);
            rating.none = true;
        }
    }
    if (drafts)
        m_notes.push_back({ErrorCode::WarnDrafts});
    return {};
}

}
