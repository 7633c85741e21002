#include "shell/menus.h"
#include "annotate/annotatepage.h"
#include "common/plaintext.h"
#include "shell/mainwindow.h"
#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <array>

namespace touchstone::ui {

namespace {

constexpr int kSizeStep = 10;
constexpr int kUsualSize = 100;

}

Menus::Menus(MainWindow& window, service::Settings& settings)
    : QObject(&window)
    , m_window(window)
    , m_settings(settings)
    , m_file(window.menuBar()->addMenu(QString()))
    , m_rate(window.menuBar()->addMenu(QString()))
    , m_view(window.menuBar()->addMenu(QString()))
    , m_help(window.menuBar()->addMenu(QString()))
{
    makeFileMenu();
    makeRateMenu();
    makeViewMenu();
    m_help->addAction(window.annotatePage().actions().guidelines);
    m_help->addAction(window.annotatePage().actions().keys);
    m_about = add(m_help, "about");
    connect(m_about, &QAction::triggered, &window, &MainWindow::showAbout);
    connect(&settings, &service::Settings::recentProjectsChanged, this, &Menus::fillRecent);
    retranslateUi();
}

QAction* Menus::add(QMenu* menu, const char* name, const QKeySequence& key)
{
    QAction* action = menu->addAction(QString());
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(key);
    action->setAutoRepeat(false);
    return action;
}

void Menus::makeFileMenu()
{
    m_new = add(m_file, "newProject", QKeySequence(Qt::CTRL | Qt::Key_N));
    m_open = add(m_file, "openProject", QKeySequence(Qt::CTRL | Qt::Key_O));
    m_openPackage = add(m_file, "openPackage");
    m_recent = m_file->addMenu(QString());
    m_file->addSeparator();
    m_import = add(m_file, "import", QKeySequence(Qt::CTRL | Qt::Key_I));
    m_export = add(m_file, "export", QKeySequence(Qt::CTRL | Qt::Key_E));
    m_assign = add(m_file, "assign");
    m_file->addAction(m_window.annotatePage().actions().handBack);
    m_file->addSeparator();
    m_projectSettings = add(m_file, "projectSettings");
    m_activity = add(m_file, "activityLog");
    m_check = add(m_file, "checkProject");
    m_file->addSeparator();
    m_settingsAction = add(m_file, "settings", QKeySequence(Qt::CTRL | Qt::Key_Comma));
    m_file->addSeparator();
    m_close = add(m_file, "closeProject", QKeySequence(Qt::CTRL | Qt::Key_W));
    m_quit = add(m_file, "quit", QKeySequence(Qt::CTRL | Qt::Key_Q));
    connect(m_new, &QAction::triggered, &m_window, &MainWindow::askNewProject);
    connect(m_open, &QAction::triggered, &m_window, &MainWindow::askOpenProject);
    connect(m_openPackage, &QAction::triggered, &m_window, &MainWindow::askOpenPackage);
    connect(m_import, &QAction::triggered, &m_window, &MainWindow::askImport);
    connect(m_export, &QAction::triggered, &m_window, &MainWindow::askExport);
    connect(m_assign, &QAction::triggered, &m_window, &MainWindow::askAssign);
    connect(m_projectSettings, &QAction::triggered, &m_window, &MainWindow::askProjectSettings);
    connect(m_activity, &QAction::triggered, &m_window, &MainWindow::showActivity);
    connect(m_check, &QAction::triggered, &m_window, &MainWindow::checkProject);
    connect(m_settingsAction, &QAction::triggered, &m_window, &MainWindow::askSettings);
    connect(m_close, &QAction::triggered, &m_window, &MainWindow::closeProject);
    connect(m_quit, &QAction::triggered, &m_window, &MainWindow::close);
    fillRecent();
}

void Menus::makeRateMenu()
{
    const AnnotatePage::Actions& actions = m_window.annotatePage().actions();
    for (QAction* action : {actions.submit, actions.later, actions.cannotRate, actions.flag, actions.back})
        m_rate->addAction(action);
    m_rate->addSeparator();
    for (QAction* action : {actions.undo, actions.redo})
        m_rate->addAction(action);
    m_rate->addSeparator();
    for (QAction* action : {actions.ownAnswer, actions.writeLater, actions.list, actions.search})
        m_rate->addAction(action);
    m_rate->addSeparator();
    for (QAction* action :
        {actions.sideBySide, actions.find, actions.invisibles, actions.markdown, actions.hide, actions.pause})
        m_rate->addAction(action);
}

void Menus::makeViewMenu()
{
    const std::vector<std::pair<const char*, MainWindow::PageId>> pages {
        {"pageAnnotate", MainWindow::PageId::Annotate}, {"pageProgress", MainWindow::PageId::Progress},
        {"pageAgreement", MainWindow::PageId::Agreement}, {"pageAdjudicate", MainWindow::PageId::Adjudicate},
        {"pageScores", MainWindow::PageId::Scores}, {"pageMultichoice", MainWindow::PageId::Multichoice},
        {"pageExchange", MainWindow::PageId::Exchange}, {"pagePrompts", MainWindow::PageId::Prompts}};
    // F5 reads the page in view again.
    const std::array keys {
        Qt::Key_F2, Qt::Key_F3, Qt::Key_F4, Qt::Key_F6, Qt::Key_F7, Qt::Key_F8, Qt::Key_F9, Qt::Key_F12};
    for (const auto& [name, id] : pages) {
        QAction* action = add(m_view, name, QKeySequence(keys[static_cast<std::size_t>(id)]));
        connect(action, &QAction::triggered, &m_window, [this, id = id] { m_window.showPage(id); });
        m_pages.push_back(action);
    }
    m_view->addSeparator();
    m_larger = add(m_view, "larger", QKeySequence(Qt::CTRL | Qt::Key_Plus));
    m_larger->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    m_smaller = add(m_view, "smaller", QKeySequence(Qt::CTRL | Qt::Key_Minus));
    m_usual = add(m_view, "usualSize");
    m_view->addSeparator();
    m_fullScreen = add(m_view, "fullScreen", QKeySequence(Qt::Key_F11));
    m_fullScreen->setCheckable(true);
    connect(m_larger, &QAction::triggered, this,
        [this] { m_settings.setTextSize(m_settings.textSize() + kSizeStep); });
    connect(m_smaller, &QAction::triggered, this,
        [this] { m_settings.setTextSize(m_settings.textSize() - kSizeStep); });
    connect(m_usual, &QAction::triggered, this, [this] { m_settings.setTextSize(kUsualSize); });
    connect(m_fullScreen, &QAction::toggled, &m_window, [this](bool on) {
        m_window.setWindowState(m_window.windowState().setFlag(Qt::WindowFullScreen, on));
    });
}

void Menus::fillRecent()
{
    m_recent->clear();
    for (const service::RecentProject& project : m_settings.recentProjects()) {
        // An ampersand in a name is no shortcut.
        QString name = safeName(project.name.isEmpty() ? project.path : project.name);
        QAction* action = m_recent->addAction(name.replace(u'&', QStringLiteral("&&")));
        connect(action, &QAction::triggered, &m_window,
            [this, path = project.path] { m_window.openProject(path); });
    }
    m_recent->setEnabled(!m_recent->isEmpty());
}

void Menus::update(bool project, bool raterFace, bool readOnly)
{
    m_rate->menuAction()->setVisible(project);
    m_import->setVisible(!raterFace);
    m_assign->setVisible(!raterFace);
    m_export->setVisible(!raterFace);
    m_export->setEnabled(project);
    m_import->setEnabled(project && !readOnly);
    m_assign->setEnabled(project && !readOnly);
    m_close->setEnabled(project);
    for (QAction* action : {m_projectSettings, m_activity, m_check}) {
        action->setVisible(!raterFace);
        action->setEnabled(project);
    }
    for (QAction* page : m_pages) {
        page->setVisible(!raterFace);
        page->setEnabled(project);
    }
}

void Menus::retranslateUi()
{
    m_file->setTitle(tr("&File"));
    m_rate->setTitle(tr("&Rate"));
    m_view->setTitle(tr("&View"));
    m_help->setTitle(tr("&Help"));
    m_recent->setTitle(tr("Recent projects"));
    const std::vector<std::pair<QAction*, QString>> words {{m_new, tr("New project...")},
        {m_open, tr("Open...")}, {m_openPackage, tr("Open a package...")}, {m_import, tr("Import...")},
        {m_export, tr("Export...")}, {m_assign, tr("Assign...")},
        {m_projectSettings, tr("Project settings...")}, {m_activity, tr("Activity log...")},
        {m_check, tr("Check and restore...")}, {m_settingsAction, tr("Settings...")},
        {m_close, tr("Close project")}, {m_quit, tr("Quit")}, {m_larger, tr("Larger text")},
        {m_smaller, tr("Smaller text")}, {m_usual, tr("Usual text size")}, {m_fullScreen, tr("Full screen")},
        {m_about, tr("About Touchstone")}, {m_pages[0], tr("Annotate")}, {m_pages[1], tr("Progress")},
        {m_pages[2], tr("Agreement")}, {m_pages[3], tr("Adjudicate")}, {m_pages[4], tr("Scores")},
        {m_pages[5], tr("Multi-choice")}, {m_pages[6], tr("Exchange")}, {m_pages[7], tr("Prompts")}};
    for (const auto& [action, text] : words)
        action->setText(text);
}

}
