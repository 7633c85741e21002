#include "exchange/textscan.h"

#include "exchange/utf8.h"
#include <algorithm>
#include <array>
#include <string>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace touchstone::exchange {

namespace {

constexpr int kMostMarksOnOneBase = 8;

bool isBidi(char32_t c)
{
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
}

bool isBlank(char32_t c)
{
    switch (c) {
    case 0x00AD:
    case 0x115F:
    case 0x1160:
    case 0x180E:
    case 0x200B:
    case 0x2060:
    case 0x2061:
    case 0x2062:
    case 0x2063:
    case 0x2064:
    case 0x2800:
    case 0x3164:
    case 0xFEFF:
    case 0xFFA0:
        return true;
    default:
        return c >= 0x206A && c <= 0x206F;
    }
}

bool isControl(char32_t c)
{
    const bool space = c >= '\t' && c <= '\r' && c != '\v';
    return (c < 0x20 && !space && c != '\b') || (c >= 0x7F && c <= 0x9F && c != 0x85);
}

// A backspace counts where it would wipe out what stands before it.
bool wipes(char32_t before)
{
    return before == '\b' || u_isalnum(static_cast<UChar32>(before));
}

bool isTag(char32_t c)
{
    return c >= 0xE0000 && c <= 0xE007F;
}

bool isSelector(char32_t c)
{
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

bool isEmoji(char32_t c)
{
    return c > 0x7F && u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_EXTENDED_PICTOGRAPHIC);
}

bool isEmojiModifier(char32_t c)
{
    return c >= 0x1F3FB && c <= 0x1F3FF;
}

UScriptCode scriptOf(char32_t c)
{
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(static_cast<UChar32>(c), &status);
}

/// Scripts whose spelling needs ZWJ and ZWNJ.
bool usesJoiners(UScriptCode script)
{
    switch (script) {
    case USCRIPT_ARABIC:
    case USCRIPT_SYRIAC:
    case USCRIPT_MANDAIC:
    case USCRIPT_MONGOLIAN:
    case USCRIPT_NKO:
    case USCRIPT_DEVANAGARI:
    case USCRIPT_BENGALI:
    case USCRIPT_GURMUKHI:
    case USCRIPT_GUJARATI:
    case USCRIPT_ORIYA:
    case USCRIPT_TAMIL:
    case USCRIPT_TELUGU:
    case USCRIPT_KANNADA:
    case USCRIPT_MALAYALAM:
    case USCRIPT_SINHALA:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
    case USCRIPT_TIBETAN:
        return true;
    default:
        return false;
    }
}

/// Walks a text with one character of look-ahead.
class Walk {
public:
    explicit Walk(std::string_view text)
        : m_next(reinterpret_cast<const unsigned char*>(text.data()))
        , m_end(m_next + text.size())
    {
    }

    unsigned run()
    {
        while (m_next < m_end) {
            const char32_t c = take();
            look(c);
            remember(c);
        }
        if (m_inTags)
            m_flags |= kTextInvisible;
        return m_flags;
    }

private:
    char32_t take()
    {
        const int length = utf8Length(m_next, m_end);
        const char32_t c = codePoint(m_next, length);
        m_next += length;
        return c;
    }

    char32_t ahead() const { return m_next < m_end ? codePoint(m_next, utf8Length(m_next, m_end)) : 0; }

    void look(char32_t c)
    {
        if (m_inTags && !isTag(c)) {
            m_flags |= kTextInvisible;
            m_inTags = false;
        }
        if (isControl(c) || (c == '\b' && wipes(m_before)))
            m_flags |= kTextControl;
        if (c < 0x80)
            return;
        if (isBidi(c))
            m_flags |= kTextBidi;
        else if (isBlank(c) || (isTag(c) && !tagFits(c)) || (isSelector(c) && !selectorFits(c))
            || ((c == 0x200C || c == 0x200D) && !joinerFits(c)))
            m_flags |= kTextInvisible;
        else if (c == 0xFFFD)
            m_flags |= kTextReplacement;
        else if ((c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF))
            m_flags |= kTextNonchar;
    }

    // A flag of a region: black flag, tag letters or digits, cancel tag.
    bool tagFits(char32_t c)
    {
        if (m_before == 0x1F3F4) {
            m_inTags = true;
            m_tagLength = 0;
        }
        if (!m_inTags)
            return false;
        if (c == 0xE007F) {
            m_inTags = false;
            return m_tagLength > 0;
        }
        const bool letter = (c >= 0xE0030 && c <= 0xE0039) || (c >= 0xE0061 && c <= 0xE007A);
        m_inTags = letter && ++m_tagLength <= 6;
        return m_inTags;
    }

    bool selectorFits(char32_t c) const
    {
        if (isSelector(m_before) || m_before == 0)
            return false;
        return c <= 0xFE0F || u_hasBinaryProperty(static_cast<UChar32>(m_before), UCHAR_UNIFIED_IDEOGRAPH);
    }

    bool joinerFits(char32_t c) const
    {
        const char32_t after = ahead();
        if (c == 0x200D && isEmoji(after)
            && (isEmoji(m_before) || m_before == 0xFE0F || isEmojiModifier(m_before)))
            return true;
        if (!usesJoiners(m_script))
            return false;
        const bool endsWord = u_getCombiningClass(static_cast<UChar32>(m_before)) == 9;
        return endsWord || usesJoiners(scriptOf(after));
    }

    void remember(char32_t c)
    {
        m_before = c;
        if (c < 0x300) {
            m_script = USCRIPT_COMMON;
            m_marks = 0;
            return;
        }
        const auto mask = U_GET_GC_MASK(static_cast<UChar32>(c));
        if ((mask & (U_GC_MN_MASK | U_GC_ME_MASK)) != 0 && !isSelector(c)) {
            if (++m_marks > kMostMarksOnOneBase)
                m_flags |= kTextCombining;
        } else if (c != 0x200C && c != 0x200D) {
            m_marks = 0;
        }
        const UScriptCode script = scriptOf(c);
        if (script != USCRIPT_INHERITED)
            m_script = script;
    }

    const unsigned char* m_next;
    const unsigned char* m_end;
    unsigned m_flags = 0;
    char32_t m_before = 0;
    UScriptCode m_script = USCRIPT_COMMON;
    int m_marks = 0;
    int m_tagLength = 0;
    bool m_inTags = false;
};

/// The byte that a character stands for in Windows-1252 or Latin-1; -1 = none.
int byteOf(char32_t c)
{
    static constexpr std::array<char32_t, 32> kUpper {0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020,
        0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C,
        0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178};
    if (c >= 0x80 && c <= 0xFF)
        return static_cast<int>(c);
    const auto found = std::find(kUpper.begin(), kUpper.end(), c);
    return found == kUpper.end() ? -1 : 0x80 + static_cast<int>(found - kUpper.begin());
}

bool isUtf8Run(const std::string& bytes)
{
    return checkBytes(bytes).bad == std::string_view::npos;
}

}

bool looksDoubleEncoded(std::string_view text)
{
    const auto* p = reinterpret_cast<const unsigned char*>(text.data());
    const auto* end = p + text.size();
    std::string run;
    std::size_t runs = 0;
    while (p < end) {
        const int length = utf8Length(p, end);
        if (length == 1) {
            if (!run.empty() && !isUtf8Run(run))
                return false;
            run.clear();
            ++p;
            continue;
        }
        const int byte = byteOf(codePoint(p, length));
        if (byte < 0)
            return false;
        runs += run.empty() ? 1 : 0;
        run.push_back(static_cast<char>(byte));
        p += length;
    }
    return runs > 0 && (run.empty() || isUtf8Run(run));
}

unsigned scanText(std::string_view text, unsigned marks)
{
    unsigned flags = 0;
    if ((marks & kMarkOdd) != 0)
        flags |= Walk(text).run();
    if ((marks & kMarkLatin) != 0 && looksDoubleEncoded(text))
        flags |= kTextMojibake;
    return flags;
}

std::vector<ErrorCode> textWarnings(unsigned flags)
{
    static constexpr std::array<std::pair<unsigned, ErrorCode>, 7> kCodes {{{kTextBidi, ErrorCode::WarnBidi},
        {kTextInvisible, ErrorCode::WarnInvisible}, {kTextControl, ErrorCode::WarnControl},
        {kTextCombining, ErrorCode::WarnCombining}, {kTextNonchar, ErrorCode::WarnNonchar},
        {kTextReplacement, ErrorCode::WarnReplacement}, {kTextMojibake, ErrorCode::WarnMojibake}}};
    std::vector<ErrorCode> codes;
    for (const auto& [flag, code] : kCodes) {
        if ((flags & flag) != 0)
            codes.push_back(code);
    }
    return codes;
}

}
