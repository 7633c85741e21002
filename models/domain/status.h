#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace touchstone {

/// Where the work stands, from the counts that are kept beside the rows.
struct StatusReport {
    struct Annotator {
        std::string code = {};
        std::int64_t assigned = 0;
        std::int64_t done = 0;
        std::int64_t later = 0;
        std::int64_t cannotRate = 0;
        std::int64_t flagged = 0;
        std::optional<double> medianActiveSeconds = {};
        double hours = 0;
        std::optional<std::int64_t> lastMs = {};
        std::optional<std::int64_t> returnedMs = {};
    };
    struct Share {
        std::string name = {};
        std::int64_t items = 0;
        std::int64_t done = 0;
    };
    std::int64_t prompts = 0;
    std::int64_t models = 0;
    std::int64_t responses = 0;
    std::int64_t items = 0;
    std::vector<Annotator> annotators = {};
    std::vector<Share> domains = {}; ///< every domain that has prompts, by code
    std::vector<Share> modelsProgress = {};
    std::int64_t leadEvents = 0; ///< events about no item: adjudications, unblinding ...
};

}
