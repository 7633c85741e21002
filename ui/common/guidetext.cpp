#include "common/guidetext.h"
#include "common/markdownpieces.h"
#include "common/plaintext.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QKeyEvent>
#include <QTextBlock>
#include <QTextDocumentFragment>
#include <QTimer>
#include <vector>

namespace touchstone::ui {

namespace {

constexpr int kIndent = 11; // columns are narrow; a list is indented twice
constexpr int kQuoteIndent = 16; // of each level
constexpr int kUsual = 100;
// What is drawn in one go, so that no key waits for it.
constexpr int kPieceCharacters = 1000;
constexpr int kMostCharacters = 2000;

}

GuideText::GuideText(QWidget* parent)
    : QTextBrowser(parent)
    , m_next(new QTimer(this))
{
    setOpenLinks(false);
    setTabChangesFocus(true);
    document()->setIndentWidth(kIndent);
    m_next->setSingleShot(true);
    connect(m_next, &QTimer::timeout, this, &GuideText::appendNext);
    connect(this, &QTextBrowser::anchorClicked, this,
        [](const QUrl& url) { QGuiApplication::clipboard()->setText(url.toString()); });
}

void GuideText::setGuide(const QString& markdown, int lineHeight)
{
    m_lineHeight = lineHeight;
    m_rest.clear();
    m_next->stop();
    if (markdown.size() > kMostCharacters) {
        const std::vector<QString> pieces = markdownPieces(markdown, kPieceCharacters, kMostCharacters);
        m_rest.assign(pieces.begin(), pieces.end());
    }
    // Each line that is put into a document is laid out with all before it, unless there is no layout yet.
    document()->setLayoutEnabled(false);
    document()->setMarkdown(m_rest.empty() ? markdown : m_rest.front(), QTextDocument::MarkdownNoHTML);
    dress(0);
    document()->setLayoutEnabled(true);
    if (m_rest.empty())
        return;
    m_rest.pop_front();
    if (!m_rest.empty())
        m_next->start(0);
}

void GuideText::append(const QString& piece)
{
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    const int from = cursor.position();
    cursor.beginEditBlock();
    cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
    QTextDocument part; // of its own: what is not laid out is read quickly
    part.setMarkdown(piece, QTextDocument::MarkdownNoHTML);
    cursor.insertFragment(QTextDocumentFragment(&part));
    // The first block of what is put in takes the format of the place.
    if (part.begin().textList() == nullptr) {
        cursor.setPosition(from + 1);
        cursor.setBlockFormat(part.begin().blockFormat());
    }
    dress(from + 1);
    cursor.endEditBlock();
}

void GuideText::appendNext()
{
    if (m_rest.empty())
        return;
    const QString piece = m_rest.front();
    m_rest.pop_front();
    append(piece);
    if (!m_rest.empty())
        m_next->start(0);
}

void GuideText::finish()
{
    m_next->stop();
    while (!m_rest.empty())
        appendNext();
    m_next->stop();
}

/// What was put in from that place on.
void GuideText::dress(int from)
{
    if (m_lineHeight != kUsual) {
        QTextCursor all(document());
        all.setPosition(from);
        all.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
        QTextBlockFormat format;
        format.setLineHeight(m_lineHeight, QTextBlockFormat::ProportionalHeight);
        all.mergeBlockFormat(format);
    }
    for (QTextBlock block = document()->findBlock(from); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        if (!format.hasProperty(QTextFormat::BlockQuoteLevel))
            continue;
        format.setLeftMargin(kQuoteIndent * format.intProperty(QTextFormat::BlockQuoteLevel));
        format.setRightMargin(0);
        QTextCursor(block).setBlockFormat(format);
    }
    // The title of a link becomes its tooltip, which would draw markup and load pictures.
    struct Titled {
        int from;
        int to;
        QString title;
    };
    std::vector<Titled> links;
    for (QTextBlock block = document()->findBlock(from); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment part = it.fragment();
            if (!part.charFormat().toolTip().isEmpty())
                links.push_back(
                    {part.position(), part.position() + part.length(), part.charFormat().toolTip()});
        }
    }
    QTextCursor cursor(document());
    for (const Titled& link : links) {
        QTextCharFormat format;
        format.setToolTip(plainTip(link.title));
        cursor.setPosition(link.from);
        cursor.setPosition(link.to, QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(format);
    }
}

void GuideText::keyPressEvent(QKeyEvent* event)
{
    // What goes to the end, or takes all, means all of it.
    if (event->matches(QKeySequence::SelectAll) || event->matches(QKeySequence::MoveToEndOfDocument)
        || event->matches(QKeySequence::SelectEndOfDocument) || event->key() == Qt::Key_End)
        finish();
    QTextBrowser::keyPressEvent(event);
}

QVariant GuideText::loadResource(int, const QUrl&)
{
    // Only a picture that is there keeps the document from looking for one itself.
    QImage empty(1, 1, QImage::Format_ARGB32);
    empty.fill(Qt::transparent);
    return empty;
}

}
