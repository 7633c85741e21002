#pragma once
#include "domain/event.h"
#include "domain/project.h"
#include <QString>
#include <vector>

namespace touchstone::testing {

/// All submissions about one item, the oldest first, read from the file itself.
std::vector<Submission> submissionsOf(const QString& file, RowId item);

}
