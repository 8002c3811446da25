#include "views/forms/checksentry.h"

#include "views/plaintext.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace servanda {

ChecksEntry::ChecksEntry(const ChoiceEntry::Choices &choices, QWidget *parent) : ValueEntry(parent)
{
    auto *field = new QWidget;
    auto *layout = new QVBoxLayout(field);
    layout->setContentsMargins(0, 2, 0, 2);
    layout->setSpacing(4);
    for (const auto &[value, name] : choices) {
        auto *check = new QCheckBox(menuText(name));
        layout->addWidget(check);
        m_checks.emplace_back(value, check);
        connect(check, &QCheckBox::toggled, this, [this, chosen = value](bool on) {
            m_values.removeAll(chosen);
            if (on)
                m_values += chosen;
            touch();
        });
    }
    place(field);
    if (!m_checks.isEmpty())
        field->setFocusProxy(m_checks.front().second);
}

void ChecksEntry::setValue(const QVariant &value)
{
    m_values = value.value<QList<int>>();
    for (const auto &[kind, check] : m_checks) {
        const QSignalBlocker quiet(check);
        check->setChecked(m_values.contains(kind));
    }
    setTouched(false);
}

void ChecksEntry::setLabel(const QString &label, Need need)
{
    ValueEntry::setLabel(label, need);
    for (const auto &[kind, check] : m_checks)
        check->setAccessibleName(label + u": "_s + check->text());
}

} // namespace servanda
