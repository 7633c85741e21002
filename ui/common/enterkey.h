#pragma once
#include "common/stopwatch.h"

class QKeyEvent;
class QWidget;

namespace touchstone::ui {

/// What Enter means on a page with a form: it submits from the page and from the form, presses the button
/// that has the focus elsewhere, and with Ctrl submits from anywhere. Auto-repeat never submits, nor does
/// anything shortly after a new item came up under the finger.
class EnterKey {
public:
    enum class Meaning { None, UsedUp, Submit };

    void setClock(const Clock& clock) { m_sinceItem.setClock(clock); }
    void newItem() { m_sinceItem.start(); }
    /// The item in view has been there long enough to be submitted.
    bool mayAct() const;
    /// None = the key is not Enter, or other keys are held with it.
    Meaning take(QKeyEvent* event, QWidget* page, QWidget* form) const;

private:
    Stopwatch m_sinceItem = {};
};

}
