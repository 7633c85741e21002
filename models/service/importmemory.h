#pragma once
#include "domain/error.h"
#include <map>
#include <string>

namespace touchstone::service {

class ProjectSession;

/// Field -> column as it was chosen by hand at the last import into this project; empty where nothing was.
Result<std::map<std::string, std::string>> rememberedMapping(ProjectSession& session);
Result<void> rememberMapping(ProjectSession& session, const std::map<std::string, std::string>& mapping);

}
