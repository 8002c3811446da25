#include "model/items/overviewmodel.h"

#include "model/dossier/matcher.h"
#include "model/items/celltext.h"
#include "model/items/itemroles.h"
#include "model/items/pledgesinview.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace servanda {

OverviewModel::OverviewModel(const Feed &feed, const ViewState &view, QObject *parent)
    : QAbstractTableModel(parent),
      m_feed(feed),
      m_view(view),
      m_overview(makeOverview(feed, view))
{
    connect(&feed.dossier(), &Dossier::changed, this, &OverviewModel::follow);
}

void OverviewModel::setView(const ViewState &view)
{
    if (view == m_view)
        return;
    m_view = view;
    show(makeOverview(m_feed, m_view));
}

void OverviewModel::setWatched(bool watched)
{
    if (m_watched.set(watched))
        show(makeOverview(m_feed, m_view));
}

void OverviewModel::follow(const Edit &edit)
{
    if (!m_watched.mustFollow())
        return;
    const auto touched = overviewRowsTouchedBy(edit, m_feed.dossier());
    if (!touched) {
        show(makeOverview(m_feed, m_view));
    } else if (!touched->isEmpty()) {
        Overview overview = m_overview;
        updateOverview(overview, m_feed, m_view, *touched);
        show(std::move(overview));
    }
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
    m_overview = std::move(overview);
    if (!same)
        endResetModel();
    else if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT overviewChanged();
}

bool OverviewModel::isTotalColumn(int column) const
{
    return column == std::ssize(m_overview.columns);
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

int OverviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_overview.rows.size());
}

int OverviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_overview.columns.size()) + 1;
}

const OverviewCell &OverviewModel::cellAt(const QModelIndex &index) const
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
    const OverviewCell &cell = cellAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return cell.pledges == 0 ? QString() : QString::number(cell.pledges);
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignCenter);
    case SortRole:
        return cell.pledges;
    case FactRole:
        return QVariant::fromValue(factAt(index.row()));
    case CodeRole:
        return headerData(index.row(), Qt::Vertical, CodeRole);
    default:
        return cellData(cell, role);
    }
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
