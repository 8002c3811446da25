#include "model/dossier/matcher.h"

namespace servanda {

PledgeMatcher::PledgeMatcher(const Filter &filter, const Dossier &dossier)
    : m_filter(filter),
      m_clauses(withDescendants(filter.clauses, dossier)),
      m_signatories(filter.signatories.begin(), filter.signatories.end())
{
}

bool PledgeMatcher::matchesWho(const Pledge &pledge) const
{
    return matchesParty(pledge.party) && matchesClause(pledge.clause)
        && (m_filter.kinds.empty() || std::ranges::count(m_filter.kinds, pledge.kind) > 0)
        && (m_filter.units.empty() || std::ranges::count(m_filter.units, pledge.amount.unit) > 0);
}

bool PledgeMatcher::matches(const Pledge &pledge) const
{
    return matchesWho(pledge) && inPeriod(pledge.announcedOn);
}

bool PledgeMatcher::matchesWho(const Violation &violation) const
{
    return (matchesParty(violation.attributedTo) || matchesParty(violation.reportedBy))
        && matchesClause(violation.clause);
}

bool PledgeMatcher::inPeriod(PartialDate date) const
{
    if (date.isNone())
        return true;
    return (m_filter.from.isNull() || date.lastDay() >= m_filter.from)
        && (m_filter.to.isNull() || date.firstDay() <= m_filter.to);
}

bool PledgeMatcher::matchesClause(ClauseId clause) const
{
    return m_filter.clauses.empty() || m_clauses.contains(clause);
}

bool PledgeMatcher::matchesParty(PartyId party) const
{
    return m_filter.signatories.empty() || m_signatories.contains(party);
}

QSet<ClauseId> withDescendants(const std::vector<ClauseId> &clauses, const Dossier &dossier)
{
    QSet<ClauseId> all(clauses.begin(), clauses.end());
    // Each round adds one level; it ends when a round adds none, whatever the order of rows, and
    // also where a damaged dossier holds a circle.
    for (qsizetype before = -1; before != all.size();) {
        before = all.size();
        for (const auto &clause : dossier.rows<Clause>()) {
            if (clause.parent && all.contains(clause.parent))
                all.insert(clause.id);
        }
    }
    return all;
}

} // namespace servanda
