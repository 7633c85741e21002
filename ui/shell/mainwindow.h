#pragma once
#include "common/page.h"
#include "exchange/formats.h"
#include "service/handoff.h"
#include <QMainWindow>
#include <filesystem>
#include <optional>
#include <vector>

class QLabel;
class QMenu;
class QStackedWidget;
class QTimer;
class QToolButton;

namespace touchstone::ui {

class AnnotatePage;
class ExchangePage;
class Languages;
class Menus;
class MultichoicePage;
class PackageOpener;
class ProgressPage;
class ProjectGuard;
class PromptsPage;
class StartPage;
class WritePage;

/// The window: the Start page, or one open project with its pages. A lead has the rail with all pages, a
/// rater who was given a queue of his own or a package has the Annotate page and nothing else.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(Context context, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens a project in place of the one that is open. `rater`: code of the one person who rates here;
    /// empty = the lead's face. A failure is told in a dialog.
    void openProject(const QString& path, const QString& rater = {});
    /// Opens the working file of a package, which is made where there is none yet.
    void openPackage(const QString& path);
    void closeProject();
    bool hasProject() const { return m_open.has_value(); }
    bool isRaterFace() const { return m_raterFace; }
    AnnotatePage& annotatePage() { return *m_annotate; }
    /// A project, a package, a return file, a data file: whatever it is, the fitting thing happens.
    void takeFiles(const QStringList& files);

    /// In the order of the rail.
    enum class PageId { Annotate, Progress, Agreement, Adjudicate, Scores, Multichoice, Exchange, Prompts };
    void showPage(PageId id);

public Q_SLOTS:
    void askNewProject();
    void askOpenProject();
    void askOpenPackage();
    void askHandBack();
    void askImport();
    void askExport();
    void askAssign();
    void askSettings();
    void askProjectSettings();
    void showActivity();
    void checkProject();
    void showAbout();

Q_SIGNALS:
    /// The person wants the sample; whoever built the window makes it.
    void demoAsked();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct Open {
        service::ProjectSession session;
        OpenProject project;
        QString name;
        Open(service::ProjectSession opened, std::filesystem::path file, QString shown)
            : session(std::move(opened))
            , project {session, std::move(file)}
            , name(std::move(shown))
        {
        }
        Open(const Open&) = delete;
        Open& operator=(const Open&) = delete;
    };
    struct RailButton {
        PageId id;
        const char* icon;
        QToolButton* button;
        Page* page;
    };
    QWidget* makeProjectArea();
    void makeStatusBar();
    void retranslateUi();
    void applyIcons();
    void showTitle();
    void refreshPage();
    void showFace(const QString& rater);
    void connectGuard();
    void connectPackages();
    void exportFor(exchange::Purpose purpose);
    void importFiles(const QStringList& files);
    void takeReturns(const QStringList& files);
    void newProjectWith(const QStringList& files);
    Page* page(PageId id) const { return m_railButtons[static_cast<std::size_t>(id)].page; }

    Context m_context;
    Languages* m_languages;
    Menus* m_menus;
    std::optional<Open> m_open = {};
    std::optional<service::WorkInfo> m_work = {}; ///< what is open is a package's working file
    bool m_raterFace = false;
    PageId m_current = PageId::Annotate;

    QStackedWidget* m_top;
    StartPage* m_start;
    QWidget* m_rail = nullptr;
    std::vector<RailButton> m_railButtons = {};
    QStackedWidget* m_pages = nullptr;
    AnnotatePage* m_annotate = nullptr;
    ProgressPage* m_progress = nullptr;
    MultichoicePage* m_multichoice = nullptr;
    ExchangePage* m_exchange = nullptr;
    WritePage* m_write = nullptr;
    ProjectGuard* m_guard = nullptr;
    QLabel* m_readOnly = nullptr;
    QToolButton* m_language = nullptr;
    QTimer* m_idle;
    PackageOpener* m_packages;
};

}
