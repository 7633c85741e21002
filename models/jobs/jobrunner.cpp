#include "jobs/jobrunner.h"

namespace touchstone::jobs {

JobRunner::JobRunner()
    : m_worker([this](const std::stop_token& stop) { run(stop); })
{
}

JobRunner::~JobRunner()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting.clear();
        m_running.stop.request_stop();
    }
    m_worker.request_stop();
    m_changed.notify_all();
}

Token JobRunner::submit(Work work, ProgressSink sink, std::string subject)
{
    Token token = 0;
    {
        const std::scoped_lock lock(m_mutex);
        token = ++m_lastToken;
        if (!subject.empty()) {
            Token& newest = m_newest[subject];
            if (newest != 0)
                cancelLocked(newest);
            newest = token;
        }
        m_waiting.push_back({token, std::move(subject), std::move(work), std::move(sink), {}});
    }
    m_changed.notify_all();
    return token;
}

void JobRunner::cancel(Token token)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (token != 0 && token <= m_lastToken)
            cancelLocked(token);
    }
    // What waits for an idle runner may have waited for this job alone.
    m_changed.notify_all();
}

void JobRunner::cancelAll()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting.clear();
        m_running.stop.request_stop();
        // Also what has ended and was not fetched yet: nobody wants it any more.
        m_floor = m_lastToken;
        m_dropped.clear();
    }
    m_changed.notify_all();
}

bool JobRunner::isCurrent(Token token) const
{
    const std::scoped_lock lock(m_mutex);
    return token > m_floor && token <= m_lastToken && !m_dropped.contains(token);
}

void JobRunner::waitIdle()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_waiting.empty() && m_running.token == 0; });
}

void JobRunner::cancelLocked(Token token)
{
    m_dropped.insert(token);
    std::erase_if(m_waiting, [token](const Job& job) { return job.token == token; });
    if (m_running.token == token)
        m_running.stop.request_stop();
}

void JobRunner::run(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    while (m_changed.wait(lock, stop, [this] { return !m_waiting.empty(); })) {
        m_running = std::move(m_waiting.front());
        m_waiting.pop_front();
        const Work work = std::move(m_running.work);
        Control control(m_running.stop.get_token(), m_running.sink);
        lock.unlock();
        work(control);
        lock.lock();
        m_running = {};
        m_running.token = 0;
        m_changed.notify_all();
    }
}

}
