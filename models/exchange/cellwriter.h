#pragma once
// Internal to the writers: a table that is written cell by cell, whatever the file.
#include "domain/error.h"
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace touchstone::exchange {

/// Most characters (UTF-16 units) that a cell of a spreadsheet holds.
inline constexpr std::size_t kSpreadsheetCell = 32767;

/// Length of a text as spreadsheets count it.
std::size_t spreadsheetLength(std::string_view text);
/// True for a text that a spreadsheet could take for a formula: it begins with = + - @ tab or CR.
bool looksLikeFormula(std::string_view text);

/// Takes the cells of a table row by row, after the header.
class CellWriter {
public:
    virtual ~CellWriter() = default;
    virtual void header(std::span<const std::string> columns) = 0;
    virtual void text(std::string_view value) = 0;
    virtual void number(double value) = 0;
    virtual void number(std::int64_t value) = 0;
    /// Null: an empty cell.
    virtual void none() = 0;
    /// Ends the row. Errors: Limit for a text too long for a spreadsheet or a row too many, with column and
    /// row.
    virtual Result<void> end() = 0;

    /// A number that may be absent.
    template <class Number> void number(const std::optional<Number>& value)
    {
        if (value)
            number(*value);
        else
            none();
    }
};

}
