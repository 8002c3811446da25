#pragma once

#include "model/analysis/figuredata.h"
#include "views/charts/figurestyle.h"

#include <QPen>

namespace servanda {

/// How one curve of a figure is drawn. Curves differ by dash and width as well as by colour:
/// pledged and reported dotted, committed and remedied long-dashed, allocated thin solid, delivered and
/// established thick solid; split by
/// signatory each has a dash of its own. At least 1 unit (0.75 pt) wide.
[[nodiscard]] QPen curvePen(const FigureData &figure, size_t index, const FigureStyle &style);

} // namespace servanda
