#include "model/analysis/ratetable.h"
#include "tests/support/builders.h"
#include "tests/support/catch.h"

using namespace servanda;
using namespace servanda::test;

namespace {

constexpr Unit kDollar = Unit::fromAscii("USD");
constexpr Unit kPound = Unit::fromAscii("GBP");
constexpr Unit kYen = Unit::fromAscii("JPY");

RateTable table(std::vector<Rate> rates)
{
    return RateTable(rates);
}

} // namespace

TEST_CASE("a rate holds on its day and for seven days after", "[analysis][rates]")
{
    const auto rates = table({rate(1, "2026-01-06", "USD", "1.25")});
    CHECK(rates.convert(12500, kDollar, kEuro, 20260106) == 10000);
    CHECK(rates.convert(12500, kDollar, kEuro, 20260113) == 10000);
    CHECK_FALSE(rates.convert(12500, kDollar, kEuro, 20260114));
    CHECK_FALSE(rates.convert(12500, kDollar, kEuro, 20260105));
}

TEST_CASE("the latest rate on or before the day is taken", "[analysis][rates]")
{
    const auto rates
        = table({rate(1, "2026-01-06", "USD", "1.25"), rate(2, "2026-01-08", "USD", "2")});
    CHECK(rates.convert(1000, kDollar, kEuro, 20260107) == 800);
    CHECK(rates.convert(1000, kDollar, kEuro, 20260108) == 500);
}

TEST_CASE("the week before a day crosses months, years and leap days", "[analysis][rates]")
{
    const auto rates
        = table({rate(1, "2023-12-29", "USD", "2"), rate(2, "2024-02-26", "USD", "4")});
    CHECK(rates.convert(400, kDollar, kEuro, 20240105) == 200);
    CHECK_FALSE(rates.convert(400, kDollar, kEuro, 20240106));
    CHECK(rates.convert(400, kDollar, kEuro, 20240304) == 100); // 29 February lies between
    CHECK_FALSE(rates.convert(400, kDollar, kEuro, 20240305));
}

TEST_CASE("a cross rate is rounded once, half to even", "[analysis][rates]")
{
    const auto rates
        = table({rate(1, "2026-01-06", "USD", "3"), rate(2, "2026-01-06", "GBP", "0.5"),
                 rate(3, "2026-01-06", "JPY", "200")});
    // 1.00 USD = 1/3 EUR = 1/6 GBP = 0.1666... GBP: rounding over cents of a euro would give 0.165.
    CHECK(rates.convert(100, kDollar, kPound, 20260106) == 17);
    CHECK(rates.convert(1, kEuro, kPound, 20260106) == 0); // 0.5 pence, to even
    CHECK(rates.convert(3, kEuro, kPound, 20260106) == 2); // 1.5 pence, to even
    CHECK(rates.convert(-3, kEuro, kPound, 20260106) == -2);
    CHECK(rates.convert(100, kEuro, kYen, 20260106) == 200); // the yen has no minor unit
    CHECK(rates.convert(200, kYen, kEuro, 20260106) == 100);
}

TEST_CASE("amounts without a rate are never taken 1:1", "[analysis][rates]")
{
    const auto rates = table({rate(1, "2026-01-06", "USD", "1.25")});
    CHECK_FALSE(rates.convert(100, Unit::fromAscii("UAH"), kEuro, 20260106));
    CHECK_FALSE(rates.convert(100, kEuro, Unit::fromAscii("UAH"), 20260106));
    CHECK(rates.convert(100, Unit::fromAscii("UAH"), Unit::fromAscii("UAH"), 20260106) == 100);
}

TEST_CASE("an amount too large for its rate is not converted", "[analysis][rates]")
{
    const auto rates = table({rate(1, "2026-01-06", "USD", "0.000000001")});
    CHECK_FALSE(rates.convert(9'000'000'000'000'000'000, kDollar, kEuro, 20260106));
}

TEST_CASE("the euro and every currency with a rate are targets", "[analysis][rates]")
{
    const Dossier dossier(framed(rate(1, "2026-01-06", "USD", "1.25"),
                                 rate(2, "2026-01-06", "CAD", "1.6"),
                                 rate(3, "2026-01-07", "CAD", "1.6")));
    const auto rates = RateTable(dossier.rows<Rate>());
    CHECK(rates.currencies() == std::vector{kEuro, Unit::fromAscii("CAD"), kDollar});
}
