#pragma once

#include "model/analysis/status.h"
#include "model/analysis/statusrules.h"
#include "model/domain/triggerstate.h"
#include "model/domain/yardstick.h"

namespace servanda {

/// What is asked, in minor units; low and high where the target itself is a range or contested.
struct Target
{
    qint64 low = 0;
    qint64 point = 0;
    qint64 high = 0;

    [[nodiscard]] static Target exactly(qint64 minorUnits)
    {
        return {minorUnits, minorUnits, minorUnits};
    }
    friend bool operator==(const Target &, const Target &) = default;
};

/// Something that was delivered, or returned where the amount is negative. For a level that is
/// kept: how much came or left.
struct Delivery
{
    PartialDate date; ///< none: counts on every day
    std::optional<qint64> amount; ///< in the target's minor units; none: no count was given
    qint64 low = 0; ///< of the claims about it, the amount among them
    qint64 high = 0;
    bool moreThan = false; ///< the report says "more than"
    Confidence confidence = Confidence::Reported;
    FactRef fact;

    [[nodiscard]] static Delivery of(PartialDate date, qint64 amount, Confidence confidence,
                                     FactRef fact = {})
    {
        return {date, amount, amount, amount, false, confidence, fact};
    }
};

/// One of the things that Measure::Steps asks; for Measure::Act the one act.
struct PlannedStep
{
    QString name;
    int weight = 1;
    bool done = false; ///< no credit for half a step
    PartialDate doneOn;
    Confidence confidence = Confidence::Reported;
    FactRef fact;
};

/// A level that a person chose against a written guideline.
struct ChosenLevel
{
    int level = 0;
    PartialDate on;
    Confidence confidence = Confidence::Reported;
    FactRef fact;
};

/// An act against the obligation; counts only with evidence and a second person.
struct ActAgainst
{
    PartialDate on;
    bool evidence = false;
    bool secondPerson = false;
    FactRef fact;
};

struct Suspension
{
    PartialDate from;
    PartialDate to; ///< the last day; none: still open
    FactRef fact;
};

/// Who is bound, and since and until when.
struct Binding
{
    enum class Party : quint8 {
        Bound,
        TookPart, ///< took part, not a party
        Objected,
        Reserved ///< a reservation
    };
    Party party = Party::Bound;
    PartialDate inForceOn; ///< none: in force
    PartialDate endsOn; ///< withdrawn, lapsed or superseded from that day on; none: not at all
    PartialDate releasedOn;
    FactRef releasedBy;
    std::vector<Suspension> suspensions;
    FactRef fact; ///< what says whether it is bound
    FactRef endedBy; ///< what ends it
};

/// One obligation of one obligor with everything that bears on it. Plain values; what is dated
/// after the day asked about does not count.
struct Obligation
{
    FactRef fact;
    Measure measure = Measure::Act;
    Target target;
    std::vector<Delivery> deliveries;
    std::vector<Delivery> beginnings; ///< committed, allocated: acts that begin it, never counted
    std::vector<PlannedStep> steps;
    std::optional<ChosenLevel> chosen;
    std::optional<ActAgainst> against;
    const TriggerState *wakes = nullptr; ///< borrowed; null: waits for nothing
    Binding binding;
    PartialDate begins; ///< when it was undertaken, for its pace; a kept level: the first day
    PartialDate ends; ///< a kept level: the last day
    PartialDate due; ///< its last possible day counts
    bool dueAssumed = false; ///< an analyst's reading of words such as "soon"
    std::optional<Fraction> scheduled; ///< the share that the agreed schedule asks by now
    std::optional<Fraction> deviation; ///< agreed for this one, instead of the dossier's
    Confidence looked = Confidence::NotAssessed; ///< what whoever looked found, beyond the facts
    bool contested = false; ///< claims differ by more than the tolerance
    bool preparatory = false; ///< counts as readiness only
    bool shareOnly = false; ///< bears a share of a joint figure: no level and no date of its own
    bool counted = true;
};

/// Invalid for a target of nothing, weights that are not positive, a level that is none.
[[nodiscard]] Result<> checkObligation(const Obligation &obligation);

/// The four answers on that day.
[[nodiscard]] Result<Status> assess(const Obligation &obligation, const StatusRules &rules,
                                    QDate asOf);

/// Achieved share divided by the share of the time that has passed (or that is scheduled), in
/// thousandths; only for totals with a due date, once time has passed.
[[nodiscard]] std::optional<qint64> paceOf(const Obligation &obligation, QDate asOf);

/// The last day of a quarter, 1 to 4.
[[nodiscard]] PartialDate endOfQuarter(int year, int quarter);

} // namespace servanda
