#pragma once

#include "views/charts/timelinelayout.h"
#include "views/theme/theme.h"

#include <QStringList>

class QPainter;

namespace servanda {

/// What a timeline is drawn with beside its layout.
struct TimelineLook
{
    Theme theme;
    QFont text;
    QFont strong;
    QFont small;
    QStringList names = {}; ///< of the lanes, in their order
    double scrolled = 0; ///< how far the lanes are moved up
    std::optional<TimelinePlace> current = {}; ///< has a frame
};

/// Draws axis, names, lanes and marks into the layout's room.
void paintTimeline(QPainter &painter, const TimelineLayout &layout, const TimelineLook &look);

} // namespace servanda
