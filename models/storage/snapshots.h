#pragma once
#include "domain/ids.h"
#include "domain/snapshot.h"
#include <string>
#include <vector>

namespace touchstone::storage {

class Database;

/// A snapshot as it stands in the log.
struct StoredSnapshot {
    EventId event = {};
    Snapshot content = {};
    std::int64_t utcMs = 0;
};

/// All snapshots in the order in which this file got them; what cannot be read is passed over.
Result<std::vector<StoredSnapshot>> readSnapshots(Database& database);
/// An act by which names of models were shown beside figures.
struct StoredUnblinding {
    std::int64_t utcMs = 0;
    std::string note = {}; ///< where they were shown
};

/// All unblindings in the order in which this file got them.
Result<std::vector<StoredUnblinding>> readUnblindings(Database& database);
/// Marks the prompts as exported for training, all or none. One that the project does not have is passed
/// over.
Result<void> markExported(Database& database, const std::vector<PromptId>& prompts);

}
