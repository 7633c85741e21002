#include "common/readingview.h"
#include "common/plaintext.h"
#include "common/theme.h"
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QResizeEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextEdit>
#include <algorithm>
#include <cmath>
#include <vector>

namespace touchstone::ui {

namespace {

// Beyond these a text document takes long to lay out.
constexpr qsizetype kSpacedCharacters = 20000;
constexpr qsizetype kSpacedLines = 1500;
constexpr int kLineHeightPercent = 150;
// One line of a layout is taken whole: a word of 300 kB would keep the window busy for seconds.
constexpr int kLongestLine = 2000;
// About 45 Chinese or 90 Latin letters: beyond that the eye loses the next line.
constexpr int kLineEms = 46;
constexpr qsizetype kMarkdownCharacters = 100000;
constexpr std::size_t kMostMarked = 1000;

/// The part of the text that the selection stands for.
template <class Usual>
QMimeData* copied(const QTextCursor& cursor, const ShownText* shown, const QString* text, const Usual& usual)
{
    if (shown == nullptr || text == nullptr)
        return usual();
    const int from = shown->toText(cursor.selectionStart());
    auto* data = new QMimeData;
    data->setText(text->mid(from, shown->toText(cursor.selectionEnd()) - from));
    return data;
}

/// What is copied is the text, without the line ends that only the view has.
class LongText : public QPlainTextEdit {
public:
    using QPlainTextEdit::QPlainTextEdit;
    const ShownText* source = nullptr;
    const QString* text = nullptr;
    void keepRight(int margin) { setViewportMargins(0, 0, margin, 0); }

protected:
    QMimeData* createMimeDataFromSelection() const override
    {
        return copied(
            textCursor(), source, text, [this] { return QPlainTextEdit::createMimeDataFromSelection(); });
    }
};

class SpacedText : public QTextEdit {
public:
    using QTextEdit::QTextEdit;
    const ShownText* source = nullptr;
    const QString* text = nullptr;
    void keepRight(int margin) { setViewportMargins(0, 0, margin, 0); }

protected:
    QMimeData* createMimeDataFromSelection() const override
    {
        return copied(
            textCursor(), source, text, [this] { return QTextEdit::createMimeDataFromSelection(); });
    }
};

int widestLine()
{
    return QFontMetrics(readingFont()).horizontalAdvance(QChar(0x4E2D)) * kLineEms;
}

/// Room at the right of the text; the frame of a document takes it, for the margins of a viewport are not
/// open to others.
void setRightMargin(QAbstractScrollArea* view, int margin)
{
    if (auto* plain = dynamic_cast<LongText*>(view))
        plain->keepRight(margin);
    else if (auto* spaced = dynamic_cast<SpacedText*>(view))
        spaced->keepRight(margin);
}

template <class View> void makeReadOnly(View* view)
{
    view->setReadOnly(true);
    view->setUndoRedoEnabled(false);
    view->setAcceptDrops(false);
    view->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    view->setTabChangesFocus(true);
    view->setFrameShape(QFrame::NoFrame);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setRole(view, "answer"); // the style sheet gives the size too: a new sheet takes away what was set
}

}

ReadingView::ReadingView(QWidget* parent)
    : QStackedWidget(parent)
{
    auto* spaced = new SpacedText(this);
    auto* plain = new LongText(this);
    spaced->source = &m_shown;
    spaced->text = &m_text;
    plain->source = &m_shown;
    plain->text = &m_text;
    m_spaced = spaced;
    m_plain = plain;
    makeReadOnly(m_spaced);
    makeReadOnly(m_plain);
    m_spaced->setAcceptRichText(false);
    m_spaced->document()->setDocumentMargin(2);
    m_plain->document()->setDocumentMargin(2);
    m_spaced->setObjectName(QStringLiteral("reading"));
    m_plain->setObjectName(QStringLiteral("readingLong"));
    addWidget(m_spaced);
    addWidget(m_plain);
    for (QAbstractScrollArea* view :
        {static_cast<QAbstractScrollArea*>(m_spaced), static_cast<QAbstractScrollArea*>(m_plain)})
        connect(view->verticalScrollBar(), &QScrollBar::valueChanged, this, [this, view] {
            if (!m_scrolling && currentWidget() == view)
                Q_EMIT scrolled(scrollShare());
        });
    applyFont();
}

void ReadingView::applyFont()
{
    m_spaced->setFont(readingFont());
    m_plain->setFont(readingFont());
    if (m_rich != nullptr)
        m_rich->setFont(readingFont());
    fitLines();
}

void ReadingView::setText(const QString& text)
{
    m_text = text;
    m_marks.clear();
    fill();
    applyMarks();
}

void ReadingView::setForm(Form form)
{
    if (form == m_form)
        return;
    m_form = form;
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
    if (m_form == Form::Markdown)
        return;
    const Colors& colors = colorsOf(this);
    QTextCharFormat format;
    format.setBackground(colors.soft);
    format.setForeground(colors.text);
    format.setFontWeight(QFont::Bold);
    format.setFontUnderline(true);
    QTextCharFormat code;
    code.setForeground(colors.warning);
    code.setBackground(colors.soft);
    QList<QTextEdit::ExtraSelection> selections;
    const auto add = [&](int from, int to, const QTextCharFormat& how) {
        QTextCursor cursor(isLong() ? m_plain->document() : m_spaced->document());
        const int end = cursor.document()->characterCount() - 1;
        cursor.setPosition(std::clamp(from, 0, end));
        cursor.setPosition(std::clamp(to, 0, end), QTextCursor::KeepAnchor);
        selections.append({cursor, how});
    };
    // Each of them costs at every painting: of thousands the codes alone say enough.
    for (std::size_t i = 0; i < std::min<std::size_t>(m_shown.codes().size(), kMostMarked); ++i)
        add(m_shown.codes()[i].first, m_shown.codes()[i].second, code);
    for (const auto& [from, to] : m_marks)
        add(m_shown.toShown(from), m_shown.toShown(to), format);
    m_spaced->setExtraSelections(isLong() ? QList<QTextEdit::ExtraSelection> {} : selections);
    m_plain->setExtraSelections(isLong() ? selections : QList<QTextEdit::ExtraSelection> {});
}

bool ReadingView::isLong() const
{
    return currentWidget() == m_plain;
}

QScrollBar* ReadingView::bar() const
{
    return static_cast<QAbstractScrollArea*>(currentWidget())->verticalScrollBar();
}

void ReadingView::fill()
{
    // What was scrolled in the text before means nothing in this one.
    m_scrolling = true;
    const bool rich = m_form == Form::Markdown && m_text.size() <= kMarkdownCharacters;
    m_shown = ShownText(rich ? QString() : m_text, {m_form == Form::Invisibles, kLongestLine});
    const bool isLong = m_text.size() > kSpacedCharacters || m_text.count(u'\n') > kSpacedLines;
    if (rich && m_rich == nullptr) {
        m_rich = new GuideText(this);
        m_rich->setObjectName(QStringLiteral("readingMarkdown"));
        m_rich->setFrameShape(QFrame::NoFrame);
        m_rich->setAccessibleName(m_name);
        setRole(m_rich, "answer");
        addWidget(m_rich);
        connect(m_rich->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
            if (!m_scrolling && currentWidget() == m_rich)
                Q_EMIT scrolled(scrollShare());
        });
        applyFont();
    }
    setCurrentWidget(rich ? static_cast<QWidget*>(m_rich)
            : isLong      ? static_cast<QWidget*>(m_plain)
                          : m_spaced);
    m_plain->setPlainText(!rich && isLong ? m_shown.shown() : QString());
    m_spaced->setPlainText(!rich && !isLong ? m_shown.shown() : QString());
    if (m_rich != nullptr)
        m_rich->setGuide(rich ? m_text : QString());
    fitLines();
    if (!rich && !isLong) {
        QTextCursor cursor(m_spaced->document());
        cursor.select(QTextCursor::Document);
        QTextBlockFormat format;
        format.setLineHeight(kLineHeightPercent, QTextBlockFormat::ProportionalHeight);
        cursor.mergeBlockFormat(format);
    }
    bar()->setValue(0);
    m_scrolling = false;
}

void ReadingView::fitLines()
{
    // The surplus of a wide window goes to the right, so that lines begin where they always do.
    const int widest = widestLine();
    const int beside = std::max(0, width() - widest - bar()->sizeHint().width());
    for (QAbstractScrollArea* view : {static_cast<QAbstractScrollArea*>(m_spaced),
             static_cast<QAbstractScrollArea*>(m_plain), static_cast<QAbstractScrollArea*>(m_rich)}) {
        if (view != nullptr)
            setRightMargin(view, beside);
    }
    if (m_rich != nullptr) {
        m_rich->setLineWrapMode(QTextEdit::FixedPixelWidth);
        m_rich->setLineWrapColumnOrWidth(std::min(widest, m_rich->viewport()->width()));
    }
}

void ReadingView::showPart(int from, int to)
{
    const int start = m_shown.toShown(from);
    const int end = m_shown.toShown(to);
    const auto select = [&](auto* view) {
        QTextCursor cursor(view->document());
        const int last = cursor.document()->characterCount() - 1;
        cursor.setPosition(std::clamp(start, 0, last));
        cursor.setPosition(std::clamp(end, 0, last), QTextCursor::KeepAnchor);
        view->setTextCursor(cursor);
        view->ensureCursorVisible();
    };
    if (isLong())
        select(m_plain);
    else
        select(m_spaced);
}

int ReadingView::heightForText(int width) const
{
    if (isLong())
        return 1 << 16;
    QTextEdit* view = currentWidget() == m_rich && m_rich != nullptr ? m_rich : m_spaced;
    // A text document of its own width would lay the shown one out twice.
    view->document()->setTextWidth(std::min(width, widestLine()));
    return static_cast<int>(view->document()->size().height()) + 4;
}

void ReadingView::setName(const QString& accessibleName)
{
    m_name = accessibleName;
    m_spaced->setAccessibleName(accessibleName);
    m_plain->setAccessibleName(accessibleName);
    if (m_rich != nullptr)
        m_rich->setAccessibleName(accessibleName);
}

double ReadingView::scrollShare() const
{
    return bar()->maximum() <= 0 ? 0 : static_cast<double>(bar()->value()) / bar()->maximum();
}

void ReadingView::setScrollShare(double share)
{
    m_scrolling = true;
    bar()->setValue(static_cast<int>(std::lround(share * bar()->maximum())));
    m_scrolling = false;
}

void ReadingView::scrollLines(int lines)
{
    // A long text is scrolled line by line, the others pixel by pixel.
    const int step = isLong() ? 1 : QFontMetrics(readingFont()).height() * kLineHeightPercent / 100;
    bar()->setValue(bar()->value() + lines * step);
}

QString ReadingView::shownText() const
{
    if (currentWidget() == m_rich && m_rich != nullptr)
        return m_rich->toPlainText();
    return m_shown.shown();
}

void ReadingView::changeEvent(QEvent* event)
{
    QStackedWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::StyleChange)
        applyFont();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        applyMarks();
}

void ReadingView::resizeEvent(QResizeEvent* event)
{
    QStackedWidget::resizeEvent(event);
    fitLines();
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
