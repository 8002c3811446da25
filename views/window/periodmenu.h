#pragma once

#include <QDate>
#include <QFrame>

class QCheckBox;
class QDateEdit;
class QHBoxLayout;

namespace servanda {

/// A popup for the period: from and to, each on or off, and whole years at one press.
class PeriodMenu final : public QFrame
{
    Q_OBJECT
public:
    explicit PeriodMenu(QWidget *parent = nullptr);

    /// Null dates are off. `asOf` is what an end that is switched on starts at.
    void show(QDate from, QDate to, QDate asOf, const QWidget *below);

Q_SIGNALS:
    /// Null where an end is open; from never after to.
    void periodChanged(QDate from, QDate to);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void set(QDate from, QDate to);
    void tell();

    QCheckBox *m_hasFrom;
    QDateEdit *m_from;
    QCheckBox *m_hasTo;
    QDateEdit *m_to;
    QHBoxLayout *m_years;
    bool m_filling = false;
};

} // namespace servanda
