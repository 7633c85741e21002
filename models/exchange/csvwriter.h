#pragma once
#include "domain/error.h"
#include "exchange/writerfile.h"
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace touchstone::exchange {

/// Most characters (UTF-16 units) that a cell of a spreadsheet holds.
inline constexpr std::size_t kSpreadsheetCell = 32767;

/// Writes comma-separated text (RFC 4180) row by row: UTF-8, LF. For spreadsheets: BOM, CRLF, and an
/// apostrophe before text that begins with = + - @ tab or CR.
class CsvWriter {
public:
    CsvWriter(OutputFile& file, bool excel);

    void header(std::span<const std::string> columns);
    void text(std::string_view value);
    void number(double value);
    void number(std::int64_t value);
    /// A number that may be absent.
    template <class Number> void number(const std::optional<Number>& value)
    {
        if (value)
            number(*value);
        else
            none();
    }
    /// Null: an empty cell.
    void none();
    /// Ends the row. Errors: Limit for a text too long for a spreadsheet, with column and row.
    Result<void> end();

private:
    void separate();

    OutputFile& m_file;
    bool m_excel;
    std::string m_row = {};
    std::vector<std::string> m_columns = {};
    std::size_t m_cell = 0;
    std::int64_t m_line = 0; ///< rows ended, the header not counted
    std::optional<std::size_t> m_tooLong = {};
};

}
