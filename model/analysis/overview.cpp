#include "model/analysis/overview.h"

#include "model/analysis/assessment.h"
#include "model/analysis/overviewcolumns.h"
#include "model/dossier/matcher.h"

#include <algorithm>

namespace servanda {
namespace {

struct Sums
{
    OverviewCell cell;
    CellSums sums;

    void add(const Assessment &assessment, qint32 pledge) { assessment.add(pledge, cell, sums); }
    [[nodiscard]] OverviewCell finish()
    {
        Assessment::finish(cell, sums);
        return cell;
    }
};

/// Fills the rows of some parties, or of all, in one pass over the pledges.
class RowsPass final
{
public:
    RowsPass(const Feed &feed, const ViewState &view, const ColumnPlan &plan,
             const QSet<PartyId> *only)
        : m_columns(feed.columns()),
          m_width(plan.columns.size())
    {
        std::vector<qint32> columnOfSlot;
        columnOfSlot.reserve(static_cast<size_t>(m_columns.clauses.size()));
        for (qint32 slot = 0; slot < m_columns.clauses.size(); ++slot)
            columnOfSlot.push_back(plan.columnOf.value(ClauseId{m_columns.clauses.id(slot)}, -1));
        const auto parties = static_cast<size_t>(m_columns.parties.size());
        m_wanted.resize(parties, only ? 0 : 1);
        for (size_t slot = 0; only && slot < parties; ++slot)
            m_wanted[slot] = only->contains(partyOf(slot)) ? 1 : 0;
        m_cells.resize(parties * m_width);
        m_totals.resize(parties);

        Assessment assessment(feed, view.asOf);
        only ? assessment.readDisputes() : assessment.readAll();
        const PledgeMatcher matcher(view.filter, feed.dossier());
        const bool filtered = !view.filter.isEmpty();
        const auto rows = feed.dossier().rows<Pledge>();
        const auto &pledges = m_columns.pledges;
        for (size_t i = 0; i < pledges.size(); ++i) {
            const auto index = static_cast<qint32>(i);
            const auto party = static_cast<size_t>(pledges.party[i]);
            if (!m_wanted[party] || !assessment.announced(index)
                || (filtered && !matcher.matches(rows[i])))
                continue;
            m_totals[party].add(assessment, index);
            // In a damaged dossier a clause may have no instrument, and so no column.
            if (const qint32 column = columnOfSlot[static_cast<size_t>(pledges.clause[i])];
                column >= 0)
                m_cells[party * m_width + static_cast<size_t>(column)].add(assessment, index);
        }
    }

    /// The rows of wanted parties with a pledge in view.
    [[nodiscard]] std::vector<OverviewRow> take()
    {
        std::vector<OverviewRow> rows;
        for (size_t party = 0; party < m_totals.size(); ++party) {
            OverviewRow row{partyOf(party), {}, m_totals[party].finish()};
            if (row.total.pledges == 0)
                continue;
            for (size_t column = 0; column < m_width; ++column)
                row.cells.push_back(m_cells[party * m_width + column].finish());
            rows.push_back(std::move(row));
        }
        return rows;
    }

private:
    [[nodiscard]] PartyId partyOf(size_t slot) const
    {
        return {m_columns.parties.id(static_cast<qint32>(slot))};
    }

    const Feed::Columns &m_columns;
    size_t m_width;
    std::vector<quint8> m_wanted; ///< by party slot
    std::vector<Sums> m_cells; ///< by party slot, then column
    std::vector<Sums> m_totals; ///< by party slot
};

/// Orders the rows and counts what the summary line says.
void finish(Overview &overview, const Dossier &dossier)
{
    std::ranges::sort(overview.rows, {}, [&dossier](const OverviewRow &row) {
        const Party *party = dossier.find(row.party);
        return std::tuple(-row.total.pledges, party ? party->name : QString(), row.party);
    });
    overview.pledges = overview.withReport = overview.dormant = overview.withoutFigure = 0;
    for (const auto &row : overview.rows) {
        overview.pledges += row.total.pledges;
        overview.withReport += row.total.withReport;
        overview.dormant += row.total.dormant;
        overview.withoutFigure += row.total.pledges - row.total.withFigure;
    }
}

template <class Row>
bool touches(const Edit &edit)
{
    return !edit.of<Row>().empty();
}

OverviewCell assess(const Feed &feed, const std::vector<PledgeId> &pledges, QDate asOf)
{
    const Assessment assessment(feed, asOf);
    Sums all;
    QSet<PledgeId> seen;
    for (const PledgeId id : pledges) {
        const qint32 index = feed.columns().pledges.indexOf(id.value);
        if (index < 0 || seen.contains(id))
            continue;
        seen.insert(id);
        assessment.add(index, all.cell, all.sums);
    }
    Assessment::finish(all.cell, all.sums);
    return all.cell;
}

} // namespace

Overview makeOverview(const Feed &feed, const ViewState &view)
{
    auto plan = planColumns(feed.dossier());
    Overview overview;
    overview.rows = RowsPass(feed, view, plan, nullptr).take();
    overview.columns = std::move(plan.columns);
    finish(overview, feed.dossier());
    return overview;
}

std::optional<QSet<PartyId>> overviewRowsTouchedBy(const Edit &edit, const Dossier &dossier)
{
    if (touches<Party>(edit) || touches<Clause>(edit) || touches<Instrument>(edit)
        || touches<Rate>(edit) || touches<Event>(edit) || touches<Adoption>(edit))
        return std::nullopt;
    QSet<PartyId> parties;
    const auto addPledge = [&](const Pledge &pledge) { parties.insert(pledge.party); };
    for (const auto &change : edit.of<Pledge>()) {
        for (const auto *side : {&change.before, &change.after}) {
            if (*side)
                addPledge(**side);
        }
    }
    // A report's or claim's pledge is there after the edit, or among the pledges it removed.
    const auto addPledgesOf = [&](const auto &changes) {
        for (const auto &change : changes) {
            for (const auto *side : {&change.before, &change.after}) {
                const Pledge *pledge = *side ? dossier.find((*side)->pledge) : nullptr;
                if (pledge)
                    addPledge(*pledge);
            }
        }
    };
    addPledgesOf(edit.of<Fulfilment>());
    addPledgesOf(edit.of<Variant>());
    return parties;
}

void updateOverview(Overview &overview, const Feed &feed, const ViewState &view,
                    const QSet<PartyId> &parties)
{
    std::erase_if(overview.rows,
                  [&](const OverviewRow &row) { return parties.contains(row.party); });
    auto rows = RowsPass(feed, view, planColumns(feed.dossier()), &parties).take();
    std::ranges::move(rows, std::back_inserter(overview.rows));
    finish(overview, feed.dossier());
}

OverviewCell assessPledge(const Feed &feed, PledgeId pledge, QDate asOf)
{
    return assess(feed, {pledge}, asOf);
}

OverviewCell assessPledges(const Feed &feed, const std::vector<PledgeId> &pledges, QDate asOf)
{
    return assess(feed, pledges, asOf);
}

} // namespace servanda
