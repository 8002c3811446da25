#pragma once

#include "model/dossier/codeindex.h"

namespace servanda {

/// Everything that forbids this edit on this dossier: broken rules of the facts it writes,
/// references to facts that would not exist after it, facts that would still refer to what it
/// removes, codes used twice, a `before` that is not what the dossier holds. Empty: it may go.
/// Place::line of an error counts the changes of its type from 1, in the order of the edit.
/// `codes` is the dossier's index.
[[nodiscard]] Errors whatForbids(const Edit &edit, const Dossier &dossier, const CodeIndex &codes);

} // namespace servanda
