#include "model/analysis/statuschange.h"
#include "tests/analysis/goldenduties.h"
#include "tests/support/catch.h"

// The whole table of the status scheme's worked example, and what it says happens next.

using namespace servanda;
using namespace servanda::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kDay = "2026-06-30";

struct Line
{
    const char *code;
    Applicability applicability;
    const char *low; ///< null: none shown
    const char *point;
    const char *high;
    int level;
    Timeliness timeliness;
    Confidence confidence;
    bool disputed;
    Headline headline;
};

constexpr std::array kTable{
    Line{"1", Applicability::Dormant, nullptr, nullptr, nullptr, kNoLevel, Timeliness::NoDate,
         Confidence::NotAssessed, false, Headline::NotYetTriggered},
    Line{"1-prep", Applicability::Active, "0.333333333", "0.333333333", "0.333333333", 1,
         Timeliness::NoDate, Confidence::Reported, false, Headline::Minimal},
    Line{"2a", Applicability::Active, "0.45", "0.45", "0.45", 2, Timeliness::NotDue,
         Confidence::Confirmed, false, Headline::Intermediate},
    Line{"2b", Applicability::Active, "0.75", "0.75", "0.75", 2, Timeliness::Overdue,
         Confidence::Confirmed, false, Headline::OverdueIntermediate},
    Line{"2c", Applicability::Active, "0.25", "0.25", "0.25", 1, Timeliness::NoDate,
         Confidence::Reported, false, Headline::Minimal},
    Line{"3", Applicability::Dormant, nullptr, nullptr, nullptr, kNoLevel, Timeliness::NoDate,
         Confidence::NotAssessed, false, Headline::NotYetTriggered},
    Line{"3-prep", Applicability::Active, "0.25", "0.25", "0.25", 1, Timeliness::NoDate,
         Confidence::Confirmed, false, Headline::Minimal},
    Line{"4a", Applicability::Active, "0.25", "0.25", "0.25", 1, Timeliness::NoDate,
         Confidence::Reported, false, Headline::Minimal},
    Line{"4b", Applicability::Dormant, nullptr, nullptr, nullptr, kNoLevel, Timeliness::NoDate,
         Confidence::NotAssessed, false, Headline::NotYetTriggered},
    Line{"5a", Applicability::Active, "0.31", "0.31", "0.42", 1, Timeliness::NotDue,
         Confidence::Confirmed, true, Headline::Minimal},
    Line{"5b", Applicability::Active, "0", nullptr, "1", kNoLevel, Timeliness::NoDate,
         Confidence::Unverifiable, false, Headline::Unverifiable},
};

} // namespace

TEST_CASE("the worked example comes out line by line", "[analysis][status]")
{
    const GoldenDuties golden;
    for (const auto &line : kTable) {
        INFO(line.code);
        const Status status = golden.status(line.code, kDay);
        CHECK(status.applicability == line.applicability);
        CHECK(status.timeliness == line.timeliness);
        CHECK(status.confidence == line.confidence);
        CHECK(status.disputed == line.disputed);
        CHECK(status.achievement.level == line.level);
        CHECK(headlineOf(status) == line.headline);
        CHECK(status.achievement.point.has_value() == (line.point != nullptr));
        if (line.point)
            CHECK(status.achievement.point->toText() == text(line.point));
        if (line.low) {
            CHECK(status.achievement.low.toText() == text(line.low));
            CHECK(status.achievement.high.toText() == text(line.high));
        }
    }
}

TEST_CASE("the pace of the finance pledge is a little behind", "[analysis][status]")
{
    GoldenDuties golden;
    const Obligation &finance = golden["2a"].obligation;
    CHECK(paceOf(finance, day(kDay)) == 923); // 0.45 / (175 / 359)
    CHECK_FALSE(paceOf(finance, day("2026-01-06")));
    CHECK_FALSE(paceOf(golden["2c"].obligation, day(kDay)));
    Obligation scheduled = finance;
    scheduled.scheduled = Fraction{500'000'000};
    CHECK(paceOf(scheduled, day(kDay)) == 900);
}

TEST_CASE("clauses and the instrument add up as in the worked example", "[analysis][status]")
{
    const GoldenDuties golden;
    const auto second = golden.tally("2", kDay);
    CHECK(second.point(golden.rules)->toText() == u"0.483333333");
    CHECK(second.levels() == std::array{0, 1, 2, 0});
    CHECK(second.headline() == Headline::OverdueIntermediate);
    CHECK(second.summary(golden.rules) == u"48 (48-48) · 3 of 3 assessed · 1 overdue");

    const auto fifth = golden.tally("5", kDay);
    CHECK(fifth.point(golden.rules)->toText() == u"0.31");
    CHECK(fifth.low()->toText() == u"0.155");
    CHECK(fifth.high()->toText() == u"0.71");
    CHECK(fifth.summary(golden.rules) == u"31 (16-71) · 1 of 2 assessed · 1 disputed");

    const auto all = golden.tally("", kDay);
    CHECK(all.point(golden.rules)->toText() == u"0.402");
    CHECK(all.low()->toText() == u"0.335");
    CHECK(all.high()->toText() == u"0.52");
    CHECK(all.active() == 6);
    CHECK(all.assessed() == 5);
    CHECK(all.dormant() == 3);
    CHECK(all.overdue() == 1);
    CHECK(all.disputed() == 1);
    CHECK(all.summary(golden.rules)
          == u"40 (34-52) · 5 of 6 assessed · 3 not yet triggered · 1 overdue · 1 disputed");
    CHECK(all.readiness()->toText() == u"0.291666666"); // (1/3 + 1/4) / 2
}

TEST_CASE("a ceasefire wakes two duties, and only that moves the figure", "[analysis][status]")
{
    GoldenDuties golden;
    golden["3"].obligation.due = {};
    const auto assessed = [&golden](const char *asOf) {
        std::vector<AssessedObligation> made;
        for (const auto &duty : golden.duties) {
            if (!duty.obligation.preparatory)
                made.push_back(
                    {duty.obligation.fact, duty.obligation.target, golden.status(duty, asOf)});
        }
        return made;
    };
    const auto before = assessed(kDay);
    EventRecord approval;
    approval.code = u"PARLIAMENT_A"_s;
    approval.date = date("2026-07-01");
    EventRecord ceasefire;
    ceasefire.code = u"CEASEFIRE"_s;
    ceasefire.date = date("2026-07-15");
    golden.events = {approval, ceasefire};

    const auto all = golden.tally("", "2026-07-31");
    CHECK(all.point(golden.rules)->toText() == u"0.287142857");
    CHECK(all.low()->toText() == u"0.25125");
    CHECK(all.high()->toText() == u"0.39");
    CHECK(all.summary(golden.rules)
          == u"29 (25-39) · 7 of 8 assessed · 1 not yet triggered · 1 overdue · 1 disputed");
    for (const auto *code : {"1", "3"}) {
        INFO(code);
        const Status status = golden.status(code, "2026-07-31");
        CHECK(status.applicability == Applicability::Active);
        CHECK(status.achievement.point == Fraction{0});
        CHECK(headlineOf(status) == Headline::NotStarted);
    }
    const auto changes = explainMove(before, assessed("2026-07-31"));
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].toText() == u"+2 obligations became active: −11.5 points");

    // Withdrawn later, it lets them sleep again.
    golden.events[1].withdrawnOn = date("2026-08-10");
    CHECK(golden.status("1", "2026-08-09").applicability == Applicability::Active);
    CHECK(golden.status("1", "2026-08-10").applicability == Applicability::Dormant);
    CHECK(golden.tally("", "2026-08-10").summary(golden.rules)
          == golden.tally("", kDay).summary(golden.rules));

    // Disputed, it wakes nothing, but says so.
    golden.events[1].withdrawnOn = {};
    golden.events[1].disputed = true;
    const Status disputed = golden.status("1", "2026-07-31");
    CHECK(disputed.applicability == Applicability::Dormant);
    CHECK(disputed.disputed);
}

TEST_CASE("what becomes known later gives another lawful answer", "[analysis][status]")
{
    GoldenDuties golden;
    golden["2b"].obligation.deliveries = {delivered(10, "2026-05-20")};
    CHECK(golden.status("2b", kDay).achievement.point->toText() == u"0.833333333");
}

TEST_CASE("a reading under which everything sleeps leaves no active obligations",
          "[analysis][status]")
{
    GoldenDuties golden;
    const auto ceasefire = *parseTrigger(u"CEASEFIRE");
    for (auto &duty : golden.duties) {
        if (!duty.obligation.preparatory)
            duty.trigger = Trigger::both(duty.trigger, ceasefire);
    }
    const auto all = golden.tally("", kDay);
    CHECK_FALSE(all.point(golden.rules));
    CHECK_FALSE(all.low());
    CHECK(all.summary(golden.rules) == u"no active obligations · 9 not yet triggered · 1 disputed");
}

TEST_CASE("who took part without being a party is not bound", "[analysis][status]")
{
    GoldenDuties golden;
    for (auto &duty : golden.duties)
        duty.obligation.binding.party = Binding::Party::TookPart;
    CHECK(golden.status("2b", kDay).applicability == Applicability::NotApplicable);
    const auto all = golden.tally("", kDay);
    CHECK(all.active() == 0);
    CHECK(all.applicability() == Applicability::NotApplicable);
    // Reading B of clause 1: a political commitment, which sleeps.
    golden["1"].obligation.binding.party = Binding::Party::Bound;
    CHECK(golden.status("1", kDay).applicability == Applicability::Dormant);
}
