#include "jobs/progress.h"

namespace touchstone::jobs {

Control::Control(std::stop_token stop, ProgressSink sink)
    : m_stop(std::move(stop))
    , m_sink(std::move(sink))
{
}

bool Control::report(std::int64_t done, std::int64_t total)
{
    if (!m_sink)
        return !cancelled();
    const auto now = Clock::now();
    const bool last = total > 0 && done >= total;
    if (!last && now - m_lastReport < std::chrono::milliseconds(100))
        return !cancelled();
    m_lastReport = now;
    Progress progress {done, total, {}};
    const std::chrono::duration<double> elapsed = now - m_started;
    if (total > 0 && done > 0 && elapsed.count() >= 1.0)
        progress.secondsLeft =
            elapsed.count() * static_cast<double>(total - done) / static_cast<double>(done);
    m_sink(progress);
    return !cancelled();
}

}
