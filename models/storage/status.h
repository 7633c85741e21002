#pragma once
#include "domain/error.h"
#include "domain/status.h"

namespace touchstone::storage {

class Database;

class StatusRepository {
public:
    explicit StatusRepository(Database& database);
    Result<StatusReport> report();

private:
    Database& m_database;
};

}
