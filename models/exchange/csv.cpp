#include "exchange/csv.h"

#include <algorithm>

namespace touchstone::exchange {

CsvRow::Status CsvRow::parse(std::string_view text, char delimiter, bool last)
{
    m_cells.clear();
    m_unquoted.clear();
    // Cells without their doubled quotes are views of this buffer: it must not move while the row grows.
    m_unquoted.reserve(text.size());
    m_at = m_quoteAt = 0;
    m_lineEnd = LineEnd::None;
    m_quoted = m_quoteInside = m_tooMany = m_rowDone = false;
    while (!m_rowDone) {
        if (m_at == text.size() && !last)
            return Status::Partial;
        const bool quoted = m_at < text.size() && text[m_at] == '"';
        const Status status = quoted ? quotedCell(text, delimiter, last) : plainCell(text, delimiter, last);
        if (status != Status::Row)
            return status;
    }
    return Status::Row;
}

void CsvRow::add(std::string_view cell)
{
    if (m_cells.size() < kMaxCells)
        m_cells.push_back(cell);
    else
        m_tooMany = true;
}

// Moves behind the delimiter or the row's end at m_at; false when something else stands there.
bool CsvRow::endOfCell(std::string_view text, char delimiter, bool last, Status& status)
{
    status = Status::Row;
    if (m_at == text.size()) {
        status = last ? Status::Row : Status::Partial;
        m_rowDone = true;
        return true;
    }
    const char c = text[m_at];
    if (c == delimiter) {
        ++m_at;
        return true;
    }
    if (c != '\n' && c != '\r')
        return false;
    if (c == '\r' && m_at + 1 == text.size() && !last) {
        status = Status::Partial;
        return true;
    }
    const bool pair = c == '\r' && m_at + 1 < text.size() && text[m_at + 1] == '\n';
    m_lineEnd = pair ? LineEnd::CrLf : c == '\n' ? LineEnd::Lf : LineEnd::Cr;
    m_at += pair ? 2 : 1;
    m_rowDone = true;
    return true;
}

CsvRow::Status CsvRow::quotedCell(std::string_view text, char delimiter, bool last)
{
    m_quoted = true;
    m_quoteAt = m_at++;
    const std::size_t copied = m_unquoted.size();
    std::size_t from = m_at;
    bool doubled = false;
    for (;;) {
        const std::size_t quote = text.find('"', m_at);
        if (quote == std::string_view::npos)
            return last ? Status::UnclosedQuote : Status::Partial;
        if (quote + 1 == text.size() && !last)
            return Status::Partial;
        m_at = quote + 1;
        if (m_at < text.size() && text[m_at] == '"') {
            m_unquoted.append(text.substr(from, m_at - from));
            from = ++m_at;
            doubled = true;
            continue;
        }
        if (doubled)
            m_unquoted.append(text.substr(from, quote - from));
        add(doubled ? std::string_view(m_unquoted).substr(copied) : text.substr(from, quote - from));
        break;
    }
    Status status = Status::Row;
    if (endOfCell(text, delimiter, last, status))
        return status;
    const std::size_t lineEnd = text.find('\n', m_at);
    if (lineEnd == std::string_view::npos && !last)
        return Status::Partial;
    m_at = lineEnd == std::string_view::npos ? text.size() : lineEnd + 1;
    m_lineEnd = lineEnd == std::string_view::npos ? LineEnd::None : LineEnd::Lf;
    return Status::AfterQuote;
}

CsvRow::Status CsvRow::plainCell(std::string_view text, char delimiter, bool last)
{
    const std::size_t from = m_at;
    const auto begin = text.begin() + static_cast<std::ptrdiff_t>(from);
    const auto stop = std::find_if(begin, text.end(), [&](char c) {
        m_quoteInside |= c == '"';
        return c == delimiter || c == '\n' || c == '\r';
    });
    m_at = static_cast<std::size_t>(stop - text.begin());
    Status status = Status::Row;
    const std::string_view cell = text.substr(from, m_at - from);
    if (m_at == text.size() && !last)
        return Status::Partial;
    add(cell);
    endOfCell(text, delimiter, last, status);
    return status;
}

}
