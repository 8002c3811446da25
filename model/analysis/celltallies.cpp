#include "model/analysis/celltallies.h"

#include "model/analysis/columns.h"
#include "model/dossier/matcher.h"

namespace servanda {
namespace {

/// The parties asked for, by their small numbers.
std::vector<quint8> wantedParties(const Slots &parties, const QSet<PartyId> *only)
{
    std::vector<quint8> wanted(static_cast<size_t>(parties.size()), only ? 0 : 1);
    for (qint32 slot = 0; only && slot < parties.size(); ++slot)
        wanted[static_cast<size_t>(slot)] = only->contains(PartyId{parties.id(slot)}) ? 1 : 0;
    return wanted;
}

/// The cells of a party, made when first met.
using PartyCells = std::vector<StatusTally>;

std::vector<PartyCells> passingCells(const StatusBoard &board, const Filter &filter,
                                     const std::vector<quint8> &wanted)
{
    const auto &columns = board.feed().columns();
    const auto &pledges = columns.pledges;
    const PledgeMatcher matcher(filter, board.feed().dossier());
    const auto rows = board.feed().dossier().rows<Pledge>();
    std::vector<PartyCells> cells(wanted.size());
    for (size_t i = 0; i < pledges.size(); ++i) {
        const auto party = static_cast<size_t>(pledges.party[i]);
        const Status *status = wanted[party] ? board.at(i) : nullptr;
        if (!status || !matcher.matches(rows[i]))
            continue;
        cells[party].resize(static_cast<size_t>(columns.clauses.size()));
        cells[party][static_cast<size_t>(pledges.clause[i])].add(*status);
    }
    return cells;
}

} // namespace

std::vector<CellTally> cellTallies(const StatusBoard &board, const Filter &filter,
                                   const QSet<PartyId> *only)
{
    const auto &columns = board.feed().columns();
    const auto wanted = wantedParties(columns.parties, only);
    std::vector<CellTally> made;
    const auto add = [&made](qint32 clause, size_t party, const StatusTally &tally) {
        if (tally.obligations() > 0)
            made.push_back({clause, static_cast<qint32>(party), tally});
    };
    if (filter.isEmpty()) {
        for (size_t party = 0; party < wanted.size(); ++party) {
            for (qint32 clause = 0; wanted[party] && clause < columns.clauses.size(); ++clause)
                add(clause, party, board.cellAt(clause, static_cast<qint32>(party)));
        }
        return made;
    }
    const auto cells = passingCells(board, filter, wanted);
    for (size_t party = 0; party < cells.size(); ++party) {
        for (qint32 clause = 0; const auto &tally : cells[party])
            add(clause++, party, tally);
    }
    return made;
}

} // namespace servanda
