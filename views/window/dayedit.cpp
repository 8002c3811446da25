#include "views/window/dayedit.h"

#include <QCalendarWidget>
#include <QDateEdit>
#include <QTextCharFormat>

using namespace Qt::StringLiterals;

namespace servanda {

QDateEdit *dayEdit(QWidget *parent)
{
    auto *edit = new QDateEdit(parent); // owned by the parent, or by the layout's widget
    edit->setLocale(QLocale(QLocale::English, QLocale::UnitedKingdom));
    edit->setDisplayFormat(u"d MMMM yyyy"_s);
    edit->setCalendarPopup(true);
    edit->setDateRange(QDate(1000, 1, 1), QDate(9999, 12, 31));
    edit->setKeyboardTracking(false); // a half-typed year must not redraw every page
    QCalendarWidget *calendar = edit->calendarWidget();
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setWeekdayTextFormat(Qt::Saturday, {});
    calendar->setWeekdayTextFormat(Qt::Sunday, {});
    return edit;
}

} // namespace servanda
