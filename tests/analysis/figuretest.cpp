#include "tests/analysis/figures.h"
#include "tests/support/catch.h"

using namespace servanda;
using namespace servanda::test;
using namespace Qt::StringLiterals;

TEST_CASE("no stage is ever filled from another", "[analysis][figure]")
{
    const auto made
        = figure(framed(pledge(1, "100", "EUR", "2025-01-10"),
                        report(11, 1, "60", "EUR", "2025-02-01", FulfilmentStage::Committed),
                        report(12, 1, "10", "EUR", "2025-03-01", FulfilmentStage::Disbursed)));
    CHECK(total(made, CurveStage::Pledged) == 10000);
    CHECK(total(made, CurveStage::Committed) == 6000);
    CHECK(total(made, CurveStage::Allocated) == 0);
    CHECK(total(made, CurveStage::Delivered) == 1000);
    CHECK(seriesOf(made, CurveStage::Allocated) == nullptr);
    CHECK(made.notes.contains(u"Not reported: allocated."_s));
}

TEST_CASE("pledged and delivered are there even when empty", "[analysis][figure]")
{
    const auto made = figure(frame());
    REQUIRE(made.series.size() == 2);
    CHECK(made.series[0].stage == CurveStage::Pledged);
    CHECK(made.series[1].stage == CurveStage::Delivered);
    CHECK(made.first.isNull());
    CHECK(made.title == u"No funding pledge or report can be shown in euro"_s);
    CHECK(made.marking == u"NO MARKING SET"_s);
}

TEST_CASE("steps stand at the end of their month, quarter or year", "[analysis][figure]")
{
    const auto facts
        = framed(pledge(1, "100", "EUR", "2025-01-10"), pledge(2, "20", "EUR", "2025-03-31"),
                 pledge(3, "3", "EUR", "2026-06-02"));
    auto wanted = spec();
    wanted.asOf = day("2026-06-15");
    CHECK(
        steps(figure(facts, wanted))
        == QStringList{u"2025-01-31 100 =100"_s, u"2025-03-31 20 =120"_s, u"2026-06-15 3 =123"_s});
    wanted.period = Period::Quarter;
    CHECK(steps(figure(facts, wanted))
          == QStringList{u"2025-03-31 120 =120"_s, u"2026-06-15 3 =123"_s});
    wanted.period = Period::Year;
    CHECK(steps(figure(facts, wanted))
          == QStringList{u"2025-12-31 120 =120"_s, u"2026-06-15 3 =123"_s});
}

TEST_CASE("a partial date stands at its end, never after as of", "[analysis][figure]")
{
    const auto facts = framed(pledge(1, "100", "EUR", "2025"), pledge(2, "20", "EUR", "2026"),
                              pledge(3, "3", "EUR", "2026-07"));
    CHECK(steps(figure(facts)) == QStringList{u"2025-12-31 100 =100"_s, u"2026-06-30 20 =120"_s});
    CHECK(leftOut(figure(facts)).isEmpty()); // what lies after as of is not even listed
}

TEST_CASE("what has no date is in the total and not on the axis", "[analysis][figure]")
{
    const auto made
        = figure(framed(pledge(1, "100", "EUR", ""), pledge(2, "20", "EUR", "2025-01-01")));
    CHECK(total(made) == 12000);
    CHECK(made.series.front().dated == 2000);
    CHECK(leftOut(made) == QStringList{u"undated P-1 100 EUR"_s});
    CHECK(made.notes.front()
          == u"Without a date, in the totals but not on the time axis: 100 EUR (1 pledge)."_s);
}

TEST_CASE("an amount without a rate of its day stays as it is, listed", "[analysis][figure]")
{
    const auto facts
        = framed(pledge(1, "100", "USD", "2025-01-10"), pledge(2, "100", "USD", "2025-01-20"),
                 pledge(3, "100", "USD", "2025-01"), pledge(4, "100", "USD", ""),
                 pledge(5, "8", "UAH", "2025-01-10"), rate(1, "2025-01-10", "USD", "1.25"));
    const auto made = figure(facts);
    CHECK(total(made) == 8000);
    CHECK(leftOut(made)
          == QStringList{u"unconverted P-2 100 USD"_s, u"unconverted P-3 100 USD"_s,
                         u"unconverted P-4 100 USD"_s, u"unconverted P-5 8 UAH"_s});
    CHECK(made.notes.contains(u"Not converted, because no rate of their day is known: "
                              "8 UAH (1 pledge), 300 USD (3 pledges)."_s));
    auto wanted = spec(Subject::Funding, Unit::fromAscii("USD"));
    CHECK(total(figure(facts, wanted)) == 40000); // in its own currency it needs no rate
}

TEST_CASE("money, pieces and persons are never added to each other", "[analysis][figure]")
{
    const auto facts = framed(pledge(1, "100", "EUR", "2025-01-10", PledgeKind::Arms),
                              pledge(2, "7", "pieces", "2025-01-10", PledgeKind::Arms),
                              pledge(3, "9", "persons", "2025-01-10", PledgeKind::Training),
                              pledge(4, "50", "EUR", "2025-01-10", PledgeKind::Training));
    CHECK(total(figure(facts, spec(Subject::Arms))) == 10000);
    CHECK(total(figure(facts, spec(Subject::Arms, kPieces))) == 7);
    const auto training = figure(facts, spec(Subject::Training, kPersons));
    CHECK(total(training) == 9);
    CHECK(leftOut(training) == QStringList{u"other-unit P-4 50 EUR"_s});
}

TEST_CASE("what names no figure is listed, not taken for zero", "[analysis][figure]")
{
    const auto made = figure(
        framed(pledge(1, "", "EUR", "2025-01-10"), report(11, 1, "", "EUR", "2025-02-10")));
    CHECK(leftOut(made)
          == QStringList{u"no-figure P-1 no figure"_s, u"no-figure F-11 no figure"_s});
    CHECK(made.notes.contains(u"Not shown: 1 pledge and 1 report without a figure."_s));
    CHECK(made.notes.contains(u"Not reported: committed, allocated, delivered."_s));
}

TEST_CASE("the period of a filter is the day of the fact itself", "[analysis][figure]")
{
    const auto facts
        = framed(pledge(1, "100", "EUR", "2025-01-10"), report(11, 1, "60", "EUR", "2025-06-01"));
    auto wanted = spec();
    wanted.filter.from = day("2025-05-01");
    const auto made = figure(facts, wanted);
    CHECK(total(made) == 0);
    CHECK(total(made, CurveStage::Delivered) == 6000);
}

TEST_CASE("reports are filtered by who, clause, kind and unit of their pledge",
          "[analysis][figure]")
{
    auto other = pledge(2, "100", "EUR", "2025-01-10");
    other.party = {2};
    other.clause = {3};
    const auto facts
        = framed(pledge(1, "100", "EUR", "2025-01-10"), other,
                 report(11, 1, "60", "EUR", "2025-06-01"), report(12, 2, "7", "EUR", "2025-06-01"));
    auto wanted = spec();
    wanted.filter.clauses = {ClauseId{2}}; // 2.1 lies below 2
    CHECK(total(figure(facts, wanted), CurveStage::Delivered) == 700);
    wanted.filter = {};
    wanted.filter.signatories = {PartyId{1}};
    CHECK(total(figure(facts, wanted), CurveStage::Delivered) == 6000);
    wanted.filter = {};
    wanted.filter.kinds = {PledgeKind::Arms};
    CHECK(total(figure(facts, wanted)) == 0);
}

TEST_CASE("many signatories are drawn as a few and the others", "[analysis][figure]")
{
    Facts facts = frame();
    for (int i = 1; i <= 12; ++i) {
        facts.rows<Party>().push_back(
            party(100 + i, QByteArray::number(i).constData(), "Somebody"));
        auto row = pledge(i, "10", "EUR", "2025-01-10");
        row.party = {100 + i};
        row.amount.minorUnits = 1000 * i;
        facts.rows<Pledge>().push_back(row);
    }
    auto wanted = spec();
    wanted.split = Split::BySignatory;
    const auto made = figure(facts, wanted);
    REQUIRE(made.series.size() == FigureData::kMostLines);
    CHECK(made.all.size() == 12);
    CHECK(made.series.front().total() == 12000);
    CHECK(made.series.back().name == u"5 others"_s);
    CHECK(made.series.back().total() == 15000);
    CHECK(total(made) == 78000);
}

TEST_CASE("a figure says what it shows, of when, from where", "[analysis][figure]")
{
    auto facts = framed(pledge(1, "146000000000", "EUR", "2025-01-10"),
                        report(11, 1, "3200000000", "EUR", "2026-06-25"));
    facts.rows<Setting>().push_back({{1}, settingkey::kMarking, u"LIMITED DISTRIBUTION"_s});
    const Dossier dossier(facts);
    const Feed feed(dossier);
    const auto made = makeFigure(
        feed, spec(), {u"Paris Declaration.dossier"_s, 1, QByteArray::fromHex("4f1c09ab")});
    CHECK(made.title == u"Funding pledges reach 146 bn euro; 3.2 bn reported delivered"_s);
    CHECK(made.subtitle
          == u"Funding in euro, pledged and reported delivered, cumulative by month; "
             "all signatories; January 2025 to June 2026"_s);
    CHECK(made.asOfLine == u"As of 30 June 2026. Newest fact: 25 June 2026."_s);
    CHECK(
        made.sourceLine
        == u"Source: Paris Declaration.dossier, revision 1, 4f1c 09ab; Publisher 1, Publisher 2."_s);
    CHECK(made.marking == u"LIMITED DISTRIBUTION"_s);
    CHECK(made.first == day("2025-01-01"));
    CHECK(made.last == day("2026-06-30"));
    CHECK(made.series.front().points.front().facts == std::vector<FactRef>{{FactType::Pledge, 1}});
}

TEST_CASE("sums beyond the largest number are said to be inexact", "[analysis][figure]")
{
    const auto made = figure(framed(pledge(1, "90000000000000000", "EUR", "2025-01-10"),
                                    pledge(2, "90000000000000000", "EUR", "2025-01-10")));
    CHECK(made.notes.contains(u"Some sums are too large to be shown exactly."_s));
}

TEST_CASE("every subject offers the units it can be shown in", "[analysis][figure]")
{
    auto facts = framed(rate(1, "2025-01-10", "USD", "1.25"), rate(2, "2025-01-10", "CAD", "1.5"));
    const Unit cad = Unit::fromAscii("CAD");
    const Unit usd = Unit::fromAscii("USD");
    CHECK(unitsFor(Subject::Funding, Dossier(facts)) == std::vector{kEuro, cad, usd});
    CHECK(unitsFor(Subject::Arms, Dossier(facts)) == std::vector{kEuro, cad, usd, kPieces});
    CHECK(unitsFor(Subject::Training, Dossier(facts)) == std::vector{kPersons});
    facts.rows<Setting>().push_back({{1}, settingkey::kReferenceCurrency, u"USD"_s});
    CHECK(unitsFor(Subject::Funding, Dossier(facts)) == std::vector{usd, kEuro, cad});
}
