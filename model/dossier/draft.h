#pragma once

#include "model/domain/filter.h"
#include "model/dossier/dossier.h"

namespace servanda {

/// What a person has in view when they begin a new fact: it most likely belongs there.
struct StartingPoint
{
    FactRef selected;
    Filter filter;
};

/// An edit that adds one fact of that type, with what follows from the starting point filled in:
/// the pledge of a report and the unit it counts in, signatory and clause of the filter, a code.
[[nodiscard]] Edit draftOf(FactType type, const StartingPoint &start, const Dossier &dossier,
                           IdSource &ids);
/// An edit that adds the same fact again under a code of its own.
[[nodiscard]] Edit duplicateOf(FactRef fact, const Dossier &dossier, IdSource &ids);
/// The fact that a draft adds.
[[nodiscard]] FactRef factIn(const Edit &draft);

/// The next free code in the pattern that facts like the drafted one use, such as F-037 or
/// P-GBR-16. Empty where codes are names (parties, events, settings) or there is none.
[[nodiscard]] QString proposedCode(const Edit &draft, const Dossier &dossier);
/// What an amount of the drafted fact is most likely counted in: the pledge's unit.
[[nodiscard]] Unit usualUnit(const Edit &draft, const Dossier &dossier);

} // namespace servanda
