#pragma once
#include "domain/error.h"
#include "domain/project.h"
#include <optional>
#include <set>
#include <string>

namespace touchstone::storage {
class Database;
}

namespace touchstone::service {

/// What the lead noted about a round's assignment; kept among the settings of the project.

/// Annotators from whom the rest of the round was taken back.
Result<std::set<AnnotatorId>> absentFrom(storage::Database& database, const Round& round);
Result<void> setAbsent(
    storage::Database& database, const Round& round, const std::set<AnnotatorId>& annotators);

/// The annotator whose ratings in the round are the gold answers.
Result<std::optional<AnnotatorId>> goldOf(storage::Database& database, const Round& round);
Result<void> setGold(storage::Database& database, const Round& round, const AnnotatorId& annotator);

/// Key of the setting of a working file that holds the gold answers of an item.
std::string goldSettingOf(const ItemId& item);

}
