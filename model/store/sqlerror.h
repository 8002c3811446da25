#pragma once

#include "model/core/result.h"

struct sqlite3;

namespace servanda {

/// What a failed database call means for the person, told apart by the extended result code: full
/// disk, read-only, lock, input/output, damage, broken rule.
[[nodiscard]] Error sqlError(sqlite3 *database, int code);
[[nodiscard]] Error sqlError(int code, const QString &detail);

/// "The file is damaged (why)", and what to do.
[[nodiscard]] Error damaged(const QString &why);

} // namespace servanda
