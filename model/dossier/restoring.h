#pragma once

#include "model/domain/history.h"
#include "model/dossier/dossier.h"

namespace servanda {

/// The edit that takes an entry back, however long ago it was made. It says which. What it changes
/// must still be as the entry left it: whatForbids tells otherwise, and factsChangedSince names it.
[[nodiscard]] Edit undoOf(const PastEdit &past);

/// The facts that are no longer as the entry left them.
[[nodiscard]] std::vector<FactRef> factsChangedSince(const PastEdit &past, const Dossier &dossier);

/// The edit that makes a fact what it was before that entry, whatever it is now: changed back,
/// added again, or removed where the entry added it. Without changes where it is so already, or
/// where the entry did not touch the fact.
[[nodiscard]] Edit restoreFact(const PastEdit &past, FactRef fact, const Dossier &dossier);

/// The same of one described field, such as "amount"; NotFound where the fact has been removed.
[[nodiscard]] Result<Edit> restoreField(const PastEdit &past, FactRef fact,
                                        QLatin1StringView fieldName, const Dossier &dossier);

} // namespace servanda
