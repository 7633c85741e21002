#include "scores/scorespage.h"
#include "common/computing.h"
#include "common/controls.h"
#include "common/errortext.h"
#include "common/flowlayout.h"
#include "common/frozencolumn.h"
#include "common/gridview.h"
#include "common/namesbutton.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include "scores/agreementnote.h"
#include "scores/scorechart.h"
#include "scores/scoregrid.h"
#include "scores/weakdomains.h"
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <algorithm>

namespace touchstone::ui {

namespace {

constexpr int kTableRows = 10;
constexpr std::array kUnsure {service::Unsure::Third, service::Unsure::Missing, service::Unsure::Unsafe};
// The first is what the project says.
constexpr std::array kRules {"", "mean", "median", "trimmed"};

}

ScoresPage::ScoresPage(Context context, QWidget* parent)
    : Page(context, parent)
    , m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("scoresPage"));
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(18, 14, 18, 14);
    box->setSpacing(10);
    makeTop(box);
    makeControls(box);
    m_message = new MessageCard(QStringLiteral("scores"), m_stack);
    m_stack->addWidget(m_message);
    m_stack->addWidget(makeContent());
    box->addWidget(m_stack, 1);
    connectControls();
    retranslateUi();
    setState(State::Empty);
}

ScoresPage::~ScoresPage()
{
    m_context.jobs.cancel(m_token);
}

void ScoresPage::makeTop(QVBoxLayout* box)
{
    auto* top = new QHBoxLayout;
    m_title = plainLabel({}, this, "title");
    top->addWidget(m_title);
    top->addStretch(1);
    m_namesButton = new NamesButton(m_context, "scoresNames", "scores", this);
    m_compare = makeButton(this, "scoresCompare");
    m_export = makeButton(this, "scoresExport");
    m_report = makeButton(this, "scoresReport");
    m_snapshot = makeButton(this, "scoresSnapshot");
    m_copy = makeButton(this, "scoresCopy");
    m_latex = makeButton(this, "scoresLatex");
    m_refresh = makeButton(this, "scoresRefresh");
    for (QPushButton* button : std::initializer_list<QPushButton*> {
             m_namesButton, m_compare, m_export, m_report, m_snapshot, m_copy, m_latex, m_refresh})
        top->addWidget(button);
    box->addLayout(top);
    auto* pills = new QWidget(this);
    auto* flow = new FlowLayout(6, pills);
    int n = 0;
    for (QLabel*& pill : m_pills) {
        pill = plainLabel({}, pills, "pill");
        pill->setObjectName(QStringLiteral("scoresPill%1").arg(++n));
        flow->addWidget(pill);
    }
    box->addWidget(pills);
}

void ScoresPage::makeControls(QVBoxLayout* box)
{
    auto* row = new QHBoxLayout;
    m_controls = new QWidget(this);
    auto* flow = new FlowLayout(8, m_controls);
    const std::array<std::pair<QComboBox**, const char*>, 4> choices {{{&m_unsure, "scoresUnsure"},
        {&m_rule, "scoresRule"}, {&m_settled, "scoresAdjudication"}, {&m_measure, "scoresDomainMeasure"}}};
    for (std::size_t n = 0; n < choices.size(); ++n) {
        const LabelledChoice made = makeChoice(m_controls, choices[n].second);
        *choices[n].first = made.box;
        m_choiceLabels[n] = made.label;
        flow->addWidget(made.row);
    }
    row->addWidget(m_controls, 1);
    m_busy = new BusyBar(QStringLiteral("scores"), this);
    row->addWidget(m_busy, 0, Qt::AlignTop);
    box->addLayout(row);
}

QWidget* ScoresPage::makeContent()
{
    auto* scroll = new QScrollArea(m_stack);
    auto* inner = new QWidget(scroll);
    setRole(inner, "page");
    auto* box = new QVBoxLayout(inner);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(12);
    auto* card = new Card(inner);
    m_tableHeading = plainParagraph({}, card, "heading");
    m_denominators = plainParagraph({}, card, "small");
    m_denominators->setObjectName(QStringLiteral("scoresDenominators"));
    m_grid = new tables::GridModel(this);
    m_view = new GridView(card);
    m_view->setObjectName(QStringLiteral("scoresTable"));
    m_view->setGrid(m_grid);
    m_view->setShownRows(kTableRows);
    new FrozenColumn(m_view);
    card->box()->addWidget(m_tableHeading);
    card->box()->addWidget(m_view);
    card->box()->addWidget(m_denominators);
    box->addWidget(card);

    auto* halves = new QHBoxLayout;
    halves->setSpacing(12);
    m_chart = new ScoreChart(inner);
    auto* supports = new Card(inner);
    m_supportHeading = plainLabel({}, supports, "heading");
    m_supports = new QVBoxLayout;
    m_supports->setSpacing(6);
    supports->box()->addWidget(m_supportHeading);
    supports->box()->addLayout(m_supports);
    m_agreement = new AgreementNote(supports);
    supports->box()->addWidget(m_agreement);
    supports->box()->addStretch();
    m_weak = new WeakDomains(inner);
    auto* right = new QVBoxLayout;
    right->setSpacing(12);
    right->addWidget(supports);
    right->addWidget(m_weak);
    right->addStretch();
    halves->addWidget(m_chart, 3);
    halves->addLayout(right, 2);
    box->addLayout(halves);
    box->addStretch();
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

void ScoresPage::connectControls()
{
    auto* key = new QShortcut(Qt::Key_F5, this);
    connect(key, &QShortcut::activated, this, &ScoresPage::compute);
    connect(m_refresh, &QPushButton::clicked, this, &ScoresPage::compute);
    connect(m_busy, &BusyBar::cancelled, this, &ScoresPage::cancel);
    connect(m_copy, &QPushButton::clicked, this, &ScoresPage::copyTable);
    connect(m_latex, &QPushButton::clicked, this, &ScoresPage::copyLatex);
    connect(m_snapshot, &QPushButton::clicked, this, &ScoresPage::askSnapshot);
    connect(m_report, &QPushButton::clicked, this, &ScoresPage::askReport);
    connect(m_namesButton, &NamesButton::changed, this, &ScoresPage::takeNames);
    connect(m_compare, &QPushButton::clicked, this, &ScoresPage::askComparison);
    connect(m_weak, &WeakDomains::exportAsked, this, &ScoresPage::supervisionAsked);
    connect(m_agreement, &AgreementNote::assignAsked, this, &ScoresPage::assignAsked);
    connect(m_export, &QPushButton::clicked, this, &ScoresPage::exportAsked);
    connect(m_unsure, &QComboBox::currentIndexChanged, this, &ScoresPage::compute);
    connect(m_rule, &QComboBox::currentIndexChanged, this, &ScoresPage::compute);
    connect(m_settled, &QComboBox::currentIndexChanged, this, &ScoresPage::compute);
    connect(m_measure, &QComboBox::currentIndexChanged, this, &ScoresPage::showTable);
}

void ScoresPage::setProject(OpenProject* project)
{
    m_context.jobs.cancel(m_token);
    m_token = 0;
    m_project = project;
    m_computedFor.reset();
    m_context.jobs.cancel(m_textToken);
    m_chart->setResult(nullptr);
    m_weak->setResult(nullptr, {});
    m_agreement->setResult(nullptr, {});
    m_result.reset();
    m_shownFor = {};
    m_namesButton->setProject(project);
    putChoicesBack();
    setState(State::Empty);
}

std::optional<StatusReport::Fingerprint> ScoresPage::fingerprint()
{
    const auto status = m_project->session.status();
    return status ? std::optional(status->fingerprint()) : std::nullopt;
}

void ScoresPage::refresh()
{
    if (m_project == nullptr)
        return;
    m_namesButton->showState();
    const auto now = fingerprint();
    if (!now || !m_computedFor || *now != *m_computedFor)
        compute();
    else
        showNames();
}

ScoresRequest ScoresPage::request() const
{
    return {m_project->file, kUnsure[static_cast<std::size_t>(std::max(0, m_unsure->currentIndex()))],
        kRules[static_cast<std::size_t>(std::max(0, m_rule->currentIndex()))],
        m_settled->currentIndex() <= 0};
}

void ScoresPage::compute()
{
    if (m_project == nullptr)
        return;
    m_computedFor = fingerprint();
    m_asked = request();
    m_token = m_context.jobs.run(
        this, "scores", [asked = m_asked](jobs::Control& control) { return computeForPage(asked, control); },
        [this](ScoresResult result) { take(std::move(result)); },
        [this](const jobs::Progress& progress) { m_busy->showProgress(progress); });
    setState(State::Computing);
}

void ScoresPage::cancel()
{
    m_context.jobs.cancel(m_token);
    m_computedFor.reset();
    if (m_result)
        putChoicesBack();
    setState(m_result ? State::Shown : State::Cancelled);
}

void ScoresPage::take(ScoresResult result)
{
    m_failure = result.error;
    if (m_failure) {
        m_computedFor.reset();
        setState(State::Failed);
        return;
    }
    m_chart->setResult(nullptr);
    m_weak->setResult(nullptr, {});
    m_agreement->setResult(nullptr, {});
    m_result = std::move(result);
    m_result->names.showNames(namesAreShown(*m_project));
    m_shownFor = m_asked;
    showResult();
    Q_EMIT shown();
}

void ScoresPage::showResult()
{
    const bool empty = m_result->table.criteria.empty() || m_result->table.done == 0;
    if (!empty) {
        showPills();
        showMeasures();
        showTable();
        m_chart->setResult(&*m_result);
        showSupports();
    }
    setState(empty ? State::Empty : State::Shown);
}

void ScoresPage::showPills()
{
    const service::ScoreTable& table = m_result->table;
    m_pills[0]->setText(table.done < table.assigned
            ? tr("Interim: %1 rated")
                  .arg(percent(static_cast<double>(table.done), static_cast<double>(table.assigned)))
            : tr("Complete: %Ln item(s) rated", nullptr, static_cast<int>(table.done)));
    m_pills[1]->setText(ScoreGrid::rules(*m_result));
    m_pills[2]->setText(ScoreGrid::unsure(*m_result));
    m_choiceLabels[0]->parentWidget()->setVisible(!m_pills[2]->text().isEmpty());
    const auto& criteria = table.criteria;
    m_choiceLabels[1]->parentWidget()->setVisible(std::any_of(criteria.begin(), criteria.end(),
        [](const auto& criterion) { return criterion.kind == stats::ScoreKind::Scale; }));
    const service::AdjudicationCounts& settled = table.adjudication;
    // Left out, they stay a choice; where nothing was settled there is none.
    m_choiceLabels[2]->parentWidget()->setVisible(!settled.used || settled.units > 0);
    m_pills[3]->setText(ScoreGrid::adjudication(*m_result));
    m_pills[4]->setText(m_result->snapshot.empty()
            ? tr("Not published")
            : tr("Snapshot: %1").arg(safeName(toQt(m_result->snapshot), 30)));
    m_pills[5]->setText(!m_result->names.areNames() ? tr("Blind: models have codes")
            : m_project->unblinded                  ? tr("Unblinded view (logged)")
                                   : tr("Names shown: the project is blind for raters only"));
    if (m_result->unblindings > 0)
        m_pills[5]->setText(m_pills[5]->text() + QStringLiteral(" · ")
            + tr("unblinded %Ln time(s)", nullptr, static_cast<int>(m_result->unblindings)));
    m_denominators->setText(ScoreGrid::denominators(*m_result).join(QStringLiteral(" · ")));
}

void ScoresPage::showMeasures()
{
    std::vector<std::pair<QString, QVariant>> choices;
    QString usual;
    for (const auto& [measure, title] : ScoreGrid::domainMeasures(*m_result)) {
        choices.emplace_back(title, toQt(measure));
        if (measure == "responsibility")
            usual = toQt(measure);
    }
    if (!setChoices(m_measure, choices, m_measure->currentData())) {
        const QSignalBlocker quiet(m_measure);
        m_measure->setCurrentIndex(std::max(0, m_measure->findData(usual)));
    }
    m_choiceLabels[3]->parentWidget()->setVisible(choices.size() > 1);
}

void ScoresPage::showTable()
{
    if (!m_result)
        return;
    const std::string measure = fromQt(m_measure->currentData().toString());
    ScoreGrid::fillScores(*m_grid, *m_result, measure);
    m_weak->setResult(&*m_result, measure);
    m_agreement->setResult(&*m_result, measure);
}

void ScoresPage::showSupports()
{
    while (QLayoutItem* item = m_supports->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QStringList sentences;
    for (const LocalText& sentence : m_result->supports)
        sentences << localized(sentence);
    for (const QString& sentence : sentences + ScoreGrid::otherwise(*m_result))
        m_supports->addWidget(
            plainParagraph(QStringLiteral("• ") + sentence, m_supportHeading->parentWidget()));
}

void ScoresPage::putChoicesBack()
{
    const QSignalBlocker quietUnsure(m_unsure);
    const QSignalBlocker quietRule(m_rule);
    m_unsure->setCurrentIndex(
        static_cast<int>(std::find(kUnsure.begin(), kUnsure.end(), m_shownFor.unsure) - kUnsure.begin()));
    m_rule->setCurrentIndex(
        static_cast<int>(std::find(kRules.begin(), kRules.end(), m_shownFor.scaleRule) - kRules.begin()));
    const QSignalBlocker quietSettled(m_settled);
    m_settled->setCurrentIndex(m_shownFor.adjudication ? 0 : 1);
}

QString ScoresPage::emptyText() const
{
    if (m_project == nullptr)
        return {};
    const auto status = m_project->session.status();
    if (!status)
        return errorText(status.error());
    if (status->responses == 0)
        return tr("There are no responses in this project yet: import some first.");
    if (status->items == 0)
        return tr("No work has been given out yet: assign the responses to annotators.");
    if (m_result && m_result->table.criteria.empty())
        return tr("The scheme of this project has no question that is scored.");
    return tr("Nothing has been rated yet in a normal round. Scores appear with the first submitted item.");
}

void ScoresPage::setState(State state)
{
    m_state = state;
    m_busy->setBusy(state == State::Computing);
    m_refresh->setEnabled(m_project != nullptr && state != State::Computing);
    const bool content =
        state == State::Shown || (state == State::Computing && m_result && m_stack->currentIndex() == 1);
    showButtons(content);
    m_controls->setVisible(content);
    for (QLabel* pill : m_pills)
        pill->setVisible(content && !pill->text().isEmpty());
    m_stack->setCurrentIndex(content ? 1 : 0);
    switch (state) {
    case State::Empty:
        m_message->say(m_project != nullptr ? tr("There are no scores yet.") : QString(), emptyText());
        break;
    case State::Computing:
        m_message->say(tr("The scores are being computed."), {});
        break;
    case State::Cancelled:
        m_message->say(tr("The computation was cancelled."), tr("\"Refresh\" starts it again."));
        break;
    case State::Failed:
        m_message->say(
            tr("The scores could not be computed."), m_failure ? errorText(*m_failure) : QString());
        break;
    case State::Shown:
        break;
    }
}

void ScoresPage::fillChoices()
{
    std::vector<std::pair<QString, QVariant>> unsure;
    for (const service::Unsure each : kUnsure)
        unsure.emplace_back(ScoreGrid::unsureName(each), toQt(service::unsureName(each)));
    setChoices(m_unsure, unsure, m_unsure->currentData());
    std::vector<std::pair<QString, QVariant>> rules;
    for (const char* each : kRules)
        rules.emplace_back(ScoreGrid::ruleName(each), QLatin1String(each));
    setChoices(m_rule, rules, m_rule->currentData());
    setChoices(m_settled,
        {{tr("count"), QStringLiteral("with")}, {tr("left out: rules alone"), QStringLiteral("without")}},
        m_settled->currentData());
}

void ScoresPage::retranslateUi()
{
    m_title->setText(tr("Scores"));
    m_export->setText(tr("Export…"));
    m_export->setAccessibleName(tr("Export the scores"));
    m_copy->setText(tr("Copy table"));
    m_copy->setAccessibleName(tr("Copy the table of scores"));
    setPlainToolTip(m_copy, tr("For Excel and other spreadsheets: a cell for each figure"));
    m_latex->setText(tr("LaTeX"));
    m_latex->setAccessibleName(tr("Copy the scores as LaTeX"));
    setPlainToolTip(m_latex, m_latex->accessibleName());
    m_snapshot->setText(tr("Publish…"));
    m_snapshot->setAccessibleName(tr("Publish a snapshot"));
    setPlainToolTip(m_snapshot, tr("Give this state a name and a hash that report and exports quote"));
    m_report->setText(tr("Report…"));
    m_report->setAccessibleName(tr("Write the report"));
    m_compare->setText(tr("Compare two…"));
    m_compare->setAccessibleName(tr("Compare two models"));
    m_refresh->setText(tr("Refresh"));
    m_refresh->setAccessibleName(m_refresh->text());
    setPlainToolTip(m_refresh, tr("Compute the scores again (F5)"));
    const QStringList labels {
        tr("\"Unsure\""), tr("Several raters' points"), tr("Adjudicated labels"), tr("Domains show")};
    const QStringList names {tr("How answers of unsure count"), tr("Rule for points of several raters"),
        tr("Whether adjudicated labels count"), tr("Figure shown for each domain")};
    std::size_t n = 0;
    for (QComboBox* choice : {m_unsure, m_rule, m_settled, m_measure}) {
        m_choiceLabels[n]->setText(labels[static_cast<qsizetype>(n)]);
        choice->setAccessibleName(names[static_cast<qsizetype>(n++)]);
    }
    fillChoices();
    m_tableHeading->setText(tr("Human evaluation by model: value, 95 % interval (prompts resampled), n"));
    m_view->setAccessibleName(tr("Scores by model"));
    m_supportHeading->setText(tr("What this design can and cannot support"));
    if (m_state == State::Shown && m_result)
        showResult();
    else
        setState(m_state);
}

void ScoresPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

}
