#include "annotate/textdifference.h"
#include <QHash>
#include <QTextBoundaryFinder>
#include <algorithm>
#include <dtl/dtl.hpp>

namespace touchstone::ui {

namespace {

// The comparison takes the product of length and difference: beyond this the pieces are lines.
constexpr std::size_t kMostPieces = 4000;
// And beyond that what differs is shown as one.
constexpr std::size_t kMostLines = 4000;

using Pieces = std::vector<QString>;

Pieces words(const QString& text)
{
    Pieces pieces;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    qsizetype from = 0;
    while (finder.toNextBoundary() > 0) {
        const qsizetype to = finder.position();
        // A run of Han without spaces is one word to some libraries: its characters are the pieces.
        const QString piece = text.mid(from, to - from);
        if (piece.size() > 1 && piece[0].script() == QChar::Script_Han) {
            for (qsizetype i = 0; i < piece.size(); ++i) {
                const bool pair = piece[i].isHighSurrogate() && i + 1 < piece.size();
                pieces.push_back(piece.mid(i, pair ? 2 : 1));
                i += pair ? 1 : 0;
            }
        } else {
            pieces.push_back(piece);
        }
        from = to;
    }
    return pieces;
}

Pieces lines(const QString& text)
{
    Pieces pieces;
    for (qsizetype from = 0; from < text.size();) {
        const auto end = text.indexOf(u'\n', from);
        const auto to = end < 0 ? text.size() : end + 1;
        pieces.push_back(text.mid(from, to - from));
        from = to;
    }
    return pieces;
}

void add(std::vector<DifferencePart>& parts, DifferencePart::Kind kind, const QString& text)
{
    if (text.isEmpty())
        return;
    if (!parts.empty() && parts.back().kind == kind)
        parts.back().text += text;
    else
        parts.push_back({kind, text});
}

QString joined(const Pieces& pieces, std::size_t from, std::size_t to)
{
    QString text;
    for (std::size_t i = from; i < to; ++i)
        text += pieces[i];
    return text;
}

void compare(std::vector<DifferencePart>& parts, const Pieces& before, const Pieces& after)
{
    QHash<QString, int> numbers;
    const auto numbered = [&numbers](const Pieces& pieces) {
        std::vector<int> ids;
        ids.reserve(pieces.size());
        for (const QString& piece : pieces) {
            auto known = numbers.find(piece);
            if (known == numbers.end())
                known = numbers.insert(piece, static_cast<int>(numbers.size()));
            ids.push_back(*known);
        }
        return ids;
    };
    const std::vector<int> a = numbered(before);
    const std::vector<int> b = numbered(after);
    dtl::Diff<int, std::vector<int>> diff(a, b);
    diff.compose();
    for (const auto& [number, info] : diff.getSes().getSequence()) {
        if (info.type == dtl::SES_COMMON)
            add(parts, DifferencePart::Kind::Same, after[static_cast<std::size_t>(info.afterIdx - 1)]);
        else if (info.type == dtl::SES_ADD)
            add(parts, DifferencePart::Kind::Added, after[static_cast<std::size_t>(info.afterIdx - 1)]);
        else
            add(parts, DifferencePart::Kind::Removed, before[static_cast<std::size_t>(info.beforeIdx - 1)]);
    }
}

}

std::vector<DifferencePart> textDifference(const QString& before, const QString& after)
{
    Pieces a = words(before);
    Pieces b = words(after);
    if (a.size() + b.size() > kMostPieces) {
        a = lines(before);
        b = lines(after);
    }
    std::size_t head = 0;
    while (head < a.size() && head < b.size() && a[head] == b[head])
        ++head;
    std::size_t tail = 0;
    while (
        tail < a.size() - head && tail < b.size() - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    std::vector<DifferencePart> parts;
    add(parts, DifferencePart::Kind::Same, joined(a, 0, head));
    const Pieces innerA(
        a.begin() + static_cast<std::ptrdiff_t>(head), a.end() - static_cast<std::ptrdiff_t>(tail));
    const Pieces innerB(
        b.begin() + static_cast<std::ptrdiff_t>(head), b.end() - static_cast<std::ptrdiff_t>(tail));
    if (innerA.size() + innerB.size() > kMostLines) {
        add(parts, DifferencePart::Kind::Removed, joined(innerA, 0, innerA.size()));
        add(parts, DifferencePart::Kind::Added, joined(innerB, 0, innerB.size()));
    } else if (!innerA.empty() && !innerB.empty()) {
        compare(parts, innerA, innerB);
    } else {
        add(parts, DifferencePart::Kind::Removed, joined(innerA, 0, innerA.size()));
        add(parts, DifferencePart::Kind::Added, joined(innerB, 0, innerB.size()));
    }
    add(parts, DifferencePart::Kind::Same, joined(a, a.size() - tail, a.size()));
    return parts;
}

}
