#pragma once
#include "service/handoff.h"

namespace touchstone::service {

/// Ending of rating sheets.
inline constexpr std::string_view kSheetEnding = ".xlsx";

/// Writes the items of a package as a workbook that is filled in with a spreadsheet program: random ids that
/// are locked, drop-downs for the answers, guidelines on a second sheet. It is as blind as a package and
/// comes back through mergeReturns. It is not sealed. Errors: those of packWork; E_USAGE with a passphrase;
/// E_LIMIT where a text is longer than 32,767 characters in more parts than the sheet has columns for.
Result<PackReport> packSheet(ProjectSession& project, const PackRequest& request, jobs::Control& control);

}
