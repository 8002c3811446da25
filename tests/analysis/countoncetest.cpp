#include "tests/analysis/figures.h"
#include "tests/support/catch.h"

using namespace servanda;
using namespace servanda::test;
using namespace Qt::StringLiterals;

TEST_CASE("a part counts itself and its whole only the rest", "[analysis][once]")
{
    const auto made
        = figure(framed(pledge(1, "100", "EUR", "2025-01-10"), pledge(2, "30", "EUR", "2025-03-10"),
                        link(1, 2, Relation::PartOf, 1)));
    CHECK(total(made) == 10000);
    CHECK(steps(made) == QStringList{u"2025-01-31 100 =100"_s, u"2025-03-31 0 =100"_s});
    CHECK(leftOut(made) == QStringList{u"counted-once P-1 30 EUR"_s});
    CHECK(made.notDrawn.front().reason == u"Counted through its parts P-2"_s);
}

TEST_CASE("parts larger than their whole leave nothing of it", "[analysis][once]")
{
    const auto made
        = figure(framed(pledge(1, "100", "EUR", "2025-01-10"), pledge(2, "80", "EUR", "2025-03-10"),
                        pledge(3, "70", "EUR", "2025-04-10"), link(1, 2, Relation::PartOf, 1),
                        link(2, 3, Relation::PartOf, 1)));
    CHECK(total(made) == 15000);
    CHECK(
        steps(made)
        == QStringList{u"2025-01-31 100 =100"_s, u"2025-03-31 0 =100"_s, u"2025-04-30 50 =150"_s});
}

TEST_CASE("a part of another kind takes from its whole on the day it is told", "[analysis][once]")
{
    const auto facts = framed(pledge(1, "100", "EUR", "2025-01-10"),
                              pledge(2, "30", "EUR", "2025-03-10", PledgeKind::Arms),
                              link(1, 2, Relation::PartOf, 1));
    CHECK(steps(figure(facts)) == QStringList{u"2025-01-31 100 =100"_s, u"2025-03-31 -30 =70"_s});
    CHECK(steps(figure(facts, spec(Subject::Arms))) == QStringList{u"2025-03-31 30 =30"_s});
}

TEST_CASE("parts of parts count once", "[analysis][once]")
{
    const auto facts
        = framed(pledge(1, "100", "EUR", "2025-01-10"), pledge(2, "60", "EUR", "2025-02-10"),
                 pledge(3, "20", "EUR", "2025-03-10"), link(1, 2, Relation::PartOf, 1),
                 link(2, 3, Relation::PartOf, 2));
    CHECK(total(figure(facts)) == 10000);
}

TEST_CASE("pieces inside money take nothing from it", "[analysis][once]")
{
    const auto made = figure(framed(pledge(1, "100", "EUR", "2025-01-10", PledgeKind::Arms),
                                    pledge(2, "30", "pieces", "2025-03-10", PledgeKind::Arms),
                                    link(1, 2, Relation::PartOf, 1)),
                             spec(Subject::Arms));
    CHECK(total(made) == 10000);
    CHECK(leftOut(made) == QStringList{u"other-unit P-2 30 pieces"_s});
}

TEST_CASE("a part without a rate inside a whole with one is counted there", "[analysis][once]")
{
    const auto made
        = figure(framed(pledge(1, "100", "USD", "2025-01-10"), pledge(2, "30", "USD", "2025-03"),
                        link(1, 2, Relation::PartOf, 1), rate(1, "2025-01-10", "USD", "2")));
    CHECK(total(made) == 5000);
    CHECK(leftOut(made) == QStringList{u"counted-once P-2 30 USD"_s});
    CHECK(made.notDrawn.front().reason == u"Part of “Pledge 1” (P-1)"_s);
}

TEST_CASE("a whole without a rate is listed with what its parts leave", "[analysis][once]")
{
    const auto made
        = figure(framed(pledge(1, "100", "USD", "2025-01"), pledge(2, "30", "USD", "2025-03-10"),
                        link(1, 2, Relation::PartOf, 1), rate(1, "2025-03-10", "USD", "2")));
    CHECK(total(made) == 1500);
    CHECK(leftOut(made) == QStringList{u"unconverted P-1 70 USD"_s});
}

TEST_CASE("restatements and totals of others do not count", "[analysis][once]")
{
    const auto made = figure(
        framed(pledge(1, "100", "EUR", "2025-01-10"), pledge(2, "100", "EUR", "2025-03-10"),
               pledge(3, "500", "EUR", "2025-04-10"), report(11, 3, "7", "EUR", "2025-05-01"),
               link(1, 2, Relation::Restates, 1), link(2, 3, Relation::Totals)));
    CHECK(total(made) == 10000);
    CHECK(total(made, CurveStage::Delivered) == 0);
    CHECK(leftOut(made)
          == QStringList{u"counted-once P-2 100 EUR"_s, u"counted-once P-3 500 EUR"_s,
                         u"counted-once F-11 7 EUR"_s});
    CHECK(made.notDrawn.front().reason == u"Restates “Pledge 1” (P-1)"_s);
}

TEST_CASE("a part of a restatement is a part of what it restates", "[analysis][once]")
{
    const auto made
        = figure(framed(pledge(1, "100", "EUR", "2025-01-10"),
                        pledge(2, "100", "EUR", "2025-03-10"), pledge(3, "40", "EUR", "2025-03-10"),
                        link(1, 2, Relation::Restates, 1), link(2, 3, Relation::PartOf, 2)));
    CHECK(total(made) == 10000);
}

TEST_CASE("a replaced pledge counts until its replacement is told", "[analysis][once]")
{
    const auto facts
        = framed(pledge(1, "100", "EUR", "2025-01-10"), pledge(2, "40", "EUR", "2025-03-10"),
                 link(1, 2, Relation::Replaces, 1));
    CHECK(steps(figure(facts)) == QStringList{u"2025-01-31 100 =100"_s, u"2025-03-31 -60 =40"_s});
    auto early = spec();
    early.asOf = day("2025-02-28");
    CHECK(total(figure(facts, early)) == 10000);
}

TEST_CASE("links in a circle are ignored and said to be", "[analysis][once]")
{
    const auto made
        = figure(framed(pledge(1, "100", "EUR", "2025-01-10"), pledge(2, "30", "EUR", "2025-03-10"),
                        pledge(3, "10", "EUR", "2025-03-10"), link(1, 1, Relation::PartOf, 2),
                        link(2, 2, Relation::PartOf, 1), link(3, 3, Relation::PartOf, 1)));
    CHECK(total(made) == 13000);
    CHECK(made.notes.contains(u"Ignored: 2 links between pledges that form a circle."_s));
}

TEST_CASE("a long chain of parts is counted without trouble", "[analysis][once]")
{
    Facts facts = frame();
    constexpr int kLength = 20'000;
    for (int i = 1; i <= kLength; ++i) {
        facts.rows<Pledge>().push_back(pledge(i, "100", "EUR", "2025-01-10"));
        if (i > 1)
            facts.rows<Link>().push_back(link(i, i, Relation::PartOf, i - 1));
    }
    CHECK(total(figure(facts)) == 10000);
}

TEST_CASE("reports on a whole count what reports on its parts leave", "[analysis][once]")
{
    const auto facts
        = framed(pledge(1, "100", "EUR", "2025-01-10"), pledge(2, "60", "EUR", "2025-01-10"),
                 report(11, 1, "50", "EUR", "2025-05-01"), report(12, 2, "20", "EUR", "2025-06-01"),
                 report(13, 2, "40", "EUR", "2025-06-02", FulfilmentStage::Allocated),
                 link(1, 2, Relation::PartOf, 1));
    const auto made = figure(facts);
    CHECK(total(made, CurveStage::Delivered) == 5000);
    CHECK(total(made, CurveStage::Allocated) == 4000);
}

TEST_CASE("an undated part takes from its whole, and nothing falls for want of a date",
          "[analysis][once]")
{
    const auto dated = figure(framed(pledge(1, "100", "EUR", "2025-01-10"),
                                     pledge(2, "30", "EUR", ""), link(1, 2, Relation::PartOf, 1)));
    CHECK(total(dated) == 10000);
    CHECK(steps(dated) == QStringList{u"2025-01-31 70 =70"_s});
    const auto undated
        = figure(framed(pledge(1, "100", "EUR", ""), pledge(2, "30", "EUR", "2025-01-10"),
                        link(1, 2, Relation::PartOf, 1)));
    CHECK(total(undated) == 10000);
    CHECK(steps(undated) == QStringList{u"2025-01-31 30 =30"_s});
}

TEST_CASE("parts told after as of, or outside the period, take nothing", "[analysis][once]")
{
    const auto facts = framed(pledge(1, "100", "EUR", "2025-01-10"),
                              pledge(2, "30", "EUR", "2025-03-10", PledgeKind::Arms),
                              link(1, 2, Relation::PartOf, 1));
    auto wanted = spec();
    wanted.filter.to = day("2025-02-28");
    CHECK(total(figure(facts, wanted)) == 10000);
    wanted = spec();
    wanted.asOf = day("2025-02-28");
    CHECK(total(figure(facts, wanted)) == 10000);
}
