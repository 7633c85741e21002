#include "service/reportdrawing.h"
#include "service/reportwords.h"
#include <algorithm>
#include <cmath>

namespace touchstone::service {

namespace {

using Kind = DrawnShape::Kind;
using Align = DrawnShape::Align;

constexpr double kWidth = 480;
constexpr double kNames = 132; ///< room for names at the left
constexpr std::size_t kNamePlaces = 24;
constexpr double kRow = 22;
constexpr double kSmall = 9;
constexpr double kUsual = 10;
constexpr double kColumns = 62; ///< height of one small chart

DrawnShape box(double x, double y, double width, double height, Ink ink)
{
    return {.kind = Kind::Box, .x = x, .y = y, .width = width, .height = height, .ink = ink};
}

DrawnShape line(double x, double y, double dx, double dy, Ink ink, double pen = 1, bool dashed = false)
{
    return {.kind = Kind::Line,
        .x = x,
        .y = y,
        .width = dx,
        .height = dy,
        .ink = ink,
        .pen = pen,
        .dashed = dashed};
}

DrawnShape words(double x, double y, const std::string& text, Align align = Align::Left, double size = kUsual,
    Ink ink = Ink::Text)
{
    return {.kind = Kind::Text, .x = x, .y = y, .ink = ink, .text = text, .size = size, .align = align};
}

/// Places that a text takes: a character beyond Latin is twice as wide.
std::string shortened(const std::string& text, std::size_t places)
{
    std::size_t taken = 0;
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const std::size_t bytes = byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
        taken += bytes > 2 ? 2 : 1;
        if (taken > places)
            return text.substr(0, i) + "…";
        i += bytes;
    }
    return text;
}

}

ReportDrawing drawIntervals(
    const std::vector<IntervalRow>& rows, double least, double most, bool percent, bool bars)
{
    constexpr double kTexts = 118;
    // Whole numbers where that goes: 1, 4, 7, 10.
    const double range = most - least;
    int steps = 4;
    for (const int wanted : {4, 3, 5, 2}) {
        if (range > 1.5 && std::fmod(range, wanted) == 0.0) {
            steps = wanted;
            break;
        }
    }
    ReportDrawing drawing;
    drawing.width = kWidth;
    const double left = kNames;
    const double right = kWidth - kTexts;
    const auto at = [&](double value) {
        const double share = most > least ? (value - least) / (most - least) : 0;
        return left + std::clamp(share, 0.0, 1.0) * (right - left);
    };
    const double bottom = kRow * static_cast<double>(rows.size()) + 4;
    for (int tick = 0; tick <= steps; ++tick) {
        const double value = least + range * tick / steps;
        drawing.shapes.push_back(line(at(value), 0, 0, bottom, Ink::Line));
        const bool whole = std::fmod(value, 1.0) == 0.0 && range > 1.5;
        const std::string label =
            percent ? fixedPoint(100 * value, 0) + " %" : fixedPoint(value, whole ? 0 : 2);
        drawing.shapes.push_back(words(at(value), bottom + 12, label, Align::Middle, kSmall, Ink::Muted));
    }
    double top = 2;
    for (const IntervalRow& row : rows) {
        const double middle = top + kRow / 2;
        drawing.shapes.push_back(words(0, middle + 4, shortened(row.name, kNamePlaces)));
        drawing.shapes.push_back(words(kWidth, middle + 4, row.text, Align::Right, kSmall, Ink::Muted));
        if (row.value && bars)
            drawing.shapes.push_back(box(left, middle - 5, at(*row.value) - left, 10, Ink::BarQuiet));
        if (row.low && row.high) {
            drawing.shapes.push_back(
                line(at(*row.low), middle, at(*row.high) - at(*row.low), 0, Ink::Text, 1.5));
            for (const double end : {*row.low, *row.high})
                drawing.shapes.push_back(line(at(end), middle - 4, 0, 8, Ink::Text, 1.5));
        }
        if (row.value)
            drawing.shapes.push_back(box(at(*row.value) - 3, middle - 3, 6, 6, Ink::Bar));
        top += kRow;
    }
    drawing.height = bottom + 18;
    return drawing;
}

ReportDrawing drawColumns(const std::vector<ColumnsRow>& rows, int lowest, std::optional<int> threshold)
{
    ReportDrawing drawing;
    drawing.width = kWidth;
    double highest = 0.01;
    std::size_t points = 1;
    for (const ColumnsRow& row : rows) {
        points = std::max(points, row.shares.size());
        for (const double share : row.shares)
            highest = std::max(highest, share);
    }
    const double step = (kWidth - kNames) / static_cast<double>(points);
    double top = 0;
    for (const ColumnsRow& row : rows) {
        const double base = top + kColumns - 4;
        const double tallest = kColumns - 20;
        drawing.shapes.push_back(words(0, base - 14, shortened(row.name, kNamePlaces)));
        drawing.shapes.push_back(words(0, base - 2, row.below, Align::Left, kSmall, Ink::Muted));
        for (std::size_t point = 0; point < row.shares.size(); ++point) {
            const double share = row.shares[point];
            if (share <= 0)
                continue;
            const double x = kNames + step * static_cast<double>(point);
            const double height = std::max(0.5, tallest * share / highest);
            const bool lower = threshold && lowest + static_cast<int>(point) < *threshold;
            drawing.shapes.push_back(
                box(x + 3, base - height, step - 6, height, lower ? Ink::BarQuiet : Ink::Bar));
            drawing.shapes.push_back(words(x + step / 2, base - height - 3, fixedPoint(100 * share, 0) + " %",
                Align::Middle, kSmall - 1, Ink::Muted));
        }
        drawing.shapes.push_back(line(kNames, base, kWidth - kNames, 0, Ink::Muted));
        top += kColumns;
    }
    for (std::size_t point = 0; point < points; ++point)
        drawing.shapes.push_back(words(kNames + step * (static_cast<double>(point) + 0.5), top + 10,
            std::to_string(lowest + static_cast<int>(point)), Align::Middle, kUsual, Ink::Muted));
    if (threshold && !rows.empty())
        drawing.shapes.push_back(
            line(kNames + step * (*threshold - lowest), 2, 0, top + 2, Ink::Text, 1, true));
    drawing.height = top + 16;
    return drawing;
}

}
