#include "common/dialogs.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include "exchange/assigndialog.h"

namespace touchstone::ui {

void AssignDialog::askTakeBack(const QString& code)
{
    if (scheme() == nullptr || isRunning())
        return;
    service::AssignRequest wanted;
    wanted.round = request().round;
    wanted.takeBack = {fromQt(code)};
    wanted.dryRun = true;
    m_context.jobs.run(
        this, "take-back-preview",
        [project = m_project, wanted](jobs::Control& control) -> Result<service::AssignReport> {
            auto session = service::ProjectSession::open(project, service::Access::Write);
            if (!session)
                return tl::unexpected(session.error());
            return service::assign(*session, wanted, control);
        },
        [this, code](const Result<service::AssignReport>& report) {
            if (!report) {
                m_error = report.error();
                showState();
                return;
            }
            const service::AssignReport::TakenBack& back = report->takenBack.front();
            const QString name = safeName(code, 40);
            if (back.removed + back.released == 0) {
                m_context.dialogs.tell(this,
                    {Notice::Kind::Information, tr("Nothing to take back from %1").arg(name),
                        tr("All items of this round are done, or there are none."), {}});
                return;
            }
            m_context.dialogs.ask(this,
                {tr("Take back from %1?").arg(name),
                    tr("%Ln item(s) that were never begun are removed.", nullptr,
                        static_cast<int>(back.removed))
                        + QLatin1Char(' ')
                        + tr("%Ln item(s) that were begun stay open, and others can get them too; ratings "
                             "that still come in count, also of what was removed.",
                            nullptr, static_cast<int>(back.released))
                        + QLatin1Char(' ')
                        + tr("%Ln done item(s) stay as they are.", nullptr, static_cast<int>(back.done)),
                    tr("Take back"), tr("Leave them"), true},
                [this, code](bool yes) {
                    if (yes)
                        takeBack(fromQt(code));
                });
        });
}

void AssignDialog::takeBack(const std::string& code)
{
    service::AssignRequest wanted;
    wanted.round = request().round;
    wanted.takeBack = {code};
    m_handedOut.reset();
    m_takenBack.reset();
    m_error.reset();
    m_context.jobs.run(
        this, "take-back",
        [project = m_project, wanted](jobs::Control& control) -> Result<service::AssignReport> {
            auto session = service::ProjectSession::open(project, service::Access::Write);
            if (!session)
                return tl::unexpected(session.error());
            return service::assign(*session, wanted, control);
        },
        [this](const Result<service::AssignReport>& report) {
            if (report)
                m_takenBack = report->takenBack.front();
            else
                m_error = report.error();
            preview();
            if (report)
                Q_EMIT assigned();
        });
}

}
