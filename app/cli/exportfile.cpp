#include "cli/exportfile.h"
#include "service/projectsession.h"
#include <QTemporaryDir>
#include <fstream>
#include <sstream>

namespace touchstone::cli {

Result<std::string> exportToText(service::ProjectSession& session, const std::string& format,
    const service::ExportOptions& options, jobs::Control& control)
{
    const QTemporaryDir folder;
    if (!folder.isValid())
        return fail(ErrorCode::Io, folder.path().toStdString());
    const std::filesystem::path path(folder.path().toStdU16String());
    service::ExportOptions shown = options;
    shown.forTheScreen = true;
    const auto report = service::exportProject(session, format, path, shown, control);
    if (!report)
        return tl::unexpected(report.error());
    std::ifstream in(path / report->files.front().path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

}
