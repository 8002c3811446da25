#pragma once

#include "model/analysis/curvebuilder.h"

#include <span>

namespace servanda {

/// Makes the lines of a figure, and all that its table and CSV hold, of the curves that were built.
/// Whole: one line a stage, those of `always` even when empty. Split, with party and name already
/// given: for the stage that is shown, largest first, and no more than a reader can tell apart.
void drawLines(FigureData &figure, std::vector<FigureSeries> made, const CurveBuilder &curves,
               std::span<const CurveStage> always);

/// By stage, reason and fact, so that the order in which facts were met does not matter.
void sortNotDrawn(std::vector<NotDrawnFact> &facts);

} // namespace servanda
