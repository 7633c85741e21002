#pragma once
// Internal to models/service: what the lead changed goes into the log.
#include "domain/error.h"
#include "domain/setupchange.h"

namespace touchstone::service {

class ProjectSession;

/// Appends an event of the kind setup; joins the caller's transaction.
Result<void> logSetupChange(ProjectSession& session, const SetupChange& change);

}
