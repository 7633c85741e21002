#pragma once
#include "domain/error.h"
#include "service/report.h"
#include <filesystem>
#include <string>
#include <vector>

namespace touchstone::ui {

struct ReportFilesOptions {
    service::ReportOptions report = {};
    std::vector<Language> languages = {Language::Chinese, Language::English};
};

struct ReportFile {
    std::string path = {}; ///< name inside the folder
    std::string sha256 = {};
    Language language = Language::English;
};

/// What was written.
struct ReportFiles {
    std::vector<ReportFile> files = {};
    std::string state = {}; ///< hash of the state that the report is about
    std::string snapshot = {}; ///< its name; empty = none was published
    std::int64_t assigned = 0;
    std::int64_t done = 0;
};

/// Writes report.zh_CN.html, report.zh_CN.pdf and the same in English into a folder, which is made if it is
/// not there. With names of models it is an unblinding: that is on disk before a file gets its name. All
/// files or none; those of an earlier report are replaced. Needs a QGuiApplication. Errors: E_READ_ONLY with
/// names where the project may only be read; those of gatherReport and reportPdf; E_IO with the file.
Result<ReportFiles> writeReport(service::ProjectSession& session, const std::filesystem::path& folder,
    const ReportFilesOptions& options, jobs::Control& control);

}
