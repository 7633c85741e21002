#pragma once
// Internal to the writers: numbers and times as text, independent of locale.
#include <cstdint>
#include <string>

namespace touchstone::exchange {

/// Shortest digits that read back as the same number: 7, 0.1, 1e-9. Empty unless finite.
std::string numberText(double value);
std::string numberText(std::int64_t value);
/// A fixed number of digits behind the point, for tables that people read.
std::string fixedText(double value, int digits);
/// 2023-11-30T08:05:01.250Z from milliseconds since 1970, UTC.
std::string isoUtc(std::int64_t utcMs);

}
