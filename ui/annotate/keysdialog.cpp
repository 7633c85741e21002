#include "annotate/keysdialog.h"
#include "common/plaintext.h"
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>

namespace touchstone::ui {

namespace {

constexpr int kWidth = 620;
constexpr int kHeight = 560;
constexpr int kFieldWidth = 150;

bool isModifier(int key)
{
    return key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt || key == Qt::Key_Meta
        || key == Qt::Key_AltGr || key == Qt::Key_CapsLock || key == Qt::Key_unknown || key == 0;
}

}

KeyField::KeyField(QWidget* parent)
    : QLineEdit(parent)
{
    setReadOnly(true);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setFixedWidth(kFieldWidth);
}

void KeyField::setKey(const QKeySequence& key)
{
    m_key = key;
    setText(key.toString(QKeySequence::NativeText));
}

bool KeyField::event(QEvent* event)
{
    // The window's own shortcuts must not act while one of them is being chosen.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void KeyField::keyPressEvent(QKeyEvent* event)
{
    const bool alone = (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == 0;
    if (isModifier(event->key()) || event->isAutoRepeat())
        return;
    if (alone
        && (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Tab
            || event->key() == Qt::Key_Backtab)) {
        event->ignore();
        return;
    }
    if (alone && (event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete)) {
        Q_EMIT keyChosen({});
        return;
    }
    Qt::KeyboardModifiers held = event->modifiers() & ~Qt::KeypadModifier;
    // Shift is part of a sign such as "?", not a key beside it.
    const bool letter = event->key() >= Qt::Key_A && event->key() <= Qt::Key_Z;
    if (alone && !letter && event->key() < Qt::Key_Escape)
        held &= ~Qt::ShiftModifier;
    Q_EMIT keyChosen(QKeySequence(QKeyCombination(held, static_cast<Qt::Key>(event->key()))));
}

KeysDialog::KeysDialog(
    KeyMap& keys, QString letters, std::vector<std::pair<QKeySequence, QString>> taken, QWidget* parent)
    : QDialog(parent)
    , m_keys(keys)
    , m_letters(std::move(letters))
    , m_taken(std::move(taken))
    , m_intro(plainParagraph({}, this))
    , m_reset(nullptr)
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this))
{
    setObjectName(QStringLiteral("keysDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(20, 18, 20, 16);
    box->setSpacing(12);
    box->addWidget(m_intro);
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto* inner = new QWidget(area);
    setRole(inner, "page");
    auto* grid = new QGridLayout(inner);
    grid->setContentsMargins(0, 0, 8, 0);
    grid->setColumnStretch(2, 1);
    for (const KeyMap::Act act : KeyMap::acts()) {
        const int row = static_cast<int>(m_lines.size());
        Line line {act, plainLabel({}, inner), new KeyField(inner), plainParagraph({}, inner, "warning")};
        line.field->setObjectName(QStringLiteral("key%1").arg(row));
        line.problem->setObjectName(QStringLiteral("conflict%1").arg(row));
        grid->addWidget(line.name, row, 0);
        grid->addWidget(line.field, row, 1);
        grid->addWidget(line.problem, row, 2);
        connect(line.field, &KeyField::keyChosen, this, [this, row](const QKeySequence& key) {
            const Line& chosen = m_lines[static_cast<std::size_t>(row)];
            const QString never = m_keys.refusal(key);
            if (never.isEmpty()) {
                m_keys.setKey(chosen.act, key);
                showKeys(); // also where the same key was pressed again
                return;
            }
            chosen.problem->setText(never + u' ' + tr("It stays as it was."));
            chosen.field->setAccessibleDescription(chosen.problem->text());
        });
        m_lines.push_back(line);
    }
    area->setWidget(inner);
    box->addWidget(area, 1);
    m_reset = m_buttons->addButton(QString(), QDialogButtonBox::ResetRole);
    m_reset->setObjectName(QStringLiteral("usualKeys"));
    connect(m_reset, &QPushButton::clicked, this, [this] { m_keys.reset(); });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&keys, &KeyMap::changed, this, &KeysDialog::showKeys);
    box->addWidget(m_buttons);
    resize(kWidth, kHeight);
    retranslateUi();
    m_lines.front().field->setFocus();
}

void KeysDialog::showKeys()
{
    for (const Line& line : m_lines) {
        const QKeySequence key = m_keys.key(line.act);
        line.field->setKey(key);
        const QStringList conflicts = m_keys.conflicts(line.act, key, m_letters, m_taken);
        line.problem->setText(conflicts.join(u' '));
        line.field->setAccessibleDescription(line.problem->text());
    }
}

void KeysDialog::retranslateUi()
{
    setWindowTitle(tr("Change keys"));
    m_intro->setText(
        tr("Choose a line and press the new key; Backspace leaves the act without one. What speaks "
           "against a key stands beside it."));
    m_reset->setText(tr("Usual keys"));
    for (const Line& line : m_lines) {
        line.name->setText(KeyMap::name(line.act));
        line.field->setAccessibleName(tr("Key: %1").arg(KeyMap::name(line.act)));
    }
    showKeys();
}

void KeysDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

}
