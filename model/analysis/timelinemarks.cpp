#include "model/analysis/timeline.h"
#include "model/core/amount.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

bool isSameDate(const TimelineEntry &a, const TimelineEntry &b)
{
    return a.first == b.first && a.last == b.last;
}

/// Months are not of one length, but are drawn alike.
int bandOf(qint32 days)
{
    constexpr qint32 kLongestMonth = 31;
    return days == 1 ? 0 : days <= kLongestMonth ? 1 : 2;
}

/// Puts entry after entry into the mark that it comes near, or into a new one.
class Gathering final
{
public:
    Gathering(const TimelineLane &lane, double daysPerMark)
        : m_entries(lane.entries),
          m_daysPerMark(daysPerMark)
    {
    }

    std::vector<TimelineMark> run()
    {
        for (size_t begin = 0; begin < m_entries.size();) {
            size_t end = begin;
            while (end < m_entries.size() && isSameDate(m_entries[begin], m_entries[end]))
                ++end;
            if (!addByKind(begin, end))
                join(begin, end);
            begin = end;
        }
        return std::move(m_marks);
    }

private:
    [[nodiscard]] TimelineMark markOf(size_t begin, size_t end) const
    {
        TimelineMark mark;
        mark.begin = begin;
        mark.count = end - begin;
        mark.first = m_entries[begin].first;
        mark.last = m_entries[begin].last;
        mark.days = m_entries[begin].days();
        // Of one date, entries stand by kind.
        if (m_entries[begin].kind == m_entries[end - 1].kind)
            mark.kind = m_entries[begin].kind;
        mark.leading = m_entries[begin].kind;
        mark.drafts = std::count_if(m_entries.begin() + static_cast<qsizetype>(begin),
                                    m_entries.begin() + static_cast<qsizetype>(end),
                                    [](const TimelineEntry &entry) { return entry.isDraft; });
        return mark;
    }

    /// The entries of one date side by side, if there is room for a mark of each kind.
    bool addByKind(size_t begin, size_t end)
    {
        std::vector<size_t> starts;
        for (size_t at = begin; at < end; ++at) {
            if (at == begin || m_entries[at].kind != m_entries[at - 1].kind)
                starts.push_back(at);
        }
        const auto kinds = static_cast<int>(starts.size());
        if (m_entries[begin].days() < m_daysPerMark * kinds)
            return false;
        starts.push_back(end);
        for (int seat = 0; seat < kinds; ++seat) {
            TimelineMark mark
                = markOf(starts[static_cast<size_t>(seat)], starts[static_cast<size_t>(seat) + 1]);
            mark.seat = seat;
            mark.seats = kinds;
            m_marks.push_back(mark);
        }
        m_canJoin = false;
        return true;
    }

    void join(size_t begin, size_t end)
    {
        const TimelineMark next = markOf(begin, end);
        if (m_canJoin && bandOf(m_marks.back().days) == bandOf(next.days)
            && next.first < m_marks.back().first + m_daysPerMark) {
            TimelineMark &mark = m_marks.back();
            mark.count += next.count;
            mark.last = std::max(mark.last, next.last);
            mark.days = std::max(mark.days, next.days);
            mark.drafts += next.drafts;
            mark.leading = std::min(mark.leading, next.leading);
            if (mark.kind != next.kind)
                mark.kind.reset();
            return;
        }
        m_marks.push_back(next);
        m_canJoin = true;
    }

    const std::vector<TimelineEntry> &m_entries;
    double m_daysPerMark;
    std::vector<TimelineMark> m_marks;
    bool m_canJoin = false; ///< whether the last mark may take more
};

QString pluralOf(TimelineKind kind)
{
    switch (kind) {
    case TimelineKind::Signature:
        return u"signatures"_s;
    case TimelineKind::Event:
        return u"events"_s;
    case TimelineKind::DisputedEvent:
        return u"disputed events"_s;
    case TimelineKind::WithdrawnEvent:
        return u"withdrawn events"_s;
    case TimelineKind::ReplacedEvent:
        return u"replaced events"_s;
    case TimelineKind::Pledge:
        return u"pledges announced"_s;
    case TimelineKind::Delivery:
        return u"deliveries reported"_s;
    case TimelineKind::MilestoneDone:
        return u"milestones done"_s;
    case TimelineKind::MilestoneDue:
        return u"milestones due"_s;
    case TimelineKind::Act:
        return u"acts on pledges"_s;
    case TimelineKind::Violation:
        return u"violations reported"_s;
    case TimelineKind::Statement:
        break;
    }
    return u"statements"_s;
}

} // namespace

std::vector<TimelineMark> marksOf(const TimelineLane &lane, double daysPerMark)
{
    return Gathering(lane, daysPerMark).run();
}

QString markText(const TimelineLane &lane, const TimelineMark &mark)
{
    std::array<qsizetype, EnumNames<TimelineKind>::values.size()> counts{};
    for (size_t at = mark.begin; at < mark.begin + mark.count; ++at)
        ++counts[static_cast<size_t>(lane.entries[at].kind)];
    QStringList parts;
    for (const auto &name : enumNames<TimelineKind>()) {
        const qsizetype count = counts[static_cast<size_t>(name.value)];
        if (count > 0)
            parts += u"%1 %2"_s.arg(groupedText(count, 0),
                                    count == 1 ? QString(QLatin1StringView(name.label)).toLower()
                                               : pluralOf(name.value));
    }
    if (mark.drafts > 0)
        parts += mark.drafts == 1 ? u"1 of them a draft"_s
                                  : u"%1 of them drafts"_s.arg(groupedText(mark.drafts, 0));
    return parts.join(u", "_s);
}

} // namespace servanda
