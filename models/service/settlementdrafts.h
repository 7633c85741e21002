#pragma once
#include "domain/answer.h"
#include "domain/error.h"
#include "domain/rating.h"
#include <optional>

namespace touchstone::service {

class ProjectSession;

/// What a lead began to settle and did not finish: kept in the project, apart from the log, until it is
/// settled. Nobody's judgement yet. Whose it is does not matter: a project has one lead's desk.
/// Errors of all: those of the store; E_JSON where what is kept was damaged.
Result<void> keepSettlementDraft(ProjectSession& session, const RatedUnit& unit, const Answers& form);
Result<std::optional<Answers>> settlementDraft(ProjectSession& session, const RatedUnit& unit);
/// Nothing happens where there is none.
Result<void> dropSettlementDraft(ProjectSession& session, const RatedUnit& unit);

}
