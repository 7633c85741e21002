#pragma once
#include <string>
#include <vector>

namespace touchstone::cli {

/// A table for a terminal: columns aligned by display width (a Chinese character takes two places), numbers
/// to the right.
class TextTable {
public:
    explicit TextTable(std::vector<std::string> header);
    void add(std::vector<std::string> row);
    /// Lines with a line end each.
    std::string text() const;

private:
    std::vector<std::vector<std::string>> m_rows;
};

/// Places that a text takes on a terminal.
std::size_t displayWidth(const std::string& text);
/// A number with so many digits after the point.
std::string fixed(double value, int digits);

}
