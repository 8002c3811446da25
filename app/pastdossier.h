#pragma once

#include "model/core/moment.h"
#include "model/domain/history.h"
#include "model/domain/loaded.h"
#include "model/dossier/dossier.h"

namespace servanda {

/// A dossier as it was known at a past moment.
struct PastDossier
{
    Facts facts;
    Revision revision; ///< the newest entry that was made by then
    KnownOn knownOn;
};

/// NotFound where nothing had been entered yet.
[[nodiscard]] Result<PastDossier> pastDossier(const Dossier &today, HistoryReader &history,
                                              const KnownOn &moment);

/// Puts the facts of a past moment, and the revision of then, in the place of those that reviewing
/// the file at that path gave.
[[nodiscard]] Result<> goBackTo(const KnownOn &moment, LoadedDossier &loaded, const QString &path);

} // namespace servanda
