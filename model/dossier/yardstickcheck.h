#pragma once

#include "model/dossier/dossier.h"

namespace servanda {

/// What between facts about one pledge forbids an edit: a second yardstick of it. Empty: it may go.
/// Places as in editcheck.h.
[[nodiscard]] Errors brokenYardstickRules(const Edit &edit, const Dossier &dossier);

} // namespace servanda
