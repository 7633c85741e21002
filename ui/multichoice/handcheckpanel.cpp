#include "multichoice/handcheckpanel.h"
#include "common/dialogs.h"
#include "common/errortext.h"
#include "common/plaintext.h"
#include "common/readingview.h"
#include "common/surfaces.h"
#include "common/texts.h"
#include "multichoice/multichoicetexts.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <algorithm>

namespace touchstone::ui {

namespace {

constexpr int kCodeLength = 40;
constexpr int kCodeWidth = 110;
constexpr auto kUsualAuthor = "lead";

/// Places of the matches in the text as Qt counts them.
std::vector<std::pair<int, int>> marksOf(const service::McAnswer& answer)
{
    std::vector<std::pair<int, int>> marks;
    const auto before = [&](std::size_t bytes) {
        return static_cast<int>(toQt(answer.answer.substr(0, bytes)).size());
    };
    for (const multichoice::Match& match : answer.matches)
        marks.emplace_back(before(match.begin), before(match.end));
    return marks;
}

}

HandCheckPanel::HandCheckPanel(Context context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_place(plainLabel({}, this, "strong"))
    , m_authorLabel(plainLabel({}, this, "muted"))
    , m_author(new QLineEdit(this))
    , m_back(new QPushButton(this))
    , m_forward(new QPushButton(this))
    , m_questionLabel(nullptr)
    , m_question(nullptr)
    , m_answerLabel(nullptr)
    , m_answerView(nullptr)
    , m_reason(nullptr)
    , m_state(nullptr)
    , m_undo(new QPushButton(this))
{
    setObjectName(QStringLiteral("handCheck"));
    m_place->setObjectName(QStringLiteral("handCheckPlace"));
    m_author->setObjectName(QStringLiteral("handCheckAuthor"));
    m_author->setMaxLength(kCodeLength);
    m_author->setFixedWidth(kCodeWidth);
    m_authorLabel->setBuddy(m_author);
    m_back->setObjectName(QStringLiteral("handCheckBack"));
    m_forward->setObjectName(QStringLiteral("handCheckForward"));
    m_undo->setObjectName(QStringLiteral("handCheckUndo"));
    auto* top = new QHBoxLayout;
    top->addWidget(m_place, 1);
    top->addWidget(m_authorLabel);
    top->addWidget(m_author);
    top->addWidget(m_back);
    top->addWidget(m_forward);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(8);
    box->addLayout(top);
    makeTexts();
    makeButtons();
    connect(m_back, &QPushButton::clicked, this, [this] { step(-1); });
    connect(m_forward, &QPushButton::clicked, this, [this] { step(1); });
    connect(m_undo, &QPushButton::clicked, this, &HandCheckPanel::undo);
    connect(m_author, &QLineEdit::editingFinished, this, &HandCheckPanel::saveAuthor);
    retranslateUi();
}

void HandCheckPanel::makeTexts()
{
    auto* card = new Card(this);
    const auto view = [card](const char* name) {
        auto* text = new ReadingView(card);
        text->setObjectName(QLatin1String(name));
        return text;
    };
    m_questionLabel = plainLabel({}, card, "heading");
    m_question = view("handCheckQuestion");
    card->box()->addWidget(m_questionLabel);
    card->box()->addWidget(m_question, 1);
    auto* replies = new QHBoxLayout;
    replies->setSpacing(18);
    for (std::size_t i = 0; i < m_replies.size(); ++i) {
        auto* column = new QVBoxLayout;
        column->setSpacing(card->box()->spacing());
        m_replyLabels[i] = plainLabel({}, card, "heading");
        m_replyLabels[i]->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        m_replies[i] = view(i == 0 ? "handCheckReply1" : "handCheckReply2");
        column->addWidget(m_replyLabels[i]);
        column->addWidget(m_replies[i], 1);
        replies->addLayout(column, 1);
    }
    card->box()->addLayout(replies, 3);
    card->box()->addWidget(separator(Qt::Horizontal, card));
    m_answerLabel = plainLabel({}, card, "heading");
    m_answerView = view("handCheckAnswer");
    m_reason = plainParagraph({}, card, "muted");
    m_reason->setObjectName(QStringLiteral("handCheckReason"));
    card->box()->addWidget(m_answerLabel);
    card->box()->addWidget(m_answerView, 2);
    card->box()->addWidget(m_reason);
    static_cast<QVBoxLayout*>(layout())->addWidget(card, 1);
}

void HandCheckPanel::makeButtons()
{
    auto* row = new QHBoxLayout;
    for (const auto& [label, name] : {std::pair {multichoice::Label::Reply1, "handCheck1"},
             std::pair {multichoice::Label::Reply2, "handCheck2"},
             std::pair {multichoice::Label::Other, "handCheckOther"},
             std::pair {multichoice::Label::Refuse, "handCheckRefuse"}}) {
        auto* button = new QPushButton(this);
        button->setObjectName(QLatin1String(name));
        setRole(button, "choice");
        button->setCheckable(true);
        connect(button, &QPushButton::clicked, this, [this, value = label] { settle(value); });
        row->addWidget(button, 1);
        m_choices.push_back({label, button});
    }
    row->addWidget(m_undo);
    m_state = plainLabel({}, this, "small");
    m_state->setObjectName(QStringLiteral("handCheckState"));
    auto* box = static_cast<QVBoxLayout*>(layout());
    box->addLayout(row);
    box->addWidget(m_state);
}

void HandCheckPanel::setProject(OpenProject* project)
{
    m_project = project;
    m_run = 0;
    m_rows.clear();
    m_done.clear();
    m_answer.reset();
    m_author->setText(QLatin1String(kUsualAuthor));
    showAnswer();
}

bool HandCheckPanel::canWrite() const
{
    return m_project != nullptr && !m_project->session.isReadOnly() && m_answer
        && !m_author->text().trimmed().isEmpty();
}

void HandCheckPanel::showRun(RowId run)
{
    if (run != m_run) {
        m_done.clear();
        m_at = 0;
        m_rows.clear();
    }
    m_run = run;
    reload();
}

void HandCheckPanel::reload()
{
    const RowId inView = answer();
    m_answer.reset();
    m_rows.clear();
    if (m_project != nullptr && m_run != 0) {
        auto rows = service::mcToCheck(m_project->session, m_run);
        if (!rows) {
            fail(rows.error());
            return;
        }
        m_rows = std::move(*rows);
    }
    const auto again = std::find(m_rows.begin(), m_rows.end(), inView);
    if (inView != 0 && again != m_rows.end())
        showAt(static_cast<std::size_t>(again - m_rows.begin()));
    else if (!m_rows.empty())
        showNext();
    else
        showAnswer();
}

RowId HandCheckPanel::answer() const
{
    return m_answer ? m_answer->row : 0;
}

void HandCheckPanel::focusFirst()
{
    m_answerView->currentWidget()->setFocus();
}

void HandCheckPanel::fail(const Error& error)
{
    m_context.dialogs.tell(
        this, {Notice::Kind::Problem, tr("The answer could not be settled."), errorText(error), {}});
}

void HandCheckPanel::settle(multichoice::Label label)
{
    if (!canWrite()) {
        showAnswer();
        return;
    }
    const RowId row = m_answer->row;
    const auto event = service::mcSettle(m_project->session, row, label, fromQt(m_author->text().trimmed()));
    if (!event) {
        fail(event.error());
        showAnswer();
        return;
    }
    m_done.push_back(row);
    showNext();
    Q_EMIT settled();
}

void HandCheckPanel::undo()
{
    if (!canWrite() || (m_done.empty() && !m_answer->hand))
        return;
    const RowId row = m_done.empty() ? m_answer->row : m_done.back();
    const auto event = service::mcTakeBack(m_project->session, row, fromQt(m_author->text().trimmed()));
    if (!event) {
        fail(event.error());
        return;
    }
    if (!m_done.empty())
        m_done.pop_back();
    const auto at = std::find(m_rows.begin(), m_rows.end(), row);
    if (at != m_rows.end())
        showAt(static_cast<std::size_t>(at - m_rows.begin()));
    Q_EMIT settled();
}

void HandCheckPanel::step(int by)
{
    if (m_rows.empty())
        return;
    const auto last = static_cast<std::int64_t>(m_rows.size()) - 1;
    showAt(
        static_cast<std::size_t>(std::clamp(static_cast<std::int64_t>(m_at) + by, std::int64_t {0}, last)));
}

/// The next answer that nobody settled, from the one in view on and round to the start; else it stays.
void HandCheckPanel::showNext()
{
    const auto open = service::mcToCheck(m_project->session, m_run, true);
    if (!open) {
        fail(open.error());
        return;
    }
    // Both lists are in the order of the items.
    std::optional<std::size_t> next;
    std::size_t at = 0;
    for (const RowId row : *open) {
        while (at < m_rows.size() && m_rows[at] != row)
            ++at;
        if (at < m_rows.size() && (!next || (*next < m_at && at >= m_at)))
            next = at;
    }
    showAt(next.value_or(std::min(m_at, m_rows.size() - 1)));
}

void HandCheckPanel::showAt(std::size_t index)
{
    auto answer = service::mcAnswer(m_project->session, m_rows[index]);
    if (!answer) {
        fail(answer.error());
        return;
    }
    m_at = index;
    m_answer = std::move(*answer);
    showAnswer();
}

void HandCheckPanel::showAnswer()
{
    const service::McAnswer none;
    const service::McAnswer& shown = m_answer ? *m_answer : none;
    m_left = 0;
    if (m_project != nullptr && m_run != 0) {
        if (const auto open = service::mcToCheck(m_project->session, m_run, true))
            m_left = static_cast<std::int64_t>(open->size());
    }
    m_place->setText(m_answer ? tr("%1 of %2, %3 left")
                                    .arg(number(static_cast<qint64>(m_at) + 1),
                                        number(static_cast<qint64>(m_rows.size())), number(m_left))
                              : tr("No answer of this run needs a hand."));
    m_question->setText(toQt(shown.question));
    m_replies[0]->setText(toQt(shown.first));
    m_replies[1]->setText(toQt(shown.second));
    m_answerView->setText(toQt(shown.answer));
    m_answerView->setMarks(marksOf(shown));
    m_reason->setText(m_answer ? MultichoiceTexts::rule(shown.rule) : QString());
    for (const Choice& choice : m_choices) {
        choice.button->setChecked(shown.hand == choice.label);
        choice.button->setEnabled(canWrite());
    }
    m_back->setEnabled(m_answer && m_at > 0);
    m_forward->setEnabled(m_answer && m_at + 1 < m_rows.size());
    m_undo->setEnabled(canWrite() && (!m_done.empty() || shown.hand));
    const bool readOnly = m_project != nullptr && m_project->session.isReadOnly();
    m_state->setText(readOnly ? tr("The project is open for reading only: nothing can be settled.")
            : shown.hand      ? tr("Settled by %1: %2. Saved.")
                               .arg(safeName(toQt(shown.author)), MultichoiceTexts::label(*shown.hand))
            : m_answer ? tr("Keys 1, 2, O, R settle the answer and go on; Ctrl+Z takes back.")
                       : QString());
}

void HandCheckPanel::saveAuthor()
{
    showAnswer();
}

/// Letters and digits act outside text boxes only; full-width digits count as digits.
std::optional<multichoice::Label> HandCheckPanel::labelOfKey(const QKeyEvent& event) const
{
    const auto modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    if (m_author->hasFocus() || modifiers != Qt::NoModifier)
        return std::nullopt;
    const QString text = event.text();
    if (event.key() == Qt::Key_1 || text == QStringLiteral("１"))
        return multichoice::Label::Reply1;
    if (event.key() == Qt::Key_2 || text == QStringLiteral("２"))
        return multichoice::Label::Reply2;
    if (event.key() == Qt::Key_O)
        return multichoice::Label::Other;
    if (event.key() == Qt::Key_R)
        return multichoice::Label::Refuse;
    return std::nullopt;
}

bool HandCheckPanel::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // The rater's actions of the window have these keys too; here they belong to the answer.
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool undoKey = key->matches(QKeySequence::Undo) && !m_author->hasFocus();
        if (undoKey || labelOfKey(*key)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void HandCheckPanel::keyPressEvent(QKeyEvent* event)
{
    // What is held down settles nothing.
    const bool pressed = !event->isAutoRepeat();
    const auto label = labelOfKey(*event);
    if (pressed && event->matches(QKeySequence::Undo) && !m_author->hasFocus())
        undo();
    else if (pressed && label)
        settle(*label);
    else
        QWidget::keyPressEvent(event);
}

void HandCheckPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void HandCheckPanel::retranslateUi()
{
    m_authorLabel->setText(tr("Checked by"));
    m_author->setAccessibleName(tr("Code of the person who checks"));
    m_back->setText(tr("Previous"));
    m_back->setAccessibleName(tr("Previous answer"));
    m_forward->setText(tr("Next"));
    m_forward->setAccessibleName(tr("Next answer"));
    m_undo->setText(tr("Take back"));
    m_undo->setAccessibleName(tr("Take back the last answer settled"));
    setPlainToolTip(m_undo, tr("Take back the last answer settled (Ctrl+Z)"));
    m_questionLabel->setText(tr("Question"));
    m_question->setName(tr("Question"));
    for (std::size_t i = 0; i < m_replies.size(); ++i) {
        const QString name = i == 0 ? tr("Reply 1") : tr("Reply 2");
        m_replyLabels[i]->setText(name);
        m_replies[i]->setName(name);
    }
    m_answerLabel->setText(tr("The model's answer: which reply does it name?"));
    m_answerView->setName(tr("The model's answer"));
    const QStringList keys {
        QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("O"), QStringLiteral("R")};
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        const QString name = MultichoiceTexts::label(m_choices[i].label);
        m_choices[i].button->setText(tr("%1  %2").arg(keys[static_cast<qsizetype>(i)], name));
        m_choices[i].button->setAccessibleName(tr("The answer says: %1").arg(name));
    }
    showAnswer();
}

}
