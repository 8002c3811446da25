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
    QString (*text)(const SignatoryRow &row, const StatusRules &rules) = nullptr;
    SortKey (*key)(const SignatoryRow &row, const StatusRules &rules) = nullptr;
};

StatusSign signOf(const SignatoryRow &row)
{
    return row.boundNowhere.isEmpty() ? signOf(row.tally)
                                      : StatusSign{Headline::NotApplicable, false, false};
}

QString sumsText(const SignatoryRow &row, const StatusRules &rules)
{
    if (!row.boundNowhere.isEmpty())
        return row.boundNowhere;
    // The state beside it says already that there is no pledge.
    return row.tally.obligations() == 0 ? QString() : tallyLine(row.tally, rules);
}

/// Without pledges a count is left empty: nothing was asked, so nothing is missing.
QString countText(const SignatoryRow &row)
{
    return row.tally.obligations() == 0 ? QString() : QString::number(row.tally.obligations());
}

SortKey keyOf(const SignatoryRow &row, qint64 number)
{
    return {row.tally.obligations() == 0, number, {}};
}

SortKey pointKey(const SignatoryRow &row, const StatusRules &rules)
{
    const auto point = row.tally.point(rules);
    return {!point, point ? point->billionths : 0, {}};
}

constexpr std::array<SignatoryColumn, SignatoryModel::ColumnCount> kColumns{{
    {"Code", kText, [](const SignatoryRow &row, const StatusRules &) { return row.code; },
     [](const SignatoryRow &row, const StatusRules &) { return textKey(row.code); }},
    {"Name", kText, [](const SignatoryRow &row, const StatusRules &) { return row.name; },
     [](const SignatoryRow &row, const StatusRules &) { return textKey(row.name); }},
    {"Kind", kText,
     [](const SignatoryRow &row, const StatusRules &) -> QString { return enumLabel(row.kind); },
     [](const SignatoryRow &row, const StatusRules &) {
         return SortKey{false, static_cast<qint64>(row.kind), {}};
     }},
    {"Role", kText, [](const SignatoryRow &row, const StatusRules &) { return row.roles; },
     [](const SignatoryRow &row, const StatusRules &) { return textKey(row.roles); }},
    {"Represented by", kText,
     [](const SignatoryRow &row, const StatusRules &) { return row.representatives; },
     [](const SignatoryRow &row, const StatusRules &) { return textKey(row.representatives); }},
    {"Pledges", kNumber,
     [](const SignatoryRow &row, const StatusRules &) { return countText(row); },
     [](const SignatoryRow &row, const StatusRules &) {
         return keyOf(row, row.tally.obligations());
     }},
    {"Worst pledge", kText,
     [](const SignatoryRow &row, const StatusRules &) -> QString {
         return enumLabel(signOf(row).headline);
     },
     [](const SignatoryRow &row, const StatusRules &rules) {
         return keyOf(row, stateRank(row.tally.headline(), row.tally.point(rules)));
     }},
    {"Status", kText, &sumsText, &pointKey},
}};

const SignatoryColumn &columnAt(int column)
{
    return kColumns[static_cast<size_t>(column)];
}

} // namespace

class SignatoryModel::Private final
{
public:
    Private(const LiveBoard &source, const ViewState &seen)
        : board(source),
          feed(source.feed()),
          view(seen)
    {
        make();
    }

    void make()
    {
        const StatusBoard *statuses = board.ready(view.asOf);
        isCounted = statuses != nullptr;
        if (statuses)
            rules = statuses->reader().rules();
        rows = makeSignatoryRows(feed.dossier(), statuses, view.filter);
        std::erase_if(rows, [this](const SignatoryRow &row) { return !holdsWords(row); });
        order();
    }

    void order()
    {
        const auto precedes = [this](const SignatoryRow &a, const SignatoryRow &b) {
            if (column < 0)
                return a.party < b.party;
            const SortKey left = columnAt(column).key(a, rules);
            const SortKey right = columnAt(column).key(b, rules);
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

    [[nodiscard]] QVariant cell(const SignatoryRow &row, int role) const
    {
        if (!isCounted)
            return {};
        if (!row.boundNowhere.isEmpty() && role == CellRole)
            return QVariant::fromValue(signOf(row));
        if (!row.boundNowhere.isEmpty()
            && (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole))
            return row.boundNowhere;
        return cellData(row.tally, rules, role);
    }

    const LiveBoard &board;
    const Feed &feed;
    ViewState view;
    StatusRules rules;
    bool isCounted = false; ///< whether the statuses are known
    std::vector<QByteArray> words;
    int column = -1;
    Qt::SortOrder direction = Qt::AscendingOrder;
    std::vector<SignatoryRow> rows;
    FaultTexts faults;
    WatchState watched;
};

SignatoryModel::SignatoryModel(const LiveBoard &board, const ViewState &view, QObject *parent)
    : QAbstractTableModel(parent),
      m_d(std::make_unique<Private>(board, view))
{
    connect(&board.feed().dossier(), &Dossier::changed, this, &SignatoryModel::followEdit);
    connect(&board, &LiveBoard::completed, this, [this] {
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

void SignatoryModel::followEdit()
{
    if (!m_d->watched.mustFollow())
        return;
    const auto before = m_d->parties();
    refresh();
    std::vector<FactRef> left;
    for (const PartyId party : before) {
        if (rowOf(refOf(party)) < 0 && m_d->feed.dossier().find(party))
            left.push_back(refOf(party));
    }
    if (!left.empty())
        Q_EMIT leftView(left);
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

QString SignatoryModel::wholeLine() const
{
    StatusTally whole;
    for (const auto &row : m_d->rows)
        whole.join(row.tally);
    return m_d->isCounted ? tallyLine(whole, m_d->rules) : QString();
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
        return m_d->isCounted || index.column() < PledgesColumn
            ? columnAt(index.column()).text(row, m_d->rules)
            : QString();
    case Qt::TextAlignmentRole:
        return static_cast<int>(columnAt(index.column()).alignment);
    case SortRole:
        return columnAt(index.column()).key(row, m_d->rules).toVariant();
    case FactRole:
        return QVariant::fromValue(refOf(row.party));
    case CodeRole:
        return row.code;
    case FaultRole:
        return faultOf(m_d->faults, refOf(row.party));
    default:
        return index.column() == StateColumn ? m_d->cell(row, role) : QVariant();
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
