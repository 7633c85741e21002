#include "annotate/itemview.h"
#include "annotate/textcontrol.h"
#include "common/flowlayout.h"
#include "common/plaintext.h"
#include "common/readingview.h"
#include "common/surfaces.h"
#include "common/texts.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>

namespace touchstone::ui {

namespace {

constexpr int kPromptLines = 5;

QHBoxLayout* row(QVBoxLayout* box)
{
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    box->addLayout(line);
    return line;
}

}

ItemView::ItemView(QWidget* parent)
    : QWidget(parent)
    , m_promptCard(new Card(this))
    , m_promptTitle(plainLabel({}, m_promptCard, "heading"))
    , m_domain(plainLabel({}, m_promptCard, "pill"))
    , m_scenario(plainLabel({}, m_promptCard, "pill"))
    , m_prompt(new ReadingView(m_promptCard))
    , m_columnsBox(new QHBoxLayout)
    , m_ownCard(new Card(this))
    , m_ownTitle(plainLabel({}, m_ownCard, "strong"))
    , m_ownHint(plainParagraph({}, m_ownCard, "muted"))
    , m_ownButton(new QPushButton(m_ownCard))
{
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(14);
    QHBoxLayout* head = row(m_promptCard->box());
    head->addWidget(m_promptTitle, 0, Qt::AlignTop);
    auto* facets = new QWidget(m_promptCard);
    auto* flow = new FlowLayout(8, facets);
    flow->addWidget(m_domain);
    flow->addWidget(m_scenario);
    head->addWidget(facets, 1);
    m_prompt->setObjectName(QStringLiteral("prompt"));
    m_promptCard->box()->addWidget(m_prompt);
    m_columnsBox->setSpacing(14);
    QHBoxLayout* own = row(m_ownCard->box());
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_ownTitle);
    words->addWidget(m_ownHint);
    own->addLayout(words, 1);
    own->addWidget(m_ownButton);
    m_ownButton->setObjectName(QStringLiteral("ownAnswerButton"));
    m_ownButton->setCheckable(true);
    connect(m_ownButton, &QPushButton::toggled, this, &ItemView::toggleOwn);
    box->addWidget(m_promptCard);
    box->addLayout(m_columnsBox, 1);
    box->addWidget(m_ownCard);
    m_ownCard->hide();
    retranslateUi();
}

ItemView::~ItemView() = default;

void ItemView::addColumn()
{
    Column column;
    column.card = new Card(this);
    column.title = plainLabel({}, column.card, "heading");
    column.length = plainLabel({}, column.card, "small");
    column.text = new ReadingView(column.card);
    column.text->setObjectName(QStringLiteral("answer%1").arg(m_columns.size()));
    QHBoxLayout* head = row(column.card->box());
    head->addWidget(column.title);
    head->addStretch(1);
    head->addWidget(column.length);
    column.card->box()->addWidget(column.text, 1);
    m_columnsBox->addWidget(column.card, 1);
    m_columns.push_back(column);
    if (m_columns.size() > 1)
        setTabOrder(m_columns[m_columns.size() - 2].text, column.text);
    setTabOrder(column.text, m_ownButton);
}

void ItemView::setItem(const ItemContent& item, const Scheme& scheme)
{
    m_item = item;
    m_scheme = scheme;
    while (m_columns.size() < item.responses.size())
        addColumn();
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const bool used = i < item.responses.size();
        m_columns[i].card->setVisible(used);
        if (used)
            m_columns[i].text->setText(toQt(item.responses[i]));
    }
    setOwnCriterion(scheme.criterionWithRole("own_answer"));
    m_prompt->setText(toQt(m_item.prompt));
    fitPrompt();
    retranslateUi();
}

void ItemView::fitPrompt()
{
    const int lineHeight = m_prompt->currentWidget()->fontMetrics().height() * 3 / 2;
    const int wanted = m_prompt->heightForText(std::max(width() - 36, 200));
    m_prompt->setFixedHeight(std::clamp(wanted, lineHeight, lineHeight * kPromptLines) + 4);
}

void ItemView::setOwnCriterion(const Criterion* criterion)
{
    m_ownCard->setVisible(criterion != nullptr);
    if (criterion != nullptr && m_own && *m_own == *criterion)
        return;
    delete m_ownControl;
    m_ownControl = nullptr;
    m_own = criterion != nullptr ? std::optional(*criterion) : std::nullopt;
    if (!m_own)
        return;
    auto* text = new TextControl(*m_own, m_ownCard);
    text->setObjectName(QStringLiteral("ownAnswer"));
    connect(text, &TextControl::acted, this, &ItemView::ownAnswerActed);
    connect(text, &TextControl::edited, this, &ItemView::ownAnswerEdited);
    connect(text, &TextControl::submitAsked, this, &ItemView::submitAsked);
    connect(text, &TextControl::left, this, &ItemView::left);
    m_ownControl = text;
    m_ownCard->box()->addWidget(text);
    text->setVisible(m_ownButton->isChecked());
}

std::optional<AnswerValue> ItemView::ownAnswer() const
{
    return m_ownControl != nullptr ? m_ownControl->answer() : std::nullopt;
}

void ItemView::setOwnAnswer(const std::optional<AnswerValue>& answer)
{
    if (m_ownControl == nullptr)
        return;
    m_ownControl->setAnswer(answer);
    m_ownButton->setChecked(answer.has_value());
}

void ItemView::openOwnAnswer()
{
    if (m_ownControl == nullptr)
        return;
    m_ownButton->setChecked(true);
    m_ownControl->setFocus(Qt::ShortcutFocusReason);
}

void ItemView::toggleOwn(bool open)
{
    if (m_ownControl != nullptr) {
        m_ownControl->setVisible(open);
        if (open)
            m_ownControl->setFocus(Qt::OtherFocusReason);
    }
    retranslateUi();
}

void ItemView::retranslateUi()
{
    m_promptTitle->setText(tr("Question"));
    m_prompt->setName(tr("Question"));
    m_domain->setText(domainName(m_scheme, m_item.domain));
    m_domain->setVisible(!m_item.domain.empty());
    m_scenario->setText(scenarioName(m_scheme, m_item.scenario));
    m_scenario->setVisible(!m_item.scenario.empty());
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const QString letter(QChar(static_cast<char16_t>(u'A' + i)));
        const QString title = m_item.responses.size() > 1 ? tr("Answer %1").arg(letter) : tr("Answer");
        m_columns[i].title->setText(title);
        m_columns[i].text->setName(title);
        m_columns[i].length->setText(
            tr("%Ln characters", nullptr, static_cast<int>(m_columns[i].text->text().size())));
    }
    if (m_own) {
        m_ownTitle->setText(localized(m_own->label));
        m_ownHint->setText(tr("Optional; you can also write it later"));
        m_ownButton->setText(m_ownButton->isChecked() ? tr("Hide") : tr("Write now (R)"));
        m_ownButton->setAccessibleName(tr("Write an answer of your own"));
    }
}

void ItemView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitPrompt();
}

void ItemView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

}
