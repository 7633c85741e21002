#pragma once
#include "domain/answer.h"
#include "domain/project.h"
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace touchstone {

/// One current rating: an item and one criterion.
struct Rating {
    RowId item = 0;
    RowId repeatOf = 0; ///< row of the first item where this one is a hidden repeat
    RowId round = 0;
    RowId annotator = 0;
    RowId prompt = 0;
    RowId response = 0; ///< 0 where the unit is the prompt
    RowId model = 0;
    RowId domain = 0;
    RowId criterion = 0;
    std::string criterionCode = {};
    AnswerValue value = {}; ///< text where declined
    bool declined = false; ///< cannot rate; the reason is in `value`
};

/// A rating with everything that exports and people need beside it.
struct RatingDetail {
    Rating rating = {};
    ItemId item = {};
    ItemId repeatOf = {};
    ResponseId responseId = {};
    PromptId promptId = {};
    std::optional<std::string> sourceId = {}; ///< the response's, else the prompt's
    std::string model = {};
    int sample = 0;
    std::string domain = {};
    std::string scenario = {};
    int level = 0;
    std::string annotator = {};
    std::string round = {};
    bool calibration = false;
    bool imported = false;
    std::int64_t submittedMs = 0;
    double activeSeconds = 0;
    std::vector<std::string> shownOrder = {}; ///< public ids of the responses as shown
};

/// What a final label is about: a response, or in a panel one model's answers to a prompt.
struct RatedUnit {
    RowId prompt = 0;
    RowId response = 0; ///< 0 in a panel
    RowId model = 0;
    auto operator<=>(const RatedUnit&) const = default;
};

struct RatingFilter {
    RowId round = 0; ///< 0 = all
    bool calibration = false; ///< rounds of that kind too (a round asked for by name always comes)
    bool imported = true; ///< imported ratings too
    bool repeats = true; ///< hidden repeats too
    std::string criterion = {}; ///< empty = all
    bool byPrompt = false; ///< details: in the order of prompt, model and response before that of queues
};

}
