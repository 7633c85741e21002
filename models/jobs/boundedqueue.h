#pragma once
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace touchstone::jobs {

/// Hands values from one thread to another and lets the faster one wait, so that memory stays bounded.
/// Either side may close it: the producer at its end, the consumer when it gives up.
template <class T> class BoundedQueue {
public:
    explicit BoundedQueue(std::size_t capacity)
        : m_capacity(capacity)
    {
    }

    /// Waits for room. False when the queue was closed: the value is dropped.
    bool push(T value)
    {
        std::unique_lock lock(m_mutex);
        m_room.wait(lock, [this] { return m_closed || m_values.size() < m_capacity; });
        if (m_closed)
            return false;
        m_values.push_back(std::move(value));
        lock.unlock();
        m_filled.notify_one();
        return true;
    }

    /// Waits for a value. Nothing when the queue is closed and empty.
    std::optional<T> pop()
    {
        std::unique_lock lock(m_mutex);
        m_filled.wait(lock, [this] { return m_closed || !m_values.empty(); });
        if (m_values.empty())
            return std::nullopt;
        std::optional<T> value(std::move(m_values.front()));
        m_values.pop_front();
        lock.unlock();
        m_room.notify_one();
        return value;
    }

    /// No more values come in; those inside can still be taken.
    void close()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_closed = true;
        }
        m_room.notify_all();
        m_filled.notify_all();
    }

private:
    std::mutex m_mutex = {};
    std::condition_variable m_room = {};
    std::condition_variable m_filled = {};
    std::deque<T> m_values = {};
    std::size_t m_capacity;
    bool m_closed = false;
};

}
