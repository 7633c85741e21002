#pragma once
#include "domain/error.h"
#include "domain/itemissue.h"
#include "domain/project.h"
#include <vector>

namespace touchstone::storage {

class Database;

/// What raters said of these items, in their order; those that are gone meanwhile are passed over.
Result<std::vector<ItemIssue>> itemIssues(Database& database, const std::vector<RowId>& items);

}
