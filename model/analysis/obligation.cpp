#include "model/analysis/obligation.h"

#include "model/analysis/measuring.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

bool isPast(PartialDate date, QDate day)
{
    return !date.isNone() && date.lastDay() <= day;
}

Applicability applicabilityOf(const Obligation &obligation, QDate day)
{
    const Binding &binding = obligation.binding;
    if (!binding.inForceOn.isNone() && !isPast(binding.inForceOn, day))
        return Applicability::NotInForce;
    if (binding.party != Binding::Party::Bound)
        return Applicability::NotApplicable;
    if (isPast(binding.endsOn, day))
        return Applicability::Terminated;
    if (isPast(binding.releasedOn, day))
        return Applicability::Discharged;
    if (std::ranges::any_of(binding.suspensions, [day](const Suspension &suspension) {
            return (suspension.from.isNone() || suspension.from.lastDay() <= day)
                && (suspension.to.isNone() || suspension.to.lastDay() >= day);
        }))
        return Applicability::Suspended;
    if (obligation.wakes && obligation.wakes->truth != Truth::True)
        return Applicability::Dormant;
    return Applicability::Active;
}

Timeliness timelinessOf(const Obligation &obligation, const Status &status,
                        const StatusRules &rules, QDate day)
{
    if (obligation.due.isNone() || obligation.shareOnly)
        return Timeliness::NoDate;
    const bool binds = status.applicability == Applicability::Active && !status.released;
    if (!binds)
        return Timeliness::NotDue;
    const QDate due = obligation.due.lastDay();
    if (status.achievement.level == kFullLevel) {
        if (due >= day)
            return Timeliness::MetOnTime;
        const auto then = measureObligation(obligation, rules, due);
        return then.achievement.level == kFullLevel ? Timeliness::MetOnTime : Timeliness::MetLate;
    }
    if (due < day)
        return Timeliness::Overdue;
    return day.daysTo(due) <= rules.dueSoonDays ? Timeliness::DueSoon : Timeliness::NotDue;
}

void take(const Measured &measured, Status &status)
{
    status.achievement = measured.achievement;
    status.confidence = measured.confidence;
    status.ends = measured.ends;
    status.judged = measured.judged;
    status.withinDeviation = measured.withinDeviation;
    status.belowZero = measured.belowZero;
}

Error refused(const QString &what, const QString &advice)
{
    return fail(Error::Kind::Invalid, what, advice);
}

} // namespace

Result<> checkObligation(const Obligation &obligation)
{
    switch (obligation.measure) {
    case Measure::AtLeast:
    case Measure::AtMost:
    case Measure::KeepLevel:
        if (obligation.target.low <= 0)
            return refused(u"A target of nothing cannot be measured"_s,
                           u"Give a figure above zero, or none."_s);
        if (obligation.target.low > obligation.target.point
            || obligation.target.point > obligation.target.high)
            return refused(u"The range of the target is upside down"_s,
                           u"The lowest reading comes first."_s);
        break;
    case Measure::Steps:
    case Measure::Act:
        if (std::ranges::any_of(obligation.steps,
                                [](const PlannedStep &step) { return step.weight <= 0; }))
            return refused(u"A step has no weight"_s, u"Give it a weight of 1 or more."_s);
        break;
    case Measure::Judged:
        if (obligation.chosen
            && (obligation.chosen->level < 0 || obligation.chosen->level > kFullLevel))
            return refused(u"There is no such level"_s, u"Choose 0, 1, 2 or 3."_s);
        break;
    }
    return {};
}

Result<Status> assess(const Obligation &obligation, const StatusRules &rules, QDate asOf)
{
    if (const auto sound = checkObligation(obligation); !sound)
        return sound.error();
    Status status;
    status.counted = obligation.counted;
    status.preparatory = obligation.preparatory;
    status.applicability = applicabilityOf(obligation, asOf);
    status.released = status.applicability == Applicability::Discharged;
    status.disputed
        = obligation.contested || (obligation.wakes && obligation.wakes->truth == Truth::Disputed);
    const bool shown = status.applicability == Applicability::Active
        || status.applicability == Applicability::Suspended || obligation.preparatory;
    if (shown || status.applicability == Applicability::Dormant) {
        const auto measured = measureObligation(obligation, rules, asOf);
        status.disputed |= measured.contested; // claims may differ before it wakes
        if (shown)
            take(measured, status);
        if (obligation.shareOnly)
            status.achievement.level = kNoLevel;
    }
    const auto &act = obligation.against;
    if (act && act->evidence && act->secondPerson && status.applicability == Applicability::Active
        && (act->on.isNone() || act->on.firstDay() <= asOf)) {
        status.contraryAct = true;
        status.achievement.low = {0};
        status.achievement.point = Fraction{0};
        status.achievement.level = 0;
        if (status.confidence >= Confidence::Unverifiable)
            status.confidence = Confidence::Confirmed; // two people stand for it
    }
    status.timeliness = timelinessOf(obligation, status, rules, asOf);
    if (status.applicability == Applicability::Active && status.ends
        && status.achievement.level == kFullLevel)
        status.applicability = Applicability::Discharged;
    return status;
}

std::optional<qint64> paceOf(const Obligation &obligation, QDate asOf)
{
    if (obligation.measure != Measure::AtLeast || obligation.due.isNone())
        return {};
    const auto sums = deliveredSums(obligation, PartialDate(asOf).packed());
    if (obligation.target.point <= 0 || !sums.counted || sums.vague)
        return {};
    const Wide share = Fraction::of(sums.point, obligation.target.point).billionths;
    constexpr Wide kThousandths = 1000;
    if (obligation.scheduled) {
        if (obligation.scheduled->billionths == 0)
            return {};
        return static_cast<qint64>(
            dividedEvenly(share * kThousandths, obligation.scheduled->billionths));
    }
    const QDate from = obligation.begins.firstDay();
    const QDate due = obligation.due.lastDay();
    if (from.isNull() || asOf <= from || due <= from)
        return {};
    const Wide elapsed = from.daysTo(std::min(asOf, due));
    return static_cast<qint64>(
        dividedEvenly(share * kThousandths * from.daysTo(due), elapsed * Fraction::kWhole));
}

PartialDate endOfQuarter(int year, int quarter)
{
    constexpr int kMonths = 3;
    const QDate first(year, quarter * kMonths, 1);
    return PartialDate(first.addMonths(1).addDays(-1));
}

} // namespace servanda
