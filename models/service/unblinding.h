#pragma once
#include "domain/error.h"
#include "domain/ids.h"
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace touchstone::service {

class ProjectSession;

/// An act by which names of models were shown beside figures.
struct Unblinding {
    std::int64_t utcMs = 0;
    std::string where = {}; ///< "scores", "report", "export scores-csv" ...
};

/// Writes down that names are shown from now on; labels settled later say so. On return it is on disk: names
/// are shown after it, never before. Errors: E_READ_ONLY, the store's.
Result<EventId> unblind(ProjectSession& session, const std::string& where);
/// In the order in which this file got them.
Result<std::vector<Unblinding>> listUnblindings(ProjectSession& session);
/// What stands in the place of each model's name: the codes M1, M2 ... that blind exports use.
Result<std::map<std::string, std::string>> modelCodes(ProjectSession& session);
/// True for a profile that was published for no family of models, so that its name tells nothing of them.
bool isNeutralProfile(const std::string& profile);

}
