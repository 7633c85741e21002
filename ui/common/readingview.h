#pragma once
#include <QStackedWidget>
#include <QTextBrowser>
#include <utility>
#include <vector>

class QPlainTextEdit;
class QTextEdit;

namespace touchstone::ui {

/// Shows a foreign text to be read, as letters and nothing else, with room between the lines. A very long one
/// goes into a view that lays out only what is seen.
class ReadingView : public QStackedWidget {
    Q_OBJECT
public:
    explicit ReadingView(QWidget* parent = nullptr);
    void setText(const QString& text);
    const QString& text() const { return m_text; }
    /// Parts of the text that stand out (first character, one past the last): underlined, bold and on another
    /// background. They go with the next text.
    void setMarks(std::vector<std::pair<int, int>> marks);
    const std::vector<std::pair<int, int>>& marks() const { return m_marks; }
    /// Height that the text needs at the present width; a large number where it is long.
    int heightForText(int width) const;
    void setName(const QString& accessibleName);

protected:
    void changeEvent(QEvent* event) override;

private:
    void applyFont();
    void fill();
    void applyMarks();

    QTextEdit* m_spaced;
    QPlainTextEdit* m_plain;
    QString m_text = {};
    std::vector<std::pair<int, int>> m_marks = {};
};

/// Markdown of a scheme or a lead, without HTML; nothing is fetched, links are copied, not opened.
class GuideText : public QTextBrowser {
    Q_OBJECT
public:
    explicit GuideText(QWidget* parent = nullptr);
    void setGuide(const QString& markdown);
    QVariant loadResource(int type, const QUrl& name) override;
};

}
