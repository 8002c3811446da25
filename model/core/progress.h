#pragma once

#include <QtGlobal>

#include <atomic>

namespace servanda {

/// How far long work has come, between the thread that does it and the one that waits for it.
struct Progress
{
    std::atomic<qint64> done = 0;
    std::atomic<qint64> all = 0; ///< 0: nobody knows
    std::atomic_bool stop = false; ///< asks the work to end; it ends with an error (Conflict)

    /// From whoever works; false: it should stop.
    bool tell(qint64 now, qint64 whole)
    {
        done = now;
        all = whole;
        return !stop;
    }
};

} // namespace servanda
