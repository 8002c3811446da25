#include "model/items/signatoryrows.h"

#include "model/analysis/celltallies.h"
#include "model/analysis/columns.h"
#include "model/dossier/matcher.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

void addOnce(QString &list, const QString &part)
{
    if (part.isEmpty() || list.split(u", "_s).contains(part))
        return;
    if (!list.isEmpty())
        list += u", "_s;
    list += part;
}

void addTallies(std::vector<SignatoryRow> &rows, const QHash<PartyId, size_t> &rowOf,
                const StatusBoard &board, const Filter &filter)
{
    const auto &parties = board.feed().columns().parties;
    for (const auto &cell : cellTallies(board, filter)) {
        const auto row = rowOf.constFind(PartyId{parties.id(cell.party)});
        if (row != rowOf.cend())
            rows[*row].tally.join(cell.tally);
    }
    for (auto &row : rows) {
        if (row.tally.obligations() == 0)
            row.boundNowhere = board.reader().bindings().whyBoundNowhere(row.party);
    }
}

} // namespace

std::vector<SignatoryRow> makeSignatoryRows(const Dossier &dossier, const StatusBoard *board,
                                            const Filter &filter)
{
    const PledgeMatcher matcher(filter, dossier);
    std::vector<SignatoryRow> rows;
    QHash<PartyId, size_t> rowOf;
    for (const auto &party : dossier.rows<Party>()) {
        if (!matcher.matchesParty(party.id))
            continue;
        rowOf.insert(party.id, rows.size());
        rows.push_back({party.id, party.code, party.name, party.kind, {}, {}, {}, {}});
    }
    const auto instruments = dossier.rows<Instrument>();
    for (const auto &participation : dossier.rows<Participation>()) {
        const auto row = rowOf.constFind(participation.party);
        if (row == rowOf.cend() || instruments.empty()
            || participation.instrument != instruments.front().id)
            continue;
        addOnce(rows[*row].roles, enumLabel(participation.role));
        addOnce(rows[*row].representatives, participation.representedBy);
    }
    if (board)
        addTallies(rows, rowOf, *board, filter);
    return rows;
}

} // namespace servanda
