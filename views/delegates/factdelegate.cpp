#include "views/delegates/factdelegate.h"

#include "model/items/itemroles.h"
#include "views/delegates/rowdelegate.h"
#include "views/textstyle.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QListView>
#include <QPainter>
#include <QTextLayout>

namespace servanda {

namespace {

constexpr int kMargin = 15;
constexpr int kPadding = 7;

/// The text on at most two lines; the second takes the rest, elided.
QStringList twoLines(const QString &text, const QFont &font, int width)
{
    QTextLayout layout(text, font);
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrap);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (!line.isValid()) {
        layout.endLayout();
        return {text};
    }
    line.setLineWidth(width);
    const auto first = line.textLength();
    layout.endLayout();
    if (first >= text.size())
        return {text};
    const QString rest = text.mid(first).trimmed();
    return {text.left(first).trimmed(), QFontMetrics(font).elidedText(rest, Qt::ElideRight, width)};
}

} // namespace

int paintFactText(QPainter *painter, const QRect &rect, const QString &caption,
                  const QString &detail, bool link)
{
    const Theme &theme = Theme::current();
    const QFont captionFont = zoomedFont(TextStyle::Text);
    const QFont detailFont = zoomedFont(TextStyle::Secondary);
    const QFontMetrics captionMetrics(captionFont);
    const QFontMetrics detailMetrics(detailFont);
    int top = rect.top();
    const auto draw = [&](const QString &text, const QFont &font, const QColor &color, int height) {
        if (painter) {
            painter->setFont(font);
            painter->setPen(color);
            painter->drawText(QRect(rect.left(), top, rect.width(), height),
                              Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
        }
        top += height;
    };
    for (const QString &line : twoLines(caption.simplified(), captionFont, rect.width()))
        draw(line, captionFont, link ? theme.accent : theme.text, captionMetrics.height() + 1);
    if (detail.isEmpty())
        return top - rect.top();
    for (const QString &line : twoLines(detail.simplified(), detailFont, rect.width()))
        draw(line, detailFont, theme.secondary, detailMetrics.height() + 2);
    return top - rect.top();
}

void FactDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    paintRowGround(painter, option, true, true);
    const QString caption = index.data(Qt::DisplayRole).toString();
    const QString detail = index.data(SecondaryTextRole).toString();
    QRect room = option.rect.adjusted(kMargin, kPadding, -kMargin, -kPadding);
    painter->save();
    const int height = paintFactText(nullptr, room, caption, detail, false);
    room.translate(0, qMax(0, (room.height() - height) / 2));
    paintFactText(painter, room, caption, detail, false);
    painter->restore();
}

QSize FactDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *list = qobject_cast<const QListView *>(option.widget);
    if (list && !list->uniformItemSizes()) {
        const QRect room(0, 0, qMax(80, list->viewport()->width()) - 2 * kMargin, 10);
        const int height = paintFactText(nullptr, room, index.data(Qt::DisplayRole).toString(),
                                         index.data(SecondaryTextRole).toString(), false);
        return {100, height + 2 * kPadding};
    }
    const int captionHeight = QFontMetrics(zoomedFont(TextStyle::Text)).height() + 1;
    const int detailHeight = QFontMetrics(zoomedFont(TextStyle::Secondary)).height() + 2;
    return {100, 2 * captionHeight + 2 * detailHeight + 2 * kPadding};
}

bool FactDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                             const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    showPlainToolTip(*event, view,
                     index.data(Qt::DisplayRole).toString() + u'\n'
                         + index.data(SecondaryTextRole).toString());
    return true;
}

} // namespace servanda
