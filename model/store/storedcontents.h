#pragma once

#include "model/domain/content.h"
#include "model/store/connection.h"

namespace servanda {

/// The version of the format that brought archived files.
inline constexpr int kContentVersion = 3;

/// What ContentReader promises, on one connection.
[[nodiscard]] Result<QByteArray> readContent(Connection &connection, const Checksum &checksum);

/// Whether every archived copy has what it holds, and every file kept matches its checksum and
/// size. Unusable, with a sentence that names the copy, where one does not.
[[nodiscard]] Result<> checkContents(Connection &connection, int version);

} // namespace servanda
