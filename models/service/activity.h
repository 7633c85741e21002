#pragma once
#include "domain/activity.h"
#include "domain/error.h"
#include "jobs/progress.h"
#include <filesystem>
#include <vector>

namespace touchstone::service {

class ProjectSession;

/// Who did what and when, and from which file it came: the newest first. For a worker where there are many.
Result<std::vector<ActivityKey>> activity(ProjectSession& session, const ActivityFilter& filter);
/// Errors: E_NOT_FOUND.
Result<ActivityEntry> activityEntry(ProjectSession& session, ActivityKey key);

/// Writes these lines as a table for spreadsheets: time (UTC), who, source, kind, subject, round, file,
/// count, details. Answers are left out: whoever reads the log must not see labels before he settles them. A
/// file at `out` is replaced. Returns the number of lines. Errors: E_CANCELLED, E_IO, the store's.
Result<std::int64_t> writeActivity(ProjectSession& session, const ActivityFilter& filter,
    const std::filesystem::path& out, jobs::Control& control);

/// What a line says beside its kind: the change of a set-up, the text of a prompt, a remark, a name. Empty
/// where it would tell a label.
std::string activityDetails(const ActivityEntry& entry);

}
