#include "model/analysis/explanation.h"

#include "model/analysis/headline.h"
#include "model/analysis/measuring.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

using About = StatusReason::About;

QString percentText(Fraction fraction)
{
    return QString::number(fraction.percent()) + u" %";
}

QString daysText(qint64 days)
{
    return days == 1 ? u"1 day"_s : u"%1 days"_s.arg(days);
}

/// Thousandths as "0.92".
QString paceText(qint64 thousandths)
{
    const auto hundredths = static_cast<qint64>(dividedEvenly(thousandths, 10));
    return QString::number(hundredths / 100) + u'.'
        + QString::number(hundredths % 100).rightJustified(2, u'0');
}

class Explaining final
{
public:
    Explaining(const Obligation &obligation, const Trigger &trigger, const Unit &unit,
               const StatusRules &rules, QDate asOf)
        : m_obligation(obligation),
          m_trigger(trigger),
          m_unit(unit),
          m_rules(rules),
          m_asOf(asOf)
    {
    }

    StatusExplanation explain(const Status &status)
    {
        m_made.status = status;
        m_made.ruleVersion = kRuleVersion;
        const bool binds = explainApplicability();
        if (!status.counted)
            add(About::Applicability,
                u"It counts through other pledges (its parts, or the one it restates or totals), "
                u"and in "
                "no sum by itself"_s);
        if (!binds)
            return std::move(m_made);
        explainAchievement();
        explainTimeliness();
        explainConfidence();
        return std::move(m_made);
    }

private:
    void add(About about, const QString &text, std::vector<FactRef> facts = {})
    {
        std::erase_if(facts, [](FactRef fact) { return !fact; });
        m_made.reasons.push_back({about, text, std::move(facts)});
    }
    void addAboutBinding(const QString &text)
    {
        add(About::Applicability, text, {m_obligation.binding.fact});
    }
    [[nodiscard]] QString amountText(qint64 minorUnits) const
    {
        return Amount{minorUnits, m_unit}.toText();
    }

    /// Whether the other three answers mean anything.
    bool explainApplicability()
    {
        const Binding &binding = m_obligation.binding;
        switch (m_made.status.applicability) {
        case Applicability::NotInForce:
            addAboutBinding(
                u"Its instrument is in force from %1 on"_s.arg(binding.inForceOn.toText()));
            return false;
        case Applicability::NotApplicable:
            explainParty();
            return false;
        case Applicability::Terminated:
            add(About::Applicability,
                u"It was withdrawn or replaced on %1"_s.arg(binding.endsOn.toText()),
                {binding.endedBy});
            return false;
        case Applicability::Suspended:
            explainSuspension();
            return false;
        case Applicability::Dormant:
            explainSleep();
            return false;
        case Applicability::Discharged:
            if (m_made.status.released) {
                add(About::Applicability,
                    u"The beneficiary released it on %1"_s.arg(binding.releasedOn.toText()),
                    {binding.releasedBy});
                return false;
            }
            add(About::Applicability, u"It is fulfilled, which ends it"_s);
            return true;
        case Applicability::Active:
            break;
        }
        if (m_trigger.isAlways())
            add(About::Applicability, u"It binds and waits for nothing"_s);
        else if (m_obligation.wakes && !m_obligation.wakes->since.isNull())
            add(About::Applicability,
                u"It binds since %1: %2"_s.arg(PartialDate(m_obligation.wakes->since).toText(),
                                               m_trigger.toWords()),
                m_obligation.wakes->facts);
        else if (m_obligation.deliveries.empty() || !m_trigger.hasFreeWords())
            add(About::Applicability, u"It binds, because %1"_s.arg(m_trigger.toWords()));
        else
            add(About::Applicability,
                u"It binds: what was delivered no longer waits until %1"_s.arg(
                    m_trigger.toWords()));
        return true;
    }

    void explainSuspension()
    {
        std::vector<FactRef> acts;
        for (const auto &suspension : m_obligation.binding.suspensions)
            acts.push_back(suspension.fact);
        add(About::Applicability, u"It is suspended"_s, acts);
        m_made.wouldChange += u"The end of the suspension"_s;
    }

    void explainParty()
    {
        switch (m_obligation.binding.party) {
        case Binding::Party::TookPart:
            addAboutBinding(u"It took part in the instrument without being a party"_s);
            break;
        case Binding::Party::Objected:
            addAboutBinding(u"It objects to the instrument"_s);
            break;
        case Binding::Party::Reserved:
            addAboutBinding(u"A reservation, or a reading adopted here, excludes it"_s);
            break;
        case Binding::Party::Bound:
            break;
        }
        m_made.wouldChange += u"A role at the instrument that binds, or another adopted reading"_s;
    }

    void explainSleep()
    {
        const bool disputed = m_obligation.wakes && m_obligation.wakes->truth == Truth::Disputed;
        add(About::Applicability,
            disputed ? u"Whether it sleeps is disputed: it wakes once %1"_s.arg(m_trigger.toWords())
                     : u"It sleeps; it wakes once %1"_s.arg(m_trigger.toWords()),
            m_obligation.wakes ? m_obligation.wakes->facts : std::vector<FactRef>());
        m_made.wouldChange += disputed
            ? u"Settling the disputed event"_s
            : u"Recording an event with its date and source: once %1"_s.arg(m_trigger.toWords());
    }

    void explainAchievement()
    {
        const Achievement &achievement = m_made.status.achievement;
        if (m_made.status.contraryAct) {
            add(About::Achievement,
                u"An act against it is recorded, with evidence and a second person"_s,
                {m_obligation.against->fact});
            return;
        }
        switch (m_obligation.measure) {
        case Measure::AtLeast:
        case Measure::AtMost:
        case Measure::KeepLevel:
            explainAmounts();
            break;
        case Measure::Steps:
        case Measure::Act:
            explainSteps();
            break;
        case Measure::Judged:
            explainJudgement();
            break;
        }
        if (m_made.status.withinDeviation)
            add(About::Achievement, u"Full within agreed deviation"_s);
        else if (achievement.level == 1)
            add(About::Achievement,
                u"Minimal: begun, and below %1"_s.arg(percentText(m_rules.intermediateFrom)));
        else if (achievement.level == 2)
            add(About::Achievement,
                u"Intermediate: %1 or more, and not full"_s.arg(
                    percentText(m_rules.intermediateFrom)));
    }

    void explainAmounts()
    {
        const Target &target = m_obligation.target;
        const qint32 packed = PartialDate(m_asOf).packed();
        const auto sums = deliveredSums(m_obligation, packed);
        std::vector<FactRef> facts;
        for (const auto &delivery : m_obligation.deliveries) {
            if (delivery.date.isNone() || delivery.date.firstDay() <= m_asOf)
                facts.push_back(delivery.fact);
        }
        if (!sums.counted && !sums.vague)
            explainNothing();
        else if (sums.counted)
            add(About::Achievement, amountsText(sums), facts);
        if (sums.vague)
            add(About::Achievement,
                u"The latest report gives no count that can be checked: what was counted is the "
                u"least, "
                "all of it the most"_s,
                facts);
        if (m_made.status.belowZero)
            add(About::Achievement, u"More was returned than delivered; it counts as nothing"_s);
        if (target.low != target.high)
            add(About::Achievement,
                u"Claims put the target between %1 and %2"_s.arg(amountText(target.low),
                                                                 amountText(target.high)));
        if (m_made.status.achievement.level < kFullLevel
            && m_obligation.measure == Measure::AtLeast)
            m_made.wouldChange
                += u"A report of %1 delivered in all"_s.arg(amountText(target.point));
    }

    [[nodiscard]] QString amountsText(const DeliveredSums &sums) const
    {
        const Achievement &achievement = m_made.status.achievement;
        const QString delivered = amountText(static_cast<qint64>(sums.point));
        const QString target = amountText(m_obligation.target.point);
        const QString share
            = achievement.point ? u": "_s + percentText(*achievement.point) : QString();
        if (m_obligation.measure == Measure::AtMost)
            return u"%1 used of at most %2%3"_s.arg(delivered, target, share);
        if (m_obligation.measure == Measure::KeepLevel)
            return u"%1 kept on so many days of the period%2"_s.arg(target, share);
        return u"%1 delivered of at least %2%3"_s.arg(delivered, target, share);
    }

    void explainNothing()
    {
        std::vector<FactRef> facts;
        for (const auto &act : m_obligation.beginnings)
            facts.push_back(act.fact);
        if (!m_obligation.beginnings.empty())
            add(About::Achievement,
                u"Committed or allocated, which begins it; nothing is reported as delivered"_s,
                facts);
        else if (m_obligation.looked < Confidence::Unverifiable)
            add(About::Achievement, u"Whoever looked found nothing done"_s);
        else if (m_obligation.looked == Confidence::Unverifiable)
            add(About::Achievement, u"It cannot be checked"_s);
        else
            add(About::Achievement,
                u"Nobody has reported on it, which does not mean that nothing was done"_s);
    }

    void explainSteps()
    {
        int done = 0;
        std::vector<FactRef> facts;
        for (const auto &step : m_obligation.steps) {
            if (!step.done || (!step.doneOn.isNone() && step.doneOn.firstDay() > m_asOf))
                continue;
            ++done;
            facts.push_back(step.fact);
        }
        if (done == 0)
            explainNothing();
        else if (m_obligation.measure == Measure::Act)
            add(About::Achievement, u"The act is reported as done"_s, facts);
        else
            add(About::Achievement,
                u"%1 of %2 steps done"_s.arg(QString::number(done),
                                             QString::number(m_obligation.steps.size())),
                facts);
        if (m_made.status.achievement.level < kFullLevel)
            m_made.wouldChange += m_obligation.measure == Measure::Act
                ? u"A report that it was done"_s
                : u"A report that a further step is done"_s;
    }

    void explainJudgement()
    {
        if (m_made.status.judged) {
            add(About::Achievement, u"A person judged the level"_s, {m_obligation.chosen->fact});
            return;
        }
        std::vector<FactRef> facts;
        for (const auto &delivery : m_obligation.deliveries)
            facts.push_back(delivery.fact);
        if (facts.empty())
            explainNothing();
        else
            add(About::Achievement,
                u"Reports say that something was done, but the pledge names no figure to measure "
                "it by"_s,
                facts);
        m_made.wouldChange += u"A person's judgement of the level, or a figure for the pledge"_s;
    }

    void explainTimeliness()
    {
        if (m_obligation.due.isNone()) {
            add(About::Timeliness, u"No due date is known"_s);
            return;
        }
        const QDate due = m_obligation.due.lastDay();
        const QString day = PartialDate(due).toText()
            + (m_obligation.dueAssumed ? u", an assumed date"_s : QString());
        const qint64 days = m_asOf.daysTo(due);
        switch (m_made.status.timeliness) {
        case Timeliness::Overdue:
            add(About::Timeliness, u"Due %1, %2 ago, and not full"_s.arg(day, daysText(-days)),
                {m_obligation.fact});
            break;
        case Timeliness::DueSoon:
        case Timeliness::NotDue:
            add(About::Timeliness, u"Due %1, in %2"_s.arg(day, daysText(days)),
                {m_obligation.fact});
            break;
        case Timeliness::MetOnTime:
            add(About::Timeliness, u"Full by its due date, %1"_s.arg(day), {m_obligation.fact});
            break;
        case Timeliness::MetLate:
            add(About::Timeliness, u"Full only after its due date, %1"_s.arg(day),
                {m_obligation.fact});
            break;
        case Timeliness::NoDate:
            break;
        }
        const auto pace = paceOf(m_obligation, m_asOf);
        if (pace && days >= 0 && m_made.status.achievement.level < kFullLevel)
            add(About::Timeliness,
                u"Pace %1: the share done over the share of the time that has passed"_s.arg(
                    paceText(*pace)));
    }

    void explainConfidence()
    {
        const Status &status = m_made.status;
        if (status.achievement.point)
            add(About::Confidence,
                u"Confidence: %1, by the least sure report that counts"_s.arg(
                    enumLabel(status.confidence)));
        if (status.disputed) {
            add(About::Confidence,
                u"Disputed: claims differ by more than %1, or in words"_s.arg(
                    percentText(m_rules.tolerance)));
            m_made.wouldChange += u"Adopting one of the rival claims, with a name and a reason"_s;
        }
    }

    const Obligation &m_obligation;
    const Trigger &m_trigger;
    const Unit &m_unit;
    const StatusRules &m_rules;
    QDate m_asOf;
    StatusExplanation m_made;
};

} // namespace

StatusExplanation explainAs(const Status &status, const Obligation &obligation,
                            const Trigger &trigger, const Unit &unit, const StatusRules &rules,
                            QDate asOf)
{
    return Explaining(obligation, trigger, unit, rules, asOf).explain(status);
}

Result<StatusExplanation> explainStatus(const Obligation &obligation, const Trigger &trigger,
                                        const Unit &unit, const StatusRules &rules, QDate asOf)
{
    const auto status = assess(obligation, rules, asOf);
    if (!status)
        return status.error();
    return explainAs(*status, obligation, trigger, unit, rules, asOf);
}

} // namespace servanda
