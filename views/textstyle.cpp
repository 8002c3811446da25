#include "views/textstyle.h"

#include <QApplication>
#include <QFontMetrics>
#include <QVariant>
#include <QWidget>

namespace servanda {

namespace {

constexpr auto kStyleProperty = "servandaTextStyle";
int zoomPercent = 100;

} // namespace

QFont zoomedFont(TextStyle style)
{
    QFont font = fontFor(style);
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * zoomPercent / 100.0);
    else
        font.setPixelSize(font.pixelSize() * zoomPercent / 100);
    return font;
}

void styleText(QWidget *widget, TextStyle style)
{
    widget->setProperty(kStyleProperty, static_cast<int>(style));
    widget->setFont(zoomedFont(style));
}

int textZoom()
{
    return zoomPercent;
}

void setTextZoom(int percent)
{
    zoomPercent = qBound(70, percent, 250);
    QApplication::setFont(zoomedFont(TextStyle::Text));
    for (QWidget *widget : QApplication::allWidgets()) {
        if (const QVariant style = widget->property(kStyleProperty); style.isValid())
            widget->setFont(zoomedFont(static_cast<TextStyle>(style.toInt())));
    }
}

int denseRowHeight()
{
    return QFontMetrics(zoomedFont(TextStyle::Text)).height() + 10;
}

} // namespace servanda
