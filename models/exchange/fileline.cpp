#include "exchange/fileline.h"

#include "exchange/input.h"
#include "exchange/lineends.h"
#include "exchange/xlsxreader.h"
#include <algorithm>

namespace touchstone::exchange {

namespace {

constexpr std::size_t kBlock = std::size_t {1} << 16;

/// Lines end with LF, in old files with CR alone.
char endOf(std::string_view head)
{
    const bool old = head.find('\n') == std::string_view::npos && head.find('\r') != std::string_view::npos;
    return old ? '\r' : '\n';
}

Result<void> decodeAs(Input& input, std::string encoding)
{
    const std::string_view head = input.head(4);
    if (encoding.empty() && (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF")))
        encoding = "UTF-16";
    if (encoding.empty() || encoding == "UTF-8")
        return {};
    auto decoder = Decoder::open(encoding);
    if (!decoder)
        return tl::unexpected(decoder.error());
    input.setDecoder(std::move(*decoder));
    return {};
}

std::string shown(std::string_view line)
{
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    std::size_t size = std::min(line.size(), kShownLine);
    while (size > 0 && size < line.size() && (static_cast<unsigned char>(line[size]) & 0xC0) == 0x80)
        --size; // not within a character
    return std::string(line.substr(0, size)) + (size < line.size() ? "\xE2\x80\xA6" : "");
}

}

Result<std::string> fileLine(
    const std::filesystem::path& path, std::int64_t line, const std::string& encoding)
{
    std::error_code error;
    if (!std::filesystem::exists(path, error))
        return fail(ErrorCode::NotFound, path.string());
    FileSource source(path);
    if (!source.isOpen())
        return fail(ErrorCode::Io, path.string());
    Input input(source, kBlock);
    if (const auto decoding = decodeAs(input, encoding); !decoding)
        return tl::unexpected(decoding.error());
    while (input.size() < kBlock && input.more()) { }
    if (input.view().starts_with(kBom))
        input.drop(kBom.size());
    const char end = endOf(input.view());
    for (std::int64_t number = 1; line > 0;) {
        const std::size_t at = input.view().find(end);
        const bool whole = at != std::string_view::npos || (number == line && input.size() > kShownLine + 4);
        if (!whole && input.more())
            continue;
        if (input.size() == 0)
            break;
        if (number == line)
            return shown(input.view().substr(0, at));
        ++number;
        input.drop(at == std::string_view::npos ? input.size() : at + 1);
    }
    if (source.failed())
        return fail(ErrorCode::Io, path.string());
    return fail(ErrorCode::NotFound, "line " + std::to_string(line));
}

Result<std::string> sheetLine(const std::filesystem::path& path, std::int64_t row, const std::string& sheet)
{
    auto book = XlsxBook::open(path);
    if (!book)
        return tl::unexpected(book.error());
    const auto& sheets = book->sheets();
    const auto found = std::find_if(
        sheets.begin(), sheets.end(), [&sheet](const SheetInfo& info) { return info.name == sheet; });
    if (found == sheets.end())
        return fail(ErrorCode::NotFound, sheet);
    std::optional<std::string> text;
    const auto read =
        book->read(static_cast<std::size_t>(found - sheets.begin()), [&text, row](const SheetRow& one) {
            if (one.number < row)
                return true;
            if (one.number == row) {
                text.emplace();
                std::uint32_t column = 1;
                for (const SheetCell& cell : one.cells) {
                    text->append(cell.column - column, '\t').append(cell.text);
                    column = cell.column;
                }
            }
            return false;
        });
    if (!read)
        return tl::unexpected(read.error());
    if (!text)
        return fail(ErrorCode::NotFound, "row " + std::to_string(row));
    return shown(*text);
}

}
