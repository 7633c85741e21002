#include "domain/json_check.h"
#include "domain/scheme.h"
#include "domain/scheme_check.h"
#include <array>
#include <nlohmann/json.hpp>
#include <set>
#include <type_traits>
#include <utility>

namespace touchstone {
namespace {

using Json = nlohmann::json;

constexpr std::array<std::pair<std::string_view, CriterionKind>, 5> kKinds {
    {{"choice", CriterionKind::Choice}, {"scale", CriterionKind::Scale}, {"flags", CriterionKind::Flags},
        {"text", CriterionKind::Text}, {"best_of", CriterionKind::BestOf}}};
constexpr std::array<std::pair<std::string_view, ItemUnit>, 2> kUnits {
    {{"response", ItemUnit::Response}, {"prompt", ItemUnit::Prompt}}};

/// One object of the file: hands out its members and keeps the first fault of the whole file.
class Fields {
public:
    Fields(const Json& node, std::string path, std::optional<Error>& fault)
        : m_node(node)
        , m_path(std::move(path))
        , m_fault(fault)
    {
        if (!m_node.is_object())
            report(m_path, "must be an object");
    }
    Fields(const Fields&) = delete;
    Fields& operator=(const Fields&) = delete;
    /// What nobody asked for is refused: a misspelt key would otherwise change the instrument unseen.
    ~Fields()
    {
        if (!m_node.is_object())
            return;
        for (const auto& [key, value] : m_node.items()) {
            if (!m_known.contains(key))
                report(place(key), "unknown key");
        }
    }

    std::string text(const std::string& key)
    {
        const Json* value = member(key);
        if (value == nullptr || !ofType(value->is_string(), key, "must be a string"))
            return {};
        return value->get<std::string>();
    }
    int number(const std::string& key, int absent)
    {
        const Json* value = member(key);
        if (value == nullptr)
            return absent;
        // The library compares a number above the signed range as if it were negative.
        const bool isSigned = value->is_number_integer()
            && (!value->is_number_unsigned() || std::in_range<std::int64_t>(value->get<std::uint64_t>()));
        const bool fits = isSigned && std::in_range<int>(value->get<std::int64_t>());
        return ofType(fits, key, "must be a whole number") ? value->get<int>() : absent;
    }
    bool flag(const std::string& key)
    {
        const Json* value = member(key);
        return value != nullptr && ofType(value->is_boolean(), key, "must be true or false")
            && value->get<bool>();
    }
    template <class Enum, std::size_t N>
    Enum name(const std::string& key, const std::array<std::pair<std::string_view, Enum>, N>& table)
    {
        const std::string value = text(key);
        for (const auto& [known, result] : table) {
            if (known == value)
                return result;
        }
        report(place(key), value.empty() ? "missing" : "not a known name");
        return table.front().second;
    }
    LocalText local(const std::string& key)
    {
        const Json* value = member(key);
        if (value == nullptr)
            return {};
        Fields languages(*value, place(key), m_fault);
        LocalText text;
        text.en = languages.text("en");
        text.zhCN = languages.text("zh_CN");
        if (text.empty())
            report(place(key), "text missing");
        return text;
    }
    template <class Read> auto list(const std::string& key, Read read)
    {
        std::vector<std::invoke_result_t<Read, Fields&>> result;
        const Json* value = member(key);
        if (value == nullptr || !ofType(value->is_array(), key, "must be a list"))
            return result;
        for (std::size_t i = 0; i < value->size(); ++i) {
            Fields entry((*value)[i], place(key) + "[" + std::to_string(i) + "]", m_fault);
            result.push_back(read(entry));
        }
        return result;
    }
    template <class Read> auto object(const std::string& key, Read read)
    {
        std::optional<std::invoke_result_t<Read, Fields&>> result;
        if (const Json* value = member(key)) {
            Fields fields(*value, place(key), m_fault);
            result = read(fields);
        }
        return result;
    }

private:
    std::string place(const std::string& key) const { return m_path.empty() ? key : m_path + "." + key; }
    const Json* member(const std::string& key)
    {
        m_known.insert(key);
        if (!m_node.is_object())
            return nullptr;
        const auto found = m_node.find(key);
        return found == m_node.end() ? nullptr : &*found;
    }
    bool ofType(bool right, const std::string& key, std::string_view what)
    {
        if (!right)
            report(place(key), what);
        return right;
    }
    void report(std::string path, std::string_view what)
    {
        if (!m_fault)
            m_fault = Error {ErrorCode::Scheme, std::move(path), {}, 0, 0, std::string(what)};
    }

    const Json& m_node;
    std::string m_path;
    std::optional<Error>& m_fault;
    std::set<std::string> m_known = {};
};

Option readOption(Fields& fields)
{
    return Option {fields.text("code"), fields.local("label"), fields.local("help"), fields.text("key"),
        fields.text("meaning")};
}

LocalText readLocal(Fields& fields)
{
    LocalText text;
    text.en = fields.text("en");
    text.zhCN = fields.text("zh_CN");
    return text;
}

Anchor readAnchor(Fields& fields)
{
    return Anchor {fields.number("value", 0), fields.local("text"), fields.list("examples", readLocal)};
}

Threshold readThreshold(Fields& fields)
{
    return Threshold {
        fields.number("below", 0), fields.local("lower"), fields.local("upper"), fields.text("source")};
}

Facet readFacet(Fields& fields)
{
    return Facet {fields.text("code"), fields.local("label")};
}

Criterion readCriterion(Fields& fields)
{
    Criterion criterion;
    criterion.id = fields.text("id");
    criterion.kind = fields.name("kind", kKinds);
    criterion.role = fields.text("role");
    criterion.required = fields.flag("required");
    criterion.canDecline = fields.flag("can_decline");
    criterion.label = fields.local("label");
    criterion.help = fields.local("help");
    criterion.options = fields.list("options", readOption);
    criterion.none = fields.local("none");
    criterion.noneKey = fields.text("none_key");
    criterion.min = fields.number("min", 0);
    criterion.max = fields.number("max", 0);
    criterion.anchors = fields.list("anchors", readAnchor);
    criterion.threshold = fields.object("threshold", readThreshold);
    criterion.askBelow = fields.number("ask_below", 0);
    return criterion;
}

Scheme readScheme(Fields& fields)
{
    Scheme scheme;
    scheme.id = fields.text("id");
    scheme.version = fields.number("version", 1);
    scheme.unit = fields.name("unit", kUnits);
    scheme.candidates = fields.number("candidates", 1);
    scheme.oneAtATime = fields.flag("one_at_a_time");
    scheme.hints = fields.flag("hints");
    scheme.name = fields.local("name");
    scheme.description = fields.local("description");
    scheme.guidelines = fields.local("guidelines");
    scheme.criteria = fields.list("criteria", readCriterion);
    scheme.domains = fields.list("domains", readFacet);
    scheme.scenarios = fields.list("scenarios", readFacet);
    return scheme;
}

template <class Enum, std::size_t N>
std::string_view nameOf(Enum value, const std::array<std::pair<std::string_view, Enum>, N>& table)
{
    for (const auto& [name, known] : table) {
        if (known == value)
            return name;
    }
    return table.front().first;
}

Json write(const LocalText& text)
{
    return {{"en", text.en}, {"zh_CN", text.zhCN}};
}

void put(Json& object, const char* key, const std::string& value)
{
    if (!value.empty())
        object[key] = value;
}

void put(Json& object, const char* key, const LocalText& value)
{
    if (!value.empty())
        object[key] = write(value);
}

template <class T, class Write>
void put(Json& object, const char* key, const std::vector<T>& values, Write writeOne)
{
    for (const T& value : values)
        object[key].push_back(writeOne(value));
}

Json writeOption(const Option& option)
{
    Json object {{"code", option.code}, {"label", write(option.label)}};
    put(object, "help", option.help);
    put(object, "key", option.key);
    put(object, "meaning", option.meaning);
    return object;
}

Json writeCriterion(const Criterion& criterion)
{
    Json object {
        {"id", criterion.id}, {"kind", nameOf(criterion.kind, kKinds)}, {"label", write(criterion.label)}};
    put(object, "role", criterion.role);
    put(object, "help", criterion.help);
    put(object, "options", criterion.options, writeOption);
    put(object, "none", criterion.none);
    put(object, "none_key", criterion.noneKey);
    put(object, "anchors", criterion.anchors, [](const Anchor& anchor) {
        Json written {{"value", anchor.value}, {"text", write(anchor.text)}};
        put(written, "examples", anchor.examples, [](const LocalText& example) { return write(example); });
        return written;
    });
    if (criterion.required)
        object["required"] = true;
    if (criterion.canDecline)
        object["can_decline"] = true;
    if (criterion.kind == CriterionKind::Scale) {
        object["min"] = criterion.min;
        object["max"] = criterion.max;
    }
    if (const auto& threshold = criterion.threshold) {
        object["threshold"] = {{"below", threshold->below}, {"lower", write(threshold->lower)},
            {"upper", write(threshold->upper)}};
        put(object["threshold"], "source", threshold->source);
    }
    if (criterion.askBelow != 0)
        object["ask_below"] = criterion.askBelow;
    return object;
}

Json writeFacet(const Facet& facet)
{
    return {{"code", facet.code}, {"label", write(facet.label)}};
}

}

Result<Scheme> parseScheme(std::string_view json)
{
    if (const auto checked = checkJson(json); !checked)
        return tl::unexpected(checked.error());
    const Json document = Json::parse(json);
    std::optional<Error> fault;
    Scheme scheme;
    {
        Fields fields(document, {}, fault);
        scheme = readScheme(fields);
    }
    if (fault)
        return tl::unexpected(*fault);
    if (const auto checked = checkScheme(scheme); !checked)
        return tl::unexpected(checked.error());
    return scheme;
}

std::string schemeJson(const Scheme& scheme)
{
    Json object {{"id", scheme.id}, {"version", scheme.version}, {"unit", nameOf(scheme.unit, kUnits)},
        {"candidates", scheme.candidates}, {"name", write(scheme.name)}};
    if (scheme.oneAtATime)
        object["one_at_a_time"] = true;
    if (scheme.hints)
        object["hints"] = true;
    put(object, "description", scheme.description);
    put(object, "guidelines", scheme.guidelines);
    put(object, "criteria", scheme.criteria, writeCriterion);
    put(object, "domains", scheme.domains, writeFacet);
    put(object, "scenarios", scheme.scenarios, writeFacet);
    return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}
