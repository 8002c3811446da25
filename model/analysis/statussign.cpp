#include "model/analysis/statussign.h"

#include "model/analysis/statustally.h"

using namespace Qt::StringLiterals;

namespace servanda {

StatusSign signOf(const Status &status)
{
    const bool active = status.applicability == Applicability::Active;
    return {headlineOf(status), active && status.timeliness == Timeliness::Overdue,
            status.disputed};
}

StatusSign signOf(const StatusTally &tally)
{
    return {tally.headline(), tally.overdue() > 0, tally.disputed() > 0};
}

qint16 levelOf(Headline headline)
{
    switch (headline) {
    case Headline::ContraryAct:
    case Headline::OverdueNotStarted:
    case Headline::NotStarted:
        return 0;
    case Headline::OverdueMinimal:
    case Headline::Minimal:
        return 1;
    case Headline::OverdueIntermediate:
    case Headline::Intermediate:
        return 2;
    case Headline::Full:
    case Headline::FulfilledLate:
    case Headline::Fulfilled:
        return kFullLevel;
    default:
        return kNoLevel;
    }
}

QString signWords(const StatusSign &sign)
{
    QString words = enumLabel(sign.headline);
    if (sign.overdue && !words.startsWith(u"overdue"))
        words += u", overdue"_s; // a contrary act leads even what is late
    if (sign.disputed)
        words += u", disputed"_s;
    return words;
}

} // namespace servanda
