#pragma once

#include "model/domain/facts.h"

#include <QDate>

namespace servanda {

/// What every page, figure and command is asked to show. An empty list or null date restricts
/// nothing. Applied by PledgeMatcher (model/dossier), in one place for all.
struct Filter
{
    std::vector<PartyId> signatories;
    std::vector<ClauseId> clauses; ///< each with the clauses below it
    std::vector<PledgeKind> kinds;
    std::vector<Unit> units;
    QDate from; ///< announced (pledges) or dated (reports) on this day or later; inclusive
    QDate to; ///< inclusive

    [[nodiscard]] bool isEmpty() const { return *this == Filter{}; }
    friend bool operator==(const Filter &, const Filter &) = default;
};

/// The state of the strip at the top of the window, and the matching options of the command line.
struct ViewState
{
    QDate asOf; ///< facts dated later are not shown as having happened; inclusive, never null
    Filter filter;

    friend bool operator==(const ViewState &, const ViewState &) = default;
};

} // namespace servanda
