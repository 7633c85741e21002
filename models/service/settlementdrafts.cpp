#include "service/settlementdrafts.h"
#include "domain/event.h"
#include "service/projectsession.h"
#include "storage/database.h"
#include "storage/setup.h"

namespace touchstone::service {

namespace {

/// By row numbers: a draft never leaves the file.
std::string keyOf(const RatedUnit& unit)
{
    return unit.response != 0
        ? "adjudication.draft.response." + std::to_string(unit.response)
        : "adjudication.draft.panel." + std::to_string(unit.prompt) + "." + std::to_string(unit.model);
}

}

Result<void> keepSettlementDraft(ProjectSession& session, const RatedUnit& unit, const Answers& form)
{
    return storage::SetupRepository(session.database()).setSetting(keyOf(unit), answersJson(form));
}

Result<std::optional<Answers>> settlementDraft(ProjectSession& session, const RatedUnit& unit)
{
    const auto kept = storage::SetupRepository(session.database()).setting(keyOf(unit));
    if (!kept)
        return tl::unexpected(kept.error());
    if (!*kept)
        return std::optional<Answers>();
    return parseAnswers(**kept).map([](Answers answers) { return std::optional(std::move(answers)); });
}

Result<void> dropSettlementDraft(ProjectSession& session, const RatedUnit& unit)
{
    return storage::SetupRepository(session.database()).removeSetting(keyOf(unit));
}

}
