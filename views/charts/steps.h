#pragma once

#include "model/analysis/figuredata.h"

#include <QList>
#include <QPointF>

namespace servanda {

/// A curve as a step line: x the Julian day number, y minor units. From 0 at first, two points for
/// each step, and level up to last. Facts are steps, not slopes.
[[nodiscard]] QList<QPointF> stepLine(const FigureSeries &series, QDate first, QDate last);

/// The number of rises and falls in such a line.
[[nodiscard]] int stepCount(const QList<QPointF> &line);

/// The time axis of a figure: from the first day shown to the as-of day or the last day shown,
/// whichever is later. Null days where nothing is dated.
struct DaySpan
{
    QDate first;
    QDate last;
};
[[nodiscard]] DaySpan daySpan(const FigureData &figure);

} // namespace servanda
