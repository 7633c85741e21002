#pragma once
#include "domain/answer.h"
#include "domain/error.h"
#include "domain/project.h"
#include <optional>

namespace touchstone::storage {

class Database;

/// Answers that were begun and not submitted. Kept apart from the log: a draft is nobody's judgement yet.
class DraftRepository {
public:
    explicit DraftRepository(Database& database);
    Result<void> save(RowId item, const Answers& answers);
    Result<std::optional<Answers>> load(RowId item);
    Result<void> discard(RowId item);

private:
    Database& m_database;
};

}
