#include "model/analysis/statusboard.h"

#include "model/analysis/columnwriter.h"
#include "model/analysis/statusreach.h"

#include <algorithm>

namespace servanda {
class StatusBoard::Private final
{
public:
    Private(const Feed &feed, QDate asOf, Making making)
        : m_feed(feed),
          m_inSteps(making == Making::InSteps)
    {
        assessAll(asOf);
    }

    void setAsOf(QDate asOf)
    {
        if (asOf != m_reader->asOf())
            isComplete() ? moveTo(asOf) : assessAll(asOf);
    }

    [[nodiscard]] bool isComplete() const { return m_next >= m_entries.size(); }

    void assessMore(size_t pledges)
    {
        const size_t end = std::min(m_entries.size(), m_next + pledges);
        for (; m_next < end; ++m_next)
            count(m_next);
    }

    void follow(const Edit &edit)
    {
        constexpr size_t kMostTouched = 20'000; // beyond it everything anew is quicker
        const auto touched = pledgesTouchedBy(edit);
        const StatusReach reach = statusReachOf(edit);
        const QDate asOf = m_reader->asOf();
        // Whoever edits all the time must not keep it from ever being complete.
        const bool begunInVain = reach == StatusReach::Events && !isComplete();
        if (reach == StatusReach::Everything || touched.size() > kMostTouched || begunInVain)
            assessAll(asOf);
        else if (reach == StatusReach::Pledges)
            followPledges(touched);
        else if (reach == StatusReach::Events)
            moveTo(asOf);
        else
            m_reader = std::make_unique<ObligationReader>(m_feed, asOf); // it points at old rows
    }

    void moveTo(QDate asOf)
    {
        const auto before = std::move(m_reader);
        m_reader = std::make_unique<ObligationReader>(m_feed, asOf);
        growCells();
        const auto touched = touchedBetween(*before, *m_reader);
        constexpr size_t kMostAtOnce = 30'000; // beyond it somebody would wait
        if (m_inSteps && touched.size() > kMostAtOnce) {
            assessAll(asOf);
            return;
        }
        for (const qint32 pledge : touched)
            renew(static_cast<size_t>(pledge));
    }

    void followPledges(const std::vector<qint64> &touched)
    {
        const auto &columns = m_feed.columns();
        for (const qint64 id : touched)
            place(id, columns.pledges.indexOf(id) >= 0);
        m_reader = std::make_unique<ObligationReader>(m_feed, m_reader->asOf());
        growCells();
        std::vector<qint32> indexes;
        for (const qint64 id : touched) {
            const qint32 index = columns.pledges.indexOf(id);
            if (index >= 0)
                addWithLinked(index, indexes);
        }
        for (const qint32 index : indexes) {
            if (static_cast<size_t>(index) < m_next) // else its turn is still to come
                renew(static_cast<size_t>(index));
        }
    }

    [[nodiscard]] const Feed &feed() const { return m_feed; }
    [[nodiscard]] const ObligationReader &reader() const { return *m_reader; }

    [[nodiscard]] const Status *find(PledgeId pledge) const
    {
        const auto at = std::ranges::lower_bound(m_ids, pledge.value);
        if (at == m_ids.end() || *at != pledge.value)
            return nullptr;
        return this->at(static_cast<size_t>(at - m_ids.begin()));
    }

    [[nodiscard]] const Status *at(size_t place) const
    {
        const bool counts = place < m_entries.size() && m_entries[place].party >= 0;
        return counts ? &m_entries[place].status : nullptr;
    }

    [[nodiscard]] const StatusTally &cellAt(qint32 clause, qint32 party) const
    {
        static const StatusTally kNone;
        if (party < 0 || clause < 0 || static_cast<size_t>(party) >= m_cells.size()
            || static_cast<size_t>(clause) >= m_cells[static_cast<size_t>(party)].size())
            return kNone;
        return m_cells[static_cast<size_t>(party)][static_cast<size_t>(clause)];
    }

    [[nodiscard]] const StatusTally &cell(ClauseId clause, PartyId party) const
    {
        const auto &columns = m_feed.columns();
        return cellAt(columns.clauses.find(clause.value), columns.parties.find(party.value));
    }

    [[nodiscard]] StatusTally sum(std::optional<ClauseId> clause,
                                  std::optional<PartyId> party) const
    {
        const auto &columns = m_feed.columns();
        const qint32 clauseSlot = clause ? columns.clauses.find(clause->value) : -1;
        const qint32 partySlot = party ? columns.parties.find(party->value) : -1;
        StatusTally tally;
        for (size_t p = 0; p < m_cells.size(); ++p) {
            if (party && static_cast<qint32>(p) != partySlot)
                continue;
            for (size_t c = 0; c < m_cells[p].size(); ++c) {
                if (!clause || static_cast<qint32>(c) == clauseSlot)
                    tally.join(m_cells[p][c]);
            }
        }
        return tally;
    }

private:
    struct Entry
    {
        Status status;
        qint32 party = -1; ///< the cell it is counted in; -1: not announced, in none
        qint32 clause = -1;
    };

    void assessAll(QDate asOf)
    {
        m_reader = std::make_unique<ObligationReader>(m_feed, asOf);
        const auto &pledges = m_feed.columns().pledges;
        constexpr size_t kSpare = 4096; // so that adding a pledge does not move them all
        m_ids.reserve(pledges.size() + kSpare);
        m_entries.reserve(pledges.size() + kSpare);
        m_ids = pledges.id;
        m_entries.assign(pledges.size(), {});
        m_cells.clear();
        growCells();
        m_next = 0;
        if (!m_inSteps)
            assessMore(m_entries.size());
    }

    void growCells()
    {
        const auto &columns = m_feed.columns();
        m_cells.resize(static_cast<size_t>(columns.parties.size()));
        for (auto &row : m_cells)
            row.resize(static_cast<size_t>(columns.clauses.size()));
    }

    StatusTally &cellOf(const Entry &entry)
    {
        return m_cells[static_cast<size_t>(entry.party)][static_cast<size_t>(entry.clause)];
    }

    void count(size_t index)
    {
        if (!m_reader->isAnnounced(index))
            return;
        const auto &pledges = m_feed.columns().pledges;
        Entry &entry = m_entries[index];
        entry.status = m_reader->assessed(index, m_scratch);
        entry.party = pledges.party[index];
        entry.clause = pledges.clause[index];
        cellOf(entry).add(entry.status);
    }

    void forget(Entry &entry)
    {
        if (entry.party >= 0)
            cellOf(entry).remove(entry.status);
        entry = {};
    }

    void renew(size_t index)
    {
        forget(m_entries[index]);
        count(index);
    }

    /// Makes or closes the gap for a pledge that came or went.
    void place(qint64 id, bool exists)
    {
        const auto at = std::ranges::lower_bound(m_ids, id);
        const auto index = at - m_ids.begin();
        const bool known = at != m_ids.end() && *at == id;
        if (known == exists)
            return;
        const bool isPassed = isComplete() || static_cast<size_t>(index) < m_next;
        if (exists) {
            m_next += isPassed ? 1 : 0;
            m_ids.insert(at, id);
            m_entries.insert(m_entries.begin() + index, Entry());
            return;
        }
        m_next -= isPassed ? 1 : 0;
        forget(m_entries[static_cast<size_t>(index)]);
        m_ids.erase(at);
        m_entries.erase(m_entries.begin() + index);
    }

    /// A pledge and those whose counting links tie to it, directly or further on.
    void addWithLinked(qint32 pledge, std::vector<qint32> &into) const
    {
        if (std::ranges::find(into, pledge) != into.end())
            return;
        into.push_back(pledge);
        const auto &graph = m_feed.columns().links;
        const LinkNode *node = graph.find(pledge);
        if (!node)
            return;
        const auto self = graph.nodeOf.value(pledge);
        for (const auto &other : graph.nodes) {
            const bool tied = std::ranges::count(other.restates, self) > 0
                || std::ranges::count(other.replacedBy, self) > 0
                || std::ranges::count(other.parts, self) > 0
                || std::ranges::count(other.wholes, self) > 0;
            if (tied)
                addWithLinked(other.pledge, into);
        }
    }

    /// The pledges that a date, an event or the calendar may have changed between two days.
    [[nodiscard]] std::vector<qint32> touchedBetween(const ObligationReader &a,
                                                     const ObligationReader &b) const
    {
        const auto &columns = m_feed.columns();
        const auto &pledges = columns.pledges;
        const QDate early = std::min(a.asOf(), b.asOf());
        const QDate late = std::max(a.asOf(), b.asOf());
        const qint32 from = PartialDate(early).packed();
        const qint32 to = PartialDate(late).packed();
        // Due soon begins that long before the day.
        const qint32 soon = PartialDate(late.addDays(b.rules().dueSoonDays + 1)).packed();
        const auto between = [from, to](qint32 day) { return day > from && day <= to; };
        std::vector<quint8> clauses;
        clauses.reserve(static_cast<size_t>(columns.clauses.size()));
        for (qint32 slot = 0; slot < columns.clauses.size(); ++slot)
            clauses.push_back(a.clauseDiffers(slot, b) ? 1 : 0);
        std::vector<quint8> conditions;
        conditions.reserve(columns.conditions.size());
        for (qint32 slot = 0; slot < static_cast<qint32>(columns.conditions.size()); ++slot)
            conditions.push_back(a.conditionDiffers(slot, b) ? 1 : 0);

        std::vector<quint8> touched(pledges.size());
        bool linked = false; // then all that are linked: few in any dossier
        const auto touch = [&](size_t pledge) {
            touched[pledge] = 1;
            linked |= pledges.linked[pledge] != 0;
        };
        for (size_t i = 0; i < pledges.size(); ++i) {
            const qint32 due = pledges.due[i];
            if ((due >= from && due <= soon) || clauses[static_cast<size_t>(pledges.clause[i])]
                || conditions[static_cast<size_t>(pledges.condition[i])])
                touched[i] = 1;
            if (between(pledges.first[i]))
                touch(i);
        }
        const auto &reports = columns.reports;
        for (size_t i = 0; i < reports.size(); ++i) {
            if (between(reports.first[i]) && reports.pledge[i] >= 0)
                touch(static_cast<size_t>(reports.pledge[i]));
        }
        for (size_t i = 0; i < columns.rivalPledge.size(); ++i) {
            if (between(columns.rivalFirst[i]))
                touch(static_cast<size_t>(columns.rivalPledge[i]));
        }
        b.particulars().touchedBetween(from, to, touch);
        if (linked) {
            for (const auto &node : columns.links.nodes)
                touched[static_cast<size_t>(node.pledge)] = 1;
        }
        std::vector<qint32> indexes;
        for (size_t i = 0; i < touched.size(); ++i) {
            if (touched[i])
                indexes.push_back(static_cast<qint32>(i));
        }
        return indexes;
    }

    const Feed &m_feed;
    bool m_inSteps;
    size_t m_next = 0; ///< the first pledge that is not assessed yet
    std::unique_ptr<ObligationReader> m_reader;
    Obligation m_scratch;
    std::vector<qint64> m_ids; ///< of pledges, in order
    std::vector<Entry> m_entries; ///< beside them
    std::vector<std::vector<StatusTally>> m_cells; ///< by party slot and clause slot
};

StatusBoard::StatusBoard(const Feed &feed, QDate asOf, Making making)
    : m_d(std::make_unique<Private>(feed, asOf, making))
{
}

StatusBoard::~StatusBoard() = default;

void StatusBoard::setAsOf(QDate asOf)
{
    m_d->setAsOf(asOf);
}

void StatusBoard::follow(const Edit &edit)
{
    m_d->follow(edit);
}

bool StatusBoard::isComplete() const
{
    return m_d->isComplete();
}

void StatusBoard::assessMore(size_t pledges)
{
    m_d->assessMore(pledges);
}

QDate StatusBoard::asOf() const
{
    return m_d->reader().asOf();
}

const Feed &StatusBoard::feed() const
{
    return m_d->feed();
}

const ObligationReader &StatusBoard::reader() const
{
    return m_d->reader();
}

const Status *StatusBoard::find(PledgeId pledge) const
{
    return m_d->find(pledge);
}

const Status *StatusBoard::at(size_t place) const
{
    return m_d->at(place);
}

StatusTally StatusBoard::cell(ClauseId clause, PartyId party) const
{
    return m_d->cell(clause, party);
}

const StatusTally &StatusBoard::cellAt(qint32 clause, qint32 party) const
{
    return m_d->cellAt(clause, party);
}

StatusTally StatusBoard::party(PartyId party) const
{
    return m_d->sum({}, party);
}

StatusTally StatusBoard::clause(ClauseId clause) const
{
    return m_d->sum(clause, {});
}

StatusTally StatusBoard::everything() const
{
    return m_d->sum({}, {});
}

} // namespace servanda
