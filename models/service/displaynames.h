#pragma once
#include "domain/error.h"
#include <string>

namespace touchstone::service {

class ProjectSession;

/// Gives an annotator a name beside the code: it leaves the project only in exports that ask for names. Empty
/// takes it away. Errors: E_UNKNOWN_ANNOTATOR, those of the store.
Result<void> setDisplayName(ProjectSession& session, const std::string& code, const std::string& name);
/// Empty where there is none. Errors: those of the store.
Result<std::string> displayName(ProjectSession& session, const std::string& code);

}
