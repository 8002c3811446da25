#pragma once

#include "model/core/result.h"

#include <atomic>

namespace servanda {

/// What is to become of a file that lies already where a copy shall be.
enum class Existing { Keep /*it is a Conflict*/, Replace };

/// How a copy gets on, between the thread that writes it and the one that waits for it.
struct CopyProgress
{
    std::atomic<int> percent = 0;
    std::atomic_bool stop = false; ///< the copy ends with an error (Conflict), and leaves nothing
};

} // namespace servanda
