// Projects, packages and other files that the window opens.
#include "activity/activitydialog.h"
#include "activity/safetydialog.h"
#include "annotate/annotatepage.h"
#include "common/dialogs.h"
#include "common/errortext.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include "exchange/assigndialog.h"
#include "exchange/exchangepage.h"
#include "exchange/importdialog.h"
#include "expert/handbackdialog.h"
#include "expert/packageopener.h"
#include "expert/writepage.h"
#include "service/handoff.h"
#include "setup/setupdialog.h"
#include "shell/mainwindow.h"
#include "shell/menus.h"
#include "shell/projectguard.h"
#include "start/newproject.h"
#include "start/startpage.h"
#include <QFileInfo>
#include <QLabel>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QToolButton>
#include <algorithm>

namespace touchstone::ui {

namespace {

constexpr std::string_view kProjectEnding = ".touchstone";

bool endsWith(const QString& file, std::string_view ending)
{
    return file.endsWith(
        QLatin1String(ending.data(), static_cast<qsizetype>(ending.size())), Qt::CaseInsensitive);
}

}

void MainWindow::openProject(const QString& path, const QString& rater)
{
    // Another desk of the same project must be let go first.
    if (m_open && QFileInfo(toQt(m_open->project.file)) == QFileInfo(path))
        closeProject();
    auto session = service::ProjectSession::open(toPath(path), service::Access::Write);
    bool elsewhere = false;
    QString holder;
    if (session) {
        const auto held = session->holdForWindow();
        elsewhere = !held && held.error().code == ErrorCode::Locked;
        holder = held ? QString() : safeName(toQt(held.error().detail));
        if (elsewhere)
            session = service::ProjectSession::open(toPath(path), service::Access::Read);
    }
    const auto info = session ? session->info() : tl::unexpected(session.error());
    const auto work = session ? service::workInfo(*session) : tl::unexpected(session.error());
    const QString code = work && *work ? toQt((*work)->annotator) : rater;
    if (!info) {
        m_context.dialogs.tell(this,
            {Notice::Kind::Problem, tr("%1 cannot be opened").arg(safeName(QFileInfo(path).fileName())),
                errorText(info.error()), {}});
        return;
    }
    closeProject();
    m_open.emplace(std::move(*session), toPath(path), toQt(info->name));
    m_context.settings.rememberProject(toPath(path), m_open->name);
    m_raterFace = !code.isEmpty();
    m_rail->setVisible(!m_raterFace);
    m_guard->watch(&m_open->project,
        elsewhere                          ? ProjectGuard::State::OtherWindow
            : m_open->session.isReadOnly() ? ProjectGuard::State::ReadOnlyFile
                                           : ProjectGuard::State::Fine,
        holder);
    for (const RailButton& row : m_railButtons)
        row.page->setProject(&m_open->project);
    m_annotate->setWork(work ? *work : std::nullopt);
    m_work = work ? *work : std::nullopt;
    m_menus->update(true, m_raterFace, m_open->session.isReadOnly());
    m_readOnly->setVisible(m_open->session.isReadOnly());
    m_top->setCurrentIndex(1);
    showFace(code);
    showTitle();
}

void MainWindow::showFace(const QString& rater)
{
    if (m_work && m_work->writing) {
        m_write->setProject(&m_open->project);
        m_write->setWork(*m_work);
        m_pages->setCurrentWidget(m_write);
    } else if (m_raterFace) {
        m_annotate->setAnnotator(rater, true);
        showPage(PageId::Annotate);
    } else {
        // Where several people rate, whoever opens the file looks first: rating in a person's name is a
        // choice.
        const auto people = m_open->session.annotators();
        showPage(people && people->size() == 1 ? PageId::Annotate : PageId::Progress);
    }
}

void MainWindow::connectGuard()
{
    connect(m_guard, &ProjectGuard::openAsked, this, [this](const QString& path) { openProject(path); });
    connect(m_guard, &ProjectGuard::closeAsked, this, &MainWindow::closeProject);
}

void MainWindow::askProjectSettings()
{
    if (!m_open)
        return;
    auto* dialog = new SetupDialog(m_context, m_open->project.file, m_open->session.isReadOnly(), this);
    connect(dialog, &SetupDialog::saved, this, [this] {
        if (!m_open)
            return;
        const auto info = m_open->session.info();
        if (info)
            m_open->name = toQt(info->name);
        // Schemes, guidelines and names are read when a page is given its project.
        for (const RailButton& row : m_railButtons)
            row.page->setProject(&m_open->project);
        showTitle();
        refreshPage();
    });
    dialog->open();
}

void MainWindow::showActivity()
{
    if (m_open)
        (new ActivityDialog(m_context, m_open->project.file, this))->open();
}

void MainWindow::checkProject()
{
    if (!m_open)
        return;
    auto* dialog = new SafetyDialog(m_context, m_open->project.file, this);
    connect(dialog, &SafetyDialog::projectMade, this, [this](const QString& path) { openProject(path); });
    dialog->open();
}

void MainWindow::closeProject()
{
    if (!m_open)
        return;
    m_guard->stop();
    for (const RailButton& row : m_railButtons)
        row.page->setProject(nullptr);
    m_write->setProject(nullptr);
    // Workers hold connections of their own: the last one to go leaves one file.
    m_context.jobs.stopAll();
    m_open.reset();
    m_work.reset();
    m_raterFace = false;
    m_menus->update(false, false, false);
    m_readOnly->hide();
    m_idle->stop();
    m_top->setCurrentIndex(0);
    m_start->refresh();
    showTitle();
}

void MainWindow::takeFiles(const QStringList& files)
{
    if (files.isEmpty())
        return;
    const auto first = [&files](std::string_view ending) {
        const auto found = std::find_if(
            files.begin(), files.end(), [ending](const QString& file) { return endsWith(file, ending); });
        return found == files.end() ? QString() : *found;
    };
    if (const QString package = first(service::kPackageEnding); !package.isEmpty()) {
        openPackage(package);
    } else if (!first(service::kReturnEnding).isEmpty()) {
        takeReturns(files);
    } else if (const QString project = first(kProjectEnding); !project.isEmpty()) {
        openProject(project);
    } else if (m_open && !m_raterFace)
        importFiles(files);
    else if (!m_open)
        newProjectWith(files);
}

void MainWindow::askNewProject()
{
    newProjectWith({});
}

void MainWindow::newProjectWith(const QStringList& files)
{
    auto* dialog = new NewProjectDialog(m_context, 0, this);
    connect(dialog, &NewProjectDialog::created, this, [this, files](const QString& path) {
        openProject(path);
        if (m_open && !files.isEmpty())
            importFiles(files);
    });
    dialog->open();
}

void MainWindow::askOpenProject()
{
    m_context.dialogs.chooseFiles(this,
        {tr("Open a project"), tr("Touchstone projects (*.touchstone)"), {}, false, false},
        [this](const QStringList& files) {
            if (!files.isEmpty())
                openProject(files.front());
        });
}

void MainWindow::connectPackages()
{
    connect(m_packages, &PackageOpener::started, this,
        [this](const QString&) { statusBar()->showMessage(tr("Opening the package …")); });
    connect(m_packages, &PackageOpener::stopped, statusBar(), &QStatusBar::clearMessage);
    connect(m_packages, &PackageOpener::opened, this, [this](const QString& file) {
        statusBar()->clearMessage();
        openProject(file);
    });
    connect(m_annotate, &AnnotatePage::handBackAsked, this, &MainWindow::askHandBack);
}

void MainWindow::openPackage(const QString& path)
{
    m_packages->open(path);
}

void MainWindow::askOpenPackage()
{
    m_context.dialogs.chooseFiles(this,
        {tr("Open a package"), tr("Work packages (*.tswork)"), {}, false, false},
        [this](const QStringList& files) {
            if (!files.isEmpty())
                openPackage(files.front());
        });
}

void MainWindow::askHandBack()
{
    if (m_open && m_work)
        (new HandBackDialog(m_context, m_open->project.file, *m_work, this))->open();
}

void MainWindow::takeReturns(const QStringList& files)
{
    if (m_open && !m_raterFace) {
        showPage(PageId::Exchange);
        m_exchange->takeReturns(files);
        return;
    }
    m_context.dialogs.tell(this,
        {Notice::Kind::Information, tr("This is a return file"),
            tr("Open the project that the package came from first, then take the file in there."), {}});
}

void MainWindow::askImport()
{
    importFiles({});
}

void MainWindow::importFiles(const QStringList& files)
{
    if (!m_open)
        return;
    auto* dialog = new ImportDialog(m_context, m_open->project.file, files, this);
    connect(dialog, &ImportDialog::imported, this, &MainWindow::refreshPage);
    dialog->open();
}

void MainWindow::askAssign()
{
    if (!m_open)
        return;
    auto* dialog = new AssignDialog(m_context, m_open->project.file, this);
    connect(dialog, &AssignDialog::assigned, this, &MainWindow::refreshPage);
    dialog->open();
}

}
