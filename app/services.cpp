#include "services.h"
#include "cli/demoproject.h"
#include "common/errortext.h"
#include "common/texts.h"
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace touchstone::app {

namespace {

// So many items of the sample are left to be rated by whoever looks at it.
constexpr std::size_t kLeftToRate = 30;

}

Services::Services()
    : m_window({m_settings, m_jobs, m_dialogs})
{
    connect(&m_window, &ui::MainWindow::demoAsked, this, &Services::openDemo);
}

void Services::openDemo()
{
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/demo");
    const QString file = folder + QStringLiteral("/demo.touchstone");
    if (QFileInfo::exists(file)) {
        m_window.openProject(file);
        return;
    }
    // Made under another name: what was broken off half-way must not pass for the sample.
    const QString making = folder + QStringLiteral(".making");
    QDir(making).removeRecursively();
    cli::DemoPlan plan;
    plan.folder = ui::toPath(making);
    plan.name = tr("Sample (made up)").toStdString();
    plan.leftForLast = kLeftToRate;
    m_jobs.run(
        &m_window, "demo",
        [plan](jobs::Control& control) mutable {
            plan.control = [&control](const std::string&) { return control; };
            return cli::makeDemoProject(plan);
        },
        [this, file, folder, making](const Result<cli::DemoProject>& made) {
            if (made && QDir().rename(making, folder)) {
                if (!m_window.hasProject())
                    m_window.openProject(file);
            } else
                m_dialogs.tell(&m_window,
                    {ui::Notice::Kind::Problem, tr("The sample cannot be made"),
                        made ? QString() : ui::errorText(made.error()), {}});
        });
}

}
