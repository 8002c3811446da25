#pragma once

#include "model/domain/history.h"
#include "model/dossier/dossier.h"

#include <span>

namespace servanda {

/// The facts of a past moment: today's, with each that was touched since as it was then.
[[nodiscard]] Facts factsAt(const Dossier &today, const FormerFacts &former);

/// What the facts were before edits that followed one another, the oldest first.
[[nodiscard]] FormerFacts formerFacts(std::span<const Edit> later);

} // namespace servanda
