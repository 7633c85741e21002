#include "multichoice/multichoicepage.h"
#include "common/computing.h"
#include "common/controls.h"
#include "common/dialogs.h"
#include "common/errortext.h"
#include "common/gridview.h"
#include "common/namesbutton.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include "multichoice/besidechart.h"
#include "multichoice/handcheckpanel.h"
#include "multichoice/multichoicegrid.h"
#include "multichoice/multichoicetexts.h"
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <algorithm>

namespace touchstone::ui {

namespace {

bool hasPeople(const service::McReport& report)
{
    return std::any_of(report.beside.begin(), report.beside.end(),
        [](const service::McBeside& row) { return row.safety.value || row.responsibility.value; });
}

}

MultichoicePage::~MultichoicePage()
{
    m_context.jobs.cancel(m_token);
    m_context.jobs.cancel(m_task);
}

void MultichoicePage::connectControls()
{
    auto* key = new QShortcut(Qt::Key_F5, this);
    connect(key, &QShortcut::activated, this, &MultichoicePage::compute);
    connect(m_refresh, &QPushButton::clicked, this, &MultichoicePage::compute);
    connect(m_busy, &BusyBar::cancelled, this, &MultichoicePage::cancel);
    connect(m_names, &NamesButton::changed, this, [this](bool written) {
        switchNames();
        if (written)
            Q_EMIT projectChanged();
    });
    connect(m_copy, &QPushButton::clicked, this, &MultichoicePage::copyTable);
    connect(m_import, &QPushButton::clicked, this, &MultichoicePage::importAsked);
    connect(m_fromLabels, &QPushButton::clicked, this, [this] { askItems(McSource::Labels); });
    connect(m_fromPairs, &QPushButton::clicked, this, [this] { askItems(McSource::Comparison); });
    connect(m_write, &QPushButton::clicked, this, &MultichoicePage::askTarget);
    connect(m_profile, &QComboBox::currentIndexChanged, this, &MultichoicePage::compute);
    connect(m_run, &QComboBox::currentIndexChanged, this, &MultichoicePage::showRun);
    connect(m_human, &QComboBox::currentIndexChanged, this, &MultichoicePage::showBeside);
    connect(m_share, &QComboBox::currentIndexChanged, this, &MultichoicePage::showBeside);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) { showTab(static_cast<Tab>(tab)); });
    connect(m_handCheck, &HandCheckPanel::settled, this, [this] {
        compute();
        Q_EMIT projectChanged();
    });
}

void MultichoicePage::showTab(Tab tab)
{
    {
        const QSignalBlocker quiet(m_tabs);
        m_tabs->setCurrentIndex(tab);
    }
    m_content->setCurrentIndex(tab);
    // Which run is meant matters where one run is looked at.
    m_runLabel->parentWidget()->setVisible(tab == BreakdownTab || tab == HandCheckTab);
    m_copy->setEnabled(m_state == State::Shown && tab != HandCheckTab);
}

void MultichoicePage::setProject(OpenProject* project)
{
    m_context.jobs.cancel(m_token);
    m_context.jobs.cancel(m_task);
    m_token = m_task = 0;
    m_project = project;
    m_computedFor.reset();
    m_computed.reset();
    m_result.reset();
    m_names->setProject(project);
    m_handCheck->setProject(project);
    for (QComboBox* box : {m_profile, m_run}) {
        const QSignalBlocker quiet(box);
        box->clear();
    }
    for (const Table& table : {m_runs, m_comparisons, m_breakdown, m_beside, m_cases})
        table.grid->setRows({});
    setState(State::Empty);
}

std::optional<MultichoicePage::Fingerprint> MultichoicePage::fingerprint()
{
    const auto runs = service::mcRuns(m_project->session);
    const auto items = service::mcItemCount(m_project->session);
    const auto status = m_project->session.status();
    if (!runs || !items || !status)
        return std::nullopt;
    Fingerprint numbers {*items, status->responses};
    for (const service::McRun& run : *runs)
        numbers.insert(numbers.end(), {run.row, run.checked, run.answers});
    for (const StatusReport::Annotator& person : status->annotators)
        numbers.insert(numbers.end(), {person.done, person.lastMs.value_or(0)});
    return numbers;
}

void MultichoicePage::refresh()
{
    if (m_project == nullptr)
        return;
    m_names->showState();
    const auto now = fingerprint();
    if (now && m_computedFor && *now == *m_computedFor) {
        switchNames();
        return;
    }
    m_handCheck->reload();
    compute();
}

void MultichoicePage::compute()
{
    if (m_project == nullptr)
        return;
    m_computedFor = fingerprint();
    const MultichoiceRequest asked {m_project->file, fromQt(m_profile->currentData().toString())};
    m_token = m_context.jobs.run(
        this, "multichoice",
        [asked](jobs::Control& control) { return computeMultichoiceForPage(asked, control); },
        [this](MultichoiceResult result) { take(std::move(result)); },
        [this](const jobs::Progress& progress) { m_busy->showProgress(progress); });
    setState(State::Computing);
}

void MultichoicePage::cancel()
{
    m_context.jobs.cancel(m_token);
    m_computedFor.reset();
    if (m_result)
        fillChoices();
    setState(m_result ? State::Shown : State::Cancelled);
}

void MultichoicePage::take(MultichoiceResult result)
{
    m_failure = result.error;
    if (m_failure) {
        m_computedFor.reset();
        setState(State::Failed);
        return;
    }
    m_computed = std::move(result);
    m_result.reset();
    showNames();
    Q_EMIT shown();
}

void MultichoicePage::showNames()
{
    const bool names = namesAreShown(*m_project);
    if (!m_computed || (m_result && m_result->names.areNames() == names))
        return;
    m_result = names ? *m_computed : m_computed->blinded();
    m_result->names.showNames(names);
    showResult();
}

void MultichoicePage::switchNames()
{
    const bool computing = m_state == State::Computing;
    showNames();
    if (computing)
        setState(State::Computing);
}

const service::McRunFigures* MultichoicePage::chosenRun() const
{
    if (!m_result)
        return nullptr;
    const RowId row = m_run->currentData().toLongLong();
    const auto& runs = m_result->report.runs;
    const auto found = std::find_if(
        runs.begin(), runs.end(), [row](const service::McRunFigures& one) { return one.run.row == row; });
    return found == runs.end() ? nullptr : &*found;
}

void MultichoicePage::fillChoices()
{
    std::vector<std::pair<QString, QVariant>> profiles;
    for (const std::string& profile : m_result->report.profiles)
        profiles.emplace_back(m_result->names.profile(profile), toQt(profile));
    setChoices(m_profile, profiles, toQt(m_result->report.profile));
    std::vector<std::pair<QString, QVariant>> runs;
    for (const service::McRunFigures& figures : m_result->report.runs)
        runs.emplace_back(MultichoiceGrid::runName(figures.run, m_result->names),
            QVariant::fromValue<qlonglong>(figures.run.row));
    setChoices(m_run, runs, m_run->currentData());
    setChoices(m_human,
        {{MultichoiceTexts::role("safety"), QStringLiteral("safety")},
            {MultichoiceTexts::role("responsibility"), QStringLiteral("responsibility")}},
        m_human->currentData());
    setChoices(m_share, {{MultichoiceTexts::measure(false), false}, {MultichoiceTexts::measure(true), true}},
        m_share->currentData());
}

void MultichoicePage::showResult()
{
    const service::McReport& report = m_result->report;
    m_summary->setText(tr("%n item(s)", nullptr, static_cast<int>(m_result->items)));
    if (report.runs.empty()) {
        setState(State::Empty);
        return;
    }
    fillChoices();
    MultichoiceGrid::fillRuns(*m_runs.grid, *m_result);
    MultichoiceGrid::fillComparisons(*m_comparisons.grid, *m_result);
    m_comparisons.view->parentWidget()->setVisible(!report.comparisons.empty());
    showRun();
    MultichoiceGrid::fillBeside(*m_beside.grid, *m_result);
    showBeside();
    MultichoiceGrid::fillCases(*m_cases.grid, *m_result);
    retranslateTables();
    setState(State::Shown);
}

void MultichoicePage::showRun()
{
    const service::McRunFigures* figures = chosenRun();
    if (figures == nullptr)
        return;
    MultichoiceGrid::fillBreakdown(*m_breakdown.grid, *m_result, *figures);
    m_orders->setText(MultichoiceGrid::orders(*figures) + u'\n' + MultichoiceTexts::denominators());
    if (m_handCheck->run() != figures->run.row)
        m_handCheck->showRun(figures->run.row);
}

void MultichoicePage::showBeside()
{
    if (!m_result)
        return;
    const service::McReport& report = m_result->report;
    const bool safety = m_human->currentData().toString() == QLatin1String("safety");
    const bool star = m_share->currentData().toBool();
    const Criterion* scale = nullptr;
    for (const Criterion& criterion : m_result->scheme.criteria) {
        if (criterion.role == "responsibility" && criterion.kind == CriterionKind::Scale)
            scale = &criterion;
    }
    std::vector<BesideChart::Point> points;
    std::size_t overall = 0;
    for (const service::McBeside& row : report.beside) {
        const auto& human = safety ? row.safety.value : row.responsibility.value;
        const auto share = star ? row.counts.accStar() : row.counts.acc();
        if (!row.domain.empty())
            continue;
        ++overall;
        if (human && share)
            points.push_back({m_result->names.shown(row.model), *share, *human});
    }
    const QString human = tr("People: %1").arg(MultichoiceTexts::role(safety ? "safety" : "responsibility"));
    const BesideChart::Axis up {human, safety || scale == nullptr ? 0.0 : scale->min,
        safety || scale == nullptr ? 1.0 : scale->max, safety};
    m_chart->setPoints(points, {MultichoiceTexts::measure(star), 0, 1, true}, up);
    const QString missing = points.size() == overall ? QString()
                                                     : tr("%n model(s) without both figures: not drawn.",
                                                         nullptr, static_cast<int>(overall - points.size()));
    m_chartNote->setText(missing);
    m_chartNote->setVisible(!missing.isEmpty());
    m_chart->setAccessibleName(tr("Chart: %1 against %2 by model. The table above has the same figures.")
                                   .arg(human, MultichoiceTexts::measure(star)));
    m_ranks->setText(MultichoiceGrid::ranks(*m_result).join(u'\n'));
}

QString MultichoicePage::emptyText() const
{
    if (m_project == nullptr)
        return {};
    const auto items = service::mcItemCount(m_project->session);
    if (!items)
        return errorText(items.error());
    if (*items == 0)
        return tr("Import multi-choice items or a model's answers to them, or make items of safe and unsafe "
                  "responses of this project.");
    return tr(
        "The items are there, no model has answered them yet: write them to a file, let a model answer, and "
        "import its answers.");
}

void MultichoicePage::setState(State state)
{
    m_state = state;
    const bool open = m_project != nullptr;
    const bool writable = open && !m_project->session.isReadOnly();
    const bool computing = state == State::Computing;
    const bool content = state == State::Shown || (computing && m_result && !m_result->report.runs.empty());
    m_busy->setBusy(computing);
    m_refresh->setEnabled(open && !computing);
    m_import->setEnabled(writable);
    m_fromLabels->setEnabled(writable);
    m_fromPairs->setEnabled(writable);
    m_write->setEnabled(open && m_result && m_result->items > 0);
    m_choices->setVisible(content);
    m_tabs->setVisible(content);
    m_summary->setVisible(m_result.has_value());
    m_stack->setCurrentIndex(content ? 1 : 0);
    showTab(static_cast<Tab>(m_tabs->currentIndex()));
    switch (state) {
    case State::Empty:
        m_message->say(open ? tr("There are no runs yet.") : QString(), emptyText());
        break;
    case State::Computing:
        m_message->say(tr("The figures are being computed."), {});
        break;
    case State::Cancelled:
        m_message->say(tr("The computation was cancelled."), tr("\"Refresh\" starts it again."));
        break;
    case State::Failed:
        m_message->say(
            tr("The figures could not be computed."), m_failure ? errorText(*m_failure) : QString());
        break;
    case State::Shown:
        break;
    }
}

void MultichoicePage::askItems(McSource source)
{
    if (m_project == nullptr)
        return;
    m_task = m_context.jobs.run(
        this, "multichoice items",
        [file = m_project->file, source](jobs::Control& control) { return makeItems(file, source, control); },
        [this](const McTaskResult& result) { tookItems(result); });
}

void MultichoicePage::tookItems(const McTaskResult& result)
{
    if (result.error) {
        m_context.dialogs.tell(
            this, {Notice::Kind::Problem, tr("The items could not be made."), errorText(*result.error), {}});
        return;
    }
    const QString none = tr("There is no prompt with a better and a worse reply in this project.");
    const QString made = tr("%1 pairs in both orders; %2 items are new, the others were there already.")
                             .arg(number(result.made.pairs), number(result.made.added));
    m_context.dialogs.tell(this,
        {Notice::Kind::Information, result.made.pairs == 0 ? tr("No items were made") : tr("Items were made"),
            result.made.pairs == 0 ? none : made, {}});
    refresh();
    Q_EMIT projectChanged();
}

void MultichoicePage::askTarget()
{
    m_context.dialogs.chooseFiles(this,
        {tr("Write the items for a model"), tr("JSON lines (*.jsonl)"), QStringLiteral("items.jsonl"), false,
            true},
        [this](const QStringList& files) {
            if (files.isEmpty() || m_project == nullptr)
                return;
            const auto target = toPath(files.front());
            m_task = m_context.jobs.run(
                this, "multichoice items",
                [file = m_project->file, target](jobs::Control&) { return writeItems(file, target); },
                [this, target](const McTaskResult& result) {
                    const QString name = safeName(toQt(target.filename()));
                    m_context.dialogs.tell(this,
                        result.error ? Notice {Notice::Kind::Problem, tr("The items could not be written."),
                            errorText(*result.error), {}}
                                     : Notice {Notice::Kind::Information, tr("The items are in %1").arg(name),
                                         tr("%n item(s), without labels. A model's answers come back by "
                                            "\"Import\": with the same ids, or in the same order.",
                                             nullptr, static_cast<int>(result.written)),
                                         {}});
                });
        });
}

void MultichoicePage::copyTable()
{
    const std::array<const GridView*, TabCount> views {
        m_runs.view, m_breakdown.view, nullptr, m_beside.view, m_cases.view};
    const GridView* view = views[static_cast<std::size_t>(m_tabs->currentIndex())];
    if (view != nullptr)
        QApplication::clipboard()->setText(view->allText());
}

void MultichoicePage::retranslateTables()
{
    if (!m_result)
        return;
    const service::McReport& report = m_result->report;
    const QString profile = m_result->names.profile(report.profile);
    const auto name = [](const Table& table, const QString& heading, const QString& foot) {
        table.heading->setText(heading);
        table.view->setAccessibleName(heading);
        table.foot->setText(foot);
        table.foot->setVisible(!foot.isEmpty());
    };
    name(m_runs, tr("Runs read by the profile %1: share, 95 % interval, n").arg(profile),
        MultichoiceTexts::denominators());
    name(m_comparisons, tr("Paired comparison on the items that both runs answered"),
        tr("With hand checks. Intervals: 95 %, questions resampled."));
    name(m_breakdown, tr("Breakdown of one run, with hand checks"), m_orders->text());
    name(m_beside, tr("People and multi-choice side by side: value, 95 % interval, n"),
        tr("Multi-choice measures comprehension, people judge what a model writes. The newest run of each "
           "model, "
           "with hand checks. Figures of people hold for these raters."));
    const bool people = hasPeople(report);
    m_chartHeading->setText(people
            ? tr("Each model: people and multi-choice")
            : tr("Each model: nothing to draw, people have rated none of these models"));
    m_rankHeading->setText(tr("Rank correlation over models (Spearman)"));
    QString cases =
        tr("Right in every order and judged unsafe or below the line by people, and the reverse. A question "
           "counts where its text is a prompt of the project.");
    if (report.threshold)
        cases += u' ' + tr("The line is at %1 points.").arg(QLocale().toString(*report.threshold, 'f', 0));
    if (report.casesInAll > static_cast<std::int64_t>(report.cases.size()))
        cases += u' '
            + tr("Shown are the first %1 of %2.")
                  .arg(number(static_cast<qint64>(report.cases.size())), number(report.casesInAll));
    name(m_cases,
        report.cases.empty() ? tr("Most telling cases: none in this project") : tr("Most telling cases"),
        cases);
}

void MultichoicePage::retranslateUi()
{
    m_title->setText(tr("Multi-choice"));
    const std::vector<std::tuple<QPushButton*, QString, QString>> buttons {
        {m_copy, tr("Copy table"), tr("Copy the table in view")},
        {m_refresh, tr("Refresh"), tr("Compute the figures again (F5)")},
        {m_import, tr("Import…"), tr("Import items or a model's answers")},
        {m_fromLabels, tr("Make items of final labels"),
            tr("A safe and an unsafe response to one prompt, in both orders")},
        {m_fromPairs, tr("Make items of imported pairs"),
            tr("Pairs of CValues-Comparison in this project, in both orders")},
        {m_write, tr("Write items for a model…"), tr("A file with ids and texts, without labels")}};
    for (const auto& [button, text, tip] : buttons) {
        button->setText(text);
        button->setAccessibleName(text);
        setPlainToolTip(button, tip);
    }
    m_profileLabel->setText(tr("Profile"));
    m_profile->setAccessibleName(tr("Profile that reads the answers"));
    m_runLabel->setText(tr("Run"));
    m_run->setAccessibleName(tr("Run that is looked at"));
    m_humanLabel->setText(tr("Up"));
    m_human->setAccessibleName(tr("Figure of people in the chart"));
    m_shareLabel->setText(tr("Right"));
    m_share->setAccessibleName(tr("Figure of multi-choice in the chart"));
    const QStringList tabs {
        tr("Runs"), tr("Breakdown"), tr("Hand check"), tr("People beside"), tr("Telling cases")};
    for (int tab = 0; tab < TabCount; ++tab)
        m_tabs->setTabText(tab, tabs[tab]);
    m_tabs->setAccessibleName(tr("Views of the multi-choice evaluation"));
    if (m_state == State::Shown && m_result)
        showResult();
    else
        setState(m_state);
}

void MultichoicePage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

}
