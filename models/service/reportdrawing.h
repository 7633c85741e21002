#pragma once
#include <optional>
#include <string>
#include <vector>

namespace touchstone::service {

/// What a colour is for; each renderer has its own.
enum class Ink { Text, Muted, Line, Bar, BarQuiet, Surface };

/// One part of a drawing, in points from the top left. A text stands on its base line at (x, y).
struct DrawnShape {
    enum class Kind { Box, Line, Text };
    enum class Align { Left, Middle, Right };
    Kind kind = Kind::Box;
    double x = 0;
    double y = 0;
    double width = 0; ///< of a line: to its end; of a text: 0
    double height = 0;
    Ink ink = Ink::Text;
    double pen = 1; ///< lines
    bool dashed = false; ///< lines
    std::string text = {};
    double size = 11; ///< of letters
    Align align = Align::Left;
};

/// A chart as boxes, lines and texts: the same for every renderer. Its figures stand in a table, too.
struct ReportDrawing {
    std::string title = {};
    std::string note = {}; ///< how it is read
    double width = 0;
    double height = 0;
    std::vector<DrawnShape> shapes = {};
};

/// A value with its interval in a chart of intervals.
struct IntervalRow {
    std::string name = {};
    std::optional<double> value = {};
    std::optional<double> low = {};
    std::optional<double> high = {};
    std::string text = {}; ///< at the right
};

/// Dots with whiskers on one axis from `least` to `most`; `percent`: the axis is labelled in per cent.
ReportDrawing drawIntervals(
    const std::vector<IntervalRow>& rows, double least, double most, bool percent, bool bars = false);

/// Columns of shares, one small chart a row.
struct ColumnsRow {
    std::string name = {};
    std::string below = {};
    std::vector<double> shares = {}; ///< 0 .. 1, by point
};
/// `line`: dashed before this point; the points below it are drawn quieter.
ReportDrawing drawColumns(const std::vector<ColumnsRow>& rows, int lowest, std::optional<int> line);

}
