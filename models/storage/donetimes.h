#pragma once
#include "domain/error.h"
#include "domain/project.h"
#include <cstdint>
#include <vector>

namespace touchstone::storage {

class Database;

/// When a finished item was submitted, how long it took and how much there was to read.
struct DoneTime {
    RowId item = 0;
    RowId round = 0;
    RowId annotator = 0;
    std::int64_t submittedMs = 0; ///< 0 = not known
    double activeSeconds = 0.0;
    std::int64_t characters = 0; ///< of the prompt and of every response shown
};

/// All finished items, hidden repeats too, in the order of submission. Reads the length of every text once.
Result<std::vector<DoneTime>> doneTimes(Database& database);

}
