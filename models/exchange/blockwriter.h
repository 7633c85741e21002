#pragma once
// Internal to the writers: a thread that hashes and writes while the next rows are made.
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace touchstone::exchange {

/// Runs pieces of work in the order in which they were put. The thread begins with the first of them.
class BlockWriter {
public:
    BlockWriter() = default;
    /// Waits for what was put.
    ~BlockWriter();
    BlockWriter(const BlockWriter&) = delete;
    BlockWriter& operator=(const BlockWriter&) = delete;

    /// Waits while too much is under way, so that memory stays bounded.
    void put(std::function<void()> work);
    /// Until everything that was put is done.
    void wait();

private:
    void run();

    std::mutex m_mutex = {};
    std::condition_variable m_changed = {};
    std::deque<std::function<void()>> m_waiting = {};
    bool m_working = false;
    bool m_ending = false;
    std::thread m_thread = {};
};

}
