#include "model/analysis/obligationreader.h"

#include "model/analysis/columnwriter.h"
#include "model/analysis/measuring.h"
#include "model/domain/condition.h"

#include <algorithm>
#include <map>

namespace servanda {

struct ObligationReader::ClauseState
{
    Trigger trigger; ///< of the clause and its instrument
    TriggerState state;
    PartialDate inForceOn;
    bool inForce = true;
};

struct ObligationReader::ConditionState
{
    TriggerState state;
    TriggerState wordsMet; ///< with what free words name counted as met
};

/// States of a clause and a condition together, made when first asked for.
struct ObligationReader::JoinedStates
{
    /// Party (0: any, else its slot and 1), clause, condition, whether something was delivered.
    using Key = std::tuple<size_t, size_t, size_t, bool>;
    std::vector<EventRecord> events;
    std::map<Key, TriggerState> states;
};

ObligationReader::~ObligationReader() = default;

ObligationReader::ObligationReader(const Feed &feed, QDate asOf)
    : m_dossier(feed.dossier()),
      m_columns(feed.columns()),
      m_asOf(asOf),
      m_packed(PartialDate(asOf).packed()),
      m_rules(statusRulesOf(m_dossier)),
      m_bindings(m_dossier),
      m_confidence(m_columns.sources, m_dossier),
      m_particulars(m_dossier, m_columns.pledges),
      m_joined(std::make_unique<JoinedStates>())
{
    m_joined->events = eventRecords(m_dossier.rows<Event>());
    const auto &events = m_joined->events;
    for (qint32 slot = 0; slot < m_columns.clauses.size(); ++slot) {
        ClauseState state;
        if (const Clause *clause = m_dossier.find(ClauseId{m_columns.clauses.id(slot)})) {
            state.trigger = readCondition(clause->condition);
            if (const Instrument *instrument = m_dossier.find(clause->instrument)) {
                state.trigger = Trigger::both(m_bindings.sleepsUntil(*clause), state.trigger);
                state.inForceOn = instrument->signedOn;
                state.inForce = state.inForceOn.isNone() || state.inForceOn.lastDay() <= asOf;
            }
        }
        state.state = evaluate(state.trigger, events, asOf);
        m_clauses.push_back(std::move(state));
    }
    for (const auto &condition : m_columns.conditions)
        m_conditions.push_back({evaluate(condition, events, asOf),
                                evaluate(condition, events, asOf, FreeWords::CountAsMet)});
    for (qint32 party = 0; party < m_columns.parties.size(); ++party) {
        const Party *who = m_dossier.find(PartyId{m_columns.parties.id(party)});
        for (qint32 slot = 0; slot < m_columns.clauses.size(); ++slot) {
            const Clause *clause = m_dossier.find(ClauseId{m_columns.clauses.id(slot)});
            m_bound.push_back(who && clause ? m_bindings.of(*who, *clause) : Bindings::Answer());
        }
    }
    for (const auto &rival : m_dossier.rows<Variant>()) {
        const qint32 pledge = m_columns.pledges.indexOf(rival.pledge.value);
        if (pledge >= 0 && packedFirst(rival.reportedOn) <= m_packed)
            m_rivals.emplace_back(pledge, &rival);
    }
    std::ranges::stable_sort(m_rivals, {}, [](const auto &rival) { return rival.first; });
}

bool ObligationReader::hasFigure(size_t pledge) const
{
    const qint64 figure = m_columns.pledges.minorUnits[pledge];
    return isValue(figure) && figure > 0;
}

std::optional<qint64> ObligationReader::converted(const Amount &amount, PartialDate date,
                                                  const Unit &unit) const
{
    if (!amount.minorUnits || amount.unit == unit)
        return amount.minorUnits;
    if (!amount.unit.isMoney() || !unit.isMoney()
        || date.precision() != PartialDate::Precision::Day)
        return {};
    return m_columns.rates.convert(*amount.minorUnits, amount.unit, unit, date.packed());
}

void ObligationReader::readDeliveries(size_t pledge, std::vector<Delivery> &into,
                                      std::vector<Delivery> *beginnings, const Unit &unit,
                                      bool figure) const
{
    const auto &reports = m_columns.reports;
    std::vector<size_t> rivals; // those that nobody adopted, and those that were outvoted
    for (qint32 report = m_columns.pledges.firstReport[pledge]; report >= 0;
         report = reports.nextReport[static_cast<size_t>(report)]) {
        const auto index = static_cast<size_t>(report);
        if (reports.first[index] > m_packed)
            continue;
        if (figure && (reports.silent[index] & ~silence::kDisagrees) == silence::kCounts
            && reports.silent[index] != silence::kCounts)
            rivals.push_back(index);
        if (reports.silent[index] != silence::kCounts)
            continue;
        const bool done = reports.stage[index] == static_cast<quint8>(CurveStage::Delivered);
        if (!done && !beginnings)
            continue;
        Delivery delivery;
        delivery.date = PartialDate::fromPacked(reports.first[index]);
        delivery.confidence = m_confidence.of(reports.source[index]);
        delivery.fact = {FactType::Fulfilment, reports.id[index]};
        const qint64 own = reports.minorUnits[index];
        if (!figure && isValue(own) && own <= 0)
            continue; // nothing more than before, of what has no target
        if (figure && isValue(own)) {
            const qint64 value = valueIn(unit, index);
            if (!isValue(value))
                continue; // listed by unconverted()
            delivery.amount = delivery.low = delivery.high = value;
            if (const Fulfilment *row = m_dossier.find(FulfilmentId{reports.id[index]}))
                delivery.moreThan = row->bound.kind == Bound::Kind::AtLeast;
        }
        (done ? into : *beginnings).push_back(delivery);
    }
    for (const size_t rival : rivals)
        widenDelivery(rival, unit, into);
}

qint64 ObligationReader::valueIn(const Unit &unit, size_t report) const
{
    const auto &reports = m_columns.reports;
    const bool same = m_columns.units[static_cast<size_t>(reports.unit[report])] == unit;
    return same ? reports.minorUnits[report] : m_columns.valueOf(reports, report, unit);
}

/// Rival reports of one delivery put it between the lowest and the highest of them.
void ObligationReader::widenDelivery(size_t report, const Unit &unit,
                                     std::vector<Delivery> &into) const
{
    const auto &reports = m_columns.reports;
    const qint64 claim = valueIn(unit, report);
    if (!isValue(claim) || m_confidence.of(reports.source[report]) >= Confidence::Unverifiable)
        return;
    const auto rivalled = [this](qint64 id) {
        const Fulfilment *row = m_dossier.find(FulfilmentId{id});
        return row && row->rivalOf ? row->rivalOf.value : id;
    };
    const qint64 about = rivalled(reports.id[report]);
    for (Delivery &delivery : into) {
        if (!delivery.amount || delivery.fact.type != FactType::Fulfilment
            || rivalled(delivery.fact.id) != about)
            continue;
        delivery.low = std::min(delivery.low, claim);
        delivery.high = std::max(delivery.high, claim);
    }
}

/// Rival claims are about how much was pledged: they widen the target.
void ObligationReader::readRivals(size_t pledge, Obligation &into) const
{
    const auto index = static_cast<qint32>(pledge);
    const Unit &unit = m_columns.units[static_cast<size_t>(m_columns.pledges.unit[pledge])];
    for (auto at = std::ranges::lower_bound(m_rivals, index, {},
                                            [](const auto &rival) { return rival.first; });
         at != m_rivals.end() && at->first == index; ++at) {
        const Variant *rival = at->second;
        if (!rival->amount.minorUnits) {
            into.contested = true; // it contradicts in words
            continue;
        }
        widen(pledge, converted(rival->amount, rival->reportedOn, unit), into);
    }
    // Where a claim was adopted, the pledge's own figure is what rivals it.
    const Pledge *own = m_columns.counting.adoptionAbout(into.fact)
        ? m_dossier.find(PledgeId{into.fact.id})
        : nullptr;
    if (own)
        widen(pledge, converted(own->amount, own->announcedOn, unit), into);
}

void ObligationReader::widen(size_t pledge, std::optional<qint64> claim, Obligation &into) const
{
    if (!claim || *claim <= 0 || !hasFigure(pledge))
        return;
    Target &target = into.target;
    target.low = std::min(target.low, *claim);
    target.high = std::max(target.high, *claim);
    const Wide difference = *claim > target.point ? *claim - target.point : target.point - *claim;
    into.contested |= difference * Fraction::kWhole
        > static_cast<Wide>(target.point) * m_rules.tolerance.billionths;
}

/// As its yardstick says, else at least so much where there is a figure; else milestones or a
/// judgement where there are any; else one act where nothing would be counted, else a matter for a
/// person's judgement.
void ObligationReader::readMeasure(size_t pledge, Obligation &into) const
{
    const auto &pledges = m_columns.pledges;
    const Unit &unit = m_columns.units[static_cast<size_t>(pledges.unit[pledge])];
    const bool figure = hasFigure(pledge);
    const PledgeParticulars *particulars = m_particulars.of(pledge);
    const Measure usual = figure ? Measure::AtLeast
        : unit.isNone()          ? Measure::Act
                                 : Measure::Judged;
    into.measure = particulars ? measureSaid(*particulars, figure).value_or(usual) : usual;
    const bool counts = into.measure == Measure::AtLeast || into.measure == Measure::AtMost
        || into.measure == Measure::KeepLevel;
    readDeliveries(pledge, into.deliveries, &into.beginnings, unit, counts);
    if (counts) {
        into.target = Target::exactly(pledges.minorUnits[pledge]);
    } else if (into.measure == Measure::Act) {
        PlannedStep act;
        act.done = !into.deliveries.empty();
        for (const auto &delivery : into.deliveries) {
            if (act.fact && delivery.date >= act.doneOn)
                continue;
            act.doneOn = delivery.date;
            act.confidence = delivery.confidence;
            act.fact = delivery.fact;
        }
        into.steps.push_back(std::move(act));
    }
    if (particulars)
        addParticulars(*particulars, m_dossier, m_packed, into);
}

void ObligationReader::readBinding(size_t pledge, Obligation &into) const
{
    const auto clause = static_cast<size_t>(m_columns.pledges.clause[pledge]);
    const Bindings::Answer &answer = boundBy(pledge);
    into.binding.party = answer.party;
    into.binding.fact = answer.because;
    into.binding.releasedOn = {};
    into.binding.releasedBy = {};
    into.binding.suspensions.clear();
    into.binding.inForceOn = m_clauses[clause].inForceOn;
}

const Bindings::Answer &ObligationReader::boundBy(size_t pledge) const
{
    const auto clause = static_cast<size_t>(m_columns.pledges.clause[pledge]);
    const auto party = static_cast<size_t>(m_columns.pledges.party[pledge]);
    return m_bound[party * m_clauses.size() + clause];
}

const TriggerState *ObligationReader::wakes(size_t pledge, bool delivered) const
{
    const auto clause = static_cast<size_t>(m_columns.pledges.clause[pledge]);
    const auto condition = static_cast<size_t>(m_columns.pledges.condition[pledge]);
    // Decisions are seldom recorded; what has been delivered no longer waits for one.
    const auto &own = delivered ? m_conditions[condition].wordsMet : m_conditions[condition].state;
    const Trigger &reading = boundBy(pledge).waitsFor;
    if (m_columns.conditions[condition].isAlways() && reading.isAlways())
        return &m_clauses[clause].state;
    if (m_clauses[clause].trigger.isAlways() && reading.isAlways())
        return &own;
    const size_t party
        = reading.isAlways() ? 0 : static_cast<size_t>(m_columns.pledges.party[pledge]) + 1;
    const JoinedStates::Key key{party, clause, condition, delivered};
    const auto known = m_joined->states.find(key);
    if (known != m_joined->states.end())
        return &known->second;
    const auto joined = evaluate(Trigger::both(Trigger::both(m_clauses[clause].trigger, reading),
                                               m_columns.conditions[condition]),
                                 m_joined->events, m_asOf,
                                 delivered ? FreeWords::CountAsMet : FreeWords::NeedAnEvent);
    return &m_joined->states.emplace(key, joined).first->second;
}

void ObligationReader::read(size_t pledge, Obligation &into) const
{
    const auto &pledges = m_columns.pledges;
    into.fact = {FactType::Pledge, pledges.id[pledge]};
    into.deliveries.clear();
    into.beginnings.clear();
    into.steps.clear();
    into.chosen.reset();
    into.against.reset();
    into.deviation.reset();
    into.target = {};
    into.binding.endsOn = {};
    into.binding.endedBy = {};
    into.ends = {};
    into.looked = Confidence::NotAssessed;
    into.dueAssumed = false;
    into.preparatory = false;
    into.shareOnly = false;
    into.counted = true;
    into.contested = false;
    into.begins = PartialDate::fromPacked(pledges.first[pledge]);
    into.due = PartialDate::fromPacked(pledges.due[pledge]);
    readBinding(pledge, into);
    readMeasure(pledge, into);
    readLinks(pledge, into);
    if (!into.shareOnly) // its target is the whole's
        readRivals(pledge, into);
    into.wakes = wakes(pledge, !into.deliveries.empty());
}

Trigger ObligationReader::triggerOf(size_t pledge) const
{
    const auto clause = static_cast<size_t>(m_columns.pledges.clause[pledge]);
    const auto condition = static_cast<size_t>(m_columns.pledges.condition[pledge]);
    return Trigger::together(Trigger::together(m_clauses[clause].trigger, boundBy(pledge).waitsFor),
                             m_columns.conditions[condition]);
}

std::vector<FactRef> ObligationReader::unconverted(size_t pledge) const
{
    std::vector<FactRef> facts;
    const Unit &unit = m_columns.units[static_cast<size_t>(m_columns.pledges.unit[pledge])];
    const auto &reports = m_columns.reports;
    for (qint32 report = m_columns.pledges.firstReport[pledge]; report >= 0;
         report = reports.nextReport[static_cast<size_t>(report)]) {
        const auto index = static_cast<size_t>(report);
        if (reports.first[index] <= m_packed && reports.silent[index] == silence::kCounts
            && hasFigure(pledge) && isValue(reports.minorUnits[index])
            && !isValue(m_columns.valueOf(reports, index, unit)))
            facts.push_back({FactType::Fulfilment, reports.id[index]});
    }
    for (const auto &[of, rival] : m_rivals) {
        if (of == static_cast<qint32>(pledge) && rival->amount.minorUnits
            && !converted(rival->amount, rival->reportedOn, unit))
            facts.push_back(refOf(*rival));
    }
    return facts;
}

bool ObligationReader::clauseDiffers(qint32 slot, const ObligationReader &other) const
{
    const auto &mine = m_clauses[static_cast<size_t>(slot)];
    const auto &theirs = other.m_clauses[static_cast<size_t>(slot)];
    return mine.inForce != theirs.inForce || mine.state != theirs.state;
}

bool ObligationReader::conditionDiffers(qint32 slot, const ObligationReader &other) const
{
    const auto &mine = m_conditions[static_cast<size_t>(slot)];
    const auto &theirs = other.m_conditions[static_cast<size_t>(slot)];
    return mine.state != theirs.state || mine.wordsMet != theirs.wordsMet;
}

} // namespace servanda
