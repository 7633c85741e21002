#pragma once
#include <QtGlobal>
#include <functional>

namespace touchstone::ui {

/// Milliseconds that only go forward.
using Clock = std::function<qint64()>;

/// Time since a start by a clock that can be set, so that what takes minutes need not be waited for. Without
/// one it is the computer's, which no change of date moves.
class Stopwatch {
public:
    /// What was measured so far begins anew.
    void setClock(Clock clock);
    void start();
    bool isValid() const { return m_start >= 0; }
    qint64 elapsed() const;
    /// Time since the last start, which is now.
    qint64 restart();

private:
    qint64 now() const;

    Clock m_clock = {};
    qint64 m_start = -1;
};

}
