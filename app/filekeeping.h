#pragma once

#include <QString>

namespace servanda {

/// Why a file cannot be edited in place by this user, as a sentence without full stop; empty where
/// it can: somebody else's file, no permission to write the file or its folder, a network or
/// user-space file system, whose locks cannot be relied on (reliability 3.1, 3.8; D47, D51).
[[nodiscard]] QString whyNotEditable(const QString &path);

} // namespace servanda
