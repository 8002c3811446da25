#pragma once

#include "model/items/historymodel.h"

namespace servanda {

/// Whether an entry passes everything but the search. It is judged by the changes it comes with.
[[nodiscard]] bool matchesHistory(const PastEdit &past, const HistoryFilter &filter,
                                  const Dossier &dossier);

/// What an entry is searched by: its words, and the captions and codes of the facts it touched,
/// also of those that are gone.
[[nodiscard]] QString historySearchText(const PastEdit &past, const Dossier &dossier);

/// The labels of all fields that facts have, each once, in the order of the alphabet.
[[nodiscard]] QStringList fieldLabels();

} // namespace servanda
