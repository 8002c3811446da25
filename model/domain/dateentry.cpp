#include "model/core/textrules.h"
#include "model/domain/entry.h"

#include <QHash>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

Error notADate(QStringView text)
{
    return fail(Error::Kind::Invalid, u"“%1” is not a date"_s.arg(visibleControls(text.left(40))),
                u"Write 2026, Jan 2026, 2026-01 or 2026-01-06."_s);
}

Error dayOrMonth(QStringView text, int first, int second, const QString &year)
{
    const auto iso = [&year](int month, int day) {
        return u"%1-%2-%3"_s.arg(year).arg(month, 2, 10, QChar(u'0')).arg(day, 2, 10, QChar(u'0'));
    };
    return fail(Error::Kind::Invalid,
                u"“%1” does not say which is the day and which the month"_s.arg(text),
                u"Write %1 or %2."_s.arg(iso(second, first), iso(first, second)));
}

/// English, German and French names of the months, long and short, folded.
const QHash<QString, int> &months()
{
    static const auto names = [] {
        QHash<QString, int> known;
        for (const auto language : {QLocale::English, QLocale::German, QLocale::French}) {
            const QLocale locale(language);
            for (int month = 1; month <= 12; ++month) {
                for (const auto format : {QLocale::LongFormat, QLocale::ShortFormat}) {
                    for (QString name : {locale.monthName(month, format),
                                         locale.standaloneMonthName(month, format)})
                        known.insert(foldedKey(name.remove(u'.')), month);
                }
            }
        }
        known.insert(u"sept"_s, 9);
        return known;
    }();
    return names;
}

/// Checked by PartialDate: day and month may be 0 for not said.
Result<PartialDate> dateOf(int year, int month, int day, QStringView text)
{
    const auto date = PartialDate::fromPacked(year * 10000 + month * 100 + day);
    return date.isValid() && !date.isNone() ? Result<PartialDate>(date) : notADate(text);
}

/// "2026/1/6", "2026.01", "1/2026", "06.01.2026", "13/01/2026".
std::optional<Result<PartialDate>> numericDate(const QString &text)
{
    static const QRegularExpression yearFirst(
        u"^([0-9]{4})([-./])([0-9]{1,2})(?:\\2([0-9]{1,2}))?$"_s);
    static const QRegularExpression yearLast(
        u"^(?:([0-9]{1,2})([-./]) ?)?([0-9]{1,2})([-./]) ?([0-9]{4})$"_s);
    if (const auto match = yearFirst.match(text); match.hasMatch()) {
        const int month = match.captured(3).toInt();
        const bool hasDay = match.hasCaptured(4);
        const int day = match.captured(4).toInt();
        if (month == 0 || (hasDay && day == 0))
            return notADate(text);
        return dateOf(match.captured(1).toInt(), month, day, text);
    }
    const auto match = yearLast.match(text);
    if (!match.hasMatch() || (match.hasCaptured(1) && match.captured(2) != match.captured(4)))
        return std::nullopt;
    const int second = match.captured(3).toInt();
    const int year = match.captured(5).toInt();
    if (!match.hasCaptured(1))
        return second == 0 ? notADate(text) : dateOf(year, second, 0, text);
    const int first = match.captured(1).toInt();
    if (first == 0 || second == 0)
        return notADate(text);
    // Only with full stops is the order the same wherever they are used.
    const bool ordered = match.captured(2) == u"." || first > 12 || first == second;
    if (!ordered && second <= 12)
        return dayOrMonth(text, first, second, match.captured(5));
    return ordered ? dateOf(year, second, first, text) : dateOf(year, first, second, text);
}

/// "6 Jan 2026", "6-Jan-2026", "1er janvier 2026", "Jan 2026", "January 6th, 2026".
std::optional<Result<PartialDate>> wordedDate(const QString &text)
{
    static const QRegularExpression dayFirst(
        u"^(?:([0-9]{1,2})(?:st|nd|rd|th|er|\\.)?[ -]?(?:of )?)?(\\p{L}+)\\.?,?[ -]([0-9]{4})$"_s);
    static const QRegularExpression monthFirst(
        u"^(\\p{L}+)\\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})$"_s);
    auto match = dayFirst.match(text);
    const bool dayLeads = match.hasMatch();
    if (!dayLeads)
        match = monthFirst.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int month = months().value(foldedKey(match.captured(dayLeads ? 2 : 1)));
    const QString day = match.captured(dayLeads ? 1 : 2);
    if (month == 0 || (!day.isEmpty() && day.toInt() == 0))
        return notADate(text);
    return dateOf(match.captured(3).toInt(), month, day.toInt(), text);
}

} // namespace

Result<PartialDate> enterDate(QStringView text)
{
    if (auto iso = PartialDate::parse(text))
        return iso;
    const QString plain = text.toString().simplified();
    if (plain.isEmpty() || plain == u"no date")
        return PartialDate();
    if (auto iso = PartialDate::parse(plain))
        return iso;
    if (auto date = numericDate(plain))
        return *date;
    if (auto date = wordedDate(plain))
        return *date;
    return notADate(plain);
}

} // namespace servanda
