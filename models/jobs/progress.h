#pragma once
#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>

namespace touchstone::jobs {

/// How far a long piece of work is.
struct Progress {
    std::int64_t done = 0;
    std::int64_t total = 0; ///< 0 = not known
    std::optional<double> secondsLeft = {}; ///< once a second of work allows an estimate

    bool operator==(const Progress&) const = default;
};

using ProgressSink = std::function<void(const Progress&)>;

/// What long work holds in its hand: says how far it is, and learns that it shall stop. Used by one thread.
/// Reports reach the sink at most ten times a second, and always the last one.
class Control {
public:
    Control() = default;
    explicit Control(std::stop_token stop, ProgressSink sink = {});

    bool cancelled() const { return m_stop.stop_requested(); }
    std::stop_token stopToken() const { return m_stop; }
    /// Returns false when the work shall stop.
    bool report(std::int64_t done, std::int64_t total);

private:
    using Clock = std::chrono::steady_clock;
    std::stop_token m_stop = {};
    ProgressSink m_sink = {};
    Clock::time_point m_started = Clock::now();
    Clock::time_point m_lastReport = {};
};

}
