#pragma once
#include <QDialog>
#include <QString>

class QLabel;
class QLineEdit;
class QPushButton;

namespace touchstone::ui {

/// Asks for the passphrase of a file. Show it with open(); the answer comes by entered().
class PassphraseDialog : public QDialog {
    Q_OBJECT
public:
    /// `file`: name to show; `wrong`: what was entered before did not fit.
    PassphraseDialog(const QString& file, bool wrong, QWidget* parent = nullptr);

Q_SIGNALS:
    void entered(const QString& passphrase);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();
    void take();

    QString m_name;
    bool m_wrongBefore;
    QLabel* m_title;
    QLabel* m_text;
    QLabel* m_wrong;
    QLineEdit* m_field;
    QPushButton* m_cancel;
    QPushButton* m_open;
};

}
