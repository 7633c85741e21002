#pragma once
#include <QStackedWidget>
#include <QTextBrowser>

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
    /// Height that the text needs at the present width; a large number where it is long.
    int heightForText(int width) const;
    void setName(const QString& accessibleName);

protected:
    void changeEvent(QEvent* event) override;

private:
    void applyFont();
    void fill();

    QTextEdit* m_spaced;
    QPlainTextEdit* m_plain;
    QString m_text = {};
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
