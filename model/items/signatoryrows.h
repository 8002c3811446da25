#pragma once

#include "model/analysis/overview.h"

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
    OverviewCell cell; ///< over its pledges in view
};

/// All parties that the filter's signatories let pass, as they were made.
[[nodiscard]] std::vector<SignatoryRow> makeSignatoryRows(const Feed &feed, const ViewState &view);

} // namespace servanda
