#include "model/core/moment.h"

#include "model/core/partialdate.h"

#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace servanda {

KnownOn KnownOn::endOf(QDate day)
{
    return {day.addDays(1).startOfDay().toMSecsSinceEpoch() - 1, PartialDate(day).toText()};
}

Result<KnownOn> KnownOn::parse(const QString &text)
{
    if (const auto date = PartialDate::parse(text); date && !date->isNone())
        return endOf(date->lastDay());
    const auto time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid() || !text.contains(u'T') || time.date().year() < 1970)
        return fail(Error::Kind::Invalid, u"“%1” is not a day or a time"_s.arg(text),
                    u"Write 2026-03-01 or 2026-03-01T14:05."_s);
    // Told in UTC, so that the words do not depend on where they are read.
    const QString shown
        = QLocale::c().toString(time.toUTC(), u"d MMMM yyyy, HH:mm:ss"_s) + u" UTC"_s;
    return KnownOn{time.toMSecsSinceEpoch(), shown};
}

QString localTimeText(qint64 time)
{
    return QLocale::c().toString(QDateTime::fromMSecsSinceEpoch(time), u"d MMMM yyyy, HH:mm"_s);
}

QDate localDay(qint64 time)
{
    return QDateTime::fromMSecsSinceEpoch(time).date();
}

QString isoTimeText(qint64 time)
{
    return QDateTime::fromMSecsSinceEpoch(time, Qt::UTC).toString(Qt::ISODate);
}

} // namespace servanda
