#pragma once

#include "model/domain/loaded.h"
#include "model/store/connection.h"

namespace servanda {

/// Everything that can be checked of a dossier that is open: structure, references, content,
/// archived files, the history and each fact's hash in it. Faults found; empty is well.
[[nodiscard]] Result<std::vector<Fault>> verifyDatabase(Connection &connection,
                                                        const Revision &revision);

/// Whether the newest entry of the history is the one the file's head names: quick, and enough to
/// notice a history that was cut off.
[[nodiscard]] Result<> checkHead(Connection &connection, const Revision &revision);

} // namespace servanda
