#pragma once

#include "model/analysis/figuremaking.h"

namespace servanda {

/// Writes the words of a figure whose numbers are made: title, subtitle, notes, as of, source,
/// marking.
void writeTexts(FigureData &figure, const FigureMaking &making, const Provenance &provenance);

/// The message of a figure in at most 15 words, true of its numbers.
[[nodiscard]] QString proposedTitle(const FigureData &figure, const Dossier &dossier);
/// Measure, stages, unit, who and period.
[[nodiscard]] QString subtitleOf(const FigureData &figure, const Dossier &dossier);
/// Sentences about what is not drawn, not reported, and how it was counted.
[[nodiscard]] QStringList notesOf(const FigureData &figure, const FigureMaking &making);

/// "146 bn euro", "1.2 m pieces"; "146 bn GBP" for other currencies.
[[nodiscard]] QString shortAmount(qint64 minorUnits, const Unit &unit);
/// The sum of all series of a stage.
[[nodiscard]] FigureSeries stageTotal(const FigureData &figure, CurveStage stage);

} // namespace servanda
