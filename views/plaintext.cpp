#include "views/plaintext.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace servanda {

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent); // owned by the parent, or by the layout's widget
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::ClickFocus); // the keyboard walks controls, not every line of text
    return label;
}

ElidedLabel::ElidedLabel(const QString &text, QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setText(text);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 4, QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const QRect room = contentsRect();
    painter.drawText(room, static_cast<int>(alignment() | Qt::TextSingleLine),
                     fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QLabel::event(event);
    const bool cut = fontMetrics().horizontalAdvance(text()) > contentsRect().width();
    const QString tip = cut ? escapedToolTip(text()) : toolTip();
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), tip, this);
    return true;
}

QString escapedToolTip(const QString &text)
{
    constexpr qsizetype kLongest = 2000;
    if (text.isEmpty())
        return {};
    // Escaped and then declared as HTML, so that Qt has nothing left to guess.
    QString escaped = text.left(kLongest).toHtmlEscaped();
    if (text.size() > kLongest)
        escaped += QChar(0x2026);
    escaped.replace(u'\n', "<br>"_L1);
    return "<qt>"_L1 + escaped + "</qt>"_L1;
}

QString menuText(const QString &text)
{
    return QString(text).replace(u'&', "&&"_L1);
}

} // namespace servanda
