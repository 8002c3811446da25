#include "app/presencetext.h"

#include "app/session.h"
#include "model/core/moment.h"

#include <QDateTime>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace servanda {

QString presenceText(const Presence &who, QDate today)
{
    QString text = u"Open for editing"_s;
    if (!who.person.isEmpty())
        text += u" by "_s + who.person;
    else if (who.program.isEmpty())
        text += u" in another program"_s;
    if (!who.program.isEmpty())
        text += u" in "_s + who.program;
    if (!who.host.isEmpty())
        text += u" on "_s + who.host;
    if (who.since > 0) {
        text += u" since "_s;
        text += localDay(who.since) == today
            ? QDateTime::fromMSecsSinceEpoch(who.since).toString(u"HH:mm"_s)
            : localTimeText(who.since);
    }
    return text;
}

Presence ownPresence(qint64 since)
{
    return {authorName(), QSysInfo::machineHostName(), {}, since};
}

} // namespace servanda
