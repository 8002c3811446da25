#include "tests/analysis/goldenduties.h"
#include "tests/support/catch.h"

#include <QRandomGenerator>

#include <algorithm>

// Laws that hold for every obligation, tried on many made-up ones.

using namespace servanda;
using namespace servanda::test;

namespace {

const TriggerState kAsleep{Truth::False, {}, {}};

PartialDate anyDate(QRandomGenerator &random)
{
    if (random.bounded(12) == 0)
        return {};
    return PartialDate(QDate(2026, 1, 1).addDays(random.bounded(365)));
}

Delivery anyDelivery(QRandomGenerator &random)
{
    Delivery made = Delivery::of(anyDate(random), random.bounded(-10, 80),
                                 static_cast<Confidence>(random.bounded(4)));
    made.low -= random.bounded(3) == 0 ? random.bounded(20) : 0;
    made.high += random.bounded(3) == 0 ? random.bounded(20) : 0;
    made.moreThan = random.bounded(6) == 0;
    if (random.bounded(8) == 0)
        made.amount.reset();
    return made;
}

Obligation anyObligation(QRandomGenerator &random)
{
    Obligation made;
    made.fact = {FactType::Pledge, random.bounded(1, 1000)};
    made.measure = static_cast<Measure>(random.bounded(6));
    const qint64 target = random.bounded(1, 200);
    made.target
        = {target - random.bounded(static_cast<int>(target)), target, target + random.bounded(50)};
    for (int i = random.bounded(5); i > 0; --i)
        made.deliveries.push_back(anyDelivery(random));
    for (int i = random.bounded(2); i > 0; --i)
        made.beginnings.push_back(anyDelivery(random));
    for (int i = random.bounded(5); i > 0; --i) {
        PlannedStep step;
        step.weight = random.bounded(1, 5);
        step.done = random.bounded(2) == 0;
        step.doneOn = anyDate(random);
        made.steps.push_back(step);
    }
    if (random.bounded(2) == 0)
        made.chosen = ChosenLevel{random.bounded(4), anyDate(random), Confidence::Reported, {}};
    made.wakes = random.bounded(4) == 0 ? &kAsleep : nullptr;
    made.begins = anyDate(random);
    made.due = anyDate(random);
    made.looked = static_cast<Confidence>(random.bounded(5));
    return made;
}

QDate anyDay(QRandomGenerator &random)
{
    return QDate(2026, 1, 1).addDays(random.bounded(400));
}

Status statusOf(const Obligation &obligation, QDate asOf)
{
    const auto made = assess(obligation, {}, asOf);
    REQUIRE(made);
    return *made;
}

template <class T>
void shuffle(std::vector<T> &values, QRandomGenerator &random)
{
    std::shuffle(values.begin(), values.end(), random);
}

} // namespace

TEST_CASE("the order of facts never matters to a status", "[analysis][status][law]")
{
    QRandomGenerator random(41);
    for (int i = 0; i < 3000; ++i) {
        auto obligation = anyObligation(random);
        const QDate asOf = anyDay(random);
        const auto status = statusOf(obligation, asOf);
        shuffle(obligation.deliveries, random);
        shuffle(obligation.beginnings, random);
        shuffle(obligation.steps, random);
        CHECK(statusOf(obligation, asOf) == status);
    }
}

TEST_CASE("the lowest is at most the point, the point at most the highest",
          "[analysis][status][law]")
{
    QRandomGenerator random(42);
    for (int i = 0; i < 3000; ++i) {
        const auto status = statusOf(anyObligation(random), anyDay(random));
        const auto &achievement = status.achievement;
        CHECK(achievement.low <= achievement.high);
        CHECK(achievement.point.has_value() == (achievement.level != kNoLevel));
        if (achievement.point) {
            CHECK(achievement.low <= *achievement.point);
            CHECK(*achievement.point <= achievement.high);
        }
    }
}

TEST_CASE("a further delivery never lowers an at-least fraction", "[analysis][status][law]")
{
    QRandomGenerator random(43);
    for (int i = 0; i < 3000; ++i) {
        auto obligation = anyObligation(random);
        obligation.measure = Measure::AtLeast;
        obligation.wakes = nullptr;
        const QDate asOf = anyDay(random);
        const auto before = statusOf(obligation, asOf).achievement;
        obligation.deliveries.push_back(
            Delivery::of(anyDate(random), random.bounded(50), Confidence::Reported));
        const auto after = statusOf(obligation, asOf).achievement;
        CHECK(after.low >= before.low);
        if (before.point) {
            REQUIRE(after.point);
            CHECK(*after.point >= *before.point);
        }
    }
}

TEST_CASE("a dormant pledge never changes an aggregate's point, nor its range",
          "[analysis][status][law]")
{
    QRandomGenerator random(44);
    for (int i = 0; i < 500; ++i) {
        StatusTally tally;
        const QDate asOf = anyDay(random);
        for (int n = random.bounded(8); n > 0; --n)
            tally.add(statusOf(anyObligation(random), asOf));
        const StatusTally before = tally;
        auto dormant = anyObligation(random);
        dormant.wakes = &kAsleep;
        tally.add(statusOf(dormant, asOf));
        CHECK(tally.point({}) == before.point({}));
        CHECK(tally.low() == before.low());
        CHECK(tally.high() == before.high());
        CHECK(tally.dormant() == before.dormant() + 1);
    }
}

TEST_CASE("an aggregate keeps its range, and forgets what is taken out", "[analysis][status][law]")
{
    QRandomGenerator random(45);
    for (int i = 0; i < 500; ++i) {
        StatusTally tally;
        StatusTally other;
        std::vector<Status> statuses;
        const QDate asOf = anyDay(random);
        for (int n = random.bounded(1, 9); n > 0; --n) {
            statuses.push_back(statusOf(anyObligation(random), asOf));
            tally.add(statuses.back());
        }
        if (const auto point = tally.point({})) {
            CHECK(*tally.low() <= *point);
            CHECK(*point <= *tally.high());
        }
        const size_t half = statuses.size() / 2;
        StatusTally joined;
        for (size_t n = 0; n < statuses.size(); ++n)
            (n < half ? joined : other).add(statuses[n]);
        joined.join(other);
        CHECK(joined == tally);
        for (size_t n = half; n < statuses.size(); ++n)
            joined.remove(statuses[n]);
        StatusTally firstHalf;
        for (size_t n = 0; n < half; ++n)
            firstHalf.add(statuses[n]);
        CHECK(joined == firstHalf);
    }
}
