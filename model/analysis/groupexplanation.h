#pragma once

#include "model/analysis/explanation.h"
#include "model/analysis/statusboard.h"
#include "model/domain/filter.h"

#include <span>

namespace servanda {

/// Why a group of pledges (a cell, a clause, a signatory, an instrument) shows what it shows.
struct GroupExplanation
{
    StatusTally tally;
    QString ruleVersion;
    std::vector<StatusReason> reasons; ///< what leads first, then in the order of the four answers
    QStringList wouldChange;
};

/// Pledges that are not announced on the board's day are left out; none is counted twice.
[[nodiscard]] GroupExplanation explainGroup(const StatusBoard &board,
                                            std::span<const PledgeId> pledges);

/// The pledges of a party, of a clause with those below it, or of an instrument, which the filter
/// lets pass; empty for every other fact.
[[nodiscard]] std::vector<PledgeId> pledgesBelow(const Feed &feed, FactRef fact,
                                                 const Filter &filter);

} // namespace servanda
