#pragma once
#include "domain/error.h"
#include "domain/workhistory.h"

namespace touchstone::storage {

class Database;

/// Without what is due. Reads all finished items. `offsetMs`: what the clock that days go by is ahead of UTC.
Result<WorkHistory> workHistory(Database& database, std::int64_t offsetMs);

}
