#include "exchange/encodingsample.h"

#include "exchange/decoder.h"
#include "exchange/utf8.h"
#include <algorithm>

namespace touchstone::exchange {

namespace {

constexpr std::size_t kBefore = 16; // bytes, all ASCII
constexpr std::size_t kShown = 60; // characters

/// Counts what is no character of the encoding and puts U+FFFD there.
std::string mended(std::string_view decoded, std::int64_t& faults)
{
    std::string text;
    text.reserve(decoded.size());
    const auto* at = reinterpret_cast<const unsigned char*>(decoded.data());
    const auto* const end = at + decoded.size();
    while (at < end) {
        const int length = utf8Length(at, end);
        const char32_t c = length > 0 ? codePoint(at, length) : U'\uFFFD';
        // ICU maps the unassigned bytes of single-byte pages to C1 controls, which no text holds.
        const bool control = c >= 0x80 && c < 0xA0;
        const bool fits = length > 0 && !control;
        faults += fits ? 0 : 1;
        appendUtf8(fits ? c : U'\uFFFD', text);
        at += std::max(length, 1);
    }
    return text;
}

/// The first characters of a line whose first one beyond ASCII is at `wide`.
std::string excerpt(std::string_view line, std::size_t wide)
{
    const std::size_t begin = wide > kBefore ? wide - kBefore : 0;
    std::size_t shown = 0;
    std::size_t at = begin;
    for (; at < line.size(); ++at) {
        const bool begins = (static_cast<unsigned char>(line[at]) & 0xC0) != 0x80;
        if (begins && ++shown > kShown)
            break;
    }
    constexpr std::string_view kMore = "\xE2\x80\xA6";
    return std::string(begin > 0 ? kMore : "")
        .append(line.substr(begin, at - begin))
        .append(at < line.size() ? kMore : "");
}

}

Result<EncodingSample> sampleIn(const std::string& encoding, std::string_view head, std::size_t lines)
{
    const auto decoder = Decoder::open(encoding);
    if (!decoder)
        return tl::unexpected(decoder.error());
    std::string decoded;
    (*decoder)->decode(head, false, decoded);
    EncodingSample sample;
    sample.encoding = encoding;
    const std::string text = mended(decoded, sample.faults);
    std::int64_t number = 0;
    for (std::size_t begin = 0; begin < text.size() && sample.lines.size() < lines;) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string_view line = std::string_view(text).substr(begin, end - begin);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        ++number;
        const auto wide = std::find_if(line.begin(), line.end(), [](char c) { return c < 0; });
        if (wide != line.end())
            sample.lines.push_back({number, excerpt(line, static_cast<std::size_t>(wide - line.begin()))});
        begin = end + 1;
    }
    return sample;
}

}
