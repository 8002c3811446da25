#pragma once

#include "model/core/result.h"

struct sqlite3;

namespace servanda {

enum class Purpose { Review, Editing };

/// The settings every connection gets before it sees a dossier (reference: reliability 3.3).
[[nodiscard]] Result<> applySafeSettings(sqlite3 *database, Purpose purpose);

} // namespace servanda
