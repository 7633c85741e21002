#pragma once
// Internal to models/service: ratings by index, as the statistics take them.
#include "domain/error.h"
#include "domain/rating.h"
#include "domain/scheme.h"
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace touchstone::service {

class ProjectSession;

/// One current first judgement of a criterion: no hidden repeat; of two rounds the first.
struct Fact {
    std::uint32_t unit = 0;
    std::uint32_t rater = 0;
    AnswerValue value = {};
};

/// Everything by index. A unit is a response, or in a panel one model's answers to a prompt.
struct Facts {
    struct Prompt {
        RowId row = 0;
        std::uint32_t domain = 0;
        std::uint32_t scenario = 0;
        bool expectedAnswer = false;
    };
    struct Unit {
        std::uint32_t prompt = 0;
        std::uint32_t model = 0;
        RowId response = 0; ///< 0 in a panel
    };
    std::vector<std::string> models = {};
    std::vector<RowId> modelRows = {}; ///< in the same order
    std::vector<std::string> raters = {};
    std::vector<std::string> domains = {}; ///< codes; empty = none given
    std::vector<std::string> scenarios = {}; ///< codes; empty = none given
    std::vector<Prompt> prompts = {};
    std::vector<Unit> units = {}; ///< those with at least one rating
    std::vector<Criterion> criteria = {}; ///< of the rounds in question, by id, first version met
    std::vector<std::vector<Fact>> ratings = {}; ///< by criterion; cannot-rate is no rating
    std::vector<std::int64_t> declined = {}; ///< by criterion: cannot-rate answers
    std::int64_t assigned = 0; ///< items of the rounds, repeats not counted
    std::int64_t done = 0;
};

/// Without prompts, units and ratings. Errors: those of loadFacts.
Result<Facts> loadFrame(ProjectSession& session, const std::string& round);
/// Ratings of a round, or of all normal rounds where `round` is empty (calibration is left out then).
Result<Facts> loadFacts(ProjectSession& session, const std::string& round);

}
