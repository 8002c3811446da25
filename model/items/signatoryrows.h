#pragma once

#include "model/analysis/statusboard.h"
#include "model/domain/filter.h"

namespace servanda {

/// A party with its part in the first instrument and what it pledged.
struct SignatoryRow
{
    PartyId party;
    QString code;
    QString name;
    PartyKind kind = PartyKind::State;
    QString roles; ///< "Signatory, Participant"; empty without participation
    QString representatives; ///< everyone named, divided by commas
    StatusTally tally; ///< over its pledges in view
    QString boundNowhere; ///< why nothing binds one without a pledge; empty where something may
};

/// All parties that the filter's signatories let pass, as they were made. Without a board, while it
/// is being made, nothing is said of their pledges.
[[nodiscard]] std::vector<SignatoryRow>
makeSignatoryRows(const Dossier &dossier, const StatusBoard *board, const Filter &filter);

} // namespace servanda
