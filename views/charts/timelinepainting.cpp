#include "views/charts/timelinepainting.h"

#include "views/charts/axisscale.h"
#include "views/charts/textlines.h"
#include "views/charts/timelineglyph.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace servanda {

namespace {

constexpr double kMargin = 10;

double crisp(double position)
{
    return std::floor(position) + 0.5;
}

/// "12", "1.2k": what has room beside a sign.
QString shortCount(size_t count)
{
    if (count < 1000)
        return QString::number(count);
    return count < 10'000 ? QString::number(static_cast<double>(count) / 1000, 'f', 1) + u'k'
                          : QString::number(count / 1000) + u'k';
}

class TimelinePainter final
{
public:
    TimelinePainter(QPainter &painter, const TimelineLayout &layout, const TimelineLook &look)
        : m_painter(painter),
          m_layout(layout),
          m_look(look)
    {
    }

    void run()
    {
        m_painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        axis();
        m_painter.save();
        m_painter.setClipRect(
            QRectF(0, m_layout.plot().top(), m_layout.plot().right(), m_layout.plot().height()));
        m_painter.translate(0, m_layout.plot().top() - m_look.scrolled);
        const auto &lanes = m_layout.timeline().lanes;
        for (size_t lane = 0; lane < lanes.size(); ++lane) {
            const QRectF box = m_layout.laneBox(lane);
            if (box.bottom() < m_look.scrolled
                || box.top() > m_look.scrolled + m_layout.plot().height())
                continue;
            name(lane, box);
            marks(lane, box);
        }
        m_painter.restore();
        asOfLine();
    }

private:
    void text(const QRectF &box, const QString &words, const QFont &font, const QColor &color,
              Qt::Alignment alignment = Qt::AlignLeft)
    {
        m_painter.setFont(font);
        m_painter.setPen(color);
        m_painter.drawText(
            box, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
            QFontMetricsF(font, m_painter.device()).elidedText(words, Qt::ElideRight, box.width()));
    }

    [[nodiscard]] std::vector<AxisTick> ticks() const
    {
        const QFontMetricsF metrics(m_look.small, m_painter.device());
        const double gap = metrics.horizontalAdvance(u"28 Sep 2026"_s) * 1.25;
        const auto first = static_cast<qint64>(std::ceil(m_layout.from()));
        const auto last = static_cast<qint64>(std::floor(m_layout.from() + m_layout.span()));
        constexpr double kDaysToMonth = 30;
        if (m_layout.pixelsPerDay() * kDaysToMonth < gap * 2.5)
            return dayTicks(QDate::fromJulianDay(first), QDate::fromJulianDay(last),
                            m_layout.plot().width(), gap);
        // Nearer, single days: each, or the 1st, 6th ... or the 1st, 11th, 21st of a month.
        int step = 10;
        for (const int finer : {5, 1}) {
            if (m_layout.pixelsPerDay() * finer >= gap)
                step = finer;
        }
        std::vector<AxisTick> made;
        for (qint64 number = first; number <= last; ++number) {
            const QDate day = QDate::fromJulianDay(number);
            constexpr int kLastRound = 27; // the next round day is the first of a month
            if ((day.day() - 1) % step == 0 && (step == 1 || day.day() < kLastRound))
                made.push_back(
                    {static_cast<double>(number), QLocale::c().toString(day, u"d MMM yyyy"_s)});
        }
        return made;
    }

    void axis()
    {
        const QRectF plot = m_layout.plot();
        m_painter.save();
        m_painter.setClipRect(QRectF(plot.left(), 0, plot.width(), plot.bottom()));
        const double line = m_layout.lineHeight();
        for (const AxisTick &tick : ticks()) {
            const double x = crisp(m_layout.xOf(tick.at));
            m_painter.setPen(QPen(m_look.theme.line, 1));
            m_painter.drawLine(QPointF(x, plot.top() - 5), QPointF(x, plot.bottom()));
            text({x + 4, plot.top() - line * 1.3, 200, line}, tick.label, m_look.small,
                 m_look.theme.secondary);
        }
        m_painter.restore();
        m_painter.setPen(QPen(m_look.theme.line, 1));
        m_painter.drawLine(QPointF(0, crisp(plot.top())), QPointF(plot.right(), crisp(plot.top())));
    }

    void name(size_t lane, const QRectF &box)
    {
        const TimelineLane &shown = m_layout.timeline().lanes[lane];
        const double line = m_layout.lineHeight();
        m_painter.setPen(QPen(m_look.theme.line, 1));
        m_painter.drawLine(QPointF(box.left(), crisp(box.bottom())),
                           QPointF(box.right(), crisp(box.bottom())));
        const double left = kMargin + shown.depth * line * 0.6;
        QRectF room(left, box.top() + line * 0.3, m_layout.plot().left() - left - kMargin, line);
        if (shown.undated > 0) {
            const QString undated = u"%1 undated"_s.arg(shown.undated);
            const double width
                = QFontMetricsF(m_look.small, m_painter.device()).horizontalAdvance(undated) + 2;
            text({room.right() - width, room.top(), width, line}, undated, m_look.small,
                 m_look.theme.secondary, Qt::AlignRight);
            room.setRight(room.right() - width - 6);
        }
        const bool isTop = shown.depth == 0;
        text(room, drawable(m_look.names.value(static_cast<qsizetype>(lane))),
             isTop ? m_look.strong : m_look.text, m_look.theme.text);
    }

    void marks(size_t lane, const QRectF &box)
    {
        const QRectF plot = m_layout.plot();
        m_painter.save();
        m_painter.setClipRect(QRectF(plot.left(), box.top(), plot.width(), box.height()),
                              Qt::IntersectClip);
        const auto &all = m_layout.marks(lane);
        for (size_t at = 0; at < all.size(); ++at) {
            const TimelinePlace place{lane, at};
            const QRectF sign = m_layout.boxOf(place);
            const bool isBar = all[at].days > 1;
            const QRectF whole = isBar ? m_layout.barOf(place) | sign : sign;
            if (whole.right() < plot.left() || whole.left() > plot.right())
                continue;
            if (isBar && all[at].seat == 0)
                bar(m_layout.barOf(place));
            mark(lane, all[at], isBar ? visible(sign, m_layout.barOf(place)) : sign);
            if (m_look.current == place)
                frame(isBar && all[at].seats == 1 ? m_layout.barOf(place) | sign : sign);
        }
        m_painter.restore();
    }

    /// The sign of a long bar stays in view while any of the bar does.
    [[nodiscard]] QRectF visible(QRectF sign, const QRectF &barBox) const
    {
        const QRectF plot = m_layout.plot();
        if (barBox.width() < sign.width())
            return sign;
        const double left = std::max(plot.left() + 2, barBox.left());
        const double right = std::min(plot.right() - 2, barBox.right());
        if (right - left >= sign.width())
            sign.moveLeft(std::clamp(sign.left(), left, right - sign.width()));
        return sign;
    }

    void bar(const QRectF &box)
    {
        const double inset = box.height() * 0.12;
        m_painter.setPen(QPen(m_look.theme.secondary, 1));
        m_painter.setBrush(m_look.theme.asleep);
        m_painter.drawRoundedRect(box.adjusted(0.5, inset, -0.5, -inset), 3, 3);
    }

    void mark(size_t lane, const TimelineMark &mark, const QRectF &box)
    {
        const TimelineLane &shown = m_layout.timeline().lanes[lane];
        const double side = std::round(box.height() * 0.66);
        const double inset = (box.height() - side) / 2;
        const bool isDraft = mark.drafts == static_cast<qsizetype>(mark.count);
        if (mark.count == 1) {
            paintTimelineGlyph(m_painter,
                               {box.center().x() - side / 2, box.top() + inset, side, side},
                               shown.entries[mark.begin].kind, m_look.theme, isDraft);
            return;
        }
        m_painter.setPen(QPen(m_look.theme.secondary, 1));
        m_painter.setBrush(m_look.theme.card);
        m_painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), box.height() / 2,
                                  box.height() / 2);
        // A signature or an event is never lost among others: its sign, "+" and how many these are.
        const bool isLed = !mark.kind && mark.leading < TimelineKind::Pledge;
        QRectF number = box;
        if (mark.kind || isLed) {
            const double small = std::round(side * 0.8);
            const double left = box.left() + box.height() * 0.26;
            paintTimelineGlyph(m_painter, {left, box.center().y() - small / 2, small, small},
                               mark.leading, m_look.theme, isDraft);
            number.setLeft(left + small);
        }
        text(number, isLed ? u'+' + shortCount(mark.count - 1) : shortCount(mark.count),
             mark.kind || isLed ? m_look.small : m_look.strong, m_look.theme.text,
             Qt::AlignHCenter);
    }

    void frame(const QRectF &box)
    {
        m_painter.setPen(QPen(m_look.theme.accent, 2));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRoundedRect(box.adjusted(-2, -1, 2, 1), 4, 4);
    }

    void asOfLine()
    {
        const QRectF plot = m_layout.plot();
        // At the end of its day: what happened on it is left of the line.
        const double x = crisp(m_layout.xOf(m_layout.timeline().asOf + 1.0));
        if (x < plot.left() || x > plot.right())
            return;
        const double line = m_layout.lineHeight();
        QPen pen(m_look.theme.secondary, 1);
        pen.setDashPattern({3, 3});
        m_painter.setPen(pen);
        m_painter.drawLine(QPointF(x, plot.top() - line * 1.3), QPointF(x, plot.bottom()));
        const QString words = u"as of "_s
            + QLocale::c().toString(QDate::fromJulianDay(m_layout.timeline().asOf),
                                    u"d MMM yyyy"_s);
        const double width
            = QFontMetricsF(m_look.small, m_painter.device()).horizontalAdvance(words) + 8;
        const double left = std::min(x - width / 2, plot.right() - width);
        const QRectF label(left, plot.top() - line * 2.45, width, line * 1.1);
        text(label, words, m_look.small, m_look.theme.text, Qt::AlignHCenter);
    }

    QPainter &m_painter;
    const TimelineLayout &m_layout;
    const TimelineLook &m_look;
};

} // namespace

void paintTimeline(QPainter &painter, const TimelineLayout &layout, const TimelineLook &look)
{
    TimelinePainter(painter, layout, look).run();
}

} // namespace servanda
