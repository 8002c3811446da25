#include "model/analysis/timeline.h"

#include "model/analysis/clausetree.h"
#include "model/analysis/columnfilter.h"
#include "model/dossier/matcher.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace servanda {
namespace {

qint32 dayNumber(QDate day)
{
    return static_cast<qint32>(day.toJulianDay());
}

/// The Julian day of a packed full day, as QDate has it: a million of them are asked for.
qint32 dayNumber(qint32 packed)
{
    const qint32 month = packed / 100 % 100;
    const qint32 before = (14 - month) / 12; // January and February belong to the year before
    const qint32 year = packed / 10000 + 4800 - before;
    return packed % 100 + (153 * (month + 12 * before - 3) + 2) / 5 + 365 * year + year / 4
        - year / 100 + year / 400 - 32045;
}

/// An entry and the lane that it belongs to.
struct PlacedEntry
{
    TimelineEntry entry;
    quint32 lane = 0;
};

/// 0 for exact days, 1 for months, 2 for years: in this order they stand in a lane.
size_t bandOf(const TimelineEntry &entry)
{
    constexpr int kLongestMonth = 31;
    return entry.days() == 1 ? 0 : entry.days() <= kLongestMonth ? 1 : 2;
}

/// Stable, in time proportional to the number of entries and keys.
void sortByKey(std::vector<PlacedEntry> &entries, size_t keys, const auto &keyOf)
{
    std::vector<size_t> starts(keys + 1);
    for (const auto &entry : entries)
        ++starts[keyOf(entry) + 1];
    for (size_t key = 0; key < keys; ++key)
        starts[key + 1] += starts[key];
    std::vector<PlacedEntry> sorted(entries.size());
    for (const auto &entry : entries)
        sorted[starts[keyOf(entry)]++] = entry;
    entries.swap(sorted);
}

/// Collects what happened and puts it in order.
class TimelineMaker final
{
public:
    TimelineMaker(const Feed &feed, const ViewState &view)
        : m_dossier(feed.dossier()),
          m_columns(feed.columns()),
          m_asOf(view.asOf),
          m_matcher(view.filter, m_dossier),
          m_passing(m_columns, view.filter, m_dossier)
    {
        m_made.asOf = dayNumber(view.asOf);
        makeLanes(view.filter.clauses.empty());
    }

    Timeline run()
    {
        m_entries.reserve(m_columns.pledges.size() + m_columns.reports.size());
        addSmall();
        // In the order of kinds, and each kind in the order of its ids.
        std::ranges::stable_sort(m_entries, {}, kindIn);
        const auto middle = std::ranges::lower_bound(m_entries, TimelineKind::Pledge, {}, kindIn);
        const std::vector<PlacedEntry> later(middle, m_entries.end());
        m_entries.erase(middle, m_entries.end());
        addColumn(m_columns.pledges, TimelineKind::Pledge, [](size_t) { return true; });
        addColumn(m_columns.reports, TimelineKind::Delivery, [this](size_t row) {
            return m_columns.reports.stage[row] == static_cast<quint8>(CurveStage::Delivered);
        });
        m_entries.insert(m_entries.end(), later.begin(), later.end());
        distribute();
        return std::move(m_made);
    }

private:
    static TimelineKind kindIn(const PlacedEntry &placed) { return placed.entry.kind; }

    void makeLanes(bool all)
    {
        const ClauseTree tree = makeClauseTree(m_dossier);
        m_laneOf.assign(static_cast<size_t>(m_columns.clauses.size()), -1);
        for (const int top : tree.top) {
            // Without recursion: a crafted dossier may nest as deep as it likes.
            std::vector<std::pair<int, int>> left{{top, 0}};
            const size_t before = m_made.lanes.size();
            while (!left.empty()) {
                const auto [node, depth] = left.back();
                left.pop_back();
                const ClauseNode &shown = tree.nodes[static_cast<size_t>(node)];
                if (depth == 0 || m_matcher.matchesClause({shown.fact.id}))
                    addLane(shown.fact, depth);
                for (auto child = shown.children.rbegin(); child != shown.children.rend(); ++child)
                    left.emplace_back(*child, depth + 1);
            }
            if (!all && m_made.lanes.size() == before + 1) { // none of its clauses is asked for
                m_laneOfFact.remove(m_made.lanes.back().fact);
                m_made.lanes.pop_back();
            }
        }
        addLane({}, 0);
    }

    void addLane(FactRef fact, int depth)
    {
        const auto lane = static_cast<int>(m_made.lanes.size());
        m_laneOfFact.insert(fact, lane);
        if (fact.type == FactType::Clause) {
            if (const qint32 slot = m_columns.clauses.find(fact.id); slot >= 0)
                m_laneOf[static_cast<size_t>(slot)] = lane;
        }
        m_made.lanes.push_back({fact, depth, {}, 0});
    }

    /// Of a clause; where it names none, or none that is there, the last lane.
    [[nodiscard]] int laneOf(FactRef fact) const
    {
        return m_laneOfFact.value(fact, static_cast<int>(m_made.lanes.size()) - 1);
    }

    [[nodiscard]] bool hasHappened(PartialDate date) const
    {
        return date.isNone() || date.firstDay() <= m_asOf;
    }

    /// What has happened by as of, in the period.
    void add(int lane, TimelineKind kind, qint64 id, PartialDate date, bool isDraft = false)
    {
        if (hasHappened(date))
            addPlanned(lane, kind, id, date, isDraft);
    }

    void addPlanned(int lane, TimelineKind kind, qint64 id, PartialDate date, bool isDraft)
    {
        if (date.isNone())
            ++m_made.lanes[static_cast<size_t>(lane)].undated;
        else if (m_matcher.inPeriod(date))
            m_entries.push_back(
                {{id, dayNumber(date.firstDay()), dayNumber(date.lastDay()), kind, isDraft},
                 static_cast<quint32>(lane)});
    }

    [[nodiscard]] TimelineKind kindOf(const Event &event) const
    {
        const bool ended = event.withdrawnOn.isNone() || event.withdrawnOn.lastDay() <= m_asOf;
        if (event.validity == EventValidity::Withdrawn && ended)
            return TimelineKind::WithdrawnEvent;
        if (event.validity == EventValidity::Replaced && ended)
            return TimelineKind::ReplacedEvent;
        return event.validity == EventValidity::Disputed ? TimelineKind::DisputedEvent
                                                         : TimelineKind::Event;
    }

    /// Everything but pledges and their reports, of which there are not many.
    void addSmall()
    {
        for (const auto &row : m_dossier.rows<Instrument>()) {
            if (m_laneOfFact.contains(refOf(row)))
                add(laneOf(refOf(row)), TimelineKind::Signature, row.id.value, row.signedOn);
        }
        const int none = laneOf({});
        for (const auto &row : m_dossier.rows<Event>())
            add(none, kindOf(row), row.id.value, row.date);
        for (const auto &row : m_dossier.rows<Statement>()) {
            if (m_matcher.matchesParty(row.party))
                add(none, TimelineKind::Statement, row.id.value, row.date);
        }
        for (const auto &row : m_dossier.rows<Violation>()) {
            const FactRef under = row.clause ? refOf(row.clause) : refOf(row.instrument);
            if (m_matcher.matchesWho(row))
                add(laneOf(under), TimelineKind::Violation, row.id.value, row.reportedOn,
                    row.standing == Standing::Draft);
        }
        for (const auto &row : m_dossier.rows<Milestone>()) {
            const bool done = !row.doneOn.isNone() && hasHappened(row.doneOn);
            if (const Pledge *pledge = passingPledge(row.pledge))
                addPlanned(laneOf(refOf(pledge->clause)),
                           done ? TimelineKind::MilestoneDone : TimelineKind::MilestoneDue,
                           row.id.value, done ? row.doneOn : row.dueOn,
                           row.standing == Standing::Draft);
        }
        for (const auto &row : m_dossier.rows<PledgeAct>()) {
            if (const Pledge *pledge = passingPledge(row.pledge))
                add(laneOf(refOf(pledge->clause)), TimelineKind::Act, row.id.value, row.date,
                    row.standing == Standing::Draft);
        }
    }

    [[nodiscard]] const Pledge *passingPledge(PledgeId id) const
    {
        const Pledge *pledge = m_dossier.find(id);
        return pledge && m_matcher.matchesWho(*pledge) ? pledge : nullptr;
    }

    void addColumn(const EntryColumns &rows, TimelineKind kind, const auto &isShown)
    {
        const qint32 asOf = PartialDate(m_asOf).packed();
        for (size_t row = 0; row < rows.size(); ++row) {
            if (!isShown(row) || !m_passing.passes(rows, row))
                continue;
            const int known = m_laneOf[static_cast<size_t>(rows.clause[row])];
            const int lane = known < 0 ? static_cast<int>(m_made.lanes.size()) - 1 : known;
            const bool isDraft = (rows.silent[row] & (silence::kDraft | silence::kOfDraft)) != 0;
            if (rows.first[row] == 0) {
                ++m_made.lanes[static_cast<size_t>(lane)].undated;
                continue;
            }
            const qint32 first = rows.first[row];
            const qint32 last = rows.last[row];
            if (first <= asOf && m_passing.inPeriod(first, last))
                m_entries.push_back(
                    {{rows.id[row], dayNumber(first), dayNumber(last), kind, isDraft},
                     static_cast<quint32>(lane)});
        }
    }

    /// They are in the order of kinds and ids, so that sorting by day and band is enough.
    void distribute()
    {
        m_made.first = m_made.last = m_made.asOf;
        for (const auto &[entry, lane] : m_entries) {
            m_made.first = std::min(m_made.first, entry.first);
            m_made.last = std::max(m_made.last, entry.last);
        }
        const auto days = static_cast<size_t>(m_made.last - m_made.first) + 1;
        sortByKey(m_entries, days, [this](const PlacedEntry &placed) {
            return static_cast<size_t>(placed.entry.first - m_made.first);
        });
        sortIntoLanes();
    }

    void sortIntoLanes()
    {
        std::vector<std::array<size_t, 4>> places(m_made.lanes.size()); // where each band goes on
        for (const auto &[entry, lane] : m_entries)
            ++places[lane][bandOf(entry) + 1];
        for (size_t lane = 0; lane < places.size(); ++lane) {
            std::partial_sum(places[lane].begin(), places[lane].end(), places[lane].begin());
            m_made.lanes[lane].entries.resize(places[lane].back());
        }
        for (const auto &[entry, lane] : m_entries)
            m_made.lanes[lane].entries[places[lane][bandOf(entry)]++] = entry;
    }

    const Dossier &m_dossier;
    const Feed::Columns &m_columns;
    QDate m_asOf;
    PledgeMatcher m_matcher;
    ColumnFilter m_passing;
    QHash<FactRef, int> m_laneOfFact;
    std::vector<int> m_laneOf; ///< by slot of the clause; -1: none
    std::vector<PlacedEntry> m_entries;
    Timeline m_made;
};

} // namespace

FactType typeOf(TimelineKind kind)
{
    switch (kind) {
    case TimelineKind::Signature:
        return FactType::Instrument;
    case TimelineKind::Event:
    case TimelineKind::DisputedEvent:
    case TimelineKind::WithdrawnEvent:
    case TimelineKind::ReplacedEvent:
        return FactType::Event;
    case TimelineKind::Pledge:
        return FactType::Pledge;
    case TimelineKind::Delivery:
        return FactType::Fulfilment;
    case TimelineKind::MilestoneDone:
    case TimelineKind::MilestoneDue:
        return FactType::Milestone;
    case TimelineKind::Act:
        return FactType::PledgeAct;
    case TimelineKind::Violation:
        return FactType::Violation;
    case TimelineKind::Statement:
        break;
    }
    return FactType::Statement;
}

qsizetype Timeline::count() const
{
    qsizetype all = 0;
    for (const auto &lane : lanes)
        all += static_cast<qsizetype>(lane.entries.size());
    return all;
}

Timeline makeTimeline(const Feed &feed, const ViewState &view)
{
    return TimelineMaker(feed, view).run();
}

} // namespace servanda
