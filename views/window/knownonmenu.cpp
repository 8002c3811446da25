#include "views/window/knownonmenu.h"

#include "views/plaintext.h"
#include "views/theme/theme.h"

#include <QCalendarWidget>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QTextCharFormat>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {

KnownOnMenu::KnownOnMenu(QDate today, QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_today(today),
      m_calendar(new QCalendarWidget)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(plainLabel(u"Show the dossier as it was known at the end of"_s));
    layout->addWidget(m_calendar);
    m_calendar->setObjectName(u"knownOnCalendar"_s);
    m_calendar->setLocale(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_calendar->setMaximumDate(today);
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_calendar->setFirstDayOfWeek(Qt::Monday);
    m_calendar->setWeekdayTextFormat(Qt::Saturday, {});
    m_calendar->setWeekdayTextFormat(Qt::Sunday, {});
    auto *now = new QPushButton(u"&Now"_s);
    now->setObjectName(u"knownNow"_s);
    now->setAutoDefault(false);
    layout->addWidget(now);
    connect(m_calendar, &QCalendarWidget::activated, this, &KnownOnMenu::choose); // Return
    connect(m_calendar, &QCalendarWidget::clicked, this, &KnownOnMenu::choose);
    connect(now, &QPushButton::clicked, this, [this] { choose({}); });
}

void KnownOnMenu::show(QDate day, const QWidget *below)
{
    m_calendar->setSelectedDate(day.isValid() ? day : m_today);
    adjustSize();
    QPoint place = below->mapToGlobal(QPoint(0, below->height() + 4));
    const QRect room = below->screen()->availableGeometry();
    place.setX(qBound(room.left(), place.x(), qMax(room.left(), room.right() - width())));
    move(place);
    QFrame::show();
    m_calendar->setFocus();
}

void KnownOnMenu::choose(QDate day)
{
    if (!isVisible())
        return; // a click tells both of its signals
    hide();
    Q_EMIT chosen(day);
}

void KnownOnMenu::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(Theme::current().line);
    painter.setBrush(Theme::current().card);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace servanda
