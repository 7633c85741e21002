#include "common/showntext.h"
#include <QTextBoundaryFinder>
#include <algorithm>
#include <array>
#include <climits>

namespace touchstone::ui {

namespace {

// Drawn as nothing although they are letters or marks by their category.
constexpr std::array<char32_t, 6> kBlankLetters {0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0, 0x034F};
constexpr char32_t kNoBreakSpace = 0xA0;
constexpr char16_t kFirstBeyondAscii = 0x80;
constexpr char16_t kFirstHan = 0x4E00;
constexpr char16_t kLastHan = 0x9FFF;
constexpr int kLookBack = 80; // characters in which a better place to break is looked for

/// Most characters of most texts: what they are need not be looked up.
bool isOrdinary(char16_t c)
{
    return (c > u' ' && c < 0x7F) || (c >= kFirstHan && c <= kLastHan);
}

bool isSurrogatePair(const QString& text, int at)
{
    return text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
}

QString codeOf(char32_t character)
{
    return QStringLiteral("[U+%1]").arg(QString::number(character, 16).toUpper().rightJustified(4, u'0'));
}

/// A place not behind `to` where a line may end without cutting a character in pieces.
int breakBefore(const QString& text, int from, int to)
{
    for (int at = to; at > std::max(from, to - kLookBack); --at) {
        if (text[at - 1].isSpace())
            return at;
    }
    const int start = std::max(from, to - kLookBack);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text.constData() + start,
        std::min<qsizetype>(text.size(), to + 8) - start);
    finder.setPosition(to - start);
    if (finder.isAtBoundary())
        return to;
    const auto before = finder.toPreviousBoundary();
    return before > 0 ? start + static_cast<int>(before) : to;
}

struct LineDirection {
    bool rightToLeft = false; ///< by its first letter that has a direction
    bool marked = false; ///< its marks of direction may reach beyond it
};

bool endsLine(QChar c)
{
    // What a document takes for the end of a block.
    return c == u'\n' || c == u'\r' || c == QChar::ParagraphSeparator || c == QChar(0xFDD0)
        || c == QChar(0xFDD1);
}

/// Of the line that begins at `at`, which becomes the place of its end.
LineDirection directionOfLine(const QString& text, qsizetype& at)
{
    LineDirection found;
    bool decided = false;
    for (; at < text.size() && !endsLine(text[at]); ++at) {
        if (text[at] < QChar(kFirstBeyondAscii)) {
            decided = decided || text[at].isLetter();
            continue;
        }
        const bool pair = isSurrogatePair(text, static_cast<int>(at));
        switch (
            pair ? QChar::direction(QChar::surrogateToUcs4(text[at], text[at + 1])) : text[at].direction()) {
        case QChar::DirL:
            decided = true;
            break;
        case QChar::DirR:
        case QChar::DirAL:
            found.rightToLeft = found.rightToLeft || !decided;
            decided = true;
            break;
        case QChar::DirLRE:
        case QChar::DirLRO:
        case QChar::DirRLE:
        case QChar::DirRLO:
        case QChar::DirPDF:
        case QChar::DirLRI:
        case QChar::DirRLI:
        case QChar::DirFSI:
        case QChar::DirPDI:
            found.marked = true;
            break;
        default:
            break;
        }
        at += pair ? 1 : 0;
    }
    return found;
}

/// Places in the text before which a line that is too long is broken.
std::vector<int> breakPlaces(const QString& text, int longest)
{
    std::vector<int> places;
    int from = 0;
    while (from < text.size()) {
        const auto end = text.indexOf(u'\n', from);
        const int to = static_cast<int>(end < 0 ? text.size() : end);
        while (to - from > longest) {
            from = breakBefore(text, from, from + longest);
            places.push_back(from);
        }
        from = to + 1;
    }
    return places;
}

}

QString linesTogether(QString text, int longest)
{
    qsizetype lineFrom = 0;
    qsizetype blockFrom = 0;
    bool mayJoin = false; // the line before, with this one
    bool blockRightToLeft = false;
    const auto size = text.size();
    while (lineFrom < size) {
        qsizetype end = lineFrom;
        const LineDirection direction = directionOfLine(text, end);
        const bool joins = mayJoin && !direction.marked && direction.rightToLeft == blockRightToLeft
            && end - blockFrom <= longest;
        if (joins) {
            text[lineFrom - 1] = QChar::LineSeparator;
        } else {
            blockFrom = lineFrom;
            blockRightToLeft = direction.rightToLeft;
        }
        mayJoin = !direction.marked && end < size && text[end] == u'\n';
        lineFrom = end + 1;
    }
    return text;
}

bool isHidden(char32_t c)
{
    if (c == U'\n' || c == U'\t')
        return false;
    const QChar::Category category = QChar::category(c);
    return category == QChar::Other_Control || category == QChar::Other_Format
        || category == QChar::Other_Surrogate || category == QChar::Separator_Line
        || category == QChar::Separator_Paragraph || QChar::isNonCharacter(c) || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF)
        || std::find(kBlankLetters.begin(), kBlankLetters.end(), c) != kBlankLetters.end();
}

ShownText::ShownText(const QString& text, const Wish& wish)
{
    if (!wish.invisibles && wish.longestLine == 0) {
        m_shown = text;
        return;
    }
    const std::vector<int> places =
        wish.longestLine > 0 ? breakPlaces(text, wish.longestLine) : std::vector<int>();
    auto next = places.begin();
    m_shown.reserve(text.size() + text.size() / 16);
    for (int i = 0; i < static_cast<int>(text.size()); ++i) {
        if (next != places.end() && *next == i) {
            m_breaks.push_back(static_cast<int>(m_shown.size()));
            put(QStringLiteral("\n"), i);
            ++next;
        }
        if (isOrdinary(text[i].unicode())) {
            m_shown += text[i];
            continue;
        }
        // A document takes the two for one line end.
        if (!wish.invisibles && text[i] == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n') {
            m_steps.push_back({i + 1, static_cast<int>(m_shown.size())});
            continue;
        }
        const bool pair = isSurrogatePair(text, i);
        const char32_t c = pair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode();
        if (wish.invisibles && (isHidden(c) || c == kNoBreakSpace)) {
            const int from = static_cast<int>(m_shown.size());
            put(codeOf(c), i + (pair ? 2 : 1));
            m_codes.emplace_back(from, static_cast<int>(m_shown.size()));
        } else {
            if (wish.invisibles && (c == U'\n' || c == U'\t'))
                put(QString(QChar(c == U'\n' ? 0x00B6 : 0x2192)), i);
            m_shown += wish.invisibles && c == U' ' ? QChar(0x00B7) : text[i];
            if (pair)
                m_shown += text[i + 1];
        }
        i += pair ? 1 : 0;
    }
}

void ShownText::put(const QString& sign, int place)
{
    m_shown += sign;
    m_steps.push_back({place, static_cast<int>(m_shown.size())});
}

int ShownText::toShown(int place) const
{
    const auto after = std::upper_bound(
        m_steps.begin(), m_steps.end(), place, [](int value, const Step& step) { return value < step.text; });
    if (after == m_steps.begin())
        return place;
    const Step& step = *std::prev(after);
    return step.shown + place - step.text;
}

int ShownText::toText(int place) const
{
    const auto after = std::upper_bound(m_steps.begin(), m_steps.end(), place,
        [](int value, const Step& step) { return value < step.shown; });
    const int next = after == m_steps.end() ? INT_MAX : after->text;
    if (after == m_steps.begin())
        return std::min(place, next);
    const Step& step = *std::prev(after);
    return std::min(step.text + place - step.shown, next);
}

}
