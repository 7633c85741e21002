#pragma once
// Internal to models/service: a filled rating sheet as the events of its package.
#include "domain/event.h"
#include "exchange/ratingsheet.h"

namespace touchstone::service {

/// The digest by which the texts of a sheet are known again.
std::string sheetTextDigest(std::string_view text);

/// Events of the sheet's writer, one for each complete row. Each follows from its own row alone: the same row
/// gives the same event on every computer, whatever else was filled in meanwhile. The number of corrections
/// counts on from that of the item, so that a corrected answer stands above the one before. Errors: those of
/// parseRatings; E_ANSWER with the row where an answer breaks a rule of the scheme.
struct SheetEvents {
    std::vector<Event> events = {};
    std::vector<std::string> cells = {}; ///< beside each event, the cell that counts corrections of its row
    std::int64_t incomplete = 0; ///< rows that were begun and lack a required answer
};
Result<SheetEvents> sheetEvents(const exchange::ReturnedSheet& sheet, const Scheme& scheme);

}
