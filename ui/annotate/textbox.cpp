#include "annotate/textbox.h"
#include <QAbstractTextDocumentLayout>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <algorithm>
#include <cmath>

namespace touchstone::ui {

namespace {

bool isEnter(const QKeyEvent* event)
{
    return event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
}

bool isDigit(const QKeyEvent* event)
{
    return event->key() >= Qt::Key_0 && event->key() <= Qt::Key_9;
}

bool asksToSubmit(const QKeyEvent* event)
{
    return isEnter(event) && (event->modifiers() & ~Qt::KeypadModifier) == Qt::ControlModifier;
}

bool isUndo(const QKeyEvent* event)
{
    return event->key() == Qt::Key_Z && event->modifiers() == Qt::ControlModifier;
}

bool isRedo(const QKeyEvent* event)
{
    return (event->key() == Qt::Key_Z && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier))
        || (event->key() == Qt::Key_Y && event->modifiers() == Qt::ControlModifier);
}

}

TextBox::TextBox(int least, int most, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_least(least)
    , m_most(most)
{
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
        &TextBox::adjustHeight);
}

bool TextBox::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // Claimed even where the box has nothing to do with them: the window's undo acts on ratings.
        auto* key = static_cast<QKeyEvent*>(event);
        if (m_composing || isUndo(key) || isRedo(key) || asksToSubmit(key) || key->key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void TextBox::keyPressEvent(QKeyEvent* event)
{
    event->accept();
    const bool escape = event->key() == Qt::Key_Escape;
    if (m_composing && (isEnter(event) || isDigit(event) || escape))
        return;
    if (asksToSubmit(event)) {
        if (!event->isAutoRepeat())
            Q_EMIT submitAsked();
        return;
    }
    if (escape) {
        Q_EMIT left();
        return;
    }
    if (isUndo(event)) {
        undo();
        return;
    }
    if (isRedo(event)) {
        redo();
        return;
    }
    // Where no other control could take the focus, Qt would type it.
    if (event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab) {
        event->ignore();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void TextBox::inputMethodEvent(QInputMethodEvent* event)
{
    m_composing = !event->preeditString().isEmpty();
    QPlainTextEdit::inputMethodEvent(event);
}

void TextBox::focusOutEvent(QFocusEvent* event)
{
    m_composing = false;
    QPlainTextEdit::focusOutEvent(event);
    Q_EMIT finished();
}

void TextBox::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    adjustHeight();
}

void TextBox::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        adjustHeight();
}

void TextBox::fillHeight()
{
    m_fills = true;
    setMinimumHeight(m_least * fontMetrics().lineSpacing());
    setMaximumHeight(QWIDGETSIZE_MAX);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
}

void TextBox::adjustHeight()
{
    if (m_fills)
        return;
    // The layout of a plain-text document measures its height in lines.
    const int lines = static_cast<int>(std::lround(document()->size().height()));
    const int shown = std::clamp(lines, m_least, m_most);
    setVerticalScrollBarPolicy(lines > m_most ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    const int around = 2 * frameWidth() + static_cast<int>(std::ceil(2 * document()->documentMargin()));
    const int wanted = shown * fontMetrics().lineSpacing() + around;
    if (wanted != minimumHeight() || wanted != maximumHeight())
        setFixedHeight(wanted);
}

}
