#pragma once

#include "model/core/unit.h"

#include <QDate>
#include <QString>

#include <vector>

namespace servanda {

struct AxisTick
{
    double at = 0; ///< in the axis' own measure
    QString label;
};

/// A value axis in minor units of a figure, from at most 0 to at least the largest value.
struct ValueScale
{
    double bottom = 0;
    double top = 1;
    std::vector<AxisTick> ticks; ///< round values, 0 among them
    QString caption; ///< "EUR billion", "persons"
};

/// Shortened: labels such as 120k where a large one would be 120,000.
[[nodiscard]] ValueScale valueScale(qint64 least, qint64 most, Unit unit, int wantedSteps,
                                    bool shortened);

/// Round days between first and last (both included) as Julian day numbers, with at least
/// leastGap pixels between months (less between years) on an axis that is so many pixels wide.
[[nodiscard]] std::vector<AxisTick> dayTicks(QDate first, QDate last, double pixels,
                                             double leastGap);

} // namespace servanda
