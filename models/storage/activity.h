#pragma once
#include "domain/activity.h"
#include "domain/error.h"
#include <vector>

namespace touchstone::storage {

class Database;

/// What was done, read from the log of events, the list of imported files and the packages.
class ActivityRepository {
public:
    explicit ActivityRepository(Database& database);
    /// The newest first. 8 bytes a line; the lines themselves are read when they are looked at.
    Result<std::vector<ActivityKey>> keys(const ActivityFilter& filter);
    /// Errors: E_NOT_FOUND.
    Result<ActivityEntry> entry(ActivityKey key);

private:
    Database& m_database;
};

/// Notes that the events with rows above `after` came in with this file. No effect where there are none.
Result<void> noteIntake(Database& database, const std::string& file, std::int64_t after);
/// Row of the newest event; 0 = there is none.
Result<std::int64_t> lastEventRow(Database& database);

}
