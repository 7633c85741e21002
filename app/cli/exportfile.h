#pragma once
#include "service/exporting.h"
#include <string>

namespace touchstone::cli {

/// The one file of a format as text: written by the export's writers to a private temporary folder, read back
/// and removed.
Result<std::string> exportToText(service::ProjectSession& session, const std::string& format,
    const service::ExportOptions& options, jobs::Control& control);

}
