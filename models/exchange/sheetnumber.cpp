#include "exchange/sheetnumber.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace touchstone::exchange {

namespace {

std::optional<double> parse(std::string_view raw)
{
    double value = 0;
    const char* const end = raw.data() + raw.size();
    const auto read = std::from_chars(raw.data(), end, value);
    if (read.ec != std::errc {} || read.ptr != end || !std::isfinite(value))
        return std::nullopt;
    return value;
}

bool isWhole(std::string_view raw)
{
    const std::string_view digits = raw.substr(raw.starts_with('-') ? 1 : 0);
    return !digits.empty() && digits.find_first_not_of("0123456789") == std::string_view::npos;
}

}

std::optional<std::string> numberOf(std::string_view raw)
{
    constexpr double kPlain = 1e15; // beyond it a spreadsheet has lost digits already
    constexpr double kSmall = 1e-5;
    const auto value = parse(raw);
    if (!value)
        return std::nullopt;
    if (isWhole(raw) || std::abs(*value) >= kPlain)
        return std::string(raw);
    std::array<char, 64> text {};
    const bool small = *value != 0 && std::abs(*value) < kSmall;
    const auto written = std::to_chars(text.data(), text.data() + text.size(), *value,
        small ? std::chars_format::general : std::chars_format::fixed);
    return std::string(text.data(), written.ptr);
}

bool isDateFormat(unsigned id, std::string_view code)
{
    constexpr unsigned kFirstOwn = 164;
    if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58))
        return true;
    if (id < kFirstOwn && code.empty())
        return false;
    for (std::size_t i = 0; i < code.size(); ++i) {
        switch (code[i]) {
        case '"':
            i = std::min(code.find('"', i + 1), code.size());
            break;
        case '\\':
        case '_':
        case '*':
            ++i; // the next character is shown, or gives a width
            break;
        case '[': {
            // Elapsed time [h], else a colour, a condition or a locale.
            const std::size_t end = std::min(code.find(']', i), code.size());
            const std::string_view inside = code.substr(i + 1, end - i - 1);
            if (!inside.empty() && inside.find_first_not_of("hHmMsS") == std::string_view::npos)
                return true;
            i = end;
            break;
        }
        case 'G':
        case 'g':
            if (code.substr(i + 1, 6) == "eneral") {
                i += 6;
                break;
            }
            return true;
        case 'y':
        case 'Y':
        case 'm':
        case 'M':
        case 'd':
        case 'D':
        case 'h':
        case 'H':
        case 's':
        case 'S':
            return true;
        default:
            break;
        }
    }
    return false;
}

std::optional<std::string> dateOf(std::string_view raw, bool from1904)
{
    constexpr double kDays = 2958466; // 10000-01-01
    constexpr std::int64_t kMs = 86400000;
    constexpr std::int64_t kDaysTo1904 = 1462;
    constexpr std::int64_t kLeap1900 = 60; // 29 February 1900, which never was
    const auto value = parse(raw);
    if (!value || *value < 0 || *value >= kDays)
        return std::nullopt;
    const auto ms = static_cast<std::int64_t>(std::llround(*value * static_cast<double>(kMs)));
    const std::int64_t day = ms / kMs;
    std::int64_t rest = ms % kMs;
    std::string text;
    std::array<char, 48> part {};
    if (day > 0 || from1904) {
        const std::int64_t serial = day + (from1904 ? kDaysTo1904 : 0);
        if (serial == kLeap1900)
            return std::nullopt;
        using namespace std::chrono;
        const auto base = sys_days(year(1899) / December / (serial < kLeap1900 ? 31 : 30));
        const year_month_day date(base + days(serial));
        if (static_cast<int>(date.year()) > 9999)
            return std::nullopt;
        std::snprintf(part.data(), part.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
            static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
        text = part.data();
    }
    if (rest == 0 && !text.empty())
        return text;
    const auto next = [&rest](std::int64_t unit) {
        const std::int64_t count = rest / unit;
        rest %= unit;
        return static_cast<int>(count);
    };
    const int hour = next(3600000);
    const int minute = next(60000);
    const int second = next(1000);
    std::snprintf(part.data(), part.size(), rest == 0 ? "%02d:%02d:%02d" : "%02d:%02d:%02d.%03d", hour,
        minute, second, static_cast<int>(rest));
    return text + (text.empty() ? "" : " ") + part.data();
}

}
