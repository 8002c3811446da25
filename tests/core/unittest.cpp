#include "model/core/unit.h"

#include "tests/support/catch.h"

using namespace servanda;
using namespace Qt::StringLiterals;

TEST_CASE("units are read and know their decimals", "[core][unit]")
{
    struct Row
    {
        QString code;
        bool money;
        int decimals;
    };
    const auto row = GENERATE(values<Row>({{u"EUR"_s, true, 2},
                                           {u"ISK"_s, true, 0},
                                           {u"JPY"_s, true, 0},
                                           {u"KWD"_s, true, 3},
                                           {u"pieces"_s, false, 0},
                                           {u"persons"_s, false, 0},
                                           {u"pieces-per-month"_s, false, 0}, // the longest: 16
                                           {u"percent-GDP"_s, false, 4},
                                           {u"states"_s, false, 0}}));
    const auto unit = Unit::parse(row.code);
    REQUIRE(unit);
    CHECK(unit->toText() == row.code);
    CHECK(unit->isMoney() == row.money);
    CHECK(unit->decimals() == row.decimals);
    CHECK(unit->isKnown());
    CHECK_FALSE(unit->isNone());
}

TEST_CASE("no unit is a unit too", "[core][unit]")
{
    const auto none = Unit::parse(u"");
    REQUIRE(none);
    CHECK(none->isNone());
    CHECK((*none == Unit()));
    CHECK(none->toText().isEmpty());
    CHECK_FALSE(none->isMoney());
}

TEST_CASE("what is no unit is refused", "[core][unit]")
{
    const auto code = GENERATE(as<QString>(), u"XYZ"_s, u"Eur"_s, u"EURO"_s, u"€"_s, u"EU"_s,
                               u" EUR"_s, u"pieces per month"_s, u"-pieces"_s, u"pieces-"_s,
                               u"Pieces"_s, u"pieces2"_s, u"pieces-per-months"_s,
                               u"percent-gdp-real-x"_s, u"percent-gdP"_s, u"людей"_s, u"a\nb"_s);
    INFO(code.toStdString());
    CHECK_FALSE(Unit::parse(code));
}

TEST_CASE("a code with a zero byte is no unit", "[core][unit]")
{
    CHECK_FALSE(Unit::parse(QStringView(u"EUR\0x", 5)));
    CHECK_FALSE(Unit::parse(QStringView(u"\0", 1)));
}

TEST_CASE("unchecked codes are cut, and told from good ones", "[core][unit]")
{
    CHECK(Unit::fromAscii("seventeen-letters").toText() == u"seventeen-letter"_s);
    CHECK_FALSE(Unit::fromAscii("XYZ").isKnown());
    CHECK(Unit::fromAscii("XYZ").isMoney());
}
