#pragma once
#include "domain/error.h"
#include "jobs/progress.h"
#include "service/assignoutlook.h"
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
    std::vector<std::string> domains = {}; ///< codes: only prompts of these are given out; empty = all
    bool byDomain = false; ///< raters get prompts of their own domains alone
    double repeatShare = 0; ///< 0..0.5
    std::int64_t repeatGap = 20; ///< least distance between an item and its hidden repeat, 1..100,000
    std::optional<std::int64_t> limit = {};
    bool together = false; ///< answers to one prompt side by side; else spread
    std::uint64_t seed = 20231130;
    /// Calibration round: code of the annotator whose ratings are the gold answers. Every annotator gets what
    /// this one has done in the round, whatever the overlap. Kept with the round; empty = as kept.
    std::string gold = {};
    /// Codes of annotators from whom all that they have not done is taken back first; without `annotators`
    /// nothing is handed out.
    std::vector<std::string> takeBack = {};
    bool dryRun = false;
};

struct AssignReport {
    struct Share {
        std::string annotator = {};
        std::int64_t added = 0; ///< new items, repeats among them
        std::int64_t repeats = 0;
        std::int64_t assigned = 0; ///< all items of the round
        std::optional<double> hours =
            {}; ///< for the new items, from the median time; empty before any rating
    };
    struct TakenBack {
        std::string annotator = {};
        std::int64_t removed = 0; ///< not begun: gone from the queue, packed or not
        std::int64_t released = 0; ///< begun: still there, but others get them too
        std::int64_t done = 0; ///< untouched
    };
    std::vector<Share> annotators = {};
    std::int64_t items = 0; ///< new items
    std::int64_t units = 0; ///< responses (or prompts with one model's candidates) that it is about
    std::int64_t shortOfRaters = 0; ///< of these, units with fewer raters than the overlap asks for
    std::uint64_t seed = 0;
    std::string gold = {}; ///< annotator whose ratings are the gold of the round; empty = none
    std::vector<TakenBack> takenBack = {};
    AssignOutlook outlook = {};
};

/// Hands out work. See packages::planAssignment for the rules. Nothing that was given before is moved. What
/// is taken back from somebody goes to others when they are next given work, while ratings that come in from
/// him after all still count. Errors: E_UNKNOWN_ROUND, E_UNKNOWN_ANNOTATOR (gold, take back), E_USAGE
/// (overlap, share, gap or annotators make no sense; a domain that neither prompts nor scheme have; gold
/// outside a calibration round, or without a rated item), E_CANCELLED, the store's.
Result<AssignReport> assign(ProjectSession& session, const AssignRequest& request, jobs::Control& control);

}
