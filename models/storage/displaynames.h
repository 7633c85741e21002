#pragma once
#include "domain/error.h"
#include <map>
#include <string>

namespace touchstone::storage {

class Database;

/// Names of people by their codes; who has none is not in it.
Result<std::map<std::string, std::string>> displayNames(Database& database);
/// An empty name takes it away. Errors: E_UNKNOWN_ANNOTATOR, those of the store.
Result<void> setDisplayName(Database& database, const std::string& code, const std::string& name);

}
