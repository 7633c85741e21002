#include "exchange/writerformats.h"
#include "exchange/writertables.h"

namespace touchstone::exchange {

namespace {

// A line break inside a cell would end the table.
std::string oneLine(std::string_view text)
{
    std::string line;
    for (const char c : text) {
        const bool control = static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
        if (!control)
            line += c;
        else if (c != '\r')
            line += ' ';
    }
    return line;
}

std::string markdown(std::string_view text)
{
    static constexpr std::string_view kSpecial = "\\`*_[]<>|&~#";
    std::string escaped;
    for (const char c : oneLine(text)) {
        if (kSpecial.find(c) != std::string_view::npos)
            escaped += '\\';
        escaped += c;
    }
    return escaped;
}

std::string latex(std::string_view text)
{
    std::string escaped;
    for (const char c : oneLine(text)) {
        switch (c) {
        case '\\':
            escaped += "\\textbackslash{}";
            break;
        case '~':
            escaped += "\\textasciitilde{}";
            break;
        case '^':
            escaped += "\\textasciicircum{}";
            break;
        case '<':
            escaped += "\\textless{}";
            break;
        case '>':
            escaped += "\\textgreater{}";
            break;
        case '|':
            escaped += "\\textbar{}";
            break;
        case '[':
            escaped += "{[}";
            break; // after \\ it would open an optional argument
        case '{':
        case '}':
        case '$':
        case '&':
        case '#':
        case '_':
        case '%':
            escaped += '\\';
            escaped += c;
            break;
        default:
            escaped += c;
        }
    }
    return escaped;
}

void addMarkdownRow(const std::vector<std::string>& row, std::string& to)
{
    to += '|';
    for (const std::string& cell : row)
        to.append(" ").append(markdown(cell)).append(" |");
    to += '\n';
}

void addMarkdownTable(const TextTable& table, std::string& to)
{
    to.append("\n## ").append(markdown(table.title)).append("\n\n");
    addMarkdownRow(table.header, to);
    to += '|';
    for (std::size_t i = 0; i < table.header.size(); ++i)
        to += " --- |";
    to += "\n";
    for (const auto& row : table.rows)
        addMarkdownRow(row, to);
}

void addLatexRow(const std::vector<std::string>& row, std::string& to)
{
    for (std::size_t i = 0; i < row.size(); ++i)
        to.append(i > 0 ? " & " : "").append(latex(row[i]));
    to += " \\\\\n";
}

void addLatexTable(const TextTable& table, std::string& to)
{
    to.append("\n\\begin{table}[htbp]\n\\centering\n\\caption{").append(latex(table.title));
    to.append("}\n\\begin{tabular}{").append(table.header.size(), 'l').append("}\n\\hline\n");
    addLatexRow(table.header, to);
    to += "\\hline\n";
    for (const auto& row : table.rows)
        addLatexRow(row, to);
    to += "\\hline\n\\end{tabular}\n\\end{table}\n";
}

std::string markdownText(const TextScores& scores)
{
    std::string text = "# ";
    text.append(markdown(scores.title)).append("\n");
    for (const TextTable& table : scores.tables)
        addMarkdownTable(table, text);
    text.append("\n## ").append(markdown(scores.notesTitle)).append("\n\n");
    for (const std::string& note : scores.notes)
        text.append("- ").append(markdown(note)).append("\n");
    return text;
}

std::string latexText(const TextScores& scores)
{
    std::string text = "% UTF-8; Chinese text needs XeLaTeX or LuaLaTeX with the ctex package.\n\\section*{";
    text.append(latex(scores.title)).append("}\n");
    for (const TextTable& table : scores.tables)
        addLatexTable(table, text);
    text.append("\n\\paragraph{").append(latex(scores.notesTitle)).append("}\n\\begin{itemize}\n");
    for (const std::string& note : scores.notes)
        text.append("\\item ").append(latex(note)).append("\n");
    return text + "\\end{itemize}\n";
}

template <class Render> Result<void> writeText(ExportJob& job, const ExportFormat& format, Render render)
{
    const auto scores = shownScores(job);
    if (!scores)
        return tl::unexpected<Error>(scores.error());
    const auto file = job.files.add(std::string(format.fileName), job.choices.sha256());
    if (!file)
        return tl::unexpected<Error>(file.error());
    (*file)->write(render(textScores(job, *scores)));
    for (std::size_t i = 0; i < scores->rows.size(); ++i)
        (*file)->countRow();
    return job.finish();
}

}

Result<void> writeScoresMarkdown(ExportJob& job, const ExportFormat& format)
{
    return writeText(job, format, markdownText);
}

Result<void> writeScoresLatex(ExportJob& job, const ExportFormat& format)
{
    return writeText(job, format, latexText);
}

}
