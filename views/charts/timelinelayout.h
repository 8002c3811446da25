#pragma once

#include "model/analysis/timeline.h"

#include <QRectF>
#include <QString>

namespace servanda {

/// A mark of a timeline by its lane and its place in it.
struct TimelinePlace
{
    size_t lane = 0;
    size_t mark = 0;
    friend bool operator==(const TimelinePlace &, const TimelinePlace &) = default;
};

/// Where everything of a timeline goes: names of lanes at the left, time to the right, its axis on top.
/// Lengths in pixels. Marks are gathered anew only when the zoom changes.
class TimelineLayout final
{
public:
    /// Sets what is shown; the days in view stay where they can.
    void setTimeline(Timeline timeline);
    [[nodiscard]] const Timeline &timeline() const { return m_timeline; }
    /// The room there is, and the height of a line of text, on which all else depends.
    void setRoom(const QSizeF &room, double lineHeight);

    /// All days, with a little air.
    void fit();
    [[nodiscard]] bool isFitted() const { return m_isFitted; }
    /// More days in view where the factor is above 1; the day at x stays where it is.
    void zoom(double factor, double x);
    /// Puts that day (Julian, with its fraction) at the left end; never beyond the ends.
    void moveTo(double from);

    [[nodiscard]] double from() const { return m_from; }
    [[nodiscard]] double span() const { return m_span; }
    [[nodiscard]] double least() const { return m_least; } ///< the days that can be in view
    [[nodiscard]] double most() const { return m_most; }
    [[nodiscard]] double xOf(double day) const;
    [[nodiscard]] double dayAt(double x) const;
    [[nodiscard]] double pixelsPerDay() const { return m_plot.width() / m_span; }

    [[nodiscard]] QRectF plot() const { return m_plot; } ///< beside the names, below the axis
    [[nodiscard]] double lineHeight() const { return m_line; }
    /// Top and bottom of a lane when nothing is scrolled; lanes lie from 0 to contentHeight().
    [[nodiscard]] QRectF laneBox(size_t lane) const;
    [[nodiscard]] double contentHeight() const { return m_tops.empty() ? 0 : m_tops.back(); }
    [[nodiscard]] const std::vector<TimelineMark> &marks(size_t lane) const
    {
        return m_marks[lane];
    }
    /// Where a mark is drawn in its lane, with the same origin as laneBox.
    [[nodiscard]] QRectF boxOf(TimelinePlace place) const;
    /// The bar of a mark that is not an exact day: all its days.
    [[nodiscard]] QRectF barOf(TimelinePlace place) const;
    /// What is drawn at x and y (as laneBox counts it).
    [[nodiscard]] std::optional<TimelinePlace> markAt(QPointF place) const;
    /// The mark that holds this entry of a lane.
    [[nodiscard]] std::optional<TimelinePlace> markOf(size_t lane, size_t entry) const;

private:
    void gather();
    void placeLanes();
    [[nodiscard]] double bandTop(size_t lane, const TimelineMark &mark) const;

    Timeline m_timeline;
    std::vector<std::vector<TimelineMark>> m_marks; ///< by lane, in the order of their days
    std::vector<double> m_tops; ///< of each lane, then the end of the last one
    std::vector<quint8> m_hasYears; ///< by lane
    QSizeF m_room;
    QRectF m_plot;
    double m_line = 16;
    double m_least = 0;
    double m_most = 1;
    double m_from = 0;
    double m_span = 1;
    double m_gatheredAt = -1; ///< days to a mark that m_marks was made for
    bool m_isFitted = true;
};

} // namespace servanda
