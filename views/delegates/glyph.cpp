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

void paintFraction(QPainter *painter, const QRectF &disc, const Glyph &glyph, const Theme &theme)
{
    const bool full = glyph.state == CellState::FullyReported;
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.accent);
    if (full) {
        painter->drawEllipse(disc);
        return;
    }
    // A report without a figure still shows as a sliver, and a part never looks like the whole.
    const int shown = qBound(60, glyph.permille, 930);
    constexpr int kTop = 90 * 16;
    painter->drawPie(disc.adjusted(0.5, 0.5, -0.5, -0.5), kTop, -shown * 360 * 16 / 1000);
    paintRing(painter, disc, theme.text, Qt::SolidLine);
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

Glyph glyphOf(const OverviewCell &cell)
{
    return {cell.state, cell.permille, cell.overdue, cell.disputed};
}

void paintGlyph(QPainter *painter, const QRectF &box, const Glyph &glyph, const Theme &theme)
{
    const double side = qMin(box.width(), box.height());
    const QRectF frame(box.center().x() - side / 2, box.center().y() - side / 2, side, side);
    const double inset = side * (glyph.overdue ? 0.14 : 0.07);
    const QRectF disc = frame.adjusted(inset, inset, -inset, -inset);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    switch (glyph.state) {
    case CellState::NoPledge:
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.secondary);
        painter->drawEllipse(frame.center(), side * 0.06, side * 0.06);
        break;
    case CellState::NotYetTriggered:
        painter->setPen(QPen(theme.secondary, side * 0.07));
        painter->setBrush(theme.isDark ? theme.asleep.lighter(125) : theme.asleep.darker(104));
        painter->drawEllipse(disc);
        break;
    case CellState::NotAssessed:
        paintQuestion(painter, disc, theme);
        break;
    case CellState::PartReported:
    case CellState::FullyReported:
        paintFraction(painter, disc, glyph, theme);
        break;
    }
    if (glyph.overdue)
        paintOverdue(painter, frame, theme);
    if (glyph.disputed)
        paintDisputed(painter, frame, theme);
    painter->restore();
}

QString glyphWords(const Glyph &glyph)
{
    QString words = enumLabel(glyph.state);
    if (glyph.overdue)
        words += u", overdue"_s;
    if (glyph.disputed)
        words += u", disputed"_s;
    return words;
}

} // namespace servanda
