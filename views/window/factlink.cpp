#include "views/window/factlink.h"

#include "views/delegates/factdelegate.h"
#include "views/plaintext.h"
#include "views/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace servanda {

FactLink::FactLink(const QString &caption, const QString &detail, QWidget *parent)
    : QAbstractButton(parent),
      m_caption(caption),
      m_detail(detail)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setAccessibleName(caption + u' ' + detail);
    setToolTip(escapedToolTip(detail.isEmpty() ? caption : caption + u'\n' + detail));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FactLink::setLineAbove(bool on)
{
    m_lineAbove = on;
    updateGeometry();
}

QSize FactLink::sizeHint() const
{
    constexpr int kUsualWidth = 240;
    return {kUsualWidth, heightForWidth(kUsualWidth)};
}

int FactLink::heightForWidth(int width) const
{
    const int text = paintFactText(nullptr, textRect(QRect(0, 0, width, 10)), m_caption, m_detail,
                                   m_detail.isEmpty());
    return text + (m_lineAbove ? 13 : 0);
}

void FactLink::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    if (underMouse() && m_lineAbove)
        painter.fillRect(rect().adjusted(0, 1, 0, 0), theme.bar);
    if (m_lineAbove) {
        painter.setPen(theme.line);
        painter.drawLine(rect().topLeft(), rect().topRight());
    }
    paintFactText(&painter, textRect(rect()), m_caption, m_detail, m_detail.isEmpty());
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.accent, 1.5));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
    }
}

void FactLink::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

QRect FactLink::textRect(const QRect &whole) const
{
    return m_lineAbove ? whole.adjusted(0, 7, 0, -6) : whole;
}

} // namespace servanda
