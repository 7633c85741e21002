#pragma once
#include "exchange/csv.h"
#include "exchange/findings.h"

namespace touchstone::exchange {

/// Watches how lines end: CR alone, or more than one way, is told once.
class LineEnds {
public:
    explicit LineEnds(Findings& findings)
        : m_findings(findings)
    {
    }

    void add(CsvRow::LineEnd end, std::int64_t line)
    {
        if (end == CsvRow::LineEnd::None || end == m_first)
            return;
        const bool known = m_first != CsvRow::LineEnd::None;
        if (!m_told && (known || end == CsvRow::LineEnd::Cr)) {
            m_findings.warn(ErrorCode::WarnLineEnds, line, {}, known ? "mixed" : "CR only");
            m_told = true;
        }
        if (!known)
            m_first = end;
    }

    /// Lines of this file end with CR alone.
    bool crOnly() const { return m_first == CsvRow::LineEnd::Cr; }

private:
    Findings& m_findings;
    CsvRow::LineEnd m_first = CsvRow::LineEnd::None;
    bool m_told = false;
};

inline constexpr std::size_t kMaxLine = std::size_t {64} << 20;
inline constexpr std::string_view kBom = "\xEF\xBB\xBF";

}
