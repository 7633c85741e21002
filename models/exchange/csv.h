#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone::exchange {

/// One row of comma-separated text (RFC 4180 with any delimiter; rows end with LF, CRLF or CR).
class CsvRow {
public:
    enum class Status {
        Row,
        Partial, ///< the row may go on behind the text
        AfterQuote, ///< text after a closing quote; size() reaches to the end of that line
        UnclosedQuote ///< the last text ended inside quotes
    };
    enum class LineEnd { None, Lf, CrLf, Cr };

    /// Parses the row at the beginning of `text`; `last`: no more text will come. Cells point into `text` or
    /// into this object.
    Status parse(std::string_view text, char delimiter, bool last);

    const std::vector<std::string_view>& cells() const { return m_cells; }
    bool tooManyCells() const { return m_tooMany; }
    bool quoteInside() const { return m_quoteInside; } ///< a quote within an unquoted cell
    bool blank() const { return m_cells.size() == 1 && m_cells.front().empty() && !m_quoted; }
    std::size_t size() const { return m_at; } ///< bytes, the row's end included
    std::size_t quoteAt() const { return m_quoteAt; } ///< where the last quoted cell began
    LineEnd lineEnd() const { return m_lineEnd; }

    static constexpr std::size_t kMaxCells = 1000;

private:
    Status quotedCell(std::string_view text, char delimiter, bool last);
    Status plainCell(std::string_view text, char delimiter, bool last);
    bool endOfCell(std::string_view text, char delimiter, bool last, Status& status);
    void add(std::string_view cell);

    std::vector<std::string_view> m_cells = {};
    std::string m_unquoted = {};
    std::size_t m_at = 0;
    std::size_t m_quoteAt = 0;
    LineEnd m_lineEnd = LineEnd::None;
    bool m_quoted = false;
    bool m_quoteInside = false;
    bool m_tooMany = false;
    bool m_rowDone = false;
};

}
