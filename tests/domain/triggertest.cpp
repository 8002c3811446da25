#include "model/domain/triggerstate.h"
#include "tests/support/builders.h"
#include "tests/support/catch.h"

#include <QRandomGenerator>

using namespace servanda;
using namespace servanda::test;
using namespace Qt::StringLiterals;

namespace {

EventRecord happened(const char *code, const char *on, qint64 id = 1)
{
    EventRecord record;
    record.code = text(code);
    record.title = text(code);
    record.date = date(on);
    record.fact = {FactType::Event, id};
    return record;
}

Trigger trigger(const char *typed)
{
    const auto made = parseTrigger(text(typed));
    INFO(typed);
    REQUIRE(made);
    return *made;
}

Truth on(const char *typed, const std::vector<EventRecord> &events, const char *when)
{
    return evaluate(trigger(typed), events, day(when)).truth;
}

/// Any trigger of at most that depth over events A, B, C and days of 2026.
Trigger anyTrigger(QRandomGenerator &random, int depth, bool withNot)
{
    const int kind = depth == 0 ? random.bounded(2) : random.bounded(withNot ? 5 : 4);
    switch (kind) {
    case 0: {
        static constexpr std::array kNames{"A", "B", "C", "free words", "and"};
        const auto *name = kNames.at(static_cast<size_t>(random.bounded(5)));
        return Trigger::event(text(name), random.bounded(3) == 0 ? random.bounded(90) : 0);
    }
    case 1:
        return Trigger::day(QDate(2026, 1, 1).addDays(random.bounded(365)));
    case 2:
        return Trigger::both(anyTrigger(random, depth - 1, withNot),
                             anyTrigger(random, depth - 1, withNot));
    case 3:
        return Trigger::either(anyTrigger(random, depth - 1, withNot),
                               anyTrigger(random, depth - 1, withNot));
    default:
        return Trigger::opposite(anyTrigger(random, depth - 1, withNot));
    }
}

std::vector<EventRecord> anyEvents(QRandomGenerator &random)
{
    std::vector<EventRecord> events;
    for (int i = random.bounded(6); i > 0; --i) {
        auto event = happened(i % 3 == 0 ? "A" : i % 3 == 1 ? "B" : "free words", "2026-01-01", i);
        event.date = PartialDate(QDate(2026, 1, 1).addDays(random.bounded(365)));
        event.disputed = random.bounded(3) == 0;
        events.push_back(event);
    }
    return events;
}

} // namespace

TEST_CASE("triggers are read in any case and printed in one way", "[domain][trigger]")
{
    CHECK(trigger("CEASEFIRE AND New_attack").toText() == u"CEASEFIRE and \"New_attack\"");
    CHECK(trigger("  CEASEFIRE+30 day ").toText() == u"CEASEFIRE + 30 days");
    CHECK(trigger("2026-12-31").toText() == u"2026-12-31");
    CHECK(trigger("A or B and not C").toText() == u"A or B and not C");
    CHECK(trigger("(A or B) and C").toText() == u"(A or B) and C");
    CHECK(trigger("A and (B and C)").toText() == u"A and (B and C)");
    CHECK(trigger("((A))") == trigger("A"));
    CHECK(trigger("\"cabinet approval\" or A").hasFreeWords());
}

TEST_CASE("what is asked twice is asked once", "[domain][trigger]")
{
    const auto together = [](const char *a, const char *b) {
        return Trigger::together(trigger(a), trigger(b)).toText();
    };
    CHECK(together("A", "A") == u"A");
    CHECK(together("A", "A and B") == u"A and B");
    CHECK(together("A and (B or C)", "not D and (B or C) and A") == u"A and (B or C) and not D");
    CHECK(together("A or B", "A") == u"(A or B) and A");
    CHECK(Trigger::together({}, trigger("A")) == trigger("A"));
}

TEST_CASE("triggers can be said in words", "[domain][trigger]")
{
    CHECK(trigger("CEASEFIRE + 30 days").toWords()
          == u"a ceasefire is in force and 30 days have passed");
    CHECK(trigger("CEASEFIRE and NEW_ATTACK").toWords()
          == u"a ceasefire is in force and a new attack has begun");
    CHECK(trigger("2026-12-31 or \"cabinet approval\"").toWords()
          == u"31 December 2026 has come or “cabinet approval” is recorded as met");
}

TEST_CASE("a wrong trigger is told where it goes wrong", "[domain][trigger]")
{
    struct Wrong
    {
        const char *typed;
        int column;
        const char *expected;
    };
    for (const auto &wrong :
         {Wrong{"", 1, "an event or a date"}, Wrong{"CEASEFIRE and", 14, "an event or a date"},
          Wrong{"and A", 1, "an event or a date"},
          Wrong{"CEASEFIRE NEW_ATTACK", 11, "“and”, “or” or the end"},
          Wrong{"(A or B", 8, "“and”, “or” or “)”"}, Wrong{"A)", 2, "“and”, “or” or the end"},
          Wrong{"A + soon", 5, "a number of days"},
          Wrong{"A + 99999999999 days", 5, "a number of days"}, Wrong{"A + 30", 7, "“days”"},
          Wrong{"2026-12", 1, "a whole day"}, Wrong{"2026-02-30", 1, "a whole day"},
          Wrong{"\"open", 6, "a closing quotation mark"},
          Wrong{"A & B", 3, "“and”, “or” or the end"}}) {
        INFO(wrong.typed);
        const auto made = parseTrigger(text(wrong.typed));
        REQUIRE_FALSE(made);
        CHECK(made.error().place.column == wrong.column);
        CHECK(made.error().what.contains(text(wrong.expected)));
    }
    CHECK_FALSE(parseTrigger(QString(QString(200, u'(') + u'A' + QString(200, u')'))));
    CHECK_FALSE(parseTrigger(QString(5000, u'A')));
}

TEST_CASE("a trigger is met from the day of its event on", "[domain][trigger]")
{
    const std::vector events{happened("CEASEFIRE", "2026-07-15")};
    CHECK(on("CEASEFIRE", events, "2026-07-14") == Truth::False);
    CHECK(on("CEASEFIRE", events, "2026-07-15") == Truth::True);
    CHECK(on("CEASEFIRE + 30 days", events, "2026-08-13") == Truth::False);
    CHECK(on("CEASEFIRE + 30 days", events, "2026-08-14") == Truth::True);
    CHECK(on("CEASEFIRE and NEW_ATTACK", events, "2026-12-31") == Truth::False);
    CHECK(on("CEASEFIRE and not NEW_ATTACK", events, "2026-12-31") == Truth::True);
    CHECK(on("2026-12-31", events, "2026-12-30") == Truth::False);
    CHECK(on("2026-12-31", events, "2026-12-31") == Truth::True);
    const auto state = evaluate(trigger("CEASEFIRE"), events, day("2026-12-31"));
    CHECK(state.since == day("2026-07-15"));
    CHECK(state.facts == std::vector{FactRef{FactType::Event, 1}});
    CHECK(triggerDay(trigger("CEASEFIRE + 30 days"), events, day("2026-07-15"))
          == day("2026-08-14"));
    CHECK(triggerDay(trigger("CEASEFIRE + 30 days"), events, day("2026-07-14")).isNull());
}

TEST_CASE("an event known to the month has surely happened when the month is over",
          "[domain][trigger]")
{
    const std::vector events{happened("CEASEFIRE", "2028-02")};
    CHECK(on("CEASEFIRE", events, "2028-02-28") == Truth::False);
    CHECK(on("CEASEFIRE", events, "2028-02-29") == Truth::True);
    CHECK(evaluate(trigger("CEASEFIRE + 1 day"), events, day("2028-03-01")).since
          == day("2028-03-01"));
}

TEST_CASE("an event that is withdrawn wakes nothing from then on", "[domain][trigger]")
{
    std::vector events{happened("CEASEFIRE", "2026-07-15")};
    events[0].withdrawnOn = date("2026-08-20");
    CHECK(on("CEASEFIRE", events, "2026-08-19") == Truth::True);
    CHECK(on("CEASEFIRE", events, "2026-08-20") == Truth::False);
    // One that replaces it counts from its own day.
    events.push_back(happened("CEASEFIRE", "2026-09-01", 2));
    CHECK(evaluate(trigger("CEASEFIRE"), events, day("2026-09-02")).since == day("2026-09-01"));
}

TEST_CASE("a disputed event leaves its trigger disputed", "[domain][trigger]")
{
    std::vector events{happened("CEASEFIRE", "2026-07-15"), happened("NEW_ATTACK", "2026-07-20")};
    events[0].disputed = true;
    CHECK(on("CEASEFIRE", events, "2026-08-01") == Truth::Disputed);
    CHECK(on("not CEASEFIRE", events, "2026-08-01") == Truth::Disputed);
    CHECK(on("CEASEFIRE and NEW_ATTACK", events, "2026-08-01") == Truth::Disputed);
    CHECK(on("CEASEFIRE or NEW_ATTACK", events, "2026-08-01") == Truth::True);
    CHECK(on("CEASEFIRE and A", events, "2026-08-01") == Truth::False);
}

TEST_CASE("free words are met by an event of that code or title", "[domain][trigger]")
{
    auto vote = happened("VOTE_1", "2026-07-01");
    vote.title = u"Parliamentary vote"_s;
    CHECK(on("\"parliamentary vote\"", {vote}, "2026-07-01") == Truth::True);
    CHECK(on("\"parliamentary vote\"", {vote}, "2026-06-30") == Truth::False);
    vote.title = u"CEASEFIRE"_s;
    CHECK(on("CEASEFIRE", {vote}, "2026-07-01") == Truth::False);
    CHECK(evaluate(trigger("\"a vote\""), {}, day("2026-07-01"), FreeWords::CountAsMet).truth
          == Truth::True);
}

TEST_CASE("two triggers on one day wake what needs both", "[domain][trigger]")
{
    const std::vector events{happened("CEASEFIRE", "2026-07-15", 1),
                             happened("NEW_ATTACK", "2026-07-15", 2)};
    const auto state = evaluate(trigger("CEASEFIRE and NEW_ATTACK"), events, day("2026-07-15"));
    CHECK(state.truth == Truth::True);
    CHECK(state.since == day("2026-07-15"));
    CHECK(state.facts.size() == 2);
}

TEST_CASE("printing a trigger and reading it again gives the same", "[domain][trigger]")
{
    QRandomGenerator random(4);
    for (int i = 0; i < 2000; ++i) {
        const auto made = anyTrigger(random, 4, true);
        const auto again = parseTrigger(made.toText());
        INFO(made.toText().toStdString());
        REQUIRE(again);
        CHECK(*again == made);
    }
}

TEST_CASE("de Morgan holds, and the order of events never matters", "[domain][trigger]")
{
    QRandomGenerator random(5);
    for (int i = 0; i < 1000; ++i) {
        const auto a = anyTrigger(random, 2, true);
        const auto b = anyTrigger(random, 2, true);
        auto events = anyEvents(random);
        const QDate when = QDate(2026, 1, 1).addDays(random.bounded(400));
        const auto truth = [&](const Trigger &of) { return evaluate(of, events, when).truth; };
        const auto no = [](const Trigger &of) { return Trigger::opposite(of); };
        CHECK(truth(no(Trigger::both(a, b))) == truth(Trigger::either(no(a), no(b))));
        CHECK(truth(no(Trigger::either(a, b))) == truth(Trigger::both(no(a), no(b))));
        const auto state = evaluate(a, events, when);
        std::ranges::reverse(events);
        CHECK(evaluate(a, events, when) == state);
    }
}

TEST_CASE("without not, a later day never makes a trigger false", "[domain][trigger]")
{
    QRandomGenerator random(6);
    for (int i = 0; i < 1000; ++i) {
        const auto made = anyTrigger(random, 3, false);
        const auto events = anyEvents(random);
        const QDate when = QDate(2026, 1, 1).addDays(random.bounded(400));
        const auto now = evaluate(made, events, when).truth;
        CHECK(evaluate(made, events, when.addDays(random.bounded(100))).truth >= now);
    }
}
