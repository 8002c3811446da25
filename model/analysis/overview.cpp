#include "model/analysis/overview.h"

#include "model/analysis/assessment.h"
#include "model/dossier/matcher.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// The clause at the top of its instrument; the clause itself where parents form a circle.
ClauseId topOf(ClauseId id, const Dossier &dossier)
{
    ClauseId top = id;
    QSet<ClauseId> seen;
    for (const Clause *clause = dossier.find(id); clause; clause = dossier.find(clause->parent)) {
        if (seen.contains(clause->id))
            return id;
        seen.insert(clause->id);
        top = clause->id;
    }
    return top;
}

/// The first letter of the title that no column has yet.
QString freeLetter(const QString &title, QSet<QString> &taken)
{
    const QString letters = title + u"ABCDEFGHIJKLMNOPQRSTUVWXYZ"_s;
    for (const QChar c : letters) {
        QString letter = c.toUpper();
        if (!c.isLetter() || taken.contains(letter))
            continue;
        taken.insert(letter);
        return letter;
    }
    return u"*"_s;
}

struct ColumnPlan
{
    std::vector<OverviewColumn> columns;
    QHash<ClauseId, qint32> columnOf;
};

ColumnPlan planColumns(const Dossier &dossier)
{
    ColumnPlan made;
    QSet<QString> letters;
    InstrumentId main;
    for (const auto &instrument : dossier.rows<Instrument>()) {
        std::vector<const Clause *> own;
        for (const auto &clause : dossier.rows<Clause>()) {
            if (clause.instrument == instrument.id)
                own.push_back(&clause);
        }
        if (own.empty())
            continue;
        const bool isMain = !main;
        if (isMain)
            main = instrument.id;
        QHash<ClauseId, qint32> columnOfTop;
        for (const Clause *clause : own) {
            const ClauseId top = isMain ? topOf(clause->id, dossier) : ClauseId();
            auto at = columnOfTop.find(top);
            if (at == columnOfTop.end()) {
                at = columnOfTop.insert(top, static_cast<qint32>(made.columns.size()));
                OverviewColumn column;
                column.instrument = instrument.id;
                if (const Clause *head = dossier.find(top)) {
                    column.clause = top;
                    column.number = head->number;
                    column.title = head->title;
                } else {
                    column.title = Description<Instrument>::caption(instrument);
                    column.number = freeLetter(column.title, letters);
                }
                made.columns.push_back(std::move(column));
            }
            made.columns[static_cast<size_t>(*at)].clauses.push_back(clause->id);
            made.columnOf.insert(clause->id, *at);
        }
    }
    return made;
}

struct Sums
{
    OverviewCell cell;
    CellSums sums;
};

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
    const Dossier &dossier = feed.dossier();
    const auto &columns = feed.columns();
    const auto &pledges = columns.pledges;
    auto made = planColumns(dossier);

    std::vector<qint32> columnOfSlot;
    columnOfSlot.reserve(static_cast<size_t>(columns.clauses.size()));
    for (qint32 slot = 0; slot < columns.clauses.size(); ++slot)
        columnOfSlot.push_back(made.columnOf.value(ClauseId{columns.clauses.id(slot)}, -1));
    // One column more, for pledges under a clause without an instrument in a damaged dossier.
    const size_t width = made.columns.size() + 1;
    const auto parties = static_cast<size_t>(columns.parties.size());
    std::vector<Sums> cells(parties * width);

    Assessment assessment(feed, view.asOf);
    assessment.readAll();
    const PledgeMatcher matcher(view.filter, dossier);
    const bool filtered = !view.filter.isEmpty();
    const auto rows = dossier.rows<Pledge>();
    for (size_t i = 0; i < pledges.size(); ++i) {
        const auto index = static_cast<qint32>(i);
        if (!assessment.announced(index) || (filtered && !matcher.matches(rows[i])))
            continue;
        const qint32 column = columnOfSlot[static_cast<size_t>(pledges.clause[i])];
        auto &cell = cells[static_cast<size_t>(pledges.party[i]) * width
                           + (column >= 0 ? static_cast<size_t>(column) : width - 1)];
        assessment.add(index, cell.cell, cell.sums);
    }

    Overview overview;
    overview.columns = std::move(made.columns);
    for (size_t party = 0; party < parties; ++party) {
        OverviewRow row;
        row.party = PartyId{columns.parties.id(static_cast<qint32>(party))};
        for (size_t column = 0; column < width; ++column) {
            auto &[cell, sums] = cells[party * width + column];
            Assessment::finish(cell, sums);
            row.pledges += cell.pledges;
            overview.pledges += cell.pledges;
            overview.withReport += cell.withReport;
            overview.dormant += cell.dormant;
            overview.withoutFigure += cell.pledges - cell.withFigure;
            if (column + 1 < width)
                row.cells.push_back(cell);
        }
        if (row.pledges > 0)
            overview.rows.push_back(std::move(row));
    }
    std::ranges::sort(overview.rows, {}, [&dossier](const OverviewRow &row) {
        const Party *party = dossier.find(row.party);
        return std::tuple(-row.pledges, party ? party->name : QString(), row.party);
    });
    return overview;
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
