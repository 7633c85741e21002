#pragma once
#include "domain/error.h"
#include <cstdint>
#include <filesystem>
#include <string>

namespace touchstone::exchange {

/// Most bytes of a line that are given.
inline constexpr std::size_t kShownLine = 4096;

/// A line of a text file by its number (1-based), as UTF-8 without its end; longer ones are cut. `encoding`:
/// as ICU names it; empty: BOM, else UTF-8. Bytes that do not fit are left as they are. Errors: E_NOT_FOUND
/// (no such file or line), E_IO, E_ENCODING (unknown name).
Result<std::string> fileLine(
    const std::filesystem::path& path, std::int64_t line, const std::string& encoding);

/// The cells of a row of a workbook, with tabs between them; empty cells too. Errors: those of XlsxBook,
/// E_NOT_FOUND for a sheet or a row that is not there.
Result<std::string> sheetLine(const std::filesystem::path& path, std::int64_t row, const std::string& sheet);

}
