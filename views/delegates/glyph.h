#pragma once

#include "model/analysis/overview.h"

class QPainter;
class QRectF;
class QString;

namespace servanda {

struct Theme;

/// What one status glyph tells. The same glyph in matrix, lists, inspector and legend.
struct Glyph
{
    CellState state = CellState::NoPledge;
    int permille = 0;
    bool overdue = false;
    bool disputed = false;

    friend bool operator==(const Glyph &, const Glyph &) = default;
};

[[nodiscard]] Glyph glyphOf(const OverviewCell &cell);

/// In the middle of `box`, as large as its shorter side: a disc filled as far as the permille
/// goes, a dashed ring with "?", a grey disc, or a dot; a frame with a corner where overdue, and
/// "≠" at the upper right where disputed. Shape tells all that colour tells.
void paintGlyph(QPainter *painter, const QRectF &box, const Glyph &glyph, const Theme &theme);

/// "part reported, overdue, disputed": for tool tips and screen readers.
[[nodiscard]] QString glyphWords(const Glyph &glyph);

} // namespace servanda
