#include "exchange/jsonrecord.h"

#include "exchange/idtable.h"
#include "exchange/utf8.h"
#include <nlohmann/json.hpp>
#include <optional>

namespace touchstone::exchange {

/// The library's parser walks the skeleton; its events give the rules on keys.
class JsonRecordParser::Grammar : public nlohmann::json_sax<nlohmann::json> {
public:
    /// False: code, offset (in the skeleton or, with inText, in the text) say why.
    bool check(const char* text, const JsonScan& scan)
    {
        m_text = text;
        m_scan = &scan;
        m_objects.clear();
        m_keys.clear();
        m_innerKeys.clear();
        m_failure.reset();
        const std::string& skeleton = scan.skeleton();
        const char* const begin = skeleton.data();
        return nlohmann::json::sax_parse(begin, begin + skeleton.size(), this);
    }

    struct Failure {
        ErrorCode code = ErrorCode::Json;
        std::size_t offset = 0;
        std::string subject = {};
        bool atEnd = false;
    };
    const Failure& failure() const { return *m_failure; }
    const std::vector<std::string_view>& innerKeys() const { return m_innerKeys; }

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }

    bool start_object(std::size_t) override
    {
        m_objects.push_back(m_keys.size());
        return true;
    }

    bool end_object() override
    {
        m_keys.resize(m_objects.back());
        m_objects.pop_back();
        return true;
    }

    bool key(string_t& index) override
    {
        const JsonString& token = m_scan->strings()[std::stoul(index)];
        const std::string_view name = text(token);
        const std::size_t first = m_objects.back();
        const std::uint64_t hash = hashBytes(name);
        for (std::size_t i = first; i < m_keys.size(); ++i) {
            if (m_keys[i].hash == hash && std::string(text(*m_keys[i].token)) == std::string(text(token)))
                return refuse(ErrorCode::DuplicateKey, token.begin, std::string(text(token)));
        }
        if (m_keys.size() - first >= kMaxKeys)
            return refuse(ErrorCode::Keys, token.begin, {});
        m_keys.push_back({hash, &token});
        if (m_objects.size() > 1 && !token.escaped)
            m_innerKeys.push_back(name);
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception&) override
    {
        const std::size_t at = position > 0 ? position - 1 : 0;
        m_failure =
            Failure {ErrorCode::Json, m_scan->textOffset(at), {}, position > m_scan->skeleton().size()};
        return false;
    }

private:
    struct Key {
        std::uint64_t hash = 0;
        const JsonString* token = nullptr;
    };

    bool refuse(ErrorCode code, std::size_t offset, std::string subject)
    {
        m_failure = Failure {code, offset, std::move(subject), false};
        return false;
    }

    std::string_view text(const JsonString& token)
    {
        const std::string_view raw(m_text + token.begin, token.end - token.begin);
        if (!token.escaped)
            return raw;
        m_unescaped.clear();
        appendUnescaped(raw, m_unescaped);
        return m_unescaped;
    }

    const char* m_text = nullptr;
    const JsonScan* m_scan = nullptr;
    std::vector<std::size_t> m_objects = {};
    std::vector<Key> m_keys = {};
    std::vector<std::string_view> m_innerKeys = {};
    std::string m_unescaped = {};
    std::optional<Failure> m_failure = {};
};

JsonRecordParser::JsonRecordParser()
    : m_grammar(std::make_unique<Grammar>())
{
}

JsonRecordParser::~JsonRecordParser() = default;

JsonRecordParser::Status JsonRecordParser::fail(ErrorCode code, std::size_t offset)
{
    m_code = code;
    m_offset = offset;
    return Status::Failed;
}

JsonRecordParser::Status JsonRecordParser::parse(
    char* text, std::size_t size, JsonScan::Extent extent, int outer, bool last)
{
    m_subject.clear();
    switch (m_scan.run(text, size, extent, outer, last)) {
    case JsonScan::Status::Open:
        return Status::Open;
    case JsonScan::Status::Byte:
        return fail(ErrorCode::Json, m_scan.end());
    case JsonScan::Status::Depth:
        return fail(ErrorCode::Depth, m_scan.end());
    case JsonScan::Status::Done:
        break;
    }
    if (!m_grammar->check(text, m_scan)) {
        const auto& failure = m_grammar->failure();
        if (failure.atEnd && extent == JsonScan::Extent::Whole)
            return Status::Open;
        m_subject = failure.subject;
        return fail(failure.code, failure.offset);
    }
    const std::size_t first = m_scan.skeleton().find_first_not_of(" \t\r\n");
    if (m_scan.skeleton()[first] != '{')
        return Status::NotAnObject;
    collect(text);
    return Status::Record;
}

void JsonRecordParser::collect(const char* text)
{
    m_record.fields.clear();
    m_record.innerKeys = m_grammar->innerKeys();
    m_record.surrogates = m_scan.replacedSurrogates();
    m_values.clear();
    const auto& strings = m_scan.strings();
    // Unescaped text is never longer than its JSON: no view below is moved by a growing buffer.
    m_values.reserve(m_scan.end());
    const auto decoded = [&](const JsonString& token) -> std::string_view {
        const std::string_view raw(text + token.begin, token.end - token.begin);
        if (!token.escaped)
            return raw;
        const std::size_t begin = m_values.size();
        appendUnescaped(raw, m_values);
        return std::string_view(m_values).substr(begin);
    };
    std::size_t next = 0;
    for (const JsonMember& member : m_scan.members()) {
        const JsonString& key = strings[member.key];
        Field field;
        field.key = decoded(key);
        field.rawKey = {text + key.begin - 1, key.end - key.begin + 2};
        field.rawValue = {text + member.begin, member.end - member.begin};
        next = member.key + 1;
        switch (text[member.begin]) {
        case '"':
            field.text = decoded(strings[next]);
            field.marks = strings[next].marks;
            if ((field.marks & kMarkOdd) != 0 && strings[next].escaped)
                field.marks = checkBytes(field.text).marks;
            break;
        case '{':
            field.kind = FieldKind::Object;
            break;
        case '[':
            field.kind = FieldKind::Array;
            break;
        case 't':
        case 'f':
            field.kind = FieldKind::Boolean;
            break;
        case 'n':
            field.kind = FieldKind::Null;
            break;
        default:
            field.kind = field.rawValue.find_first_of(".eE") == std::string_view::npos ? FieldKind::Integer
                                                                                       : FieldKind::Number;
        }
        if (field.kind != FieldKind::Text)
            field.text = field.rawValue;
        m_record.fields.push_back(field);
    }
}

}
