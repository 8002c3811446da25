#pragma once

#include "model/analysis/feed.h"
#include "model/domain/filter.h"

namespace servanda {

/// What happened, as a timeline tells it apart; what others depend on first.
enum class TimelineKind : quint8 {
    Signature,
    Event,
    DisputedEvent,
    WithdrawnEvent, ///< and replaced ones: by as of they no longer stand
    ReplacedEvent,
    Pledge,
    Delivery,
    MilestoneDone,
    MilestoneDue, ///< not done by as of
    Act,
    Violation,
    Statement
};
template <>
struct EnumNames<TimelineKind>
{
    using Name = EnumName<TimelineKind>;
    static constexpr std::array values{
        Name{TimelineKind::Signature, "signature", "Signature"},
        Name{TimelineKind::Event, "event", "Event"},
        Name{TimelineKind::DisputedEvent, "disputed-event", "Disputed event"},
        Name{TimelineKind::WithdrawnEvent, "withdrawn-event", "Withdrawn event"},
        Name{TimelineKind::ReplacedEvent, "replaced-event", "Replaced event"},
        Name{TimelineKind::Pledge, "pledge", "Pledge announced"},
        Name{TimelineKind::Delivery, "delivery", "Delivery reported"},
        Name{TimelineKind::MilestoneDone, "milestone-done", "Milestone done"},
        Name{TimelineKind::MilestoneDue, "milestone-due", "Milestone due"},
        Name{TimelineKind::Act, "act", "Act on a pledge"},
        Name{TimelineKind::Violation, "violation", "Violation reported"},
        Name{TimelineKind::Statement, "statement", "Statement"},
    };
};

/// The type of the facts of a kind.
[[nodiscard]] FactType typeOf(TimelineKind kind);

/// One fact, at the days that its date can mean.
struct TimelineEntry
{
    qint64 id = 0;
    qint32 first = 0; ///< Julian day
    qint32 last = 0; ///< first for an exact day
    TimelineKind kind = TimelineKind::Event;
    bool isDraft = false;

    [[nodiscard]] qint32 days() const { return last - first + 1; }
    [[nodiscard]] FactRef fact() const { return {typeOf(kind), id}; }
    friend bool operator==(const TimelineEntry &, const TimelineEntry &) = default;
};

/// What happened under one clause, or to one instrument, or under no clause.
struct TimelineLane
{
    FactRef fact; ///< instrument or clause; none: what names no clause
    int depth = 0; ///< 0 for an instrument, 1 for its clauses, and so on
    /// Exact days, then months, then years; each by day, kind and id.
    std::vector<TimelineEntry> entries;
    qsizetype undated = 0; ///< facts of these kinds that have no date

    friend bool operator==(const TimelineLane &, const TimelineLane &) = default;
};

/// What happened when: the values behind the page.
struct Timeline
{
    std::vector<TimelineLane> lanes; ///< each instrument with its clauses below it, then no clause
    qint32 first = 0; ///< the days that the entries and as of take, both included
    qint32 last = 0;
    qint32 asOf = 0;

    [[nodiscard]] qsizetype count() const;
    friend bool operator==(const Timeline &, const Timeline &) = default;
};

/// Every signature, event, announced pledge, reported delivery, milestone, act on a pledge, violation
/// and statement that the view lets pass, each with its date once. What happened after as of is not
/// there; milestones that are still to be done are. Drafts are there and say so. A pure function; the
/// order of facts never matters.
[[nodiscard]] Timeline makeTimeline(const Feed &feed, const ViewState &view);

/// Entries that are drawn in one place: a run of a lane's entries.
struct TimelineMark
{
    size_t begin = 0;
    size_t count = 0;
    qint32 first = 0; ///< Julian days from the first to the last of them
    qint32 last = 0;
    qint32 days = 1; ///< how many days the longest date among them can mean
    int seat = 0; ///< its place among the marks that share its days, and how many these are
    int seats = 1;
    std::optional<TimelineKind> kind; ///< none: several
    TimelineKind leading = TimelineKind::Statement; ///< the first kind among them
    qsizetype drafts = 0;

    friend bool operator==(const TimelineMark &, const TimelineMark &) = default;
};

/// The lane's entries in marks that keep `daysPerMark` apart, each entry in exactly one. Exact days,
/// months and years are never mixed. Where one date has room for several marks, each kind has its own.
[[nodiscard]] std::vector<TimelineMark> marksOf(const TimelineLane &lane, double daysPerMark);

/// "5 pledges announced, 1 delivery reported": what a mark holds, by kind.
[[nodiscard]] QString markText(const TimelineLane &lane, const TimelineMark &mark);

} // namespace servanda
