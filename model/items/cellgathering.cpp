#include "model/items/cellgathering.h"

#include "model/items/pledgesinview.h"

namespace servanda {

CellGathering::CellGathering(const Feed &feed, QDate asOf, size_t cells)
    : m_assessment(feed, asOf),
      m_cells(cells),
      m_sums(cells)
{
    m_assessment.readAll();
}

void CellGathering::add(quint32 pledge, size_t cell)
{
    m_assessment.add(static_cast<qint32>(pledge), m_cells[cell], m_sums[cell]);
}

std::vector<OverviewCell> CellGathering::take()
{
    for (size_t cell = 0; cell < m_cells.size(); ++cell)
        Assessment::finish(m_cells[cell], m_sums[cell]);
    return std::move(m_cells);
}

QHash<PartyId, OverviewCell> cellsByParty(const Feed &feed, const ViewState &view)
{
    const auto &columns = feed.columns();
    CellGathering gathering(feed, view.asOf, static_cast<size_t>(columns.parties.size()));
    forEachPledgeInView(feed, view, [&](quint32 pledge) {
        gathering.add(pledge, static_cast<size_t>(columns.pledges.party[pledge]));
    });
    QHash<PartyId, OverviewCell> cells;
    for (qint32 slot = 0; const auto &cell : gathering.take()) {
        const PartyId party{columns.parties.id(slot++)};
        if (cell.pledges > 0)
            cells.insert(party, cell);
    }
    return cells;
}

} // namespace servanda
