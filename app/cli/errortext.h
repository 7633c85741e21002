#pragma once
#include "domain/error.h"
#include <string>

namespace touchstone::cli {

/// An error or warning as a sentence in the chosen language, with file, line and column where known.
std::string errorText(const Error& error);

}
