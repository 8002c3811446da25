#include "model/analysis/timeline.h"

#include "model/analysis/clausetree.h"
#include "model/analysis/columnfilter.h"
#include "model/dossier/matcher.h"

#include <algorithm>

namespace servanda {
namespace {

qint32 dayNumber(QDate day)
{
    return static_cast<qint32>(day.toJulianDay());
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
        addSmall();
        addColumn(m_columns.pledges, TimelineKind::Pledge, [](size_t) { return true; });
        addColumn(m_columns.reports, TimelineKind::Delivery, [this](size_t row) {
            return m_columns.reports.stage[row] == static_cast<quint8>(CurveStage::Delivered);
        });
        distribute();
        return std::move(m_made);
    }

private:
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
            const QDate first = PartialDate::fromPacked(rows.first[row]).firstDay();
            const QDate last = rows.first[row] == rows.last[row]
                ? first
                : PartialDate::fromPacked(rows.last[row]).firstDay();
            if (first <= m_asOf && m_passing.inPeriod(first, last))
                m_entries.push_back(
                    {{rows.id[row], dayNumber(first), dayNumber(last), kind, isDraft},
                     static_cast<quint32>(lane)});
        }
    }

    /// Tables are in the order of their ids, so that sorting by band, day and kind is enough.
    void distribute()
    {
        m_made.first = m_made.last = m_made.asOf;
        for (const auto &[entry, lane] : m_entries) {
            m_made.first = std::min(m_made.first, entry.first);
            m_made.last = std::max(m_made.last, entry.last);
        }
        const auto days = static_cast<size_t>(m_made.last - m_made.first) + 1;
        sortByKey(m_entries, EnumNames<TimelineKind>::values.size(),
                  [](const PlacedEntry &placed) { return static_cast<size_t>(placed.entry.kind); });
        sortByKey(m_entries, days, [this](const PlacedEntry &placed) {
            return static_cast<size_t>(placed.entry.first - m_made.first);
        });
        constexpr size_t kBands = 3;
        sortByKey(m_entries, kBands * m_made.lanes.size(), [](const PlacedEntry &placed) {
            return placed.lane * kBands + bandOf(placed.entry);
        });
        for (auto from = m_entries.begin(); from != m_entries.end();) {
            const quint32 lane = from->lane;
            const auto to = std::find_if(from, m_entries.end(), [lane](const PlacedEntry &placed) {
                return placed.lane != lane;
            });
            auto &entries = m_made.lanes[lane].entries;
            entries.reserve(static_cast<size_t>(to - from));
            std::transform(from, to, std::back_inserter(entries),
                           [](const PlacedEntry &placed) { return placed.entry; });
            from = to;
        }
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
