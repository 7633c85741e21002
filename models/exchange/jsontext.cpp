#include "exchange/jsontext.h"

#include "exchange/utf8.h"
#include "exchange/writertext.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace touchstone::exchange {

namespace {

void appendEscape(char32_t c, std::string& to)
{
    char text[8] {};
    std::snprintf(text, sizeof text, "\\u%04x", static_cast<unsigned>(c));
    to += text;
}

void appendAscii(char c, std::string& to)
{
    switch (c) {
    case '"':
        to += "\\\"";
        return;
    case '\\':
        to += "\\\\";
        return;
    case '\n':
        to += "\\n";
        return;
    case '\r':
        to += "\\r";
        return;
    case '\t':
        to += "\\t";
        return;
    default:
        break;
    }
    if (static_cast<unsigned char>(c) < 0x20)
        appendEscape(static_cast<unsigned char>(c), to);
    else
        to += c;
}

/// Bytes that stand for themselves in a string.
constexpr std::array<bool, 256> plainBytes()
{
    std::array<bool, 256> plain {};
    for (std::size_t c = 0x20; c < 0x80; ++c)
        plain[c] = c != '"' && c != '\\';
    return plain;
}

constexpr std::array<bool, 256> kPlain = plainBytes();

bool splitsLines(char32_t c)
{
    return c == 0x85 || c == 0x2028 || c == 0x2029;
}

}

void JsonLine::separate()
{
    if (m_taken) {
        m_text.clear();
        m_taken = false;
    }
    if (!m_first)
        m_text += ',';
    m_first = false;
}

void JsonLine::beginObject()
{
    separate();
    m_text += '{';
    m_first = true;
}

void JsonLine::endObject()
{
    m_text += '}';
    m_first = false;
}

void JsonLine::beginList()
{
    separate();
    m_text += '[';
    m_first = true;
}

void JsonLine::endList()
{
    m_text += ']';
    m_first = false;
}

void JsonLine::key(std::string_view name)
{
    separate();
    quoted(name);
    m_text += ':';
    m_first = true;
}

void JsonLine::text(std::string_view value)
{
    separate();
    quoted(value);
}

void JsonLine::integer(std::int64_t value)
{
    separate();
    m_text += numberText(value);
}

void JsonLine::real(double value)
{
    if (!std::isfinite(value)) {
        null();
        return;
    }
    separate();
    const std::string digits = numberText(value);
    m_text += digits;
    if (digits.find_first_of(".e") == std::string::npos)
        m_text += ".0";
}

void JsonLine::boolean(bool value)
{
    separate();
    m_text += value ? "true" : "false";
}

void JsonLine::null()
{
    separate();
    m_text += "null";
}

void JsonLine::pair(std::string_view name, std::string_view value)
{
    key(name);
    text(value);
}

void JsonLine::pairOrNull(std::string_view name, const std::optional<std::string>& value)
{
    key(name);
    if (value)
        text(*value);
    else
        null();
}

void JsonLine::list(std::string_view name, const std::vector<std::string>& values)
{
    key(name);
    beginList();
    for (const std::string& value : values)
        text(value);
    endList();
}

void JsonLine::quoted(std::string_view value)
{
    m_text += '"';
    const auto* p = reinterpret_cast<const unsigned char*>(value.data());
    const auto* const end = p + value.size();
    const auto* run = p; // what stands for itself is copied in one go
    const auto copy = [&] {
        m_text.append(reinterpret_cast<const char*>(run), static_cast<std::size_t>(p - run));
    };
    while (p < end) {
        if (kPlain[*p]) {
            ++p;
            continue;
        }
        const int length = *p < 0x80 ? 1 : utf8Length(p, end);
        if (length > 1 && !splitsLines(codePoint(p, length))) {
            p += length;
            continue;
        }
        copy();
        if (*p < 0x80)
            appendAscii(static_cast<char>(*p), m_text);
        else if (length > 1)
            appendEscape(codePoint(p, length), m_text);
        else
            m_text += "\xEF\xBF\xBD";
        p += std::max(length, 1);
        run = p;
    }
    copy();
    m_text += '"';
}

std::string_view JsonLine::take()
{
    m_text += '\n';
    m_taken = true;
    m_first = true;
    return m_text;
}

}
