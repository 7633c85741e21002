#include "exchange/findings.h"

#include <algorithm>

namespace touchstone::exchange {

Findings::Findings(ReadReport& report, std::string file, bool skipBad)
    : m_report(report)
    , m_file(std::move(file))
    , m_skipBad(skipBad)
{
}

void Findings::error(
    ErrorCode code, std::int64_t line, std::int64_t column, std::string subject, std::string detail)
{
    ++m_report.errorCount;
    ++m_report.skipped;
    if (m_report.errors.size() < kMaxErrors)
        m_report.errors.push_back({code, std::move(subject), m_file, line, column, std::move(detail)});
}

void Findings::fatal(
    ErrorCode code, std::int64_t line, std::int64_t column, std::string subject, std::string detail)
{
    m_fatal = true;
    error(code, line, column, std::move(subject), std::move(detail));
}

void Findings::badBytes(std::int64_t line, std::int64_t column, std::string_view bytes)
{
    m_hasBadBytes = true;
    m_damage.add(bytes);
    error(ErrorCode::Utf8, line, column);
}

void Findings::warn(ErrorCode code, std::int64_t line, std::string subject, std::string detail)
{
    if (++m_report.warningCounts[code] <= static_cast<std::int64_t>(kMaxWarningsPerCode))
        m_report.warnings.push_back({code, std::move(subject), m_file, line, 0, std::move(detail)});
}

void Findings::stop(Error error)
{
    m_report.stopped = true;
    ++m_report.errorCount;
    if (error.file.empty())
        error.file = m_file;
    m_report.errors.push_back(std::move(error));
}

void Findings::settleDamage()
{
    const bool other = m_decoded || m_damage.isOtherEncoding();
    if (!m_hasBadBytes || !other)
        return;
    const std::string names = m_decoded ? m_report.encoding : m_damage.candidates();
    for (Error& error : m_report.errors) {
        if (error.code != ErrorCode::Utf8)
            continue;
        error.code = ErrorCode::Encoding;
        error.detail = m_decoded ? "illegal in " + names
            : names.empty()      ? "no candidate"
                                 : "candidates: " + names;
    }
}

void Findings::finish(bool records)
{
    settleDamage();
    if (m_report.errorCount == 0 && !records) {
        fatal(ErrorCode::Empty, 0);
        m_report.skipped = 0;
    }
    std::stable_sort(m_report.errors.begin(), m_report.errors.end(),
        [](const Error& a, const Error& b) { return a.line < b.line; });
    const bool clean = m_report.errorCount == 0 || (m_skipBad && !m_fatal && !m_report.stopped);
    m_report.accepted = clean && m_report.rows > 0;
    if (!m_report.accepted)
        m_report.rows = 0;
}

}
