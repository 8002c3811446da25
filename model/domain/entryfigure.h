#pragma once

#include "model/core/unit.h"

namespace servanda {

/// One way to read a figure: its digits before and after the decimal point.
struct FigureReading
{
    QString whole;
    QString fraction;
    bool grouped = false; ///< its separators divide thousands only

    /// In minor units of the unit, after moving the point by scale (9: billions). Invalid where it
    /// has more decimals than the unit, or is too large.
    [[nodiscard]] Result<qint64> minorUnits(int scale, const Unit &unit) const;
};

/// Every way to read it: two for one point or comma before three digits ("1.234"), none where the
/// separators make no sense ("12,34,5").
[[nodiscard]] std::vector<FigureReading> figureReadings(QStringView figure);

} // namespace servanda
