#include "views/pages/timelinelegend.h"

#include "views/charts/timelineglyph.h"
#include "views/textstyle.h"

#include <QEvent>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace servanda {

namespace {

constexpr int kGap = 18;

/// Calls put(box, kind or none) for each entry, and gives the height of all of them.
int placeEntries(const QStringList &words, int width, const QFontMetrics &metrics, const auto &put)
{
    const int line = metrics.height() + 4;
    int x = 0;
    int y = 0;
    for (qsizetype at = 0; at < words.size(); ++at) {
        const int wanted = metrics.height() + 6 + metrics.horizontalAdvance(words[at]);
        if (x > 0 && x + wanted > width) {
            x = 0;
            y += line;
        }
        put(at, QRect(x, y, wanted, line));
        x += wanted + kGap;
    }
    return y + line;
}

} // namespace

void TimelineLegend::setTimeline(const Timeline &timeline)
{
    std::array<bool, EnumNames<TimelineKind>::values.size()> seen{};
    m_hasBars = false;
    m_hasDrafts = false;
    for (const TimelineLane &lane : timeline.lanes) {
        for (const TimelineEntry &entry : lane.entries) {
            seen[static_cast<size_t>(entry.kind)] = true;
            m_hasBars |= entry.days() > 1;
            m_hasDrafts |= entry.isDraft;
        }
    }
    m_kinds.clear();
    for (const auto &name : enumNames<TimelineKind>()) {
        if (seen[static_cast<size_t>(name.value)])
            m_kinds.push_back(name.value);
    }
    updateGeometry();
    update();
}

QStringList TimelineLegend::words() const
{
    QStringList all;
    for (const TimelineKind kind : m_kinds)
        all += enumLabel(kind);
    if (m_hasBars)
        all += u"Bar: known to the month or year"_s;
    if (m_hasDrafts)
        all += u"Dotted: draft"_s;
    return all;
}

int TimelineLegend::heightForWidth(int width) const
{
    return placeEntries(words(), width, QFontMetrics(zoomedFont(TextStyle::Secondary)),
                        [](qsizetype, const QRect &) {});
}

QSize TimelineLegend::sizeHint() const
{
    constexpr int kUsualWidth = 700;
    return {kUsualWidth, heightForWidth(kUsualWidth)};
}

void TimelineLegend::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    const QFont font = zoomedFont(TextStyle::Secondary);
    painter.setFont(font);
    const QStringList all = words();
    placeEntries(all, width(), QFontMetrics(font), [&](qsizetype at, const QRect &box) {
        const double side = std::round(box.height() * 0.55);
        const QRectF sign(box.left() + 1, box.center().y() + 0.5 - side / 2, side, side);
        if (at < std::ssize(m_kinds)) {
            paintTimelineGlyph(painter, sign, m_kinds[static_cast<size_t>(at)], theme);
        } else if (m_hasBars && at == std::ssize(m_kinds)) {
            painter.setPen(theme.secondary);
            painter.setBrush(theme.asleep);
            painter.drawRoundedRect(sign.adjusted(-0.5, 1.5, 2.5, -1.5), 2, 2);
        } else {
            paintTimelineGlyph(painter, sign, TimelineKind::Pledge, theme, true);
        }
        painter.setPen(theme.secondary);
        painter.drawText(box.adjusted(static_cast<int>(side) + 7, 0, 0, 0),
                         Qt::AlignLeft | Qt::AlignVCenter, all[at]);
    });
}

void TimelineLegend::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace servanda
