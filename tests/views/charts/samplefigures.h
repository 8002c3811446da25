#pragma once

#include "model/analysis/figuredata.h"

namespace servanda {

/// Training, as in the drawing: pledged and delivered, persons.
[[nodiscard]] FigureData trainingFigure();
/// Funding in EUR with all four stages and an undated part.
[[nodiscard]] FigureData fundingFigure();
/// Funding pledged, split by so many signatories (at most FigureData::kMostLines) and the others.
[[nodiscard]] FigureData signatoryFigure(int signatories);
/// Nothing matches the filter.
[[nodiscard]] FigureData emptyFigure();
/// So many steps in each of four curves; the seed shifts days and amounts.
[[nodiscard]] FigureData busyFigure(int steps, int seed);

} // namespace servanda
