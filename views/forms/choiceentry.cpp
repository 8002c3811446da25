#include "views/forms/choiceentry.h"

#include <QComboBox>
#include <QEvent>

namespace servanda {

ChoiceEntry::ChoiceEntry(const Choices &choices, QWidget *parent)
    : ValueEntry(parent),
      m_box(new QComboBox)
{
    for (const auto &[value, name] : choices)
        m_box->addItem(name, value);
    place(m_box);
    m_box->setFocusPolicy(Qt::StrongFocus);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(8);
    m_box->installEventFilter(this);
    // Not "activated", which typing a letter does not tell; setValue blocks it.
    connect(m_box, &QComboBox::currentIndexChanged, this, &ChoiceEntry::touch);
}

QVariant ChoiceEntry::value() const
{
    return m_box->currentData();
}

void ChoiceEntry::setValue(const QVariant &value)
{
    const QSignalBlocker quiet(m_box);
    m_box->setCurrentIndex(m_box->findData(value));
    setTouched(false);
}

/// The wheel scrolls the form past the field, and does not change what the pointer happens to meet.
bool ChoiceEntry::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel && !m_box->hasFocus()) {
        event->ignore();
        return true;
    }
    return ValueEntry::eventFilter(watched, event);
}

} // namespace servanda
