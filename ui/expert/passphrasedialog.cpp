#include "expert/passphrasedialog.h"
#include "common/plaintext.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace touchstone::ui {

PassphraseDialog::PassphraseDialog(const QString& file, bool wrong, QWidget* parent)
    : QDialog(parent)
    , m_name(file)
    , m_wrongBefore(wrong)
    , m_title(plainLabel({}, this, "heading"))
    , m_text(plainParagraph({}, this))
    , m_wrong(plainParagraph({}, this, "danger"))
    , m_field(new QLineEdit(this))
    , m_cancel(new QPushButton(this))
    , m_open(new QPushButton(this))
{
    setObjectName(QStringLiteral("passphraseDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setMinimumWidth(440);
    m_wrong->setObjectName(QStringLiteral("passphraseWrong"));
    m_wrong->setVisible(wrong);
    m_field->setObjectName(QStringLiteral("passphrase"));
    m_field->setEchoMode(QLineEdit::Password);
    m_cancel->setObjectName(QStringLiteral("passphraseCancel"));
    m_cancel->setAutoDefault(false);
    m_open->setObjectName(QStringLiteral("passphraseOpen"));
    m_open->setDefault(true);
    setRole(m_open, "main");
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(20, 16, 20, 16);
    box->setSpacing(10);
    for (QWidget* widget : {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_text),
             static_cast<QWidget*>(m_field), static_cast<QWidget*>(m_wrong)})
        box->addWidget(widget);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_open);
    box->addLayout(buttons);
    connect(m_field, &QLineEdit::textChanged, this,
        [this](const QString& text) { m_open->setEnabled(!text.isEmpty()); });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_open, &QPushButton::clicked, this, &PassphraseDialog::take);
    m_open->setEnabled(false);
    retranslateUi();
    m_field->setFocus();
}

void PassphraseDialog::take()
{
    const QString passphrase = m_field->text();
    m_field->clear();
    accept();
    Q_EMIT entered(passphrase);
}

void PassphraseDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void PassphraseDialog::retranslateUi()
{
    setWindowTitle(tr("Passphrase"));
    m_title->setText(tr("%1 is locked").arg(safeName(m_name, 50)));
    m_text->setText(tr("Enter the passphrase that you were given. It is not kept."));
    m_wrong->setText(
        tr("That does not open it. Please look at capital letters and the keyboard's language."));
    m_field->setAccessibleName(tr("Passphrase"));
    m_cancel->setText(tr("Cancel"));
    m_open->setText(tr("Open"));
}

}
