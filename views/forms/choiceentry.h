#pragma once

#include "views/forms/valueentry.h"

class QComboBox;

namespace servanda {

/// One value of an enumeration, by its index; typing its first letters chooses it.
class ChoiceEntry final : public ValueEntry
{
    Q_OBJECT
public:
    /// A value as an int and its name for people.
    using Choices = QList<std::pair<int, QString>>;

    explicit ChoiceEntry(const Choices &choices, QWidget *parent = nullptr);

    [[nodiscard]] QVariant value() const override;
    void setValue(const QVariant &value) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QComboBox *m_box;
};

} // namespace servanda
