#include "tests/analysis/goldenduties.h"

#include "tests/support/catch.h"

namespace servanda::test {

std::vector<PlannedStep> steps(std::initializer_list<int> weights, int done, Confidence confidence)
{
    std::vector<PlannedStep> made;
    for (const int weight : weights) {
        PlannedStep step;
        step.weight = weight;
        step.done = done-- > 0;
        step.doneOn = date("2026-03-01");
        step.confidence = confidence;
        made.push_back(step);
    }
    return made;
}

Delivery delivered(qint64 amount, const char *on, Confidence confidence)
{
    return Delivery::of(date(on), amount, confidence);
}

Obligation &GoldenDuties::add(const char *code, Measure measure, const char *trigger)
{
    Duty duty;
    duty.code = code;
    if (trigger)
        duty.trigger = *parseTrigger(text(trigger));
    duty.obligation.measure = measure;
    duty.obligation.fact = {FactType::Pledge, static_cast<qint64>(duties.size()) + 1};
    duty.obligation.begins = date("2026-01-06");
    duties.push_back(std::move(duty));
    return duties.back().obligation;
}

GoldenDuties::GoldenDuties()
{
    // Somebody watches whether it is kept, once it is to be kept.
    auto &monitoring = add("1", Measure::KeepLevel, "CEASEFIRE");
    monitoring.target = Target::exactly(1);
    monitoring.looked = Confidence::Reported;
    auto &monitoringPrepared = add("1-prep", Measure::Steps);
    monitoringPrepared.steps = steps({1, 1, 1}, 1); // 8 of 12 contributors are no step yet
    monitoringPrepared.preparatory = true;

    auto &finance = add("2a", Measure::AtLeast);
    finance.target = Target::exactly(400'000'000'000);
    finance.beginnings = {delivered(300'000'000'000, "2026-02-01")};
    finance.deliveries
        = {delivered(100'000'000'000, "2026-03-01"), delivered(80'000'000'000, "2026-06-01")};
    finance.due = date("2026-12-31");
    auto &launchers = add("2b", Measure::AtLeast);
    launchers.target = Target::exactly(12);
    launchers.deliveries = {delivered(9, "2026-05-20")};
    launchers.due = date("2026-05-31");
    auto &works = add("2c", Measure::Steps);
    works.steps = steps({1, 1, 2, 4}, 2);

    auto &force = add("3", Measure::KeepLevel, "CEASEFIRE and PARLIAMENT_A");
    force.target = Target::exactly(1500);
    force.looked = Confidence::Reported;
    auto &forcePrepared = add("3-prep", Measure::Steps);
    forcePrepared.steps = steps({1, 1, 2}, 1, Confidence::Confirmed);
    forcePrepared.preparatory = true;

    auto &bindingText = add("4a", Measure::Steps);
    bindingText.steps = steps({1, 1, 1, 1}, 1);
    add("4b", Measure::Act, "CEASEFIRE and NEW_ATTACK").steps = steps({1}, 0);

    auto &training = add("5a", Measure::AtLeast);
    training.target = Target::exactly(10'000);
    training.deliveries = {delivered(3100, "2026-06-15")};
    training.deliveries[0].high = 4200; // what the donor says
    training.due = date("2027-01-06");
    auto &production = add("5b", Measure::Steps);
    production.steps = steps({1, 1, 1}, 0);
    production.looked = Confidence::Unverifiable;
}

Duty &GoldenDuties::operator[](const char *code)
{
    for (auto &duty : duties) {
        if (qstrcmp(duty.code, code) == 0)
            return duty;
    }
    FAIL("no such duty: " << code);
    return duties.front();
}

Status GoldenDuties::status(const Duty &duty, const char *asOf) const
{
    const auto wakes = evaluate(duty.trigger, events, day(asOf));
    Obligation obligation = duty.obligation;
    obligation.wakes = &wakes;
    const auto made = assess(obligation, rules, day(asOf));
    REQUIRE(made);
    return *made;
}

Status GoldenDuties::status(const char *code, const char *asOf) const
{
    for (const auto &duty : duties) {
        if (qstrcmp(duty.code, code) == 0)
            return status(duty, asOf);
    }
    FAIL("no such duty: " << code);
    return {};
}

StatusTally GoldenDuties::tally(const char *clause, const char *asOf) const
{
    StatusTally made;
    for (const auto &duty : duties) {
        if (!text(duty.code).startsWith(text(clause)))
            continue;
        made.add(status(duty, asOf));
    }
    return made;
}

} // namespace servanda::test
