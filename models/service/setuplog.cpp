#include "service/setuplog.h"
#include "domain/event.h"
#include "service/projectsession.h"
#include "storage/database.h"
#include "storage/events.h"

namespace touchstone::service {

Result<void> logSetupChange(ProjectSession& session, const SetupChange& change)
{
    storage::EventDraft draft;
    draft.kind = eventkind::kSetup;
    draft.payload = setupChangeJson(change);
    return storage::EventRepository(session.database()).append(draft).map([](const EventId&) {});
}

}
