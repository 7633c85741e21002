#include "common/markdownpieces.h"
#include "common/showntext.h"
#include <QStringView>

namespace touchstone::ui {

namespace {

constexpr qsizetype kFenceLength = 3;
constexpr qsizetype kMostIndent = 3; // beyond that a line is code itself

/// "```" or "~~~" with what stands before it; empty where the line is no fence.
QStringView fenceOf(QStringView line)
{
    qsizetype at = 0;
    while (at < line.size() && at <= kMostIndent && line[at] == u' ')
        ++at;
    if (at > kMostIndent || at >= line.size() || (line[at] != u'`' && line[at] != u'~'))
        return {};
    qsizetype end = at;
    while (end < line.size() && line[end] == line[at])
        ++end;
    return end - at >= kFenceLength ? line.sliced(at, end - at) : QStringView();
}

/// A line that goes on with a list, a quotation or a table, which a new piece would begin anew.
bool goesOn(QStringView line)
{
    if (line.isEmpty())
        return true;
    const QChar first = line.front();
    if (first.isSpace() || first == u'-' || first == u'*' || first == u'+' || first == u'>' || first == u'|')
        return true;
    qsizetype digits = 0;
    while (digits < line.size() && line[digits].isDigit())
        ++digits;
    return digits > 0 && digits < line.size() && (line[digits] == u'.' || line[digits] == u')');
}

}

std::vector<QString> markdownPieces(const QString& markdown, int usual, int most)
{
    std::vector<QString> pieces;
    const QString text = ShownText(markdown, {false, most}).shown();
    QString piece;
    QString fence; // of the block of code that is open
    bool afterBlank = false;
    for (qsizetype at = 0; at < text.size();) {
        const auto found = text.indexOf(u'\n', at);
        const qsizetype next = found < 0 ? text.size() : found + 1;
        const QStringView line = QStringView(text).sliced(at, next - at);
        const bool begins =
            fence.isEmpty() && afterBlank && !goesOn(line.trimmed().isEmpty() ? line.first(0) : line);
        const bool full = piece.size() + line.size() > most;
        if (!piece.isEmpty() && ((begins && piece.size() >= usual) || full)) {
            if (!fence.isEmpty())
                piece += fence;
            pieces.push_back(piece);
            piece = fence.isEmpty() ? QString() : fence + u'\n';
        }
        piece += line;
        if (const QStringView mark = fenceOf(line); !mark.isEmpty()) {
            if (fence.isEmpty())
                fence = mark.toString();
            else if (mark.front() == fence.front() && mark.size() >= fence.size())
                fence.clear();
        }
        afterBlank = line.trimmed().isEmpty();
        at = next;
    }
    if (!piece.isEmpty())
        pieces.push_back(piece);
    return pieces;
}

}
