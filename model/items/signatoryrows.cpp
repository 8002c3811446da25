#include "model/items/signatoryrows.h"

#include "model/dossier/matcher.h"
#include "model/items/cellgathering.h"

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

} // namespace

std::vector<SignatoryRow> makeSignatoryRows(const Feed &feed, const ViewState &view)
{
    const auto &dossier = feed.dossier();
    const PledgeMatcher matcher(view.filter, dossier);
    std::vector<SignatoryRow> rows;
    QHash<PartyId, size_t> rowOf;
    for (const auto &party : dossier.rows<Party>()) {
        if (!matcher.matchesParty(party.id))
            continue;
        rowOf.insert(party.id, rows.size());
        rows.push_back({party.id, party.code, party.name, party.kind, {}, {}, {}});
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
    const auto cells = cellsByParty(feed, view);
    for (auto &row : rows)
        row.cell = cells.value(row.party);
    return rows;
}

} // namespace servanda
