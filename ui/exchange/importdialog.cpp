#include "exchange/importdialog.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include "exchange/importreport.h"
#include "exchange/importsetup.h"
#include "service/importmemory.h"
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace touchstone::ui {

namespace {

constexpr int kSetup = 0;
constexpr int kRunning = 1;
constexpr int kReport = 2;
constexpr int kSteps = 1000; // of the bar: files may have more bytes than an int counts

QStringList localFiles(const QMimeData* data)
{
    QStringList paths;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

}

ImportDialog::ImportDialog(
    Context context, std::filesystem::path project, const QStringList& files, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_project(std::move(project))
    , m_title(plainLabel({}, this, "title"))
    , m_stack(new QStackedWidget(this))
    , m_setup(new ImportSetup(context, this))
    , m_report(new ImportReportView(context, this))
    , m_runningText(nullptr)
    , m_bar(nullptr)
    , m_left(nullptr)
    , m_again(new QPushButton(this))
    , m_close(new QPushButton(this))
    , m_try(new QPushButton(this))
    , m_import(new QPushButton(this))
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowModality(Qt::WindowModal);
    setAcceptDrops(true);
    resize(960, 680);
    m_again->setObjectName(QStringLiteral("importAgain"));
    m_close->setObjectName(QStringLiteral("importClose"));
    m_try->setObjectName(QStringLiteral("importTry"));
    m_import->setObjectName(QStringLiteral("importStart"));
    for (QPushButton* button : {m_again, m_close, m_try, m_import})
        button->setAutoDefault(false);
    setRole(m_import, "main");
    m_stack->addWidget(m_setup);
    m_stack->addWidget(buildRunning());
    m_stack->addWidget(m_report);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_again);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_try);
    buttons->addWidget(m_import);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(20, 16, 20, 16);
    box->setSpacing(12);
    box->addWidget(m_title);
    box->addWidget(m_stack, 1);
    box->addLayout(buttons);
    connect(m_setup, &ImportSetup::changed, this, &ImportDialog::showButtons);
    connect(m_import, &QPushButton::clicked, this, [this] { start(false); });
    connect(m_try, &QPushButton::clicked, this, [this] { start(true); });
    connect(m_close, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_again, &QPushButton::clicked, this, [this] {
        m_stack->setCurrentIndex(kSetup);
        showButtons();
        m_setup->focusFirst();
    });
    retranslateUi();
    showButtons();
    loadScheme();
    m_setup->addFiles(files);
    m_setup->focusFirst();
}

ImportDialog::~ImportDialog()
{
    m_context.jobs.cancel(m_token);
}

QWidget* ImportDialog::buildRunning()
{
    auto* page = new QWidget(this);
    m_runningText = plainParagraph({}, page);
    m_runningText->setObjectName(QStringLiteral("importRunning"));
    m_bar = new QProgressBar(page);
    m_bar->setObjectName(QStringLiteral("importProgress"));
    m_bar->setTextVisible(false);
    m_left = plainLabel({}, page, "muted");
    m_left->setObjectName(QStringLiteral("importLeft"));
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

void ImportDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QDialog::changeEvent(event);
}

void ImportDialog::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_stack->currentIndex() == kSetup && !localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent* event)
{
    m_setup->addFiles(localFiles(event->mimeData()));
    event->acceptProposedAction();
}

void ImportDialog::retranslateUi()
{
    setWindowTitle(tr("Import"));
    m_title->setText(tr("Import"));
    m_bar->setAccessibleName(tr("Progress of the import"));
    m_again->setText(tr("Back to the files"));
    m_import->setText(tr("Import"));
    m_try->setText(tr("Try out"));
    m_try->setToolTip(plainTip(tr("Says what would be added and what is known, and changes nothing")));
    showButtons();
    showProgress();
}

void ImportDialog::showButtons()
{
    const int page = m_stack->currentIndex();
    m_again->setVisible(page == kReport);
    m_import->setVisible(page == kSetup);
    m_import->setEnabled(m_setup->isReady());
    m_try->setVisible(page == kSetup);
    m_try->setEnabled(m_setup->isReady());
    m_close->setText(page == kReport ? tr("Close") : tr("Cancel"));
    m_close->setEnabled(!m_cancelling);
}

void ImportDialog::loadScheme()
{
    using Known = std::pair<Scheme, std::map<std::string, std::string>>;
    m_context.jobs.run(
        this, "import-scheme",
        [file = m_project](jobs::Control&) -> Result<Known> {
            auto session = service::ProjectSession::open(file, service::Access::Read);
            if (!session)
                return tl::unexpected(session.error());
            auto round = session->round({});
            if (!round)
                return tl::unexpected(round.error());
            auto scheme = session->scheme(*round);
            if (!scheme)
                return tl::unexpected(scheme.error());
            auto mapping = service::rememberedMapping(*session);
            if (!mapping)
                return tl::unexpected(mapping.error());
            return Known {std::move(*scheme), std::move(*mapping)};
        },
        [this](const Result<Known>& known) {
            if (!known)
                return;
            m_setup->setScheme(known->first);
            if (!known->second.empty())
                m_setup->setMapping(known->second);
        });
}

void ImportDialog::start(bool trial)
{
    if (isRunning() || !m_setup->isReady())
        return;
    const auto files = m_setup->files();
    m_oneFile = files.size() == 1;
    m_progress = {};
    m_outcome = std::make_shared<std::optional<Result<service::ImportReport>>>();
    m_token = m_context.jobs.run(
        this, "import",
        [project = m_project, files, options = m_setup->options(), trial, outcome = m_outcome](
            jobs::Control& control) {
            auto session = service::ProjectSession::open(project, service::Access::Import);
            *outcome = session ? service::importFiles(*session, files, options, control, trial)
                               : tl::unexpected(session.error());
            // What was chosen by hand is kept with what came in by it; where that fails it is chosen anew.
            if (session && !trial && **outcome && (**outcome)->accepted)
                static_cast<void>(service::rememberMapping(*session, options.mapping));
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

void ImportDialog::cancel()
{
    if (m_cancelling)
        return;
    m_cancelling = true;
    m_context.jobs.cancel(m_token);
    // A cancelled job's answer is dropped, and it may have been done before it heard of it: what comes next
    // on the same worker knows how it ended.
    m_token = m_context.jobs.run(
        this, "import-end", [outcome = m_outcome](jobs::Control&) { return outcome; },
        [this](const Outcome& outcome) { finish(outcome); });
    showButtons();
    showProgress();
}

void ImportDialog::showProgress()
{
    const bool known = m_progress.total > 0 && m_progress.done < m_progress.total && !m_cancelling;
    m_bar->setRange(0, known ? kSteps : 0);
    if (known)
        m_bar->setValue(static_cast<int>(
            kSteps * static_cast<double>(m_progress.done) / static_cast<double>(m_progress.total)));
    const QLocale locale;
    if (m_cancelling)
        m_runningText->setText(tr("Cancelling; what came in so far is taken back …"));
    else if (known)
        m_runningText->setText(tr("Importing: %1 of %2 read")
                                   .arg(locale.formattedDataSize(m_progress.done, 1),
                                       locale.formattedDataSize(m_progress.total, 1)));
    else if (m_progress.total > 0)
        m_runningText->setText(tr("Everything is read; the project is being written …"));
    else
        m_runningText->setText(tr("Importing …"));
    const bool told = known && m_oneFile && m_progress.secondsLeft.has_value();
    m_left->setText(told ? tr("About %1 left").arg(duration(*m_progress.secondsLeft))
                         : tr("The project changes only when everything is in. You can cancel until then."));
}

void ImportDialog::finish(const Outcome& outcome)
{
    const bool ran = outcome->has_value();
    m_cancelling = false;
    m_outcome.reset();
    m_token = 0;
    bool changed = false;
    if (ran && **outcome) {
        changed = (***outcome).accepted && !(***outcome).trial;
        m_report->setReport(std::move(***outcome), m_setup->options());
    } else {
        m_report->setFailure(ran ? (**outcome).error() : Error {ErrorCode::Cancelled});
    }
    m_stack->setCurrentIndex(kReport);
    showButtons();
    m_close->setFocus(Qt::OtherFocusReason);
    if (changed)
        Q_EMIT imported();
}

bool ImportDialog::isRunning() const
{
    return m_outcome != nullptr;
}

void ImportDialog::reject()
{
    if (isRunning())
        cancel();
    else
        QDialog::reject();
}

}
