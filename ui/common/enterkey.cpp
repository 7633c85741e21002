#include "common/enterkey.h"
#include <QAbstractButton>
#include <QKeyEvent>

namespace touchstone::ui {

namespace {

// Whoever types fast must not submit an item that came up under the finger.
constexpr int kEnterPauseMs = 300;

}

bool EnterKey::mayAct() const
{
    return m_sinceItem.isValid() && m_sinceItem.elapsed() >= kEnterPauseMs;
}

EnterKey::Meaning EnterKey::take(QKeyEvent* event, QWidget* page, QWidget* form) const
{
    const Qt::KeyboardModifiers others = Qt::AltModifier | Qt::MetaModifier | Qt::ShiftModifier;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter || (event->modifiers() & others) != 0)
        return Meaning::None;
    if (event->isAutoRepeat())
        return Meaning::UsedUp;
    QWidget* at = page->window()->focusWidget();
    const bool anywhere = (event->modifiers() & Qt::ControlModifier) != 0;
    if (!anywhere && at != nullptr && at != page && !form->isAncestorOf(at)) {
        // Outside the form Enter means the button that has the focus; a search or a choice box is no answer.
        if (auto* button = qobject_cast<QAbstractButton*>(at);
            button != nullptr && page->isAncestorOf(button))
            button->click();
        return Meaning::UsedUp;
    }
    return Meaning::Submit;
}

}
