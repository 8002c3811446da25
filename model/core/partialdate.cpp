#include "model/core/partialdate.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

const QLocale &english()
{
    static const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    return locale;
}

Error notADate(QStringView text)
{
    return fail(Error::Kind::Invalid, u"“%1” is not a date"_s.arg(text.left(40)),
                u"Write 2026, 2026-01 or 2026-01-06."_s);
}

/// The number in text[from, from + length), or -1 where a character is no digit.
int digits(QStringView text, qsizetype from, qsizetype length)
{
    int number = 0;
    for (const QChar c : text.mid(from, length)) {
        if (c < u'0' || c > u'9')
            return -1;
        number = number * 10 + (c.unicode() - u'0');
    }
    return number;
}

} // namespace

PartialDate::PartialDate(QDate day)
    : m_packed(day.isValid() ? day.year() * 10000 + day.month() * 100 + day.day() : 0)
{
}

Result<PartialDate> PartialDate::parse(QStringView text)
{
    if (text.isEmpty())
        return PartialDate();
    const qsizetype size = text.size();
    if ((size != 4 && size != 7 && size != 10) || (size > 4 && text[4] != u'-')
        || (size > 7 && text[7] != u'-'))
        return notADate(text);
    const int year = digits(text, 0, 4);
    const int month = size > 4 ? digits(text, 5, 2) : 0;
    const int day = size > 7 ? digits(text, 8, 2) : 0;
    if (year < 0 || month < 0 || day < 0 || (size > 4 && month == 0) || (size > 7 && day == 0))
        return notADate(text);
    const PartialDate date = fromPacked(year * 10000 + month * 100 + day);
    // The year 0000 would pack to "no date".
    return date.isValid() && !date.isNone() ? Result<PartialDate>(date) : notADate(text);
}

bool PartialDate::isValid() const
{
    if (isNone())
        return true;
    const int year = m_packed / 10000;
    const int month = m_packed / 100 % 100;
    const int day = m_packed % 100;
    if (year < 1000 || year > 9999 || month > 12)
        return false;
    return day == 0 || QDate::isValid(year, month, day);
}

PartialDate::Precision PartialDate::precision() const
{
    if (isNone())
        return Precision::None;
    if (m_packed % 100 != 0)
        return Precision::Day;
    return m_packed / 100 % 100 != 0 ? Precision::Month : Precision::Year;
}

QDate PartialDate::firstDay() const
{
    return isNone()
        ? QDate()
        : QDate(m_packed / 10000, std::max(1, m_packed / 100 % 100), std::max(1, m_packed % 100));
}

QDate PartialDate::lastDay() const
{
    switch (precision()) {
    case Precision::None:
        return {};
    case Precision::Year:
        return {m_packed / 10000, 12, 31};
    case Precision::Month:
        return firstDay().addMonths(1).addDays(-1);
    case Precision::Day:
        break;
    }
    return firstDay();
}

QString PartialDate::toIso() const
{
    switch (precision()) {
    case Precision::None:
        return {};
    case Precision::Year:
        return QString::number(m_packed / 10000);
    case Precision::Month:
        return firstDay().toString(u"yyyy-MM"_s);
    case Precision::Day:
        break;
    }
    return firstDay().toString(Qt::ISODate);
}

QString PartialDate::toText() const
{
    switch (precision()) {
    case Precision::None:
        return u"no date"_s;
    case Precision::Year:
        return QString::number(m_packed / 10000);
    case Precision::Month:
        return english().toString(firstDay(), u"MMMM yyyy"_s);
    case Precision::Day:
        break;
    }
    return english().toString(firstDay(), u"d MMMM yyyy"_s);
}

} // namespace servanda
