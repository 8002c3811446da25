#pragma once

#include "model/analysis/statusrules.h"
#include "model/analysis/statussign.h"
#include "model/analysis/statustally.h"

#include <QVariant>

namespace servanda {

/// What a list says of one pledge: "overdue, intermediate 75 %", "not assessed". A share is given
/// where a level between nothing and all is.
[[nodiscard]] QString stateText(const Status &status);
/// What stands beside it: "range 30–50 % · not due · reported · disputed"; may be empty.
[[nodiscard]] QString stateDetails(const Status &status);
/// Both, for tooltips and screen readers.
[[nodiscard]] QString stateSentence(const Status &status);

/// "40 (34–52) · 5 of 6 assessed · 3 not yet triggered"; of nothing: "no pledge".
[[nodiscard]] QString tallyLine(const StatusTally &tally, const StatusRules &rules);
/// "2 full, 1 intermediate, 3 not assessed"; empty where nothing is active.
[[nodiscard]] QString levelsLine(const StatusTally &tally);
/// A group in words: how many pledges, what leads, the line, the levels. Plain text.
[[nodiscard]] QString cellSentence(const StatusTally &tally, const StatusRules &rules);

/// What states are sorted by: worst first, as they lead a group; within one the smaller share.
[[nodiscard]] qint64 stateRank(Headline headline, const std::optional<Fraction> &point);

/// CellRole, StateRole, PermilleRole and the sentence for Qt::AccessibleTextRole and
/// Qt::ToolTipRole; of a group TallyRole as well. Invalid for every other role.
[[nodiscard]] QVariant cellData(const Status &status, int role);
[[nodiscard]] QVariant cellData(const StatusTally &tally, const StatusRules &rules, int role);

} // namespace servanda

Q_DECLARE_METATYPE(servanda::StatusTally)
