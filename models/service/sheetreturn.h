#pragma once
// Internal to models/service: a filled rating sheet as the events of its package.
#include "domain/event.h"
#include "exchange/ratingsheet.h"

namespace touchstone::service {

/// Events of the sheet's writer, one for each complete row. They follow from the sheet's content alone: the
/// same sheet gives the same events on every computer, and one that was filled in further goes on where the
/// other ended. Errors: those of parseRatings; E_ANSWER with the row where an answer breaks a rule of the
/// scheme.
struct SheetEvents {
    std::vector<Event> events = {};
    std::int64_t incomplete = 0; ///< rows that were begun and lack a required answer
};
Result<SheetEvents> sheetEvents(const exchange::ReturnedSheet& sheet, const Scheme& scheme);

}
