#pragma once
#include <QDialog>

class QDialogButtonBox;
class QPlainTextEdit;

namespace touchstone::ui {

/// Asks for a few words: why something cannot be rated, what the lead should look at.
class NoteDialog : public QDialog {
    Q_OBJECT
public:
    struct Words {
        QString title = {};
        QString text = {};
        QString field = {}; ///< name of the box
        QString button = {};
        bool required = false; ///< nothing goes on without words
    };
    NoteDialog(const Words& words, QWidget* parent);

Q_SIGNALS:
    void written(const QString& note);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void check();

    QPlainTextEdit* m_box;
    QDialogButtonBox* m_buttons;
    bool m_required;
    bool m_composing = false; ///< a candidate window is open
};

}
