#include "common/readingview.h"
#include "common/guidetext.h"
#include "common/plaintext.h"
#include "common/theme.h"
#include <QEvent>
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

/// A view whose copies are of the text, without what only the view has.
template <class View> class CopyingView : public View {
public:
    CopyingView(const ShownText& shown, const QString& text, QWidget* parent)
        : View(parent)
        , m_shown(shown)
        , m_text(text)
    {
    }
    /// Room at the right; the margins of a viewport are not open to others.
    void keepRight(int margin) { this->setViewportMargins(0, 0, margin, 0); }

protected:
    QMimeData* createMimeDataFromSelection() const override
    {
        const QTextCursor cursor = this->textCursor();
        const int from = m_shown.toText(cursor.selectionStart());
        auto* copied = new QMimeData;
        copied->setText(m_text.mid(from, m_shown.toText(cursor.selectionEnd()) - from));
        return copied;
    }

private:
    const ShownText& m_shown;
    const QString& m_text;
};

using SpacedText = CopyingView<QTextEdit>;

/// Lays out what is seen of a text. A document's blocks are what it takes time to make: many short lines
/// share one.
class LongText : public CopyingView<QPlainTextEdit> {
public:
    using CopyingView::CopyingView;
    void setLines(const QString& shown)
    {
        setPlainText(linesTogether(shown, kLongestLine));
        countLines();
    }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        CopyingView::resizeEvent(event);
        if (event->size().width() != event->oldSize().width())
            countLines();
    }
    void changeEvent(QEvent* event) override
    {
        CopyingView::changeEvent(event);
        if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
            countLines();
    }

private:
    /// What was not laid out yet counts as one line, and a scroll bar would grow while one scrolls.
    void countLines()
    {
        for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
            if (block.layout()->lineCount() == 0)
                block.setLineCount(1 + static_cast<int>(block.text().count(QChar::LineSeparator)));
        }
        auto* layout = document()->documentLayout();
        Q_EMIT layout->documentSizeChanged(layout->documentSize());
    }
};

int widestLine()
{
    return QFontMetrics(readingFont()).horizontalAdvance(QChar(0x4E2D)) * kLineEms;
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
    m_spaced = new SpacedText(m_shown, m_text, this);
    m_plain = new LongText(m_shown, m_text, this);
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
        connect(
            view->verticalScrollBar(), &QScrollBar::valueChanged, this, [this, view] { noteScroll(view); });
    // Its bar is silent where the cursor takes the text along.
    connect(m_plain, &QPlainTextEdit::updateRequest, this, [this] { noteScroll(m_plain); });
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

void ReadingView::noteScroll(const QAbstractScrollArea* view)
{
    if (m_scrolling || currentWidget() != view || view->verticalScrollBar()->value() == m_at)
        return;
    m_scrolling = true;
    if (view == m_rich)
        m_rich->finish(); // how far down it is depends on all of it
    m_scrolling = false;
    m_at = bar()->value();
    Q_EMIT scrolled(scrollShare());
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
        connect(m_rich->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] { noteScroll(m_rich); });
        applyFont();
    }
    setCurrentWidget(rich ? static_cast<QWidget*>(m_rich)
            : isLong      ? static_cast<QWidget*>(m_plain)
                          : m_spaced);
    static_cast<LongText*>(m_plain)->setLines(!rich && isLong ? m_shown.shown() : QString());
    m_spaced->setPlainText(!rich && !isLong ? m_shown.shown() : QString());
    if (m_rich != nullptr)
        m_rich->setGuide(rich ? m_text : QString(), kLineHeightPercent);
    fitLines();
    if (!rich && !isLong) {
        QTextCursor cursor(m_spaced->document());
        cursor.select(QTextCursor::Document);
        QTextBlockFormat format;
        format.setLineHeight(kLineHeightPercent, QTextBlockFormat::ProportionalHeight);
        cursor.mergeBlockFormat(format);
    }
    bar()->setValue(0);
    m_at = 0;
    m_scrolling = false;
}

void ReadingView::fitLines()
{
    // The surplus of a wide window goes to the right, so that lines begin where they always do.
    const int widest = widestLine();
    const int beside = std::max(0, width() - widest - bar()->sizeHint().width());
    static_cast<SpacedText*>(m_spaced)->keepRight(beside);
    static_cast<LongText*>(m_plain)->keepRight(beside);
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
    if (m_rich != nullptr && share > 0)
        m_rich->finish();
    bar()->setValue(static_cast<int>(std::lround(share * bar()->maximum())));
    m_at = bar()->value();
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
    if (currentWidget() == m_rich && m_rich != nullptr) {
        m_rich->finish();
        return m_rich->toPlainText();
    }
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

}
