#pragma once
#include <bit>
#include <cstdint>
#include <cstring>

namespace touchstone::exchange {

namespace detail {

inline constexpr std::uint64_t kOnes = 0x0101010101010101ULL;
inline constexpr std::uint64_t kHighs = 0x8080808080808080ULL;

// The lowest set high bit marks the first byte below `limit` (at most 128); bits above it may be wrong.
constexpr std::uint64_t bytesBelow(std::uint64_t word, unsigned char limit)
{
    return (word - kOnes * limit) & ~word & kHighs;
}

constexpr std::uint64_t bytesEqual(std::uint64_t word, unsigned char byte)
{
    return bytesBelow(word ^ (kOnes * byte), 1);
}

template <class Stop, class StopWord>
const unsigned char* skip(const unsigned char* p, const unsigned char* end, Stop stop, StopWord stopWord)
{
    if constexpr (std::endian::native == std::endian::little) {
        while (end - p >= 8) {
            std::uint64_t word = 0;
            std::memcpy(&word, p, 8);
            if (const std::uint64_t hit = stopWord(word))
                return p + std::countr_zero(hit) / 8;
            p += 8;
        }
    }
    while (p < end && !stop(*p))
        ++p;
    return p;
}

}

/// The first byte that is a control, DEL or beyond ASCII; `end` = none. Eight bytes at a time.
inline const unsigned char* skipPlainText(const unsigned char* p, const unsigned char* end)
{
    return detail::skip(
        p, end, [](unsigned char c) { return c < 0x20 || c >= 0x7F; },
        [](std::uint64_t word) {
            return (word & detail::kHighs) | detail::bytesBelow(word, 0x20) | detail::bytesEqual(word, 0x7F);
        });
}

/// The same, also stopping at the quote and the backslash of a JSON string.
inline const unsigned char* skipPlainJson(const unsigned char* p, const unsigned char* end)
{
    return detail::skip(
        p, end, [](unsigned char c) { return c < 0x20 || c >= 0x7F || c == '"' || c == '\\'; },
        [](std::uint64_t word) {
            return (word & detail::kHighs) | detail::bytesBelow(word, 0x20) | detail::bytesEqual(word, 0x7F)
                | detail::bytesEqual(word, '"') | detail::bytesEqual(word, '\\');
        });
}

}
