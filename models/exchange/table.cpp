#include "exchange/table.h"

#include <algorithm>

namespace touchstone::exchange {

TableReader::TableReader(Input& input, RecordMapper& mapper, Findings& findings, char usual, bool said)
    : m_input(input)
    , m_mapper(mapper)
    , m_findings(findings)
    , m_ends(findings)
    , m_delimiter(usual)
    , m_said(said)
{
}

void TableReader::run()
{
    if (!header())
        return;
    m_record.table = true;
    while (beginRow() && row()) { }
}

// Moves to the next row that is not blank; false at the end.
bool TableReader::beginRow()
{
    for (;;) {
        while (m_input.size() < kBom.size() && !m_last)
            m_last = !m_input.more();
        const std::string_view text = m_input.view();
        if (text.empty())
            return false;
        if (text.starts_with(kBom)) {
            m_findings.warn(ErrorCode::WarnBomInside, m_line);
            m_input.drop(kBom.size());
        } else if (text == "\x1A" && m_last) {
            m_findings.warn(ErrorCode::WarnControl, m_line, {}, "end-of-file mark");
            return false;
        } else if (text.starts_with('\n')) {
            m_ends.add(CsvRow::LineEnd::Lf, m_line++);
            m_input.drop(1);
        } else if (text.starts_with("\r\n")) {
            m_ends.add(CsvRow::LineEnd::CrLf, m_line++);
            m_input.drop(2);
        } else if (text.starts_with('\r')) {
            m_ends.add(CsvRow::LineEnd::Cr, m_line++);
            m_input.drop(1);
        } else {
            return true;
        }
    }
}

// False: the row was too long and is reported.
bool TableReader::parseRow(char delimiter)
{
    for (;;) {
        m_status = m_row.parse(m_input.view(), delimiter, m_last);
        if (m_status != CsvRow::Status::Partial)
            return true;
        if (m_input.size() > kMaxLine)
            return skipLongRow();
        m_last = !m_input.more();
    }
}

// Inside quotes a delimiter or a line's end means nothing; every quote, doubled ones too, changes sides
// twice.
bool TableReader::skipLongRow()
{
    const std::int64_t line = m_line;
    const auto quoteLine = line + std::count(m_input.data(), m_input.data() + m_row.quoteAt(), '\n');
    bool quoted = false;
    m_mapper.seen();
    do {
        const std::string_view text = m_input.view();
        for (std::size_t i = 0; i < text.size(); ++i) {
            quoted ^= text[i] == '"';
            m_line += text[i] == '\n' ? 1 : 0;
            if (text[i] == '\n' && !quoted) {
                m_input.drop(i + 1);
                m_findings.error(ErrorCode::Limit, line, 0, {}, "a row longer than 64 MB");
                return false;
            }
        }
        m_input.drop(m_input.size());
    } while (m_input.more());
    m_last = true;
    m_findings.error(quoted ? ErrorCode::UnclosedQuote : ErrorCode::Limit, quoted ? quoteLine : line);
    return false;
}

void TableReader::next(std::size_t size)
{
    const std::string_view bytes = m_input.view().substr(0, size);
    m_ends.add(m_row.lineEnd(), m_line);
    m_line += std::count(bytes.begin(), bytes.end(), '\n');
    if (m_ends.crOnly())
        m_line += std::count(bytes.begin(), bytes.end(), '\r');
    else if (m_row.lineEnd() == CsvRow::LineEnd::Cr)
        ++m_line;
    m_input.drop(size);
}

bool TableReader::bytesAreGood(std::string_view bytes, std::uint8_t& marks)
{
    const ByteCheck check = checkBytes(bytes);
    marks = check.marks;
    const std::size_t at = std::min(check.nul, check.bad);
    if (at == std::string_view::npos) {
        if ((marks & kMarkMultibyte) != 0)
            m_findings.goodText();
        return true;
    }
    m_mapper.seen();
    const std::string_view before = bytes.substr(0, at);
    const std::size_t lineEnd = before.rfind('\n');
    const auto column = static_cast<std::int64_t>(lineEnd == std::string_view::npos ? at + 1 : at - lineEnd);
    const auto line = m_line + std::count(before.begin(), before.end(), '\n');
    if (check.nul != std::string_view::npos)
        m_findings.error(ErrorCode::Nul, line, column);
    else if (check.cut && m_last && bytes.size() == m_input.size())
        m_findings.error(ErrorCode::Truncated, line, column);
    else
        m_findings.badBytes(line, column, bytes);
    return false;
}

void TableReader::refuseRest()
{
    m_findings.refuseAll();
    while (m_findings.hasBadBytes() && (m_input.size() > 0 || m_input.more())) {
        m_findings.moreBytes(m_input.view());
        m_input.drop(m_input.size());
    }
}

void TableReader::guessDelimiter()
{
    const char usual = m_delimiter;
    for (const char candidate : {usual, ',', '\t', ';', '|'}) {
        if (!parseRow(candidate) || m_status != CsvRow::Status::Row || m_row.tooManyCells())
            continue;
        std::vector<Field> columns;
        for (const std::string_view cell : m_row.cells())
            columns.push_back({cell, {}, {}, {}, FieldKind::Text, 0});
        if (!m_mapper.headerFits(columns))
            continue;
        m_delimiter = candidate;
        if (candidate != usual && (m_said || candidate != '\t'))
            m_findings.warn(ErrorCode::WarnDelimiterGuessed, m_line, std::string(1, candidate));
        return;
    }
}

bool TableReader::header()
{
    if (!beginRow())
        return false;
    guessDelimiter();
    if (!parseRow(m_delimiter)) {
        m_findings.refuseAll();
        return false;
    }
    std::uint8_t marks = 0;
    const std::string_view bytes =
        m_input.view().substr(0, m_status == CsvRow::Status::UnclosedQuote ? m_input.size() : m_row.size());
    if (!bytesAreGood(bytes, marks)) {
        m_input.drop(bytes.size());
        refuseRest();
        return false;
    }
    m_mapper.seen();
    if (m_status != CsvRow::Status::Row) {
        const bool after = m_status == CsvRow::Status::AfterQuote;
        const auto quoteLine = m_line + std::count(m_input.data(), m_input.data() + m_row.quoteAt(), '\n');
        m_findings.fatal(after ? ErrorCode::Quote : ErrorCode::UnclosedQuote, quoteLine);
        return false;
    }
    if (m_row.tooManyCells()) {
        m_findings.fatal(ErrorCode::Columns, m_line, 0, {}, "more than 1,000 columns");
        return false;
    }
    if (!readHeader(bytes))
        return false;
    m_mapper.unsee();
    return true;
}

bool TableReader::readHeader(std::string_view bytes)
{
    bool emptyTold = false;
    for (const std::string_view cell : m_row.cells()) {
        const bool empty = cell.find_first_not_of(" \t") == std::string_view::npos;
        std::string name = empty ? "column " + std::to_string(m_names.size() + 1) : std::string(cell);
        if (empty && !emptyTold) {
            m_findings.warn(ErrorCode::WarnHeaderEmpty, m_line, name);
            emptyTold = true;
        }
        if (std::find(m_names.begin(), m_names.end(), name) != m_names.end()) {
            m_findings.fatal(ErrorCode::Header, m_line, 0, name, "a repeated column");
            return false;
        }
        m_names.push_back(std::move(name));
    }
    for (const std::string& name : m_names)
        m_record.fields.push_back({name, {}, {}, {}, FieldKind::Text, 0});
    const std::int64_t line = m_line;
    next(bytes.size());
    return m_mapper.header(m_record.fields, line);
}

bool TableReader::row()
{
    if (!parseRow(m_delimiter))
        return true;
    if (m_status == CsvRow::Status::UnclosedQuote) {
        m_mapper.seen();
        const auto line = m_line + std::count(m_input.data(), m_input.data() + m_row.quoteAt(), '\n');
        m_findings.error(ErrorCode::UnclosedQuote, line);
        return false;
    }
    std::uint8_t marks = 0;
    if (!bytesAreGood(m_input.view().substr(0, m_row.size()), marks)) {
        next(m_row.size());
        return true;
    }
    if (m_status == CsvRow::Status::AfterQuote) {
        m_mapper.seen();
        const auto line = m_line + std::count(m_input.data(), m_input.data() + m_row.quoteAt(), '\n');
        m_findings.error(ErrorCode::Quote, line);
    } else if (m_row.cells().size() != m_names.size() || m_row.tooManyCells()) {
        m_mapper.seen();
        m_findings.error(ErrorCode::Columns, m_line, 0, {},
            std::to_string(m_row.cells().size()) + " cells, " + std::to_string(m_names.size()) + " columns");
    } else {
        // Tab-separated text is often written without any quoting.
        if (m_row.quoteInside() && m_delimiter != '\t')
            m_findings.warn(ErrorCode::WarnQuote, m_line);
        m_record.line = m_line;
        for (std::size_t i = 0; i < m_names.size(); ++i) {
            m_record.fields[i].text = m_row.cells()[i];
            m_record.fields[i].marks = marks;
        }
        if (!m_mapper.put(m_record))
            return false;
    }
    next(m_row.size());
    return true;
}

}
