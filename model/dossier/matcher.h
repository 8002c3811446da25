#pragma once

#include "model/domain/filter.h"
#include "model/dossier/dossier.h"

#include <QSet>

namespace servanda {

/// A filter made ready for one dossier: clauses with all those below them. The one place that
/// decides whether a fact passes. Copies what it needs; valid until clauses change.
class PledgeMatcher final
{
public:
    PledgeMatcher(const Filter &filter, const Dossier &dossier);

    /// Signatory, clause, kind, unit; not the period.
    [[nodiscard]] bool matchesWho(const Pledge &pledge) const;
    /// The whole filter; a pledge counts in the period if its announcement can lie in it. One
    /// without a date passes every period: it cannot be said to lie outside.
    [[nodiscard]] bool matches(const Pledge &pledge) const;
    /// By the parties it is attributed to or reported by, and by its clause; not the period.
    [[nodiscard]] bool matchesWho(const Violation &violation) const;
    [[nodiscard]] bool inPeriod(PartialDate date) const;
    [[nodiscard]] bool matchesClause(ClauseId clause) const;
    [[nodiscard]] bool matchesParty(PartyId party) const;

private:
    Filter m_filter;
    QSet<ClauseId> m_clauses;
    QSet<PartyId> m_signatories;
};

/// The clause and every clause below it.
[[nodiscard]] QSet<ClauseId> withDescendants(const std::vector<ClauseId> &clauses,
                                             const Dossier &dossier);

} // namespace servanda
