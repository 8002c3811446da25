#include "views/delegates/glyph.h"

#include "views/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace servanda {

namespace {

void paintRing(QPainter *painter, const QRectF &disc, const QColor &color, Qt::PenStyle style)
{
    QPen pen(color, disc.width() * 0.09, style, Qt::FlatCap);
    if (style == Qt::CustomDashLine)
        pen.setDashPattern({1.5, 1.6});
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    painter->drawEllipse(disc);
}

/// A level as so much of the disc. What has begun never looks like nothing or like the whole.
void paintLevel(QPainter *painter, const QRectF &disc, qint16 level, const Theme &theme)
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.accent);
    if (level == kFullLevel) {
        painter->drawEllipse(disc);
        return;
    }
    constexpr int kTop = 90 * 16;
    constexpr std::array kShown{0, 90, 240}; // degrees
    if (level > 0)
        painter->drawPie(disc.adjusted(0.5, 0.5, -0.5, -0.5), kTop,
                         -kShown[static_cast<size_t>(level)] * 16);
    paintRing(painter, disc, theme.text, Qt::SolidLine);
}

/// Grey with slanting lines: it sleeps.
void paintAsleep(QPainter *painter, const QRectF &disc, const Theme &theme)
{
    QPainterPath round;
    round.addEllipse(disc);
    painter->fillPath(round, theme.isDark ? theme.asleep.lighter(125) : theme.asleep);
    painter->save();
    painter->setClipPath(round);
    painter->setPen(QPen(theme.secondary, disc.width() * 0.08));
    const double step = disc.width() * 0.28;
    constexpr int kLines = 8; // as many as reach across
    for (int line = 0; line < kLines; ++line) {
        const double at = disc.left() - disc.height() + line * step;
        painter->drawLine(QPointF(at, disc.bottom()), QPointF(at + disc.height(), disc.top()));
    }
    painter->restore();
    paintRing(painter, disc, theme.secondary, Qt::SolidLine);
}

/// Marks inside a ring, in shares of its side: lines from and to.
void paintLines(QPainter *painter, const QRectF &disc, const QColor &color,
                std::initializer_list<QLineF> lines)
{
    painter->setPen(QPen(color, disc.width() * 0.12, Qt::SolidLine, Qt::FlatCap));
    for (const QLineF &line : lines)
        painter->drawLine(
            disc.topLeft() + QPointF(line.x1() * disc.width(), line.y1() * disc.height()),
            disc.topLeft() + QPointF(line.x2() * disc.width(), line.y2() * disc.height()));
}

constexpr double kNear = 0.29;
constexpr double kFar = 0.71;

void paintUnverifiable(QPainter *painter, const QRectF &disc, const Theme &theme)
{
    paintRing(painter, disc, theme.text, Qt::CustomDashLine);
    paintLines(painter, disc, theme.text, {{kNear, 0.5, kFar, 0.5}});
}

void paintContrary(QPainter *painter, const QRectF &disc, const Theme &theme)
{
    paintRing(painter, disc, theme.overdue, Qt::SolidLine);
    paintLines(painter, disc, theme.overdue,
               {{kNear, kNear, kFar, kFar}, {kNear, kFar, kFar, kNear}});
}

/// What does not bind, or no longer: quiet, and apart from what sleeps.
void paintOutside(QPainter *painter, const QRectF &disc, Headline headline, const Theme &theme)
{
    const QRectF small = disc.adjusted(disc.width() * 0.12, disc.width() * 0.12,
                                       -disc.width() * 0.12, -disc.width() * 0.12);
    const QColor &quiet = theme.secondary;
    switch (headline) {
    case Headline::Suspended:
        paintRing(painter, disc, quiet, Qt::SolidLine);
        paintLines(painter, disc, quiet, {{0.38, kNear, 0.38, kFar}, {0.62, kNear, 0.62, kFar}});
        break;
    case Headline::NotInForce:
        painter->setPen(QPen(quiet, disc.width() * 0.09));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(small);
        break;
    case Headline::CountedElsewhere:
        paintLines(painter, disc, quiet,
                   {{0.1, 0.5, 0.9, 0.5}, {0.6, 0.2, 0.9, 0.5}, {0.6, 0.8, 0.9, 0.5}});
        break;
    case Headline::Preparatory: // on its way, as three dots say
        paintRing(painter, disc, quiet, Qt::SolidLine);
        paintLines(painter, disc, quiet,
                   {{0.24, 0.5, 0.36, 0.5}, {0.44, 0.5, 0.56, 0.5}, {0.64, 0.5, 0.76, 0.5}});
        break;
    case Headline::NotApplicable:
        paintRing(painter, small, quiet, Qt::SolidLine);
        paintLines(painter, disc, quiet, {{0.08, 0.92, 0.92, 0.08}});
        break;
    default: // released, ended
        paintLines(painter, disc, quiet, {{kNear, kNear, kFar, kFar}, {kNear, kFar, kFar, kNear}});
        break;
    }
}

void paintQuestion(QPainter *painter, const QRectF &disc, const Theme &theme)
{
    paintRing(painter, disc, theme.text, Qt::CustomDashLine);
    QFont font = painter->font();
    font.setPixelSize(qMax(6, qRound(disc.width() * 0.62)));
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(theme.text);
    painter->drawText(disc, Qt::AlignCenter, u"?"_s);
}

void paintOverdue(QPainter *painter, const QRectF &frame, const Theme &theme)
{
    painter->setPen(QPen(theme.overdue, frame.width() * 0.07));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(frame, 2, 2);
    const double side = frame.width() * 0.36;
    QPainterPath corner(frame.bottomRight());
    corner.lineTo(frame.right() - side, frame.bottom());
    corner.lineTo(frame.right(), frame.bottom() - side);
    corner.closeSubpath();
    painter->fillPath(corner, theme.overdue);
}

void paintDisputed(QPainter *painter, const QRectF &frame, const Theme &theme)
{
    QFont font = painter->font();
    font.setPixelSize(qMax(7, qRound(frame.width() * 0.6)));
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(theme.text);
    const double width = frame.width() * 0.6;
    painter->drawText(
        QRectF(frame.right() + 1, frame.top() - frame.height() * 0.14, width, frame.height() * 0.6),
        Qt::AlignLeft | Qt::AlignVCenter, QString(QChar(0x2260)));
}

} // namespace

void paintGlyph(QPainter *painter, const QRectF &box, const StatusSign &sign, const Theme &theme)
{
    const double side = qMin(box.width(), box.height());
    const QRectF frame(box.center().x() - side / 2, box.center().y() - side / 2, side, side);
    const double inset = side * (sign.overdue ? 0.16 : 0.07);
    const QRectF disc = frame.adjusted(inset, inset, -inset, -inset);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    switch (sign.headline) {
    case Headline::NoPledge:
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.secondary);
        painter->drawEllipse(frame.center(), side * 0.06, side * 0.06);
        break;
    case Headline::NotYetTriggered:
        paintAsleep(painter, disc, theme);
        break;
    case Headline::ContraryAct:
        paintContrary(painter, disc, theme);
        break;
    case Headline::NotAssessed:
    case Headline::OverdueNotAssessed:
        paintQuestion(painter, disc, theme);
        break;
    case Headline::Unverifiable:
    case Headline::OverdueUnverifiable:
        paintUnverifiable(painter, disc, theme);
        break;
    default:
        if (const qint16 level = levelOf(sign.headline); level != kNoLevel)
            paintLevel(painter, disc, level, theme);
        else
            paintOutside(painter, disc, sign.headline, theme);
        break;
    }
    if (sign.overdue)
        paintOverdue(painter, frame, theme);
    if (sign.disputed)
        paintDisputed(painter, frame, theme);
    painter->restore();
}

} // namespace servanda
