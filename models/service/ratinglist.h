#pragma once
#include "domain/error.h"
#include "domain/rating.h"
#include <functional>
#include <string>

namespace touchstone::service {

class ProjectSession;

/// Current ratings in the order of round, annotator, position and criterion. `all`: calibration rounds,
/// imported ratings and hidden repeats too. `round`: only that one; empty = all. `visit` returns false to
/// stop.
Result<void> forEachRating(ProjectSession& session, const std::string& round, bool all,
    const std::function<bool(const RatingDetail&)>& visit);

}
