#pragma once
#include <array>
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
    std::int64_t runs = 0; ///< of models over multi-choice items
    std::int64_t newestEvent = 0; ///< row of the event that was written last; 0 = none
    /// Differs after every change on which a figure depends; an event makes the last number greater.
    using Fingerprint = std::array<std::int64_t, 5>;
    Fingerprint fingerprint() const { return {models, responses, items, runs, newestEvent}; }
    /// Items that were finished within a quarter of an hour and still are: every clock of the world is ahead
    /// of UTC by a number of these.
    struct Quarter {
        std::int64_t quarter = 0; ///< since 1970-01-01 UTC
        std::int64_t done = 0;
        bool operator==(const Quarter&) const = default;
    };
    std::vector<Quarter> finished = {}; ///< ascending, quarters without work are left out
    std::int64_t undated = 0; ///< finished, nobody knows when
    /// Rows of items that are flagged or could not be rated, the first of them, by rounds, annotators and
    /// queue.
    static constexpr std::size_t kListedIssues = 500;
    std::vector<std::int64_t> issueItems = {};
    std::int64_t issues = 0; ///< all of them
    /// Another number than before where work may have come to people who had nothing left, or an item was
    /// taken up again that was finished.
    std::int64_t reopened = 0;
};

}
