#pragma once
#include "domain/error.h"
#include "domain/project.h"
#include "domain/status.h"
#include <utility>
#include <vector>

namespace touchstone::storage {

class Database;

class StatusRepository {
public:
    explicit StatusRepository(Database& database);
    Result<StatusReport> report();
    /// Rounds and models that have items in them, by row, sorted.
    Result<std::vector<std::pair<RowId, RowId>>> roundsOfModels();

private:
    Database& m_database;
};

}
