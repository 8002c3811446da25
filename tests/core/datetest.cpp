#include "model/core/partialdate.h"
#include "tests/support/catch.h"

using namespace servanda;
using namespace Qt::StringLiterals;

namespace {

PartialDate date(const QString &text)
{
    const auto parsed = PartialDate::parse(text);
    REQUIRE(parsed);
    return *parsed;
}

} // namespace

TEST_CASE("as much of a date is kept as is known", "[core][date]")
{
    struct Row
    {
        QString iso;
        PartialDate::Precision precision;
        QDate first;
        QDate last;
        QString text;
    };
    using enum PartialDate::Precision;
    const auto row = GENERATE(
        values<Row>({{u"2026-01-06"_s, Day, {2026, 1, 6}, {2026, 1, 6}, u"6 January 2026"_s},
                     {u"2026-01"_s, Month, {2026, 1, 1}, {2026, 1, 31}, u"January 2026"_s},
                     {u"2024-02"_s, Month, {2024, 2, 1}, {2024, 2, 29}, u"February 2024"_s},
                     {u"2026"_s, Year, {2026, 1, 1}, {2026, 12, 31}, u"2026"_s},
                     {u"2024-02-29"_s, Day, {2024, 2, 29}, {2024, 2, 29}, u"29 February 2024"_s},
                     {u"9999-12"_s, Month, {9999, 12, 1}, {9999, 12, 31}, u"December 9999"_s},
                     {u"1000"_s, Year, {1000, 1, 1}, {1000, 12, 31}, u"1000"_s},
                     {u""_s, None, {}, {}, u"no date"_s}}));
    const PartialDate known = date(row.iso);
    CHECK(known.precision() == row.precision);
    CHECK(known.firstDay() == row.first);
    CHECK(known.lastDay() == row.last);
    CHECK(known.toIso() == row.iso);
    CHECK(known.toText() == row.text);
    CHECK(known.isValid());
    CHECK((PartialDate::fromPacked(known.packed()) == known));
}

TEST_CASE("what is no date is refused", "[core][date]")
{
    const auto text = GENERATE(
        as<QString>(), u"0000"_s, u"0999"_s, u"10000"_s, u"2026-00"_s, u"2026-13"_s,
        u"2026-01-00"_s, u"2026-02-29"_s, u"2026-04-31"_s, u"2026-1-6"_s, u"2026/01/06"_s,
        u"06.01.2026"_s, u"20260106"_s, u"2026-01-06T00"_s, u" 2026"_s, u"2026 "_s, u"-2026"_s,
        u"202x"_s, u"2026-"_s, u"2026-01-"_s, u"\u0662\u0660\u0662\u0666"_s, u"today"_s);
    INFO(text.toStdString());
    const auto parsed = PartialDate::parse(text);
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().kind == Error::Kind::Invalid);
}

TEST_CASE("packed numbers that are no date are told", "[core][date]")
{
    const auto packed = GENERATE(1, -1, 2026, 20261301, 20260230, 20260005, 99999999, -20260106,
                                 9'990'101, 100'000'101);
    INFO(packed);
    CHECK_FALSE(PartialDate::fromPacked(packed).isValid());
}

TEST_CASE("every day comes back from its text", "[core][date]")
{
    for (QDate day(2023, 12, 1); day < QDate(2029, 2, 1); day = day.addDays(1)) {
        const PartialDate known(day);
        REQUIRE((date(known.toIso()) == known));
        REQUIRE(known.firstDay() == day);
    }
    CHECK(PartialDate(QDate()).isNone());
}

TEST_CASE("dates sort by when they can have been", "[core][date]")
{
    const QStringList sorted{u""_s,           u"2025"_s,    u"2025-12-31"_s,
                             u"2026"_s,       u"2026-01"_s, u"2026-01-01"_s,
                             u"2026-01-06"_s, u"2026-02"_s, u"2027"_s};
    for (qsizetype i = 1; i < sorted.size(); ++i)
        CHECK((date(sorted[i - 1]) < date(sorted[i])));
}
