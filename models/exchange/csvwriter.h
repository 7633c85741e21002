#pragma once
#include "exchange/cellwriter.h"
#include "exchange/writerfile.h"

namespace touchstone::exchange {

/// Writes comma-separated text (RFC 4180) row by row: UTF-8, LF. For spreadsheets: BOM, CRLF, and an
/// apostrophe before text that begins with = + - @ tab or CR.
class CsvWriter : public CellWriter {
public:
    CsvWriter(OutputFile& file, bool excel);

    using CellWriter::number;
    void header(std::span<const std::string> columns) override;
    void text(std::string_view value) override;
    void number(double value) override;
    void number(std::int64_t value) override;
    void none() override;
    Result<void> end() override;

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
