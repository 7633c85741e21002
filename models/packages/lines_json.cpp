#include "packages/lines_json.h"
#include "crypto/hash.h"
#include "domain/event.h"
#include "domain/json_check.h"
#include <nlohmann/json.hpp>

namespace touchstone::packages {

namespace {

using nlohmann::json;

constexpr std::size_t kMostResponses = 100;
constexpr std::string_view kWork = "work";
constexpr std::string_view kReturn = "return";
/// What every version reads, and the first that knows packages in which prompts are written.
constexpr int kFirstVersion = 1;
constexpr int kWritingVersion = 2;

Result<std::string> dumped(const json& value)
{
    try {
        return value.dump();
    } catch (const json::exception&) {
        return fail(ErrorCode::Utf8);
    }
}

bool isHex(std::string_view text)
{
    return std::all_of(
        text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

/// Takes the fields of one line out of it and keeps the first fault.
class Fields {
public:
    explicit Fields(const json& object)
        : m_object(object)
    {
    }

    const json* take(const char* key)
    {
        const auto found = m_object.find(key);
        if (found == m_object.end()) {
            refuse(ErrorCode::Missing, key, "");
            return nullptr;
        }
        ++m_taken;
        return &*found;
    }
    std::string text(const char* key, std::size_t most = kMostText)
    {
        const json* value = take(key);
        if (value == nullptr || !expect(value->is_string(), key, "must be a string"))
            return {};
        const auto& text = value->get_ref<const std::string&>();
        if (text.size() > most)
            refuse(ErrorCode::Limit, key, "is too long");
        return text;
    }
    std::int64_t whole(const char* key, std::int64_t least, std::int64_t most)
    {
        const json* value = take(key);
        if (value == nullptr || !expect(value->is_number_integer(), key, "must be a whole number"))
            return least;
        const bool fits = (!value->is_number_unsigned() || value->get<std::uint64_t>() <= INT64_MAX)
            && value->get<std::int64_t>() >= least && value->get<std::int64_t>() <= most;
        if (!fits) {
            refuse(ErrorCode::Limit, key, "is out of range");
            return least;
        }
        return value->get<std::int64_t>();
    }
    bool flag(const char* key)
    {
        const json* value = take(key);
        return value != nullptr && expect(value->is_boolean(), key, "must be true or false")
            && value->get<bool>();
    }
    template <class Id> Id id(const char* key, bool mayBeEmpty = false)
    {
        std::string digits = text(key, kIdDigits);
        if (!(mayBeEmpty && digits.empty()) && (digits.size() != kIdDigits || !isHex(digits)))
            refuse(ErrorCode::Id, key, "must be 32 hex digits");
        return Id(std::move(digits));
    }
    template <std::size_t N> std::array<unsigned char, N> bytes(const char* key)
    {
        const std::string digits = text(key, 2 * N);
        std::array<unsigned char, N> bytes {};
        if (digits.size() != 2 * N || !isHex(digits)) {
            refuse(ErrorCode::Type, key, "must be hex digits");
            return bytes;
        }
        const std::string raw = crypto::fromHex(digits);
        std::copy(raw.begin(), raw.end(), bytes.begin());
        return bytes;
    }
    void refuse(ErrorCode code, std::string subject, std::string detail)
    {
        if (!m_fault)
            m_fault = Error {code, std::move(subject), {}, 0, 0, std::move(detail)};
    }
    bool expect(bool right, const char* key, const char* what)
    {
        if (!right)
            refuse(ErrorCode::Type, key, what);
        return right;
    }
    /// `value`, where every field was there, right, and none is left over.
    template <class T> Result<T> result(T value)
    {
        if (!m_fault && m_taken != m_object.size())
            refuse(ErrorCode::Shape, {}, "a field that does not belong here");
        if (m_fault)
            return tl::unexpected(*m_fault);
        return value;
    }

private:
    const json& m_object;
    std::size_t m_taken = 0;
    std::optional<Error> m_fault = {};
};

/// True where every field is a plain value and the line is exactly what this program writes for it: then the
/// strict check, which takes longer than the rest, has nothing to find.
bool isOwnWriting(const json& value, std::string_view line)
{
    return value.is_object()
        && std::none_of(value.begin(), value.end(), [](const json& field) { return field.is_structured(); })
        && value.dump(-1, ' ', false, json::error_handler_t::replace) == line;
}

Result<json> parsed(std::string_view line)
{
    json quick = json::parse(line, nullptr, false);
    if (!quick.is_discarded() && isOwnWriting(quick, line))
        return quick;
    if (auto checked = checkJson(line); !checked)
        return tl::unexpected(checked.error());
    json value = json::parse(line);
    if (!value.is_object())
        return fail(ErrorCode::Type, {}, "must be an object");
    return value;
}

/// The header of a file of this kind and of a version that can be read.
Result<json> parsedHeader(std::string_view line, std::string_view kind)
{
    auto value = parsed(line);
    // What does not even hold the word that such files begin with is no damaged one of them.
    if (!value && line.find("\"touchstone\"") == line.npos)
        return fail(kind == kWork ? ErrorCode::NotAPackage : ErrorCode::NotAReturn);
    if (!value)
        return value;
    const auto named = value->find("touchstone");
    const std::string name =
        named != value->end() && named->is_string() ? named->get<std::string>() : std::string();
    if (name != kind)
        return fail(kind == kWork ? ErrorCode::NotAPackage
                : name == kWork   ? ErrorCode::PackageItself
                                  : ErrorCode::NotAReturn);
    const auto version = value->find("version");
    if (version != value->end() && version->is_number_integer() && *version > kFormatVersion)
        return fail(ErrorCode::NewerFile, version->dump());
    return value;
}

/// Returns the version.
std::int64_t takeKind(Fields& fields, int newest)
{
    (void)fields.text("touchstone", kMostName);
    return fields.whole("version", kFirstVersion, newest);
}

WorkResponse responseFrom(Fields& item, const json& value)
{
    if (!item.expect(value.is_object(), "responses", "must hold objects"))
        return {};
    Fields fields(value);
    auto read = fields.result([&] {
        WorkResponse response;
        response.id = fields.id<ResponseId>("id");
        response.text = fields.text("text");
        return response;
    }());
    if (!read)
        item.refuse(read.error().code, "responses." + read.error().subject, read.error().detail);
    return read ? std::move(*read) : WorkResponse();
}

}

Result<std::string> headerLine(const WorkHeader& header)
{
    json scheme = json::parse(schemeJson(header.scheme), nullptr, false);
    json line {{"touchstone", kWork}, {"version", kFirstVersion}, {"package", header.package.str()},
        {"project", header.project}, {"annotator", header.annotator},
        {"annotator_id", header.annotatorId.str()}, {"writer", header.writer.str()},
        {"key", crypto::toHex(header.key)}, {"made", header.made}, {"due", header.due},
        {"consent", header.consent}, {"guidelines", header.guidelines}, {"scheme", std::move(scheme)},
        {"items", header.items}};
    if (header.writing) {
        line["version"] = kWritingVersion;
        line["task"] = "write";
        line["wanted"] = header.wanted;
    }
    return dumped(line);
}

Result<std::string> itemLine(const WorkItem& item)
{
    json responses = json::array();
    for (const WorkResponse& response : item.responses)
        responses.push_back({{"id", response.id.str()}, {"text", response.text}});
    json line {{"item", item.id.str()}, {"prompt", item.prompt}, {"domain", item.domain},
        {"scenario", item.scenario}, {"level", item.level}, {"sensitive", item.sensitive},
        {"sequence", item.sequence}, {"responses", std::move(responses)}};
    // Only a calibration round has it: what other packages hold can be read by the versions before too.
    if (!item.gold.empty())
        line["gold"] = item.gold;
    return dumped(line);
}

Result<std::string> headerLine(const ReturnHeader& header)
{
    return dumped({{"touchstone", kReturn}, {"version", kFirstVersion}, {"package", header.package.str()},
        {"writer", header.writer.str()}, {"made_ms", header.madeMs}, {"items", header.items},
        {"done", header.done}});
}

Result<std::string> eventLine(const Event& event)
{
    return dumped({{"uuid", event.uuid.str()}, {"sequence", event.writerSequence},
        {"previous", crypto::toHex(event.previousHash)}, {"hash", crypto::toHex(event.hash)},
        {"kind", event.kind}, {"item", event.item.str()}, {"item_sequence", event.itemSequence},
        {"annotator_id", event.annotator.str()}, {"utc_ms", event.utcMs}, {"monotonic_ms", event.monotonicMs},
        {"payload", event.payload}});
}

Result<WorkHeader> parseWorkHeader(std::string_view line)
{
    auto value = parsedHeader(line, kWork);
    if (!value)
        return tl::unexpected(value.error());
    Fields fields(*value);
    const std::int64_t version = takeKind(fields, kWritingVersion);
    WorkHeader header;
    header.package = fields.id<PackageId>("package");
    header.project = fields.text("project");
    header.annotator = fields.text("annotator", kMostName);
    if (header.annotator.empty())
        fields.refuse(ErrorCode::Missing, "annotator", "");
    header.annotatorId = fields.id<AnnotatorId>("annotator_id");
    header.writer = fields.id<WriterId>("writer");
    header.key = fields.bytes<std::tuple_size_v<crypto::SecretKey>>("key");
    header.made = fields.text("made", kMostName);
    header.due = fields.text("due", kMostName);
    header.consent = fields.text("consent");
    header.guidelines = fields.text("guidelines");
    header.items = fields.whole("items", 0, kMostNumber);
    if (version == kWritingVersion) {
        header.writing = true;
        if (fields.text("task", kMostName) != "write")
            fields.refuse(ErrorCode::Shape, "task", "must be write");
        header.wanted = fields.whole("wanted", 0, kMostNumber);
        if (header.items != 0)
            fields.refuse(ErrorCode::Shape, "items", "where prompts are written there are none");
    }
    if (const json* scheme = fields.take("scheme")) {
        auto read = parseScheme(scheme->dump());
        if (read)
            header.scheme = std::move(*read);
        else
            fields.refuse(read.error().code, "scheme " + read.error().subject, read.error().detail);
    }
    return fields.result(std::move(header));
}

Result<WorkItem> parseItem(std::string_view line)
{
    auto value = parsed(line);
    if (!value)
        return tl::unexpected(value.error());
    Fields fields(*value);
    WorkItem item;
    item.id = fields.id<ItemId>("item");
    item.prompt = fields.text("prompt");
    item.domain = fields.text("domain", kMostName);
    item.scenario = fields.text("scenario", kMostName);
    item.level = static_cast<int>(fields.whole("level", 0, 2));
    item.sensitive = fields.flag("sensitive");
    item.sequence = fields.whole("sequence", 0, kMostNumber);
    const json* responses = fields.take("responses");
    if (responses != nullptr && fields.expect(responses->is_array(), "responses", "must be a list")) {
        if (responses->empty() || responses->size() > kMostResponses)
            fields.refuse(ErrorCode::Limit, "responses", "none, or more than can be shown");
        for (const json& response : *responses)
            item.responses.push_back(responseFrom(fields, response));
    }
    if (value->contains("gold")) {
        item.gold = fields.text("gold");
        if (auto gold = parseAnswers(item.gold); !gold)
            fields.refuse(gold.error().code, "gold " + gold.error().subject, gold.error().detail);
    }
    return fields.result(std::move(item));
}

Result<ReturnHeader> parseReturnHeader(std::string_view line)
{
    auto value = parsedHeader(line, kReturn);
    if (!value)
        return tl::unexpected(value.error());
    Fields fields(*value);
    (void)takeKind(fields, kFirstVersion);
    ReturnHeader header;
    header.package = fields.id<PackageId>("package");
    header.writer = fields.id<WriterId>("writer");
    header.madeMs = fields.whole("made_ms", -kMostNumber, kMostNumber);
    header.items = fields.whole("items", 0, kMostNumber);
    header.done = fields.whole("done", 0, kMostNumber);
    return fields.result(header);
}

Result<Event> parseEvent(std::string_view line, const WriterId& writer)
{
    if (auto plain = parsePlainEvent(line, writer))
        return std::move(*plain);
    return parseAnyEvent(line, writer);
}

Result<Event> parseAnyEvent(std::string_view line, const WriterId& writer)
{
    auto value = parsed(line);
    if (!value)
        return tl::unexpected(value.error());
    Fields fields(*value);
    Event event;
    event.writer = writer;
    event.uuid = fields.id<EventId>("uuid");
    event.writerSequence = fields.whole("sequence", 1, kMostNumber - 1);
    event.previousHash = fields.bytes<std::tuple_size_v<Digest>>("previous");
    event.hash = fields.bytes<std::tuple_size_v<Digest>>("hash");
    event.kind = fields.text("kind", kMostName);
    event.item = fields.id<ItemId>("item", true);
    event.itemSequence = fields.whole("item_sequence", 0, kMostNumber - 1);
    event.annotator = fields.id<AnnotatorId>("annotator_id", true);
    event.utcMs = fields.whole("utc_ms", -kMostNumber, kMostNumber);
    event.monotonicMs = fields.whole("monotonic_ms", -kMostNumber, kMostNumber);
    event.payload = fields.text("payload");
    return fields.result(std::move(event));
}

}
