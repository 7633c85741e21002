#include "exchange/csvwriter.h"

#include "exchange/writertext.h"

namespace touchstone::exchange {

namespace {

// Spaces at the ends are quoted as well: some readers drop them otherwise.
bool needsQuotes(std::string_view text)
{
    return text.find_first_of("\",\r\n") != std::string_view::npos
        || (!text.empty() && (text.front() == ' ' || text.back() == ' '));
}

}

// Units of UTF-16: lead bytes count one, those of four-byte sequences two.
std::size_t spreadsheetLength(std::string_view text)
{
    std::size_t units = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        units += (byte & 0xC0U) == 0x80U ? 0U : byte >= 0xF0U ? 2U : 1U;
    }
    return units;
}

bool looksLikeFormula(std::string_view text)
{
    return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

CsvWriter::CsvWriter(OutputFile& file, bool excel)
    : m_file(file)
    , m_excel(excel)
{
}

void CsvWriter::header(std::span<const std::string> columns)
{
    m_columns.assign(columns.begin(), columns.end());
    if (m_excel)
        m_row = "\xEF\xBB\xBF";
    for (const std::string& column : columns)
        text(column);
    m_row += m_excel ? "\r\n" : "\n";
    m_file.write(m_row);
    m_row.clear();
    m_cell = 0;
}

void CsvWriter::separate()
{
    if (m_cell++ > 0)
        m_row += ',';
}

void CsvWriter::text(std::string_view value)
{
    separate();
    const bool apostrophe = m_excel && looksLikeFormula(value);
    if (m_excel && !m_tooLong && spreadsheetLength(value) + (apostrophe ? 1U : 0U) > kSpreadsheetCell)
        m_tooLong = m_cell - 1;
    const bool quotes = needsQuotes(value);
    if (quotes)
        m_row += '"';
    if (apostrophe)
        m_row += '\'';
    for (std::size_t mark = value.find('"'); mark != std::string_view::npos; mark = value.find('"')) {
        m_row += value.substr(0, mark + 1);
        m_row += '"';
        value.remove_prefix(mark + 1);
    }
    m_row += value;
    if (quotes)
        m_row += '"';
}

void CsvWriter::number(double value)
{
    separate();
    m_row += numberText(value);
}

void CsvWriter::number(std::int64_t value)
{
    separate();
    m_row += numberText(value);
}

void CsvWriter::none()
{
    separate();
}

Result<void> CsvWriter::end()
{
    ++m_line;
    if (m_tooLong) {
        Error error {ErrorCode::Limit};
        error.subject = *m_tooLong < m_columns.size() ? m_columns[*m_tooLong] : std::string();
        error.line = m_line;
        error.detail = "longer than a cell of a spreadsheet holds";
        return tl::unexpected<Error>(std::move(error));
    }
    m_row += m_excel ? "\r\n" : "\n";
    m_file.write(m_row);
    m_row.clear();
    m_cell = 0;
    return {};
}

}
