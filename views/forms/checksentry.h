#pragma once

#include "views/forms/choiceentry.h"

class QCheckBox;

namespace servanda {

/// Several values of an enumeration, a check for each; kept in the order in which they were named.
class ChecksEntry final : public ValueEntry
{
    Q_OBJECT
public:
    explicit ChecksEntry(const ChoiceEntry::Choices &choices, QWidget *parent = nullptr);

    [[nodiscard]] QVariant value() const override { return QVariant::fromValue(m_values); }
    void setValue(const QVariant &value) override;
    void setLabel(const QString &label, Need need) override;

private:
    QList<std::pair<int, QCheckBox *>> m_checks;
    QList<int> m_values;
};

} // namespace servanda
