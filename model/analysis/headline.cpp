#include "model/analysis/headline.h"

namespace servanda {
namespace {

Headline withoutLevel(const Status &status, bool overdue)
{
    if (status.confidence == Confidence::Unverifiable)
        return overdue ? Headline::OverdueUnverifiable : Headline::Unverifiable;
    return overdue ? Headline::OverdueNotAssessed : Headline::NotAssessed;
}

Headline ofLevel(const Status &status, bool overdue)
{
    switch (status.achievement.level) {
    case 0:
        return overdue ? Headline::OverdueNotStarted : Headline::NotStarted;
    case 1:
        return overdue ? Headline::OverdueMinimal : Headline::Minimal;
    case 2:
        return overdue ? Headline::OverdueIntermediate : Headline::Intermediate;
    case kFullLevel:
        return Headline::Full;
    default:
        return withoutLevel(status, overdue);
    }
}

} // namespace

Headline headlineOf(const Status &status)
{
    switch (status.applicability) {
    case Applicability::Terminated:
        return Headline::Terminated;
    case Applicability::NotInForce:
        return Headline::NotInForce;
    case Applicability::NotApplicable:
        return Headline::NotApplicable;
    case Applicability::Dormant:
        return Headline::NotYetTriggered;
    case Applicability::Suspended:
        return Headline::Suspended;
    case Applicability::Active:
    case Applicability::Discharged:
        break;
    }
    if (status.released)
        return Headline::Released;
    if (status.contraryAct)
        return Headline::ContraryAct;
    if (status.achievement.level == kFullLevel && status.timeliness == Timeliness::MetLate)
        return Headline::FulfilledLate;
    if (status.achievement.level == kFullLevel && status.ends)
        return Headline::Fulfilled;
    return ofLevel(status, status.timeliness == Timeliness::Overdue);
}

} // namespace servanda
