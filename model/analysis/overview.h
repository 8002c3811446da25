#pragma once

#include "model/analysis/statusboard.h"
#include "model/domain/filter.h"

#include <QSet>

#include <optional>

namespace servanda {

/// A column: one clause at the top of an instrument, or one whole further instrument.
struct OverviewColumn
{
    ClauseId clause; ///< none for an instrument's column
    InstrumentId instrument;
    QString number; ///< "2", or a letter such as "T" for an instrument
    QString title;
    std::vector<ClauseId> clauses; ///< what to filter by to see the same
};

struct OverviewRow
{
    PartyId party;
    std::vector<StatusTally> cells; ///< one per column
    StatusTally total; ///< over all clauses
};

/// The matrix signatory x clause, with sums for each row, each column and all.
struct Overview
{
    std::vector<OverviewColumn> columns;
    std::vector<OverviewRow> rows; ///< parties with a pledge in view, most pledges first, then name
    std::vector<StatusTally> totals; ///< one per column
    StatusTally total;
    StatusRules rules; ///< by which the figures are shown
};

/// The first instrument's top clauses are columns; every further instrument with clauses is one.
/// Pledges announced after the board's day are left out; so are drafts, and pledges the filter
/// refuses.
[[nodiscard]] Overview makeOverview(const StatusBoard &board, const Filter &filter);

/// The parties whose rows an edit can have changed; none said: the whole matrix may have changed.
[[nodiscard]] std::optional<QSet<PartyId>> overviewRowsTouchedBy(const Edit &edit,
                                                                 const Feed &feed);
/// Makes the rows of these parties anew, after an edit that touched no others. The outcome is what
/// makeOverview() gives.
void updateOverview(Overview &overview, const StatusBoard &board, const Filter &filter,
                    const QSet<PartyId> &parties);

} // namespace servanda
