#pragma once

#include "model/analysis/feed.h"
#include "model/domain/filter.h"

#include <QSet>

#include <optional>

namespace servanda {

/// What a cell of the matrix shows, strongest first. Told apart by glyph, never by colour alone.
enum class CellState {
    NoPledge,
    NotYetTriggered, ///< every pledge in it waits for an event or a decision
    NotAssessed, ///< nobody has reported; never "not started"
    PartReported,
    FullyReported
};

template <>
struct EnumNames<CellState>
{
    using Name = EnumName<CellState>;
    static constexpr std::array values{
        Name{CellState::NoPledge, "no-pledge", "no pledge"},
        Name{CellState::NotYetTriggered, "not-yet-triggered", "not yet triggered"},
        Name{CellState::NotAssessed, "not-assessed", "not assessed"},
        Name{CellState::PartReported, "part-reported", "part reported"},
        Name{CellState::FullyReported, "fully-reported", "fully reported"},
    };
};

struct OverviewCell
{
    CellState state = CellState::NoPledge;
    int pledges = 0;
    int withReport = 0; ///< pledges with a delivery report (with or without a figure) up to as of
    int dormant = 0; ///< pledges whose clause or own condition is not met as of that day
    int withFigure = 0; ///< pledges that name a figure
    /// What is reported at the least: the mean of min(1, delivered / pledged) over the pledges that
    /// wait for nothing and name a figure, 0 where nobody has reported one (status scheme 4.2: the
    /// low end of the range, so that one kept pledge of fourteen does not look like all); 0 to 1000.
    int permille = 0;
    bool overdue = false; ///< a pledge is due before as of and not fully reported
    bool disputed = false; ///< a pledge has rival claims
};

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
    std::vector<OverviewCell> cells; ///< one per column
    OverviewCell total; ///< over all clauses
};

/// The matrix signatory x clause and the figures of the summary line.
struct Overview
{
    std::vector<OverviewColumn> columns;
    std::vector<OverviewRow> rows; ///< parties with a pledge in view, most pledges first, then name
    int pledges = 0;
    int withReport = 0;
    int dormant = 0;
    int withoutFigure = 0;
};

/// The first instrument's top clauses are columns; every further instrument with clauses is one.
/// Pledges announced after as of are left out; so are drafts, and pledges the filter refuses.
[[nodiscard]] Overview makeOverview(const Feed &feed, const ViewState &view);

/// The parties whose rows an edit can have changed; none said: the whole matrix may have changed.
[[nodiscard]] std::optional<QSet<PartyId>> overviewRowsTouchedBy(const Edit &edit,
                                                                 const Dossier &dossier);
/// Makes the rows of these parties anew, after an edit that touched no others. The outcome is what
/// makeOverview() gives.
void updateOverview(Overview &overview, const Feed &feed, const ViewState &view,
                    const QSet<PartyId> &parties);

/// The same counts for one pledge; pledges is 1, or 0 for a draft.
[[nodiscard]] OverviewCell assessPledge(const Feed &feed, PledgeId pledge, QDate asOf);
/// For any set of pledges, such as a signatory's or a clause's.
[[nodiscard]] OverviewCell assessPledges(const Feed &feed, const std::vector<PledgeId> &pledges,
                                         QDate asOf);

} // namespace servanda
