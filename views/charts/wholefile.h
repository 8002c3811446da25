#pragma once

#include "model/core/result.h"

#include <QByteArray>

namespace servanda {

/// Writes a file whole or not at all: under a temporary name in the same folder, flushed to disk,
/// renamed, and the folder flushed. The target must be absent or a regular file; what was there
/// stays as it was on any error.
[[nodiscard]] Result<> writeWholeFile(const QString &path, const QByteArray &bytes);

} // namespace servanda
