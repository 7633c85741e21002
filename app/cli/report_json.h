#pragma once
#include "domain/rating.h"
#include "domain/status.h"
#include "service/agreement.h"
#include "service/importer.h"
#include "service/multichoice.h"
#include "service/scoring.h"
#include <nlohmann/json.hpp>

namespace touchstone::cli {

nlohmann::json importJson(const service::ImportReport& report);
nlohmann::json statusJson(const StatusReport& report);
nlohmann::json ratingJson(const RatingDetail& rating);
nlohmann::json agreementJson(const service::AgreementReport& report);
/// The answer of `scores`; the texts of `supports` in the given language. `runs`: the newest multi-choice run
/// of each model that has one.
nlohmann::json scoresJson(const service::ScoreTable& table, const Scheme& scheme, Language language,
    const std::vector<service::McRunFigures>& runs);
/// UTC as 2026-01-31T08:15:30.123Z.
std::string isoTime(std::int64_t utcMs);

}
