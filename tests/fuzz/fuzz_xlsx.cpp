#include "bookfixture.h"
#include "fuzzread.h"

/// Bytes that begin like an archive are a whole workbook; others are the rows of a sheet (with a format of
/// dates and two shared strings), so that the archive's checksums do not stand in the way.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace touchstone::testing;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    if (bytes.starts_with("PK"))
        return fuzzRead(data, size, "input.xlsx");
    const std::string book =
        bookOf({{{"S", std::string(bytes)}}, "<si><t>prompt</t></si><si><t>response</t></si>",
            "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"});
    return fuzzRead(reinterpret_cast<const std::uint8_t*>(book.data()), book.size(), "input.xlsx");
}
