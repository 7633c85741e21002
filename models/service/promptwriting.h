#pragma once
#include "domain/writtenprompt.h"
#include "service/handoff.h"
#include <vector>

namespace touchstone::service {

/// Writes a package without any answers: the expert writes prompts in it. It carries what the scheme says of
/// domains and scenarios, the guidelines and the wish; it is sealed, signed and taken back as any other.
/// Errors: those of packWork but E_EMPTY; E_USAGE (`wanted` out of range).
Result<PackReport> packWriting(ProjectSession& project, const PackRequest& request, jobs::Control& control);

// --- The expert's side

/// The prompts of a working file, the first written first. Those taken back are left out.
Result<std::vector<WrittenPrompt>> writtenPrompts(ProjectSession& workingFile);
/// Writes a prompt (without an id: a new one) and returns it as it stands. On return it is on disk.
/// Errors: E_NOT_A_WORKING_FILE (or one in which answers are rated), E_EMPTY (no text), E_LIMIT, the store's.
Result<WrittenPrompt> writePrompt(ProjectSession& workingFile, WrittenPrompt prompt);
/// Takes a prompt back. Errors: those of writePrompt, E_NOT_FOUND.
Result<void> takeBackPrompt(ProjectSession& workingFile, const std::string& id);

}
