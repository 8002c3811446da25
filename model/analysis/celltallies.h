#pragma once

#include "model/analysis/statusboard.h"
#include "model/domain/filter.h"

#include <QSet>

namespace servanda {

/// The sums of one clause itself and one party, by their small numbers in the feed's columns.
struct CellTally
{
    qint32 clause = 0;
    qint32 party = 0;
    StatusTally tally;
};

/// Every cell with a pledge that the filter lets pass, counting only those that pass; of some
/// parties, or of all. Without a filter they are the board's own and cost no pass over pledges.
[[nodiscard]] std::vector<CellTally> cellTallies(const StatusBoard &board, const Filter &filter,
                                                 const QSet<PartyId> *only = nullptr);

} // namespace servanda
