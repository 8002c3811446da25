#include "views/window/dropmark.h"

#include "views/textstyle.h"
#include "views/theme/theme.h"

#include <QPainter>

namespace servanda {

DropMark::DropMark(QWidget &window) : QWidget(&window)
{
    setObjectName(QStringLiteral("dropMark"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropMark::show(const QRect &place, const QString &words)
{
    m_words = words;
    setGeometry(place);
    raise();
    setVisible(true);
    update();
}

void DropMark::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.accent, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);

    // The words in a label of their own at the right, where a row has least to say.
    constexpr int kPad = 8;
    painter.setFont(zoomedFont(TextStyle::Secondary));
    const QFontMetrics metrics(painter.font());
    const int room = width() - 2 * kPad;
    const QString shown = metrics.elidedText(m_words, Qt::ElideMiddle, room - 2 * kPad);
    const int wide = metrics.horizontalAdvance(shown) + 2 * kPad;
    const bool isRow = height() < 2 * metrics.height() + kPad;
    const int high = isRow ? height() : metrics.height() + kPad;
    const QRect label(width() - wide, 0, wide, high);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(label, 4, 4);
    painter.setPen(theme.card);
    painter.drawText(label, Qt::AlignCenter, shown);
}

} // namespace servanda
