#pragma once
#include "domain/error.h"
#include "jobs/progress.h"
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace touchstone::service {

class ProjectSession;

struct AssignRequest {
    std::vector<std::string> annotators = {}; ///< codes; unknown ones are added
    int overlap = 1; ///< raters for each response, 1..100
    std::string round = {}; ///< empty = the first
    bool byDomain = false;
    double repeatShare = 0; ///< 0..0.5
    std::optional<std::int64_t> limit = {};
    bool together = false; ///< answers to one prompt side by side; else spread
    std::uint64_t seed = 20231130;
    bool dryRun = false;
};

struct AssignReport {
    struct Share {
        std::string annotator = {};
        std::int64_t added = 0; ///< new items, repeats among them
        std::int64_t repeats = 0;
        std::int64_t assigned = 0; ///< all items of the round
    };
    std::vector<Share> annotators = {};
    std::int64_t items = 0; ///< new items
    std::int64_t units = 0; ///< responses (or prompts with one model's candidates) that it is about
    std::int64_t shortOfRaters = 0; ///< of these, units with fewer raters than the overlap asks for
    std::uint64_t seed = 0;
};

/// Hands out work. See packages::planAssignment for the rules. Nothing that was given before is moved.
/// Errors: E_UNKNOWN_ROUND, E_USAGE (overlap, share or annotators make no sense), E_CANCELLED, the store's.
Result<AssignReport> assign(ProjectSession& session, const AssignRequest& request, jobs::Control& control);

}
