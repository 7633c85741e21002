#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace touchstone::exchange {

/// What a pass over bytes noticed, as bits, so that most texts need no second pass.
enum TextMark : std::uint8_t {
    kMarkMultibyte = 1, ///< a character beyond ASCII
    kMarkOdd = 2, ///< a character that scanText has to look at
    kMarkLatin = 4 ///< U+00C0..U+00FF: perhaps UTF-8 read once more as Latin-1
};

/// Bytes of the valid UTF-8 sequence at `p` (1-4); 0 = not valid; -1 = valid so far, but cut off by `end`.
int utf8Length(const unsigned char* p, const unsigned char* end);

/// Marks of the valid sequence of `length` bytes at `p`.
std::uint8_t marksOf(const unsigned char* p, int length);

/// Moves over common Chinese characters (U+4000..U+9FFF), which are valid and never odd.
inline const unsigned char* skipHan(const unsigned char* p, const unsigned char* end)
{
    while (end - p >= 3 && p[0] >= 0xE4 && p[0] <= 0xE9 && (p[1] & 0xC0) == 0x80 && (p[2] & 0xC0) == 0x80)
        p += 3;
    return p;
}

/// The code point of the valid sequence of `length` bytes at `p`.
char32_t codePoint(const unsigned char* p, int length);

/// Appends a code point that is no surrogate as UTF-8.
void appendUtf8(char32_t c, std::string& to);

/// The first place of each kind in some bytes; npos = none.
struct ByteCheck {
    std::size_t bad = std::string_view::npos; ///< not UTF-8
    std::size_t nul = std::string_view::npos;
    bool cut = false; ///< the bad bytes are a character cut off by the end
    std::uint8_t marks = 0;
};

/// Validates bytes as UTF-8; stops at the first bad byte (NULs before it are seen).
ByteCheck checkBytes(std::string_view bytes);

/// Counts over damaged lines, to tell damaged UTF-8 from another encoding.
class DamageCount {
public:
    /// Takes a stretch of bytes that holds bad ones.
    void add(std::string_view bytes);
    /// A good line held characters beyond ASCII: the file is UTF-8.
    void seenGoodText() { m_goodText = true; }
    /// Two or more runs of bad bytes and no text that is convincing UTF-8.
    bool isOtherEncoding() const;
    /// Encodings (comma-separated) in which the bytes seen would be legal.
    std::string candidates() const;

private:
    std::size_t m_runs = 0;
    std::size_t m_badBytes = 0;
    std::size_t m_validBytes = 0;
    std::size_t m_convincing = 0;
    bool m_goodText = false;
    std::string m_sample = {};
};

}
