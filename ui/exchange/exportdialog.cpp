#include "exchange/exportdialog.h"
#include "common/dialogs.h"
#include "common/errortext.h"
#include "common/gridview.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include "exchange/exportpreview.h"
#include "exchange/exportsetup.h"
#include "service/projectsetup.h"
#include "tables/gridmodel.h"
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <map>

namespace touchstone::ui {

namespace {

constexpr int kSetup = 0;
constexpr int kRunning = 1;
constexpr int kResult = 2;
constexpr int kSteps = 1000;
constexpr int kSetupWidth = 420;

}

ExportDialog::ExportDialog(
    Context context, std::filesystem::path project, exchange::Purpose purpose, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_project(std::move(project))
    , m_title(plainLabel({}, this, "title"))
    , m_stack(new QStackedWidget(this))
    , m_missing(plainLabel({}, this, "muted"))
    , m_again(new QPushButton(this))
    , m_close(new QPushButton(this))
    , m_export(new QPushButton(this))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowModality(Qt::WindowModal);
    resize(1180, 690);
    m_missing->setObjectName(QStringLiteral("exportMissing"));
    m_again->setObjectName(QStringLiteral("exportAgain"));
    m_close->setObjectName(QStringLiteral("exportClose"));
    m_export->setObjectName(QStringLiteral("exportStart"));
    for (QPushButton* button : {m_again, m_close, m_export})
        button->setAutoDefault(false);
    setRole(m_export, "main");
    m_stack->addWidget(buildSetup(purpose));
    m_stack->addWidget(buildRunning());
    m_stack->addWidget(buildResult());
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_again);
    buttons->addWidget(m_missing, 1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_export);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(20, 16, 20, 16);
    box->setSpacing(12);
    box->addWidget(m_title);
    box->addWidget(m_stack, 1);
    box->addLayout(buttons);
    connect(m_setup, &ExportSetup::changed, this, &ExportDialog::preview);
    connect(m_setup, &ExportSetup::readinessChanged, this, &ExportDialog::showButtons);
    connect(m_preview, &ExportPreviewView::shown, this, &ExportDialog::showButtons);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::ask);
    connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(m_copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(toQt(m_place)); });
    connect(m_again, &QPushButton::clicked, this, [this] {
        m_stack->setCurrentIndex(kSetup);
        preview();
        m_setup->focusFirst();
    });
    retranslateUi();
    loadScheme();
    preview();
    m_setup->focusFirst();
}

ExportDialog::~ExportDialog()
{
    m_context.jobs.cancel(m_token);
}

void ExportDialog::limitTo(const std::vector<std::string>& domains, const QString& names)
{
    m_setup->setDomains(domains, names);
}

QWidget* ExportDialog::buildSetup(exchange::Purpose purpose)
{
    auto* page = new QWidget(this);
    auto* area = new QScrollArea(page);
    area->setObjectName(QStringLiteral("exportSetupArea"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setFixedWidth(kSetupWidth);
    m_setup = new ExportSetup(m_context, area);
    m_setup->choosePurpose(purpose);
    area->setWidget(m_setup);
    m_preview = new ExportPreviewView(m_context, m_project, page);
    auto* box = new QHBoxLayout(page);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(18);
    box->addWidget(area);
    box->addWidget(m_preview, 1);
    return page;
}

QWidget* ExportDialog::buildRunning()
{
    auto* page = new QWidget(this);
    m_runningText = plainParagraph({}, page);
    m_runningText->setObjectName(QStringLiteral("exportRunning"));
    m_bar = new QProgressBar(page);
    m_bar->setObjectName(QStringLiteral("exportProgress"));
    m_bar->setTextVisible(false);
    m_left = plainLabel({}, page, "muted");
    m_left->setObjectName(QStringLiteral("exportTimeLeft"));
    auto* box = new QVBoxLayout(page);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(10);
    box->addStretch(1);
    box->addWidget(m_runningText);
    box->addWidget(m_bar);
    box->addWidget(m_left);
    box->addStretch(2);
    return page;
}

QWidget* ExportDialog::buildResult()
{
    auto* page = new QWidget(this);
    m_result = plainParagraph({}, page, "big");
    m_result->setObjectName(QStringLiteral("exportResult"));
    m_meaning = plainParagraph({}, page);
    m_meaning->setObjectName(QStringLiteral("exportMeaning"));
    m_placeText = plainParagraph({}, page);
    m_placeText->setObjectName(QStringLiteral("exportPlace"));
    m_copy = new QPushButton(page);
    m_copy->setObjectName(QStringLiteral("exportCopyPlace"));
    m_copy->setAutoDefault(false);
    m_files = new GridView(page);
    m_files->setObjectName(QStringLiteral("exportFiles"));
    m_model = new tables::GridModel(page);
    m_files->setGrid(m_model);
    m_resultLeftOut = plainParagraph({}, page, "muted");
    auto* place = new QHBoxLayout;
    place->addWidget(m_placeText, 1);
    place->addWidget(m_copy, 0, Qt::AlignTop);
    auto* box = new QVBoxLayout(page);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(10);
    box->addWidget(m_result);
    box->addWidget(m_meaning);
    box->addLayout(place);
    box->addWidget(m_files, 1);
    box->addWidget(m_resultLeftOut);
    return page;
}

namespace {

struct SchemeWithRules {
    Scheme scheme = {};
    std::map<std::string, std::string> rules = {};
};

}

void ExportDialog::loadScheme()
{
    m_context.jobs.run(
        this, "export-scheme",
        [file = m_project](jobs::Control&) -> Result<SchemeWithRules> {
            auto session = service::ProjectSession::open(file, service::Access::Read);
            if (!session)
                return tl::unexpected(session.error());
            auto rules = service::projectRules(*session);
            if (!rules)
                return tl::unexpected(rules.error());
            return session->round({})
                .and_then([&](const Round& round) { return session->scheme(round); })
                .map([&](Scheme scheme) {
                    return SchemeWithRules {std::move(scheme), std::move(*rules)};
                });
        },
        [this](const Result<SchemeWithRules>& found) {
            if (found)
                m_setup->setScheme(found->scheme, found->rules);
        });
}

void ExportDialog::preview()
{
    m_preview->show(std::string(m_setup->format().id), m_setup->options());
    showButtons();
}

void ExportDialog::ask()
{
    if (isRunning() || !m_setup->isReady() || !m_preview->isGood())
        return;
    const service::ExportOptions options = m_setup->options();
    if (!options.unblind && !options.names) {
        start();
        return;
    }
    Question question;
    question.title = options.unblind && options.names ? tr("Write names of models and people?")
        : options.unblind                             ? tr("Write names of models?")
                                                      : tr("Write names of people?");
    QStringList parts;
    if (options.unblind)
        parts << tr(
            "Whoever reads the files learns which model wrote what. This is noted in the project, and "
            "labels settled from now on are counted as settled after unblinding.");
    if (options.names)
        parts << tr("People's names leave the project.");
    question.text = parts.join(u' ');
    question.yes = tr("Write names");
    question.no = tr("Back");
    question.dangerous = true;
    m_context.dialogs.ask(this, question, [this](bool yes) {
        if (yes)
            start();
    });
}

void ExportDialog::start()
{
    m_preview->stop();
    m_progress = {};
    m_place = toPath(m_setup->folder());
    m_outcome = std::make_shared<std::optional<Result<exchange::ExportReport>>>();
    const service::ExportOptions options = m_setup->options();
    const exchange::ExportFormat& format = m_setup->format();
    m_token = m_context.jobs.run(
        this, "export",
        [project = m_project, id = std::string(format.id), options, place = m_place,
            access =
                service::changesProject(format, options) ? service::Access::Write : service::Access::Read,
            outcome = m_outcome](jobs::Control& control) {
            auto session = service::ProjectSession::open(project, access);
            *outcome = session ? service::exportProject(*session, id, place, options, control)
                               : tl::unexpected(session.error());
            return outcome;
        },
        [this](const Outcome& outcome) { finish(outcome); },
        [this](const jobs::Progress& progress) {
            m_progress = progress;
            showProgress();
        });
    m_stack->setCurrentIndex(kRunning);
    showButtons();
    showProgress();
    m_close->setFocus(Qt::OtherFocusReason);
}

void ExportDialog::cancel()
{
    if (m_cancelling)
        return;
    m_cancelling = true;
    m_context.jobs.cancel(m_token);
    // A cancelled job's answer is dropped, and it may have been done before it heard of it: what comes next
    // on the same worker knows how it ended.
    m_token = m_context.jobs.run(
        this, "export-end", [outcome = m_outcome](jobs::Control&) { return outcome; },
        [this](const Outcome& outcome) { finish(outcome); });
    showButtons();
    showProgress();
}

void ExportDialog::finish(const Outcome& outcome)
{
    m_cancelling = false;
    m_outcome.reset();
    m_token = 0;
    m_done = outcome->has_value() ? std::move(**outcome) : tl::unexpected(Error {ErrorCode::Cancelled});
    m_stack->setCurrentIndex(kResult);
    showResult();
    showButtons();
    m_close->setFocus(Qt::OtherFocusReason);
    if (*m_done)
        Q_EMIT exported();
}

void ExportDialog::reject()
{
    if (isRunning())
        cancel();
    else
        QDialog::reject();
}

void ExportDialog::showButtons()
{
    const int page = m_stack->currentIndex();
    m_again->setVisible(page == kResult);
    m_export->setVisible(page == kSetup);
    m_export->setEnabled(m_setup->isReady() && m_preview->isGood());
    m_missing->setText(page == kSetup ? m_setup->missing() : QString());
    m_close->setText(page == kResult ? tr("Close") : tr("Cancel"));
    m_close->setEnabled(!m_cancelling);
}

void ExportDialog::showProgress()
{
    const bool known = m_progress.total > 0 && m_progress.done < m_progress.total && !m_cancelling;
    m_bar->setRange(0, known ? kSteps : 0);
    if (known)
        m_bar->setValue(static_cast<int>(
            kSteps * static_cast<double>(m_progress.done) / static_cast<double>(m_progress.total)));
    if (m_cancelling)
        m_runningText->setText(tr("Cancelling; what was written so far is removed …"));
    else if (known)
        m_runningText->setText(
            tr("Exporting: %1 of %2").arg(number(m_progress.done), number(m_progress.total)));
    else
        m_runningText->setText(tr("Exporting …"));
    const bool told = known && m_progress.secondsLeft.has_value();
    m_left->setText(told
            ? tr("About %1 left").arg(duration(*m_progress.secondsLeft))
            : tr("Files get their names when everything is written. You can cancel until then."));
}

void ExportDialog::showResult()
{
    if (!m_done)
        return;
    std::vector<std::vector<tables::GridCell>> rows;
    const bool good = m_done->has_value();
    if (good) {
        for (const exchange::ExportedFile& file : (**m_done).files)
            rows.push_back({{.text = toQt(file.path)},
                {.text = number(file.rows), .sortKey = qint64 {file.rows}, .number = true},
                {.text = toQt(file.sha256.substr(0, 16)), .tip = toQt(file.sha256)}});
        rows.push_back({{.text = toQt((**m_done).manifest)}, {}, {}});
    }
    const bool cancelled = !good && m_done->error().code == ErrorCode::Cancelled;
    m_result->setText(good ? tr("The export is done.")
            : cancelled    ? tr("The export was cancelled.")
                           : tr("Nothing was exported."));
    m_meaning->setText(good ? tr("The manifest says from which state, by which rules and with what left out.")
            : cancelled     ? tr("The folder is as it was.")
                            : errorText(m_done->error()));
    setRole(m_meaning, good || cancelled ? "muted" : "danger");
    m_placeText->setText(tr("Folder: %1").arg(safeName(toQt(m_place), 200)));
    for (QWidget* widget : {static_cast<QWidget*>(m_files), static_cast<QWidget*>(m_placeText),
             static_cast<QWidget*>(m_copy), static_cast<QWidget*>(m_resultLeftOut)})
        widget->setVisible(good);
    m_resultLeftOut->setText(good ? leftOutSentence((**m_done).leftOut) : QString());
    m_model->setColumns({tr("File"), tr("Rows"), tr("SHA-256 begins")});
    m_model->setRows(std::move(rows));
}

void ExportDialog::retranslateUi()
{
    setWindowTitle(tr("Export"));
    m_title->setText(tr("Export"));
    m_bar->setAccessibleName(tr("Progress of the export"));
    m_files->setAccessibleName(tr("Files of the export"));
    m_copy->setText(tr("Copy folder"));
    m_copy->setAccessibleName(tr("Copy the path of the folder"));
    m_again->setText(tr("Another export"));
    m_export->setText(tr("Export"));
    showButtons();
    showProgress();
    showResult();
}

void ExportDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslateUi();
    preview(); // the language is a choice of some formats
}

}
