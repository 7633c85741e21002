#pragma once
#include "domain/error.h"
#include "domain/itemissue.h"
#include "domain/workhistory.h"
#include <cstdint>
#include <filesystem>

namespace touchstone::service {

class ProjectSession;

/// What raters flagged or could not rate, of the items that the report lists.
Result<ItemIssues> itemIssues(ProjectSession& session, const StatusReport& report);

/// Work by day, the last merge, what is due. `offsetMs`: what the clock that days go by is ahead of UTC.
/// `finished`: what was found out about packages the last time, and is now.
Result<WorkHistory> workHistory(
    ProjectSession& session, const StatusReport& report, std::int64_t offsetMs, FinishedPackages& finished);

/// Writes the active hours of each annotator as CSV for a spreadsheet: code, items done, active hours, median
/// seconds, last submission. In the order in which they were added. Returns the number of rows. An existing
/// file is replaced. Errors: E_IO with the file, the store's.
Result<std::int64_t> writeHours(ProjectSession& session, const std::filesystem::path& file);

}
