#include "cli/texttable.h"
#include <algorithm>
#include <array>
#include <cstdio>

namespace touchstone::cli {

namespace {

bool isWide(char32_t c)
{
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0x303E) || (c >= 0x3041 && c <= 0xA4CF)
        || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1FAFF)
        || (c >= 0x20000 && c <= 0x3FFFD);
}

bool isNumber(const std::string& text)
{
    return !text.empty() && text.find_first_of("0123456789") != std::string::npos
        && text.find_first_not_of("0123456789.,-+% ()[]/\xE2\x80\x93") == std::string::npos;
}

}

std::size_t displayWidth(const std::string& text)
{
    std::size_t width = 0;
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        char32_t c = length == 1 ? lead : lead & (0x7FU >> length);
        for (std::size_t k = 1; k < length && i + k < text.size(); ++k)
            c = c << 6 | (static_cast<unsigned char>(text[i + k]) & 0x3FU);
        width += isWide(c) ? 2 : 1;
        i += length;
    }
    return width;
}

std::string fixed(double value, int digits)
{
    std::array<char, 64> text {};
    std::snprintf(text.data(), text.size(), "%.*f", digits, value);
    return text.data();
}

TextTable::TextTable(std::vector<std::string> header)
    : m_rows {std::move(header)}
{
}

void TextTable::add(std::vector<std::string> row)
{
    row.resize(m_rows.front().size());
    m_rows.push_back(std::move(row));
}

std::string TextTable::text() const
{
    const std::size_t columns = m_rows.front().size();
    std::vector<std::size_t> widths(columns);
    std::vector<bool> right(columns, true);
    for (std::size_t r = 0; r < m_rows.size(); ++r) {
        for (std::size_t c = 0; c < columns; ++c) {
            widths[c] = std::max(widths[c], displayWidth(m_rows[r][c]));
            if (r > 0 && !m_rows[r][c].empty() && !isNumber(m_rows[r][c]))
                right[c] = false;
        }
    }
    std::string text;
    for (std::size_t r = 0; r < m_rows.size(); ++r) {
        std::string line;
        for (std::size_t c = 0; c < columns; ++c) {
            const std::string space(widths[c] - displayWidth(m_rows[r][c]), ' ');
            line += (c > 0 ? "  " : "") + (right[c] ? space + m_rows[r][c] : m_rows[r][c] + space);
        }
        text += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
        if (r == 0) {
            std::size_t total = 2 * (columns - 1);
            for (const std::size_t width : widths)
                total += width;
            text += std::string(total, '-') + "\n";
        }
    }
    return text;
}

}
