#include "annotate/criterioncontrol.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include <QEvent>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace touchstone::ui {

namespace {

constexpr char16_t kFullWidthOffset = 0xFEE0; // from ASCII to the full-width forms

QChar letterOrDigit(char16_t c)
{
    if (c >= 0xFF01 && c <= 0xFF5E)
        c = static_cast<char16_t>(c - kFullWidthOffset);
    if (c >= u'a' && c <= u'z')
        c = static_cast<char16_t>(c - u'a' + u'A');
    return (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ? QChar(c) : QChar();
}

}

QChar plainKey(const QKeyEvent* event)
{
    if ((event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) != 0)
        return {};
    const QString text = event->text();
    if (text.size() == 1 && text.at(0).isPrint())
        return letterOrDigit(text.at(0).unicode());
    const int key = event->key();
    const bool known = (key >= Qt::Key_A && key <= Qt::Key_Z) || (key >= Qt::Key_0 && key <= Qt::Key_9);
    return known ? QChar(key) : QChar();
}

CriterionControl::CriterionControl(const Criterion& criterion, QWidget* parent)
    : QWidget(parent)
    , m_criterion(criterion)
    , m_all(new QVBoxLayout(this))
    , m_box(new QVBoxLayout)
    , m_heading(plainParagraph({}, this, "heading"))
    , m_state(plainLabel({}, this, "muted"))
{
    setObjectName(QStringLiteral("criterion_") + toQt(criterion.id));
    m_heading->setObjectName(QStringLiteral("heading"));
    m_state->setObjectName(QStringLiteral("state"));
    auto* header = new QHBoxLayout;
    header->setSpacing(10);
    header->addWidget(m_heading, 1);
    header->addWidget(m_state, 0, Qt::AlignRight | Qt::AlignTop);
    m_all->setContentsMargins(0, 0, 0, 0);
    m_all->setSpacing(6);
    m_all->addLayout(header);
    m_all->addLayout(m_box);
    m_box->setSpacing(6);
}

bool CriterionControl::takeKey(QKeyEvent*)
{
    return false;
}

void CriterionControl::giveUpLetters(const QString&) { }

void CriterionControl::setBlocked(bool blocked)
{
    m_blocked = blocked;
    if (m_takeBack != nullptr)
        m_takeBack->setEnabled(!blocked);
}

void CriterionControl::setMissing(bool missing)
{
    if (missing == m_isMissing)
        return;
    m_isMissing = missing;
    if (m_missing == nullptr) {
        m_missing = plainParagraph({}, this, "danger");
        m_missing->setObjectName(QStringLiteral("missing"));
        m_all->insertWidget(1, m_missing);
        retranslateUi();
    }
    m_missing->setVisible(missing);
}

void CriterionControl::setNote(const QString& note)
{
    if (m_note == nullptr) {
        if (note.isEmpty())
            return;
        m_note = plainParagraph({}, this, "small");
        m_note->setObjectName(QStringLiteral("note"));
        m_all->insertWidget(1, m_note);
    }
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void CriterionControl::setReason(const QString& reason)
{
    if (reason == m_reason)
        return;
    m_reason = reason;
    if (m_reasonRow == nullptr)
        makeReasonRow();
    retranslateUi();
    m_reasonRow->setVisible(!reason.isEmpty());
}

void CriterionControl::makeReasonRow()
{
    m_reasonRow = new QWidget(this);
    m_reasonText = plainParagraph({}, m_reasonRow, "strong");
    m_reasonText->setObjectName(QStringLiteral("reason"));
    m_takeBack = new QPushButton(m_reasonRow);
    m_takeBack->setObjectName(QStringLiteral("takeReasonBack"));
    m_takeBack->setEnabled(!m_blocked);
    setRole(m_takeBack, "link");
    auto* row = new QHBoxLayout(m_reasonRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_reasonText, 1);
    row->addWidget(m_takeBack, 0, Qt::AlignTop);
    m_all->insertWidget(m_all->indexOf(m_box), m_reasonRow);
    connect(m_takeBack, &QPushButton::clicked, this, [this] {
        setReason({});
        // The button goes: focus stays with the criterion.
        setFocus(Qt::OtherFocusReason);
        Q_EMIT reasonTakenBack();
    });
}

void CriterionControl::setState(const QString& text)
{
    m_state->setText(text);
}

void CriterionControl::reportEdit()
{
    setMissing(false);
    setReason({});
    Q_EMIT edited();
}

void CriterionControl::reportAct(const QString& value)
{
    reportEdit();
    Q_EMIT acted(value);
}

void CriterionControl::retranslateUi()
{
    m_heading->setText(localized(m_criterion.label));
    setPlainToolTip(m_heading, localized(m_criterion.help));
    if (m_missing != nullptr)
        m_missing->setText(tr("This question still needs an answer."));
    if (m_reasonRow != nullptr) {
        m_reasonText->setText(tr("Cannot be rated: %1").arg(m_reason));
        m_takeBack->setText(tr("Take back"));
        m_takeBack->setAccessibleName(tr("Take back: %1 cannot be rated").arg(localized(m_criterion.label)));
    }
}

void CriterionControl::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

}
