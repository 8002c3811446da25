#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace servanda {

/// What stands in the place of an empty list: why it is empty and what to do.
class EmptyNote final : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyNote(QWidget *parent = nullptr);

    /// An empty action hides the button.
    void show(const QString &headline, const QString &advice, const QString &action = {});
    [[nodiscard]] QString headline() const;

Q_SIGNALS:
    void actionChosen();

private:
    QLabel *m_headline;
    QLabel *m_advice;
    QPushButton *m_action;
};

} // namespace servanda
