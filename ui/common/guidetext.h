#pragma once
#include <QTextBrowser>
#include <deque>

class QTimer;

namespace touchstone::ui {

/// Markdown of a scheme, a lead or an answer, without HTML; nothing is fetched, links are copied, not opened.
/// The beginning of a long text is there at once, the rest follows piece by piece while nothing else is to be
/// done.
class GuideText : public QTextBrowser {
    Q_OBJECT
public:
    explicit GuideText(QWidget* parent = nullptr);
    /// `lineHeight`: percent of the usual one.
    void setGuide(const QString& markdown, int lineHeight = 100);
    /// Draws at once what is still to follow: for who looks for the end or for all of it.
    void finish();
    bool isComplete() const { return m_rest.empty(); }
    QVariant loadResource(int type, const QUrl& name) override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void append(const QString& piece);
    void appendNext();
    void dress(int from);

    std::deque<QString> m_rest = {};
    QTimer* m_next;
    int m_lineHeight = 100;
};

}
