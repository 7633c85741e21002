#pragma once
#include <QPlainTextEdit>

namespace touchstone::ui {

/// A box for a text of several lines that grows with it. Tab and Esc leave it, Ctrl+Enter asks to submit, and
/// what an input method is composing belongs to the input method alone.
class TextBox : public QPlainTextEdit {
    Q_OBJECT
public:
    /// Grows from `least` to `most` lines.
    TextBox(int least, int most, QWidget* parent = nullptr);
    /// Takes the height that it is given instead.
    void fillHeight();
    bool isComposing() const { return m_composing; }

Q_SIGNALS:
    /// Esc: the person wants the single-letter keys of the page back.
    void left();
    /// Ctrl+Enter, also on the number pad. Never by auto-repeat.
    void submitAsked();
    /// The box lost the focus.
    void finished();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void adjustHeight();

    int m_least;
    int m_most;
    bool m_fills = false;
    bool m_composing = false;
};

}
