#include "model/domain/condition.h"

#include "tests/support/catch.h"

using namespace servanda;
using namespace Qt::StringLiterals;

TEST_CASE("a condition has the parts that semicolons divide", "[domain][condition]")
{
    CHECK(conditionParts(u""_s).isEmpty());
    CHECK(conditionParts(u"none"_s).isEmpty());
    CHECK(conditionParts(u" ; none;"_s).isEmpty());
    CHECK(conditionParts(u"end-of-hostilities; parliamentary vote"_s)
          == QStringList{u"end-of-hostilities"_s, u"parliamentary vote"_s});
    CHECK(conditionParts(u"none; only if others give 30"_s)
          == QStringList{u"only if others give 30"_s});
    CHECK(conditionParts(u"none of them"_s) == QStringList{u"none of them"_s});
}

TEST_CASE("known parts name the event that meets them", "[domain][condition]")
{
    CHECK(eventForPart(u"ceasefire-in-force"_s) == u"CEASEFIRE"_s);
    CHECK(eventForPart(u"end-of-hostilities"_s) == u"END_OF_HOSTILITIES"_s);
    CHECK(eventForPart(u"renewed-aggression"_s) == u"NEW_ATTACK"_s);
    CHECK(eventForPart(u"parliamentary vote"_s).isEmpty());
    CHECK(eventForPart(u"Ceasefire-In-Force"_s).isEmpty());
}
