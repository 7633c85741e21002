#pragma once
#include "domain/error.h"
#include "domain/workhistory.h"
#include <optional>

namespace touchstone::storage {

class Database;

/// What came in with the files that were taken in last; nothing where there were none. Reads the events
/// since.
Result<std::optional<WorkHistory::Merge>> lastMerge(Database& database);

}
