#pragma once

#include "model/analysis/feed.h"
#include "model/analysis/figuredata.h"

namespace servanda {

/// The figure a spec describes: pledged from pledges, the other stages from fulfilment reports,
/// none derived from another. Converts at the rate of each fact's own day. Links keep totals from
/// counting twice. A pure function: the same dossier, spec and provenance give the same value.
[[nodiscard]] FigureData makeFigure(const Feed &feed, const FigureSpec &spec,
                                    const Provenance &provenance);

/// The table behind a figure as CSV (interchange dialect: UTF-8, LF, comma, dot decimals).
[[nodiscard]] QByteArray figureCsv(const FigureData &figure, const Dossier &dossier);

} // namespace servanda
