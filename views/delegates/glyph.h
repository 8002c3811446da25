#pragma once

#include "model/analysis/statussign.h"

class QPainter;
class QRectF;

namespace servanda {

struct Theme;

/// In the middle of `box`, as large as its shorter side: a disc filled by level (empty, a quarter,
/// two thirds, full), a dashed ring with "?" (not assessed) or a bar (unverifiable), a hatched grey
/// disc (not yet triggered), a cross in a ring (contrary act), a struck ring (not applicable), or a
/// dot (no pledge); a frame with a corner where overdue, and "≠" at the upper right where disputed.
/// Shape tells all that colour tells.
void paintGlyph(QPainter *painter, const QRectF &box, const StatusSign &sign, const Theme &theme);

} // namespace servanda
