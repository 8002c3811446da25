#pragma once

#include "model/analysis/overview.h"

namespace servanda {

/// A cell in words, for tooltips and screen readers: "14 pledges, 1 with a report, part reported
/// 33 %, 2 not yet triggered". Plain text.
[[nodiscard]] QString cellSentence(const OverviewCell &cell);
/// The state alone: "part reported 33 %", "no pledge".
[[nodiscard]] QString stateText(const OverviewCell &cell);
/// Whether a share of what was pledged is known, which permille then says.
[[nodiscard]] bool hasShare(const OverviewCell &cell);

} // namespace servanda
