#include "services.h"
#include "cli/demoproject.h"
#include "common/errortext.h"
#include "common/texts.h"
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
    cli::DemoPlan plan;
    plan.folder = ui::toPath(folder);
    plan.name = tr("Sample (made up)").toStdString();
    plan.leftForLast = kLeftToRate;
    m_jobs.run(
        &m_window, "demo", [plan](jobs::Control&) { return cli::makeDemoProject(plan); },
        [this, file](const Result<cli::DemoProject>& made) {
            if (made)
                m_window.openProject(file);
            else
                m_dialogs.tell(&m_window,
                    {ui::Notice::Kind::Problem, tr("The sample cannot be made"), ui::errorText(made.error()),
                        {}});
        });
}

}
