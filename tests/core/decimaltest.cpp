#include "model/core/decimal.h"

#include "tests/support/catch.h"

#include <limits>
#include <random>

using namespace servanda;
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 kLargestValue = std::numeric_limits<qint64>::max();
} // namespace

TEST_CASE("a decimal keeps the digits as they were written", "[core][decimal]")
{
    const auto text
        = GENERATE(as<QString>(), u"0"_s, u"1"_s, u"-1"_s, u"1.10"_s, u"0.25"_s, u"0.000000001"_s,
                   u"-0.5"_s, u"200000000"_s, u"9223372036854775807"_s, u"9223372036.854775807"_s,
                   u"-9223372036854775807"_s);
    const auto number = Decimal::parse(text);
    REQUIRE(number);
    CHECK(number->toText() == text);
}

TEST_CASE("what is not a plain decimal is refused", "[core][decimal]")
{
    const auto text = GENERATE(as<QString>(), u""_s, u"-"_s, u"+1"_s, u"."_s, u".5"_s, u"5."_s,
                               u"1.2.3"_s, u"1,5"_s, u" 1"_s, u"1 "_s, u"1e5"_s, u"0x10"_s,
                               u"nan"_s, u"--1"_s, u"1-"_s, u"\u0661"_s, u"\uff11"_s,
                               u"1\u00a0000"_s, u"1.0123456789"_s, u"9223372036854775808"_s,
                               u"-9223372036854775808"_s, u"99999999999999999999999"_s, u"0.-1"_s);
    INFO(text.toStdString());
    const auto number = Decimal::parse(text);
    REQUIRE_FALSE(number);
    CHECK(number.error().kind == Error::Kind::Invalid);
    CHECK_FALSE(number.error().advice.isEmpty());
}

TEST_CASE("the smallest mantissa has a text", "[core][decimal]")
{
    CHECK(Decimal{std::numeric_limits<qint64>::min(), 2}.toText() == u"-92233720368547758.08"_s);
}

TEST_CASE("rescaling never loses digits and never overflows", "[core][decimal]")
{
    CHECK((*Decimal{15, 1}.rescaled(3) == Decimal{1500, 3}));
    CHECK((*Decimal{1500, 3}.rescaled(1) == Decimal{15, 1}));
    CHECK((*Decimal{-1500, 3}.rescaled(1) == Decimal{-15, 1}));
    CHECK_FALSE(Decimal{1501, 3}.rescaled(1));
    CHECK_FALSE(Decimal{kLargestValue, 0}.rescaled(1));
    CHECK((*Decimal{kLargestValue, 9}.rescaled(9) == Decimal{kLargestValue, 9}));
    CHECK((*Decimal{0, 0}.rescaled(9) == Decimal{0, 9}));
}

TEST_CASE("any decimal comes back from its text", "[core][decimal]")
{
    std::mt19937_64 random(6);
    for (int round = 0; round < 5000; ++round) {
        const auto bits = static_cast<int>(random() % 63);
        const auto size = static_cast<qint64>((random() >> 1) >> bits);
        const Decimal number{random() % 2 ? size : -size, static_cast<int>(random() % 10)};
        const auto back = Decimal::parse(number.toText());
        INFO(number.toText().toStdString());
        REQUIRE(back);
        REQUIRE(back->mantissa == number.mantissa);
        REQUIRE(back->scale == number.scale);
    }
}
