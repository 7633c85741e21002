#pragma once
// Internal to models/storage: current ratings with everything that exports need beside them.
#include "domain/error.h"
#include "domain/rating.h"
#include <functional>

namespace touchstone::storage {

class Connection;
class Query;

/// What a filter lets through, over the tables i(tem), o (round), e(vent) and c(riterion), in the parameters
/// 1 round, 2 calibration, 3 imported, 4 repeats, 5 criterion.
inline constexpr const char* kRatingRounds =
    " WHERE (?1 = 0 OR i.round_id = ?1) AND (?1 <> 0 OR ?2 OR o.kind = 'normal')";
inline constexpr const char* kRatingEvents = " AND (?3 OR e.kind <> 'imported')";
inline constexpr const char* kRatingItems = " AND (?4 OR i.repeat_of IS NULL) AND (?5 = '' OR c.code = ?5)";

/// The answer in a row of the table of ratings; `number` and `text` are columns of the query.
AnswerValue ratingValue(const std::string& kind, Query& query, int number, int text);

/// See RatingRepository::forEachDetail. Throws what SQLite throws.
void visitRatingDetails(Connection& connection, const RatingFilter& filter,
    const std::function<bool(const RatingDetail&)>& visit);

}
