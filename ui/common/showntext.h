#pragma once
#include <QString>
#include <utility>
#include <vector>

namespace touchstone::ui {

/// A text as a view shows it: long runs without a line end are broken, so that a layout need not take them
/// whole, and what is invisible can stand there by its code. The text itself stays what it is.
class ShownText {
public:
    struct Wish {
        bool invisibles =
            false; ///< spaces as dots, line ends as signs, other hidden characters by their codes
        int longestLine = 0; ///< characters after which a line is broken; 0 = never
    };
    ShownText() = default;
    ShownText(const QString& text, const Wish& wish);

    const QString& shown() const { return m_shown; }
    /// Place in the text -> place in what is shown, and back (inside of what was put in: the place before).
    int toShown(int place) const;
    int toText(int place) const;
    /// Places in what is shown of the line ends that are not in the text.
    const std::vector<int>& breaks() const { return m_breaks; }
    /// Parts of what is shown that stand for a hidden character (first, one past the last).
    const std::vector<std::pair<int, int>>& codes() const { return m_codes; }

private:
    struct Step {
        int text; ///< from here on
        int shown;
    };
    void put(const QString& sign, int place);

    QString m_shown = {};
    std::vector<Step> m_steps = {};
    std::vector<int> m_breaks = {};
    std::vector<std::pair<int, int>> m_codes = {};
};

/// The same text with line separators in place of most line ends, so that lines share a block of a document
/// as long as it has at most `longest` characters. Lines of another direction and those with marks of
/// direction stand alone: direction belongs to a block.
QString linesTogether(QString text, int longest);

/// True for characters that leave no trace where they stand: controls, direction marks, blanks without width.
bool isHidden(char32_t character);

}
