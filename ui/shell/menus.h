#pragma once
#include "common/page.h"
#include <QObject>
#include <utility>
#include <vector>

class QAction;
class QMenu;

namespace touchstone::ui {

class MainWindow;

/// The menus of the window.
class Menus : public QObject {
    Q_OBJECT
public:
    Menus(MainWindow& window, service::Settings& settings);
    /// Which entries are there and usable.
    void update(bool project, bool raterFace, bool readOnly);
    void retranslateUi();

private:
    QAction* add(QMenu* menu, const char* name, const QKeySequence& key = {});
    void makeFileMenu();
    void makeViewMenu();
    void makeRateMenu();
    void fillRecent();

    MainWindow& m_window;
    service::Settings& m_settings;
    QMenu* m_file;
    QMenu* m_recent = nullptr;
    QMenu* m_rate;
    QMenu* m_view;
    QMenu* m_help;
    QAction* m_new = nullptr;
    QAction* m_open = nullptr;
    QAction* m_openPackage = nullptr;
    QAction* m_import = nullptr;
    QAction* m_export = nullptr;
    QAction* m_assign = nullptr;
    QAction* m_settingsAction = nullptr;
    QAction* m_projectSettings = nullptr;
    QAction* m_activity = nullptr;
    QAction* m_check = nullptr;
    QAction* m_close = nullptr;
    QAction* m_quit = nullptr;
    QAction* m_larger = nullptr;
    QAction* m_smaller = nullptr;
    QAction* m_usual = nullptr;
    QAction* m_fullScreen = nullptr;
    QAction* m_about = nullptr;
    std::vector<QAction*> m_pages = {};
};

}
