#include "annotate/answercolumn.h"
#include "common/plaintext.h"
#include "common/readingview.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

namespace touchstone::ui {

AnswerColumn::AnswerColumn(QWidget* parent)
    : Card(parent)
    , m_head(new QHBoxLayout)
    , m_title(plainLabel({}, this, "heading"))
    , m_best(plainLabel({}, this, "pill"))
    , m_state(plainLabel({}, this, "small"))
    , m_choose(new QPushButton(this))
    , m_badge(new QToolButton(this))
    , m_length(plainLine({}, this, "small"))
    , m_stack(new QStackedWidget(this))
    , m_view(new ReadingView(m_stack))
    , m_why(nullptr)
    , m_uncover(nullptr)
{
    m_best->setObjectName(QStringLiteral("best"));
    m_state->setObjectName(QStringLiteral("columnState"));
    m_choose->setObjectName(QStringLiteral("rateThis"));
    setRole(m_choose, "link");
    m_badge->setObjectName(QStringLiteral("hiddenCharacters"));
    setRole(m_badge, "chip");
    QHBoxLayout* head = m_head;
    head->setSpacing(8);
    box()->addLayout(head);
    head->addWidget(m_title);
    head->addWidget(m_best);
    head->addWidget(m_state);
    head->addWidget(m_choose);
    head->addStretch(1);
    head->addWidget(m_badge);
    head->addWidget(m_length);
    auto* cover = new QWidget(m_stack);
    auto* middle = new QVBoxLayout(cover);
    m_why = plainParagraph({}, cover, "muted");
    m_why->setAlignment(Qt::AlignCenter);
    m_uncover = new QPushButton(cover);
    m_uncover->setObjectName(QStringLiteral("uncover"));
    middle->addStretch(1);
    middle->addWidget(m_why);
    middle->addWidget(m_uncover, 0, Qt::AlignCenter);
    middle->addStretch(1);
    m_stack->addWidget(m_view);
    m_stack->addWidget(cover);
    box()->addWidget(m_stack, 1);
    m_best->hide();
    m_badge->hide();
    connect(m_choose, &QPushButton::clicked, this, &AnswerColumn::chosen);
    connect(m_uncover, &QPushButton::clicked, this, &AnswerColumn::uncoverAsked);
    connect(m_badge, &QToolButton::clicked, this, &AnswerColumn::invisiblesAsked);
    setPart(Part::Alone);
}

void AnswerColumn::setText(const QString& text, const QString& findings)
{
    m_view->setText(text);
    m_findings = findings;
    retranslateUi();
}

void AnswerColumn::setFindings(const QString& findings)
{
    m_findings = findings;
    retranslateUi();
}

void AnswerColumn::addFacets(QWidget* facets)
{
    m_head->insertWidget(1, facets, 1);
    m_length->hide();
}

void AnswerColumn::setTitle(const QString& title)
{
    m_name = title;
    retranslateUi();
}

void AnswerColumn::setPart(Part part)
{
    m_part = part;
    setRole(this, part == Part::Rated ? "cardChosen" : "card");
    retranslateUi();
}

void AnswerColumn::setBest(bool best)
{
    m_best->setVisible(best);
}

void AnswerColumn::setCovered(bool covered, const QString& why, const QString& key)
{
    m_key = key;
    m_why->setText(why);
    m_stack->setCurrentIndex(covered ? 1 : 0);
    retranslateUi();
}

bool AnswerColumn::isCovered() const
{
    return m_stack->currentIndex() == 1;
}

void AnswerColumn::retranslateUi()
{
    m_title->setText(m_name);
    m_view->setName(m_name);
    m_best->setText(tr("best"));
    m_state->setVisible(m_part == Part::Rated || m_part == Part::OtherDone);
    m_state->setText(m_part == Part::Rated ? tr("being rated") : tr("rated"));
    m_choose->setVisible(m_part == Part::Other);
    m_choose->setText(tr("Rate this one"));
    m_choose->setAccessibleName(tr("Rate this one: %1").arg(m_name));
    m_badge->setVisible(!m_findings.isEmpty() && !isCovered());
    m_badge->setText(tr("hidden characters"));
    m_badge->setAccessibleName(tr("%1 has hidden characters: %2").arg(m_name, m_findings));
    setPlainToolTip(m_badge, tr("%1. Press to see them.").arg(m_findings));
    m_length->setText(tr("%Ln characters", nullptr, static_cast<int>(m_view->text().size())));
    m_uncover->setText(m_key.isEmpty() ? tr("Show") : tr("Show (%1)").arg(m_key));
    m_uncover->setAccessibleName(tr("Show: %1").arg(m_name));
}

void AnswerColumn::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

}
