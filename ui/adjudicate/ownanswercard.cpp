#include "adjudicate/ownanswercard.h"
#include "common/plaintext.h"
#include "common/readingview.h"
#include "common/texts.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace touchstone::ui {

namespace {

constexpr int kTextHeight = 96;

}

OwnAnswerCard::OwnAnswerCard(QWidget* parent)
    : Card(parent)
    , m_title(plainLabel({}, this, "heading"))
    , m_note(plainParagraph({}, this, "small"))
{
    setObjectName(QStringLiteral("ownAnswerCard"));
    m_note->setObjectName(QStringLiteral("ownAnswerNote"));
    box()->addWidget(m_title);
    box()->addWidget(m_note);
    hide();
}

void OwnAnswerCard::setCase(const service::AdjudicationCase& about, bool writable)
{
    m_answers = about.ownAnswers;
    m_accepted = about.ownAccepted;
    m_drafts = about.ownDrafts;
    m_changed = about.ownChanged;
    m_writable = writable;
    while (m_rows.size() < m_answers.size())
        addRow();
    fill();
    setVisible(!m_answers.empty() || m_drafts > 0);
}

void OwnAnswerCard::focusFirst()
{
    if (!m_answers.empty())
        m_rows.front().button->setFocus(Qt::ShortcutFocusReason);
}

void OwnAnswerCard::addRow()
{
    const std::size_t index = m_rows.size();
    auto* row = new QWidget(this);
    auto* text = new ReadingView(row);
    text->setObjectName(QStringLiteral("ownAnswerText%1").arg(index));
    text->setFixedHeight(kTextHeight);
    auto* button = new QPushButton(row);
    button->setObjectName(QStringLiteral("ownAnswerChoose%1").arg(index));
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(10);
    line->addWidget(text, 1);
    line->addWidget(button, 0, Qt::AlignTop);
    box()->addWidget(row);
    connect(button, &QPushButton::clicked, this,
        [this, index] { Q_EMIT chosen(EventId(m_answers[index].event), !isAccepted(index)); });
    m_rows.push_back({text, button, row});
}

bool OwnAnswerCard::isAccepted(std::size_t index) const
{
    return m_answers[index].event == m_accepted;
}

void OwnAnswerCard::fill()
{
    m_title->setText(tr("Own answers of the raters"));
    QStringList notes {
        tr("An accepted one goes into training files in the place of the original. Labels are not "
           "touched. (Alt+O)")};
    if (m_changed)
        notes << tr("The one that was accepted was changed since: it is accepted no more.");
    if (m_drafts > 0)
        notes << tr("%n not finished yet", nullptr, static_cast<int>(m_drafts));
    m_note->setText(notes.join(u' '));
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        row.box->setVisible(i < m_answers.size());
        if (i >= m_answers.size())
            continue;
        const QString number = ui::number(static_cast<qint64>(i) + 1);
        row.text->setText(toQt(m_answers[i].text));
        row.text->setName(tr("Own answer %1").arg(number));
        row.button->setText(isAccepted(i) ? tr("Accepted: take back") : tr("Accept"));
        row.button->setAccessibleName(
            (isAccepted(i) ? tr("Take back the acceptance of own answer %1") : tr("Accept own answer %1"))
                .arg(number));
        row.button->setEnabled(m_writable);
    }
}

void OwnAnswerCard::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

}
