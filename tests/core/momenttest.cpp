#include "model/core/moment.h"

#include "tests/support/catch.h"

#include <QDateTime>

using namespace Qt::StringLiterals;
using namespace servanda;

TEST_CASE("a day is known to its end, in local time", "[core][moment]")
{
    const auto day = KnownOn::parse(u"2026-03-01"_s);
    REQUIRE(day);
    CHECK(day->text == u"1 March 2026");
    CHECK(QDateTime::fromMSecsSinceEpoch(day->time)
          == QDateTime(QDate(2026, 3, 1), QTime(23, 59, 59, 999)));
    CHECK(*day == KnownOn::endOf(QDate(2026, 3, 1)));
    CHECK(KnownOn::parse(u"2026-02"_s)->text == u"28 February 2026");
    CHECK(localDay(day->time) == QDate(2026, 3, 1));
    CHECK(localTimeText(day->time) == u"1 March 2026, 23:59");
}

TEST_CASE("a time is told in UTC, wherever it is read", "[core][moment]")
{
    const auto time = KnownOn::parse(u"2026-03-01T14:05:30+01:00"_s);
    REQUIRE(time);
    CHECK(time->text == u"1 March 2026, 13:05:30 UTC");
    CHECK(isoTimeText(time->time) == u"2026-03-01T13:05:30Z");
    CHECK(KnownOn::parse(u"2026-03-01T13:05:30Z"_s)->time == time->time);
    CHECK(KnownOn::parse(u"2026-03-01T14:05"_s));
    for (const QString &wrong : {u""_s, u"now"_s, u"2026-03-01 14:05"_s, u"2026-02-30"_s,
                                 u"T14:05"_s, u"14:05"_s, u"0001-01-01T00:00"_s})
        CHECK_FALSE(KnownOn::parse(wrong));
}
