#include "activity/safetydialog.h"
#include "activity/activitywords.h"
#include "common/computing.h"
#include "common/controls.h"
#include "common/dialogs.h"
#include "common/errortext.h"
#include "common/gridview.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include "service/findingwords.h"
#include "tables/gridmodel.h"
#include <QDateTime>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace touchstone::ui {

namespace {

constexpr QSize kSize(860, 620);
constexpr int kListHeight = 110;
constexpr int kShownRows = 6;

}

SafetyDialog::SafetyDialog(Context context, std::filesystem::path project, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_project(std::move(project))
    , m_title(plainLabel({}, this, "title"))
    , m_verdict(plainParagraph({}, this, "strong"))
    , m_busy(new BusyBar(QStringLiteral("check"), this))
    , m_model(new tables::GridModel(this))
    , m_view(new GridView(this))
    , m_detail(plainParagraph({}, this))
    , m_check(makeButton(this, "checkAgain"))
    , m_pointsTitle(plainLabel({}, this, "heading"))
    , m_pointsHint(plainParagraph({}, this, "muted"))
    , m_list(new QListWidget(this))
    , m_make(makeButton(this, "restoreMake"))
    , m_back(makeButton(this, "restoreBack"))
    , m_message(plainParagraph({}, this))
    , m_close(makeButton(this, "safetyClose"))
{
    setObjectName(QStringLiteral("safetyDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    resize(kSize);
    m_verdict->setObjectName(QStringLiteral("checkVerdict"));
    m_view->setObjectName(QStringLiteral("checkFindings"));
    m_view->setGrid(m_model);
    m_view->setShownRows(kShownRows);
    m_view->keepOrder();
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_detail->setObjectName(QStringLiteral("checkDetail"));
    m_list->setObjectName(QStringLiteral("restoreList"));
    m_list->setMaximumHeight(kListHeight);
    m_list->setTabKeyNavigation(false);
    m_message->setObjectName(QStringLiteral("safetyMessage"));
    for (QPushButton* button : {m_check, m_make, m_back, m_close})
        button->setAutoDefault(false);
    auto* again = new QHBoxLayout;
    again->addWidget(m_check);
    again->addStretch(1);
    auto* points = new QHBoxLayout;
    points->addWidget(m_make);
    points->addWidget(m_back);
    points->addStretch(1);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_message, 1);
    bottom->addWidget(m_close);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(20, 16, 20, 16);
    box->setSpacing(8);
    box->addWidget(m_title);
    box->addWidget(m_verdict);
    box->addWidget(m_busy);
    box->addWidget(m_view);
    box->addWidget(m_detail);
    box->addLayout(again);
    box->addStretch(1);
    box->addWidget(m_pointsTitle);
    box->addWidget(m_pointsHint);
    box->addWidget(m_list);
    box->addLayout(points);
    box->addLayout(bottom);
    connect(m_check, &QPushButton::clicked, this, &SafetyDialog::check);
    connect(
        m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SafetyDialog::showDetail);
    connect(m_busy, &BusyBar::cancelled, this, [this] { m_context.jobs.cancel(m_token); });
    connect(m_make, &QPushButton::clicked, this, &SafetyDialog::makePoint);
    connect(m_back, &QPushButton::clicked, this, &SafetyDialog::goBack);
    connect(m_list, &QListWidget::currentRowChanged, this, &SafetyDialog::showState);
    connect(m_close, &QPushButton::clicked, this, &SafetyDialog::close);
    retranslateUi();
    fillPoints();
    check();
}

SafetyDialog::~SafetyDialog()
{
    m_context.jobs.cancel(m_token);
}

void SafetyDialog::check()
{
    if (m_checking)
        return;
    m_checking = true;
    m_findings.reset();
    m_token = m_context.jobs.run(
        this, "check",
        [file = m_project](jobs::Control& control) -> Result<std::vector<Finding>> {
            auto session = service::ProjectSession::open(file, service::Access::Read);
            // What cannot even be opened is a finding itself.
            if (!session)
                return service::checkFile(file);
            return session->check([&control](const std::string&) { return !control.cancelled(); });
        },
        [this](const Result<std::vector<Finding>>& findings) {
            m_checking = false;
            m_findings = findings;
            showFindings();
        });
    showFindings();
}

void SafetyDialog::showFindings()
{
    m_busy->setBusy(m_checking);
    std::vector<std::vector<tables::GridCell>> rows;
    if (m_checking) {
        setRole(m_verdict, "muted");
        m_verdict->setText(tr("Every page, text and entry of the log is being looked at …"));
    } else if (m_findings && !*m_findings) {
        setRole(m_verdict, "warning");
        m_verdict->setText(m_findings->error().code == ErrorCode::Cancelled
                ? tr("The check was stopped: nothing is known.")
                : errorText(m_findings->error()) + QLatin1Char(' ') + errorAdvice(m_findings->error().code));
    } else if (m_findings && (*m_findings)->empty()) {
        setRole(m_verdict, "strong");
        m_verdict->setText(
            tr("Nothing was found: pages, texts, log, counts and ratings are as they were written."));
    } else if (m_findings) {
        setRole(m_verdict, "danger");
        m_verdict->setText(tr("%Ln thing(s) found. Do not publish from this file before they are understood.",
            nullptr, static_cast<int>((*m_findings)->size())));
        for (const Finding& finding : **m_findings) {
            const QString place = localized(service::findingDetail(finding.where));
            const QString detail = localized(service::findingDetail(finding.detail));
            rows.push_back({{.text = ActivityWords::finding(finding),
                                .below = safeName(place, 80),
                                .tip = ActivityWords::finding(finding) + QLatin1Char('\n') + place
                                    + QLatin1Char('\n') + detail},
                {.text = ActivityWords::remedy(finding),
                    .below = safeName(detail, 80),
                    .tip = ActivityWords::remedy(finding)}});
        }
    }
    m_model->setRows(std::move(rows));
    m_view->setVisible(m_model->rowCount() > 0);
    if (m_model->rowCount() > 0)
        m_view->selectRow(0);
    showDetail();
    showState();
}

void SafetyDialog::showDetail()
{
    const auto row = static_cast<std::size_t>(std::max(0, m_view->currentIndex().row()));
    const bool there = m_findings && *m_findings && row < (*m_findings)->size();
    if (there) {
        const Finding& finding = (**m_findings)[row];
        m_detail->setText(
            ActivityWords::finding(finding) + QLatin1Char(' ') + ActivityWords::remedy(finding));
    }
    m_detail->setVisible(there);
}

void SafetyDialog::fillPoints()
{
    m_points = service::restorePoints(m_project);
    m_list->clear();
    for (const service::RestorePoint& point : m_points)
        m_list->addItem(
            tr("%1 · %2 · %3")
                .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(point.madeMs), QLocale::ShortFormat),
                    QLocale().formattedDataSize(static_cast<qint64>(point.bytes)),
                    safeName(toQt(point.file.filename()), 60)));
    if (!m_points.empty())
        m_list->setCurrentRow(0);
    showState();
}

void SafetyDialog::makePoint()
{
    m_running = true;
    showState();
    m_context.jobs.run(
        this, "restore-point",
        [file = m_project](jobs::Control&) {
            return service::ProjectSession::open(file, service::Access::Read)
                .and_then([](service::ProjectSession session) { return session.makeRestorePoint(); });
        },
        [this](const Result<std::filesystem::path>& made) {
            m_running = false;
            fillPoints();
            if (made)
                say(tr("Made and checked: %1").arg(safeName(toQt(made->filename()))), false);
            else
                say(errorText(made.error()) + QLatin1Char(' ') + errorAdvice(made.error().code), true);
        });
}

void SafetyDialog::goBack()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    const std::filesystem::path point = m_points[static_cast<std::size_t>(row)].file;
    const std::filesystem::path target = service::restoredName(m_project);
    m_context.dialogs.ask(this,
        {tr("Go back to this restore point?"),
            tr("A new project is made from it and opened: %1. The project at hand stays as it is; what was "
               "done in it since "
               "then is in it alone.")
                .arg(safeName(toQt(target.filename()))),
            tr("Go back"), tr("Stay here"), false},
        [this, point, target](bool yes) {
            if (!yes)
                return;
            m_running = true;
            showState();
            m_context.jobs.run(
                this, "restore", [point, target](jobs::Control&) { return service::restore(point, target); },
                [this, target](const Result<void>& restored) {
                    m_running = false;
                    showState();
                    if (!restored) {
                        say(errorText(restored.error()) + QLatin1Char(' ')
                                + errorAdvice(restored.error().code),
                            true);
                        return;
                    }
                    const QString made = toQt(target);
                    close();
                    Q_EMIT projectMade(made);
                });
        });
}

void SafetyDialog::say(const QString& text, bool problem)
{
    setRole(m_message, problem ? "danger" : "muted");
    m_message->setText(text);
}

void SafetyDialog::showState()
{
    m_check->setEnabled(!m_checking);
    m_make->setEnabled(!m_running);
    m_back->setEnabled(!m_running && m_list->currentRow() >= 0);
}

void SafetyDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_message->clear(); // it was said in the other language
        retranslateUi();
        fillPoints();
        showFindings();
    }
}

void SafetyDialog::retranslateUi()
{
    setWindowTitle(tr("Check and restore"));
    m_title->setText(tr("Is the project whole?"));
    m_model->setColumns({tr("What was found"), tr("What to do")});
    m_view->setAccessibleName(tr("What was found"));
    m_check->setText(tr("Check again"));
    m_pointsTitle->setText(tr("Restore points"));
    m_pointsHint->setText(
        tr("Copies from before imports and merges, beside the project; the last three are kept, together "
           "at most %1, the newest always.")
            .arg(QLocale().formattedDataSize(static_cast<qint64>(service::kRestorePointBytes), 0)));
    m_list->setAccessibleName(m_pointsTitle->text());
    m_make->setText(tr("Make one now"));
    m_back->setText(tr("Go back to it…"));
    m_close->setText(tr("Close"));
}

}
