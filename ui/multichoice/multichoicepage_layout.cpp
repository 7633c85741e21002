#include "common/computing.h"
#include "common/controls.h"
#include "common/flowlayout.h"
#include "common/gridview.h"
#include "common/namesbutton.h"
#include "common/plaintext.h"
#include "common/surfaces.h"
#include "multichoice/besidechart.h"
#include "multichoice/handcheckpanel.h"
#include "multichoice/multichoicepage.h"
#include "tables/gridmodel.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>

namespace touchstone::ui {

namespace {

constexpr int kRunRows = 6;
constexpr int kBreakdownRows = 12;
constexpr int kBesideRows = 5;
constexpr int kCaseRows = 10;
constexpr int kChoiceWidth = 250;

/// No wider than the tabs beside it leave room for.
QWidget* addChoice(QWidget* parent, const char* name, QLabel*& label, QComboBox*& box)
{
    const LabelledChoice made = makeChoice(parent, name);
    label = made.label;
    box = made.box;
    box->setMaximumWidth(kChoiceWidth);
    return made.row;
}

/// What scrolls: the inside of a tab.
QScrollArea* scrolled(QWidget* inner, QWidget* parent)
{
    auto* scroll = new QScrollArea(parent);
    setRole(inner, "page");
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

QVBoxLayout* column(QWidget* inner)
{
    auto* box = new QVBoxLayout(inner);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(12);
    return box;
}

}

MultichoicePage::MultichoicePage(Context context, QWidget* parent)
    : Page(context, parent)
    , m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("multichoicePage"));
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(18, 14, 18, 14);
    box->setSpacing(8);
    makeTop(box);
    makeItemsRow(box);
    makeTabs(box);
    m_message = new MessageCard(QStringLiteral("mc"), m_stack);
    m_stack->addWidget(m_message);
    m_content = new QStackedWidget(m_stack);
    m_handCheck = new HandCheckPanel(context, m_content);
    for (QWidget* tab : {makeRunsTab(), makeBreakdownTab(), static_cast<QWidget*>(m_handCheck),
             makeBesideTab(), makeCasesTab()})
        m_content->addWidget(tab);
    m_stack->addWidget(m_content);
    box->addWidget(m_stack, 1);
    connectControls();
    retranslateUi();
    setState(State::Empty);
}

void MultichoicePage::makeTop(QVBoxLayout* box)
{
    auto* top = new QHBoxLayout;
    m_title = plainLabel({}, this, "title");
    m_summary = plainLabel({}, this, "muted");
    m_summary->setObjectName(QStringLiteral("mcSummary"));
    top->addWidget(m_title);
    top->addSpacing(10);
    top->addWidget(m_summary, 1);
    m_busy = new BusyBar(QStringLiteral("mc"), this);
    top->addWidget(m_busy);
    m_names = new NamesButton(m_context, "mcNames", "multichoice", this);
    m_copy = makeButton(this, "mcCopy");
    m_refresh = makeButton(this, "mcRefresh");
    top->addWidget(m_names);
    top->addWidget(m_copy);
    top->addWidget(m_refresh);
    box->addLayout(top);
}

void MultichoicePage::makeItemsRow(QVBoxLayout* box)
{
    auto* row = new QWidget(this);
    auto* flow = new FlowLayout(8, row);
    m_import = makeButton(row, "mcImport");
    m_fromLabels = makeButton(row, "mcFromLabels");
    m_fromPairs = makeButton(row, "mcFromPairs");
    m_write = makeButton(row, "mcWrite");
    for (QPushButton* button : {m_import, m_fromLabels, m_fromPairs, m_write})
        flow->addWidget(button);
    box->addWidget(row);
}

void MultichoicePage::makeTabs(QVBoxLayout* box)
{
    m_tabs = new QTabBar(this);
    m_tabs->setObjectName(QStringLiteral("mcTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    for (int tab = 0; tab < TabCount; ++tab)
        m_tabs->addTab(QString());
    m_choices = new QWidget(this);
    auto* choices = new QHBoxLayout(m_choices);
    choices->setContentsMargins(0, 0, 0, 0);
    choices->addWidget(addChoice(m_choices, "mcProfile", m_profileLabel, m_profile));
    choices->addWidget(addChoice(m_choices, "mcRun", m_runLabel, m_run));
    auto* row = new QHBoxLayout;
    row->addWidget(m_tabs, 1);
    row->addWidget(m_choices);
    box->addLayout(row);
}

MultichoicePage::Table MultichoicePage::makeTable(
    QVBoxLayout* box, QWidget* parent, const char* name, int rows)
{
    auto* card = new Card(parent);
    Table table;
    table.heading = plainParagraph({}, card, "heading");
    table.grid = new tables::GridModel(this);
    table.view = new GridView(card);
    table.view->setObjectName(QLatin1String(name));
    table.view->setGrid(table.grid);
    table.view->setShownRows(rows);
    table.foot = plainParagraph({}, card, "small");
    card->box()->addWidget(table.heading);
    card->box()->addWidget(table.view);
    card->box()->addWidget(table.foot);
    box->addWidget(card);
    return table;
}

QWidget* MultichoicePage::makeRunsTab()
{
    auto* inner = new QWidget(m_content);
    auto* box = column(inner);
    m_runs = makeTable(box, inner, "mcRuns", kRunRows);
    m_comparisons = makeTable(box, inner, "mcComparisons", kRunRows);
    box->addStretch();
    return scrolled(inner, m_content);
}

QWidget* MultichoicePage::makeBreakdownTab()
{
    auto* inner = new QWidget(m_content);
    auto* box = column(inner);
    m_breakdown = makeTable(box, inner, "mcBreakdown", kBreakdownRows);
    m_orders = m_breakdown.foot;
    m_orders->setObjectName(QStringLiteral("mcOrders"));
    box->addStretch();
    return scrolled(inner, m_content);
}

QWidget* MultichoicePage::makeBesideTab()
{
    auto* inner = new QWidget(m_content);
    auto* box = column(inner);
    m_beside = makeTable(box, inner, "mcBeside", kBesideRows);
    auto* halves = new QHBoxLayout;
    halves->setSpacing(12);
    auto* chart = new Card(inner);
    m_chartHeading = plainParagraph({}, chart, "heading");
    auto* measures = new QHBoxLayout;
    measures->addWidget(addChoice(chart, "mcHuman", m_humanLabel, m_human));
    measures->addWidget(addChoice(chart, "mcShare", m_shareLabel, m_share));
    measures->addStretch();
    m_chart = new BesideChart(chart);
    m_chart->setObjectName(QStringLiteral("mcChart"));
    m_chartNote = plainParagraph({}, chart, "small");
    m_chartNote->setObjectName(QStringLiteral("mcChartNote"));
    chart->box()->addWidget(m_chartHeading);
    chart->box()->addLayout(measures);
    chart->box()->addWidget(m_chart);
    chart->box()->addWidget(m_chartNote);
    auto* ranks = new Card(inner);
    m_rankHeading = plainParagraph({}, ranks, "heading");
    m_ranks = plainParagraph({}, ranks);
    m_ranks->setObjectName(QStringLiteral("mcRanks"));
    ranks->box()->addWidget(m_rankHeading);
    ranks->box()->addWidget(m_ranks);
    ranks->box()->addStretch();
    halves->addWidget(chart, 3);
    halves->addWidget(ranks, 2);
    box->addLayout(halves);
    box->addStretch();
    return scrolled(inner, m_content);
}

QWidget* MultichoicePage::makeCasesTab()
{
    auto* inner = new QWidget(m_content);
    auto* box = column(inner);
    m_cases = makeTable(box, inner, "mcCases", kCaseRows);
    box->addStretch();
    return scrolled(inner, m_content);
}

}
