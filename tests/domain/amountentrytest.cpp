#include "model/domain/entry.h"
#include "tests/support/catch.h"

#include <QLocale>

#include <random>

using namespace servanda;
using namespace Qt::StringLiterals;

namespace {

const QLocale &english()
{
    static const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    return locale;
}

const std::vector<QLocale> &fourLocales()
{
    static const std::vector<QLocale> locales{english(),
                                              {QLocale::German, QLocale::Germany},
                                              {QLocale::French, QLocale::France},
                                              {QLocale::German, QLocale::Switzerland}};
    return locales;
}

struct Understood
{
    QString typed;
    QString understood;
};

/// Euro where nothing is said.
QString understood(const QString &typed, const QLocale &locale = english())
{
    const auto entered = enterAmount(typed, kEuro, locale);
    return entered ? entered->understood : u"refused: "_s + entered.error().sentence();
}

constexpr Bound kExact{};

Amount anyAmount(std::mt19937_64 &random)
{
    static const std::array units{kEuro,
                                  kPieces,
                                  kPersons,
                                  kPercentGdp,
                                  Unit::fromAscii("USD"),
                                  Unit::fromAscii("JPY"),
                                  Unit::fromAscii("KWD"),
                                  Unit::fromAscii("pieces-per-month"),
                                  Unit::fromAscii("states"),
                                  Unit::fromAscii("drones"),
                                  Unit::fromAscii("million-shells")};
    const Unit unit = units[random() % units.size()];
    if (random() % 20 == 0)
        return {std::nullopt, unit};
    const auto size = static_cast<qint64>((random() >> 1) >> (random() % 63));
    return {random() % 8 == 0 ? -size : size, unit};
}

/// Whether the figure is one that could be thousands or decimals: one point, three digits behind.
bool canBeThousands(const QString &figure)
{
    const qsizetype point = figure.indexOf(u'.');
    return point > 0 && figure.size() - point == 4 && !figure.startsWith(u'0')
        && !figure.startsWith(u"-0") && point - (figure.startsWith(u'-') ? 1 : 0) <= 3;
}

} // namespace

TEST_CASE("amounts are read as people write them", "[domain][entry]")
{
    const auto row = GENERATE(values<Understood>({
        {u"1600000000"_s, u"1,600,000,000 EUR"_s},
        {u"1.6bn"_s, u"1,600,000,000 EUR"_s},
        {u"1.6 bn"_s, u"1,600,000,000 EUR"_s},
        {u"1,6 Mrd"_s, u"1,600,000,000 EUR"_s},
        {u"1,6 mrd."_s, u"1,600,000,000 EUR"_s},
        {u"1.6 billion"_s, u"1,600,000,000 EUR"_s},
        {u"2b"_s, u"2,000,000,000 EUR"_s},
        {u"2 milliards"_s, u"2,000,000,000 EUR"_s},
        {u"1.5 tn"_s, u"1,500,000,000,000 EUR"_s},
        {u"200 m"_s, u"200,000,000 EUR"_s},
        {u"200M"_s, u"200,000,000 EUR"_s},
        {u"200 mn"_s, u"200,000,000 EUR"_s},
        {u"200 Mio."_s, u"200,000,000 EUR"_s},
        {u"200 million"_s, u"200,000,000 EUR"_s},
        {u"3k"_s, u"3,000 EUR"_s},
        {u"3 thousand"_s, u"3,000 EUR"_s},
        {u"0.25"_s, u"0.25 EUR"_s},
        {u".5m"_s, u"500,000 EUR"_s},
        {u"0,5 m"_s, u"500,000 EUR"_s},
        {u"1.50"_s, u"1.50 EUR"_s},
        {u"1.500000000bn"_s, u"1,500,000,000 EUR"_s},
        {u"5 000"_s, u"5,000 EUR"_s},
        {u"5\u00a0000"_s, u"5,000 EUR"_s},
        {u"5\u202f000\u202f000,50"_s, u"5,000,000.50 EUR"_s},
        {u"5\u2009000"_s, u"5,000 EUR"_s},
        {u"4.500.000,00"_s, u"4,500,000 EUR"_s},
        {u"4,500,000.00"_s, u"4,500,000 EUR"_s},
        {u"4,500,000"_s, u"4,500,000 EUR"_s},
        {u"4'500'000.25"_s, u"4,500,000.25 EUR"_s},
        {u"4’500’000"_s, u"4,500,000 EUR"_s},
        {u"1.234"_s, u"1,234 EUR"_s},
        {u"1,234"_s, u"1,234 EUR"_s},
        {u"0.250bn"_s, u"250,000,000 EUR"_s},
        {u"1234.567k"_s, u"1,234,567 EUR"_s},
        {u"−5"_s, u"−5 EUR"_s},
        {u"-5.5 m"_s, u"−5,500,000 EUR"_s},
        {u"EUR 1.6bn"_s, u"1,600,000,000 EUR"_s},
        {u"1.6bn EUR"_s, u"1,600,000,000 EUR"_s},
        {u"€1.6bn"_s, u"1,600,000,000 EUR"_s},
        {u"€ 1.6 bn"_s, u"1,600,000,000 EUR"_s},
        {u"1.6bn€"_s, u"1,600,000,000 EUR"_s},
        {u"12 euros"_s, u"12 EUR"_s},
        {u"£4.5bn"_s, u"4,500,000,000 GBP"_s},
        {u"$200 m"_s, u"200,000,000 USD"_s},
        {u"US$200m"_s, u"200,000,000 USD"_s},
        {u"200 m dollars"_s, u"200,000,000 USD"_s},
        {u"SEK 40m"_s, u"40,000,000 SEK"_s},
        {u"MEUR 200"_s, u"200,000,000 EUR"_s},
        {u"200 GBPm"_s, u"200,000,000 GBP"_s},
        {u"CHF 1'250.50"_s, u"1,250.50 CHF"_s},
        {u"JPY 1.6bn"_s, u"1,600,000,000 JPY"_s},
        {u"12 pieces"_s, u"12 pieces"_s},
        {u"1 piece"_s, u"1 pieces"_s},
        {u"5000 persons"_s, u"5,000 persons"_s},
        {u"5.000 EUR"_s, u"5,000 EUR"_s},
        {u"5.000 people"_s, u"5,000 persons"_s},
        {u"300 pcs"_s, u"300 pieces"_s},
        {u"180 pieces per month"_s, u"180 pieces-per-month"_s},
        {u"180 pieces/month"_s, u"180 pieces-per-month"_s},
        {u"2.5 % of GDP"_s, u"2.50 percent-GDP"_s},
        {u"0.25 percent-GDP"_s, u"0.25 percent-GDP"_s},
        {u"40 drones"_s, u"40 drones"_s},
        {u">= 500"_s, u"at least 500 EUR"_s},
        {u">=500 pieces"_s, u"at least 500 pieces"_s},
        {u"≥ 500"_s, u"at least 500 EUR"_s},
        {u"> 500"_s, u"at least 500 EUR"_s},
        {u"At least 500"_s, u"at least 500 EUR"_s},
        {u"over 500"_s, u"at least 500 EUR"_s},
        {u"more than 1bn"_s, u"at least 1,000,000,000 EUR"_s},
        {u"min 500"_s, u"at least 500 EUR"_s},
        {u"min. 500"_s, u"at least 500 EUR"_s},
        {u"500+"_s, u"at least 500 EUR"_s},
        {u"500 or more"_s, u"at least 500 EUR"_s},
        {u"not less than 500"_s, u"at least 500 EUR"_s},
        {u"<= 500"_s, u"at most 500 EUR"_s},
        {u"≤500"_s, u"at most 500 EUR"_s},
        {u"up to 3k"_s, u"at most 3,000 EUR"_s},
        {u"up to €3bn"_s, u"at most 3,000,000,000 EUR"_s},
        {u"EUR up to 3bn"_s, u"at most 3,000,000,000 EUR"_s},
        {u"at most 40"_s, u"at most 40 EUR"_s},
        {u"max 40"_s, u"at most 40 EUR"_s},
        {u"40 max."_s, u"at most 40 EUR"_s},
        {u"no more than 40"_s, u"at most 40 EUR"_s},
        {u"about 40"_s, u"about 40 EUR"_s},
        {u"~40"_s, u"about 40 EUR"_s},
        {u"≈ 40"_s, u"about 40 EUR"_s},
        {u"c. 40"_s, u"about 40 EUR"_s},
        {u"c.40m"_s, u"about 40,000,000 EUR"_s},
        {u"ca. 40"_s, u"about 40 EUR"_s},
        {u"circa 40"_s, u"about 40 EUR"_s},
        {u"approx. 40"_s, u"about 40 EUR"_s},
        {u"100-150"_s, u"100 to 150 EUR"_s},
        {u"100 – 150 pieces"_s, u"100 to 150 pieces"_s},
        {u"100–150pieces"_s, u"100 to 150 pieces"_s},
        {u"100 to 150"_s, u"100 to 150 EUR"_s},
        {u"100..150"_s, u"100 to 150 EUR"_s},
        {u"from 100 to 150"_s, u"100 to 150 EUR"_s},
        {u"between 100 and 150 persons"_s, u"100 to 150 persons"_s},
        {u"1-1.5bn"_s, u"1,000,000,000 to 1,500,000,000 EUR"_s},
        {u"900m-1.1bn"_s, u"900,000,000 to 1,100,000,000 EUR"_s},
        {u"€100m-€150m"_s, u"100,000,000 to 150,000,000 EUR"_s},
        {u"EUR 1 - 1,5 Mrd"_s, u"1,000,000,000 to 1,500,000,000 EUR"_s},
        {u"-10 - -5"_s, u"−10 to −5 EUR"_s},
        {u"  \t"_s, u"no figure"_s},
        {u"No figure"_s, u"no figure"_s},
        {u"GBP"_s, u"no figure, GBP"_s},
        {u"no figure, persons"_s, u"no figure, persons"_s},
    }));
    CHECK(understood(row.typed) == row.understood);
}

TEST_CASE("what cannot be an amount is refused with a way out", "[domain][entry]")
{
    const auto typed = GENERATE(
        as<QString>(), u"nan"_s, u"NaN"_s, u"inf"_s, u"-inf"_s, u"1e308"_s, u"1e6"_s, u"0x10"_s,
        u"1.234.5"_s, u"12,34,567"_s, u"1 00"_s, u"1 0000"_s, u"0,123,456"_s, u"1.2.3"_s, u"1'00"_s,
        u"100 200 30"_s, u"12 34"_s, u"1.5 pieces"_s, u"1.234567 EUR"_s,
        u"1.555"_s
        u"5"_s,
        u"JPY 1.5"_s, u"EUR 5 GBP"_s, u"5 EUR 5"_s, u"92233720368547758.08"_s,
        u"99999999999999999999"_s, u"93 000 000 bn"_s, u"5 m m"_s, u"1.6 bilion"_s, u"5 milion"_s,
        u"5 XYZ"_s, u"5 kr"_s, u"¥5"_s, u"5 francs"_s, u"5 %"_s, u"at least"_s, u"bn"_s, u"-"_s,
        u"100-"_s, u"-100-"_s, u"--5"_s, u"150-100"_s, u"100-100"_s, u"900-1.1bn"_s, u"1-2-3"_s,
        u"about 100-150"_s, u"at least at most 5"_s, u"100 and 150"_s, u"between 100"_s, u"+500"_s,
        u"5 / 3"_s, u"(5)"_s, u"5 big tanks"_s, u"5 tanks 6"_s, u"\u0661"_s, u"\uff11"_s,
        u"5\u200b0"_s, u"5\u202e0"_s, u"no figure 5"_s, u"5."_s, u"9k >"_s, u"5 >= 3"_s, u"="_s,
        u"\U0001F600"_s, u"a"_s);
    INFO(typed.toStdString());
    const auto entered = enterAmount(typed, kEuro, english());
    if (entered)
        FAIL(entered->understood.toStdString());
    CHECK(entered.error().kind == Error::Kind::Invalid);
    CHECK_FALSE(entered.error().what.isEmpty());
    CHECK_FALSE(entered.error().advice.isEmpty());
}

TEST_CASE("one separator before three digits is read in the only way the unit allows",
          "[domain][entry]")
{
    for (const auto &locale : fourLocales()) {
        INFO(locale.name().toStdString());
        CHECK(understood(u"1.234 pieces"_s, locale) == u"1,234 pieces"_s);
        CHECK(understood(u"1,234 EUR"_s, locale) == u"1,234 EUR"_s);
        CHECK(understood(u"1.234 percent-GDP"_s, locale) == u"1.2340 percent-GDP"_s);
        CHECK(understood(u"0,234 KWD"_s, locale) == u"0.234 KWD"_s);
        CHECK(understood(u"1234,567 KWD"_s, locale) == u"1,234.567 KWD"_s);
    }
}

TEST_CASE("a separator that can be read two ways is refused with both readings", "[domain][entry]")
{
    CHECK(understood(u"1.234bn"_s)
          == u"refused: “1.234” can be read as 1,234,000,000 EUR or as 1,234,000,000,000 EUR. "
             "Write 1234 for the larger one, 1.2340 for the smaller one."_s);
    CHECK(understood(u"1.234bn"_s, QLocale(QLocale::German))
          == u"refused: “1.234” can be read as 1,234,000,000,000 EUR or as 1,234,000,000 EUR. "
             "Write 1234 for the larger one, 1.2340 for the smaller one."_s);
    CHECK(understood(u"1234bn"_s) == u"1,234,000,000,000 EUR"_s);
    CHECK(understood(u"1.2340bn"_s) == u"1,234,000,000 EUR"_s);
    CHECK(understood(u"1,234 KWD"_s).startsWith(u"refused: “1,234” can be read as "));
    CHECK(understood(u"1-1.250 m"_s).startsWith(u"refused: “1.250” can be read as "));
}

TEST_CASE("a sign of several currencies means the one that is spoken of", "[domain][entry]")
{
    const auto cad = Unit::fromAscii("CAD");
    const QLocale canada(QLocale::English, QLocale::Canada);
    CHECK(enterAmount(u"$5", kEuro, english())->amount.unit == Unit::fromAscii("USD"));
    CHECK_FALSE(enterAmount(u"$5", cad, english()));
    CHECK_FALSE(enterAmount(u"$5", kEuro, canada));
    CHECK(enterAmount(u"US$5", cad, canada)->amount.unit == Unit::fromAscii("USD"));
    CHECK(enterAmount(u"5 kr", Unit::fromAscii("DKK"), english())->amount.unit
          == Unit::fromAscii("DKK"));
    CHECK(enterAmount(u"2.5 %", kPercentGdp, english())->amount.unit == kPercentGdp);
}

TEST_CASE("an amount without any unit is refused", "[domain][entry]")
{
    CHECK_FALSE(enterAmount(u"5", Unit(), english()));
    CHECK(enterAmount(u"5 pieces", Unit(), english()));
    CHECK(enterAmount(u"", Unit(), english())->amount == Amount{});
}

TEST_CASE("the plain figure and unit of any amount is entered as that amount", "[domain][entry]")
{
    std::mt19937_64 random(3);
    for (int round = 0; round < 20'000; ++round) {
        const Amount amount = anyAmount(random);
        const QString typed = amount.figureText() + u' ' + amount.unit.toText();
        for (const auto &locale : fourLocales()) {
            const auto entered = enterAmount(typed, amount.unit, locale);
            INFO(typed.toStdString() << " in " << locale.name().toStdString());
            if (!entered) {
                // Never another amount: refused only where the text can be read two ways.
                REQUIRE(amount.unit == Unit::fromAscii("KWD"));
                REQUIRE(canBeThousands(amount.figureText()));
                continue;
            }
            REQUIRE(entered->amount == amount);
            REQUIRE(entered->bound == kExact);
        }
    }
}

TEST_CASE("what was understood is understood the same again", "[domain][entry]")
{
    std::mt19937_64 random(4);
    for (int round = 0; round < 20'000; ++round) {
        const Amount amount = anyAmount(random);
        static const std::array prefixes{u""_s, u"at least "_s, u"up to "_s, u"c. "_s};
        QString typed = amount.unit.toText();
        if (amount.minorUnits) {
            typed = prefixes[random() % 4] + amount.figureText();
            if (typed.contains(u'.') && typed.size() > 4)
                typed += u'0'; // so that three decimals are no thousands
            typed += u' ';
            if (random() % 4 == 0)
                typed = amount.figureText().replace(u'.', u',') + u".."_s
                    + QString::number(*amount.minorUnits / powerOfTen(amount.unit.decimals()) + 7)
                    + u' ';
            typed += amount.unit.toText();
        }
        for (const auto &locale : fourLocales()) {
            const auto entered = enterAmount(typed, amount.unit, locale);
            if (!entered)
                continue; // a range that can be read two ways, or reaches too far
            const auto again = enterAmount(entered->understood, amount.unit, locale);
            INFO(typed.toStdString() << " understood " << entered->understood.toStdString());
            REQUIRE(again);
            REQUIRE(again->amount == entered->amount);
            REQUIRE(again->bound == entered->bound);
            REQUIRE(again->understood == entered->understood);
        }
    }
}

TEST_CASE("whatever is typed, the reader answers", "[domain][entry]")
{
    static const QString letters = u"0159.,' -–+%€$<>=~mkbncEURtopx\u00a0\u202f/…"_s;
    std::mt19937_64 random(5);
    for (int round = 0; round < 50'000; ++round) {
        QString typed;
        for (auto length = random() % 12; length > 0; --length)
            typed
                += letters[static_cast<qsizetype>(random() % static_cast<quint64>(letters.size()))];
        const auto entered = enterAmount(typed, kEuro, english());
        if (!entered)
            continue;
        INFO(typed.toStdString() << " understood " << entered->understood.toStdString());
        const auto again = enterAmount(entered->understood, kEuro, english());
        REQUIRE(again);
        REQUIRE(again->amount == entered->amount);
        REQUIRE(again->bound == entered->bound);
    }
}
