#include "common/readingview.h"
#include "common/plaintext.h"
#include "common/theme.h"
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTextEdit>
#include <algorithm>
#include <vector>

namespace touchstone::ui {

namespace {

// Beyond these a text document takes long to lay out.
constexpr qsizetype kSpacedCharacters = 20000;
constexpr qsizetype kSpacedLines = 1500;
constexpr int kLineHeightPercent = 150;

template <class View> void makeReadOnly(View* view)
{
    view->setReadOnly(true);
    view->setUndoRedoEnabled(false);
    view->setAcceptDrops(false);
    view->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    view->setTabChangesFocus(true);
    view->setFrameShape(QFrame::NoFrame);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setRole(view, "reading");
}

}

ReadingView::ReadingView(QWidget* parent)
    : QStackedWidget(parent)
    , m_spaced(new QTextEdit(this))
    , m_plain(new QPlainTextEdit(this))
{
    makeReadOnly(m_spaced);
    makeReadOnly(m_plain);
    m_spaced->setAcceptRichText(false);
    m_spaced->document()->setDocumentMargin(2);
    m_plain->document()->setDocumentMargin(2);
    m_spaced->setObjectName(QStringLiteral("reading"));
    m_plain->setObjectName(QStringLiteral("readingLong"));
    addWidget(m_spaced);
    addWidget(m_plain);
    applyFont();
}

void ReadingView::applyFont()
{
    m_spaced->setFont(readingFont());
    m_plain->setFont(readingFont());
}

void ReadingView::setText(const QString& text)
{
    m_text = text;
    m_marks.clear();
    fill();
    applyMarks();
}

void ReadingView::setMarks(std::vector<std::pair<int, int>> marks)
{
    m_marks = std::move(marks);
    applyMarks();
}

void ReadingView::applyMarks()
{
    const Colors& colors = colorsOf(this);
    QTextCharFormat format;
    format.setBackground(colors.soft);
    format.setForeground(colors.text);
    format.setFontWeight(QFont::Bold);
    format.setFontUnderline(true);
    const bool isLong = currentWidget() == m_plain;
    QList<QTextEdit::ExtraSelection> selections;
    for (const auto& [from, to] : m_marks) {
        QTextCursor cursor(isLong ? m_plain->document() : m_spaced->document());
        const int end = cursor.document()->characterCount() - 1;
        cursor.setPosition(std::clamp(from, 0, end));
        cursor.setPosition(std::clamp(to, 0, end), QTextCursor::KeepAnchor);
        selections.append({cursor, format});
    }
    m_spaced->setExtraSelections(isLong ? QList<QTextEdit::ExtraSelection> {} : selections);
    m_plain->setExtraSelections(isLong ? selections : QList<QTextEdit::ExtraSelection> {});
}

void ReadingView::fill()
{
    const bool isLong = m_text.size() > kSpacedCharacters || m_text.count(u'\n') > kSpacedLines;
    setCurrentWidget(isLong ? static_cast<QWidget*>(m_plain) : m_spaced);
    m_plain->setPlainText(isLong ? m_text : QString());
    m_spaced->setPlainText(isLong ? QString() : m_text);
    if (isLong)
        return;
    QTextCursor cursor(m_spaced->document());
    cursor.select(QTextCursor::Document);
    QTextBlockFormat format;
    format.setLineHeight(kLineHeightPercent, QTextBlockFormat::ProportionalHeight);
    cursor.mergeBlockFormat(format);
}

int ReadingView::heightForText(int width) const
{
    if (currentWidget() == m_plain)
        return 1 << 16;
    // A text document of its own width would lay the shown one out twice.
    m_spaced->document()->setTextWidth(width);
    return static_cast<int>(m_spaced->document()->size().height()) + 4;
}

void ReadingView::setName(const QString& accessibleName)
{
    m_spaced->setAccessibleName(accessibleName);
    m_plain->setAccessibleName(accessibleName);
}

void ReadingView::changeEvent(QEvent* event)
{
    QStackedWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::StyleChange)
        applyFont();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        applyMarks();
}

GuideText::GuideText(QWidget* parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setTabChangesFocus(true);
    connect(this, &QTextBrowser::anchorClicked, this,
        [](const QUrl& url) { QGuiApplication::clipboard()->setText(url.toString()); });
}

void GuideText::setGuide(const QString& markdown)
{
    document()->setMarkdown(markdown, QTextDocument::MarkdownNoHTML);
    // The title of a link becomes its tooltip, which would draw markup and load pictures.
    struct Titled {
        int from;
        int to;
        QString title;
    };
    std::vector<Titled> links;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
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

QVariant GuideText::loadResource(int, const QUrl&)
{
    // Only a picture that is there keeps the document from looking for one itself.
    QImage empty(1, 1, QImage::Format_ARGB32);
    empty.fill(Qt::transparent);
    return empty;
}

}
