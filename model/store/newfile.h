#pragma once

#include "model/core/result.h"

namespace servanda {

/// An empty file beside `path`, named `.name.XXXXXX.part`, readable by its owner only. Conflict
/// where something is at `path` already. Removes parts of the same name that a crash left behind
/// more than a day ago.
[[nodiscard]] Result<QString> makePart(const QString &path);

/// Flushes a part and gives it its name, durably; never replaces a file. Conflict where something
/// is at `path` by now.
[[nodiscard]] Result<> publishPart(const QString &part, const QString &path);

} // namespace servanda
