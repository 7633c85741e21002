#pragma once
#include "jobs/progress.h"
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <unordered_map>
#include <unordered_set>

namespace touchstone::jobs {

/// Names one request. A later request for the same subject gets a greater token, so that whoever asked can
/// drop an answer that comes too late.
using Token = std::uint64_t;

/// One worker thread that runs jobs in the order of their submission. All calls are thread-safe.
class JobRunner {
public:
    /// The work runs on the worker; it takes values in and hands values out by its own captures.
    using Work = std::function<void(Control&)>;

    JobRunner();
    /// Cancels what waits and what runs, and waits for the worker.
    ~JobRunner();
    JobRunner(const JobRunner&) = delete;
    JobRunner& operator=(const JobRunner&) = delete;

    /// Queues work. With a subject, an earlier job of the same subject is cancelled: its answer is not wanted
    /// any more. `sink` is called on the worker.
    Token submit(Work work, ProgressSink sink = {}, std::string subject = {});
    void cancel(Token token);
    /// Cancels what waits and what runs; nothing asked for before is current any more.
    void cancelAll();
    /// True while the token is the newest of its subject and was not cancelled, also after its job has ended.
    bool isCurrent(Token token) const;
    /// Waits until nothing is queued or running.
    void waitIdle();

private:
    struct Job {
        Token token = 0;
        std::string subject = {};
        Work work = {};
        ProgressSink sink = {};
        std::stop_source stop = {};
    };
    void run(const std::stop_token& stop);
    void cancelLocked(Token token);

    mutable std::mutex m_mutex = {};
    std::condition_variable_any m_changed = {};
    std::deque<Job> m_waiting = {};
    Job m_running = {};
    Token m_lastToken = 0;
    Token m_floor = 0; ///< nothing up to here is wanted any more
    std::unordered_map<std::string, Token> m_newest = {}; ///< by subject
    std::unordered_set<Token> m_dropped = {}; ///< cancelled or followed by a newer one
    std::jthread m_worker; // last member: it is joined before the others go
};

}
