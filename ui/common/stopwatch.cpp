#include "common/stopwatch.h"
#include <chrono>
#include <utility>

namespace touchstone::ui {

qint64 Stopwatch::now() const
{
    using namespace std::chrono;
    return m_clock ? m_clock() : duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

void Stopwatch::setClock(Clock clock)
{
    m_clock = std::move(clock);
    if (isValid())
        start();
}

void Stopwatch::start()
{
    m_start = now();
}

qint64 Stopwatch::elapsed() const
{
    return now() - m_start;
}

qint64 Stopwatch::restart()
{
    const qint64 before = std::exchange(m_start, now());
    return m_start - before;
}

}
