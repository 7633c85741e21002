#pragma once
#include "common/dialogs.h"
#include "service/jobservice.h"
#include "service/settings.h"
#include "shell/mainwindow.h"

namespace touchstone::app {

/// The few objects of the program, built once and handed to whoever needs them.
class Services : public QObject {
    Q_OBJECT
public:
    Services();
    ui::MainWindow& window() { return m_window; }
    /// Makes the bundled sample where it is not there yet, and opens it.
    void openDemo();

private:
    service::Settings m_settings;
    service::JobService m_jobs;
    ui::SystemDialogs m_dialogs;
    ui::MainWindow m_window;
};

}
