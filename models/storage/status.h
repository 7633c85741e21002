#pragma once
#include "domain/error.h"
#include "domain/project.h"
#include "domain/status.h"
#include <memory>
#include <utility>
#include <vector>

namespace touchstone::storage {

class Database;

class WorkTimes;

/// What is kept between two reports of one project, so that the second need not read all items again.
class StatusMemory {
public:
    StatusMemory();
    ~StatusMemory();
    StatusMemory(StatusMemory&&) noexcept;
    StatusMemory& operator=(StatusMemory&&) noexcept;
    /// True where the last report read all items.
    bool readAll() const;

private:
    friend class StatusRepository;
    std::unique_ptr<WorkTimes> m_times;
};

class StatusRepository {
public:
    explicit StatusRepository(Database& database);
    Result<StatusReport> report(StatusMemory& memory);
    /// Rounds and models that have items in them, by row, sorted.
    Result<std::vector<std::pair<RowId, RowId>>> roundsOfModels();

private:
    Database& m_database;
};

}
