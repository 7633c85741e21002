#pragma once
#include "annotate/keymap.h"
#include <QDialog>
#include <QLineEdit>

class QDialogButtonBox;
class QLabel;
class QPushButton;

namespace touchstone::ui {

/// Takes one key with what is held with it. Tab and Esc leave it, Backspace takes the key away.
class KeyField : public QLineEdit {
    Q_OBJECT
public:
    explicit KeyField(QWidget* parent = nullptr);
    void setKey(const QKeySequence& key);
    const QKeySequence& key() const { return m_key; }

Q_SIGNALS:
    void keyChosen(const QKeySequence& key);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QKeySequence m_key = {};
};

/// Every act of the rating page with its key, and what speaks against a key. What is chosen holds at once.
class KeysDialog : public QDialog {
    Q_OBJECT
public:
    /// `letters`: those of the scheme; `taken`: keys of the window with what they do.
    KeysDialog(
        KeyMap& keys, QString letters, std::vector<std::pair<QKeySequence, QString>> taken, QWidget* parent);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Line {
        KeyMap::Act act;
        QLabel* name;
        KeyField* field;
        QLabel* problem;
    };
    void retranslateUi();
    void showKeys();

    KeyMap& m_keys;
    QString m_letters;
    std::vector<std::pair<QKeySequence, QString>> m_taken;
    QLabel* m_intro;
    std::vector<Line> m_lines = {};
    QPushButton* m_reset;
    QDialogButtonBox* m_buttons;
};

}
