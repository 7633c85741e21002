#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone::multichoice {

/// A text as code points, each with the bytes of the original text that it stands for. After a replacement
/// every new character stands for all the bytes that were replaced.
struct Characters {
    std::u32string codes = {};
    std::vector<std::size_t> begins = {}; ///< first byte in the original, one per code
    std::vector<std::size_t> ends = {}; ///< one past the last byte in the original, one per code
};

/// A plain replacement of one text by another; an empty `to` deletes.
struct Replacement {
    std::u32string from = {}; ///< never empty
    std::u32string to = {};
};

/// The code points of a UTF-8 text. A byte that belongs to no valid sequence becomes one U+FFFD.
Characters decode(std::string_view utf8);

/// The code points alone, for texts of the program itself.
std::u32string toCodes(std::string_view utf8);

/// Does the replacements one after the other, each from left to right over the result of the one before.
/// Adds the number of characters looked at to `steps`.
void replaceAll(Characters& text, std::span<const Replacement> replacements, std::uint64_t& steps);

/// The zeros of every script, ascending; each begins a run of its ten decimal digits (general category Nd of
/// Unicode 15).
std::span<const char32_t> decimalZeros();
/// True for the digits of these runs.
bool isDecimalDigit(char32_t code);

}
