#include "model/items/overviewmodel.h"

#include "model/analysis/readinglist.h"
#include "model/core/capitalised.h"
#include "model/core/textrules.h"
#include "model/dossier/matcher.h"
#include "model/items/celltext.h"
#include "model/items/itemroles.h"
#include "model/items/pledgesinview.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace servanda {

OverviewModel::OverviewModel(const LiveBoard &board, const ViewState &view, QObject *parent)
    : QAbstractTableModel(parent),
      m_board(board),
      m_feed(board.feed()),
      m_view(view)
{
    if (const StatusBoard *made = board.ready(view.asOf))
        m_overview = makeOverview(*made, view.filter);
    connect(&m_feed.dossier(), &Dossier::changed, this, &OverviewModel::follow);
    connect(&board, &LiveBoard::completed, this, [this] {
        if (m_watched.mustFollow())
            makeAnew();
    });
}

void OverviewModel::setView(const ViewState &view)
{
    if (view == m_view)
        return;
    m_view = view;
    makeAnew();
}

void OverviewModel::setWatched(bool watched)
{
    if (m_watched.set(watched))
        makeAnew();
}

void OverviewModel::follow(const Edit &edit)
{
    if (!m_watched.mustFollow())
        return;
    if (!edit.of<Party>().empty() && rowCount() > 0)
        Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1); // they are named there
    // Without a filter the sums stand in the board; with one, only some rows are summed up again.
    const auto touched
        = m_view.filter.isEmpty() ? std::nullopt : overviewRowsTouchedBy(edit, m_feed);
    const StatusBoard *board = m_board.ready(m_view.asOf);
    if (!touched) {
        makeAnew();
    } else if (board && !touched->isEmpty()) {
        Overview overview = m_overview;
        updateOverview(overview, *board, m_view.filter, *touched);
        show(std::move(overview));
    }
}

void OverviewModel::makeAnew()
{
    if (const StatusBoard *board = m_board.ready(m_view.asOf))
        show(makeOverview(*board, m_view.filter));
    else
        Q_EMIT overviewChanged(); // it says that it is counting
}

/// Keeps rows, and with them the selection, where only what they say has changed.
void OverviewModel::show(Overview overview)
{
    const auto sameColumn = [](const OverviewColumn &a, const OverviewColumn &b) {
        return a.clause == b.clause && a.instrument == b.instrument && a.number == b.number
            && a.title == b.title;
    };
    const bool same = std::ranges::equal(overview.rows, m_overview.rows, {}, &OverviewRow::party,
                                         &OverviewRow::party)
        && std::ranges::equal(overview.columns, m_overview.columns, sameColumn);
    if (!same)
        beginResetModel();
    const Overview before = std::exchange(m_overview, std::move(overview));
    if (!same)
        endResetModel();
    else
        announceSince(before);
    Q_EMIT overviewChanged();
}

/// Cell by cell: a view paints the ones that changed, where a range would make it paint them all.
void OverviewModel::announceSince(const Overview &before)
{
    for (size_t row = 0; row < m_overview.rows.size(); ++row) {
        const OverviewRow &now = m_overview.rows[row];
        const OverviewRow &then = before.rows[row];
        const auto announce = [&](size_t column, const StatusTally &a, const StatusTally &b) {
            const QModelIndex cell = index(static_cast<int>(row), static_cast<int>(column));
            if (!(a == b))
                Q_EMIT dataChanged(cell, cell);
        };
        for (size_t column = 0; column < now.cells.size(); ++column)
            announce(column, now.cells[column], then.cells[column]);
        announce(now.cells.size(), now.total, then.total);
    }
}

bool OverviewModel::isTotalColumn(int column) const
{
    return column == std::ssize(m_overview.columns);
}

const StatusTally &OverviewModel::totalOf(int column) const
{
    return isTotalColumn(column) ? m_overview.total
                                 : m_overview.totals[static_cast<size_t>(column)];
}

FactRef OverviewModel::factAt(int row) const
{
    return row >= 0 && row < rowCount() ? refOf(m_overview.rows[static_cast<size_t>(row)].party)
                                        : FactRef{};
}

int OverviewModel::rowOf(FactRef party) const
{
    const auto at = std::ranges::find(m_overview.rows, party,
                                      [](const auto &row) { return refOf(row.party); });
    return at != m_overview.rows.end() ? static_cast<int>(at - m_overview.rows.begin()) : -1;
}

Filter OverviewModel::filterFor(const QModelIndex &index) const
{
    Filter filter = m_view.filter;
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return filter;
    filter.signatories = {m_overview.rows[static_cast<size_t>(index.row())].party};
    if (!isTotalColumn(index.column()))
        filter.clauses = m_overview.columns[static_cast<size_t>(index.column())].clauses;
    return filter;
}

std::vector<FactRef> OverviewModel::factsIn(const QModelIndex &index) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    // The column's clauses and the filter's own both have to hold, so neither replaces the other.
    const PledgeMatcher cell(filterFor(index), m_feed.dossier());
    return pledgesInView(m_feed, m_view,
                         [&cell](const Pledge &pledge) { return cell.matchesWho(pledge); });
}

std::vector<FactRef> OverviewModel::factsInColumn(int column) const
{
    Filter filter;
    if (!isTotalColumn(column))
        filter.clauses = m_overview.columns[static_cast<size_t>(column)].clauses;
    const PledgeMatcher inColumn(filter, m_feed.dossier());
    return pledgesInView(m_feed, m_view,
                         [&inColumn](const Pledge &pledge) { return inColumn.matchesWho(pledge); });
}

int OverviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_overview.rows.size());
}

int OverviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_overview.columns.size()) + 1;
}

const StatusTally &OverviewModel::cellAt(const QModelIndex &index) const
{
    const auto row = static_cast<size_t>(index.row());
    return isTotalColumn(index.column())
        ? m_overview.rows[row].total
        : m_overview.rows[row].cells[static_cast<size_t>(index.column())];
}

QVariant OverviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()
        || !checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const StatusTally &cell = cellAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return cell.obligations() == 0 ? QString() : QString::number(cell.obligations());
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignCenter);
    case SortRole:
        return cell.obligations();
    case FactRole:
        return QVariant::fromValue(factAt(index.row()));
    case CodeRole:
        return headerData(index.row(), Qt::Vertical, CodeRole);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole: {
        const QString sentence = cellSentence(cell, m_overview.rules);
        const QString reading = readingOf(index);
        return reading.isEmpty() ? sentence : sentence + u'\n' + reading;
    }
    default:
        return cellData(cell, m_overview.rules, role);
    }
}

/// By whose reading a cell stands as it does, where one is adopted.
QString OverviewModel::readingOf(const QModelIndex &index) const
{
    const StatusBoard *board = m_board.ready(m_view.asOf);
    if (!board || isTotalColumn(index.column()))
        return {};
    const PartyId party = m_overview.rows[static_cast<size_t>(index.row())].party;
    std::vector<std::pair<PartyId, ClauseId>> cells;
    const auto &top = m_overview.columns[static_cast<size_t>(index.column())].clauses;
    for (const ClauseId clause : withDescendants(top, m_feed.dossier()))
        cells.emplace_back(party, clause);
    const auto readings = readingsBehind(board->reader().bindings(), m_feed.dossier(), cells);
    return visibleControls(capitalised(readingWords(readings)));
}

QVariant OverviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0)
        return {};
    if (orientation == Qt::Horizontal) {
        if (isTotalColumn(section))
            return role == Qt::DisplayRole  ? QVariant(u"All"_s)
                : role == SecondaryTextRole ? QVariant(u"All clauses"_s)
                                            : QVariant();
        if (section >= columnCount())
            return {};
        const auto &column = m_overview.columns[static_cast<size_t>(section)];
        return role == Qt::DisplayRole  ? QVariant(column.number)
            : role == SecondaryTextRole ? QVariant(column.title)
            : role == FactRole
            ? QVariant::fromValue(column.clause ? refOf(column.clause) : refOf(column.instrument))
            : QVariant();
    }
    const Party *party = m_feed.dossier().find(PartyId{factAt(section).id});
    if (!party)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return QString(party->code + u"  "_s + party->name);
    case CodeRole:
        return party->code;
    case SecondaryTextRole:
        return party->name;
    case FactRole:
        return QVariant::fromValue(refOf(*party));
    default:
        return {};
    }
}

} // namespace servanda
