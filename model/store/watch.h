#pragma once

#include <atomic>
#include <chrono>

namespace servanda {

/// When long work must end: a deadline, and flags that other threads may set. Flags that are given
/// must outlive it.
struct Watch
{
    using Clock = std::chrono::steady_clock;

    Clock::time_point deadline = Clock::time_point::max();
    const std::atomic_bool *stop = nullptr; ///< set by whoever waits for the work
    const std::atomic_bool *vain = nullptr; ///< set where another part has failed already

    [[nodiscard]] bool isStopped() const { return stop && stop->load(); }
    [[nodiscard]] bool isLate() const { return Clock::now() > deadline; }
    [[nodiscard]] bool isOver() const { return isStopped() || (vain && vain->load()) || isLate(); }

    /// 10 seconds for files up to 64 MiB, more in proportion for larger ones.
    [[nodiscard]] static Clock::time_point deadlineFor(long long bytes)
    {
        const long long share = 64LL * 1024 * 1024;
        return Clock::now() + std::chrono::milliseconds(10'000 * (bytes + share) / share);
    }
};

} // namespace servanda
