#pragma once
// Internal to models/storage: what follows from the events of an item.
#include "storage/connection.h"

namespace touchstone::storage {

/// Recomputes state, flags, current ratings, draft and counts of an item from its events: the last of
/// submit, imported, withdraw and later by (sequence, uuid) decides the state, the last flag event the flag.
/// Gives the same result whatever the order in which the events came in.
Result<void> refreshItemState(Connection& connection, RowId item);

}
