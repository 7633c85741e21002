#pragma once
#include "domain/error.h"
#include "exchange/reader.h"
#include <filesystem>
#include <string>

namespace touchstone::service {

/// A line of a file (a row of a workbook) that a report names, as it was read by `options`. Errors:
/// E_NOT_FOUND (the file or the line is not there any more), E_IO, E_ENCODING, those of a workbook.
Result<std::string> importLine(
    const std::filesystem::path& path, std::int64_t line, const exchange::ReadOptions& options);

}
