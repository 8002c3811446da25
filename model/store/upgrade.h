#pragma once

#include "model/store/connection.h"

#include <QByteArray>
#include <QList>

namespace servanda {

/// Brings a sound dossier of an earlier version to ours: every step it lacks, or none. The caller
/// has kept a copy. No way back.
[[nodiscard]] Result<> upgradeSchema(Connection &connection, int from);

/// One transaction around the statements, after which the database names `version`, has exactly that
/// version's schema, and no reference leads nowhere; or nothing has changed.
[[nodiscard]] Result<> runUpgrade(Connection &connection, const QList<QByteArray> &statements,
                                  int version);

} // namespace servanda
