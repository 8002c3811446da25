#include "model/items/clausetreemodel.h"

#include "model/analysis/celltallies.h"
#include "model/analysis/clausetree.h"
#include "model/analysis/columns.h"
#include "model/items/celltext.h"
#include "model/items/factcolumns.h"
#include "model/items/faulttexts.h"
#include "model/items/itemroles.h"
#include "model/items/pledgesinview.h"
#include "model/items/watchstate.h"

namespace servanda {
namespace {

constexpr std::array<const char *, ClauseTreeModel::ColumnCount> kTitles{
    "Clause", "What it asks", "Kinds", "Condition", "Pledges", "Worst pledge", "Status"};

constexpr Qt::Alignment alignmentOf(int column)
{
    const auto side = column == ClauseTreeModel::PledgesColumn ? Qt::AlignRight : Qt::AlignLeft;
    return side | Qt::AlignVCenter;
}

QString clauseText(const Clause &clause, int column)
{
    switch (column) {
    case ClauseTreeModel::ClauseColumn:
        return Description<Clause>::caption(clause);
    case ClauseTreeModel::SummaryColumn:
        return clause.summary;
    case ClauseTreeModel::KindsColumn:
        return fieldText(clause.kinds);
    case ClauseTreeModel::ConditionColumn:
        return clause.condition;
    default:
        return {};
    }
}

} // namespace

class ClauseTreeModel::Private final
{
public:
    Private(const LiveBoard &source, const ViewState &seen)
        : board(source),
          feed(source.feed()),
          view(seen)
    {
        plant();
    }

    void plant()
    {
        tree = makeClauseTree(feed.dossier());
        count();
    }

    void count()
    {
        const StatusBoard *statuses = board.ready(view.asOf);
        isCounted = statuses != nullptr;
        tallies.assign(tree.nodes.size(), {});
        if (!statuses)
            return;
        rules = statuses->reader().rules();
        const auto &clauses = feed.columns().clauses;
        for (const auto &cell : cellTallies(*statuses, view.filter)) {
            const ClauseId clause{clauses.id(cell.clause)};
            for (int node = tree.nodeOf(refOf(clause)); node >= 0;
                 node = tree.nodes[static_cast<size_t>(node)].parent)
                tallies[static_cast<size_t>(node)].join(cell.tally);
        }
    }

    [[nodiscard]] QString sumsText(size_t node, int column) const
    {
        const StatusTally &tally = tallies[node];
        if (!isCounted)
            return {};
        if (column == StateColumn)
            return enumLabel(tally.headline());
        if (tally.obligations() == 0)
            return {}; // the state beside it says already that there is no pledge
        return column == PledgesColumn ? QString::number(tally.obligations())
                                       : tallyLine(tally, rules);
    }

    [[nodiscard]] QString text(size_t node, int column) const
    {
        if (column >= PledgesColumn)
            return sumsText(node, column);
        const FactRef fact = tree.nodes[node].fact;
        if (const Clause *clause = feed.dossier().find(ClauseId{fact.id});
            clause && fact.type == FactType::Clause)
            return clauseText(*clause, column);
        const Instrument *instrument = feed.dossier().find(InstrumentId{fact.id});
        return instrument && column == ClauseColumn ? Description<Instrument>::caption(*instrument)
                                                    : QString();
    }

    [[nodiscard]] QString code(size_t node) const
    {
        const FactRef fact = tree.nodes[node].fact;
        return fact.type == FactType::Clause ? cellText(ClauseId{fact.id}, feed.dossier())
                                             : cellText(InstrumentId{fact.id}, feed.dossier());
    }

    const LiveBoard &board;
    const Feed &feed;
    ViewState view;
    ClauseTree tree;
    StatusRules rules;
    bool isCounted = false; ///< whether the statuses are known
    std::vector<StatusTally> tallies; ///< by node, over the pledges in view there and below
    FaultTexts faults;
    WatchState watched;
};

ClauseTreeModel::ClauseTreeModel(const LiveBoard &board, const ViewState &view, QObject *parent)
    : QAbstractItemModel(parent),
      m_d(std::make_unique<Private>(board, view))
{
    connect(&board.feed().dossier(), &Dossier::changed, this, &ClauseTreeModel::follow);
    connect(&board, &LiveBoard::completed, this, [this] {
        if (m_d->watched.mustFollow())
            countAnew();
    });
}

ClauseTreeModel::~ClauseTreeModel() = default;

void ClauseTreeModel::setWatched(bool watched)
{
    if (!m_d->watched.set(watched))
        return;
    beginResetModel();
    m_d->plant();
    endResetModel();
}

void ClauseTreeModel::setView(const ViewState &view)
{
    if (view == m_d->view)
        return;
    m_d->view = view;
    countAnew();
}

void ClauseTreeModel::setFaults(const std::vector<Fault> &faults)
{
    m_d->faults = faultTexts(faults);
    announceColumns(0, ColumnCount - 1);
}

void ClauseTreeModel::follow(const Edit &edit)
{
    if (!m_d->watched.mustFollow())
        return;
    if (!edit.of<Clause>().empty() || !edit.of<Instrument>().empty()) {
        beginResetModel();
        m_d->plant();
        endResetModel();
        return;
    }
    countAnew();
}

void ClauseTreeModel::countAnew()
{
    m_d->count();
    announceColumns(PledgesColumn, SumsColumn);
}

QString ClauseTreeModel::wholeLine() const
{
    StatusTally whole;
    for (const int top : m_d->tree.top)
        whole.join(m_d->tallies[static_cast<size_t>(top)]);
    return m_d->isCounted ? tallyLine(whole, m_d->rules) : QString();
}

void ClauseTreeModel::announceColumns(int first, int last)
{
    const auto announce = [&](const std::vector<int> &siblings) {
        if (!siblings.empty())
            Q_EMIT dataChanged(indexOfNode(siblings.front(), first),
                               indexOfNode(siblings.back(), last));
    };
    announce(m_d->tree.top);
    for (const auto &node : m_d->tree.nodes)
        announce(node.children);
}

QModelIndex ClauseTreeModel::indexOfNode(int node, int column) const
{
    return createIndex(m_d->tree.nodes[static_cast<size_t>(node)].row, column,
                       static_cast<quintptr>(node));
}

FactRef ClauseTreeModel::factAt(const QModelIndex &index) const
{
    return index.isValid() && checkIndex(index, CheckIndexOption::IndexIsValid)
        ? m_d->tree.nodes[index.internalId()].fact
        : FactRef{};
}

QModelIndex ClauseTreeModel::indexOf(FactRef fact, int column) const
{
    const int node = m_d->tree.nodeOf(fact);
    return node >= 0 ? indexOfNode(node, column) : QModelIndex();
}

std::vector<FactRef> ClauseTreeModel::factsIn(const QModelIndex &index) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &tree = m_d->tree;
    const int wanted = static_cast<int>(index.internalId());
    return pledgesInView(m_d->feed, m_d->view, [&tree, wanted](const Pledge &pledge) {
        int node = tree.nodeOf(refOf(pledge.clause));
        while (node > wanted) // parents have the smaller numbers
            node = tree.nodes[static_cast<size_t>(node)].parent;
        return node == wanted;
    });
}

QModelIndex ClauseTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const auto &siblings
        = parent.isValid() ? m_d->tree.nodes[parent.internalId()].children : m_d->tree.top;
    return createIndex(row, column, static_cast<quintptr>(siblings[static_cast<size_t>(row)]));
}

QModelIndex ClauseTreeModel::parent(const QModelIndex &index) const
{
    if (!index.isValid()
        || !checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::DoNotUseParent))
        return {};
    const int above = m_d->tree.nodes[index.internalId()].parent;
    return above >= 0 ? indexOfNode(above, 0) : QModelIndex();
}

int ClauseTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_d->tree.top.size());
    if (!checkIndex(parent) || parent.column() != 0)
        return 0;
    return static_cast<int>(m_d->tree.nodes[parent.internalId()].children.size());
}

int ClauseTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant ClauseTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const size_t node = index.internalId();
    switch (role) {
    case Qt::DisplayRole:
        return m_d->text(node, index.column());
    case Qt::TextAlignmentRole:
        return static_cast<int>(alignmentOf(index.column()));
    case SortRole:
        return index.column() == PledgesColumn ? QVariant(m_d->tallies[node].obligations())
                                               : QVariant(m_d->text(node, index.column()));
    case FactRole:
        return QVariant::fromValue(m_d->tree.nodes[node].fact);
    case CodeRole:
        return m_d->code(node);
    case FaultRole:
        return faultOf(m_d->faults, m_d->tree.nodes[node].fact);
    default:
        return index.column() == StateColumn && m_d->isCounted
            ? cellData(m_d->tallies[node], m_d->rules, role)
            : QVariant();
    }
}

QVariant ClauseTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::DisplayRole)
        return QString::fromLatin1(kTitles[static_cast<size_t>(section)]);
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(alignmentOf(section));
    return {};
}

} // namespace servanda
