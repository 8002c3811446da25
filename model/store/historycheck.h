#pragma once

#include "model/domain/loaded.h"
#include "model/store/connection.h"
#include "model/store/factloader.h"

namespace servanda {

/// The dossier's id, the number of edits and the newest edit's hash, as the file's own head names
/// them; 0 and an empty hash where they are missing or not of their kind.
[[nodiscard]] Result<Revision> readRevision(Connection &connection);

/// Walks the whole history: numbers without gaps, each edit's hash, the chain up to `revision`, and
/// for every fact that it stands as its newest change left it. What does not match is added to
/// `faults`; `notices` gets what is only odd, such as times that run backwards before `now`
/// (milliseconds since 1970 UTC).
[[nodiscard]] Result<> checkHistory(Connection &connection, const Revision &revision,
                                    const RowHashes &hashes, qint64 now, FaultList &faults,
                                    QStringList &notices);

} // namespace servanda
