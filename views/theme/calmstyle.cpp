#include "views/theme/calmstyle.h"

#include "views/theme/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QWidget>

namespace servanda {

using namespace Qt::StringLiterals;

namespace {

constexpr int kScrollBar = 10;
constexpr int kArrowRoom = 20;

/// A field or button: card ground, hairline, accent while it has the focus.
void paintFrame(QPainter *painter, const QRect &rect, QStyle::State state)
{
    const Theme &theme = Theme::current();
    const bool enabled = state & QStyle::State_Enabled;
    const bool focused = enabled && (state & QStyle::State_HasFocus);
    const bool pressed = state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hovered = enabled && (state & QStyle::State_MouseOver);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(focused       ? theme.accent
                             : hovered ? theme.secondary
                                       : theme.line,
                         focused ? 1.6 : 1));
    painter->setBrush(pressed ? theme.asleep : enabled ? theme.card : theme.bar);
    painter->drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 4, 4);
    painter->restore();
}

void paintCheck(QPainter *painter, const QRect &rect, QStyle::State state)
{
    const Theme &theme = Theme::current();
    const QRectF box = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool focused = state & QStyle::State_HasFocus;
    painter->setPen(QPen(focused ? theme.accent : theme.secondary, focused ? 1.6 : 1));
    painter->setBrush(theme.card);
    painter->drawRoundedRect(box, 2, 2);
    if (state & QStyle::State_On) {
        painter->setPen(QPen(theme.accent, 1.8, Qt::SolidLine, Qt::RoundCap));
        const QPointF foot = box.center() + QPointF(-box.width() * 0.08, box.height() * 0.22);
        painter->drawLine(foot, foot + QPointF(-box.width() * 0.2, -box.height() * 0.2));
        painter->drawLine(foot, foot + QPointF(box.width() * 0.34, -box.height() * 0.42));
    }
    painter->restore();
}

void paintArrow(QPainter *painter, const QRect &field, bool enabled)
{
    const Theme &theme = Theme::current();
    const QPointF tip(field.right() - kArrowRoom / 2.0, field.center().y() + 2.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(enabled ? theme.secondary : theme.line, 1.4, Qt::SolidLine, Qt::RoundCap));
    painter->drawLine(tip, tip + QPointF(-4, -4));
    painter->drawLine(tip, tip + QPointF(4, -4));
    painter->restore();
}

void paintScrollBar(QPainter *painter, const QRect &groove, const QRect &handle, bool hovered)
{
    const Theme &theme = Theme::current();
    painter->save();
    painter->fillRect(groove, theme.card);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    QColor color = theme.secondary;
    color.setAlphaF(hovered ? 0.75F : 0.4F);
    painter->setBrush(color);
    const QRectF bar = QRectF(handle).adjusted(2, 2, -2, -2);
    const double radius = qMin(bar.width(), bar.height()) / 2;
    painter->drawRoundedRect(bar, radius, radius);
    painter->restore();
}

} // namespace

CalmStyle::CalmStyle() : QProxyStyle(u"Fusion"_s) {}

int CalmStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                           const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return kScrollBar;
    case PM_ScrollBarSliderMin:
        return 28;
    case PM_TabBarTabHSpace:
        return 20;
    case PM_TabBarTabVSpace:
        return 12;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QRect CalmStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                SubControl part, const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !slider)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const bool upright = slider->orientation == Qt::Vertical;
    const int length = upright ? slider->rect.height() : slider->rect.width();
    const qint64 range = qint64{slider->maximum} - slider->minimum;
    int handle = length;
    if (range > 0) {
        const qint64 wanted = qint64{length} * slider->pageStep / (range + slider->pageStep);
        const int least = qMin(length, proxy()->pixelMetric(PM_ScrollBarSliderMin, option, widget));
        handle = static_cast<int>(qBound(qint64{least}, wanted, qint64{length}));
    }
    const int start
        = sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition,
                                  length - handle, slider->upsideDown);
    const auto span = [&](int from, int size) {
        const QRect rect = upright ? QRect(0, from, slider->rect.width(), size)
                                   : QRect(from, 0, size, slider->rect.height());
        return visualRect(slider->direction, slider->rect, rect.translated(slider->rect.topLeft()));
    };
    switch (part) {
    case SC_ScrollBarSlider:
        return span(start, handle);
    case SC_ScrollBarSubPage:
        return span(0, start);
    case SC_ScrollBarAddPage:
        return span(start + handle, length - start - handle);
    case SC_ScrollBarGroove:
        return slider->rect;
    default:
        return {}; // no arrows
    }
}

void CalmStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                   QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        paintScrollBar(painter, option->rect,
                       proxy()->subControlRect(control, option, SC_ScrollBarSlider, widget),
                       option->state & (State_MouseOver | State_Sunken));
        return;
    }
    if (control == CC_ComboBox) { // also a date field with a calendar
        paintFrame(painter, option->rect, option->state & ~State_On);
        paintArrow(painter, option->rect, option->state & State_Enabled);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void CalmStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                              QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (element == PE_PanelLineEdit && frame && frame->lineWidth <= 0)
            break; // the field inside another one
        State state = option->state;
        if (element == PE_PanelLineEdit)
            state &= ~(State_Sunken | State_On);
        paintFrame(painter, option->rect, state);
        return;
    }
    case PE_IndicatorCheckBox:
        if (option->state & (State_On | State_Off)) { // else partly checked, which is Fusion's
            paintCheck(painter, option->rect, option->state);
            return;
        }
        break;
    case PE_FrameTabBarBase:
        painter->setPen(Theme::current().line);
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void CalmStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    if (element != CE_TabBarTabShape) {
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    const Theme &theme = Theme::current();
    const QRect &tab = option->rect;
    if (option->state & State_Selected)
        painter->fillRect(QRect(tab.left(), tab.bottom() - 1, tab.width(), 2), theme.accent);
    if (option->state & State_HasFocus) {
        painter->setPen(QPen(theme.accent, 1));
        painter->drawRect(tab.adjusted(2, 3, -3, -4));
    }
}

} // namespace servanda
