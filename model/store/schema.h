#pragma once

#include "model/store/connection.h"

#include <QByteArray>
#include <QList>

namespace servanda {

inline constexpr int kApplicationId = 0x53564e44; ///< "SVND"
inline constexpr int kSchemaVersion = 1;

/// The statements that make an empty dossier of this version.
[[nodiscard]] QList<QByteArray> schemaStatements();

/// Makes the tables in an empty database and marks it as ours, inside the caller's transaction.
[[nodiscard]] Result<> createSchema(Connection &connection);

/// Whether the database's schema is exactly ours: each table and index with the same text, and
/// nothing else. Unusable ("unexpected content") where it is not.
[[nodiscard]] Result<> compareSchema(Connection &connection);

} // namespace servanda
