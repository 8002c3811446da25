#include "model/analysis/overview.h"

#include "model/analysis/celltallies.h"
#include "model/analysis/columns.h"
#include "model/analysis/overviewcolumns.h"
#include "model/analysis/statusreach.h"

#include <algorithm>

namespace servanda {
namespace {

/// The rows of some parties, or of all, with a pledge in view.
std::vector<OverviewRow> makeRows(const StatusBoard &board, const Filter &filter,
                                  const ColumnPlan &plan, const QSet<PartyId> *only)
{
    const auto &columns = board.feed().columns();
    std::vector<OverviewRow> rows;
    std::vector<OverviewRow *> rowOf(static_cast<size_t>(columns.parties.size()));
    rows.reserve(rowOf.size()); // so that they stay where they are
    for (const auto &cell : cellTallies(board, filter, only)) {
        OverviewRow *&row = rowOf[static_cast<size_t>(cell.party)];
        if (!row)
            row = &rows.emplace_back(OverviewRow{PartyId{columns.parties.id(cell.party)},
                                                 std::vector<StatusTally>(plan.columns.size()),
                                                 {}});
        row->total.join(cell.tally);
        // In a damaged dossier a clause may have no instrument, and so no column.
        const qint32 column = plan.columnOf.value(ClauseId{columns.clauses.id(cell.clause)}, -1);
        if (column >= 0)
            row->cells[static_cast<size_t>(column)].join(cell.tally);
    }
    return rows;
}

/// Orders the rows and sums them up.
void finish(Overview &overview, const StatusBoard &board)
{
    const Dossier &dossier = board.feed().dossier();
    std::ranges::sort(overview.rows, {}, [&dossier](const OverviewRow &row) {
        const Party *party = dossier.find(row.party);
        return std::tuple(-row.total.obligations(), party ? party->name : QString(), row.party);
    });
    overview.totals.assign(overview.columns.size(), {});
    overview.total = {};
    for (const auto &row : overview.rows) {
        overview.total.join(row.total);
        for (size_t column = 0; column < row.cells.size(); ++column)
            overview.totals[column].join(row.cells[column]);
    }
    overview.rules = board.reader().rules();
}

} // namespace

Overview makeOverview(const StatusBoard &board, const Filter &filter)
{
    auto plan = planColumns(board.feed().dossier());
    Overview overview;
    overview.rows = makeRows(board, filter, plan, nullptr);
    overview.columns = std::move(plan.columns);
    finish(overview, board);
    return overview;
}

std::optional<QSet<PartyId>> overviewRowsTouchedBy(const Edit &edit, const Feed &feed)
{
    bool far = false;
    forEachFactType([&]<class Row>() {
        constexpr FactType kType = Description<Row>::type;
        if constexpr (!kIsBesideStatus<Row> && kType != FactType::Pledge
                      && kType != FactType::Fulfilment && kType != FactType::Variant)
            far |= !edit.of<Row>().empty();
    });
    QSet<PartyId> parties;
    const auto &pledges = feed.columns().pledges;
    const auto addPledge = [&](const Pledge &pledge) {
        parties.insert(pledge.party);
        // Links may tie it to pledges of others.
        const qint32 index = pledges.indexOf(pledge.id.value);
        far |= index >= 0 && pledges.linked[static_cast<size_t>(index)] != 0;
    };
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
                const Pledge *pledge = *side ? feed.dossier().find((*side)->pledge) : nullptr;
                if (pledge)
                    addPledge(*pledge);
            }
        }
    };
    addPledgesOf(edit.of<Fulfilment>());
    addPledgesOf(edit.of<Variant>());
    return far ? std::nullopt : std::optional(parties);
}

void updateOverview(Overview &overview, const StatusBoard &board, const Filter &filter,
                    const QSet<PartyId> &parties)
{
    std::erase_if(overview.rows,
                  [&](const OverviewRow &row) { return parties.contains(row.party); });
    auto rows = makeRows(board, filter, planColumns(board.feed().dossier()), &parties);
    std::ranges::move(rows, std::back_inserter(overview.rows));
    finish(overview, board);
}

} // namespace servanda
