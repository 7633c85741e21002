#include "annotate/itemview.h"
#include "annotate/answercolumn.h"
#include "annotate/findbar.h"
#include "annotate/ownanswerpanel.h"
#include "annotate/textcontrol.h"
#include "common/flowlayout.h"
#include "common/plaintext.h"
#include "common/surfaces.h"
#include "common/texts.h"
#include "service/textfindings.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <algorithm>

namespace touchstone::ui {

namespace {

constexpr int kPromptLines = 5;
constexpr int kPageLines = 12;
constexpr int kCoverHeight = 92;
constexpr double kHanPerSecond = 6;
constexpr char16_t kAscii = 0x7F; // looked up no further
constexpr double kOthersPerSecond = 20;

QString letter(std::size_t column)
{
    return QString(QChar(static_cast<char16_t>(u'A' + column)));
}

/// What is hidden in a text, in words.
QString findingsOf(const std::string& text)
{
    QStringList words;
    for (const ErrorCode code : service::textFindings(text)) {
        words << (code == ErrorCode::WarnBidi      ? ItemView::tr("direction marks")
                : code == ErrorCode::WarnInvisible ? ItemView::tr("invisible characters")
                : code == ErrorCode::WarnControl   ? ItemView::tr("control characters")
                : code == ErrorCode::WarnCombining ? ItemView::tr("piled-up marks")
                                                   : ItemView::tr("characters that stand for nothing"));
    }
    words.removeDuplicates();
    return words.join(ItemView::tr(", "));
}

}

ItemView::ItemView(QWidget* parent)
    : QWidget(parent)
    , m_prompt(new AnswerColumn(this))
    , m_domain(nullptr)
    , m_scenario(nullptr)
    , m_find(new FindBar(this))
    , m_columnsBox(new QHBoxLayout)
    , m_ownCard(new Card(this))
    , m_ownTitle(plainLine({}, m_ownCard, "strong"))
    , m_ownHint(plainParagraph({}, m_ownCard, "muted"))
    , m_ownLater(new QPushButton(m_ownCard))
    , m_ownButton(new QPushButton(m_ownCard))
{
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(14);
    m_domain = plainLabel({}, m_prompt, "pill");
    m_scenario = plainLabel({}, m_prompt, "pill");
    auto* facets = new QWidget(m_prompt);
    auto* flow = new FlowLayout(8, facets);
    flow->addWidget(m_domain);
    flow->addWidget(m_scenario);
    m_prompt->addFacets(facets);
    m_prompt->view()->setObjectName(QStringLiteral("prompt"));
    m_columnsBox->setSpacing(10);
    auto* own = new QHBoxLayout;
    own->setSpacing(8);
    m_ownCard->box()->addLayout(own);
    makeOwnRow(own);
    box->addWidget(m_prompt);
    box->addWidget(m_find);
    box->addLayout(m_columnsBox, 1);
    box->addWidget(m_ownCard);
    m_ownCard->hide();
    connect(m_prompt, &AnswerColumn::uncoverAsked, this, &ItemView::uncoverAsked);
    connect(m_prompt, &AnswerColumn::invisiblesAsked, this, &ItemView::invisiblesAsked);
    connect(m_find, &FindBar::closed, this, &ItemView::left);
    retranslateUi();
}

ItemView::~ItemView() = default;

void ItemView::makeOwnRow(QHBoxLayout* row)
{
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_ownTitle);
    words->addWidget(m_ownHint);
    row->addLayout(words, 1);
    row->addWidget(m_ownLater);
    row->addWidget(m_ownButton);
    m_ownHint->setObjectName(QStringLiteral("ownAnswerHint"));
    m_ownHint->setMinimumWidth(1); // it is the buttons that need their room
    m_ownLater->setObjectName(QStringLiteral("writeLater"));
    m_ownLater->setCheckable(true);
    m_ownButton->setObjectName(QStringLiteral("ownAnswerButton"));
    m_ownButton->setCheckable(true);
    // Assistive technology toggles without a click; what the page itself sets is known already.
    connect(m_ownLater, &QPushButton::toggled, this, [this](bool on) {
        if (on != m_promised)
            Q_EMIT writeLaterAsked();
    });
    connect(m_ownButton, &QPushButton::toggled, this, &ItemView::toggleOwn);
}

void ItemView::addColumn()
{
    auto* column = new AnswerColumn(this);
    const std::size_t index = m_columns.size();
    column->view()->setObjectName(QStringLiteral("answer%1").arg(index));
    column->setObjectName(QStringLiteral("column%1").arg(index));
    m_columnsBox->insertWidget(static_cast<int>(index), column, 1);
    m_columns.push_back(column);
    connect(column, &AnswerColumn::uncoverAsked, this, &ItemView::uncoverAsked);
    connect(column, &AnswerColumn::invisiblesAsked, this, &ItemView::invisiblesAsked);
    connect(column, &AnswerColumn::chosen, this, [this, index] {
        if (index < m_shown.size())
            Q_EMIT otherChosen(m_shown[index].item);
    });
    // Side by side all texts go down together, by share: they are of different length.
    connect(column->view(), &ReadingView::scrolled, this, [this, column](double share) {
        for (AnswerColumn* other : m_columns) {
            if (other != column && other->isVisible())
                other->view()->setScrollShare(share);
        }
    });
    QWidget* before = index == 0 ? static_cast<QWidget*>(m_find) : m_columns[index - 1];
    setTabOrder(before, column);
    setTabOrder(column, m_ownLater);
}

void ItemView::setItem(const ItemContent& item, const Scheme& scheme, const std::vector<BesideAnswer>& beside)
{
    m_item = item;
    m_scheme = scheme;
    m_asked = false;
    m_promised = false;
    // What was typed for the item before is not an original of this one.
    setOwnCriterion(scheme.criterionWithRole("own_answer"));
    m_prompt->setText(toQt(m_item.prompt), findingsOf(m_item.prompt));
    fillColumns(beside);
    arrangeColumns();
    showOriginals();
    std::vector<ReadingView*> views {m_prompt->view()};
    for (std::size_t i = 0; i < m_shown.size(); ++i)
        views.push_back(m_columns[i]->view());
    m_find->setViews(views);
    fitPrompt();
    retranslateUi();
}

void ItemView::fillColumns(const std::vector<BesideAnswer>& beside)
{
    m_shown.clear();
    for (const BesideAnswer& answer : beside)
        m_shown.push_back({answer.item, answer.response.str(), toQt(answer.text)});
    for (std::size_t i = 0; beside.empty() && i < m_item.responses.size(); ++i)
        m_shown.push_back({m_item.item.row, m_item.responseIds[i].str(), toQt(m_item.responses[i])});
    while (m_columns.size() < m_shown.size())
        addColumn();
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const bool used = i < m_shown.size();
        m_columns[i]->setBest(false);
        m_columns[i]->setText(used ? m_shown[i].text : QString(),
            used ? findingsOf(beside.empty() ? m_item.responses[i] : beside[i].text) : QString());
        using Part = AnswerColumn::Part;
        m_columns[i]->setPart(!used || beside.size() < 2 ? Part::Alone
                : beside[i].item == m_item.item.row      ? Part::Rated
                : beside[i].state == ItemState::Done     ? Part::OtherDone
                                                         : Part::Other);
    }
}

void ItemView::arrangeColumns()
{
    // Beside the editor there is room for one of them.
    const bool writing = m_ownPanel != nullptr && m_ownButton->isChecked();
    const auto only = static_cast<std::size_t>(writing ? m_ownPanel->original() : 0);
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        m_columns[i]->setVisible(i < m_shown.size() && (!writing || i == only));
}

std::vector<std::string> ItemView::shownOrder() const
{
    std::vector<std::string> ids;
    for (const Shown& shown : m_shown)
        ids.push_back(shown.id);
    return ids;
}

void ItemView::setBest(const std::vector<std::string>& letters)
{
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        m_columns[i]->setBest(std::find(letters.begin(), letters.end(), fromQt(letter(i))) != letters.end());
}

void ItemView::fitPrompt()
{
    ReadingView* view = m_prompt->view();
    const int lineHeight = view->currentWidget()->fontMetrics().height() * 3 / 2;
    const int wanted =
        std::max(view->heightForText(std::max(width() - 36, 200)), m_cover == Cover::None ? 0 : kCoverHeight);
    view->parentWidget()->setFixedHeight(std::clamp(wanted, lineHeight, lineHeight * kPromptLines) + 4);
}

void ItemView::setOwnCriterion(const Criterion* criterion)
{
    m_ownCard->setVisible(criterion != nullptr);
    if (criterion != nullptr && m_own && *m_own == *criterion)
        return;
    delete m_ownPanel;
    m_ownPanel = nullptr;
    m_own = criterion != nullptr ? std::optional(*criterion) : std::nullopt;
    if (!m_own)
        return;
    m_ownPanel = new OwnAnswerPanel(*m_own, this);
    connect(m_ownPanel, &OwnAnswerPanel::acted, this, &ItemView::ownAnswerActed);
    connect(m_ownPanel, &OwnAnswerPanel::edited, this, &ItemView::ownAnswerEdited);
    connect(m_ownPanel, &OwnAnswerPanel::submitAsked, this, &ItemView::submitAsked);
    connect(m_ownPanel, &OwnAnswerPanel::left, this, &ItemView::left);
    connect(m_ownPanel, &OwnAnswerPanel::originalChanged, this, &ItemView::arrangeColumns);
    m_columnsBox->addWidget(m_ownPanel, 1);
    m_ownPanel->setVisible(m_ownButton->isChecked());
    setTabOrder(m_ownButton, m_ownPanel);
}

std::optional<AnswerValue> ItemView::ownAnswer() const
{
    return m_ownPanel != nullptr ? m_ownPanel->answer() : std::nullopt;
}

void ItemView::setOwnAnswer(const std::optional<AnswerValue>& answer, bool draft)
{
    if (m_ownPanel == nullptr)
        return;
    m_ownPanel->setAnswer(answer);
    m_ownPanel->setDraft(draft && answer.has_value());
    m_ownButton->setChecked(answer.has_value());
    setOwnPromised(draft && !answer);
}

bool ItemView::isOwnAnswerDraft() const
{
    return m_ownPanel != nullptr && (ownAnswer() ? m_ownPanel->isDraft() : m_promised);
}

void ItemView::setOwnAsked(bool asked)
{
    if (asked == m_asked)
        return;
    m_asked = asked;
    retranslateUi();
}

void ItemView::setOwnPromised(bool promised)
{
    m_promised = promised;
    m_ownLater->setChecked(promised);
    retranslateUi();
}

void ItemView::openOwnAnswer()
{
    if (m_ownPanel == nullptr)
        return;
    m_ownButton->setChecked(true);
    m_ownPanel->control()->setFocus(Qt::ShortcutFocusReason);
}

void ItemView::toggleOwn(bool open)
{
    if (m_ownPanel != nullptr) {
        m_ownPanel->setVisible(open);
        if (open)
            m_ownPanel->control()->setFocus(Qt::OtherFocusReason);
    }
    arrangeColumns();
    retranslateUi();
}

void ItemView::showOriginals()
{
    if (m_ownPanel == nullptr)
        return;
    const int chosen = m_ownPanel->original();
    QStringList titles;
    QStringList texts;
    int own = -1;
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        titles << titleOf(i);
        texts << m_shown[i].text;
        // Side by side it is the one that is being rated.
        if (m_scheme.unit == ItemUnit::Response && m_shown[i].item == m_item.item.row)
            own = static_cast<int>(i);
    }
    m_ownPanel->setOriginals(titles, texts);
    m_ownPanel->setOriginal(own >= 0 ? own : std::min(chosen, static_cast<int>(m_shown.size()) - 1));
    arrangeColumns();
}

void ItemView::setForm(ReadingView::Form form)
{
    m_form = form;
    m_prompt->view()->setForm(form);
    for (AnswerColumn* column : m_columns)
        column->view()->setForm(form);
    fitPrompt();
}

void ItemView::setCover(Cover cover)
{
    m_cover = cover;
    const QString why = cover == Cover::Sensitive ? tr("This question is marked as sensitive.")
        : cover == Cover::Paused                  ? tr("Pause. The clock stands still.")
                                                  : tr("Hidden.");
    using Covering = AnswerColumn::Covering;
    const Covering covering = cover == Cover::None ? Covering::None
        : cover == Cover::Sensitive                ? Covering::Blurred
                                                   : Covering::Plain;
    m_prompt->setCovered(covering, why, m_keys.uncover);
    for (AnswerColumn* column : m_columns)
        column->setCovered(covering, why, m_keys.uncover);
    if (cover != Cover::None)
        m_find->hide();
    fitPrompt();
}

void ItemView::setKeys(const Keys& keys)
{
    m_keys = keys;
    retranslateUi();
}

void ItemView::scrollPage(int pages)
{
    for (AnswerColumn* column : m_columns) {
        if (column->isVisible()) {
            column->view()->scrollLines(pages * kPageLines);
            return; // the others follow
        }
    }
}

double ItemView::secondsToRead() const
{
    double seconds = 0;
    const auto add = [&seconds](const QString& text) {
        const auto han = std::count_if(text.begin(), text.end(),
            [](QChar c) { return c.unicode() > kAscii && c.script() == QChar::Script_Han; });
        seconds += static_cast<double>(han) / kHanPerSecond
            + static_cast<double>(text.size() - han) / kOthersPerSecond;
    };
    add(toQt(m_item.prompt));
    for (const Shown& shown : m_shown)
        add(shown.text);
    return seconds;
}

QString ItemView::titleOf(std::size_t column) const
{
    return m_shown.size() > 1 ? tr("Answer %1").arg(letter(column)) : tr("Answer");
}

void ItemView::retranslateUi()
{
    m_prompt->setTitle(tr("Question"));
    m_domain->setText(domainName(m_scheme, m_item.domain));
    m_domain->setVisible(!m_item.domain.empty());
    m_scenario->setText(scenarioName(m_scheme, m_item.scenario));
    m_scenario->setVisible(!m_item.scenario.empty());
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        m_columns[i]->setTitle(titleOf(i));
    if (m_cover != Cover::None)
        setCover(m_cover);
    if (!m_own)
        return;
    const auto withKey = [](const QString& text, const QString& key) {
        return key.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, key);
    };
    m_ownTitle->setText(localized(m_own->label));
    m_ownHint->setText(m_promised ? tr("Put off: it waits in the list “To write”.")
            : m_asked ? tr("These points ask for an answer of your own: now, later or not at all.")
                      : tr("Optional; you can also write it later"));
    m_ownLater->setText(tr("Write later"));
    setPlainToolTip(m_ownLater, withKey(tr("Write the own answer later"), m_keys.writeLater));
    m_ownLater->setAccessibleName(tr("Write the own answer later"));
    m_ownLater->setVisible(!m_ownButton->isChecked());
    m_ownButton->setText(m_ownButton->isChecked() ? tr("Hide") : withKey(tr("Write now"), m_keys.write));
    m_ownButton->setAccessibleName(tr("Write an answer of your own"));
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
    if (event->type() == QEvent::LanguageChange) {
        m_prompt->setFindings(findingsOf(m_item.prompt));
        for (std::size_t i = 0; i < m_shown.size(); ++i)
            m_columns[i]->setFindings(findingsOf(fromQt(m_shown[i].text)));
        retranslateUi();
        showOriginals();
    }
}

}
