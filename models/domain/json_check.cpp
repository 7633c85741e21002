#include "domain/json_check.h"
#include <algorithm>
#include <cstddef>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

namespace touchstone {
namespace {

using Json = nlohmann::json;

/// Reads the text and leaves behind how far the parser has come: its events carry no place.
struct CountingIterator {
    using iterator_category = std::forward_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    const char* at = nullptr;
    const char** seen = nullptr;

    reference operator*() const { return *at; }
    CountingIterator& operator++()
    {
        *seen = ++at;
        return *this;
    }
    CountingIterator operator++(int)
    {
        const CountingIterator before = *this;
        ++*this;
        return before;
    }
    bool operator==(const CountingIterator& other) const { return at == other.at; }
};

Error errorAt(
    ErrorCode code, std::string_view text, std::size_t consumed, std::string subject, std::string detail)
{
    const std::string_view before = text.substr(0, consumed > 0 ? std::min(consumed, text.size()) - 1 : 0);
    const auto lastBreak = before.rfind('\n');
    Error error {code, std::move(subject), {}, 0, 0, std::move(detail)};
    error.line = 1 + std::count(before.begin(), before.end(), '\n');
    error.column =
        static_cast<std::int64_t>(before.size() - (lastBreak == before.npos ? 0 : lastBreak + 1)) + 1;
    return error;
}

/// The reason alone: what the parser quotes of the text may be long and need not be UTF-8.
std::string reasonOf(std::string_view message)
{
    const auto start = message.find("while parsing");
    if (start == message.npos)
        return "number outside the range of double";
    const auto end = message.find("; last read");
    std::string reason(message.substr(start, end == message.npos ? end : end - start));
    if (const auto expected = message.rfind("; expected "); end != message.npos && expected != message.npos)
        reason += message.substr(expected);
    return reason;
}

class Checker final : public nlohmann::json_sax<Json> {
public:
    explicit Checker(std::string_view text)
        : m_text(text)
        , m_seen(text.data())
    {
    }
    const char** seen() { return &m_seen; }
    const std::optional<Error>& error() const { return m_error; }

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool start_object(std::size_t) override { return open(); }
    bool start_array(std::size_t) override { return open(); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t& name) override
    {
        if (m_keys.back().insert(name).second)
            return true;
        m_error = errorAt(ErrorCode::DuplicateKey, m_text, consumed(), name, "the same key twice");
        return false;
    }
    bool parse_error(std::size_t, const std::string&, const Json::exception& reason) override
    {
        m_error = errorAt(ErrorCode::Json, m_text, consumed(), {}, reasonOf(reason.what()));
        return false;
    }

private:
    std::size_t consumed() const { return static_cast<std::size_t>(m_seen - m_text.data()); }
    bool open()
    {
        m_keys.emplace_back();
        if (m_keys.size() <= kMaxJsonDepth)
            return true;
        m_error = errorAt(ErrorCode::Depth, m_text, consumed(), {},
            "nested deeper than " + std::to_string(kMaxJsonDepth) + " levels");
        return false;
    }
    bool close()
    {
        m_keys.pop_back();
        return true;
    }

    std::string_view m_text;
    const char* m_seen;
    std::vector<std::set<std::string>> m_keys = {};
    std::optional<Error> m_error = {};
};

}

Result<void> checkJson(std::string_view text)
{
    // The parser takes a NUL for the end of its input and would not look at what follows.
    if (const auto nul = text.find('\0'); nul != text.npos)
        return tl::unexpected(errorAt(ErrorCode::Nul, text, nul + 1, {}, "a raw NUL byte"));
    Checker checker(text);
    const CountingIterator first {text.data(), checker.seen()};
    const CountingIterator last {text.data() + text.size(), checker.seen()};
    Json::sax_parse(first, last, &checker);
    if (checker.error())
        return tl::unexpected(*checker.error());
    return {};
}

}
