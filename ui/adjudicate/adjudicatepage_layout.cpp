// How the page is put together; what it does stands in adjudicatepage.cpp.
#include "adjudicate/adjudicatepage.h"
#include "adjudicate/disputepanel.h"
#include "adjudicate/ownanswercard.h"
#include "adjudicate/ratingcolumns.h"
#include "adjudicate/settlementform.h"
#include "annotate/criterionform.h"
#include "annotate/itemview.h"
#include "common/controls.h"
#include "common/icons.h"
#include "common/plaintext.h"
#include "common/surfaces.h"
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>

namespace touchstone::ui {

namespace {

constexpr int kListWidth = 230;
constexpr int kSideWidth = 400;
constexpr int kIconSize = 18;
constexpr int kTypingPauseMs = 250;

}

AdjudicatePage::AdjudicatePage(Context context, QWidget* parent)
    : Page(context, parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setObjectName(QStringLiteral("adjudicatePage"));
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(makeTopBar());
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    all->addLayout(middle, 1);
    m_panel = new DisputePanel(this);
    m_panel->setFixedWidth(kListWidth);
    middle->addWidget(m_panel);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(makeMessage());
    m_stack->addWidget(makeMiddle());
    middle->addWidget(m_stack, 1);
    m_side = makeSide();
    middle->addWidget(m_side);
    connectParts();
    retranslateUi();
    setState(State::Empty);
}

QWidget* AdjudicatePage::makeTopBar()
{
    auto* bar = new QFrame(this);
    setRole(bar, "bar");
    auto* box = new QHBoxLayout(bar);
    box->setContentsMargins(16, 9, 16, 9);
    box->setSpacing(14);
    m_listButton = new QToolButton(bar);
    m_listButton->setObjectName(QStringLiteral("disputeListButton"));
    m_listButton->setIconSize(QSize(kIconSize, kIconSize));
    m_listButton->setCheckable(true);
    m_listButton->setChecked(true);
    m_listButton->setFocusPolicy(Qt::StrongFocus);
    m_title = plainLabel({}, bar, "strong");
    m_place = plainLabel({}, bar, "muted");
    m_place->setObjectName(QStringLiteral("adjudicateCounts"));
    m_bar = new QProgressBar(bar);
    m_bar->setObjectName(QStringLiteral("adjudicateProgress"));
    m_bar->setTextVisible(false);
    m_bar->setMaximumWidth(200);
    m_bar->setMinimumWidth(60);
    m_saved = plainLabel({}, bar, "muted");
    m_saved->setObjectName(QStringLiteral("adjudicateSaved"));
    m_refresh = makeButton(bar, "adjudicateRefresh");
    box->addWidget(m_listButton);
    box->addWidget(m_title);
    box->addWidget(m_place);
    box->addWidget(m_bar);
    box->addStretch(1);
    box->addWidget(m_saved);
    box->addWidget(m_refresh);
    return bar;
}

QWidget* AdjudicatePage::makeMessage()
{
    auto* message = new QWidget(this);
    auto* box = new QVBoxLayout(message);
    box->setContentsMargins(40, 40, 40, 40);
    m_messageTitle = plainParagraph({}, message, "title");
    m_messageTitle->setObjectName(QStringLiteral("adjudicateMessage"));
    m_messageText = plainParagraph({}, message, "muted");
    box->addStretch(1);
    for (QLabel* label : {m_messageTitle, m_messageText}) {
        label->setAlignment(Qt::AlignCenter);
        box->addWidget(label);
    }
    box->addStretch(2);
    return message;
}

QWidget* AdjudicatePage::makeMiddle()
{
    // On a small screen the ratings need more height than is left: then all of it scrolls.
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    m_middleArea = area;
    auto* middle = new QWidget(area);
    setRole(middle, "page");
    area->setWidget(middle);
    auto* box = new QVBoxLayout(middle);
    box->setContentsMargins(18, 14, 18, 14);
    box->setSpacing(12);
    m_item = new ItemView(middle);
    auto* card = new Card(middle);
    m_ratings = new RatingColumns(card);
    card->box()->addWidget(m_ratings);
    m_own = new OwnAnswerCard(middle);
    box->addWidget(m_item, 1);
    box->addWidget(m_own);
    box->addWidget(card);
    return area;
}

QWidget* AdjudicatePage::makeSide()
{
    auto* side = new QFrame(this);
    setRole(side, "side");
    side->setFixedWidth(kSideWidth);
    auto* box = new QVBoxLayout(side);
    box->setContentsMargins(18, 12, 18, 12);
    box->setSpacing(9);
    m_form = new CriterionForm;
    m_formArea = new QScrollArea(side);
    m_formArea->setWidgetResizable(true);
    m_formArea->setFrameShape(QFrame::NoFrame);
    m_formArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_formArea->setFocusPolicy(Qt::NoFocus);
    m_formArea->setWidget(m_form);
    setRole(m_form, "page");
    m_kind = plainParagraph({}, side, "small");
    m_kind->setObjectName(QStringLiteral("adjudicateKind"));
    m_notice = plainParagraph({}, side, "danger");
    m_notice->setObjectName(QStringLiteral("adjudicateNotice"));
    m_notice->hide();
    m_back = makeButton(side, "adjudicateBack");
    m_next = makeButton(side, "adjudicateNext");
    m_undo = makeButton(side, "adjudicateUndo");
    m_takeBack = makeButton(side, "adjudicateTakeBack");
    for (QPushButton* button : {m_back, m_next, m_undo, m_takeBack})
        setRole(button, "small");
    m_submit = makeButton(side, "adjudicateSubmit");
    setRole(m_submit, "main");
    auto* row = new QHBoxLayout;
    row->setSpacing(7);
    for (QPushButton* button : {m_back, m_next, m_undo, m_takeBack})
        row->addWidget(button);
    row->addStretch(1);
    row->addWidget(m_submit);
    box->addWidget(m_formArea, 1);
    box->addWidget(separator(Qt::Horizontal, side));
    box->addWidget(m_kind);
    box->addWidget(m_notice);
    box->addLayout(row);
    return side;
}

void AdjudicatePage::connectParts()
{
    const auto key = [this](const QKeySequence& keys, auto slot) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    key(Qt::Key_F5, [this] { readList(); });
    key(Qt::ALT | Qt::Key_Left, [this] { m_back->click(); });
    key(Qt::ALT | Qt::Key_Right, [this] { m_next->click(); });
    key(Qt::CTRL | Qt::Key_Z, [this] { m_undo->click(); });
    key(Qt::ALT | Qt::Key_O, [this] {
        m_own->focusFirst();
        m_middleArea->ensureWidgetVisible(m_own);
    });
    connect(m_own, &OwnAnswerCard::chosen, this, &AdjudicatePage::chooseOwn);
    connect(m_refresh, &QPushButton::clicked, this, &AdjudicatePage::readList);
    connect(m_listButton, &QToolButton::clicked, this, &AdjudicatePage::toggleList);
    connect(m_panel, &DisputePanel::picked, this, [this](const RatedUnit& unit) { goTo(unit); });
    connect(m_back, &QPushButton::clicked, this, [this] {
        if (m_case)
            goTo(m_panel->before(m_case->unit));
    });
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (m_case)
            goTo(m_panel->after(m_case->unit, false));
    });
    connect(m_undo, &QPushButton::clicked, this, &AdjudicatePage::undo);
    connect(m_takeBack, &QPushButton::clicked, this, &AdjudicatePage::takeBack);
    connect(m_submit, &QPushButton::clicked, this, &AdjudicatePage::submit);
    connect(m_form, &CriterionForm::edited, this, [this] {
        if (m_case) {
            const Answers form = m_form->answers();
            keepDraft(m_case->unit,
                form == settlementform::start(*m_case) ? std::nullopt : std::optional<Answers>(form));
        }
        showKind();
    });
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(kTypingPauseMs);
    connect(&m_draftTimer, &QTimer::timeout, this, [this] { flushDraft(); });
    connect(m_form, &CriterionForm::submitAsked, this, &AdjudicatePage::submit);
    connect(m_form, &CriterionForm::left, this, [this] { setFocus(Qt::OtherFocusReason); });
}

void AdjudicatePage::retranslateUi()
{
    setAccessibleName(tr("Adjudicate"));
    m_title->setText(tr("Adjudicate"));
    m_listButton->setAccessibleName(tr("Show list"));
    m_listButton->setIcon(icon("list", this));
    setPlainToolTip(m_listButton, tr("Show or hide the list (I)"));
    m_bar->setAccessibleName(tr("Settled of the disputed answers"));
    m_refresh->setText(tr("Refresh"));
    m_refresh->setAccessibleName(tr("Read the disputed answers again"));
    setPlainToolTip(m_refresh, tr("Read the disputed answers again (F5)"));
    m_back->setText(QString(QChar(0x25C0)));
    m_back->setAccessibleName(tr("Answer before"));
    setPlainToolTip(m_back, tr("Answer before, as listed (Alt+Left)"));
    m_next->setText(QString(QChar(0x25B6)));
    m_next->setAccessibleName(tr("Next answer"));
    setPlainToolTip(m_next, tr("Next answer, without settling this one (Alt+Right)"));
    m_undo->setText(tr("Undo"));
    setPlainToolTip(m_undo, tr("Undo what was settled or taken back last (Ctrl+Z)"));
    m_takeBack->setText(tr("Take back"));
    setPlainToolTip(m_takeBack, tr("Take this settlement back: the rule holds again"));
    setPlainToolTip(m_submit, tr("Save and go to the next open answer (Enter)"));
    if (m_case)
        showCase(m_form->answers());
    showCounts();
    showSaved();
    showMessage();
    enableButtons();
}

}
