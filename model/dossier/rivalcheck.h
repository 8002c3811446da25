#pragma once

#include "model/dossier/dossier.h"

namespace servanda {

/// What between rival claims forbids an edit: two of one pledge (or against one report) adopted, an
/// adopted report that rivals nothing, a rival report of another pledge or of a rival. Empty: it may
/// go. Places as in editcheck.h.
[[nodiscard]] Errors brokenRivalRules(const Edit &edit, const Dossier &dossier);

} // namespace servanda
