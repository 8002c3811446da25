#pragma once

namespace servanda {

/// What is to become of a file that lies already where a copy shall be.
enum class Existing { Keep /*it is a Conflict*/, Replace };

} // namespace servanda
