#include "model/items/pledgelistmodel.h"

#include "model/items/celltext.h"
#include "model/items/faulttexts.h"
#include "model/items/itemroles.h"
#include "model/items/pledgecells.h"
#include "model/items/pledgerows.h"

#include <algorithm>

namespace servanda {

class PledgeListModel::Private final
{
public:
    Private(const LiveBoard &source, const ViewState &view)
        : board(source),
          feed(source.feed()),
          target(source, view)
    {
    }

    const LiveBoard &board;
    const Feed &feed;
    PledgeRows target; ///< what has to be shown
    std::vector<quint32> rows; ///< what is announced as shown, by place in the dossier's table
    QString search;
    FaultTexts faults;
};

PledgeListModel::PledgeListModel(const LiveBoard &board, const ViewState &view, QObject *parent)
    : QAbstractTableModel(parent),
      m_d(std::make_unique<Private>(board, view))
{
    m_d->rows = m_d->target.wanted();
    connect(&m_d->feed.dossier(), &Dossier::changed, this, &PledgeListModel::follow);
    connect(&board, &LiveBoard::completed, this, &PledgeListModel::showStates);
}

PledgeListModel::~PledgeListModel() = default;

void PledgeListModel::setView(const ViewState &view)
{
    if (view == m_d->target.view())
        return;
    beginResetModel();
    m_d->target.setView(view);
    m_d->rows = m_d->target.wanted();
    endResetModel();
}

void PledgeListModel::setSearch(const QString &text)
{
    auto words = SearchIndex::words(text);
    const bool extends = text.startsWith(m_d->search);
    m_d->search = text;
    if (words == m_d->target.words())
        return; // a blank more or less: nothing comes or goes
    beginResetModel();
    if (extends) {
        m_d->target.narrow(std::move(words), m_d->rows);
    } else {
        m_d->target.setWords(std::move(words));
        m_d->rows = m_d->target.wanted();
    }
    endResetModel();
}

QString PledgeListModel::searchText() const
{
    return m_d->search;
}

void PledgeListModel::setFaults(const std::vector<Fault> &faults)
{
    m_d->faults = faultTexts(faults);
    announceAll({FaultRole});
}

FactRef PledgeListModel::factAt(int row) const
{
    const auto pledges = m_d->feed.dossier().rows<Pledge>();
    if (row < 0 || row >= rowCount())
        return {};
    const quint32 place = m_d->rows[static_cast<size_t>(row)];
    return place < pledges.size() ? refOf(pledges[place]) : FactRef{};
}

int PledgeListModel::rowOf(FactRef pledge) const
{
    const auto pledges = m_d->feed.dossier().rows<Pledge>();
    const auto at = std::ranges::lower_bound(pledges, PledgeId{pledge.id}, {}, &Pledge::id);
    if (pledge.type != FactType::Pledge || at == pledges.end() || at->id.value != pledge.id)
        return -1;
    const auto row = std::ranges::find(m_d->rows, static_cast<quint32>(at - pledges.begin()));
    return row != m_d->rows.end() ? static_cast<int>(row - m_d->rows.begin()) : -1;
}

int PledgeListModel::countInView() const
{
    return m_d->target.countInView();
}

int PledgeListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_d->rows.size());
}

int PledgeListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PledgeListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()
        || !checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(PledgeCells::alignment(index.column()));
    if (!factAt(index.row()))
        return {}; // removed from the dossier, and about to be removed here
    const QDate asOf = m_d->target.view().asOf;
    const bool state = index.column() == StateColumn; // what else it shows must not wait for it
    const PledgeCells cells(m_d->feed, state ? m_d->board.ready(asOf) : nullptr,
                            m_d->rows[static_cast<size_t>(index.row())], asOf);
    switch (role) {
    case Qt::DisplayRole:
        return cells.text(index.column());
    case SecondaryTextRole:
        return cells.secondaryText(index.column());
    case SortRole:
        return cells.sortValue(index.column());
    case FactRole:
        return QVariant::fromValue(cells.fact());
    case CodeRole:
        return cells.code();
    case FaultRole:
        return faultOf(m_d->faults, cells.fact());
    default:
        return cells.status() ? cellData(*cells.status(), role) : QVariant();
    }
}

QVariant PledgeListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::DisplayRole)
        return PledgeCells::title(section);
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(PledgeCells::alignment(section));
    return {};
}

void PledgeListModel::sort(int column, Qt::SortOrder order)
{
    if (column < -1 || column >= ColumnCount)
        return;
    m_d->target.setOrder(column, order);
    reorder(m_d->target.wanted());
}

qsizetype PledgeListModel::memoryUsed() const
{
    return m_d->target.memoryUsed()
        + static_cast<qsizetype>(m_d->rows.capacity() * sizeof(quint32));
}

void PledgeListModel::announceAll(const QList<int> &roles)
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), roles);
}

void PledgeListModel::showStates()
{
    if (m_d->target.isOrderedBy(StateColumn)) {
        m_d->target.refreshOrder();
        reorder(m_d->target.wanted());
    }
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, StateColumn), index(rowCount() - 1, StateColumn));
}

void PledgeListModel::follow(const Edit &edit)
{
    constexpr size_t kFollowed = 64;
    const auto &pledges = edit.of<Pledge>();
    if (pledges.size() > kFollowed || !edit.of<Party>().empty() || !edit.of<Clause>().empty()
        || !edit.of<Source>().empty() || !edit.of<Rate>().empty()) {
        rebuild(std::ranges::all_of(pledges, [](const auto &change) {
            return change.before && change.after; // none comes, none goes
        }));
        return;
    }
    if (!pledges.empty())
        followPledges(pledges);
    if (!edit.of<Fulfilment>().empty() || !edit.of<Variant>().empty() || !edit.of<Link>().empty()
        || !edit.of<Adoption>().empty() || !edit.of<Event>().empty()
        || !edit.of<Participation>().empty() || !edit.of<Instrument>().empty()
        || !edit.of<Setting>().empty()) {
        m_d->target.refreshOrder();
        reorder(m_d->target.wanted());
        announceAll({});
    }
}

void PledgeListModel::rebuild(bool samePlaces)
{
    beginResetModel();
    m_d->target.rebuild();
    const auto before = std::exchange(m_d->rows, m_d->target.wanted());
    endResetModel();
    if (!samePlaces)
        return;
    std::vector<bool> isShown(static_cast<size_t>(m_d->feed.dossier().table<Pledge>().size()));
    for (const quint32 place : m_d->rows)
        isShown[place] = true;
    std::vector<quint32> left;
    std::ranges::copy_if(before, std::back_inserter(left),
                         [&](quint32 place) { return !isShown[place]; });
    tellLeft(left);
}

void PledgeListModel::tellLeft(const std::vector<quint32> &places)
{
    const auto pledges = m_d->feed.dossier().rows<Pledge>();
    std::vector<FactRef> facts;
    for (const quint32 place : places) {
        if (place != kGonePlace)
            facts.push_back(refOf(pledges[place]));
    }
    if (!facts.empty())
        Q_EMIT leftView(facts);
}

void PledgeListModel::followPledges(const Changes<Pledge> &changes)
{
    const auto footprint = m_d->target.footprintOf(changes);
    auto &rows = m_d->rows;
    const auto all = static_cast<size_t>(m_d->feed.dossier().table<Pledge>().size());
    if (moves(footprint, all + footprint.removed.size() - footprint.added.size())) {
        for (quint32 &place : rows)
            place = placeAfter(footprint, place);
    }
    m_d->target.follow(footprint);
    const auto target = m_d->target.wanted();

    // Of the few that changed: which are to be shown, and which were.
    std::vector<quint32> coming;
    std::vector<quint32> staying;
    std::vector<quint32> leaving{kGonePlace};
    for (const auto *touched : {&footprint.added, &footprint.updated}) {
        for (const quint32 place : *touched) {
            const bool isShown = std::ranges::find(target, place) != target.end();
            const bool wasShown = std::ranges::find(rows, place) != rows.end();
            if (isShown)
                (wasShown ? staying : coming).push_back(place);
            else if (wasShown)
                leaving.push_back(place);
        }
    }
    removeRowsOf(leaving);
    auto middle = target;
    std::erase_if(middle,
                  [&](quint32 place) { return std::ranges::find(coming, place) != coming.end(); });
    if (middle != rows)
        reorder(std::move(middle));
    insertRowsOf(coming, target);
    for (const quint32 place : staying) {
        const auto row = static_cast<int>(std::ranges::find(rows, place) - rows.begin());
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
    tellLeft(leaving);
}

void PledgeListModel::removeRowsOf(const std::vector<quint32> &places)
{
    auto &rows = m_d->rows;
    const auto leaves
        = [&places](quint32 place) { return std::ranges::find(places, place) != places.end(); };
    for (auto at = std::ranges::find_if(rows, leaves); at != rows.end();
         at = std::find_if(at, rows.end(), leaves)) {
        const int row = static_cast<int>(at - rows.begin());
        beginRemoveRows({}, row, row);
        at = rows.erase(at);
        endRemoveRows();
    }
}

void PledgeListModel::insertRowsOf(const std::vector<quint32> &places,
                                   const std::vector<quint32> &target)
{
    for (auto left = places.size(), row = size_t{0}; left > 0 && row < target.size(); ++row) {
        if (std::ranges::find(places, target[row]) == places.end())
            continue;
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(row));
        m_d->rows.insert(m_d->rows.begin() + static_cast<std::ptrdiff_t>(row), target[row]);
        endInsertRows();
        --left;
    }
}

/// The same rows in another order.
void PledgeListModel::reorder(std::vector<quint32> rows)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const auto before = persistentIndexList();
    std::vector<quint32> places;
    for (const auto &index : before)
        places.push_back(m_d->rows[static_cast<size_t>(index.row())]);
    m_d->rows = std::move(rows);
    changePersistentIndexList(before, indexesOf(places, before));
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

QModelIndexList PledgeListModel::indexesOf(const std::vector<quint32> &places,
                                           const QModelIndexList &columns) const
{
    // Many are looked up in a table, since finding each by itself would be quadratic.
    constexpr size_t kFew = 8;
    std::vector<quint32> rowOfPlace;
    if (places.size() > kFew) {
        rowOfPlace.resize(static_cast<size_t>(m_d->feed.dossier().table<Pledge>().size()));
        for (size_t row = 0; row < m_d->rows.size(); ++row)
            rowOfPlace[m_d->rows[row]] = static_cast<quint32>(row);
    }
    QModelIndexList indexes;
    for (size_t i = 0; i < places.size(); ++i) {
        const auto row = rowOfPlace.empty()
            ? std::ranges::find(m_d->rows, places[i]) - m_d->rows.begin()
            : static_cast<std::ptrdiff_t>(rowOfPlace[places[i]]);
        indexes += index(static_cast<int>(row), columns[static_cast<qsizetype>(i)].column());
    }
    return indexes;
}

} // namespace servanda
