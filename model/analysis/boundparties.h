#pragma once

#include "model/analysis/bindings.h"
#include "model/analysis/feed.h"

#include <QStringList>

namespace servanda {

/// Parties, or clauses, of which the same holds for the same reason.
struct BoundGroup
{
    QString words; ///< "Bound as signatories", "Took part, not a party, by the reading of N. N."
    std::vector<FactRef> members; ///< in the dossier's order
    FactRef reading; ///< the adopted one, or its setting, that says so; none: the role does
};

/// Who is bound by a clause and who is not: every party with a part at its instrument, or a pledge
/// under it.
[[nodiscard]] std::vector<BoundGroup> partiesBoundBy(const Clause &clause, const Feed &feed,
                                                     const Bindings &bindings);

/// What a party is at an instrument, and which clauses bind it.
struct PartAt
{
    FactRef instrument;
    QString words; ///< "Signatory", "Took part, not a party"; "no role, and pledges under it"
    std::vector<BoundGroup> clauses; ///< members are the clauses at the top, and what differs below
};
/// At each instrument where it has a part or a pledge.
[[nodiscard]] std::vector<PartAt> partsOf(const Party &party, const Feed &feed,
                                          const Bindings &bindings);

} // namespace servanda
