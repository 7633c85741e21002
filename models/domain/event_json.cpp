#include "domain/event.h"
#include "domain/json_check.h"
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

namespace touchstone {
namespace {

using Json = nlohmann::json;

template <class... Cases> struct Overload : Cases... {
    using Cases::operator()...;
};
// Compilers before the aggregate rule (clang 14) need it said.
template <class... Cases> Overload(Cases...) -> Overload<Cases...>;

std::string dump(const Json& json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json writeValue(const AnswerValue& value)
{
    return std::visit(Overload {[](const ChoiceAnswer& answer) {
                                    return Json {{"choice", answer.code}};
                                },
                          [](const ScaleAnswer& answer) {
                              return Json {{"scale", answer.value}};
                          },
                          [](const FlagsAnswer& answer) {
                              return Json {{"flags", answer.codes}};
                          },
                          [](const TextAnswer& answer) {
                              return Json {{"text", answer.text}};
                          },
                          [](const BestOfAnswer& answer) {
                              return Json {{"best", answer.labels}};
                          }},
        value);
}

Json writeAnswers(const Answers& answers)
{
    Json object = Json::object();
    for (const auto& [id, value] : answers.values)
        object["values"][id] = writeValue(value);
    for (const auto& [id, reason] : answers.cannotRate)
        object["cannot_rate"][id] = reason;
    return object;
}

/// Reads members of a payload; keys that this version does not know are passed over. Keeps the first fault.
class Reader {
public:
    const std::optional<Error>& fault() const { return m_fault; }

    const Json* member(const Json& object, const char* key) const
    {
        const auto found = object.find(key);
        return found == object.end() ? nullptr : &*found;
    }
    bool expect(bool right, const std::string& path, std::string_view what)
    {
        if (!right && !m_fault)
            m_fault = Error {ErrorCode::Type, path, {}, 0, 0, std::string(what)};
        return right;
    }
    std::string text(const Json& value, const std::string& path)
    {
        return expect(value.is_string(), path, "must be a string") ? value.get<std::string>() : std::string();
    }
    std::vector<std::string> texts(const Json& value, const std::string& path)
    {
        std::vector<std::string> result;
        if (expect(value.is_array(), path, "must be a list")) {
            for (const Json& entry : value)
                result.push_back(text(entry, path));
        }
        return result;
    }
    template <class Whole> Whole whole(const Json& value, const std::string& path)
    {
        // The library compares a number above the signed range as if it were negative.
        const bool isSigned = value.is_number_integer()
            && (!value.is_number_unsigned() || std::in_range<std::int64_t>(value.get<std::uint64_t>()));
        const bool right = isSigned && std::in_range<Whole>(value.get<std::int64_t>());
        return expect(right, path, "must be a whole number in range") ? value.get<Whole>() : 0;
    }
    double seconds(const Json& object, const char* key)
    {
        const Json* value = member(object, key);
        if (value == nullptr || !expect(value->is_number(), key, "must be a number"))
            return 0;
        return value->get<double>();
    }
    bool flag(const Json& object, const char* key, bool absent)
    {
        const Json* value = member(object, key);
        if (value == nullptr || !expect(value->is_boolean(), key, "must be true or false"))
            return absent;
        return value->get<bool>();
    }

private:
    std::optional<Error> m_fault = {};
};

/// Nothing where the answer is of a kind that only a later version knows.
std::optional<AnswerValue> readValue(Reader& reader, const Json& object, const std::string& path)
{
    if (!reader.expect(object.is_object() && !object.empty(), path, "must be an object with a kind"))
        return {};
    std::vector<AnswerValue> found;
    if (const Json* value = reader.member(object, "choice"))
        found.emplace_back(ChoiceAnswer {reader.text(*value, path)});
    if (const Json* value = reader.member(object, "scale"))
        found.emplace_back(ScaleAnswer {reader.whole<int>(*value, path)});
    if (const Json* value = reader.member(object, "flags"))
        found.emplace_back(FlagsAnswer {reader.texts(*value, path)});
    if (const Json* value = reader.member(object, "text"))
        found.emplace_back(TextAnswer {reader.text(*value, path)});
    if (const Json* value = reader.member(object, "best"))
        found.emplace_back(BestOfAnswer {reader.texts(*value, path)});
    reader.expect(found.size() <= 1, path, "more than one kind of answer");
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::map<std::string, AnswerValue> readValues(Reader& reader, const Json& object, const std::string& path)
{
    std::map<std::string, AnswerValue> values;
    if (!reader.expect(object.is_object(), path, "must be an object"))
        return values;
    for (const auto& [id, value] : object.items()) {
        if (auto answer = readValue(reader, value, std::string(path).append(".").append(id)))
            values.emplace(id, std::move(*answer));
    }
    return values;
}

Answers readAnswers(Reader& reader, const Json& object, const std::string& path)
{
    Answers answers;
    if (!reader.expect(object.is_object(), path, "must be an object"))
        return answers;
    if (const Json* values = reader.member(object, "values"))
        answers.values = readValues(reader, *values, "values");
    if (const Json* reasons = reader.member(object, "cannot_rate");
        reasons != nullptr && reader.expect(reasons->is_object(), "cannot_rate", "must be an object")) {
        for (const auto& [id, reason] : reasons->items())
            answers.cannotRate.emplace(id, reader.text(reason, "cannot_rate." + id));
    }
    return answers;
}

TrailStep readStep(Reader& reader, const Json& object)
{
    TrailStep step;
    if (!reader.expect(object.is_object(), "trail", "must hold objects"))
        return step;
    if (const Json* criterion = reader.member(object, "criterion"))
        step.criterion = reader.text(*criterion, "trail.criterion");
    if (const Json* value = reader.member(object, "value"))
        step.value = reader.text(*value, "trail.value");
    if (const Json* after = reader.member(object, "after_ms"))
        step.afterMs = reader.whole<std::int64_t>(*after, "trail.after_ms");
    return step;
}

Submission readSubmission(Reader& reader, const Json& object)
{
    Submission submission;
    if (const Json* answers = reader.member(object, "answers"))
        submission.answers = readAnswers(reader, *answers, "answers");
    submission.activeSeconds = reader.seconds(object, "active_seconds");
    submission.wallSeconds = reader.seconds(object, "wall_seconds");
    if (const Json* trail = reader.member(object, "trail");
        trail != nullptr && reader.expect(trail->is_array(), "trail", "must be a list")) {
        for (const Json& step : *trail)
            submission.trail.push_back(readStep(reader, step));
    }
    if (const Json* order = reader.member(object, "shown_order"))
        submission.shownOrder = reader.texts(*order, "shown_order");
    submission.outOfOrder = reader.flag(object, "out_of_order", false);
    if (const Json* source = reader.member(object, "source");
        source != nullptr && reader.expect(source->is_object(), "source", "must be an object")) {
        for (const auto& [key, value] : source->items())
            submission.source[key] = reader.text(value, "source");
    }
    submission.ownAnswerDraft = reader.flag(object, "own_answer_draft", false);
    return submission;
}

Remark readRemark(Reader& reader, const Json& object)
{
    Remark remark;
    remark.on = reader.flag(object, "on", true);
    if (const Json* note = reader.member(object, "note"))
        remark.note = reader.text(*note, "note");
    return remark;
}

Adjudication readAdjudication(Reader& reader, const Json& object)
{
    Adjudication adjudication;
    const auto text = [&](const char* key) {
        const Json* value = reader.member(object, key);
        return value != nullptr ? reader.text(*value, key) : std::string();
    };
    const auto texts = [&](const char* key) {
        const Json* value = reader.member(object, key);
        return value != nullptr ? reader.texts(*value, key) : std::vector<std::string>();
    };
    adjudication.on = reader.flag(object, "on", true);
    adjudication.response = ResponseId(text("response"));
    adjudication.prompt = PromptId(text("prompt"));
    reader.expect(adjudication.response.empty() != adjudication.prompt.empty(), "response",
        "about one response or one prompt");
    adjudication.shownOrder = texts("shown_order");
    if (const Json* labels = reader.member(object, "labels"))
        adjudication.labels = readValues(reader, *labels, "labels");
    adjudication.stands = texts("stands");
    if (adjudication.on) {
        const auto type = disagreementFromName(text("type"));
        reader.expect(type.has_value(), "type", "not a type of disagreement");
        adjudication.type = type.value_or(Disagreement::OneWrong);
    }
    adjudication.note = text("note");
    if (const Json* replaced = reader.member(object, "replaced");
        replaced != nullptr && reader.expect(replaced->is_object(), "replaced", "must be an object")) {
        for (const auto& [id, label] : replaced->items())
            adjudication.replaced.emplace(id, reader.text(label, "replaced." + id));
    }
    adjudication.seen = texts("seen");
    adjudication.replaces = text("replaces");
    if (const Json* sequence = reader.member(object, "sequence"))
        adjudication.sequence = reader.whole<std::int64_t>(*sequence, "sequence");
    adjudication.afterUnblind = reader.flag(object, "after_unblind", false);
    return adjudication;
}

Answers readBareAnswers(Reader& reader, const Json& object)
{
    return readAnswers(reader, object, {});
}

/// The document where the text is exactly what this program writes for it: then the strict check, which takes
/// longer than the rest, has nothing to find. Discarded elsewhere.
Json ownWriting(std::string_view text)
{
    const auto opened = std::count_if(text.begin(), text.end(), [](char c) { return c == '{' || c == '['; });
    if (opened > kMaxJsonDepth)
        return Json(Json::value_t::discarded);
    Json document = Json::parse(text.data(), text.data() + text.size(), nullptr, false);
    return document.is_discarded() || dump(document) != text ? Json(Json::value_t::discarded) : document;
}

template <class T> Result<T> parsePayload(std::string_view json, T (*read)(Reader&, const Json&))
{
    Json document = ownWriting(json);
    if (document.is_discarded()) {
        if (const auto checked = checkJson(json); !checked)
            return tl::unexpected(checked.error());
        document = Json::parse(json);
    }
    Reader reader;
    T result;
    if (reader.expect(document.is_object(), {}, "must be an object"))
        result = read(reader, document);
    if (reader.fault())
        return tl::unexpected(*reader.fault());
    return result;
}

constexpr std::string_view kShownOrder = "shown_order";

/// Takes the list of texts under the outermost key "shown_order" and stops there.
class OrderHandler : public nlohmann::json_sax<Json> {
public:
    std::vector<std::string> order() { return std::move(m_order); }

    bool null() override { return scalar(); }
    bool boolean(bool) override { return scalar(); }
    bool number_integer(number_integer_t) override { return scalar(); }
    bool number_unsigned(number_unsigned_t) override { return scalar(); }
    bool number_float(number_float_t, const string_t&) override { return scalar(); }
    bool binary(binary_t&) override { return scalar(); }
    bool string(string_t& value) override
    {
        if (!m_wanted)
            return true;
        if (m_depth != kInside)
            return false;
        m_order.push_back(std::move(value));
        return true;
    }
    bool key(string_t& name) override
    {
        m_wanted = m_depth == 1 && name == kShownOrder;
        return true;
    }
    bool start_object(std::size_t) override { return open(); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override
    {
        return drop();
    }

private:
    static constexpr int kInside = 2;

    bool open()
    {
        ++m_depth;
        return !m_wanted || m_depth == kInside || drop();
    }
    bool close()
    {
        --m_depth;
        return !m_wanted;
    }
    bool scalar() { return !m_wanted || drop(); }
    bool drop()
    {
        m_order.clear();
        return false;
    }

    std::vector<std::string> m_order = {};
    int m_depth = 0;
    bool m_wanted = false;
};

/// JSON has no infinities: a duration that is none is written as not measured.
double finite(double seconds)
{
    return std::isfinite(seconds) ? seconds : 0;
}

}

std::string answersJson(const Answers& answers)
{
    return dump(writeAnswers(answers));
}

Result<Answers> parseAnswers(std::string_view json)
{
    return parsePayload(json, readBareAnswers);
}

std::string submissionJson(const Submission& submission)
{
    Json object {{"answers", writeAnswers(submission.answers)},
        {"active_seconds", finite(submission.activeSeconds)},
        {"wall_seconds", finite(submission.wallSeconds)}};
    for (const TrailStep& step : submission.trail) {
        object["trail"].push_back(
            {{"criterion", step.criterion}, {"value", step.value}, {"after_ms", step.afterMs}});
    }
    if (!submission.shownOrder.empty())
        object["shown_order"] = submission.shownOrder;
    if (submission.outOfOrder)
        object["out_of_order"] = true;
    if (!submission.source.empty())
        object["source"] = submission.source;
    if (submission.ownAnswerDraft)
        object["own_answer_draft"] = true;
    return dump(object);
}

Result<Submission> parseSubmission(std::string_view json)
{
    return parsePayload(json, readSubmission);
}

std::vector<std::string> submissionOrder(std::string_view json)
{
    // An escape could hide the key.
    if (json.find(kShownOrder) == std::string_view::npos && json.find('\\') == std::string_view::npos)
        return {};
    OrderHandler handler;
    Json::sax_parse(json, &handler, nlohmann::detail::input_format_t::json, false);
    return handler.order();
}

std::string remarkJson(const Remark& remark)
{
    Json object {{"on", remark.on}};
    if (!remark.note.empty())
        object["note"] = remark.note;
    return dump(object);
}

Result<Remark> parseRemark(std::string_view json)
{
    return parsePayload(json, readRemark);
}

std::string adjudicationJson(const Adjudication& adjudication)
{
    Json object {{"on", adjudication.on}, {"sequence", adjudication.sequence}};
    const auto add = [&object](const char* key, const auto& value) {
        if (!value.empty())
            object[key] = value;
    };
    add("response", adjudication.response.str());
    add("prompt", adjudication.prompt.str());
    add("shown_order", adjudication.shownOrder);
    for (const auto& [id, value] : adjudication.labels)
        object["labels"][id] = writeValue(value);
    add("stands", adjudication.stands);
    if (adjudication.on)
        object["type"] = disagreementName(adjudication.type);
    add("note", adjudication.note);
    add("replaced", adjudication.replaced);
    add("seen", adjudication.seen);
    add("replaces", adjudication.replaces);
    if (adjudication.afterUnblind)
        object["after_unblind"] = true;
    return dump(object);
}

Result<Adjudication> parseAdjudication(std::string_view json)
{
    return parsePayload(json, readAdjudication);
}

}
