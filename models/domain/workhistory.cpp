#include "domain/workhistory.h"

namespace touchstone {

namespace {

constexpr std::int64_t kQuarterMs = 900'000;
constexpr std::int64_t kQuartersOfDay = 96;

}

WorkHistory workByDay(const StatusReport& report, std::int64_t offsetMs)
{
    WorkHistory history;
    history.items = report.items;
    history.undated = report.undated;
    for (const StatusReport::Quarter& each : report.finished) {
        const std::int64_t day = (each.quarter + offsetMs / kQuarterMs) / kQuartersOfDay;
        if (day < 1) // a clock that was never set
            history.undated += each.done;
        else if (!history.days.empty() && history.days.back().day == day)
            history.days.back().done += each.done;
        else
            history.days.push_back({day, each.done});
    }
    return history;
}

}
