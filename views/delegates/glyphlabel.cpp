#include "views/delegates/glyphlabel.h"

#include "views/textstyle.h"

#include <QPainter>

namespace servanda {

namespace {
constexpr int kGap = 6;
} // namespace

GlyphLabel::GlyphLabel(const StatusSign &sign, const QString &words, QWidget *parent)
    : QWidget(parent)
{
    styleText(this, TextStyle::Secondary);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    show(sign, words);
}

void GlyphLabel::show(const StatusSign &sign, const QString &words)
{
    m_sign = sign;
    m_words = words;
    setAccessibleName(words);
    updateGeometry();
    update();
}

QSize GlyphLabel::sizeHint() const
{
    const int height = fontMetrics().height() + 2;
    const int mark = m_sign.disputed ? height / 2 : 0;
    return {height + mark + kGap + fontMetrics().horizontalAdvance(m_words) + 2, height + 2};
}

void GlyphLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const double side = fontMetrics().height() + 1;
    paintGlyph(&painter, QRectF(0, (height() - side) / 2, side, side), m_sign, Theme::current());
    painter.setPen(Theme::current().secondary);
    const int left = fontMetrics().height() + 2 + kGap
        + (m_sign.disputed ? (fontMetrics().height() + 2) / 2 : 0);
    painter.drawText(rect().adjusted(left, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_words);
}

} // namespace servanda
