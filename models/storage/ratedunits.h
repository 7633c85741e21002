#pragma once
// Internal to models/storage: what an event about no item names.
#include "domain/ids.h"
#include "domain/rating.h"
#include <optional>
#include <string>
#include <vector>

namespace touchstone::storage {

class Connection;

/// The response, or the panel that the answers shown tell. Nothing where the project does not have it.
std::optional<RatedUnit> ratedUnitOf(Connection& connection, const ResponseId& response,
    const PromptId& prompt, const std::vector<std::string>& shownOrder);
/// Public id of the response, or of the prompt of a panel: what such an event holds in its text.
std::string nameOf(Connection& connection, const RatedUnit& unit);

}
