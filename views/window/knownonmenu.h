#pragma once

#include <QDate>
#include <QFrame>

class QCalendarWidget;

namespace servanda {

/// A popup in which a past day is chosen, as whose knowledge to see the dossier; or now. Return
/// chooses, Escape closes.
class KnownOnMenu final : public QFrame
{
    Q_OBJECT
public:
    explicit KnownOnMenu(QDate today, QWidget *parent = nullptr);

    /// Below a widget, inside its screen. `day` is null for now.
    void show(QDate day, const QWidget *below);

Q_SIGNALS:
    void chosen(QDate day); ///< null: now

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void choose(QDate day);

    QDate m_today;
    QCalendarWidget *m_calendar;
};

} // namespace servanda
