#pragma once

#include "model/analysis/assessment.h"

namespace servanda {

/// Several cells filled in one pass over pledges, as of one day. Not beyond the next edit.
class CellGathering final
{
public:
    CellGathering(const Feed &feed, QDate asOf, size_t cells);

    /// Counts a pledge, given by its place in the dossier's table, into a cell.
    void add(quint32 pledge, size_t cell);
    [[nodiscard]] std::vector<OverviewCell> take();

private:
    Assessment m_assessment;
    std::vector<OverviewCell> m_cells;
    std::vector<CellSums> m_sums;
};

/// The cell of every party with pledges in view.
[[nodiscard]] QHash<PartyId, OverviewCell> cellsByParty(const Feed &feed, const ViewState &view);

} // namespace servanda
