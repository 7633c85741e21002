#pragma once
#include "domain/error.h"
#include "domain/itemissue.h"
#include <cstddef>

namespace touchstone::storage {

class Database;

/// At most `most` entries. Walks over all items.
Result<ItemIssues> itemIssues(Database& database, std::size_t most);

}
