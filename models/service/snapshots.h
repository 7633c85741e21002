#pragma once
#include "domain/ids.h"
#include "domain/snapshot.h"
#include "jobs/progress.h"
#include "service/scoring.h"
#include <optional>
#include <string>
#include <vector>

namespace touchstone::service {

class ProjectSession;

struct SnapshotInfo {
    EventId event = {};
    Snapshot content = {};
    std::int64_t utcMs = 0;
};

/// Gives the present state a name, with the rules under which its figures are computed. On return it is on
/// disk. Errors: E_USAGE for a name that is empty, blank or over 200 bytes; E_EXISTS for one that is taken;
/// those of computeScores, the store's.
Result<SnapshotInfo> takeSnapshot(ProjectSession& session, const std::string& name,
    const ScoringOptions& options, const std::string& version, jobs::Control& control);
/// In the order in which they were taken.
Result<std::vector<SnapshotInfo>> listSnapshots(ProjectSession& session);
/// Hash over all that figures depend on: what a snapshot quotes, whether one was taken or not. Hex.
Result<std::string> figuresState(ProjectSession& session);
/// The newest snapshot to which the present state is equal, computed by the same rules; nothing where there
/// is none. What is unblinded or named after it does not count.
Result<std::optional<SnapshotInfo>> equalSnapshot(ProjectSession& session, const ScoreTable& table);

}
