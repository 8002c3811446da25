#pragma once

#include "model/domain/edit.h"

namespace servanda::bench {

/// A dossier of made-up facts, the same for the same numbers: 45 parties, 30 clauses, pledges of
/// every kind over eight years with titles of realistic length, reports about a part of them.
[[nodiscard]] Edit madeUpDossier(int pledges, int fulfilments);

} // namespace servanda::bench
