#pragma once
#include "exchange/reader.h"
#include "exchange/utf8.h"

namespace touchstone::exchange {

/// Collects what is found while a file is read, and decides at the end what the damage of bytes means.
class Findings {
public:
    Findings(ReadReport& report, std::string file, bool skipBad);

    /// A record (or unreadable line) is refused.
    void error(ErrorCode code, std::int64_t line, std::int64_t column = 0, std::string subject = {},
        std::string detail = {});
    /// An error that refuses the whole file, also with skipBad.
    void fatal(ErrorCode code, std::int64_t line, std::int64_t column = 0, std::string subject = {},
        std::string detail = {});
    /// The whole file is refused for what was already reported.
    void refuseAll() { m_fatal = true; }
    /// Bytes that are not UTF-8, within `bytes`: Utf8, or Encoding once the whole file is seen.
    void badBytes(std::int64_t line, std::int64_t column, std::string_view bytes);
    /// More of a file that has bad bytes, beyond its records.
    void moreBytes(std::string_view bytes) { m_damage.add(bytes); }
    void goodText() { m_damage.seenGoodText(); }
    void warn(ErrorCode code, std::int64_t line, std::string subject = {}, std::string detail = {});
    /// The reading stops: cancelled, or the storage failed.
    void stop(Error error);

    bool stopped() const { return m_report.stopped; }
    bool isFatal() const { return m_fatal; }
    /// Records may go to the sink.
    bool open() const { return !m_fatal && !stopped() && (m_skipBad || m_report.errorCount == 0); }
    bool hasBadBytes() const { return m_hasBadBytes; }
    void taken() { ++m_report.rows; }
    /// Bad bytes are Encoding errors: the encoding was named, or a BOM said it.
    void setDecoded() { m_decoded = true; }
    ReadReport& report() { return m_report; }

    /// Settles codes, order and `accepted`. `records`: records were seen at all.
    void finish(bool records);

private:
    void settleDamage();

    ReadReport& m_report;
    std::string m_file;
    bool m_skipBad;
    bool m_fatal = false;
    bool m_hasBadBytes = false;
    bool m_decoded = false;
    DamageCount m_damage;
};

}
