#include "views/surface.h"

#include "views/theme/theme.h"

#include <QPainter>

namespace servanda {

Surface::Surface(Kind kind, Qt::Edges lines, QWidget *parent)
    : QWidget(parent),
      m_kind(kind),
      m_lines(lines)
{
}

void Surface::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    switch (m_kind) {
    case Kind::Page:
        painter.fillRect(rect(), theme.page);
        break;
    case Kind::Panel:
        painter.fillRect(rect(), theme.card);
        break;
    case Kind::Bar:
        painter.fillRect(rect(), theme.bar);
        break;
    case Kind::Card:
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(theme.line);
        painter.setBrush(theme.card);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        break;
    }
    painter.setPen(theme.line);
    if (m_lines & Qt::TopEdge)
        painter.drawLine(rect().topLeft(), rect().topRight());
    if (m_lines & Qt::BottomEdge)
        painter.drawLine(rect().bottomLeft(), rect().bottomRight());
    if (m_lines & Qt::LeftEdge)
        painter.drawLine(rect().topLeft(), rect().bottomLeft());
    if (m_lines & Qt::RightEdge)
        painter.drawLine(rect().topRight(), rect().bottomRight());
}

} // namespace servanda
