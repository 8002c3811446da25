#include "model/analysis/particulars.h"

#include "model/analysis/columnwriter.h"

#include <algorithm>

namespace servanda {
namespace {

Confidence confidenceOf(SourceId id, const Dossier &dossier, Confidence without)
{
    const Source *source = dossier.find(id);
    return source ? confidenceIn(*source) : without;
}

PlannedStep stepOf(const Milestone &milestone, const Dossier &dossier)
{
    PlannedStep step;
    step.name = milestone.title;
    step.weight = static_cast<int>(milestone.weight.mantissa / powerOfTen(milestone.weight.scale));
    step.done = !milestone.doneOn.isNone();
    step.doneOn = milestone.doneOn;
    step.confidence = confidenceOf(milestone.source, dossier, Confidence::Claimed);
    step.fact = refOf(milestone);
    return step;
}

void addJudgement(const PledgeParticulars &particulars, const Dossier &dossier, qint32 packedDay,
                  Obligation &into)
{
    const Judgement *latest = nullptr;
    for (const Judgement *judgement : particulars.judgements) {
        if (packedFirst(judgement->judgedOn) > packedDay)
            continue;
        if (!latest || packedFirst(latest->judgedOn) <= packedFirst(judgement->judgedOn))
            latest = judgement; // of one day the one that was entered last
    }
    if (!latest)
        return;
    // Two people stand by it, whatever document they had before them.
    into.chosen
        = ChosenLevel{static_cast<int>(latest->level), latest->judgedOn,
                      confidenceOf(latest->source, dossier, Confidence::Reported), refOf(*latest)};
}

void addAct(const PledgeAct &act, Obligation &into)
{
    Binding &binding = into.binding;
    const auto isEarlier = [](PartialDate date, PartialDate than) {
        return than.isNone() || packedFirst(date) < packedFirst(than);
    };
    switch (act.kind) {
    case PledgeActKind::ContraryAct:
        if (!into.against || isEarlier(act.date, into.against->on))
            into.against = ActAgainst{act.date, true, true, refOf(act)};
        break;
    case PledgeActKind::Release:
        if (isEarlier(act.date, binding.releasedOn)) {
            binding.releasedOn = act.date;
            binding.releasedBy = refOf(act);
        }
        break;
    case PledgeActKind::Suspension:
        binding.suspensions.push_back({act.date, act.until, refOf(act)});
        break;
    case PledgeActKind::Withdrawal:
        if (isEarlier(act.date, binding.endsOn)) {
            binding.endsOn = act.date;
            binding.endedBy = refOf(act);
        }
        break;
    }
}

bool isBetween(PartialDate date, qint32 from, qint32 to)
{
    // Either end of what a partial date can mean may be what decides.
    const auto lies = [from, to](qint32 day) { return day >= from && day <= to; };
    return !date.isNone() && (lies(packedFirst(date)) || lies(packedLast(date)));
}

bool touches(const PledgeParticulars &particulars, qint32 from, qint32 to)
{
    const auto lies = [from, to](PartialDate date) { return isBetween(date, from, to); };
    if (particulars.yardstick && particulars.yardstick->measure == Measure::KeepLevel)
        return true; // each day counts
    return std::ranges::any_of(particulars.milestones, lies, &Milestone::doneOn)
        || std::ranges::any_of(particulars.judgements, lies, &Judgement::judgedOn)
        || std::ranges::any_of(particulars.acts, [&](const PledgeAct *act) {
               return lies(act->date) || lies(act->until);
           });
}

} // namespace

Particulars::Particulars(const Dossier &dossier, const EntryColumns &pledges)
{
    const auto of = [&](PledgeId pledge) -> PledgeParticulars * {
        const qint32 index = pledges.indexOf(pledge.value);
        return index < 0 ? nullptr : &m_of[static_cast<size_t>(index)];
    };
    for (const auto &yardstick : dossier.rows<Yardstick>()) {
        if (auto *particulars = of(yardstick.pledge))
            particulars->yardstick = &yardstick;
    }
    for (const auto &milestone : dossier.rows<Milestone>()) {
        auto *particulars = milestone.standing == Standing::Draft ? nullptr : of(milestone.pledge);
        if (particulars)
            particulars->milestones.push_back(&milestone);
    }
    for (const auto &judgement : dossier.rows<Judgement>()) {
        auto *particulars = judgement.secondPerson.isEmpty() ? nullptr : of(judgement.pledge);
        if (particulars)
            particulars->judgements.push_back(&judgement);
    }
    for (const auto &act : dossier.rows<PledgeAct>()) {
        auto *particulars = counts(act) ? of(act.pledge) : nullptr;
        if (particulars)
            particulars->acts.push_back(&act);
    }
}

const PledgeParticulars *Particulars::of(size_t pledge) const
{
    if (m_of.empty())
        return nullptr;
    const auto at = m_of.find(pledge);
    return at == m_of.end() ? nullptr : &at->second;
}

void Particulars::touchedBetween(qint32 from, qint32 to,
                                 const std::function<void(size_t)> &visit) const
{
    for (const auto &[pledge, particulars] : m_of) {
        if (touches(particulars, from, to))
            visit(pledge);
    }
}

std::optional<Measure> measureSaid(const PledgeParticulars &particulars, bool hasFigure)
{
    if (const Yardstick *yardstick = particulars.yardstick) {
        const Measure measure = yardstick->measure;
        const bool needsFigure = measure == Measure::AtLeast || measure == Measure::AtMost
            || measure == Measure::KeepLevel;
        if (hasFigure || !needsFigure)
            return measure;
    }
    if (hasFigure)
        return {};
    if (!particulars.milestones.empty())
        return Measure::Steps;
    if (!particulars.judgements.empty())
        return Measure::Judged;
    return {};
}

void addParticulars(const PledgeParticulars &particulars, const Dossier &dossier, qint32 packedDay,
                    Obligation &into)
{
    if (into.measure == Measure::Steps) {
        for (const Milestone *milestone : particulars.milestones) {
            const PlannedStep step = stepOf(*milestone, dossier);
            // Said to be done by a source that nobody can check: neither done nor not started.
            if (step.done && step.confidence == Confidence::Unverifiable
                && packedFirst(step.doneOn) <= packedDay)
                into.looked = Confidence::Unverifiable;
            into.steps.push_back(step);
        }
    }
    addJudgement(particulars, dossier, packedDay, into);
    for (const PledgeAct *act : particulars.acts)
        addAct(*act, into);
    const Yardstick *yardstick = particulars.yardstick;
    if (!yardstick)
        return;
    into.preparatory = yardstick->purpose == MeasurePurpose::Preparatory;
    into.dueAssumed = yardstick->dueBasis == DueBasis::Assumed;
    if (yardstick->measure == Measure::KeepLevel) {
        if (!yardstick->keptFrom.isNone())
            into.begins = yardstick->keptFrom;
        into.ends = yardstick->keptUntil;
    }
    if (yardstick->deviation.mantissa > 0)
        into.deviation
            = Fraction::of(yardstick->deviation.mantissa, powerOfTen(yardstick->deviation.scale));
}

} // namespace servanda
