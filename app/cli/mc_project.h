#pragma once
#include "cli/command.h"

namespace touchstone::cli {

/// The multi-choice commands that work on a project: `mc check`, `mc make`, `mc questions`.
void setUpMcProject(const Cli& inner);

}
