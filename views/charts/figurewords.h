#pragma once

#include "model/analysis/figuredata.h"

namespace servanda {

/// Plain texts about a figure, for labels, hover, screen readers and descriptions in files.

/// "80.4 bn" or "139,000": short for money and very large counts, else every digit.
[[nodiscard]] QString labelValue(const FigureData &figure, qint64 minorUnits);
/// "pledged" for a stage, or the signatory's name.
[[nodiscard]] QString labelName(const FigureData &figure, const FigureSeries &series);
/// "1,234,500 EUR": every digit and the unit.
[[nodiscard]] QString exactValue(const FigureData &figure, qint64 minorUnits);
/// What happened at one step, in two or three lines.
[[nodiscard]] QString stepText(const FigureData &figure, const FigureSeries &series,
                               const FigurePoint &point);
/// The figure for somebody who does not see it: subtitle, period, where each curve ends, as of.
[[nodiscard]] QString alternativeText(const FigureData &figure);
/// What a small figure is called: "Funding", "Violations reported, attributed to".
[[nodiscard]] QString cardTitle(const FigureData &figure);
/// What an empty figure says instead of axes.
[[nodiscard]] QString emptyText(const FigureData &figure);
/// The source line with its "Source:" in front.
[[nodiscard]] QString sourceText(const FigureData &figure);
/// As of, then the notes, as sentences.
[[nodiscard]] QStringList footSentences(const FigureData &figure);
/// "Servanda 0.1.0"
[[nodiscard]] QString programText();

} // namespace servanda
