#pragma once
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace touchstone {

/// An item that its rater flagged or could not rate, with what he wrote to it. Says nothing of the model.
struct ItemIssue {
    std::string annotator = {}; ///< code
    std::string round = {};
    std::string domain = {}; ///< code
    std::string promptStart = {};
    bool flagged = false;
    std::vector<std::string> notes = {}; ///< of the flag and of the note, as far as there are any
    std::vector<std::pair<std::string, std::string>> cannotRate = {}; ///< criterion and reason
};

struct ItemIssues {
    std::vector<ItemIssue> entries = {}; ///< in the order of rounds, annotators and queues
    std::int64_t total = 0; ///< all there are, listed or not
};

}
