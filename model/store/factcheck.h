#pragma once

#include "model/domain/facts.h"
#include "model/store/faultlist.h"

namespace servanda {

/// Content that only shows between facts: codes that differ in nothing a reader would see (case,
/// composition), clauses that are parts of themselves in a circle, citations of nothing, adoptions
/// that contradict each other.
void checkBetweenFacts(const Facts &facts, FaultList &faults);

} // namespace servanda
