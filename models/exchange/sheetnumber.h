#pragma once
// Internal to the reader of workbooks: numbers and dates of cells.
#include <optional>
#include <string>
#include <string_view>

namespace touchstone::exchange {

/// The text of a cell's number: whole numbers stay as they are, others become the shortest text of the same
/// double; from 1E+15 on what the file says. None: no number.
std::optional<std::string> numberOf(std::string_view raw);

/// True for a format of numbers (built-in id, or its code) that shows dates or times.
bool isDateFormat(unsigned id, std::string_view code);

/// Date and time of a serial number: "2021-03-04", "2021-03-04 05:06:07", "05:06:07" (below one day), with
/// milliseconds where there are any. None: beyond the years 1900 (or 1904) to 9999.
std::optional<std::string> dateOf(std::string_view raw, bool from1904);

}
