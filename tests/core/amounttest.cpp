#include "model/core/amount.h"

#include "tests/support/catch.h"

#include <limits>
#include <random>

using namespace servanda;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLargest = std::numeric_limits<qint64>::max();
constexpr qint64 kSmallest = std::numeric_limits<qint64>::min();
constexpr Unit kPound = Unit::fromAscii("GBP");
constexpr Unit kYen = Unit::fromAscii("JPY");

__extension__ using Wide = __int128;

} // namespace

TEST_CASE("a figure is read in the minor units of its unit", "[core][amount]")
{
    struct Row
    {
        QString figure;
        QString unit;
        qint64 minorUnits;
    };
    const auto row = GENERATE(values<Row>({{u"200000000"_s, u"GBP"_s, 20'000'000'000},
                                           {u"0.5"_s, u"EUR"_s, 50},
                                           {u"1.50"_s, u"EUR"_s, 150},
                                           {u"7"_s, u"JPY"_s, 7},
                                           {u"0.125"_s, u"KWD"_s, 125},
                                           {u"0.25"_s, u"percent-GDP"_s, 2500},
                                           {u"30"_s, u"pieces"_s, 30},
                                           {u"-5"_s, u"persons"_s, -5}}));
    const auto amount = Amount::parse(row.figure, row.unit);
    REQUIRE(amount);
    CHECK(amount->minorUnits == row.minorUnits);
    CHECK(amount->unit.toText() == row.unit);
}

TEST_CASE("an amount may be without a figure, but not a figure without a unit", "[core][amount]")
{
    const auto none = Amount::parse(u"", u"persons");
    REQUIRE(none);
    CHECK_FALSE(none->minorUnits);
    CHECK(none->unit == kPersons);
    CHECK(none->figureText().isEmpty());
    CHECK(none->toText() == u"no figure"_s);
    CHECK((*Amount::parse(u"", u"") == Amount{}));
    CHECK_FALSE(Amount::parse(u"5", u""));
}

TEST_CASE("figures finer or larger than the unit allows are refused, never rounded",
          "[core][amount]")
{
    CHECK_FALSE(Amount::parse(u"1.005", u"EUR"));
    CHECK_FALSE(Amount::parse(u"1.5", u"JPY"));
    CHECK_FALSE(Amount::parse(u"0.5", u"persons"));
    CHECK_FALSE(Amount::parse(u"0.12345", u"percent-GDP"));
    CHECK(Amount::parse(u"1.500", u"EUR")); // no digit is lost
    CHECK(Amount::parse(u"92233720368547758.07", u"EUR"));
    CHECK_FALSE(Amount::parse(u"92233720368547758.08", u"EUR"));
    CHECK_FALSE(Amount::parse(u"92233720368547759", u"EUR"));
}

TEST_CASE("figures come back as text without superfluous decimals", "[core][amount]")
{
    CHECK(Amount{20'000'000'000, kPound}.figureText() == u"200000000"_s);
    CHECK(Amount{2500, kPercentGdp}.figureText() == u"0.25"_s);
    CHECK(Amount{150, kEuro}.figureText() == u"1.5"_s);
    CHECK(Amount{-1, kEuro}.figureText() == u"-0.01"_s);
    CHECK(Amount{0, kEuro}.figureText() == u"0"_s);
    CHECK(Amount{100, kPieces}.figureText() == u"100"_s);
    CHECK(Amount{kSmallest, kEuro}.figureText() == u"-92233720368547758.08"_s);
}

TEST_CASE("any amount comes back from its text", "[core][amount]")
{
    std::mt19937_64 random(1);
    const std::array units{kEuro, kYen, Unit::fromAscii("KWD"), kPieces, kPercentGdp};
    for (int round = 0; round < 5000; ++round) {
        const auto size = static_cast<qint64>((random() >> 1) >> (random() % 63));
        const Amount amount{random() % 2 ? size : -size, units[random() % units.size()]};
        const auto back = Amount::parse(amount.figureText(), amount.unit.toText());
        INFO(amount.figureText().toStdString());
        REQUIRE(back);
        REQUIRE((*back == amount));
    }
}

TEST_CASE("sums agree with exact arithmetic or are errors", "[core][amount]")
{
    std::mt19937_64 random(2);
    int overflows = 0;
    for (int round = 0; round < 5000; ++round) {
        const auto any = [&random] { return static_cast<qint64>(random()) >> (random() % 3); };
        const Amount a{any(), kEuro};
        const Amount b{any(), kEuro};
        const Wide exact = Wide{*a.minorUnits} + *b.minorUnits;
        const auto total = sum(a, b);
        const bool fits = exact >= kSmallest && exact <= kLargest;
        REQUIRE(total.has_value() == fits);
        if (fits)
            REQUIRE(Wide{*total->minorUnits} == exact);
        else
            ++overflows;
    }
    CHECK(overflows > 100); // the values do reach the limits
}

TEST_CASE("amounts of different units are never added", "[core][amount]")
{
    CHECK_FALSE(sum({1, kEuro}, {1, kPound}));
    CHECK_FALSE(sum({1, kPieces}, {1, kPersons}));
    CHECK_FALSE(sum({std::nullopt, kEuro}, {1, kPieces}));
    CHECK_FALSE(sum({kLargest, kEuro}, {1, kEuro}));
    CHECK_FALSE(sum({kSmallest, kEuro}, {-1, kEuro}));
}

TEST_CASE("a missing figure adds nothing", "[core][amount]")
{
    const Amount none{std::nullopt, kEuro};
    CHECK((*sum({5, kEuro}, none) == Amount{5, kEuro}));
    CHECK((*sum(none, {5, kEuro}) == Amount{5, kEuro}));
    CHECK((*sum(none, none) == none));
}

TEST_CASE("figures are grouped for people", "[core][amount]")
{
    CHECK(groupedText(0, 2) == u"0"_s);
    CHECK(groupedText(450'000'000'000, 2) == u"4,500,000,000"_s);
    CHECK(groupedText(123'450, 2) == u"1,234.50"_s);
    CHECK(groupedText(2500, 4) == u"0.25"_s);
    CHECK(groupedText(5, 2) == u"0.05"_s);
    CHECK(groupedText(-5, 2) == u"\u22120.05"_s);
    CHECK(groupedText(-1'000, 0) == u"\u22121,000"_s);
    CHECK(groupedText(kLargest, 0) == u"9,223,372,036,854,775,807"_s);
    CHECK(groupedText(kSmallest, 0) == u"\u22129,223,372,036,854,775,808"_s);
    CHECK(groupedText(kSmallest, 2) == u"\u221292,233,720,368,547,758.08"_s);
    CHECK(Amount{450'000'000'000, kPound}.toText() == u"4,500,000,000 GBP"_s);
}

TEST_CASE("labels are short", "[core][amount]")
{
    CHECK(shortText(95'000, 2) == u"950"_s);
    CHECK(shortText(8'040'000'000'000, 2) == u"80.4 bn"_s);
    CHECK(shortText(120'000'000, 2) == u"1.2 m"_s);
    CHECK(shortText(15'000'000'000, 0) == u"15.0 bn"_s);
    CHECK(shortText(-120'000'000, 2) == u"\u22121.2 m"_s);
    CHECK(shortText(99'960'000'000, 2) == u"1.0 bn"_s);
    CHECK(shortText(2'000'000'000'000'000, 2) == u"20.0 tn"_s);
}
