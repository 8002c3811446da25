#include "views/delegates/matrixdelegate.h"

#include "model/items/celltext.h"
#include "model/items/itemroles.h"
#include "views/delegates/glyph.h"
#include "views/delegates/levelcounts.h"
#include "views/delegates/rowdelegate.h"
#include "views/textstyle.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>

namespace servanda {

void MatrixDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    const QRect &rect = option.rect;
    const auto sign = index.data(CellRole).value<StatusSign>();
    const bool total = index.column() == index.model()->columnCount() - 1;
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    if (selected)
        painter->fillRect(rect, theme.accentFill);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(rect, theme.isDark ? theme.bar.lighter(112) : theme.bar);
    painter->setPen(theme.line);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());

    const int side = option.fontMetrics.height();
    if (total) {
        paintLevelCounts(painter, rect, index.data(TallyRole).value<StatusTally>());
    } else if (sign.headline == Headline::NoPledge) {
        paintGlyph(
            painter,
            QRectF(rect.center().x() - side / 2.0, rect.center().y() - side / 2.0, side, side),
            sign, theme);
    } else {
        // Glyphs stand in one line below each other, whatever the number beside them.
        const double left = rect.center().x() - side - 3;
        paintGlyph(painter, QRectF(left, rect.center().y() - side / 2.0 + 0.5, side, side), sign,
                   theme);
        painter->setFont(option.font);
        painter->setPen(theme.text);
        const int gap = sign.disputed ? side * 6 / 10 + 2 : 6;
        painter->drawText(QRectF(left + side + gap, rect.top(), rect.width(), rect.height()),
                          Qt::AlignLeft | Qt::AlignVCenter, index.data(Qt::DisplayRole).toString());
    }
    if (selected) {
        const bool focused = option.widget && option.widget->hasFocus();
        painter->setPen(QPen(focused ? theme.accent : theme.secondary, focused ? 2 : 1));
        painter->drawRect(QRectF(rect).adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

bool MatrixDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                               const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    showPlainToolTip(*event, view, index.data(Qt::ToolTipRole).toString());
    return true;
}

} // namespace servanda
