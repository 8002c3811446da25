#include "views/forms/messageline.h"

#include "views/icon.h"
#include "views/plaintext.h"
#include "views/textstyle.h"
#include "views/theme/theme.h"

#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {

MessageLine::MessageLine(QWidget *parent) : QWidget(parent), m_text(plainLabel())
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    m_text->setObjectName(u"message"_s);
    m_text->setMinimumWidth(1);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    styleText(m_text, TextStyle::Secondary);
    hide();
}

void MessageLine::say(Tone tone, const QString &text)
{
    m_tone = tone;
    m_text->setForegroundRole(tone == Tone::Understood ? QPalette::PlaceholderText
                                                       : QPalette::WindowText);
    m_text->setText(text);
    m_text->setAccessibleName((tone == Tone::Error      ? u"Error: "_s
                                   : tone == Tone::Note ? u"Note: "_s
                                                        : QString())
                              + text);
    const int edge = m_floating ? 6 : 0;
    layout()->setContentsMargins(edge + markRoom(), edge, edge, edge);
    setVisible(!text.isEmpty());
    update();
}

QString MessageLine::text() const
{
    return m_text->text();
}

void MessageLine::setFloating(bool on)
{
    m_floating = on;
    m_text->setWordWrap(!on);
}

void MessageLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_floating) {
        const Theme &theme = Theme::current();
        painter.fillRect(rect(), theme.card);
        painter.setPen(m_tone == Tone::Error ? theme.overdue : theme.line);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
    if (markRoom() == 0)
        return;
    const int side = markRoom() - 5;
    const int edge = m_floating ? 6 : 0;
    const QRect box(edge, edge + (m_text->fontMetrics().height() - side) / 2, side, side);
    themedIcon(m_tone == Tone::Error ? u"fault"_s : u"notice"_s)
        .paint(&painter, box, Qt::AlignCenter, QIcon::Selected);
}

int MessageLine::markRoom() const
{
    return m_tone == Tone::Understood ? 0 : m_text->fontMetrics().height() + 4;
}

} // namespace servanda
