#pragma once
// Internal to models/service: the words of a report, in one of its two languages.
#include "domain/localtext.h"
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace touchstone::service {

/// Says everything in one language.
class ReportWords {
public:
    explicit ReportWords(Language language)
        : m_language(language)
    {
    }

    Language language() const { return m_language; }
    /// The text of the language with %1, %2 ... replaced.
    std::string operator()(
        std::string_view en, std::string_view zhCN, std::initializer_list<std::string> values = {}) const;
    const std::string& of(const LocalText& text) const { return text.in(m_language); }
    /// A label, rule, reason or method that the program names in short English.
    std::string known(std::string_view text) const;
    /// "97.8 %" for a share, else two digits.
    std::string figure(double value, bool share) const;
    /// Low to high without units.
    std::string interval(double low, double high, bool share) const;

private:
    Language m_language;
};

/// A number with so many digits behind the point, in any language.
std::string fixedPoint(double value, int digits);
/// 2026-01-31 08:15 UTC.
std::string utcMinute(std::int64_t utcMs);
/// A text from outside on one line: controls and changes of direction are written as U+202E.
std::string plainLine(std::string_view text);

}
