#include "service/importline.h"
#include "exchange/fileline.h"
#include "service/importpreview.h"
#include <fstream>

namespace touchstone::service {

Result<std::string> importLine(
    const std::filesystem::path& path, std::int64_t line, const exchange::ReadOptions& options)
{
    char head[2] {};
    std::ifstream(path, std::ios::binary).read(head, sizeof head);
    if (std::string_view(head, sizeof head) != "PK")
        return exchange::fileLine(path, line, options.encoding);
    if (!options.sheet.empty())
        return exchange::sheetLine(path, line, options.sheet);
    const auto preview = previewFile(path, options, 1); // knows which sheet is read
    return preview ? exchange::sheetLine(path, line, preview->sheet)
                   : Result<std::string>(tl::unexpected(preview.error()));
}

}
