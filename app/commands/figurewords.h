#pragma once

#include "app/commands/words.h"
#include "model/analysis/figurespec.h"
#include "views/charts/figureexport.h"

namespace servanda {

class Dossier;

/// The options of `servanda figure`.
[[nodiscard]] QList<QCommandLineOption> figureOptions();
/// What they ask for, of this dossier. `today` is the default of --as-of.
[[nodiscard]] Result<FigureSpec> figureSpecFrom(const Words &words, const Dossier &dossier,
                                                QDate today);
[[nodiscard]] Result<ExportOptions> exportOptionsFrom(const Words &words);

} // namespace servanda
