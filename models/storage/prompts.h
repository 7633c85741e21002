#pragma once
#include "domain/error.h"
#include "domain/prompt.h"
#include <functional>

namespace touchstone::storage {

class Database;

/// The prompts as the lead works on them: list, add, change. Writing calls join the caller's transaction or
/// make one of their own.
class PromptRepository {
public:
    explicit PromptRepository(Database& database);

    /// Rows in the order in which they came in.
    Result<std::vector<RowId>> rows(const PromptFilter& filter);
    /// Errors: E_NOT_FOUND.
    Result<PromptSummary> summary(RowId row);
    Result<PromptDetail> detail(RowId row);
    Result<RowId> rowOf(const PromptId& id);

    /// A prompt of the lead's own, with its public id as its source id, so that answers find their way to it.
    /// Errors: E_EMPTY (no text), E_EXISTS (the project has a prompt of this text).
    Result<RowId> add(const PromptFields& fields);
    /// Writes `fields` where the prompt is still as `before`. Responses, items and counts follow its domain.
    /// Errors: E_NOT_FOUND, E_STALE, E_EMPTY, E_CONFLICT (another text for a prompt that was answered),
    /// E_EXISTS.
    Result<void> change(RowId row, const PromptFields& before, const PromptFields& fields);
    /// Those that were changed.
    Result<std::int64_t> setHeldOut(const std::vector<RowId>& rows, bool heldOut);

private:
    Result<void> checkText(const std::string& text, RowId except);
    Database& m_database;
};

}
