#pragma once
#include "domain/error.h"
#include "domain/prompt.h"
#include "jobs/progress.h"
#include <filesystem>
#include <string>
#include <vector>

namespace touchstone::service {

class ProjectSession;

/// The prompts of a project as the lead works on them. What is written is noted in the log.

/// Rows in the order in which they came in. Reads all texts where a part of one is looked for: for a worker.
Result<std::vector<RowId>> promptRows(ProjectSession& session, const PromptFilter& filter);
/// Errors: E_NOT_FOUND.
Result<PromptSummary> promptSummary(ProjectSession& session, RowId row);
Result<PromptDetail> promptDetail(ProjectSession& session, RowId row);

/// Errors: E_EMPTY, E_EXISTS (the project has this text already), E_LIMIT, E_WORKING_FILE.
Result<RowId> addPrompt(ProjectSession& session, const PromptFields& fields);
/// Errors: those of addPrompt; E_STALE (it is no longer as in `before`); E_CONFLICT (other words for a prompt
/// that was answered).
Result<void> changePrompt(
    ProjectSession& session, RowId row, const PromptFields& before, const PromptFields& fields);
/// How many were changed.
Result<std::int64_t> holdOut(ProjectSession& session, const std::vector<RowId>& rows, bool heldOut);

enum class PromptListFormat { JsonLines, Csv };
/// Writes prompts to be answered, a line each: prompt_id, prompt, domain, scenario, level; in CSV also empty
/// columns model and response to be filled in. Whoever adds `response` (and `model`) gets a file that the
/// import reads, whose answers find their way to these prompts. A file at `out` is replaced. Returns the
/// number of prompts. Errors: E_EMPTY (no prompt fits), E_CANCELLED, E_IO, the store's.
Result<std::int64_t> writePromptList(ProjectSession& session, const PromptFilter& filter,
    PromptListFormat format, const std::filesystem::path& out, jobs::Control& control);

}
