#pragma once
// Internal to models/storage but for the reading of one's own: prompts that experts wrote, as their events
// say.
#include "domain/error.h"
#include "domain/event.h"
#include "domain/project.h"
#include "domain/writtenprompt.h"
#include <string>
#include <vector>

namespace touchstone::storage {

class Connection;
class Database;

/// Brings the prompt that an event of the kind prompt is about up to date. `row`: of the event, which is
/// written. The id in the project follows from the writer and the id in the event, so that no package can
/// reach the prompts of another. A payload that this version does not read is passed over. Of a prompt that
/// the lead has changed, or that was answered, nothing is changed any more.
Result<void> applyWrittenPrompt(Database& database, RowId row, const Event& event, const std::string& author);
/// From now on the prompt is the lead's. No effect where no expert wrote it.
void settleWrittenPrompt(Connection& connection, RowId prompt);

/// The prompts of a working file as they are now, the first written first; those taken back are left out.
Result<std::vector<WrittenPrompt>> ownWrittenPrompts(Database& database);
/// Greatest sequence of a prompt of this file's own writer; 0 = not known.
Result<std::int64_t> writtenSequence(Database& database, const std::string& id);

}
