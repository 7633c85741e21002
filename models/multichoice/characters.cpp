#include "multichoice/characters.h"
#include <algorithm>
#include <array>

namespace touchstone::multichoice {

namespace {

constexpr char32_t kReplacementCharacter = 0xFFFD;

struct Sequence {
    char32_t code = kReplacementCharacter;
    std::size_t length = 1;
};

bool isContinuation(unsigned char byte)
{
    return (byte & 0xC0U) == 0x80U;
}

Sequence sequenceAt(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t offset) { return static_cast<unsigned char>(text[at + offset]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80)
        return {lead, 1};
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() - at < length)
        return {};
    char32_t code = lead & (0x7FU >> length);
    for (std::size_t offset = 1; offset < length; ++offset) {
        if (!isContinuation(byte(offset)))
            return {};
        code = (code << 6U) | (byte(offset) & 0x3FU);
    }
    const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (overlong || surrogate || code > 0x10FFFF)
        return {};
    return {code, length};
}

void erase(Characters& text, char32_t code)
{
    std::size_t kept = text.codes.find(code);
    if (kept == std::u32string::npos)
        return;
    for (std::size_t i = kept; i < text.codes.size(); ++i) {
        if (text.codes[i] == code)
            continue;
        text.codes[kept] = text.codes[i];
        text.begins[kept] = text.begins[i];
        text.ends[kept] = text.ends[i];
        ++kept;
    }
    text.codes.resize(kept);
    text.begins.resize(kept);
    text.ends.resize(kept);
}

void append(Characters& to, const Characters& from, std::size_t begin, std::size_t end)
{
    for (std::size_t i = begin; i < end; ++i) {
        to.codes.push_back(from.codes[i]);
        to.begins.push_back(from.begins[i]);
        to.ends.push_back(from.ends[i]);
    }
}

void replace(Characters& text, const Replacement& replacement)
{
    std::size_t found = text.codes.find(replacement.from);
    if (found == std::u32string::npos)
        return;
    Characters result;
    std::size_t copied = 0;
    while (found != std::u32string::npos) {
        append(result, text, copied, found);
        copied = found + replacement.from.size();
        result.codes += replacement.to;
        result.begins.resize(result.codes.size(), text.begins[found]);
        result.ends.resize(result.codes.size(), text.ends[copied - 1]);
        found = text.codes.find(replacement.from, copied);
    }
    append(result, text, copied, text.codes.size());
    text = std::move(result);
}

constexpr std::array<char32_t, 68> kZeros = {0x30, 0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66,
    0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6, 0xE50, 0xED0, 0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0,
    0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0,
    0xFF10, 0x104A0, 0x10D30, 0x11066, 0x110F0, 0x11136, 0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0,
    0x11730, 0x118E0, 0x11950, 0x11C50, 0x11D50, 0x11DA0, 0x11F50, 0x16A60, 0x16AC0, 0x16B50, 0x1D7CE,
    0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0, 0x1E4F0, 0x1E950, 0x1FBF0};

}

Characters decode(std::string_view utf8)
{
    Characters text;
    text.codes.reserve(utf8.size());
    text.begins.reserve(utf8.size());
    text.ends.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const Sequence sequence = sequenceAt(utf8, at);
        text.codes.push_back(sequence.code);
        text.begins.push_back(at);
        at += sequence.length;
        text.ends.push_back(at);
    }
    return text;
}

std::u32string toCodes(std::string_view utf8)
{
    return decode(utf8).codes;
}

void replaceAll(Characters& text, std::span<const Replacement> replacements, std::uint64_t& steps)
{
    for (const Replacement& replacement : replacements) {
        steps += text.codes.size();
        if (replacement.from.size() == 1 && replacement.to.empty())
            erase(text, replacement.from.front());
        else
            replace(text, replacement);
    }
}

std::span<const char32_t> decimalZeros()
{
    return kZeros;
}

bool isDecimalDigit(char32_t code)
{
    if (code < 0x80)
        return code >= U'0' && code <= U'9';
    const auto next = std::upper_bound(kZeros.begin(), kZeros.end(), code);
    return code - *(next - 1) < 10;
}

}
