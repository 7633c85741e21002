#pragma once
#include "domain/status.h"
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace touchstone {

/// How the work came along: what was done on which day, what the last merge brought, what is due when.
struct WorkHistory {
    struct Day {
        std::int64_t day = 0; ///< days since 1970-01-01, by the clock that was asked for
        std::int64_t done = 0; ///< items finished on it that are still finished
        bool operator==(const Day&) const = default;
    };
    /// Files that were taken in together.
    struct Merge {
        std::int64_t atMs = 0;
        std::int64_t files = 0;
        std::map<std::string, std::int64_t> fresh = {}; ///< finished by it or since, by annotator's code
    };
    std::vector<Day> days = {}; ///< ascending, days without work are left out
    std::int64_t undated = 0; ///< finished, nobody knows when
    std::int64_t items = 0;
    std::optional<Merge> lastMerge = {};
    /// The first day (YYYY-MM-DD) on which a package of the annotator is due that is not finished, by code.
    std::map<std::string, std::string> due = {};

    std::int64_t done() const
    {
        std::int64_t all = undated;
        for (const Day& day : days)
            all += day.done;
        return all;
    }
};

/// Packages of which nothing is open, so that they need not be looked through again.
struct FinishedPackages {
    std::int64_t asOf = -1; ///< `reopened` of the report with which they were found
    std::set<std::int64_t> rows = {};
};

/// Days of the work that is finished. `offsetMs`: what the clock that days go by is ahead of UTC. Without the
/// last merge and what is due.
WorkHistory workByDay(const StatusReport& report, std::int64_t offsetMs);

}
