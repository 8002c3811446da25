#include "views/charts/timelineglyph.h"

#include <QPainter>
#include <QPainterPath>

namespace servanda {

namespace {

QColor colorOf(TimelineKind kind, const Theme &theme)
{
    switch (kind) {
    case TimelineKind::Pledge:
    case TimelineKind::Delivery:
        return theme.accent;
    case TimelineKind::Violation:
        return theme.overdue;
    case TimelineKind::WithdrawnEvent:
    case TimelineKind::ReplacedEvent:
    case TimelineKind::Statement:
        return theme.secondary;
    default:
        return theme.text;
    }
}

bool isFilled(TimelineKind kind)
{
    return kind == TimelineKind::Signature || kind == TimelineKind::Event
        || kind == TimelineKind::Delivery || kind == TimelineKind::MilestoneDone;
}

QPainterPath polygon(std::initializer_list<QPointF> points)
{
    QPainterPath path(*points.begin());
    for (const QPointF &point : points)
        path.lineTo(point);
    path.closeSubpath();
    return path;
}

QPainterPath diamond(const QRectF &box)
{
    return polygon({{box.center().x(), box.top()},
                    {box.right(), box.center().y()},
                    {box.center().x(), box.bottom()},
                    {box.left(), box.center().y()}});
}

QPainterPath bubble(const QRectF &box)
{
    QPainterPath path;
    path.addRoundedRect(box.adjusted(0, 0, 0, -box.height() * 0.25), 2, 2);
    path.moveTo(box.left() + box.width() * 0.25, box.bottom() - box.height() * 0.25);
    path.lineTo(box.left() + box.width() * 0.25, box.bottom());
    path.lineTo(box.left() + box.width() * 0.55, box.bottom() - box.height() * 0.25);
    return path;
}

QPainterPath outlineOf(TimelineKind kind, const QRectF &box)
{
    QPainterPath path;
    switch (kind) {
    case TimelineKind::Signature:
        path.addRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
        break;
    case TimelineKind::Event:
    case TimelineKind::DisputedEvent:
    case TimelineKind::WithdrawnEvent:
    case TimelineKind::ReplacedEvent:
        return diamond(box);
    case TimelineKind::Pledge:
    case TimelineKind::Delivery:
        path.addEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5));
        break;
    case TimelineKind::MilestoneDone:
    case TimelineKind::MilestoneDue:
        return polygon({{box.center().x(), box.top()}, box.bottomRight(), box.bottomLeft()});
    case TimelineKind::Act: // a square with a bar, as a stamp
        path.addRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
        path.moveTo(box.left() + 0.5, box.center().y());
        path.lineTo(box.right() - 0.5, box.center().y());
        break;
    case TimelineKind::Violation:
        path.moveTo(box.topLeft());
        path.lineTo(box.bottomRight());
        path.moveTo(box.topRight());
        path.lineTo(box.bottomLeft());
        break;
    case TimelineKind::Statement:
        return bubble(box);
    }
    return path;
}

/// What an event has beyond its diamond: half of it where it is disputed, a cross where it was
/// withdrawn, a dash where another one stands in its place.
void paintEventSign(QPainter &painter, const QRectF &box, TimelineKind kind, const QColor &color)
{
    const QPointF centre = box.center();
    const double reach = box.width() * 0.17;
    if (kind == TimelineKind::DisputedEvent)
        painter.fillPath(
            polygon(
                {{centre.x(), box.top()}, {centre.x(), box.bottom()}, {box.left(), centre.y()}}),
            color);
    if (kind == TimelineKind::WithdrawnEvent) {
        painter.drawLine(centre - QPointF(reach, reach), centre + QPointF(reach, reach));
        painter.drawLine(centre - QPointF(reach, -reach), centre + QPointF(reach, -reach));
    }
    if (kind == TimelineKind::ReplacedEvent)
        painter.drawLine(centre - QPointF(reach * 1.4, 0), centre + QPointF(reach * 1.4, 0));
}

} // namespace

void paintTimelineGlyph(QPainter &painter, const QRectF &box, TimelineKind kind, const Theme &theme,
                        bool isDraft)
{
    const QColor color = colorOf(kind, theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(color, kind == TimelineKind::Violation ? 2.2 : 1.4);
    pen.setCapStyle(Qt::FlatCap);
    if (isDraft)
        pen.setDashPattern({1.2, 1.2});
    painter.setPen(pen);
    painter.setBrush(isFilled(kind) && !isDraft ? QBrush(color) : QBrush(Qt::NoBrush));
    const double inset = kind == TimelineKind::Violation ? box.width() * 0.12 : 0;
    painter.drawPath(outlineOf(kind, box.adjusted(inset, inset, -inset, -inset)));
    paintEventSign(painter, box, kind, color);
    painter.restore();
}

} // namespace servanda
