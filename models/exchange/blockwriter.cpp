#include "exchange/blockwriter.h"

#include <utility>

namespace touchstone::exchange {

namespace {

constexpr std::size_t kMostWaiting = 4;

}

BlockWriter::~BlockWriter()
{
    if (!m_thread.joinable())
        return;
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void BlockWriter::put(std::function<void()> work)
{
    if (!m_thread.joinable())
        m_thread = std::thread([this] { run(); });
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_waiting.size() < kMostWaiting; });
        m_waiting.push_back(std::move(work));
    }
    m_changed.notify_all();
}

void BlockWriter::wait()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_waiting.empty() && !m_working; });
}

void BlockWriter::run()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return m_ending || !m_waiting.empty(); });
        if (m_waiting.empty())
            return;
        const std::function<void()> work = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_working = true;
        lock.unlock();
        work();
        lock.lock();
        m_working = false;
        m_changed.notify_all();
    }
}

}
