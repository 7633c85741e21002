#include "progress/progresspage.h"
#include "common/controls.h"
#include "common/dialogs.h"
#include "common/errortext.h"
#include "common/frozencolumn.h"
#include "common/gridview.h"
#include "common/modelnames.h"
#include "common/namesbutton.h"
#include "common/plaintext.h"
#include "common/surfaces.h"
#include "common/texts.h"
#include "progress/burnupcard.h"
#include "progress/progresstables.h"
#include "progress/workchart.h"
#include "service/worklists.h"
#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>

namespace touchstone::ui {

namespace {

constexpr int kAnnotatorRows = 12;
constexpr int kShareRows = 10;
constexpr int kIssueRows = 8;
constexpr std::int64_t kSecondMs = 1000;

}

ProgressPage::ProgressPage(Context context, QWidget* parent)
    : Page(context, parent)
    , m_title(plainLabel({}, this, "title"))
    , m_names(new NamesButton(context, "progressNames", "progress", this))
    , m_refresh(makeButton(this, "progressRefresh"))
    , m_assign(makeButton(this, "progressAssign"))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("progressPage"));
    auto* top = new QHBoxLayout;
    top->addWidget(m_title);
    top->addStretch();
    top->addWidget(m_names);
    top->addWidget(m_refresh);
    top->addWidget(m_assign);
    m_content = makeContent();
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(m_content);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(18, 14, 18, 14);
    box->setSpacing(12);
    box->addLayout(top);
    box->addWidget(m_stack, 1);

    auto* key = new QShortcut(Qt::Key_F5, this);
    connect(key, &QShortcut::activated, this, &ProgressPage::refresh);
    connect(m_names, &NamesButton::changed, this, [this](bool written) {
        refresh();
        if (written)
            Q_EMIT projectChanged();
    });
    connect(m_refresh, &QPushButton::clicked, this, &ProgressPage::refresh);
    connect(m_assign, &QPushButton::clicked, this, &ProgressPage::assignAsked);
    connect(m_hours, &QPushButton::clicked, this, &ProgressPage::exportHours);
    connect(m_reminder, &QPushButton::clicked, this, &ProgressPage::copyReminder);
    retranslateUi();
}

ProgressPage::~ProgressPage()
{
    m_context.jobs.cancel(m_issuesToken);
}

QWidget* ProgressPage::makeEmpty()
{
    auto* card = new Card(m_stack);
    m_emptyTitle = plainParagraph({}, card, "strong");
    m_emptyText = plainParagraph({}, card, "muted");
    m_emptyTitle->setObjectName(QStringLiteral("progressEmptyTitle"));
    m_emptyText->setObjectName(QStringLiteral("progressEmptyText"));
    m_emptyImport = makeButton(card, "progressEmptyImport");
    m_emptyAssign = makeButton(card, "progressEmptyAssign");
    setRole(m_emptyImport, "main");
    setRole(m_emptyAssign, "main");
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_emptyImport);
    buttons->addWidget(m_emptyAssign);
    buttons->addStretch();
    card->box()->addWidget(m_emptyTitle);
    card->box()->addWidget(m_emptyText);
    card->box()->addLayout(buttons);
    card->box()->addStretch();
    connect(m_emptyImport, &QPushButton::clicked, this, &ProgressPage::importAsked);
    connect(m_emptyAssign, &QPushButton::clicked, this, &ProgressPage::assignAsked);
    return card;
}

QWidget* ProgressPage::makeTotals()
{
    auto* card = new Card(this);
    auto* row = new QHBoxLayout;
    for (Figure& figure : m_figures) {
        auto* column = new QVBoxLayout;
        column->setSpacing(0);
        figure.value = plainLabel({}, card, "big");
        figure.caption = plainLabel({}, card, "muted");
        column->addWidget(figure.value);
        column->addWidget(figure.caption);
        row->addLayout(column, 1);
    }
    m_figures[4].value->setObjectName(QStringLiteral("progressShare"));
    card->box()->addLayout(row);
    m_coverage = plainParagraph({}, card, "muted");
    m_coverage->setObjectName(QStringLiteral("progressCoverage"));
    m_news = plainParagraph({}, card, "muted");
    m_news->setObjectName(QStringLiteral("progressNews"));
    card->box()->addWidget(m_coverage);
    card->box()->addWidget(m_news);
    return card;
}

ProgressPage::Part ProgressPage::makePart(QVBoxLayout* box, const char* name, int rows)
{
    Part part;
    part.heading = plainLabel({}, this, "heading");
    part.model = new tables::GridModel(this);
    part.view = new GridView(this);
    part.view->setObjectName(QLatin1String(name));
    part.view->setGrid(part.model);
    part.view->setShownRows(rows);
    box->addWidget(part.heading);
    box->addWidget(part.view);
    return part;
}

QWidget* ProgressPage::makeContent()
{
    auto* scroll = new QScrollArea(m_stack);
    auto* inner = new QWidget(scroll);
    setRole(inner, "page");
    auto* box = new QVBoxLayout(inner);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(12);
    box->addWidget(makeTotals());
    auto* people = new Card(inner);
    m_annotators = makePart(people->box(), "progressAnnotators", kAnnotatorRows);
    new FrozenColumn(m_annotators.view);
    m_hours = makeButton(people, "progressHours");
    m_reminder = makeButton(people, "progressReminder");
    auto* acts = new QHBoxLayout;
    acts->addWidget(m_hours);
    acts->addWidget(m_reminder);
    acts->addStretch();
    people->box()->addLayout(acts);
    box->addWidget(people);
    auto* issues = new Card(inner);
    m_issueTable = makePart(issues->box(), "progressIssues", kIssueRows);
    m_issueTable.view->keepOrder();
    m_issueNote = plainParagraph({}, issues, "small");
    m_issueNote->setObjectName(QStringLiteral("progressIssueNote"));
    issues->box()->addWidget(m_issueNote);
    m_issueCard = issues;

    auto* halves = new QHBoxLayout;
    halves->setSpacing(12);
    auto* left = new QVBoxLayout;
    left->setSpacing(12);
    auto* chartCard = new Card(inner);
    m_chartHeading = plainLabel({}, chartCard, "heading");
    m_chart = new WorkChart(chartCard);
    m_chart->setObjectName(QStringLiteral("progressChart"));
    chartCard->box()->addWidget(m_chartHeading);
    chartCard->box()->addWidget(m_chart);
    auto* modelCard = new Card(inner);
    m_models = makePart(modelCard->box(), "progressModels", kShareRows);
    left->addWidget(chartCard);
    left->addWidget(modelCard);
    left->addStretch();
    auto* right = new QVBoxLayout;
    right->setSpacing(12);
    m_burnUp = new BurnUpCard(inner);
    right->addWidget(m_burnUp);
    auto* domainCard = new Card(inner);
    m_domains = makePart(domainCard->box(), "progressDomains", kShareRows);
    right->addWidget(domainCard);
    right->addStretch();
    halves->addLayout(left, 1);
    halves->addLayout(right, 1);
    box->addLayout(halves);
    box->addWidget(m_issueCard);
    box->addStretch();
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

void ProgressPage::setProject(OpenProject* project)
{
    m_context.jobs.cancel(m_issuesToken);
    m_walked.reset();
    m_finished = {};
    m_project = project;
    m_names->setProject(project);
    m_report.reset();
    m_scheme = {};
    if (m_project == nullptr)
        return;
    const auto scheme = m_project->session.round({}).and_then(
        [this](const Round& round) { return m_project->session.scheme(round); });
    if (scheme)
        m_scheme = *scheme;
    refresh();
}

void ProgressPage::refresh()
{
    if (m_project == nullptr)
        return;
    m_names->showState();
    auto report = m_project->session.status();
    if (!report) {
        showFailure(report.error());
        return;
    }
    m_report = std::move(*report);
    showReport(*m_report);
    if (!m_walked) // else what is there stays until the new one comes
        showWalked();
    askIssues();
}

void ProgressPage::showReport(const StatusReport& report)
{
    m_assign->setEnabled(report.responses > 0 && !m_project->session.isReadOnly());
    if (report.responses == 0 || report.items == 0) {
        showEmpty(report);
        return;
    }
    const qint64 done = ProgressTables::done(report);
    m_figures[0].value->setText(number(report.prompts));
    m_figures[1].value->setText(number(report.models));
    m_figures[2].value->setText(number(report.responses));
    m_figures[3].value->setText(number(report.items));
    m_figures[4].value->setText(percent(static_cast<double>(done), static_cast<double>(report.items)));
    showPeople(m_walked && *m_walked ? (*m_walked)->history : WorkHistory {});
    ProgressTables::fillDomains(*m_domains.model, report, m_scheme);
    ProgressTables::fillModels(*m_models.model, report, ModelNames(*m_project));
    m_chart->setBars(ProgressTables::bars(report));
    showCoverage();
    m_stack->setCurrentWidget(m_content);
}

void ProgressPage::showEmpty(const StatusReport& report)
{
    const bool nothing = report.responses == 0;
    m_emptyTitle->setText(
        nothing ? tr("There are no responses in this project yet.") : tr("No work has been given out yet."));
    m_emptyText->setText(nothing ? tr("Import the models' responses, then assign them to the annotators.")
                                 : tr("%Ln response(s) are waiting. Assign them to the annotators to begin.",
                                     nullptr, static_cast<int>(report.responses)));
    m_emptyImport->setVisible(nothing);
    m_emptyAssign->setVisible(!nothing);
    m_stack->setCurrentIndex(0);
}

void ProgressPage::showFailure(const Error& error)
{
    m_report.reset();
    m_emptyTitle->setText(tr("The progress cannot be shown."));
    m_emptyText->setText(errorText(error));
    m_emptyImport->hide();
    m_emptyAssign->hide();
    m_stack->setCurrentIndex(0);
}

void ProgressPage::askIssues()
{
    // Notes one by one and the events of the last merge: not for the thread of the window.
    m_issuesToken = m_context.jobs.run(
        this, "issues",
        [file = m_project->file, report = *m_report, finished = m_finished](
            jobs::Control&) mutable -> Result<Walked> {
            auto session = service::ProjectSession::open(file, service::Access::Read);
            if (!session)
                return tl::unexpected(session.error());
            auto issues = service::itemIssues(*session, report);
            const std::int64_t ahead = QDateTime::currentDateTime().offsetFromUtc();
            auto history = issues ? service::workHistory(*session, report, ahead * kSecondMs, finished)
                                  : tl::unexpected(issues.error());
            if (!history)
                return tl::unexpected(history.error());
            return Walked {std::move(*issues), std::move(*history), std::move(finished)};
        },
        [this](const Result<Walked>& walked) {
            m_walked = walked;
            if (walked)
                m_finished = walked->finished;
            showWalked();
            Q_EMIT issuesShown();
        });
}

void ProgressPage::showWalked()
{
    showIssues();
    showHistory();
}

void ProgressPage::showIssues()
{
    const bool listed = m_walked && *m_walked;
    m_issueCard->setVisible(m_walked && (!listed || (*m_walked)->issues.total > 0));
    m_issueTable.view->setVisible(listed);
    if (!listed) {
        m_issueNote->setText(m_walked ? errorText(m_walked->error()) : QString());
        return;
    }
    const ItemIssues& issues = (*m_walked)->issues;
    ProgressTables::fillIssues(*m_issueTable.model, issues, m_scheme);
    const auto shown = static_cast<qint64>(issues.entries.size());
    m_issueNote->setText(shown < issues.total
            ? tr("The first %1 of %2.").arg(number(shown), number(issues.total))
            : QString());
    m_issueNote->setVisible(!m_issueNote->text().isEmpty());
}

void ProgressPage::showHistory()
{
    const bool known = m_walked && *m_walked && m_report;
    m_news->setVisible(known && !ProgressTables::news((*m_walked)->history).isEmpty());
    if (!known)
        return;
    const WorkHistory& history = (*m_walked)->history;
    m_news->setText(ProgressTables::news(history));
    m_burnUp->setHistory(history);
    showPeople(history);
}

void ProgressPage::showPeople(const WorkHistory& history)
{
    // Whoever was chosen stays chosen.
    const int row = m_annotators.view->currentIndex().row();
    const int column = m_annotators.view->currentIndex().column();
    ProgressTables::fillAnnotators(*m_annotators.model, *m_report, history);
    if (row >= 0)
        m_annotators.view->setCurrentIndex(m_annotators.view->model()->index(row, column));
}

void ProgressPage::showCoverage()
{
    const auto cells = m_project->session.countByDomainModelState();
    if (!cells) {
        m_coverage->setText(errorText(cells.error()));
        return;
    }
    std::array<qint64, 3> states {};
    for (const CorpusCell& cell : *cells)
        states.at(static_cast<std::size_t>(cell.state)) += cell.count;
    m_coverage->setText(
        tr("Coverage: of %1 responses %2 have ratings, %3 are given out and not rated yet, %4 are "
           "waiting.")
            .arg(number(states[0] + states[1] + states[2]), number(states[2]), number(states[1]),
                number(states[0])));
}

void ProgressPage::exportHours()
{
    if (m_project == nullptr)
        return;
    FileQuestion question;
    question.title = tr("Hours of each annotator");
    question.filter = tr("Table for spreadsheets (*.csv)");
    question.folder = m_context.settings.documentsFolder() + QStringLiteral("/hours.csv");
    question.save = true;
    m_context.dialogs.chooseFiles(this, question, [this](const QStringList& chosen) {
        if (chosen.isEmpty() || m_project == nullptr)
            return;
        const auto rows = service::writeHours(m_project->session, toPath(chosen.constFirst()));
        if (rows)
            m_context.dialogs.tell(this,
                {Notice::Kind::Information, tr("The hours are written"),
                    tr("%Ln annotator(s), in %1", nullptr, static_cast<int>(*rows))
                        .arg(safeName(chosen.constFirst(), 120)),
                    {}});
        else
            m_context.dialogs.tell(this,
                {Notice::Kind::Problem, tr("The hours cannot be written"), errorText(rows.error()), {}});
    });
}

void ProgressPage::copyReminder()
{
    if (!m_report)
        return;
    const QModelIndex row = m_annotators.view->currentIndex();
    const QString code = row.isValid() ? row.siblingAtColumn(0).data().toString()
                                       : m_annotators.view->model()->index(0, 0).data().toString();
    for (const StatusReport::Annotator& person : m_report->annotators) {
        if (safeName(toQt(person.code)) == code)
            QApplication::clipboard()->setText(ProgressTables::reminder(person));
    }
}

void ProgressPage::retranslateUi()
{
    m_title->setText(tr("Progress"));
    m_refresh->setText(tr("Refresh"));
    setPlainToolTip(m_refresh, tr("Read the figures again (F5)"));
    m_refresh->setAccessibleName(m_refresh->text());
    m_assign->setText(tr("Assign…"));
    m_assign->setAccessibleName(tr("Assign work to annotators"));
    m_emptyImport->setText(tr("Import…"));
    m_emptyImport->setAccessibleName(tr("Import responses"));
    m_emptyAssign->setText(tr("Assign…"));
    m_emptyAssign->setAccessibleName(tr("Assign work to annotators"));
    const QStringList captions {tr("Prompts"), tr("Models"), tr("Responses"), tr("Items"), tr("Items done")};
    for (std::size_t i = 0; i < m_figures.size(); ++i)
        m_figures[i].caption->setText(captions[static_cast<qsizetype>(i)]);
    m_hours->setText(tr("Export hours…"));
    m_hours->setAccessibleName(tr("Export the hours of each annotator"));
    m_reminder->setText(tr("Copy reminder"));
    m_reminder->setAccessibleName(tr("Copy a reminder for the chosen annotator"));
    setPlainToolTip(m_reminder, tr("A text to paste into a mail: for the annotator in the chosen row"));
    m_issueTable.heading->setText(tr("Flagged, and what raters could not rate"));
    m_issueTable.view->setAccessibleName(m_issueTable.heading->text());
    m_chartHeading->setText(tr("Work of each annotator"));
    m_annotators.heading->setText(tr("By annotator"));
    m_domains.heading->setText(tr("By domain"));
    m_models.heading->setText(tr("By model"));
    m_annotators.view->setAccessibleName(tr("Progress by annotator"));
    m_domains.view->setAccessibleName(tr("Progress by domain"));
    m_models.view->setAccessibleName(tr("Progress by model"));
    if (m_report) {
        showReport(*m_report);
        showWalked();
    }
}

void ProgressPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

}
