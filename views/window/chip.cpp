#include "views/window/chip.h"

#include "views/icon.h"
#include "views/plaintext.h"
#include "views/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace servanda {

namespace {
constexpr int kMostCharacters = 22;
constexpr int kMargin = 11;
constexpr int kArrow = 12;
} // namespace

Chip::Chip(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void Chip::show(const QString &text, bool restricts)
{
    setText(text); // drawn by this class, so that no & is interpreted
    setAccessibleName(text);
    setToolTip(text.size() > kMostCharacters ? escapedToolTip(text) : QString());
    m_restricts = restricts;
    updateGeometry();
    update();
}

QString Chip::shownText() const
{
    return text().size() > kMostCharacters ? text().left(kMostCharacters - 1) + QChar(0x2026)
                                           : text();
}

QSize Chip::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(shownText()) + 2 * kMargin + kArrow + 3,
            fontMetrics().height() + 12};
}

void Chip::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    const double radius = frame.height() / 2;
    const bool pressed = isDown() || underMouse();
    painter.setBrush(m_restricts ? theme.accentFill : pressed ? theme.asleep : theme.card);
    painter.setPen(QPen(hasFocus() || m_restricts ? theme.accent : theme.line, hasFocus() ? 2 : 1));
    painter.drawRoundedRect(frame, radius, radius);
    painter.setPen(theme.text);
    painter.drawText(rect().adjusted(kMargin, 0, -kMargin - kArrow, 0),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shownText());
    themedIcon(QStringLiteral("down"))
        .paint(&painter,
               QRect(width() - kMargin - kArrow + 2, (height() - kArrow) / 2 + 1, kArrow, kArrow));
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
        || event->key() == Qt::Key_Down)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace servanda
