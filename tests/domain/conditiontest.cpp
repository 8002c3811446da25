#include "model/domain/condition.h"

#include "tests/support/catch.h"

using namespace servanda;
using namespace Qt::StringLiterals;

TEST_CASE("nothing and none ask nothing", "[domain][condition]")
{
    for (const auto &text : {u""_s, u"none"_s, u" ; none;"_s})
        CHECK(readCondition(text).isAlways());
    CHECK_FALSE(readCondition(u"none of them"_s).isAlways());
}

TEST_CASE("the words of the layout stand for events", "[domain][condition]")
{
    CHECK(readCondition(u"ceasefire-in-force"_s) == *parseTrigger(u"CEASEFIRE"));
    CHECK(readCondition(u"end-of-hostilities"_s) == *parseTrigger(u"END_OF_HOSTILITIES"));
    CHECK(readCondition(u"renewed-aggression"_s) == *parseTrigger(u"NEW_ATTACK"));
}

TEST_CASE("semicolons divide what must all be met", "[domain][condition]")
{
    CHECK(readCondition(u"end-of-hostilities; parliamentary vote"_s)
          == *parseTrigger(u"END_OF_HOSTILITIES and \"parliamentary vote\""));
    CHECK(readCondition(u"none; only if others give 30"_s)
          == *parseTrigger(u"\"only if others give 30\""));
    CHECK(readCondition(u"CEASEFIRE + 30 days; 2026-12-31"_s)
          == *parseTrigger(u"CEASEFIRE + 30 days and 2026-12-31"));
}

TEST_CASE("free words stay free words", "[domain][condition]")
{
    for (const auto &text : {u"US replacement confirmed"_s, u"cabinet approval within a month"_s,
                             u"others give 30"_s, u"rules and terms of trade"_s}) {
        INFO(text.toStdString());
        const auto trigger = readCondition(text);
        CHECK(trigger == Trigger::event(text));
        CHECK(trigger.hasFreeWords());
        CHECK(checkCondition(text));
    }
}

TEST_CASE("what was surely meant as a trigger is told where it is wrong", "[domain][condition]")
{
    CHECK(checkCondition(u"none; CEASEFIRE and NEW_ATTACK"_s));
    const auto wrong = checkCondition(u"none; CEASEFIRE and"_s);
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().place.column == 20);
    CHECK_FALSE(checkCondition(u"CEASEFIRE + soon"_s));
}
