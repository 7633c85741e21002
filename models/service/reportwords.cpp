#include "service/reportwords.h"
#include "exchange/writerwords.h"
#include <array>
#include <cstdio>
#include <ctime>

namespace touchstone::service {

std::string ReportWords::operator()(
    std::string_view en, std::string_view zhCN, std::initializer_list<std::string> values) const
{
    const std::string_view pattern = m_language == Language::Chinese ? zhCN : en;
    std::string text;
    // In one pass: a value may hold a mark of its own.
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool mark =
            pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] >= '1' && pattern[i + 1] <= '9';
        const auto number = mark ? static_cast<std::size_t>(pattern[i + 1] - '1') : values.size();
        if (number < values.size()) {
            text += values.begin()[number];
            ++i;
        } else {
            text += pattern[i];
        }
    }
    return text;
}

std::string ReportWords::known(std::string_view text) const
{
    // The one remark that has numbers in it.
    constexpr std::string_view kOnly = "only ";
    constexpr std::string_view kOf = " of ";
    constexpr std::string_view kRated = " units are rated by all raters";
    const std::size_t of = text.find(kOf);
    if (text.starts_with(kOnly) && text.ends_with(kRated) && of != std::string_view::npos) {
        const std::string some(text.substr(kOnly.size(), of - kOnly.size()));
        const std::size_t all = of + kOf.size();
        return (*this)("only %1 of %2 responses are rated by all raters", "%2 条中只有 %1 条由全体评分人评过",
            {some, std::string(text.substr(all, text.size() - kRated.size() - all))});
    }
    return exchange::known(text, m_language);
}

std::string ReportWords::figure(double value, bool share) const
{
    return share ? fixedPoint(100 * value, 1) + " %" : fixedPoint(value, 2);
}

std::string ReportWords::interval(double low, double high, bool share) const
{
    const auto number = [share](double value) {
        return share ? fixedPoint(100 * value, 1) : fixedPoint(value, 2);
    };
    return number(low) + "–" + number(high);
}

std::string fixedPoint(double value, int digits)
{
    std::array<char, 64> text {};
    const int size = std::snprintf(text.data(), text.size(), "%.*f", digits, value);
    std::string made(text.data(), static_cast<std::size_t>(size));
    // A zero has no sign.
    if (made.front() == '-' && made.find_first_not_of("-0.") == std::string::npos)
        made.erase(0, 1);
    return made;
}

std::string utcMinute(std::int64_t utcMs)
{
    const auto seconds = static_cast<std::time_t>(utcMs / 1000);
    std::tm parts {};
    gmtime_r(&seconds, &parts);
    std::array<char, 32> text {};
    const std::size_t size = std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M UTC", &parts);
    return {text.data(), size};
}

std::string plainLine(std::string_view text)
{
    struct Hidden {
        std::string_view bytes;
        std::string_view shown;
    };
    static constexpr std::array<Hidden, 16> kHidden {{{"\xd8\x9c", "U+061C"}, {"\xe2\x80\x8b", "U+200B"},
        {"\xe2\x80\x8e", "U+200E"}, {"\xe2\x80\x8f", "U+200F"}, {"\xe2\x80\xa8", "U+2028"},
        {"\xe2\x80\xa9", "U+2029"}, {"\xe2\x80\xaa", "U+202A"}, {"\xe2\x80\xab", "U+202B"},
        {"\xe2\x80\xac", "U+202C"}, {"\xe2\x80\xad", "U+202D"}, {"\xe2\x80\xae", "U+202E"},
        {"\xe2\x81\xa6", "U+2066"}, {"\xe2\x81\xa7", "U+2067"}, {"\xe2\x81\xa8", "U+2068"},
        {"\xe2\x81\xa9", "U+2069"}, {"\xef\xbb\xbf", "U+FEFF"}}};
    std::string line;
    for (std::size_t i = 0; i < text.size();) {
        const Hidden* found = nullptr;
        for (const Hidden& each : kHidden) {
            if (text.substr(i).starts_with(each.bytes))
                found = &each;
        }
        const auto byte = static_cast<unsigned char>(text[i]);
        if (found != nullptr) {
            line.append("[").append(found->shown).append("]");
            i += found->bytes.size();
        } else {
            line += byte < 0x20 || byte == 0x7f ? ' ' : text[i];
            ++i;
        }
    }
    return line;
}

}
