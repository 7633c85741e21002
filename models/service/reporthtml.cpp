#include "service/report.h"
#include "service/reportwords.h"

namespace touchstone::service {

namespace {

// Colours follow the reader's choice of theme; on paper they are those of the light one.
constexpr std::string_view kStyle = R"(
:root{--window:#ffffff;--text:#1c2430;--muted:#5a6675;--line:#d5dbe3;--bar:#2f6fc4;--quiet:#b6c3d3;--soft:#eef3fa}
@media screen and (prefers-color-scheme:dark){:root{--window:#15191f;--text:#e6eaf0;--muted:#a3afbd;--line:#38424f;
--bar:#6aa3ec;--quiet:#4a5a6d;--soft:#1f2731}}
body{background:var(--window);color:var(--text);margin:2em auto;max-width:60em;padding:0 1.5em;
font:15px/1.55 "Noto Sans CJK SC","WenQuanYi Micro Hei","Microsoft YaHei","PingFang SC","Noto Sans",sans-serif}
h1{font-size:1.7em;margin-bottom:.3em}h2{font-size:1.3em;margin:2.2em 0 .6em;border-bottom:1px solid var(--line)}
h3{font-size:1.05em;margin:1.4em 0 .3em}
.lines,.quiet,caption+*,.note{color:var(--muted)}.lines{margin:0}.hash{overflow-wrap:anywhere}
.interim{background:var(--soft);border:1px solid var(--bar);border-radius:1em;display:inline-block;padding:.1em .9em}
.wide{overflow-x:auto}table{border-collapse:collapse;margin:.6em 0;font-size:.93em}
caption{caption-side:top;text-align:left;font-weight:bold;padding:.5em 0;color:var(--text)}
th,td{border-bottom:1px solid var(--line);padding:.3em .7em;text-align:left;vertical-align:top;color:var(--text)}
th{font-weight:bold}th.n{text-align:right}td.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
td small{color:var(--muted);display:block}
figure{margin:1.2em 0}figcaption{font-weight:bold}figure p{margin:.3em 0}svg{max-width:100%;height:auto}
nav ul{columns:2}a{color:var(--bar)}
@media print{body{margin:0;max-width:none}h2{break-after:avoid}tr,figure{break-inside:avoid}}
)";

std::string escaped(std::string_view text)
{
    std::string made;
    for (const char c : text) {
        switch (c) {
        case '&':
            made += "&amp;";
            break;
        case '<':
            made += "&lt;";
            break;
        case '>':
            made += "&gt;";
            break;
        case '"':
            made += "&quot;";
            break;
        case '\'':
            made += "&#39;";
            break;
        default:
            made += c;
        }
    }
    return made;
}

std::string_view color(Ink ink)
{
    switch (ink) {
    case Ink::Text:
        return "var(--text)";
    case Ink::Muted:
        return "var(--muted)";
    case Ink::Line:
        return "var(--line)";
    case Ink::Bar:
        return "var(--bar)";
    case Ink::BarQuiet:
        return "var(--quiet)";
    case Ink::Surface:
        return "var(--window)";
    }
    return {};
}

/// One place writes an attribute, so that none is left without quotes or escapes.
std::string attribute(std::string_view name, std::string_view value)
{
    return " " + std::string(name) + "=\"" + escaped(value) + "\"";
}

std::string attribute(std::string_view name, double value)
{
    return attribute(name, fixedPoint(value, 1));
}

std::string shapeText(const DrawnShape& shape)
{
    switch (shape.kind) {
    case DrawnShape::Kind::Box:
        return "<rect" + attribute("x", shape.x) + attribute("y", shape.y) + attribute("width", shape.width)
            + attribute("height", shape.height) + attribute("fill", color(shape.ink)) + "/>\n";
    case DrawnShape::Kind::Line:
        return "<line" + attribute("x1", shape.x) + attribute("y1", shape.y)
            + attribute("x2", shape.x + shape.width) + attribute("y2", shape.y + shape.height)
            + attribute("stroke", color(shape.ink)) + attribute("stroke-width", shape.pen)
            + (shape.dashed ? attribute("stroke-dasharray", "4 3") : std::string()) + "/>\n";
    case DrawnShape::Kind::Text:
        break;
    }
    const std::string_view anchor = shape.align == DrawnShape::Align::Left ? "start"
        : shape.align == DrawnShape::Align::Middle                         ? "middle"
                                                                           : "end";
    return "<text" + attribute("x", shape.x) + attribute("y", shape.y) + attribute("font-size", shape.size)
        + attribute("text-anchor", anchor) + attribute("fill", color(shape.ink)) + ">" + escaped(shape.text)
        + "</text>\n";
}

struct BlockText {
    std::string operator()(const ReportParagraph& paragraph) const
    {
        if (paragraph.heading)
            return "<h3>" + escaped(paragraph.text) + "</h3>\n";
        return (paragraph.quiet ? "<p class=\"quiet\">" : "<p>") + escaped(paragraph.text) + "</p>\n";
    }

    std::string operator()(const ReportList& list) const
    {
        std::string text = "<ul>\n";
        for (const std::string& entry : list.entries)
            text += "<li>" + escaped(entry) + "</li>\n";
        return text + "</ul>\n";
    }

    std::string operator()(const ReportTable& table) const
    {
        std::string text =
            "<div class=\"wide\"><table>\n<caption>" + escaped(table.title) + "</caption>\n<thead><tr>";
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            text += std::string("<th scope=\"col\"") + (table.isNumber(column) ? " class=\"n\">" : ">")
                + escaped(table.columns[column]) + "</th>";
        text += "</tr></thead>\n<tbody>\n";
        for (const auto& row : table.rows) {
            text += "<tr>";
            for (const ReportCell& cell : row)
                text += (cell.number ? "<td class=\"n\">" : "<td>") + escaped(cell.text)
                    + (cell.below.empty() ? std::string() : "<small>" + escaped(cell.below) + "</small>")
                    + "</td>";
            text += "</tr>\n";
        }
        text += "</tbody></table></div>\n";
        return table.note.empty() ? text : text + "<p class=\"note\">" + escaped(table.note) + "</p>\n";
    }

    std::string operator()(const ReportDrawing& drawing) const
    {
        std::string text = "<figure><figcaption>" + escaped(drawing.title) + "</figcaption>\n<svg"
            + attribute(
                "viewBox", "0 0 " + fixedPoint(drawing.width, 1) + " " + fixedPoint(drawing.height, 1))
            + attribute("width", drawing.width * 1.4) + attribute("role", "img")
            + attribute("aria-label", drawing.title) + ">\n";
        for (const DrawnShape& shape : drawing.shapes)
            text += shapeText(shape);
        text += "</svg>\n";
        if (!drawing.note.empty())
            text += "<p class=\"note\">" + escaped(drawing.note) + "</p>";
        return text + "</figure>\n";
    }
};

}

std::string reportHtml(const Report& report)
{
    const bool chinese = report.language == Language::Chinese;
    std::string html = "<!DOCTYPE html>\n<html lang=\"" + std::string(chinese ? "zh-CN" : "en")
        + "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" "
          "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
          "<meta name=\"viewport\" content=\"width=device-width\">\n<title>"
        + escaped(report.title) + "</title>\n<style>" + std::string(kStyle)
        + "</style>\n</head>\n<body>\n<h1>" + escaped(report.title) + "</h1>\n";
    if (!report.interim.empty())
        html += "<p class=\"interim\">" + escaped(report.interim) + "</p>\n";
    for (const std::string& line : report.lines)
        html += "<p class=\"lines hash\">" + escaped(line) + "</p>\n";
    html += "<nav><ul>\n";
    for (const ReportSection& section : report.sections)
        html += "<li><a href=\"#" + escaped(section.id) + "\">" + escaped(section.title) + "</a></li>\n";
    html += "</ul></nav>\n";
    for (const ReportSection& section : report.sections) {
        html += "<section" + attribute("id", section.id) + ">\n<h2>" + escaped(section.title) + "</h2>\n";
        for (const ReportBlock& block : section.blocks)
            html += std::visit(BlockText {}, block);
        html += "</section>\n";
    }
    return html + "</body>\n</html>\n";
}

}
