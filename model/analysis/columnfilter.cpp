#include "model/analysis/columnfilter.h"

#include "model/dossier/matcher.h"

#include <algorithm>

namespace servanda {
namespace {

template <class Row>
std::vector<quint8> passing(const Slots &slots_, const auto &passes)
{
    std::vector<quint8> passed(static_cast<size_t>(slots_.size()));
    for (qint32 slot = 0; slot < slots_.size(); ++slot)
        passed[static_cast<size_t>(slot)] = passes(Id<Row>{slots_.id(slot)}) ? 1 : 0;
    return passed;
}

} // namespace

ColumnFilter::ColumnFilter(const Feed::Columns &columns, const Filter &filter,
                           const Dossier &dossier)
    : m_from(PartialDate(filter.from).packed()),
      m_to(PartialDate(filter.to).packed())
{
    const PledgeMatcher matcher(filter, dossier);
    m_parties
        = passing<Party>(columns.parties, [&](PartyId id) { return matcher.matchesParty(id); });
    m_clauses
        = passing<Clause>(columns.clauses, [&](ClauseId id) { return matcher.matchesClause(id); });

    // The matcher decides about kind and unit too; each is asked with nothing else in the way.
    Filter onlyUnits;
    onlyUnits.units = filter.units;
    const PledgeMatcher unitMatcher(onlyUnits, dossier);
    for (const auto &unit : columns.units) {
        Pledge probe;
        probe.amount.unit = unit;
        m_pledgeUnits.push_back(unitMatcher.matchesWho(probe) ? 1 : 0);
    }
    Filter onlyKinds;
    onlyKinds.kinds = filter.kinds;
    const PledgeMatcher kindMatcher(onlyKinds, dossier);
    for (const auto &name : enumNames<PledgeKind>()) {
        Pledge probe;
        probe.kind = name.value;
        const auto at = static_cast<size_t>(name.value);
        m_kinds.resize(std::max(m_kinds.size(), at + 1));
        m_kinds[at] = kindMatcher.matchesWho(probe) ? 1 : 0;
    }
    m_passesAll = true;
    for (const auto *passed : {&m_parties, &m_clauses, &m_pledgeUnits})
        m_passesAll = m_passesAll && std::ranges::find(*passed, quint8{0}) == passed->end();
}

} // namespace servanda
