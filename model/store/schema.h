#pragma once

#include "model/store/connection.h"

#include <QByteArray>
#include <QList>

namespace servanda {

inline constexpr int kApplicationId = 0x53564e44; ///< "SVND"
inline constexpr int kSchemaVersion = 4;

/// The statements of one step: from the version before (none: an empty database) to that version.
/// A new dossier is made by all steps, an older one brought to this version by those it lacks.
[[nodiscard]] QList<QByteArray> schemaStep(int version);

/// Makes the tables of a version in an empty database and marks it as ours, inside the caller's
/// transaction.
[[nodiscard]] Result<> createSchema(Connection &connection, int version = kSchemaVersion);

/// The version that the database names itself.
[[nodiscard]] Result<int> schemaVersion(Connection &connection);

/// Whether the database's schema is exactly that of the version it names: each table and index with
/// the same text, and nothing else. The version; Unusable ("unexpected content") where it is not.
[[nodiscard]] Result<int> compareSchema(Connection &connection);
/// The same for a version the database does not name yet.
[[nodiscard]] Result<> compareSchemaWith(Connection &connection, int version);

} // namespace servanda
