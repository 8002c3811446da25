#pragma once

#include "model/domain/loaded.h"
#include "model/store/connection.h"

namespace servanda {

/// Copies an open dossier into the folder (made, 0700, if it is not there) as `name.dossier`, or
/// `name (2).dossier` where that is taken: through the connection, never by reading the file, which
/// would drop its lock. The copy is checked whole before it gets its name, and readable by its owner
/// only. Gives its path. Unusable where the copy does not pass: then the dossier itself would not.
[[nodiscard]] Result<QString> writeSnapshot(Connection &source, const QString &folder,
                                            const QString &name);

} // namespace servanda
