#include "views/pages/plainheader.h"

#include "model/items/itemroles.h"
#include "views/delegates/rowdelegate.h"
#include "views/textstyle.h"

#include <QHelpEvent>
#include <QPainter>

namespace servanda {

PlainHeader::PlainHeader(Qt::Orientation orientation, QWidget *parent)
    : QHeaderView(orientation, parent)
{
    styleText(this, TextStyle::Secondary);
    setMinimumSectionSize(36);
    setHighlightSections(false);
    setTextElideMode(Qt::ElideRight);
    setSectionsClickable(true);
}

QSize PlainHeader::sizeHint() const
{
    if (orientation() == Qt::Vertical)
        return QHeaderView::sizeHint();
    return {QHeaderView::sizeHint().width(), QFontMetrics(font()).height() + 16};
}

bool PlainHeader::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QHeaderView::viewportEvent(event);
    const auto &help = *static_cast<QHelpEvent *>(event);
    const int section = logicalIndexAt(help.pos());
    if (section >= 0 && model()) {
        const QString text = model()->headerData(section, orientation()).toString();
        const QString more
            = model()->headerData(section, orientation(), SecondaryTextRole).toString();
        showPlainToolTip(help, this, more.isEmpty() ? text : text + u' ' + more);
    }
    return true;
}

void PlainHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Theme &theme = Theme::current();
    painter->fillRect(rect, theme.card);
    painter->setPen(theme.line);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    const QString text = model()->headerData(section, orientation()).toString();
    const QVariant given = model()->headerData(section, orientation(), Qt::TextAlignmentRole);
    const int align = given.isValid() ? given.toInt() & Qt::AlignHorizontal_Mask
                                      : static_cast<int>(Qt::AlignLeft);
    QRect room = rect.adjusted(8, 0, -8, 0);
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    if (sorted) {
        const QString arrow(sortIndicatorOrder() == Qt::AscendingOrder ? QChar(0x2191)
                                                                       : QChar(0x2193));
        painter->setPen(theme.text);
        const int width = fontMetrics().horizontalAdvance(arrow) + 4;
        const int used = qMin(room.width() - width, fontMetrics().horizontalAdvance(text));
        const bool right = align & Qt::AlignRight;
        const QRect place(right ? room.right() - width + 1 : room.left() + used, room.top(), width,
                          room.height());
        painter->drawText(place, Qt::AlignRight | Qt::AlignVCenter, arrow);
        room.setRight(room.right() - width);
    }
    painter->setPen(sorted ? theme.text : theme.secondary);
    painter->drawText(room, align | Qt::AlignVCenter | Qt::TextSingleLine,
                      fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
}

void PlainHeader::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        painter.fillRect(viewport()->rect(), Theme::current().card);
        painter.setPen(Theme::current().line);
        if (orientation() == Qt::Horizontal)
            painter.drawLine(viewport()->rect().bottomLeft(), viewport()->rect().bottomRight());
    }
    QHeaderView::paintEvent(event);
}

} // namespace servanda
