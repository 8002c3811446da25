#include "views/delegates/palettedelegate.h"

#include "model/items/itemroles.h"
#include "model/items/palettemodel.h"
#include "views/textstyle.h"

#include <QPainter>

namespace servanda {
namespace {

constexpr int kEntryMargin = 8;
constexpr int kEntryGap = 12;

using Kind = PaletteModel::Kind;

Kind kindOf(const QModelIndex &index)
{
    return static_cast<Kind>(index.data(PaletteModel::KindRole).toInt());
}

/// Draws one line elided to the room and returns how wide it is.
int drawLine(QPainter *painter, const QRect &room, Qt::AlignmentFlag side, const QFont &font,
             const QColor &color, const QString &text)
{
    const QFontMetrics metrics(font);
    const QString line = metrics.elidedText(text.simplified(), Qt::ElideRight, room.width());
    painter->setFont(font);
    painter->setPen(color);
    constexpr int kLine = static_cast<int>(Qt::AlignVCenter) | static_cast<int>(Qt::TextSingleLine);
    painter->drawText(room, static_cast<int>(side) | kLine, line);
    return metrics.horizontalAdvance(line);
}

} // namespace

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    const Kind kind = kindOf(index);
    QRect room = option.rect.adjusted(kEntryMargin, 0, -kEntryMargin, 0);
    painter->save();
    if (kind == Kind::Heading || kind == Kind::More) {
        if (kind == Kind::Heading)
            room.setTop(room.top() + room.height() / 5); // belongs to what is below it
        drawLine(painter, room, Qt::AlignLeft, zoomedFont(TextStyle::Small), theme.secondary,
                 index.data().toString());
        painter->restore();
        return;
    }
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme.accentFill);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, theme.isDark ? theme.bar.lighter(112) : theme.bar);
    const QFont quiet = zoomedFont(TextStyle::Secondary);
    const QString keys = index.data(PaletteModel::KeysRole).toString();
    const QString detail = index.data(SecondaryTextRole).toString();
    int right = drawLine(painter, room, Qt::AlignRight, quiet, theme.secondary,
                         keys.isEmpty() ? detail : keys);
    room.setRight(room.right() - right - (right > 0 ? kEntryGap : 0));
    if (const QString code = index.data(CodeRole).toString(); !code.isEmpty()) {
        const int codes = QFontMetrics(quiet).horizontalAdvance(QStringLiteral("P-GBR-0000"));
        const QRect place(room.left(), room.top(), codes, room.height());
        drawLine(painter, place, Qt::AlignLeft, quiet, theme.secondary, code);
        room.setLeft(room.left() + codes + kEntryGap);
    }
    drawLine(painter, room, Qt::AlignLeft, zoomedFont(TextStyle::Text), theme.text,
             index.data().toString());
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem & /*same for all*/,
                                const QModelIndex &index) const
{
    const int line = QFontMetrics(zoomedFont(TextStyle::Text)).height();
    return {100, line + (kindOf(index) == Kind::Heading ? 12 : 10)};
}

} // namespace servanda
