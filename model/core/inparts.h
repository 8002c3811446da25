#pragma once

#include <algorithm>
#include <cstddef>
#include <future>
#include <system_error>
#include <thread>
#include <vector>

namespace servanda {

/// Runs work(from, to) over [0, count) in as many neighbouring parts as the machine has cores, at
/// most four, and returns when all are done; in one part where `count` is less than `worthIt`. The
/// work must be safe to run on different parts at once. What it throws is passed on.
template <class Work>
void inParts(size_t count, size_t worthIt, const Work &work)
{
    constexpr size_t kMost = 4; // beyond it memory is the limit
    const size_t cores = std::clamp<size_t>(std::thread::hardware_concurrency(), 1, kMost);
    const size_t parts = count < worthIt ? 1 : cores;
    std::vector<std::future<void>> others;
    others.reserve(parts);
    size_t from = 0;
    for (size_t part = 1; part < parts; ++part) {
        const size_t to = count / parts * part;
        try {
            others.push_back(std::async(std::launch::async, [&work, from, to] { work(from, to); }));
        } catch (const std::system_error &) {
            break; // no thread to be had: the rest is done here
        }
        from = to;
    }
    work(from, count);
    for (auto &other : others)
        other.get();
}

} // namespace servanda
