#include "exchange/sheettable.h"

#include "exchange/csv.h"
#include "exchange/lineends.h"
#include <algorithm>

namespace touchstone::exchange {

namespace {

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

}

SheetTableReader::SheetTableReader(XlsxBook& book, RecordMapper& mapper, Findings& findings)
    : m_book(book)
    , m_mapper(mapper)
    , m_findings(findings)
{
}

void SheetTableReader::run(const std::string& sheet)
{
    ReadReport& report = m_findings.report();
    for (const SheetInfo& info : m_book.sheets())
        report.sheets.push_back({info.name, info.hidden});
    const auto chosen = choose(sheet);
    if (!chosen) {
        m_findings.fatal(ErrorCode::NotFound, 0, 0, sheet, "no such sheet");
        return;
    }
    report.sheet = m_book.sheets()[*chosen].name;
    m_record.table = true;
    const auto read = m_book.read(*chosen, [this](const SheetRow& one) { return row(one); });
    if (!read)
        m_findings.fatal(read.error().code, read.error().line, 0, read.error().subject, read.error().detail);
    if (m_fitting > 1)
        m_findings.warn(ErrorCode::WarnFormatGuessed, 1, report.sheet, "one sheet of several");
}

std::optional<std::size_t> SheetTableReader::choose(const std::string& name)
{
    const auto& sheets = m_book.sheets();
    if (!name.empty()) {
        const auto found = std::find_if(
            sheets.begin(), sheets.end(), [&name](const SheetInfo& info) { return info.name == name; });
        return found == sheets.end() ? std::nullopt
                                     : std::optional(static_cast<std::size_t>(found - sheets.begin()));
    }
    std::optional<std::size_t> first;
    std::optional<std::size_t> good;
    for (const bool hidden : {false, true}) {
        for (std::size_t i = 0; i < sheets.size() && sheets.size() > 1; ++i) {
            if (sheets[i].hidden != hidden)
                continue;
            if (fits(i) && ++m_fitting == 1)
                good = i;
            first = first ? first : i;
        }
    }
    return good ? good : first.value_or(0);
}

bool SheetTableReader::fits(std::size_t sheet)
{
    bool good = false;
    const auto read = m_book.read(sheet, [&](const SheetRow& row) {
        std::vector<Field> columns;
        for (const SheetCell& cell : row.cells)
            columns.push_back({cell.text, {}, {}, {}, FieldKind::Text, 0});
        good = row.cells.size() <= CsvRow::kMaxCells && m_mapper.headerFits(columns);
        return false;
    });
    return read && good;
}

bool SheetTableReader::bytesAreGood(const SheetRow& row, const SheetCell& cell, std::uint8_t& marks)
{
    const ByteCheck check = checkBytes(cell.text);
    marks = check.marks;
    if (check.bad == std::string_view::npos && check.nul == std::string_view::npos)
        return true;
    m_mapper.seen();
    const bool nul = check.nul != std::string_view::npos;
    m_findings.error(nul ? ErrorCode::Nul : ErrorCode::Encoding, row.number, cell.column, {},
        "cell " + cellReference(row.number, cell.column));
    return false;
}

bool SheetTableReader::row(const SheetRow& row)
{
    const bool blank = std::all_of(
        row.cells.begin(), row.cells.end(), [](const SheetCell& cell) { return isBlank(cell.text); });
    if (blank)
        return true;
    return m_hasHeader ? record(row) : header(row);
}

bool SheetTableReader::header(const SheetRow& row)
{
    m_hasHeader = true;
    const std::uint32_t columns = row.cells.back().column;
    if (columns > CsvRow::kMaxCells) {
        m_mapper.seen();
        m_findings.fatal(ErrorCode::Columns, row.number, 0, {}, "more than 1,000 columns");
        return false;
    }
    m_names.resize(columns);
    for (const SheetCell& cell : row.cells) {
        std::uint8_t marks = 0;
        if (!bytesAreGood(row, cell, marks)) {
            m_findings.refuseAll();
            return false;
        }
        if (!isBlank(cell.text))
            m_names[cell.column - 1] = std::string(cell.text);
    }
    bool told = false;
    for (std::size_t i = 0; i < m_names.size(); ++i) {
        std::string& name = m_names[i];
        if (name.empty()) {
            name = "column " + std::to_string(i + 1);
            if (!told)
                m_findings.warn(ErrorCode::WarnHeaderEmpty, row.number, name);
            told = true;
        }
        if (std::find(m_names.begin(), m_names.begin() + static_cast<std::ptrdiff_t>(i), name)
            != m_names.begin() + static_cast<std::ptrdiff_t>(i)) {
            m_mapper.seen();
            m_findings.fatal(ErrorCode::Header, row.number, 0, name, "a repeated column");
            return false;
        }
    }
    for (const std::string& name : m_names)
        m_record.fields.push_back({name, {}, {}, {}, FieldKind::Text, 0});
    return m_mapper.header(m_record.fields, row.number);
}

bool SheetTableReader::record(const SheetRow& row)
{
    for (Field& field : m_record.fields) {
        field.text = {};
        field.kind = FieldKind::Text;
        field.marks = 0;
    }
    std::size_t size = 0;
    m_record.line = row.number;
    m_record.dates.clear();
    for (const SheetCell& cell : row.cells) {
        if (cell.column > m_names.size()) {
            m_mapper.seen();
            m_findings.error(ErrorCode::Columns, row.number, 0, {},
                "cell " + cellReference(row.number, cell.column) + " has no column name");
            return true;
        }
        Field& field = m_record.fields[cell.column - 1];
        if (!bytesAreGood(row, cell, field.marks))
            return true;
        field.text = cell.text;
        field.kind = cell.kind == CellKind::Fault ? FieldKind::Fault : FieldKind::Text;
        if (cell.kind == CellKind::Date)
            m_record.dates.push_back(cell.column - 1);
        size += cell.text.size();
    }
    if (size > kMaxLine) {
        m_mapper.seen();
        m_findings.error(ErrorCode::Limit, row.number, 0, {}, "a row longer than 64 MB");
        return true;
    }
    return m_mapper.put(m_record);
}

}
