#pragma once
#include "domain/error.h"
#include "domain/itemissue.h"
#include <cstdint>
#include <filesystem>

namespace touchstone::service {

class ProjectSession;

/// Items that raters flagged or could not rate, at most `most` of them.
Result<ItemIssues> itemIssues(ProjectSession& session, std::size_t most);

/// Writes the active hours of each annotator as CSV for a spreadsheet: code, items done, active hours, median
/// seconds, last submission. In the order in which they were added. Returns the number of rows. An existing
/// file is replaced. Errors: E_IO with the file, the store's.
Result<std::int64_t> writeHours(ProjectSession& session, const std::filesystem::path& file);

}
