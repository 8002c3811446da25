#include "views/charts/timelinelayout.h"

#include <algorithm>
#include <cmath>

namespace servanda {

namespace {

constexpr double kLeastSpan = 4; ///< days
constexpr double kWidest = 2.4; ///< a mark, in lines of text
constexpr double kApart = kWidest + 0.1; ///< so that no mark covers another

bool isMonth(const TimelineMark &mark)
{
    constexpr int kLongestMonth = 31;
    return mark.days > 1 && mark.days <= kLongestMonth;
}

bool isYear(const TimelineMark &mark)
{
    return mark.days > 1 && !isMonth(mark);
}

} // namespace

void TimelineLayout::setTimeline(Timeline timeline)
{
    m_timeline = std::move(timeline);
    const double days = m_timeline.last - m_timeline.first + 1;
    const double air = std::max(4.0, days * 0.03);
    m_least = m_timeline.first - air;
    m_most = m_timeline.last + 1 + air;
    m_gatheredAt = -1;
    if (m_isFitted)
        fit();
    else
        zoom(1, m_plot.left());
}

void TimelineLayout::setRoom(const QSizeF &room, double lineHeight)
{
    m_room = room;
    m_line = lineHeight;
    const double names = std::clamp(room.width() * 0.33, 120.0, lineHeight * 19);
    m_plot = QRectF(QPointF(names, std::round(lineHeight * 2.5)),
                    QPointF(std::max(room.width(), names + 50), std::max(room.height(), 60.0)));
    moveTo(m_from);
    gather();
}

void TimelineLayout::fit()
{
    m_from = m_least;
    m_span = m_most - m_least;
    m_isFitted = true;
    gather();
}

void TimelineLayout::zoom(double factor, double x)
{
    const double day = dayAt(x);
    const double share = (x - m_plot.left()) / std::max(1.0, m_plot.width());
    const double whole = m_most - m_least;
    m_span = std::clamp(m_span * factor, std::min(kLeastSpan, whole), whole);
    m_isFitted = m_span >= whole;
    moveTo(day - share * m_span);
    gather();
}

void TimelineLayout::moveTo(double from)
{
    m_from = std::clamp(from, m_least, std::max(m_least, m_most - m_span));
}

double TimelineLayout::xOf(double day) const
{
    return m_plot.left() + (day - m_from) * pixelsPerDay();
}

double TimelineLayout::dayAt(double x) const
{
    return m_from + (x - m_plot.left()) / pixelsPerDay();
}

void TimelineLayout::gather()
{
    const double daysPerMark = m_line * kApart / pixelsPerDay();
    if (daysPerMark == m_gatheredAt)
        return;
    m_gatheredAt = daysPerMark;
    m_marks.clear();
    for (const TimelineLane &lane : m_timeline.lanes) {
        m_marks.push_back(marksOf(lane, daysPerMark));
        // In the order in which one walks from mark to mark.
        std::ranges::stable_sort(m_marks.back(), {}, [](const TimelineMark &mark) {
            return std::tuple(mark.first, mark.days, mark.seat);
        });
    }
    placeLanes();
}

void TimelineLayout::placeLanes()
{
    m_tops.assign(1, 0);
    m_hasYears.clear();
    for (const auto &marks : m_marks) {
        const double months = std::ranges::any_of(marks, isMonth) ? 1 : 0;
        const double years = std::ranges::any_of(marks, isYear) ? 1 : 0;
        m_hasYears.push_back(years > 0 ? 1 : 0);
        m_tops.push_back(
            std::round(m_tops.back() + m_line * 1.75 + (months + years) * m_line * 1.2));
    }
}

QRectF TimelineLayout::laneBox(size_t lane) const
{
    return {0, m_tops[lane], m_room.width(), m_tops[lane + 1] - m_tops[lane]};
}

/// Exact days on top, months below them, years at the bottom.
double TimelineLayout::bandTop(size_t lane, const TimelineMark &mark) const
{
    if (mark.days == 1)
        return m_tops[lane] + m_line * 0.3;
    const double below = m_tops[lane + 1] - m_line * 1.25;
    return isMonth(mark) && m_hasYears[lane] ? below - m_line * 1.2 : below;
}

QRectF TimelineLayout::barOf(TimelinePlace place) const
{
    const TimelineMark &mark = m_marks[place.lane][place.mark];
    const double left = xOf(mark.first);
    const double right = std::max(xOf(mark.last + 1.0), left + m_line * 0.5);
    return {left + 0.5, bandTop(place.lane, mark), right - left - 1, m_line};
}

QRectF TimelineLayout::boxOf(TimelinePlace place) const
{
    const TimelineMark &mark = m_marks[place.lane][place.mark];
    const QRectF bar = barOf(place);
    // One thing is a sign; several are a sign and their number.
    const bool isLed = !mark.kind && mark.leading < TimelineKind::Pledge;
    const double width = m_line * (mark.count == 1 ? 1 : isLed ? kWidest : 2);
    if (mark.days == 1 && mark.seats == 1) {
        // Several stand from the first of them on: marks keep apart by their first days.
        const double x = (xOf(mark.first) + xOf(mark.first + 1.0)) / 2;
        return {x - m_line / 2, bar.top(), width, m_line};
    }
    if (bar.width() < width) // so too in a bar that has no room
        return {bar.left(), bar.top(), width, m_line};
    const double share = bar.width() / mark.seats;
    const double x = bar.left() + share * (mark.seat + 0.5);
    return {x - width / 2, bar.top(), width, m_line};
}

std::optional<TimelinePlace> TimelineLayout::markAt(QPointF place) const
{
    const auto below = std::ranges::upper_bound(m_tops, place.y());
    if (below == m_tops.begin() || below == m_tops.end() || place.x() < m_plot.left())
        return std::nullopt;
    const auto lane = static_cast<size_t>(below - m_tops.begin()) - 1;
    std::optional<TimelinePlace> found;
    double best = m_line; // how far beside a mark one may point
    for (size_t mark = 0; mark < m_marks[lane].size(); ++mark) {
        const QRectF box = boxOf({lane, mark});
        QRectF reach = box.adjusted(-2, -2, 2, 2);
        if (m_marks[lane][mark].days > 1 && m_marks[lane][mark].seats == 1)
            reach |= barOf({lane, mark});
        const double distance = std::abs(place.x() - box.center().x());
        if (reach.contains(place) && (!found || distance < best)) {
            best = distance;
            found = TimelinePlace{lane, mark};
        }
    }
    return found;
}

std::optional<TimelinePlace> TimelineLayout::markOf(size_t lane, size_t entry) const
{
    if (lane >= m_marks.size())
        return std::nullopt;
    for (size_t mark = 0; mark < m_marks[lane].size(); ++mark) {
        const TimelineMark &one = m_marks[lane][mark];
        if (entry >= one.begin && entry < one.begin + one.count)
            return TimelinePlace{lane, mark};
    }
    return std::nullopt;
}

} // namespace servanda
