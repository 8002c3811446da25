#include "model/items/pledgerows.h"

#include "model/analysis/columns.h"
#include "model/dossier/matcher.h"
#include "model/items/pledgelistmodel.h"

#include <algorithm>

namespace servanda {

PledgeRows::PledgeRows(const LiveBoard &board, const ViewState &view)
    : m_board(board),
      m_feed(board.feed()),
      m_view(view),
      m_index(m_feed)
{
    m_order = currentOrder().sorted();
    judgeAll();
    findWords();
}

void PledgeRows::setView(const ViewState &view)
{
    const bool dayMoved = view.asOf != m_view.asOf;
    m_view = view;
    judgeAll();
    if (dayMoved)
        refreshOrder();
}

void PledgeRows::setWords(std::vector<QByteArray> words)
{
    m_words = std::move(words);
    findWords();
}

void PledgeRows::narrow(std::vector<QByteArray> words, std::vector<quint32> &rows)
{
    // What holds the longer words holds the shorter ones, so only new words are sought.
    auto fresh = words;
    std::erase_if(fresh, [this](const QByteArray &word) {
        return std::ranges::find(m_words, word) != m_words.end();
    });
    m_words = std::move(words);
    // A few rows are looked at one by one; for many, one pass over all text is quicker.
    constexpr size_t kWorthAPass = 8;
    if (rows.size() * kWorthAPass > m_order.size()) {
        const auto found = m_index.search(fresh);
        for (size_t i = 0; i < found.size(); ++i)
            m_flags[i] &= static_cast<quint8>(InView | (found[i] != 0 ? Found : 0));
        rows = wanted();
        return;
    }
    for (quint8 &flags : m_flags)
        flags &= InView;
    rows = m_index.searchAmong(rows, fresh);
    for (const quint32 pledge : rows)
        m_flags[pledge] |= Found;
}

void PledgeRows::setOrder(int column, Qt::SortOrder order)
{
    m_column = column;
    m_sortOrder = order;
    m_order = currentOrder().sorted();
}

void PledgeRows::rebuild()
{
    m_index.rebuild();
    m_order = currentOrder().sorted();
    judgeAll();
    findWords();
}

void PledgeRows::refreshOrder()
{
    if (m_column == PledgeListModel::StateColumn || m_column == PledgeListModel::DeliveredColumn)
        m_order = currentOrder().sorted();
}

void PledgeRows::judgeAll()
{
    const auto pledges = m_feed.dossier().rows<Pledge>();
    const auto &first = m_feed.columns().pledges.first;
    const qint32 asOf = PartialDate(m_view.asOf).packed();
    const PledgeMatcher matcher(m_view.filter, m_feed.dossier());
    const bool matchesAll = m_view.filter.isEmpty();
    m_flags.resize(pledges.size(), 0);
    m_inView = 0;
    for (size_t i = 0; i < pledges.size(); ++i) {
        const bool inView = first[i] <= asOf && (matchesAll || matcher.matches(pledges[i]));
        m_flags[i] = static_cast<quint8>((m_flags[i] & Found) | (inView ? InView : 0));
        m_inView += inView ? 1 : 0;
    }
}

void PledgeRows::judge(quint32 pledge)
{
    const auto &row = m_feed.dossier().rows<Pledge>()[pledge];
    const bool inView = m_feed.columns().pledges.first[pledge] <= PartialDate(m_view.asOf).packed()
        && PledgeMatcher(m_view.filter, m_feed.dossier()).matches(row);
    const bool found = !m_index.searchAmong({pledge}, m_words).empty();
    m_inView += (inView ? 1 : 0) - ((m_flags[pledge] & InView) != 0 ? 1 : 0);
    m_flags[pledge] = static_cast<quint8>((inView ? InView : 0) | (found ? Found : 0));
}

void PledgeRows::findWords()
{
    const auto found = m_index.search(m_words);
    for (size_t i = 0; i < found.size(); ++i)
        m_flags[i] = static_cast<quint8>((m_flags[i] & InView) | (found[i] != 0 ? Found : 0));
}

std::vector<quint32> PledgeRows::wanted() const
{
    std::vector<quint32> rows(m_order.size());
    size_t count = 0;
    for (const quint32 pledge : m_order) {
        rows[count] = pledge; // written always, kept if shown: no branch to guess
        count += m_flags[pledge] == Shown ? 1 : 0;
    }
    rows.resize(count);
    return rows;
}

PledgeRows::Footprint PledgeRows::footprintOf(const Changes<Pledge> &changes) const
{
    const auto pledges = m_feed.dossier().rows<Pledge>();
    auto sorted = std::vector<const Change<Pledge> *>();
    for (const auto &change : changes)
        sorted.push_back(&change);
    std::ranges::sort(sorted, {}, [](const auto *change) { return change->id(); });
    Footprint footprint;
    for (const auto *change : sorted) {
        const auto at = std::ranges::lower_bound(pledges, change->id(), {}, &Pledge::id);
        const auto place = static_cast<quint32>(at - pledges.begin());
        if (!change->after)
            footprint.removed.push_back(place + static_cast<quint32>(footprint.removed.size())
                                        - static_cast<quint32>(footprint.added.size()));
        else if (!change->before)
            footprint.added.push_back(place);
        else
            footprint.updated.push_back(place);
    }
    return footprint;
}

bool moves(const PledgeRows::Footprint &footprint, size_t size)
{
    // New facts nearly always stand at the end.
    return !footprint.removed.empty()
        || (!footprint.added.empty() && footprint.added.front() < size);
}

quint32 placeAfter(const PledgeRows::Footprint &footprint, quint32 place)
{
    if ((footprint.removed.empty() || place < footprint.removed.front())
        && (footprint.added.empty() || place < footprint.added.front()))
        return place;
    const auto gone = std::ranges::lower_bound(footprint.removed, place);
    if (gone != footprint.removed.end() && *gone == place)
        return kGonePlace;
    place -= static_cast<quint32>(gone - footprint.removed.begin());
    for (const quint32 added : footprint.added) {
        if (added > place)
            break;
        ++place;
    }
    return place;
}

void PledgeRows::follow(const Footprint &footprint)
{
    for (const quint32 place : std::vector(footprint.removed.rbegin(), footprint.removed.rend())) {
        m_inView -= (m_flags[place] & InView) != 0 ? 1 : 0;
        m_flags.erase(m_flags.begin() + place);
        m_index.remove(place);
    }
    if (moves(footprint, m_order.size())) {
        for (quint32 &pledge : m_order)
            pledge = placeAfter(footprint, pledge);
        std::erase(m_order, kGonePlace);
    }
    for (const quint32 place : footprint.added) {
        m_flags.insert(m_flags.begin() + place, 0);
        m_index.insert(place);
    }
    for (const quint32 place : footprint.updated)
        m_index.replace(place);

    auto touched = footprint.updated;
    if (!touched.empty())
        std::erase_if(m_order, [&](quint32 pledge) {
            return std::ranges::find(touched, pledge) != touched.end();
        });
    touched.insert(touched.end(), footprint.added.begin(), footprint.added.end());
    const PledgeOrder order = currentOrder();
    for (const quint32 pledge : touched) {
        judge(pledge);
        m_order.insert(
            std::ranges::lower_bound(
                m_order, pledge, [&order](quint32 a, quint32 b) { return order.precedes(a, b); }),
            pledge);
    }
}

qsizetype PledgeRows::memoryUsed() const
{
    return m_index.memoryUsed()
        + static_cast<qsizetype>(m_flags.capacity() + m_order.capacity() * sizeof(quint32));
}

} // namespace servanda
