#include "bookfixture.h"
#include "exchange/xlsxreader.h"
#include "fuzzread.h"
#include <cstdlib>
#include <string>
#include <string_view>

/// Bytes that begin like an archive are a whole workbook; others are the rows of a sheet (with a format of
/// dates and two shared strings), so that the archive's checksums do not stand in the way.
/// TOUCHSTONE_FUZZ_ONLY=files or rows counts one kind alone.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace touchstone;
    using namespace touchstone::testing;
    static const char* const only = std::getenv("TOUCHSTONE_FUZZ_ONLY");
    const std::string_view kind = only == nullptr ? std::string_view() : std::string_view(only);
    std::string bytes(reinterpret_cast<const char*>(data), size);
    if (kind == "files")
        bytes.replace(0, 2, "PK");
    const bool archive = bytes.starts_with("PK") && kind != "rows";
    const std::string book = archive
        ? bytes
        : bookOf({{{"S", bytes}}, "<si><t>prompt</t></si><si><t>response</t></si>",
            "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"});
    // The same in pieces: what is no XML may end elsewhere, but nothing may go wrong.
    if (auto pieces = exchange::XlsxBook::fromBytes(book)) {
        pieces->setWindow(16);
        for (std::size_t sheet = 0; sheet < pieces->sheets().size(); ++sheet)
            static_cast<void>(pieces->read(sheet, [](const exchange::SheetRow&) { return true; }));
    }
    return fuzzRead(reinterpret_cast<const std::uint8_t*>(book.data()), book.size(), "input.xlsx");
}
