#include "model/domain/entry.h"
#include "tests/support/catch.h"

#include <QLocale>

#include <random>

using namespace servanda;
using namespace Qt::StringLiterals;

namespace {

struct Meant
{
    QString typed;
    QString iso;
};

} // namespace

TEST_CASE("dates are read as people write them", "[domain][entry]")
{
    const auto row = GENERATE(values<Meant>({
        {u""_s, u""_s},
        {u"  "_s, u""_s},
        {u"no date"_s, u""_s},
        {u"2026"_s, u"2026"_s},
        {u" 2026 "_s, u"2026"_s},
        {u"2026-01"_s, u"2026-01"_s},
        {u"2026-01-06"_s, u"2026-01-06"_s},
        {u"2026/1/6"_s, u"2026-01-06"_s},
        {u"2026.01.06"_s, u"2026-01-06"_s},
        {u"2026/01"_s, u"2026-01"_s},
        {u"1/2026"_s, u"2026-01"_s},
        {u"01.2026"_s, u"2026-01"_s},
        {u"Jan 2026"_s, u"2026-01"_s},
        {u"jan. 2026"_s, u"2026-01"_s},
        {u"January 2026"_s, u"2026-01"_s},
        {u"Jan-2026"_s, u"2026-01"_s},
        {u"6 Jan 2026"_s, u"2026-01-06"_s},
        {u"6 January 2026"_s, u"2026-01-06"_s},
        {u"6th January 2026"_s, u"2026-01-06"_s},
        {u"6 of January 2026"_s, u"2026-01-06"_s},
        {u"06-Jan-2026"_s, u"2026-01-06"_s},
        {u"6\u00a0Jan\u202f2026"_s, u"2026-01-06"_s},
        {u"January 6, 2026"_s, u"2026-01-06"_s},
        {u"Sept 2026"_s, u"2026-09"_s},
        {u"6. Januar 2026"_s, u"2026-01-06"_s},
        {u"März 2026"_s, u"2026-03"_s},
        {u"1er février 2026"_s, u"2026-02-01"_s},
        {u"6 août 2026"_s, u"2026-08-06"_s},
        {u"06.01.2026"_s, u"2026-01-06"_s},
        {u"6.1.2026"_s, u"2026-01-06"_s},
        {u"6. 1. 2026"_s, u"2026-01-06"_s},
        {u"13/01/2026"_s, u"2026-01-13"_s},
        {u"01/13/2026"_s, u"2026-01-13"_s},
        {u"06/06/2026"_s, u"2026-06-06"_s},
        {u"29 Feb 2024"_s, u"2024-02-29"_s},
    }));
    INFO(row.typed.toStdString());
    const auto date = enterDate(row.typed);
    REQUIRE(date);
    CHECK(date->toIso() == row.iso);
}

TEST_CASE("what is no date, or could be two, is refused with a way out", "[domain][entry]")
{
    const auto typed
        = GENERATE(as<QString>(), u"06/01/2026"_s, u"06-01-2026"_s, u"06/01/26"_s, u"06.01.26"_s,
                   u"Jan 26"_s, u"31.02.2026"_s, u"29 Feb 2026"_s, u"13.13.2026"_s, u"00.01.2026"_s,
                   u"0.2026"_s, u"2026-00"_s, u"2026-13"_s, u"2026-01-06garbage"_s, u"0000"_s,
                   u"20260106"_s, u"Janvember 2026"_s, u"Q1 2026"_s, u"6.1/2026"_s, u"soon"_s,
                   u"2026 Jan"_s, u"0 Jan 2026"_s, u"２０２６"_s, u"0999"_s);
    INFO(typed.toStdString());
    const auto date = enterDate(typed);
    REQUIRE_FALSE(date);
    CHECK(date.error().kind == Error::Kind::Invalid);
    CHECK_FALSE(date.error().advice.isEmpty());
}

TEST_CASE("a date that could be two names both", "[domain][entry]")
{
    CHECK(enterDate(u"06/01/2026").error().sentence()
          == u"“06/01/2026” does not say which is the day and which the month. "
             "Write 2026-01-06 or 2026-06-01."_s);
}

TEST_CASE("any date is entered again from its texts", "[domain][entry]")
{
    std::mt19937 random(5);
    for (int round = 0; round < 3000; ++round) {
        const QDate day = QDate(1900, 1, 1).addDays(static_cast<qint64>(random() % 73'000));
        const int packed = day.year() * 10000 + (round % 3 > 0 ? day.month() * 100 : 0)
            + (round % 3 > 1 ? day.day() : 0);
        const auto date = PartialDate::fromPacked(packed);
        INFO(date.toText().toStdString());
        REQUIRE(*enterDate(date.toIso()) == date);
        REQUIRE(*enterDate(date.toText()) == date);
        for (const auto language : {QLocale::German, QLocale::French, QLocale::English}) {
            for (const auto &format : {u"d MMMM yyyy"_s, u"d. MMM yyyy"_s, u"dd.MM.yyyy"_s}) {
                const QString typed = QLocale(language).toString(day, format);
                INFO(typed.toStdString());
                REQUIRE(enterDate(typed));
                REQUIRE(*enterDate(typed) == PartialDate(day));
            }
        }
    }
}
