#include "shell/mainwindow.h"
#include "adjudicate/adjudicatepage.h"
#include "agreement/agreementpage.h"
#include "annotate/annotatepage.h"
#include "common/dialogs.h"
#include "common/icons.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include "common/theme.h"
#include "exchange/exchangepage.h"
#include "exchange/exportdialog.h"
#include "expert/packageopener.h"
#include "expert/writepage.h"
#include "multichoice/multichoicepage.h"
#include "progress/progresspage.h"
#include "prompts/promptspage.h"
#include "scores/scorespage.h"
#include "settings/settingsdialog.h"
#include "shell/languages.h"
#include "shell/menus.h"
#include "shell/projectguard.h"
#include "start/startpage.h"
#include <QApplication>
#include <QCloseEvent>
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
    , m_packages(new PackageOpener(context, this))
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
    connect(m_start, &StartPage::openPackageAsked, this, &MainWindow::askOpenPackage);
    connect(m_start, &StartPage::demoAsked, this, &MainWindow::demoAsked);
    connect(m_start, &StartPage::recentChosen, this, [this](const QString& path) { openProject(path); });
    connectPackages();
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
    auto* outer = new QVBoxLayout(area);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    m_guard = new ProjectGuard(m_context, area);
    outer->addWidget(m_guard);
    auto* box = new QHBoxLayout;
    outer->addLayout(box, 1);
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
    m_exchange = new ExchangePage(m_context, m_pages);
    auto* scores = new ScoresPage(m_context, m_pages);
    auto* prompts = new PromptsPage(m_context, m_pages);
    const std::vector<std::tuple<PageId, const char*, const char*, Page*>> rows {
        {PageId::Annotate, "annotate", "railAnnotate", m_annotate},
        {PageId::Progress, "progress", "railProgress", m_progress},
        {PageId::Agreement, "agreement", "railAgreement", agreement},
        {PageId::Adjudicate, "adjudicate", "railAdjudicate", adjudicate},
        {PageId::Scores, "scores", "railScores", scores},
        {PageId::Multichoice, "multichoice", "railMultichoice", m_multichoice},
        {PageId::Exchange, "exchange", "railExchange", m_exchange},
        {PageId::Prompts, "prompts", "railPrompts", prompts}};
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
    m_write = new WritePage(m_context, m_pages);
    m_pages->addWidget(m_write);
    connect(agreement, &AgreementPage::adjudicateAsked, this, [this, adjudicate](const RatedUnit& unit) {
        showPage(PageId::Adjudicate);
        adjudicate->openUnit(unit);
    });
    connect(m_annotate, &AnnotatePage::assignAsked, this, &MainWindow::askAssign);
    connect(prompts, &PromptsPage::importAsked, this, &MainWindow::askImport);
    connect(m_write, &WritePage::handBackAsked, this, &MainWindow::askHandBack);
    connectGuard();
    connect(m_progress, &ProgressPage::importAsked, this, &MainWindow::askImport);
    connect(m_multichoice, &MultichoicePage::importAsked, this, &MainWindow::askImport);
    connect(scores, &ScoresPage::supervisionAsked, this, [this](const std::vector<std::string>& domains) {
        if (!m_open)
            return;
        auto* dialog = new ExportDialog(m_context, m_open->project.file, exchange::Purpose::Train, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        const auto scheme = m_open->session.round({}).and_then(
            [this](const Round& round) { return m_open->session.scheme(round); });
        QStringList names;
        for (const std::string& domain : domains)
            names << domainName(scheme ? *scheme : Scheme {}, domain);
        dialog->limitTo(domains, names.join(QStringLiteral(", ")));
        connect(dialog, &ExportDialog::exported, this, &MainWindow::refreshPage);
        dialog->open();
    });
    connect(scores, &ScoresPage::assignAsked, this, &MainWindow::askAssign);
    connect(scores, &ScoresPage::exportAsked, this, [this] { exportFor(exchange::Purpose::Publish); });
    connect(m_progress, &ProgressPage::assignAsked, this, &MainWindow::askAssign);
    connect(m_exchange, &ExchangePage::assignAsked, this, &MainWindow::askAssign);
    connect(m_exchange, &ExchangePage::importAsked, this, &MainWindow::askImport);
    connect(m_exchange, &ExchangePage::projectMade, this, [this](const QString& path) { openProject(path); });
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
    const QStringList names {tr("Annotate"), tr("Progress"), tr("Agreement"), tr("Adjudicate"), tr("Scores"),
        tr("Multi-choice"), tr("Exchange"), tr("Prompts")};
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
