#include "exchange/sniff.h"

#include "exchange/utf8.h"
#include <algorithm>
#include <array>

namespace touchstone::exchange {

namespace {

using namespace std::string_view_literals;

struct Magic {
    std::string_view bytes;
    std::string_view name;
};

constexpr std::array kMagics {Magic {"%PDF-"sv, "PDF"sv}, Magic {"SQLite format 3\0"sv, "SQLite"sv},
    Magic {"\x89PNG\r\n\x1A\n"sv, "PNG"sv}, Magic {"\x1F\x8B"sv, "gzip"sv}, Magic {"BZh"sv, "bzip2"sv},
    Magic {"\xFD"
           "7zXZ\0"sv,
        "xz"sv},
    Magic {"\x28\xB5\x2F\xFD"sv, "Zstandard"sv}, Magic {"7z\xBC\xAF\x27\x1C"sv, "7-Zip"sv},
    Magic {"Rar!\x1A\x07"sv, "RAR"sv}, Magic {"\xFF\xD8\xFF"sv, "JPEG"sv}, Magic {"GIF8"sv, "GIF"sv},
    Magic {"PAR1"sv, "Parquet"sv}, Magic {"{\\rtf"sv, "RTF"sv},
    Magic {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "Microsoft Office 97-2003"sv}};

constexpr std::array kMarkup {"<!doctype html"sv, "<html"sv, "<head"sv, "<body"sv, "<?xml"sv, "<!--"sv};

std::string markupName(std::string_view head)
{
    const std::size_t begin = std::min(head.find_first_not_of(" \t\r\n"), head.size());
    std::string start(head.substr(begin, 16));
    std::transform(start.begin(), start.end(), start.begin(),
        [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    for (const std::string_view tag : kMarkup) {
        if (start.starts_with(tag))
            return tag == "<?xml" ? "XML" : "HTML";
    }
    return {};
}

std::string zipName(std::string_view head)
{
    if (head.find("xl/"sv) != std::string_view::npos)
        return "XLSX";
    if (head.find("word/"sv) != std::string_view::npos)
        return "DOCX";
    return "ZIP";
}

/// Bytes 1 of 2 or 3 of 4 NUL: UTF-16 or UTF-32 of mostly Latin text without a BOM.
std::string wideName(std::string_view head)
{
    const std::size_t size = std::min<std::size_t>(head.size(), 64) & ~std::size_t {3};
    std::array<std::size_t, 4> nuls {};
    for (std::size_t i = 0; i < size; ++i)
        nuls[i % 4] += head[i] == '\0' ? 1 : 0;
    const std::size_t quads = size / 4;
    if (quads == 0)
        return {};
    const auto mostly = [&](std::size_t at) { return nuls[at] * 4 >= quads * 3; };
    const auto never = [&](std::size_t at) { return nuls[at] == 0; };
    if (mostly(1) && mostly(2) && mostly(3) && never(0))
        return "utf-32le";
    if (mostly(0) && mostly(1) && mostly(2) && never(3))
        return "utf-32be";
    if (mostly(1) && mostly(3) && never(0) && never(2))
        return "utf-16le";
    if (mostly(0) && mostly(2) && never(1) && never(3))
        return "utf-16be";
    return {};
}

/// Noise: not UTF-8, and controls that no text in any encoding holds in such number.
bool isNoise(std::string_view head)
{
    if (const ByteCheck check = checkBytes(head); check.bad == std::string_view::npos || check.cut)
        return false;
    const auto controls = static_cast<std::size_t>(std::count_if(head.begin(), head.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte > 0 && byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && byte != 0x1A;
    }));
    return controls >= 3 && controls * 50 >= head.size();
}

}

Sniff sniff(std::string_view head)
{
    Sniff result;
    if (head.starts_with("\xFF\xFE\0\0"sv) || head.starts_with("\0\0\xFE\xFF"sv)) {
        result.unreadable = head.front() == '\0' ? "utf-32be" : "utf-32le";
        return result;
    }
    if (head.starts_with("\xEF\xBB\xBF"sv)) {
        result.encoding = "UTF-8";
        result.bomSize = 3;
    } else if (head.starts_with("\xFF\xFE"sv) || head.starts_with("\xFE\xFF"sv)) {
        result.encoding = head.front() == '\xFF' ? "UTF-16LE" : "UTF-16BE";
        result.bomSize = 2;
        return result;
    }
    for (const Magic& magic : kMagics) {
        if (head.starts_with(magic.bytes))
            result.binary = magic.name;
    }
    if (head.starts_with("PK\3\4"sv) || head.starts_with("PK\5\6"sv))
        result.binary = zipName(head);
    if (result.binary.empty())
        result.binary = markupName(head.substr(result.bomSize));
    if (!result.binary.empty() || !result.encoding.empty())
        return result;
    result.unreadable = wideName(head);
    if (result.unreadable.empty() && isNoise(head))
        result.binary = "binary data";
    return result;
}

bool looksLikeJson(std::string_view text)
{
    constexpr std::string_view kSpace = " \t\r\n";
    const std::size_t first = text.find_first_not_of(kSpace);
    if (first == std::string_view::npos || (text[first] != '{' && text[first] != '['))
        return false;
    const std::size_t second = text.find_first_not_of(kSpace, first + 1);
    if (second == std::string_view::npos)
        return true;
    return text[first] == '{' ? text[second] == '"' || text[second] == '}' || text[second] == '\''
                              : text[second] == '{' || text[second] == ']' || text[second] == '[';
}

}
