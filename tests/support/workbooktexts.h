#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace touchstone::testing {

/// Texts of a page by row and column, both from 1.
using SheetTexts = std::map<std::pair<std::uint32_t, std::uint32_t>, std::string>;

/// Writes a workbook as another program would: short numbers as numbers, a text with "=" first as a formula.
void writeWorkbook(
    const std::filesystem::path& file, const std::vector<std::pair<std::string, SheetTexts>>& pages);

}
