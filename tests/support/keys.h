#pragma once
#include <QApplication>
#include <QInputMethodEvent>
#include <QtTest>

namespace touchstone::testing {

/// Without a window manager nobody else gives a dialog the keys.
inline bool comesUp(QWidget* dialog)
{
    dialog->activateWindow();
    return QTest::qWaitForWindowActive(dialog)
        && QTest::qWaitFor([dialog] { return QApplication::activeWindow() == dialog; });
}

/// A window that is worked by keys alone: what is typed goes where the focus is.
struct Keys {
    explicit Keys(QWidget& top)
        : window(top)
    {
    }
    QWidget* focus() const
    {
        QWidget* focused = window.focusWidget();
        return focused != nullptr ? focused : &window;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(focus(), key, modifiers);
        QCoreApplication::processEvents(); // a cell closes after the key, not by it
    }
    /// As from an input method: key presses of a test know ASCII only.
    void type(const QString& text) const
    {
        QInputMethodEvent commit;
        commit.setCommitString(text);
        QCoreApplication::sendEvent(focus(), &commit);
    }
    /// Tab until the control of this name has the focus.
    bool tabTo(const char* name) const
    {
        QStringList passed;
        for (int n = 0; n < 80; ++n) {
            if (focus()->objectName() == QLatin1String(name))
                return true;
            passed << focus()->objectName();
            press(Qt::Key_Tab);
        }
        qWarning("Tab does not reach %s, only %s", name, qPrintable(passed.mid(0, 30).join(u' ')));
        return false;
    }
    QWidget& window;
};

}
