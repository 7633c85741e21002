#include "exchange/utf8.h"

#include "exchange/decoder.h"
#include "exchange/swar.h"
#include <algorithm>

namespace touchstone::exchange {

namespace {

bool isTail(unsigned char c)
{
    return (c & 0xC0) == 0x80;
}

// Second bytes are restricted after E0, ED, F0 and F4 (overlong forms, surrogates, beyond U+10FFFF).
bool secondFits(unsigned char lead, unsigned char second)
{
    switch (lead) {
    case 0xE0:
        return second >= 0xA0 && second <= 0xBF;
    case 0xED:
        return second >= 0x80 && second <= 0x9F;
    case 0xF0:
        return second >= 0x90 && second <= 0xBF;
    case 0xF4:
        return second >= 0x80 && second <= 0x8F;
    default:
        return isTail(second);
    }
}

int lengthByLead(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if (lead < 0xC2)
        return 0;
    if (lead < 0xE0)
        return 2;
    if (lead < 0xF0)
        return 3;
    return lead < 0xF5 ? 4 : 0;
}

constexpr std::size_t kSample = 65536;

}

int utf8Length(const unsigned char* p, const unsigned char* end)
{
    const int length = lengthByLead(*p);
    if (length < 2)
        return length;
    const auto left = end - p;
    if (left < 2)
        return -1;
    if (!secondFits(*p, p[1]))
        return 0;
    for (int i = 2; i < length; ++i) {
        if (left <= i)
            return -1;
        if (!isTail(p[i]))
            return 0;
    }
    return length;
}

char32_t codePoint(const unsigned char* p, int length)
{
    switch (length) {
    case 1:
        return p[0];
    case 2:
        return (char32_t {p[0]} & 0x1F) << 6 | (char32_t {p[1]} & 0x3F);
    case 3:
        return (char32_t {p[0]} & 0x0F) << 12 | (char32_t {p[1]} & 0x3F) << 6 | (char32_t {p[2]} & 0x3F);
    default:
        return (char32_t {p[0]} & 0x07) << 18 | (char32_t {p[1]} & 0x3F) << 12 | (char32_t {p[2]} & 0x3F) << 6
            | (char32_t {p[3]} & 0x3F);
    }
}

void appendUtf8(char32_t c, std::string& to)
{
    const auto put = [&to](char32_t byte) {
        to.push_back(static_cast<char>(static_cast<unsigned char>(byte)));
    };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | c >> 6);
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | c >> 12);
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | c >> 18);
        put(0x80 | (c >> 12 & 0x3F));
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    }
}

// Coarse on purpose: it may say odd where scanText then finds nothing, never the reverse.
std::uint8_t marksOf(const unsigned char* p, int length)
{
    constexpr std::uint8_t kPlain = kMarkMultibyte;
    constexpr std::uint8_t kOdd = kMarkMultibyte | kMarkOdd;
    switch (p[0]) {
    case 0xC2:
        return p[1] < 0xA0 || p[1] == 0xAD ? kOdd : kPlain;
    case 0xC3:
        return kMarkMultibyte | kMarkLatin;
    case 0xE2:
        return (p[1] == 0x80 && p[2] >= 0x8B && p[2] <= 0x8F)
                || (p[1] == 0x80 && p[2] >= 0xAA && p[2] <= 0xAE) || (p[1] == 0x81 && p[2] >= 0xA0)
                || p[1] == 0x83 || (p[1] == 0xA0 && p[2] == 0x80) || p[1] == 0xB5 || p[1] == 0xB7
                || p[1] == 0xB3
            ? kOdd
            : kPlain;
    case 0xE3:
        return (p[1] == 0x80 && p[2] >= 0xAA) || (p[1] == 0x82 && p[2] >= 0x99) || p[1] == 0x85 ? kOdd
                                                                                                : kPlain;
    case 0xEF:
        return p[1] < 0xBC || (p[1] == 0xBE && p[2] == 0xA0) || p[1] == 0xBF ? kOdd : kPlain;
    default:
        break;
    }
    if (length == 4)
        return kOdd;
    const bool joinsOrCombines =
        (p[0] >= 0xCC && p[0] <= 0xCD) || (p[0] >= 0xD2 && p[0] <= 0xE1) || p[0] == 0xEA;
    return joinsOrCombines ? kOdd : kPlain;
}

ByteCheck checkBytes(std::string_view bytes)
{
    ByteCheck result;
    const auto* begin = reinterpret_cast<const unsigned char*>(bytes.data());
    const auto* end = begin + bytes.size();
    const auto* p = begin;
    while (p < end) {
        p = skipPlainText(p, end);
        if (p == end)
            break;
        if (*p < 0x80) {
            if (*p == 0 && result.nul == std::string_view::npos)
                result.nul = static_cast<std::size_t>(p - begin);
            if (*p != '\t' && *p != '\n' && *p != '\r')
                result.marks |= kMarkOdd;
            ++p;
            continue;
        }
        if (const auto* behind = skipHan(p, end); behind != p) {
            result.marks |= kMarkMultibyte;
            p = behind;
            continue;
        }
        const int length = utf8Length(p, end);
        if (length <= 0) {
            result.bad = static_cast<std::size_t>(p - begin);
            result.cut = length < 0;
            return result;
        }
        result.marks |= marksOf(p, length);
        p += length;
    }
    return result;
}

void DamageCount::add(std::string_view bytes)
{
    if (m_sample.size() < kSample)
        m_sample.append(bytes.substr(0, kSample - m_sample.size()));
    const auto* p = reinterpret_cast<const unsigned char*>(bytes.data());
    const auto* end = p + bytes.size();
    bool inBad = false;
    bool touchesBad = false;
    std::size_t together = 0;
    const auto closeValid = [&](bool badFollows) {
        if (together > 1 || (together == 1 && !touchesBad && !badFollows))
            ++m_convincing;
        together = 0;
    };
    while (p < end) {
        const int length = utf8Length(p, end);
        if (length == 1) {
            closeValid(false);
            inBad = touchesBad = false;
            ++p;
        } else if (length > 1) {
            touchesBad = together == 0 ? inBad : touchesBad;
            inBad = false;
            ++together;
            m_validBytes += static_cast<std::size_t>(length);
            p += length;
        } else {
            closeValid(true);
            m_runs += inBad ? 0 : 1;
            inBad = true;
            ++m_badBytes;
            ++p;
        }
    }
    closeValid(false);
}

// Text of another multi-byte encoding holds valid UTF-8 by chance: single characters that touch bad bytes
// (GB18030 D2 BB, Big5 D0 B0), and longer stretches in long texts, yet never more of it than of bad bytes.
bool DamageCount::isOtherEncoding() const
{
    constexpr std::size_t kManyBadBytes = 16;
    if (m_goodText || m_runs < 2)
        return false;
    if (m_convincing == 0)
        return m_validBytes <= 2 * m_badBytes;
    return m_badBytes >= kManyBadBytes && m_badBytes > m_validBytes;
}

std::string DamageCount::candidates() const
{
    std::string list;
    for (const char* name : {"gb18030", "big5", "shift_jis", "euc-kr", "windows-1252"}) {
        if (!isLegalIn(name, m_sample))
            continue;
        list += list.empty() ? "" : ", ";
        list += name;
    }
    return list;
}

}
