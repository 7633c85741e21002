#include "report/reportfiles.h"
#include "report/reportpdf.h"
#include "service/projectsession.h"
#include "service/reportdata.h"
#include "service/unblinding.h"
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QSaveFile>
#include <memory>

namespace touchstone::ui {

namespace {

struct Written {
    ReportFile file = {};
    QByteArray bytes = {};
    std::unique_ptr<QSaveFile> place = {};
};

QString folderText(const std::filesystem::path& folder)
{
    const std::u8string utf8 = folder.u8string();
    return QString::fromUtf8(reinterpret_cast<const char*>(utf8.data()), static_cast<qsizetype>(utf8.size()));
}

Result<std::vector<Written>> render(
    const service::ReportData& data, const std::vector<Language>& languages, jobs::Control& control)
{
    std::vector<Written> all;
    for (const Language language : languages) {
        if (control.cancelled())
            return fail(ErrorCode::Cancelled);
        const service::Report report = service::composeReport(data, language);
        const std::string stem = language == Language::Chinese ? "report.zh_CN" : "report.en";
        auto pdf = reportPdf(report);
        if (!pdf)
            return tl::unexpected(pdf.error());
        for (auto& [ending, bytes] :
            {std::pair(".html", QByteArray::fromStdString(service::reportHtml(report))),
                std::pair(".pdf", *pdf)}) {
            Written written;
            written.file = {stem + ending,
                QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().toStdString(), language};
            written.bytes = bytes;
            all.push_back(std::move(written));
        }
    }
    return all;
}

Error placeError(const QString& path, const QSaveFile& file)
{
    return {ErrorCode::Io, {}, path.toStdString(), 0, 0, file.errorString().toStdString()};
}

Result<void> prepare(const QDir& folder, std::vector<Written>& all)
{
    if (!QDir().mkpath(folder.path()))
        return tl::unexpected(Error {ErrorCode::Io, {}, folder.path().toStdString()});
    for (Written& each : all) {
        const QString path = folder.filePath(QString::fromStdString(each.file.path));
        each.place = std::make_unique<QSaveFile>(path);
        if (!each.place->open(QIODevice::WriteOnly)
            || each.place->write(each.bytes) != static_cast<qint64>(each.bytes.size())
            || !each.place->flush())
            return tl::unexpected(placeError(path, *each.place));
    }
    return {};
}

}

Result<ReportFiles> writeReport(service::ProjectSession& session, const std::filesystem::path& folder,
    const ReportFilesOptions& options, jobs::Control& control)
{
    if (options.report.names && session.isReadOnly())
        return fail(ErrorCode::ReadOnly, session.path().string());
    service::ReportOptions asked = options.report;
    if (asked.utcMs == 0)
        asked.utcMs = QDateTime::currentMSecsSinceEpoch();
    const auto data = service::gatherReport(session, asked, control);
    if (!data)
        return tl::unexpected(data.error());
    auto all = render(*data, options.languages, control);
    if (!all)
        return tl::unexpected(all.error());
    const QDir place(folderText(folder));
    if (const auto prepared = prepare(place, *all); !prepared)
        return tl::unexpected(prepared.error());
    if (asked.names) {
        if (const auto written = service::unblind(session, "report"); !written)
            return tl::unexpected(written.error());
    }
    ReportFiles made {{}, data->state, data->snapshot ? data->snapshot->content.name : std::string(),
        data->scores.assigned, data->scores.done};
    for (Written& each : *all) {
        if (!each.place->commit())
            return tl::unexpected(
                placeError(place.filePath(QString::fromStdString(each.file.path)), *each.place));
        made.files.push_back(std::move(each.file));
    }
    return made;
}

}
