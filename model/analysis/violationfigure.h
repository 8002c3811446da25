#pragma once

#include "model/analysis/figuredata.h"
#include "model/analysis/provenance.h"

namespace servanda {

class Dossier;

/// The register of violations as step lines, in number of reports: reported, established by the
/// Commission, remedied, each on its own day. Split, by the party that they are attributed to.
/// Drafts do not count. What was reported after as of is left out whole.
[[nodiscard]] FigureData makeViolationFigure(const Dossier &dossier, const FigureSpec &spec,
                                             const Provenance &provenance);

} // namespace servanda
