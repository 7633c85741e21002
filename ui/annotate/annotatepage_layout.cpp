// How the page is put together; what it does stands in annotatepage.cpp.
#include "annotate/annotatepage.h"
#include "annotate/criterionform.h"
#include "annotate/feedbackpanel.h"
#include "annotate/guidelinespanel.h"
#include "annotate/itemview.h"
#include "annotate/queuepanel.h"
#include "common/icons.h"
#include "common/plaintext.h"
#include "common/surfaces.h"
#include "common/texts.h"
#include "expert/workstrip.h"
#include "service/projectsetup.h"
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <array>

namespace touchstone::ui {

namespace {

constexpr int kSideWidth = 400;
constexpr int kListWidth = 270;
constexpr int kGuidelinesWidth = 312;
constexpr int kStripWidth = 76;
constexpr int kIconSize = 20;
constexpr int kBesideBar = 6; // between the form and its scroll bar

QFrame* frame(const char* role, QWidget* parent)
{
    auto* made = new QFrame(parent);
    setRole(made, role);
    return made;
}

QPushButton* rowButton(const char* name, QWidget* parent)
{
    auto* button = new QPushButton(parent);
    button->setObjectName(QString::fromLatin1(name));
    return button;
}

}

AnnotatePage::AnnotatePage(Context context, QWidget* parent)
    : Page(context, parent)
    , m_keys(context.settings)
    , m_queue(new QueuePanel(context, this))
    , m_stack(new QStackedWidget(this))
    , m_item(new ItemView)
    , m_form(new CriterionForm)
    , m_guidelines(new GuidelinesPanel(m_keys, this))
    , m_feedback(new FeedbackPanel)
{
    setFocusPolicy(Qt::StrongFocus);
    setObjectName(QStringLiteral("annotatePage"));
    makeActions();
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(makeTopBar());
    m_work = new WorkStrip(this);
    m_work->hide();
    all->addWidget(m_work);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    all->addLayout(middle, 1);
    middle->addWidget(makeStrip());
    m_queue->setFixedWidth(kListWidth);
    m_queue->setVisible(context.settings.queueOpen());
    middle->addWidget(m_queue);
    m_guidelines->setFixedWidth(kGuidelinesWidth);
    m_guidelines->hide();
    middle->addWidget(m_guidelines);
    auto* frameOfItem = new QWidget(m_stack);
    auto* box = new QVBoxLayout(frameOfItem);
    box->setContentsMargins(18, 18, 18, 18);
    box->addWidget(m_item);
    m_stack->addWidget(makeNothing());
    m_stack->addWidget(frameOfItem);
    m_stack->addWidget(m_feedback);
    middle->addWidget(m_stack, 1);
    m_side = makeSide();
    middle->addWidget(m_side);
    connectParts();
    qApp->installEventFilter(this);
    retranslateUi();
    setWork({});
    showNothing(Nothing::Empty);
}

void AnnotatePage::setWork(const std::optional<service::WorkInfo>& work)
{
    m_handBack->setVisible(work.has_value());
    m_actions.handBack->setEnabled(work.has_value());
    m_actions.handBack->setVisible(work.has_value());
    m_work->setVisible(work.has_value());
    m_packageGuidelines = work ? toQt(work->guidelines) : QString();
    if (!work && m_project != nullptr)
        m_packageGuidelines = toQt(service::projectGuidelines(m_project->session).value_or(std::string()));
    if (work && m_project != nullptr)
        m_work->setWork(*work, m_project->file);
}

QWidget* AnnotatePage::makeTopBar()
{
    QFrame* bar = frame("bar", this);
    auto* box = new QHBoxLayout(bar);
    box->setContentsMargins(16, 9, 16, 9);
    box->setSpacing(14);
    m_title = plainLine({}, bar, "strong");
    m_place = plainLabel({}, bar, "muted");
    m_place->setObjectName(QStringLiteral("place"));
    m_bar = new QProgressBar(bar);
    m_bar->setTextVisible(false);
    m_bar->setMaximumWidth(220);
    m_bar->setMinimumWidth(80);
    m_people = plainLabel({}, bar, "muted");
    m_person = new QComboBox(bar);
    m_person->setObjectName(QStringLiteral("person"));
    m_round = new QComboBox(bar);
    m_round->setObjectName(QStringLiteral("round"));
    m_saved = plainLabel({}, bar, "muted");
    m_saved->setObjectName(QStringLiteral("saved"));
    m_guide = rowButton("guidelines", bar);
    connect(m_guide, &QPushButton::clicked, m_actions.guidelines, &QAction::trigger);
    m_handBack = rowButton("handBack", bar);
    connect(m_handBack, &QPushButton::clicked, m_actions.handBack, &QAction::trigger);
    box->addWidget(m_title);
    box->addWidget(m_place);
    box->addWidget(m_bar);
    box->addStretch(1);
    box->addWidget(m_saved);
    box->addWidget(m_people);
    box->addWidget(m_person);
    box->addWidget(m_round);
    box->addWidget(m_guide);
    box->addWidget(m_handBack);
    return bar;
}

QWidget* AnnotatePage::makeStrip()
{
    QFrame* strip = frame("rail", this);
    strip->setFixedWidth(kStripWidth);
    auto* box = new QVBoxLayout(strip);
    box->setContentsMargins(5, 12, 5, 12);
    box->setSpacing(6);
    const auto button = [strip, box](const char* name) {
        auto* made = new QToolButton(strip);
        made->setObjectName(QString::fromLatin1(name));
        made->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        made->setFocusPolicy(Qt::StrongFocus);
        setRole(made, "rail");
        box->addWidget(made);
        return made;
    };
    m_listButton = button("listButton");
    m_listButton->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    m_listButton->setIconSize(QSize(kIconSize, kIconSize));
    m_listButton->setCheckable(true);
    m_listButton->setChecked(m_context.settings.queueOpen());
    connect(m_listButton, &QToolButton::toggled, this, [this](bool on) {
        if (on != m_queue->isVisible())
            toggleList();
    });
    for (const char* name : {"countTodo", "countLater", "countDone", "countFlagged", "countToWrite"}) {
        QToolButton* count = button(name);
        const auto view =
            m_counts.size() == 4 ? QueuePanel::View::ToWrite : static_cast<QueuePanel::View>(m_counts.size());
        connect(count, &QToolButton::clicked, this, [this, view] {
            if (!m_queue->isVisible())
                toggleList();
            m_queue->setView(view);
        });
        m_counts.push_back(count);
    }
    box->addStretch(1);
    return strip;
}

QWidget* AnnotatePage::makeSide()
{
    QFrame* side = frame("side", this);
    side->setFixedWidth(kSideWidth);
    auto* box = new QVBoxLayout(side);
    box->setContentsMargins(20, 14, 20, 14);
    box->setSpacing(10);
    m_form->leaveOut({QStringLiteral("own_answer")});
    m_form->offerExamples(true);
    m_formArea = new QScrollArea(side);
    m_formArea->setWidgetResizable(true);
    m_formArea->setFrameShape(QFrame::NoFrame);
    m_formArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_formArea->setFocusPolicy(Qt::NoFocus);
    m_formArea->setWidget(m_form);
    m_form->setContentsMargins(0, 0, kBesideBar, 0);
    setRole(m_form, "page");
    m_error = plainParagraph({}, side, "danger");
    m_error->setObjectName(QStringLiteral("error"));
    m_error->hide();
    m_hint = plainParagraph({}, side, "warning");
    m_hint->setObjectName(QStringLiteral("hint"));
    m_hint->hide();
    m_back = rowButton("back", side);
    m_later = rowButton("later", side);
    m_cannot = rowButton("cannotRate", side);
    m_flagButton = rowButton("flag", side);
    m_flagButton->setCheckable(true);
    for (QPushButton* button : {m_back, m_later, m_cannot, m_flagButton})
        setRole(button, "small");
    m_submit = rowButton("submit", side);
    setRole(m_submit, "main");
    connect(m_back, &QPushButton::clicked, m_actions.back, &QAction::trigger);
    connect(m_later, &QPushButton::clicked, m_actions.later, &QAction::trigger);
    connect(m_cannot, &QPushButton::clicked, m_actions.cannotRate, &QAction::trigger);
    // Assistive technology toggles without a click; what the page itself sets is known already.
    connect(m_flagButton, &QPushButton::toggled, this, [this](bool on) {
        if (m_flow.current() && on != m_flow.current()->item.flagged)
            flag();
    });
    connect(m_submit, &QPushButton::clicked, this, &AnnotatePage::submit);
    auto* row = new QHBoxLayout;
    row->setSpacing(7);
    for (QPushButton* button : {m_back, m_later, m_cannot, m_flagButton})
        row->addWidget(button);
    row->addStretch(1);
    row->addWidget(m_submit);
    box->addWidget(m_formArea, 1);
    box->addWidget(m_hint);
    box->addWidget(m_error);
    box->addLayout(row);
    return side;
}

QWidget* AnnotatePage::makeNothing()
{
    auto* nothing = new QWidget(this);
    auto* box = new QVBoxLayout(nothing);
    box->setContentsMargins(40, 40, 40, 40);
    box->addStretch(1);
    m_nothingTitle = plainParagraph({}, nothing, "title");
    m_nothingTitle->setObjectName(QStringLiteral("nothingTitle"));
    m_nothingText = plainParagraph({}, nothing, "muted");
    m_nothingAssign = new QPushButton(nothing);
    m_nothingAssign->setObjectName(QStringLiteral("assign"));
    setRole(m_nothingAssign, "main");
    connect(m_nothingAssign, &QPushButton::clicked, this, &AnnotatePage::assignAsked);
    for (QLabel* label : {m_nothingTitle, m_nothingText}) {
        label->setAlignment(Qt::AlignCenter);
        box->addWidget(label);
    }
    box->addSpacing(12);
    box->addWidget(m_nothingAssign, 0, Qt::AlignCenter);
    box->addStretch(2);
    return nothing;
}

void AnnotatePage::showCounts()
{
    const QStringList names {tr("To do"), tr("Later"), tr("Done"), tr("Flagged"), tr("To write")};
    std::array<std::int64_t, 5> counts {};
    if (m_project != nullptr && m_flow.desk() != nullptr) {
        if (const auto found = m_flow.desk()->counts())
            counts = {found->todo, found->later, found->done, found->flagged, m_flow.toWrite()};
        m_counts[2]->setEnabled(!m_flow.desk()->hidesDone());
        m_counts[4]->setVisible(m_flow.desk()->scheme().criterionWithRole("own_answer") != nullptr);
    }
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        const QString& name = names[static_cast<qsizetype>(i)];
        const QString value = number(counts[i]);
        m_counts[i]->setText(name + u'\n' + value);
        m_counts[i]->setAccessibleName(tr("Show list: %1, %2").arg(name, value));
    }
}

void AnnotatePage::retranslateUi()
{
    const std::vector<std::pair<QAction*, QString>> words {{m_actions.submit, tr("Submit")},
        {m_actions.later, tr("Later")}, {m_actions.cannotRate, tr("Cannot rate...")},
        {m_actions.flag, tr("Flag for the lead...")}, {m_actions.back, tr("Back to the item before")},
        {m_actions.undo, tr("Undo submission")}, {m_actions.redo, tr("Redo submission")},
        {m_actions.list, tr("Show list")}, {m_actions.search, tr("Search...")},
        {m_actions.sideBySide, tr("Answers side by side")},
        {m_actions.ownAnswer, tr("Write an answer of your own")},
        {m_actions.writeLater, tr("Write the own answer later")},
        {m_actions.find, tr("Find in the texts...")}, {m_actions.invisibles, tr("Show hidden characters")},
        {m_actions.markdown, tr("Draw Markdown")}, {m_actions.hide, tr("Hide the texts")},
        {m_actions.pause, tr("Pause")}, {m_actions.guidelines, tr("Guidelines")},
        {m_actions.keys, tr("Keys")}, {m_actions.handBack, tr("Hand back...")}};
    for (const auto& [action, text] : words)
        action->setText(text);
    setAccessibleName(tr("Rate"));
    m_people->setText(tr("Rating as"));
    m_person->setAccessibleName(tr("Rating as"));
    m_round->setAccessibleName(tr("Round"));
    m_bar->setAccessibleName(tr("Progress"));
    m_guide->setText(tr("Guidelines"));
    m_handBack->setText(tr("Hand back..."));
    setPlainToolTip(m_handBack, tr("Write the file that goes back to the lead; as often as you like"));
    setPlainToolTip(m_guide, tr("How to judge, and all keys (F1)"));
    m_listButton->setText(tr("List"));
    m_listButton->setIcon(icon("list", this));
    setPlainToolTip(m_listButton, tr("Show or hide the list (I)"));
    m_back->setText(QString(QChar(0x25C0)));
    m_back->setAccessibleName(tr("Back to the item before"));
    setPlainToolTip(m_back, tr("Back to the item before (Alt+Left)"));
    m_later->setText(tr("Later"));
    setPlainToolTip(m_later,
        tr("Put this item off: nothing is recorded about it, it comes back at the end (%1)")
            .arg(m_keys.shown(KeyMap::Act::Later)));
    m_cannot->setText(tr("Cannot rate..."));
    setPlainToolTip(m_cannot,
        tr("Say why this item cannot be rated: that is a result and counts as done (%1)")
            .arg(m_keys.shown(KeyMap::Act::CannotRate)));
    m_flagButton->setText(QString(QChar(0x2691)));
    m_flagButton->setAccessibleName(tr("Flag for the lead"));
    setPlainToolTip(m_flagButton,
        tr("Flag for the lead: he is asked to look, the item is rated all the same (%1)")
            .arg(m_keys.shown(KeyMap::Act::Flag)));
    setPlainToolTip(m_submit, tr("Save and go on (Enter)"));
    m_nothingAssign->setText(tr("Assign..."));
    if (m_savedMs != 0)
        m_saved->setText(tr("Saved %1").arg(moment(m_savedMs)));
    if (m_flow.desk() == nullptr || !m_flow.current())
        refreshNothing();
    showProgress();
}

}
