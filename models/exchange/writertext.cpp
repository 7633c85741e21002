#include "exchange/writertext.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>

namespace touchstone::exchange {

namespace {

// Fixed notation of the largest double has 309 digits before the point.
using Digits = std::array<char, 400>;

}

std::string numberText(double value)
{
    if (!std::isfinite(value))
        return {};
    Digits digits {};
    // Minus zero is a zero that would make equal tables differ.
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value == 0 ? 0.0 : value);
    return std::string(digits.data(), end.ptr);
}

std::string numberText(std::int64_t value)
{
    return std::to_string(value);
}

std::string fixedText(double value, int digits)
{
    if (!std::isfinite(value))
        return {};
    Digits text {};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, digits);
    const std::string result(text.data(), end.ptr);
    const bool zero = result.find_first_not_of("-0.") == std::string::npos;
    return zero && result.front() == '-' ? result.substr(1) : result;
}

namespace {

/// Digits with leading zeros.
void appendDigits(std::string& to, std::int64_t value, std::size_t width)
{
    Digits text {};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value);
    const auto size = static_cast<std::size_t>(end.ptr - text.data());
    to.append(width > size ? width - size : 0, '0').append(text.data(), size);
}

}

std::string isoUtc(std::int64_t utcMs)
{
    using namespace std::chrono;
    const sys_time<milliseconds> time {milliseconds(utcMs)};
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(time - day);
    std::string text;
    text.reserve(24);
    appendDigits(text, static_cast<int>(date.year()), 4);
    appendDigits(text += '-', static_cast<unsigned>(date.month()), 2);
    appendDigits(text += '-', static_cast<unsigned>(date.day()), 2);
    appendDigits(text += 'T', clock.hours().count(), 2);
    appendDigits(text += ':', clock.minutes().count(), 2);
    appendDigits(text += ':', clock.seconds().count(), 2);
    appendDigits(text += '.', clock.subseconds().count(), 3);
    return text += 'Z';
}

}
