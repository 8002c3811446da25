#pragma once

#include "model/analysis/feed.h"
#include "model/analysis/figuredata.h"

namespace servanda {

/// The figure a spec describes. Of pledges: pledged from pledges, the other stages from fulfilment reports,
/// none derived from another. Converts at the rate of each fact's own day. Links keep totals from
/// counting twice. Of violations: see violationfigure.h. A pure function: the same dossier, spec and provenance give the same value.
[[nodiscard]] FigureData makeFigure(const Feed &feed, const FigureSpec &spec,
                                    const Provenance &provenance);

/// Whether an edit can have changed what the figure counts, names or marks. The revision in its source
/// line changes with every edit. `dossier` is as after the edit.
[[nodiscard]] bool figureTouchedBy(const FigureSpec &spec, const Edit &edit,
                                   const Dossier &dossier);

/// The table behind a figure as CSV (interchange dialect: UTF-8, LF, comma, dot decimals). Columns:
///   status      drawn | undated-total | why a fact is not drawn (EnumNames<NotDrawn>)
///   series, stage, signatory   name of the curve, code of its stage, code of the party (or empty)
///   period_end, increment, cumulative, unit   one point of the curve, in plain digits
///   facts       how many facts stand behind the row
///   fact, reason               of a fact that is not drawn: its code, and why
/// For each series: the last `cumulative` of its drawn rows is the sum of their increments, and
/// with its undated-total row the total. Facts with status undated are inside undated-total.
[[nodiscard]] QByteArray figureCsv(const FigureData &figure, const Dossier &dossier);

} // namespace servanda
