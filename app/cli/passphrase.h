#pragma once
#include "domain/error.h"
#include <string>

namespace touchstone::cli {

/// The first line of a file, without its end; empty where no file is named. A passphrase is not an argument:
/// those can be seen by everybody. Errors: E_NOT_FOUND, E_IO, E_PASSPHRASE (the line is empty).
Result<std::string> passphraseFrom(const std::string& file);

}
