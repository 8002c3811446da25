#pragma once

#include "model/store/connection.h"

namespace servanda {

enum class Thoroughness { Quick, Full };

/// SQLite's own checks of pages, tables, indexes and references. Unusable where one fails. Quick
/// leaves out whether indexes hold what their tables hold.
[[nodiscard]] Result<> checkStructure(Connection &connection, Thoroughness thoroughness);

/// SQLite's check of references alone.
[[nodiscard]] Result<> checkReferences(Connection &connection);

} // namespace servanda
