#include "annotate/notedialog.h"
#include "common/plaintext.h"
#include <QDialogButtonBox>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace touchstone::ui {

namespace {

constexpr int kWidth = 440;
constexpr int kBoxHeight = 96;

}

NoteDialog::NoteDialog(const Words& words, QWidget* parent)
    : QDialog(parent)
    , m_box(new QPlainTextEdit(this))
    , m_buttons(new QDialogButtonBox(this))
    , m_required(words.required)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(words.title);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(20, 18, 20, 16);
    box->setSpacing(12);
    box->addWidget(plainParagraph(words.text, this));
    m_box->setObjectName(QStringLiteral("note"));
    m_box->setAccessibleName(words.field);
    m_box->setPlaceholderText(words.field);
    m_box->setTabChangesFocus(true);
    m_box->setMinimumHeight(kBoxHeight);
    m_box->installEventFilter(this);
    connect(m_box, &QPlainTextEdit::textChanged, this, &NoteDialog::check);
    box->addWidget(m_box);
    QPushButton* go = m_buttons->addButton(words.button, QDialogButtonBox::AcceptRole);
    go->setObjectName(QStringLiteral("go"));
    go->setDefault(true);
    m_buttons->addButton(QDialogButtonBox::Cancel);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT written(m_box->toPlainText().trimmed()); });
    box->addWidget(m_buttons);
    setMinimumWidth(kWidth);
    m_box->setFocus();
    check();
}

void NoteDialog::check()
{
    m_buttons->buttons().first()->setEnabled(!m_required || !m_box->toPlainText().trimmed().isEmpty());
}

bool NoteDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::InputMethod)
        m_composing = !static_cast<QInputMethodEvent*>(event)->preeditString().isEmpty();
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        // While a candidate window is open these keys belong to it.
        if (m_composing && (enter || key->key() == Qt::Key_Escape))
            return true;
        if (enter && (key->modifiers() & Qt::ControlModifier) != 0) {
            if (m_buttons->buttons().first()->isEnabled() && !key->isAutoRepeat())
                accept();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

}
