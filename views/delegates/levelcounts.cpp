#include "views/delegates/levelcounts.h"

#include "views/delegates/glyph.h"
#include "views/textstyle.h"
#include "views/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace servanda {

namespace {
constexpr int kCountsMargin = 4;
constexpr size_t kSlots = kLevelCounts.size() + 1;
} // namespace

QRectF levelSlot(const QRectF &room, size_t slot)
{
    const double width = (room.width() - 2 * kCountsMargin) / static_cast<double>(kSlots);
    return {room.left() + kCountsMargin + width * static_cast<double>(slot), room.top(), width,
            room.height()};
}

int levelSlotsWidth(int pledges)
{
    const QFontMetrics metrics(zoomedFont(TextStyle::Strong));
    const QString widest(qMax(qsizetype{2}, QString::number(pledges).size()), u'0');
    return 2 * kCountsMargin + static_cast<int>(kSlots) * (metrics.horizontalAdvance(widest) + 3);
}

void paintLevelCounts(QPainter *painter, const QRectF &room, const StatusTally &tally)
{
    const Theme &theme = Theme::current();
    painter->setFont(zoomedFont(TextStyle::Text));
    for (size_t slot = 0; slot < kLevelCounts.size(); ++slot) {
        const int count = kLevelCounts[slot].count(tally);
        painter->setPen(count > 0 ? theme.text : theme.secondary);
        painter->drawText(levelSlot(room, slot), Qt::AlignCenter,
                          count > 0 ? QString::number(count) : QString(QChar(0x00B7)));
    }
    painter->setFont(zoomedFont(TextStyle::Strong));
    painter->setPen(theme.text);
    painter->drawText(levelSlot(room, kLevelCounts.size()), Qt::AlignCenter,
                      QString::number(tally.obligations()));
}

void paintLevelHeads(QPainter *painter, const QRectF &room)
{
    const double side = QFontMetrics(zoomedFont(TextStyle::Small)).height();
    for (size_t slot = 0; slot < kLevelCounts.size(); ++slot) {
        const QRectF box = levelSlot(room, slot);
        paintGlyph(painter, QRectF(box.center().x() - side / 2, box.top(), side, side),
                   {kLevelCounts[slot].headline, false, false}, Theme::current());
    }
    painter->setFont(zoomedFont(TextStyle::Small));
    painter->setPen(Theme::current().secondary);
    painter->drawText(levelSlot(room, kLevelCounts.size()), Qt::AlignHCenter | Qt::AlignTop,
                      u"All"_s);
}

} // namespace servanda
