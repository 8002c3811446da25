#include "views/window/periodmenu.h"

#include "views/theme/theme.h"
#include "views/window/dayedit.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace servanda {

PeriodMenu::PeriodMenu(QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_hasFrom(new QCheckBox(u"&From"_s)),
      m_from(dayEdit()),
      m_hasTo(new QCheckBox(u"&To"_s)),
      m_to(dayEdit()),
      m_years(new QHBoxLayout)
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(m_hasFrom, 0, 0);
    layout->addWidget(m_from, 0, 1);
    layout->addWidget(m_hasTo, 1, 0);
    layout->addWidget(m_to, 1, 1);
    layout->addLayout(m_years, 2, 0, 1, 2);
    m_from->setAccessibleName(u"From day"_s);
    m_to->setAccessibleName(u"To day"_s);
    auto *any = new QPushButton(u"&Any time"_s);
    layout->addWidget(any, 3, 0, 1, 2);
    connect(any, &QPushButton::clicked, this, [this] {
        set({}, {});
        tell();
    });
    for (QCheckBox *box : {m_hasFrom, m_hasTo})
        connect(box, &QCheckBox::toggled, this, &PeriodMenu::tell);
    for (QDateEdit *edit : {m_from, m_to})
        connect(edit, &QDateEdit::dateChanged, this, &PeriodMenu::tell);
}

void PeriodMenu::show(QDate from, QDate to, QDate asOf, const QWidget *below)
{
    m_filling = true;
    m_from->setDate(asOf.addYears(-1).addDays(1));
    m_to->setDate(asOf);
    m_filling = false;
    set(from, to);
    while (QLayoutItem *item = m_years->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    constexpr int kYears = 4;
    for (int year = asOf.year() - kYears + 1; year <= asOf.year(); ++year) {
        auto *button = new QPushButton(QString::number(year));
        connect(button, &QPushButton::clicked, this, [this, year] {
            set(QDate(year, 1, 1), QDate(year, 12, 31));
            tell();
        });
        m_years->addWidget(button);
    }
    adjustSize();
    QPoint place = below->mapToGlobal(QPoint(0, below->height() + 4));
    const QRect room = below->screen()->availableGeometry();
    place.setX(qBound(room.left(), place.x(), qMax(room.left(), room.right() - width())));
    move(place);
    QFrame::show();
    m_hasFrom->setFocus();
}

void PeriodMenu::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(Theme::current().line);
    painter.setBrush(Theme::current().card);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void PeriodMenu::set(QDate from, QDate to)
{
    m_filling = true;
    m_hasFrom->setChecked(from.isValid());
    if (from.isValid())
        m_from->setDate(from);
    m_hasTo->setChecked(to.isValid());
    if (to.isValid())
        m_to->setDate(to);
    m_filling = false;
}

void PeriodMenu::tell()
{
    m_from->setEnabled(m_hasFrom->isChecked());
    m_to->setEnabled(m_hasTo->isChecked());
    if (m_filling)
        return;
    QDate from = m_hasFrom->isChecked() ? m_from->date() : QDate();
    QDate to = m_hasTo->isChecked() ? m_to->date() : QDate();
    if (from.isValid() && to.isValid() && to < from)
        std::swap(from, to);
    Q_EMIT periodChanged(from, to);
}

} // namespace servanda
