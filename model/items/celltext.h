#pragma once

#include "model/analysis/overview.h"

#include <QVariant>

namespace servanda {

/// A cell in words, for tooltips and screen readers: "14 pledges, 1 with a report, part reported
/// 33 %, 2 not yet triggered". Plain text.
[[nodiscard]] QString cellSentence(const OverviewCell &cell);
/// The state alone: "part reported 33 %", "no pledge".
[[nodiscard]] QString stateText(const OverviewCell &cell);
/// Whether a share of what was pledged is known, which permille then says.
[[nodiscard]] bool hasShare(const OverviewCell &cell);
/// What cells are sorted by: strongest state last, then the share.
[[nodiscard]] int stateRank(const OverviewCell &cell);
/// CellRole, StateRole, PermilleRole and the sentence for Qt::AccessibleTextRole and
/// Qt::ToolTipRole; invalid for every other role.
[[nodiscard]] QVariant cellData(const OverviewCell &cell, int role);

} // namespace servanda
