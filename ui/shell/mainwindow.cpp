#include "shell/mainwindow.h"
#include "adjudicate/adjudicatepage.h"
#include "agreement/agreementpage.h"
#include "annotate/annotatepage.h"
#include "common/dialogs.h"
#include "common/errortext.h"
#include "common/icons.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include "common/theme.h"
#include "exchange/assigndialog.h"
#include "exchange/importdialog.h"
#include "multichoice/multichoicepage.h"
#include "progress/progresspage.h"
#include "scores/scorespage.h"
#include "settings/settingsdialog.h"
#include "shell/languages.h"
#include "shell/menus.h"
#include "start/newproject.h"
#include "start/startpage.h"
#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QToolButton>

namespace touchstone::ui {

namespace {

constexpr int kRailWidth = 104;
constexpr int kRailIcon = 24;
// After so long without a rating the log is moved into the file.
constexpr int kIdleMs = 20000;
constexpr QSize kUsualSize(1280, 800);
constexpr QSize kSmallest(960, 600);

bool isProject(const QString& file)
{
    return file.endsWith(QLatin1String(".touchstone"), Qt::CaseInsensitive);
}

QStringList localFiles(const QMimeData* data)
{
    QStringList files;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    return files;
}

}

MainWindow::MainWindow(Context context, QWidget* parent)
    : QMainWindow(parent)
    , m_context(context)
    , m_languages(new Languages(this))
    , m_menus(nullptr)
    , m_top(new QStackedWidget(this))
    , m_start(nullptr)
    , m_idle(new QTimer(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    m_languages->use(Languages::resolved(context.settings.language()));
    applyLook(*qApp, context.settings);
    setWindowIcon(programIcon());
    setAcceptDrops(true);
    setMinimumSize(kSmallest);
    m_start = new StartPage(context, this);
    m_top->addWidget(m_start);
    m_top->addWidget(makeProjectArea());
    setCentralWidget(m_top);
    m_menus = new Menus(*this, context.settings);
    makeStatusBar();
    m_idle->setSingleShot(true);
    m_idle->setInterval(kIdleMs);
    connect(m_idle, &QTimer::timeout, this, [this] {
        if (m_open)
            m_open->session.tidyUp();
    });
    connect(&m_annotate->flow(), &RatingFlow::saved, m_idle, qOverload<>(&QTimer::start));
    connect(m_start, &StartPage::newAsked, this, &MainWindow::askNewProject);
    connect(m_start, &StartPage::openAsked, this, &MainWindow::askOpenProject);
    connect(m_start, &StartPage::demoAsked, this, &MainWindow::demoAsked);
    connect(m_start, &StartPage::recentChosen, this, [this](const QString& path) { openProject(path); });
    connect(&context.settings, &service::Settings::lookChanged, this,
        [this] { applyLook(*qApp, m_context.settings); });
    connect(&context.settings, &service::Settings::languageChanged, this,
        [this] { m_languages->use(Languages::resolved(m_context.settings.language())); });
    if (!restoreGeometry(context.settings.windowGeometry()))
        resize(kUsualSize);
    retranslateUi();
    m_menus->update(false, false, false);
    m_readOnly->hide();
    m_start->refresh();
}

MainWindow::~MainWindow()
{
    closeProject();
}

QWidget* MainWindow::makeProjectArea()
{
    auto* area = new QWidget(this);
    auto* box = new QHBoxLayout(area);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    m_rail = new QFrame(area);
    setRole(m_rail, "rail");
    m_rail->setFixedWidth(kRailWidth);
    auto* rail = new QVBoxLayout(m_rail);
    rail->setContentsMargins(6, 12, 6, 12);
    rail->setSpacing(6);
    m_pages = new QStackedWidget(area);
    m_annotate = new AnnotatePage(m_context, m_pages);
    m_progress = new ProgressPage(m_context, m_pages);
    m_multichoice = new MultichoicePage(m_context, m_pages);
    auto* agreement = new AgreementPage(m_context, m_pages);
    auto* adjudicate = new AdjudicatePage(m_context, m_pages);
    auto* scores = new ScoresPage(m_context, m_pages);
    const std::vector<std::tuple<PageId, const char*, const char*, Page*>> rows {
        {PageId::Annotate, "annotate", "railAnnotate", m_annotate},
        {PageId::Progress, "progress", "railProgress", m_progress},
        {PageId::Agreement, "agreement", "railAgreement", agreement},
        {PageId::Adjudicate, "adjudicate", "railAdjudicate", adjudicate},
        {PageId::Scores, "scores", "railScores", scores},
        {PageId::Multichoice, "multichoice", "railMultichoice", m_multichoice}};
    for (const auto& [id, iconName, name, made] : rows) {
        m_pages->addWidget(made);
        auto* button = new QToolButton(m_rail);
        button->setObjectName(QString::fromLatin1(name));
        setRole(button, "rail");
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setIconSize(QSize(kRailIcon, kRailIcon));
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(button, &QToolButton::clicked, this, [this, pageId = id] { showPage(pageId); });
        connect(made, &Page::projectChanged, this, [this, pageId = id] {
            if (m_current != pageId)
                refreshPage();
        });
        rail->addWidget(button);
        m_railButtons.push_back({id, iconName, button, made});
    }
    rail->addStretch(1);
    connect(agreement, &AgreementPage::adjudicateAsked, this, [this, adjudicate](const RatedUnit& unit) {
        showPage(PageId::Adjudicate);
        adjudicate->openUnit(unit);
    });
    connect(m_annotate, &AnnotatePage::assignAsked, this, &MainWindow::askAssign);
    connect(m_progress, &ProgressPage::importAsked, this, &MainWindow::askImport);
    connect(m_multichoice, &MultichoicePage::importAsked, this, &MainWindow::askImport);
    connect(scores, &ScoresPage::exportAsked, this, [this] { exportFor(exchange::Purpose::Publish); });
    connect(m_progress, &ProgressPage::assignAsked, this, &MainWindow::askAssign);
    box->addWidget(m_rail);
    box->addWidget(m_pages, 1);
    return area;
}

void MainWindow::makeStatusBar()
{
    m_readOnly = plainLabel({}, this, "warning");
    m_language = new QToolButton(this);
    m_language->setObjectName(QStringLiteral("languageButton"));
    m_language->setText(QStringLiteral("中文 / English"));
    m_language->setFocusPolicy(Qt::StrongFocus);
    connect(m_language, &QToolButton::clicked, this, [this] {
        const bool chinese = uiLanguage() == Language::Chinese;
        m_context.settings.setLanguage(chinese ? QStringLiteral("en") : QStringLiteral("zh_CN"));
    });
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_readOnly);
    statusBar()->addPermanentWidget(m_language);
}

void MainWindow::showPage(PageId id)
{
    m_current = id;
    m_pages->setCurrentWidget(page(id));
    for (const RailButton& row : m_railButtons)
        row.button->setChecked(row.id == id);
    applyIcons();
    refreshPage();
}

void MainWindow::refreshPage()
{
    if (m_open)
        page(m_current)->refresh();
}

void MainWindow::openProject(const QString& path, const QString& rater)
{
    // Another desk of the same project must be let go first.
    if (m_open && QFileInfo(toQt(m_open->project.file)) == QFileInfo(path))
        closeProject();
    auto session = service::ProjectSession::open(toPath(path), service::Access::Write);
    bool elsewhere = false;
    if (session) {
        const auto held = session->holdForWindow();
        elsewhere = !held && held.error().code == ErrorCode::Locked;
        if (elsewhere)
            session = service::ProjectSession::open(toPath(path), service::Access::Read);
    }
    const auto info = session ? session->info() : tl::unexpected(session.error());
    if (!info) {
        m_context.dialogs.tell(this,
            {Notice::Kind::Problem, tr("%1 cannot be opened").arg(safeName(QFileInfo(path).fileName())),
                errorText(info.error()), {}});
        return;
    }
    closeProject();
    m_open.emplace(std::move(*session), toPath(path), toQt(info->name));
    m_context.settings.rememberProject(toPath(path), m_open->name);
    m_raterFace = !rater.isEmpty();
    m_rail->setVisible(!m_raterFace);
    for (const RailButton& row : m_railButtons)
        row.page->setProject(&m_open->project);
    m_menus->update(true, m_raterFace, m_open->session.isReadOnly());
    m_readOnly->setVisible(m_open->session.isReadOnly());
    m_top->setCurrentIndex(1);
    if (m_raterFace) {
        m_annotate->setAnnotator(rater, true);
        showPage(PageId::Annotate);
    } else {
        // Where several people rate, whoever opens the file looks first: rating in a person's name is a
        // choice.
        const auto people = m_open->session.annotators();
        showPage(people && people->size() == 1 ? PageId::Annotate : PageId::Progress);
    }
    showTitle();
    if (elsewhere)
        m_context.dialogs.tell(this,
            {Notice::Kind::Information, tr("This project is open in another window"),
                tr("Here it is open for reading only. Close the other window to change something."), {}});
}

void MainWindow::closeProject()
{
    if (!m_open)
        return;
    for (const RailButton& row : m_railButtons)
        row.page->setProject(nullptr);
    // Workers hold connections of their own: the last one to go leaves one file.
    m_context.jobs.stopAll();
    m_open.reset();
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
    for (const QString& file : files) {
        if (isProject(file)) {
            openProject(file);
            return;
        }
    }
    if (m_open && !m_raterFace)
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

void MainWindow::askSettings()
{
    (new SettingsDialog(m_context.settings, this))->open();
}

void MainWindow::showAbout()
{
    m_context.dialogs.tell(this,
        {Notice::Kind::Information, tr("Touchstone %1").arg(QCoreApplication::applicationVersion()),
            tr("Expert evaluation of answers of language models. Free software under the Apache License "
               "2.0."),
            {}});
}

void MainWindow::showTitle()
{
    const QString program = tr("Touchstone 试金石");
    setWindowTitle(m_open ? safeName(m_open->name, 60) + QStringLiteral(" - ") + program : program);
}

void MainWindow::applyIcons()
{
    const Colors& colors = colorsOf(this);
    for (const RailButton& row : m_railButtons)
        row.button->setIcon(icon(row.icon, row.button->isChecked() ? colors.accentText : colors.muted));
}

void MainWindow::retranslateUi()
{
    const QStringList names {
        tr("Annotate"), tr("Progress"), tr("Agreement"), tr("Adjudicate"), tr("Scores"), tr("Multi-choice")};
    for (std::size_t i = 0; i < m_railButtons.size(); ++i) {
        m_railButtons[i].button->setText(names[static_cast<qsizetype>(i)]);
        m_railButtons[i].button->setAccessibleName(names[static_cast<qsizetype>(i)]);
    }
    m_language->setAccessibleName(tr("Switch between Chinese and English"));
    m_readOnly->setText(tr("Open for reading only"));
    if (m_menus != nullptr)
        m_menus->retranslateUi();
    showTitle();
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        applyIcons();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_context.settings.setWindowGeometry(saveGeometry());
    closeProject();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    takeFiles(localFiles(event->mimeData()));
}

}
