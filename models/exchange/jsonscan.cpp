#include "exchange/jsonscan.h"

#include "exchange/swar.h"
#include "exchange/utf8.h"
#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

namespace touchstone::exchange {

namespace {

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

unsigned hexUnit(const char* p)
{
    unsigned unit = 0;
    for (int i = 0; i < 4; ++i)
        unit = unit << 4 | static_cast<unsigned>(hexDigit(p[i]));
    return unit;
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isHigh(unsigned unit)
{
    return unit >= 0xD800 && unit <= 0xDBFF;
}

bool isLow(unsigned unit)
{
    return unit >= 0xDC00 && unit <= 0xDFFF;
}

char simpleEscape(char c)
{
    switch (c) {
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return c;
    }
}

}

JsonScan::Status JsonScan::run(char* text, std::size_t size, Extent extent, int outer, bool last)
{
    m_text = text;
    m_size = size;
    m_extent = extent;
    m_outer = outer;
    m_last = last;
    m_at = m_contentEnd = 0;
    m_depth = 0;
    m_expectKey = m_isObject = m_inValue = m_done = false;
    m_skeleton.clear();
    m_strings.clear();
    m_members.clear();
    m_places.clear();
    while (m_at < m_size && !m_done) {
        const char c = m_text[m_at];
        const Status status = c == '"' ? string() : structure(c);
        if (status != Status::Done)
            return status;
    }
    if (m_done || m_extent == Extent::Whole)
        return Status::Done;
    // A number or word at the end of the text is complete when nothing more can follow.
    const bool scalarEnds = m_last && m_depth == 0 && !m_skeleton.empty();
    return scalarEnds ? Status::Done : Status::Open;
}

JsonScan::Status JsonScan::string()
{
    if (m_extent == Extent::Value && m_depth == 0 && m_inValue) {
        m_done = true;
        return Status::Done;
    }
    const std::size_t open = m_at;
    JsonString token;
    token.begin = static_cast<std::uint32_t>(++m_at);
    if (const Status status = toClosingQuote(token); status != Status::Done)
        return status;
    addString(token, open);
    return Status::Done;
}

JsonScan::Status JsonScan::toClosingQuote(JsonString& token)
{
    const auto* begin = reinterpret_cast<const unsigned char*>(m_text);
    const auto* end = begin + m_size;
    for (;;) {
        const auto* p = skipPlainJson(begin + m_at, end);
        m_at = static_cast<std::size_t>(p - begin);
        if (p == end)
            return Status::Open;
        if (*p == '"')
            return Status::Done;
        if (*p == '\\') {
            if (const Status status = escape(token); status != Status::Done)
                return status;
        } else if (*p == 0x7F) {
            token.marks |= kMarkOdd;
            ++m_at;
        } else if (*p < 0x20) {
            return Status::Byte;
        } else {
            while (p < end && *p >= 0x80) {
                if (const auto* behind = skipHan(p, end); behind != p) {
                    token.marks |= kMarkMultibyte;
                    p = behind;
                    continue;
                }
                const int length = utf8Length(p, end);
                if (length <= 0) {
                    m_at = static_cast<std::size_t>(p - begin);
                    return length < 0 && !m_last ? Status::Open : Status::Byte;
                }
                token.marks |= marksOf(p, length);
                p += length;
            }
            m_at = static_cast<std::size_t>(p - begin);
        }
    }
}

void JsonScan::addString(JsonString& token, std::size_t open)
{
    const auto index = static_cast<std::uint32_t>(m_strings.size());
    token.end = static_cast<std::uint32_t>(m_at++);
    m_strings.push_back(token);
    if (m_depth == 1 && m_expectKey) {
        m_lastKey = index;
        m_expectKey = false;
    }
    m_inValue = true;
    m_places.emplace_back(static_cast<std::uint32_t>(m_skeleton.size()), static_cast<std::uint32_t>(open));
    std::array<char, 16> digits {};
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), index);
    m_skeleton.push_back('"');
    m_skeleton.append(digits.data(), written.ptr);
    m_skeleton.push_back('"');
    m_places.emplace_back(static_cast<std::uint32_t>(m_skeleton.size()), static_cast<std::uint32_t>(m_at));
    m_contentEnd = m_at;
    m_done = m_extent == Extent::Value && m_depth == 0;
}

JsonScan::Status JsonScan::escape(JsonString& token)
{
    token.escaped = true;
    if (m_at + 1 >= m_size)
        return Status::Open;
    const char kind = m_text[m_at + 1];
    if (kind != 'u') {
        if (std::memchr("\"\\/bfnrt", kind, 8) == nullptr)
            return Status::Byte;
        if (kind == 'b' || kind == 'f')
            token.marks |= kMarkOdd;
        m_at += 2;
        return Status::Done;
    }
    for (std::size_t i = 2; i < 6; ++i) {
        if (m_at + i >= m_size)
            return Status::Open;
        if (hexDigit(m_text[m_at + i]) < 0)
            return Status::Byte;
    }
    // Which character it is shows once it is decoded; until then it counts as any.
    token.marks |= kMarkMultibyte | kMarkOdd | kMarkLatin;
    const unsigned unit = hexUnit(m_text + m_at + 2);
    if (isHigh(unit) || isLow(unit))
        return surrogate(unit);
    m_at += 6;
    return Status::Done;
}

JsonScan::Status JsonScan::surrogate(unsigned unit)
{
    if (isHigh(unit)) {
        // The partner may lie beyond the window; a broken escape there is found when its turn comes.
        std::size_t fits = 6;
        while (fits < 12 && m_at + fits < m_size
            && (fits == 6       ? m_text[m_at + fits] == '\\'
                    : fits == 7 ? m_text[m_at + fits] == 'u'
                                : hexDigit(m_text[m_at + fits]) >= 0))
            ++fits;
        if (fits < 12 && m_at + fits >= m_size && !m_last)
            return Status::Open;
        if (fits == 12 && isLow(hexUnit(m_text + m_at + 8))) {
            m_at += 12;
            return Status::Done;
        }
    }
    std::memcpy(m_text + m_at + 2, "fffd", 4);
    m_surrogates = true;
    m_at += 6;
    return Status::Done;
}

void JsonScan::closeMember(std::size_t at)
{
    if (m_depth != 1)
        return;
    if (m_isObject && m_valueBegin > 0)
        m_members.push_back(
            {m_lastKey, m_valueBegin, static_cast<std::uint32_t>(std::min(m_contentEnd, at))});
    m_valueBegin = 0;
}

JsonScan::Status JsonScan::structure(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    if (isSpace(c)) {
        m_skeleton.push_back(c);
        // White space ends a number or word that stands alone.
        m_done = m_extent == Extent::Value && m_depth == 0 && m_inValue;
        m_at += m_done ? 0 : 1;
        return Status::Done;
    }
    if (byte < 0x20 || byte >= 0x7F)
        return Status::Byte;
    const bool closes = c == '}' || c == ']' || c == ',' || c == ':';
    if (m_extent == Extent::Value && m_depth == 0 && (closes || (m_inValue && (c == '{' || c == '[')))) {
        m_done = true;
        return m_inValue ? Status::Done : Status::Byte;
    }
    if (c == ',' || c == '}' || c == ']')
        closeMember(m_at);
    if (c == '{' || c == '[') {
        if (m_outer + m_depth >= kMaxDepth)
            return Status::Depth;
        if (m_depth == 0) {
            m_isObject = c == '{';
            m_valueBegin = 0;
        }
        ++m_depth;
    } else if (c == '}' || c == ']') {
        m_depth = std::max(m_depth - 1, 0);
    }
    if (m_depth == 1 && m_isObject) {
        m_expectKey = (c == '{' && m_members.empty()) || c == ',';
        if (c == ':') {
            m_valueBegin = static_cast<std::uint32_t>(m_at + 1);
            while (m_valueBegin < m_size && isSpace(m_text[m_valueBegin]))
                ++m_valueBegin;
        }
    }
    m_inValue = true;
    m_skeleton.push_back(c);
    m_contentEnd = ++m_at;
    m_done = m_extent == Extent::Value && m_depth == 0 && (c == '}' || c == ']');
    return Status::Done;
}

std::size_t JsonScan::textOffset(std::size_t skeletonOffset) const
{
    const auto after = std::upper_bound(m_places.begin(), m_places.end(), skeletonOffset,
        [](std::size_t offset, const auto& place) { return offset < place.first; });
    if (after == m_places.begin())
        return skeletonOffset;
    const auto& place = *std::prev(after);
    const std::size_t beyond = skeletonOffset - place.first;
    return std::min(m_size,
        after == m_places.end() ? place.second + beyond
                                : std::min<std::size_t>(place.second + beyond, after->second));
}

void appendUnescaped(std::string_view raw, std::string& to)
{
    while (!raw.empty()) {
        const std::size_t plain = std::min(raw.find('\\'), raw.size());
        to.append(raw.substr(0, plain));
        raw.remove_prefix(plain);
        if (raw.size() < 2)
            return;
        if (raw[1] != 'u') {
            to.push_back(simpleEscape(raw[1]));
            raw.remove_prefix(2);
            continue;
        }
        char32_t c = hexUnit(raw.data() + 2);
        raw.remove_prefix(6);
        if (isHigh(static_cast<unsigned>(c)) && raw.size() >= 6) {
            c = 0x10000 + ((c - 0xD800) << 10) + (hexUnit(raw.data() + 2) - 0xDC00);
            raw.remove_prefix(6);
        }
        appendUtf8(c, to);
    }
}

void appendJsonString(std::string_view text, std::string& to)
{
    static constexpr std::string_view kHex = "0123456789abcdef";
    to.push_back('"');
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            to.push_back('\\');
            to.push_back(c);
        } else if (c == '\n') {
            to += "\\n";
        } else if (byte < 0x20) {
            to += "\\u00";
            to.push_back(kHex[byte >> 4]);
            to.push_back(kHex[byte & 15]);
        } else {
            to.push_back(c);
        }
    }
    to.push_back('"');
}

}
