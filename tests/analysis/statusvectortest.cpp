#include "model/analysis/explanation.h"
#include "model/analysis/joint.h"
#include "model/analysis/measuring.h"
#include "model/analysis/otherscales.h"
#include "model/analysis/statuschange.h"
#include "tests/analysis/goldenduties.h"
#include "tests/support/catch.h"

// The test vectors of the status scheme, one measure after the other.

using namespace servanda;
using namespace servanda::test;
using namespace Qt::StringLiterals;

namespace {

Obligation atLeast(qint64 target, std::vector<Delivery> deliveries = {})
{
    Obligation made;
    made.fact = {FactType::Pledge, 1};
    made.measure = Measure::AtLeast;
    made.target = Target::exactly(target);
    made.deliveries = std::move(deliveries);
    return made;
}

Status on(const Obligation &obligation, const char *asOf = "2026-06-30",
          const StatusRules &rules = {})
{
    const auto made = assess(obligation, rules, day(asOf));
    REQUIRE(made);
    return *made;
}

QString range(const Status &status)
{
    const auto &achievement = status.achievement;
    return u"%1 %2 %3"_s.arg(achievement.low.toText(),
                             achievement.point ? achievement.point->toText() : u"-"_s,
                             achievement.high.toText());
}

} // namespace

TEST_CASE("a target of nothing is refused", "[analysis][status]")
{
    CHECK_FALSE(assess(atLeast(0), {}, day("2026-06-30")));
    CHECK_FALSE(assess(atLeast(-5), {}, day("2026-06-30")));
    auto ceiling = atLeast(0);
    ceiling.measure = Measure::AtMost;
    CHECK_FALSE(assess(ceiling, {}, day("2026-06-30")));
    Obligation judged;
    judged.measure = Measure::Judged;
    judged.chosen = ChosenLevel{4, {}, {}, {}};
    CHECK_FALSE(assess(judged, {}, day("2026-06-30")));
    Obligation weightless;
    weightless.measure = Measure::Steps;
    weightless.steps = steps({1, 0}, 0);
    CHECK_FALSE(assess(weightless, {}, day("2026-06-30")));
}

TEST_CASE("more returned than delivered counts as nothing, with a note", "[analysis][status]")
{
    const auto status
        = on(atLeast(100, {delivered(20, "2026-01-01"), delivered(-30, "2026-02-01")}));
    CHECK(range(status) == u"0 0 0");
    CHECK(status.belowZero);
    CHECK(status.achievement.level == 0);
}

TEST_CASE("a target that is revised upwards lowers the figure, and is named as the reason",
          "[analysis][status]")
{
    const auto before = atLeast(100, {delivered(50, "2026-01-01")});
    const auto after = atLeast(200, {delivered(50, "2026-01-01")});
    const std::vector<AssessedObligation> was{{before.fact, before.target, on(before)}};
    const std::vector<AssessedObligation> is{{after.fact, after.target, on(after)}};
    const auto changes = explainMove(was, is);
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].toText() == u"1 obligation had its target revised: −25.0 points");
}

TEST_CASE("96 of 100 is full within an agreed deviation of 0.05", "[analysis][status]")
{
    auto obligation = atLeast(100, {delivered(96, "2026-01-01")});
    CHECK(on(obligation).achievement.level == 2);
    obligation.deviation = Fraction{50'000'000};
    const auto status = on(obligation);
    CHECK(status.achievement.level == kFullLevel);
    CHECK(status.withinDeviation);
    CHECK(status.achievement.point->toText() == u"0.96");
    CHECK(headlineOf(status) == Headline::Fulfilled);
    StatusRules rules;
    rules.deviation = {50'000'000};
    CHECK(on(atLeast(100, {delivered(95, "2026-01-01")}), "2026-06-30", rules).achievement.level
          == kFullLevel);
    CHECK(on(atLeast(100, {delivered(94, "2026-01-01")}), "2026-06-30", rules).achievement.level
          == 2);
}

TEST_CASE("levels change exactly at their thresholds", "[analysis][status]")
{
    constexpr qint64 kLarge = 9'000'000'000'000'000'000;
    CHECK(on(atLeast(kLarge, {delivered(kLarge / 5 * 2, "2026-01-01")})).achievement.level == 2);
    CHECK(on(atLeast(kLarge, {delivered(kLarge / 5 * 2 - 1, "2026-01-01")})).achievement.level
          == 1);
    const auto nearly = on(atLeast(kLarge, {delivered(kLarge - 1, "2026-01-01")}));
    CHECK(nearly.achievement.level == 2);
    CHECK(nearly.achievement.point->toText() == u"0.999999999");
    CHECK(nearly.achievement.point->percent() == 99);
    const auto begun = on(atLeast(kLarge, {delivered(1, "2026-01-01")}));
    CHECK(begun.achievement.level == 1);
    CHECK(begun.achievement.point->percent() == 1);
}

TEST_CASE("due dates that are months, quarters and leap days end on their last day",
          "[analysis][status]")
{
    auto obligation = atLeast(100, {delivered(10, "2026-01-01")});
    obligation.due = date("2028-02");
    CHECK(on(obligation, "2028-02-29").timeliness == Timeliness::DueSoon);
    CHECK(on(obligation, "2028-03-01").timeliness == Timeliness::Overdue);
    obligation.due = endOfQuarter(2026, 3);
    CHECK(obligation.due.toIso() == u"2026-09-30");
    CHECK(on(obligation, "2026-08-30").timeliness == Timeliness::NotDue);
    CHECK(on(obligation, "2026-08-31").timeliness == Timeliness::DueSoon);
    CHECK(on(obligation, "2026-10-01").timeliness == Timeliness::Overdue);
    CHECK(endOfQuarter(2028, 1).toIso() == u"2028-03-31");
}

TEST_CASE("what is full was met on time or late", "[analysis][status]")
{
    auto obligation = atLeast(100, {delivered(60, "2026-01-01"), delivered(40, "2026-06-01")});
    CHECK(on(obligation).timeliness == Timeliness::NoDate);
    CHECK(headlineOf(on(obligation)) == Headline::Fulfilled);
    obligation.due = date("2026-06-01");
    CHECK(on(obligation).timeliness == Timeliness::MetOnTime);
    CHECK(on(obligation).applicability == Applicability::Discharged);
    obligation.due = date("2026-05-31");
    CHECK(on(obligation).timeliness == Timeliness::MetLate);
    CHECK(headlineOf(on(obligation)) == Headline::FulfilledLate);
}

TEST_CASE("nobody having looked is never not started", "[analysis][status]")
{
    auto obligation = atLeast(100);
    auto status = on(obligation);
    CHECK(range(status) == u"0 - 1");
    CHECK(headlineOf(status) == Headline::NotAssessed);
    obligation.due = date("2026-05-31");
    CHECK(headlineOf(on(obligation)) == Headline::OverdueNotAssessed);
    // Committed is no delivery, but a beginning.
    obligation.beginnings = {delivered(100, "2026-01-01")};
    status = on(obligation);
    CHECK(range(status) == u"0 0 1");
    CHECK(status.achievement.level == 1);
    CHECK(headlineOf(status) == Headline::OverdueMinimal);
    obligation.beginnings.clear();
    obligation.looked = Confidence::Reported;
    CHECK(headlineOf(on(obligation)) == Headline::OverdueNotStarted);
}

TEST_CASE("a delivery without a count leaves only a range", "[analysis][status]")
{
    auto uncounted = delivered(0, "2026-03-01");
    uncounted.amount.reset();
    auto status = on(atLeast(19, {delivered(6, "2026-01-01"), uncounted}));
    CHECK(range(status) == u"0 - 1");
    CHECK(headlineOf(status) == Headline::Unverifiable);
    // A count that comes later has it in it.
    status = on(atLeast(19, {delivered(6, "2026-04-01"), uncounted}));
    CHECK(range(status) == u"0.315789474 0.315789474 0.315789474");
    auto more = delivered(6, "2026-04-01");
    more.moreThan = true;
    CHECK(range(on(atLeast(19, {more}))) == u"0.315789474 0.315789474 1");
}

TEST_CASE("a target that is a range widens the range of the figure", "[analysis][status]")
{
    auto obligation = atLeast(100, {delivered(50, "2026-01-01")});
    obligation.target.high = 150;
    CHECK(range(on(obligation)) == u"0.333333333 0.5 0.5");
}

TEST_CASE("a ceiling is kept up to its figure, and lost at twice as much", "[analysis][status]")
{
    const auto used = [](qint64 amount) {
        auto obligation = atLeast(100, {delivered(amount, "2026-01-01")});
        obligation.measure = Measure::AtMost;
        return on(obligation);
    };
    CHECK(range(used(100)) == u"1 1 1");
    CHECK(headlineOf(used(100)) == Headline::Full);
    CHECK(range(used(130)) == u"0.7 0.7 0.7");
    CHECK(range(used(200)) == u"0 0 0");
    CHECK(range(used(500)) == u"0 0 0");
}

TEST_CASE("a level is kept on the days on which enough are there", "[analysis][status]")
{
    auto obligation = atLeast(100, {delivered(100, "2026-01-11"), delivered(-10, "2026-01-21")});
    obligation.measure = Measure::KeepLevel;
    obligation.begins = date("2026-01-01");
    CHECK(range(on(obligation, "2026-01-10")) == u"0 - 1"); // nothing is known yet
    CHECK(range(on(obligation, "2026-01-20")) == u"0.5 0.5 0.5");
    CHECK(range(on(obligation, "2026-01-30")) == u"0.333333333 0.333333333 0.333333333");
    CHECK(range(on(obligation, "2025-12-31")) == u"0 - 1");
    obligation.ends = date("2026-01-20");
    CHECK(range(on(obligation, "2026-06-30")) == u"0.5 0.5 0.5");
}

TEST_CASE("a person's judgement gives a level and is marked as one", "[analysis][status]")
{
    Obligation obligation;
    obligation.measure = Measure::Judged;
    CHECK(headlineOf(on(obligation)) == Headline::NotAssessed);
    static constexpr std::array kShares{"0", "0.2", "0.6", "1"};
    for (int level = 0; level <= 3; ++level) {
        obligation.chosen = ChosenLevel{level, date("2026-05-01"), Confidence::Reported, {}};
        const auto status = on(obligation);
        CHECK(status.achievement.level == level);
        CHECK(status.achievement.point->toText() == text(kShares.at(static_cast<size_t>(level))));
        CHECK(status.judged);
    }
    CHECK_FALSE(on(obligation, "2026-04-30").achievement.point);
}

TEST_CASE("an act against the obligation needs evidence and a second person", "[analysis][status]")
{
    auto obligation = atLeast(100, {delivered(80, "2026-01-01")});
    obligation.against = ActAgainst{date("2026-05-01"), true, false, {}};
    CHECK(headlineOf(on(obligation)) == Headline::Intermediate);
    obligation.against->secondPerson = true;
    CHECK(headlineOf(on(obligation)) == Headline::ContraryAct);
    CHECK(on(obligation).achievement.level == 0);
    CHECK(headlineOf(on(obligation, "2026-04-30")) == Headline::Intermediate);
}

TEST_CASE("what binds is asked in the order of the scheme", "[analysis][status]")
{
    auto obligation = atLeast(100, {delivered(80, "2026-01-01")});
    const TriggerState asleep{Truth::False, {}, {}};
    obligation.wakes = &asleep;
    CHECK(on(obligation).applicability == Applicability::Dormant);
    obligation.binding.suspensions = {{date("2026-06-01"), date("2026-06-30"), {}}};
    CHECK(on(obligation).applicability == Applicability::Suspended);
    CHECK(on(obligation, "2026-07-01").applicability == Applicability::Dormant);
    obligation.binding.releasedOn = date("2026-05-01");
    CHECK(headlineOf(on(obligation)) == Headline::Released);
    obligation.binding.endsOn = date("2026-05-01");
    CHECK(on(obligation).applicability == Applicability::Terminated);
    obligation.binding.party = Binding::Party::Reserved;
    CHECK(on(obligation).applicability == Applicability::NotApplicable);
    obligation.binding.inForceOn = date("2026-07");
    CHECK(on(obligation).applicability == Applicability::NotInForce);
    CHECK(on(obligation, "2026-07-31").applicability == Applicability::NotApplicable);

    StatusTally tally;
    obligation.binding = {};
    obligation.wakes = nullptr;
    tally.add(on(obligation));
    obligation.binding.releasedOn = date("2026-05-01");
    tally.add(on(obligation));
    CHECK(tally.active() == 1); // released leaves the denominator
    CHECK(tally.summary({}) == u"80 (80-80) · 1 of 1 assessed · 1 released");
}

TEST_CASE("joint obligations are all, any or the k best", "[analysis][status]")
{
    const std::vector parts{on(atLeast(100, {delivered(100, "2026-01-01")})),
                            on(atLeast(100, {delivered(60, "2026-01-01")})),
                            on(atLeast(100, {delivered(20, "2026-01-01")}))};
    const auto all = jointStatus(JointMode::All, 0, parts, {});
    CHECK(range(all) == u"0.2 0.2 0.2");
    CHECK(all.achievement.level == 1);
    const auto any = jointStatus(JointMode::Any, 0, parts, {});
    CHECK(range(any) == u"1 1 1");
    CHECK(any.achievement.level == kFullLevel);
    const auto two = jointStatus(JointMode::KOf, 2, parts, {});
    CHECK(range(two) == u"0.8 0.8 0.8");
    CHECK(two.achievement.level == 2);
    CHECK(jointStatus(JointMode::KOf, 1, parts, {}).achievement.level == kFullLevel);
    CHECK(shareDelivered(atLeast(400, {delivered(100, "2026-01-01")}), day("2026-06-30")).toText()
          == u"0.25");
}

TEST_CASE("below half coverage there are counts only", "[analysis][status]")
{
    StatusTally tally;
    tally.add(on(atLeast(100, {delivered(50, "2026-01-01")})));
    tally.add(on(atLeast(100)));
    CHECK(tally.summary({}) == u"50 (25-75) · 1 of 2 assessed");
    tally.add(on(atLeast(100)));
    CHECK_FALSE(tally.point({}));
    CHECK(tally.summary({}) == u"1 of 3 assessed");
    CHECK(StatusTally().summary({}) == u"no pledge");
}

TEST_CASE("statuses convert to the scales of other schools", "[analysis][status]")
{
    auto obligation = atLeast(100, {delivered(80, "2026-01-01")});
    CHECK(otherScalesOf(on(obligation)) == OtherScales{true, 2, u"substantial"_s, 0, u"B"_s});
    obligation.deliveries.clear();
    CHECK(otherScalesOf(on(obligation)) == OtherScales{true, {}, u"no evidence"_s, 0, {}});
    CHECK(otherScalesOf(on(obligation), true).hrc == u"D");
    obligation.looked = Confidence::Reported;
    obligation.due = date("2026-05-31");
    CHECK(otherScalesOf(on(obligation)) == OtherScales{true, 0, u"not started"_s, -1, u"C"_s});
    obligation.deliveries = {delivered(100, "2026-01-01")};
    CHECK(otherScalesOf(on(obligation)) == OtherScales{true, 3, u"complete"_s, 1, u"A"_s});
    const TriggerState asleep{Truth::False, {}, {}};
    obligation.wakes = &asleep;
    CHECK_FALSE(otherScalesOf(on(obligation)).applicable);
}

TEST_CASE("a status says what it rests on and what would change it", "[analysis][status]")
{
    auto obligation = atLeast(12, {delivered(9, "2026-05-20")});
    obligation.deliveries[0].fact = {FactType::Fulfilment, 7};
    obligation.due = date("2026-05-31");
    const auto why
        = explainStatus(obligation, Trigger(), kPieces, StatusRules(), day("2026-06-30"));
    REQUIRE(why);
    QStringList reasons;
    for (const auto &reason : why->reasons)
        reasons += reason.text;
    CHECK(reasons
          == QStringList{u"It binds and waits for nothing"_s,
                         u"9 pieces delivered of at least 12 pieces: 75 %"_s,
                         u"Intermediate: 40 % or more, and not full"_s,
                         u"Due 31 May 2026, 30 days ago, and not full"_s,
                         u"Confidence: confirmed, by the least sure report that counts"_s});
    CHECK(why->reasons[1].facts == std::vector{FactRef{FactType::Fulfilment, 7}});
    CHECK(why->wouldChange == QStringList{u"A report of 12 pieces delivered in all"_s});
    CHECK(why->ruleVersion == kRuleVersion);

    const Trigger trigger = *parseTrigger(u"CEASEFIRE + 30 days");
    const TriggerState asleep{Truth::False, {}, {}};
    obligation.wakes = &asleep;
    const auto sleeps
        = explainStatus(obligation, trigger, kPieces, StatusRules(), day("2026-06-30"));
    REQUIRE(sleeps);
    CHECK(sleeps->reasons.front().text
          == u"It sleeps; it wakes once a ceasefire is in force and 30 days have passed");
    obligation.target = {};
    CHECK_FALSE(explainStatus(obligation, trigger, kPieces, StatusRules(), day("2026-06-30")));
}
