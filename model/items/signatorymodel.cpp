#include "model/items/signatorymodel.h"

#include "model/items/celltext.h"
#include "model/items/faulttexts.h"
#include "model/items/itemroles.h"
#include "model/items/pledgesinview.h"
#include "model/items/searchindex.h"
#include "model/items/signatoryrows.h"
#include "model/items/sortkey.h"
#include "model/items/watchstate.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

using Column = SignatoryModel::Column;

constexpr Qt::Alignment kText = Qt::AlignLeft | Qt::AlignVCenter;
constexpr Qt::Alignment kNumber = Qt::AlignRight | Qt::AlignVCenter;

/// One column: its title, how it stands, its text and what it is sorted by.
struct SignatoryColumn
{
    const char *title = nullptr;
    Qt::Alignment alignment;
    QString (*text)(const SignatoryRow &row) = nullptr;
    SortKey (*key)(const SignatoryRow &row) = nullptr;
};

/// Without pledges a count is left empty: nothing was asked, so nothing is missing.
QString countText(const SignatoryRow &row, int count)
{
    return row.cell.pledges == 0 ? QString() : QString::number(count);
}

SortKey countKey(const SignatoryRow &row, int count)
{
    return {row.cell.pledges == 0, count, {}};
}

constexpr std::array<SignatoryColumn, SignatoryModel::ColumnCount> kColumns{{
    {"Code", kText, [](const SignatoryRow &row) { return row.code; },
     [](const SignatoryRow &row) { return textKey(row.code); }},
    {"Name", kText, [](const SignatoryRow &row) { return row.name; },
     [](const SignatoryRow &row) { return textKey(row.name); }},
    {"Kind", kText, [](const SignatoryRow &row) -> QString { return enumLabel(row.kind); },
     [](const SignatoryRow &row) {
         return SortKey{false, static_cast<qint64>(row.kind), {}};
     }},
    {"Role", kText, [](const SignatoryRow &row) { return row.roles; },
     [](const SignatoryRow &row) { return textKey(row.roles); }},
    {"Represented by", kText, [](const SignatoryRow &row) { return row.representatives; },
     [](const SignatoryRow &row) { return textKey(row.representatives); }},
    {"Pledges", kNumber, [](const SignatoryRow &row) { return countText(row, row.cell.pledges); },
     [](const SignatoryRow &row) { return countKey(row, row.cell.pledges); }},
    {"With report", kNumber,
     [](const SignatoryRow &row) { return countText(row, row.cell.withReport); },
     [](const SignatoryRow &row) { return countKey(row, row.cell.withReport); }},
    {"Not yet triggered", kNumber,
     [](const SignatoryRow &row) { return countText(row, row.cell.dormant); },
     [](const SignatoryRow &row) { return countKey(row, row.cell.dormant); }},
    {"State", kText, [](const SignatoryRow &row) { return stateText(row.cell); },
     [](const SignatoryRow &row) { return countKey(row, stateRank(row.cell)); }},
}};

const SignatoryColumn &columnAt(int column)
{
    return kColumns[static_cast<size_t>(column)];
}

} // namespace

class SignatoryModel::Private final
{
public:
    Private(const Feed &source, const ViewState &seen) : feed(source), view(seen) { make(); }

    void make()
    {
        rows = makeSignatoryRows(feed, view);
        std::erase_if(rows, [this](const SignatoryRow &row) { return !holdsWords(row); });
        order();
    }

    void order()
    {
        const auto precedes = [this](const SignatoryRow &a, const SignatoryRow &b) {
            if (column < 0)
                return a.party < b.party;
            const SortKey left = columnAt(column).key(a);
            const SortKey right = columnAt(column).key(b);
            if (left.isNone != right.isNone)
                return right.isNone;
            const int sign = compare(left, right);
            return sign == 0 ? a.party < b.party : (sign < 0) == (direction == Qt::AscendingOrder);
        };
        std::ranges::sort(rows, precedes);
    }

    [[nodiscard]] bool holdsWords(const SignatoryRow &row) const
    {
        QByteArray folded;
        for (const QString &text : {row.code, row.name, row.roles, row.representatives}) {
            SearchIndex::fold(text, folded);
            folded += '\n';
        }
        return std::ranges::all_of(
            words, [&](const auto &word) { return SearchIndex::holds(folded, word); });
    }

    [[nodiscard]] std::vector<PartyId> parties() const
    {
        std::vector<PartyId> ids;
        for (const auto &row : rows)
            ids.push_back(row.party);
        return ids;
    }

    const Feed &feed;
    ViewState view;
    std::vector<QByteArray> words;
    int column = -1;
    Qt::SortOrder direction = Qt::AscendingOrder;
    std::vector<SignatoryRow> rows;
    FaultTexts faults;
    WatchState watched;
};

SignatoryModel::SignatoryModel(const Feed &feed, const ViewState &view, QObject *parent)
    : QAbstractTableModel(parent),
      m_d(std::make_unique<Private>(feed, view))
{
    connect(&feed.dossier(), &Dossier::changed, this, [this] {
        if (m_d->watched.mustFollow())
            refresh();
    });
}

SignatoryModel::~SignatoryModel() = default;

void SignatoryModel::setWatched(bool watched)
{
    if (m_d->watched.set(watched))
        refresh();
}

void SignatoryModel::setView(const ViewState &view)
{
    if (view == m_d->view)
        return;
    m_d->view = view;
    refresh();
}

void SignatoryModel::setSearch(const QString &text)
{
    auto words = SearchIndex::words(text);
    if (words == m_d->words)
        return;
    m_d->words = std::move(words);
    refresh();
}

void SignatoryModel::setFaults(const std::vector<Fault> &faults)
{
    m_d->faults = faultTexts(faults);
    announceAll();
}

/// Keeps rows, and with them the selection, where only their contents have changed.
void SignatoryModel::refresh()
{
    const auto before = m_d->parties();
    auto old = std::exchange(m_d->rows, {});
    m_d->make();
    if (m_d->parties() == before) {
        announceAll();
        return;
    }
    std::swap(old, m_d->rows); // a reset begins with the rows that the views know
    beginResetModel();
    std::swap(old, m_d->rows);
    endResetModel();
}

void SignatoryModel::announceAll()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

FactRef SignatoryModel::factAt(int row) const
{
    return row >= 0 && row < rowCount() ? refOf(m_d->rows[static_cast<size_t>(row)].party)
                                        : FactRef{};
}

int SignatoryModel::rowOf(FactRef party) const
{
    const auto at = std::ranges::find(m_d->rows, party,
                                      [](const SignatoryRow &row) { return refOf(row.party); });
    return at != m_d->rows.end() ? static_cast<int>(at - m_d->rows.begin()) : -1;
}

std::vector<FactRef> SignatoryModel::factsIn(const QModelIndex &index) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PartyId party = m_d->rows[static_cast<size_t>(index.row())].party;
    return pledgesInView(m_d->feed, m_d->view,
                         [party](const Pledge &pledge) { return pledge.party == party; });
}

int SignatoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_d->rows.size());
}

int SignatoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SignatoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()
        || !checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const SignatoryRow &row = m_d->rows[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return columnAt(index.column()).text(row);
    case Qt::TextAlignmentRole:
        return static_cast<int>(columnAt(index.column()).alignment);
    case SortRole:
        return columnAt(index.column()).key(row).toVariant();
    case FactRole:
        return QVariant::fromValue(refOf(row.party));
    case CodeRole:
        return row.code;
    case FaultRole:
        return faultOf(m_d->faults, refOf(row.party));
    default:
        return index.column() == StateColumn ? cellData(row.cell, role) : QVariant();
    }
}

QVariant SignatoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::DisplayRole)
        return QString::fromLatin1(columnAt(section).title);
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(columnAt(section).alignment);
    return {};
}

void SignatoryModel::sort(int column, Qt::SortOrder order)
{
    if (column < -1 || column >= ColumnCount)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const auto before = persistentIndexList();
    const auto parties = m_d->parties();
    m_d->column = column;
    m_d->direction = order;
    m_d->order();
    QModelIndexList after;
    for (const auto &old : before)
        after += index(rowOf(refOf(parties[static_cast<size_t>(old.row())])), old.column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

} // namespace servanda
