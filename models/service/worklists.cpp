#include "service/worklists.h"
#include "service/projectsession.h"
#include "storage/database.h"
#include "storage/issues.h"
#include "storage/packagestore.h"
#include "storage/workhistory.h"
#include <QDateTime>
#include <QSaveFile>

namespace touchstone::service {

namespace {

/// A cell that no spreadsheet takes for a formula.
QByteArray cell(const std::string& text)
{
    QByteArray made = QByteArray::fromStdString(text);
    if (!made.isEmpty() && QByteArray("=+-@\t\r").contains(made.front()))
        made.prepend('\'');
    if (made.contains('"') || made.contains(',') || made.contains('\n') || made.contains('\r'))
        made = '"' + made.replace('"', "\"\"") + '"';
    return made;
}

}

Result<ItemIssues> itemIssues(ProjectSession& session, const StatusReport& report)
{
    return storage::itemIssues(session.database(), report.issueItems)
        .map([&report](std::vector<ItemIssue> entries) {
            return ItemIssues {std::move(entries), report.issues};
        });
}

Result<WorkHistory> workHistory(
    ProjectSession& session, const StatusReport& report, std::int64_t offsetMs, FinishedPackages& finished)
{
    auto merge = storage::lastMerge(session.database());
    if (!merge)
        return tl::unexpected(merge.error());
    auto due = storage::PackageRepository(session.database()).firstDue(report.reopened, finished);
    if (!due)
        return tl::unexpected(due.error());
    WorkHistory history = workByDay(report, offsetMs);
    history.lastMerge = std::move(*merge);
    history.due = std::move(*due);
    return history;
}

Result<std::int64_t> writeHours(ProjectSession& session, const std::filesystem::path& file)
{
    const auto status = session.status();
    if (!status)
        return tl::unexpected(status.error());
    QByteArray csv("\xEF\xBB\xBF"
                   "annotator,items_done,active_hours,median_active_seconds,last_submission_utc\r\n");
    for (const StatusReport::Annotator& person : status->annotators) {
        csv += cell(person.code) + ',' + QByteArray::number(static_cast<qlonglong>(person.done)) + ','
            + QByteArray::number(person.hours, 'f', 3) + ',';
        if (person.medianActiveSeconds)
            csv += QByteArray::number(*person.medianActiveSeconds, 'f', 1);
        csv += ',';
        if (person.lastMs)
            csv += QDateTime::fromMSecsSinceEpoch(*person.lastMs, Qt::UTC).toString(Qt::ISODate).toUtf8();
        csv += "\r\n";
    }
    const std::u8string utf8 = file.u8string();
    const QString name =
        QString::fromUtf8(reinterpret_cast<const char*>(utf8.data()), static_cast<qsizetype>(utf8.size()));
    QSaveFile out(name);
    if (!out.open(QIODevice::WriteOnly) || out.write(csv) != csv.size() || !out.commit())
        return tl::unexpected(
            Error {ErrorCode::Io, {}, name.toStdString(), 0, 0, out.errorString().toStdString()});
    return static_cast<std::int64_t>(status->annotators.size());
}

}
