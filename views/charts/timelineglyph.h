#pragma once

#include "model/analysis/timeline.h"
#include "views/theme/theme.h"

#include <QRectF>

class QPainter;

namespace servanda {

/// Draws the sign of a kind into a square box. Every kind has a shape of its own, so that colour is never
/// needed to tell them apart; what is only noted down is drawn in outline, dotted.
void paintTimelineGlyph(QPainter &painter, const QRectF &box, TimelineKind kind, const Theme &theme,
                        bool isDraft = false);

} // namespace servanda
