#include "model/items/pledgeorder.h"

#include "model/items/celltext.h"
#include "model/items/pledgelistmodel.h"
#include "model/items/pledgereports.h"
#include "model/items/sortkey.h"

#include <algorithm>
#include <numeric>

namespace servanda {
namespace {

constexpr quint32 kNone = std::numeric_limits<quint32>::max();

/// By small number: the place of each fact among all, by a text of it; equal texts share one.
template <class Row, class Text>
std::vector<qint32> ranksBy(const Slots &slots_, const Dossier &dossier, Text &&text)
{
    std::vector<std::pair<SortKey, size_t>> keys;
    for (qint32 slot = 0; slot < slots_.size(); ++slot) {
        const Row *row = dossier.find(Id<Row>{slots_.id(slot)});
        keys.emplace_back(textKey(row ? text(*row) : QString()), slot);
    }
    std::ranges::sort(keys,
                      [](const auto &a, const auto &b) { return compare(a.first, b.first) < 0; });
    std::vector<qint32> ranks(keys.size(), 0);
    for (size_t i = 1; i < keys.size(); ++i)
        ranks[keys[i].second]
            = ranks[keys[i - 1].second] + (compare(keys[i - 1].first, keys[i].first) != 0 ? 1 : 0);
    return ranks;
}

/// The first eight bytes of a text as a number that orders like them.
qint64 firstBytes(QByteArrayView text)
{
    quint64 number = 0;
    for (qsizetype i = 0; i < 8; ++i)
        number = number << 8U
            | (i < text.size() ? static_cast<unsigned char>(text[i])
                               : static_cast<unsigned char>(0));
    return static_cast<qint64>(number ^ (quint64{1} << 63U));
}

} // namespace

PledgeOrder::PledgeOrder(const LiveBoard &board, const PledgeIndex &index, int column,
                         Qt::SortOrder order, QDate asOf)
    : m_feed(board.feed()),
      m_index(index),
      m_column(column),
      m_descending(order == Qt::DescendingOrder),
      m_asOf(asOf),
      m_statuses(column == PledgeListModel::StateColumn ? board.ready(asOf) : nullptr)
{
    rankColumn();
}

void PledgeOrder::rankColumn()
{
    const auto &columns = m_feed.columns();
    const auto &dossier = m_feed.dossier();
    switch (m_column) {
    case PledgeListModel::SignatoryColumn:
        m_ranks
            = ranksBy<Party>(columns.parties, dossier, [](const Party &row) { return row.name; });
        break;
    case PledgeListModel::ClauseColumn:
        m_ranks = ranksBy<Clause>(columns.clauses, dossier,
                                  [](const Clause &row) { return row.number; });
        break;
    case PledgeListModel::SourceColumn:
        m_ranks
            = ranksBy<Source>(columns.sources, dossier, [](const Source &row) { return row.code; });
        break;
    case PledgeListModel::AmountColumn:
    case PledgeListModel::DeliveredColumn:
        // The map is ordered by code. Group 0 is what has a value in euro.
        m_unitRanks.resize(columns.units.size());
        for (quint32 rank = 1; const auto &[unit, slot] : columns.unitSlots)
            m_unitRanks[static_cast<size_t>(slot)] = rank++;
        break;
    default:
        break;
    }
}

PledgeOrder::Key PledgeOrder::amountKey(quint32 pledge, qint64 euros, qint64 ownUnits) const
{
    if (isValue(euros))
        return {0, pledge, euros};
    if (!isValue(ownUnits))
        return {kNone, pledge, 0};
    const auto unit = static_cast<size_t>(m_feed.columns().pledges.unit[pledge]);
    return {m_unitRanks[unit], pledge, ownUnits};
}

PledgeOrder::Key PledgeOrder::deliveredKey(quint32 pledge) const
{
    const auto figure = [](DeliveredSum sum) { return sum.hasFigure ? sum.value : kNoFigureValue; };
    return amountKey(pledge, figure(deliveredInEuro(m_feed, pledge, m_asOf)),
                     figure(deliveredInOwnUnit(m_feed, pledge, m_asOf)));
}

PledgeOrder::Key PledgeOrder::keyUpwards(quint32 pledge) const
{
    const auto &columns = m_feed.columns();
    const auto &rows = columns.pledges;
    const auto ranked = [&](qint32 slot) -> Key {
        return slot < 0 ? Key{kNone, pledge, 0}
                        : Key{0, pledge, m_ranks[static_cast<size_t>(slot)]};
    };
    const auto dated = [&](qint32 day) -> Key { return {day == 0 ? kNone : 0, pledge, day}; };
    switch (m_column) {
    case PledgeListModel::SignatoryColumn:
        return ranked(rows.party[pledge]);
    case PledgeListModel::ClauseColumn:
        return ranked(rows.clause[pledge]);
    case PledgeListModel::SourceColumn:
        return ranked(rows.source[pledge]);
    case PledgeListModel::KindColumn:
        return {0, pledge, rows.kind[pledge]};
    case PledgeListModel::TitleColumn:
        return {0, pledge, firstBytes(m_index.title(pledge))};
    case PledgeListModel::AmountColumn:
        return amountKey(pledge, columns.valuesIn(kEuro).pledges[pledge], rows.minorUnits[pledge]);
    case PledgeListModel::AnnouncedColumn:
        return dated(m_feed.dossier().rows<Pledge>()[pledge].announcedOn.packed());
    case PledgeListModel::DueColumn:
        return dated(m_feed.dossier().rows<Pledge>()[pledge].dueOn.packed());
    case PledgeListModel::DeliveredColumn:
        return deliveredKey(pledge);
    case PledgeListModel::StateColumn: {
        const Status *status = m_statuses ? m_statuses->at(pledge) : nullptr;
        if (!status)
            return {kNone, pledge, 0};
        return {0, pledge, stateRank(headlineOf(*status), status->achievement.point)};
    }
    default:
        return {0, pledge, 0};
    }
}

PledgeOrder::Key PledgeOrder::key(quint32 pledge) const
{
    Key key = keyUpwards(pledge);
    if (m_descending)
        key.value = ~key.value; // turns the order round, and cannot overflow as a minus sign can
    return key;
}

bool PledgeOrder::precedes(const Key &a, const Key &b) const
{
    if (a.group != b.group)
        return a.group < b.group;
    if (a.value != b.value)
        return a.value < b.value;
    if (m_column == PledgeListModel::TitleColumn) {
        const int sign = m_index.title(a.item).compare(m_index.title(b.item));
        if (sign != 0)
            return (sign < 0) != m_descending;
    }
    return a.item < b.item;
}

bool PledgeOrder::precedes(quint32 a, quint32 b) const
{
    return precedes(key(a), key(b));
}

std::vector<quint32> PledgeOrder::sorted() const
{
    const auto count = m_feed.columns().pledges.size();
    std::vector<quint32> order(count);
    std::iota(order.begin(), order.end(), quint32{0});
    if (m_column < 0)
        return order;
    std::vector<Key> keys(count);
    std::ranges::transform(order, keys.begin(), [this](quint32 pledge) { return key(pledge); });
    if (m_column == PledgeListModel::TitleColumn) {
        sortTitles(keys);
    } else {
        std::vector<Key> room;
        radixSort(keys, room);
    }
    std::ranges::transform(keys, order.begin(), &Key::item);
    return order;
}

/// Eight bytes at a time: those that are alike so far are sorted by the next eight.
void PledgeOrder::sortTitles(std::vector<Key> &keys) const
{
    struct Run
    {
        size_t begin;
        size_t end;
        qsizetype depth;
    };
    std::vector<Run> runs{{0, keys.size(), 0}};
    std::vector<Key> room;
    while (!runs.empty()) {
        const auto [begin, end, depth] = runs.back();
        runs.pop_back();
        const auto run = std::span(keys).subspan(begin, end - begin);
        bool anyLonger = false;
        for (Key &key : run) {
            const auto title = m_index.title(key.item);
            anyLonger = anyLonger || title.size() > depth;
            const qint64 bytes = firstBytes(title.sliced(std::min(depth, title.size())));
            key.value = m_descending ? ~bytes : bytes;
        }
        if (!anyLonger)
            continue; // alike to the end: they stand as they were made
        constexpr size_t kFew = 256;
        if (run.size() > kFew)
            radixSort(run, room);
        else
            std::ranges::stable_sort(run, {}, &Key::value);
        for (size_t first = begin; first < end;) {
            size_t next = first + 1;
            while (next < end && keys[next].value == keys[first].value)
                ++next;
            if (next - first > 1)
                runs.push_back({first, next, depth + 8});
            first = next;
        }
    }
}

} // namespace servanda
