#include "views/forms/valueentry.h"

#include "views/forms/messageline.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {

ValueEntry::ValueEntry(QWidget *parent) : QWidget(parent), m_message(new MessageLine(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_message);
}

void ValueEntry::setLabel(const QString &label, Need need)
{
    QWidget *field = focusProxy();
    field->setAccessibleName(need == Need::Required ? label + u", required"_s : label);
}

void ValueEntry::setRemarks(const QStringList &errors, const QStringList &notes)
{
    m_errors = errors;
    m_notes = notes;
    tell();
}

QString ValueEntry::message() const
{
    return m_message->text();
}

void ValueEntry::showInCell()
{
    m_inCell = true;
    layout()->removeWidget(m_message);
    m_message->setParent(parentWidget());
    m_message->setFloating(true);
    connect(this, &QObject::destroyed, m_message, &QObject::deleteLater);
    setAutoFillBackground(true);
    tell();
}

void ValueEntry::place(QWidget *field)
{
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, field);
    setFocusProxy(field);
}

void ValueEntry::touch()
{
    m_touched = true;
    tell();
    Q_EMIT edited();
}

void ValueEntry::setTouched(bool touched)
{
    m_touched = touched;
    m_errors.clear();
    m_notes.clear();
    tell();
}

/// An error first, since it stops; then what was understood, with what is worth a second look.
void ValueEntry::tell()
{
    using Tone = MessageLine::Tone;
    if (const QString own = problem(); !own.isEmpty())
        m_message->say(Tone::Error, own);
    else if (!m_errors.isEmpty())
        m_message->say(Tone::Error, m_errors.join(u'\n'));
    else if (!m_notes.isEmpty())
        m_message->say(Tone::Note,
                       (QStringList{understood()} + m_notes).filter(QString()).join(u'\n'));
    else
        m_message->say(Tone::Understood, understood());
    if (QWidget *field = focusProxy())
        field->setAccessibleDescription(m_message->text());
    floatMessage();
}

void ValueEntry::moveEvent(QMoveEvent *event)
{
    QWidget::moveEvent(event);
    floatMessage();
}

void ValueEntry::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    floatMessage();
}

void ValueEntry::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (m_inCell)
        m_message->hide();
}

void ValueEntry::floatMessage()
{
    if (!m_inCell || !m_message->parentWidget())
        return;
    m_message->setVisible(isVisible() && !m_message->text().isEmpty());
    m_message->adjustSize();
    const QRect room = m_message->parentWidget()->rect();
    QPoint at = geometry().bottomLeft() + QPoint(0, 2);
    if (at.y() + m_message->height() > room.bottom())
        at.setY(geometry().top() - m_message->height() - 2);
    at.setX(qMax(0, qMin(at.x(), room.right() - m_message->width())));
    m_message->move(at);
    m_message->raise();
}

} // namespace servanda
