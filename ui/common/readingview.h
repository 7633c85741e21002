#pragma once
#include "common/showntext.h"
#include <QStackedWidget>
#include <utility>
#include <vector>

class QAbstractScrollArea;
class QPlainTextEdit;
class QScrollBar;
class QTextEdit;

namespace touchstone::ui {

class GuideText;

/// Shows a foreign text to be read, as letters and nothing else, with room between the lines and lines that
/// are not too long. A very long one goes into a view that lays out only what is seen.
class ReadingView : public QStackedWidget {
    Q_OBJECT
public:
    enum class Form {
        Letters, ///< as it is
        Invisibles, ///< spaces, line ends and hidden characters made visible
        Markdown, ///< its Markdown drawn, without HTML, pictures or links that open
    };

    explicit ReadingView(QWidget* parent = nullptr);
    void setText(const QString& text);
    const QString& text() const { return m_text; }
    /// Marks and places found are counted in the text, whatever the form; Markdown shows none.
    void setForm(Form form);
    Form form() const { return m_form; }
    /// Parts of the text that stand out (first character, one past the last): underlined, bold and on another
    /// background. They go with the next text.
    void setMarks(std::vector<std::pair<int, int>> marks);
    const std::vector<std::pair<int, int>>& marks() const { return m_marks; }
    /// Scrolls a part of the text into view and selects it.
    void showPart(int from, int to);
    /// Height that the text needs at the present width; a large number where it is long.
    int heightForText(int width) const;
    void setName(const QString& accessibleName);

    /// How far down the text is scrolled, 0..1.
    double scrollShare() const;
    void setScrollShare(double share);
    void scrollLines(int lines);
    /// What is shown at the moment, as letters.
    QString shownText() const;

Q_SIGNALS:
    /// The person scrolled.
    void scrolled(double share);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void applyFont();
    void fill();
    void applyMarks();
    void fitLines();
    bool isLong() const;
    QScrollBar* bar() const;
    void noteScroll(const QAbstractScrollArea* view);

    QTextEdit* m_spaced;
    QPlainTextEdit* m_plain;
    GuideText* m_rich = nullptr; ///< made when Markdown is first asked for
    QString m_text = {};
    QString m_name = {};
    ShownText m_shown = {};
    Form m_form = Form::Letters;
    bool m_scrolling = false; ///< by the program
    int m_at = 0; ///< value of the bar that others know
    std::vector<std::pair<int, int>> m_marks = {};
};

}
